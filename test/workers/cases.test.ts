import { describe } from 'vitest'
import { testCases } from '../service/same-cases.ts'
import { ask } from './ask.ts'

describe('kept cases in workerd', () => testCases(ask))
