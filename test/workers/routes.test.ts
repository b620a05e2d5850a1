import { describe } from 'vitest'
import { testRoutes } from '../service/same-routes.ts'
import { ask } from './ask.ts'

describe('the service in workerd', () => testRoutes(ask))
