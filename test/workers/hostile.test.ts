import { describe } from 'vitest'
import { testHostile } from '../service/same-hostile.ts'
import { testHostileRoutes } from '../service/same-hostile-routes.ts'
import { keyedWorker } from './keyed.ts'

describe('requests that lie, to the service in workerd', () => {
  const service = keyedWorker
  testHostile(service)
  testHostileRoutes(service)
})
