import { describe } from 'vitest'
import { testDecisions } from '../service/same-decisions.ts'
import { ask } from './ask.ts'

describe('decisions in workerd', () => testDecisions(ask))
