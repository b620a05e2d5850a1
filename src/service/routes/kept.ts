import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { keptStore, withStore } from '../kept.ts'
import { addCases } from './cases.ts'
import { addReportRoutes } from './reports.ts'
import { addRetellingRoutes } from './retellings.ts'
import { addSourceRoutes } from './sources.ts'

/** Everything below /v1/cases: what is kept, and so needs a store. */
export function addKept(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const open = withStore(keptStore(deps), deps.now)
  app.use('/v1/cases', open)
  app.use('/v1/cases/*', open)
  addCases(app, deps)
  addSourceRoutes(app, deps)
  addRetellingRoutes(app, deps)
  addReportRoutes(app, deps)
}
