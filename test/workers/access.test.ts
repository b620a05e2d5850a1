import { describe } from 'vitest'
import { testAccess } from '../service/same-access.ts'
import { keyedWorker } from './keyed.ts'

describe('keys and quotas in workerd', () => testAccess(keyedWorker))
