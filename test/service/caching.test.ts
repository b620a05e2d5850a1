import { describe } from 'vitest'
import { keyedNode } from './keyed.ts'
import { testCaching } from './same-caching.ts'

describe('caching, on Node', () => testCaching(keyedNode()))
