import { describe } from 'vitest'
import { testJobRoutes } from '../service/same-jobs.ts'
import { ask } from './ask.ts'

describe('jobs by a queue in workerd', () => testJobRoutes(ask))
