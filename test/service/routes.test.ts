import { describe } from 'vitest'
import { nodeApp } from '../../src/node.ts'
import { testRoutes } from './same-routes.ts'

const app = nodeApp()

describe('the service on Node', () => testRoutes(async (path, init) => app.request(path, init)))
