import { describe } from 'vitest'
import { testHostile } from '../service/same-hostile.ts'
import { keyedWorker } from './keyed.ts'

describe('requests that lie, to the service in workerd', () => testHostile(keyedWorker))
