import { describe } from 'vitest'
import { testFiles } from '../service/same-files.ts'
import { ask } from './ask.ts'

describe('files sent to the service in workerd', () => testFiles(ask))
