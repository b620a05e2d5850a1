import { describe } from 'vitest'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { testCases } from './same-cases.ts'
import { testDecisions } from './same-decisions.ts'
import { testRoutes } from './same-routes.ts'

const store = openNodeStore(':memory:')
const app = nodeApp(
  packageRoot(),
  nodeDeps(packageRoot(), async () => store),
)

describe('the service on Node', () => testRoutes(async (path, init) => app.request(path, init)))
describe('kept cases on Node', () => testCases(async (path, init) => app.request(path, init)))
describe('decisions on Node', () => testDecisions(async (path, init) => app.request(path, init)))
