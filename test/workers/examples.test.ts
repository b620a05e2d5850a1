import { describe } from 'vitest'
import { testExamples } from '../service/same-examples.ts'
import { ask } from './ask.ts'

describe('the API as it is described, in workerd', () => testExamples(ask))
