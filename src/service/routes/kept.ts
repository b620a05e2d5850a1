import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../../store/store.ts'
import { requireScope } from '../access/access.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { hideUnseen, withStore } from '../kept.ts'
import { addCases } from './cases.ts'
import { addCorrectionRoutes } from './corrections.ts'
import { addCoverageRoutes } from './coverage.ts'
import { addDecisionRoutes } from './decisions.ts'
import { addJobRoutes } from './jobs.ts'
import { addPassageRoutes } from './passages.ts'
import { addReportRoutes } from './reports.ts'
import { addRetellingRoutes } from './retellings.ts'
import { addSourceRoutes } from './sources.ts'
import { addVersionRoutes } from './versions.ts'

/** Everything below /v1/cases: what is kept, and so needs a store (`openStore` gives null where there is none). */
export function addKept(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps, openStore: () => Promise<Store | null>): void {
  const open = withStore(openStore, deps.now)
  app.use('/v1/cases', open)
  app.use('/v1/cases/*', open)
  app.use('/v1/jobs/*', open)
  app.use('/v1/cases/:id/*', hideUnseen)
  app.use('/v1/cases', requireScope)
  app.use('/v1/cases/*', requireScope)
  app.use('/v1/jobs/*', requireScope)
  addCases(app, deps)
  addSourceRoutes(app, deps)
  addRetellingRoutes(app, deps)
  addReportRoutes(app, deps)
  addCoverageRoutes(app, deps)
  addPassageRoutes(app, deps)
  addDecisionRoutes(app, deps)
  addVersionRoutes(app, deps)
  addCorrectionRoutes(app, deps)
  addJobRoutes(app, deps)
}
