import { describe } from 'vitest'
import { testCaching } from '../service/same-caching.ts'
import { keyedWorker } from './keyed.ts'

describe('caching, in workerd', () => testCaching(keyedWorker))
