import { describe } from 'vitest'
import { keyedNode } from './keyed.ts'
import { testHostile } from './same-hostile.ts'
import { testHostileRoutes } from './same-hostile-routes.ts'

describe('requests that lie, to the service on Node', () => {
  const service = keyedNode()
  testHostile(service)
  testHostileRoutes(service)
})
