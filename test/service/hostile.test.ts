import { describe } from 'vitest'
import { keyedNode } from './keyed.ts'
import { testHostile } from './same-hostile.ts'

describe('requests that lie, to the service on Node', () => testHostile(keyedNode()))
