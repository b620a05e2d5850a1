import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { once } from '../../platform/once.ts'
import { createCoverageReader } from '../../store/coverage.ts'
import { CaseParamsSchema } from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import { CoverageSchema } from '../coverage-schema.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { caseOf } from '../kept.ts'
import { keptAnswers } from '../openapi.ts'

const route = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/coverage',
  operationId: 'getCoverage',
  summary: 'service.api.coverage.get',
  description: 'service.api.coverage.more',
  request: { params: CaseParamsSchema },
  responses: {
    200: { description: 'service.api.coverage.ok', content: { 'application/json': { schema: CoverageSchema } } },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

/** GET /v1/cases/{id}/coverage: passages by retelling, names by form, density, timeline, shared errors and the descent they suggest. */
export function addCoverageRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const engineOf = once(deps.engine)
  const read = createCoverageReader()
  app.openapi(route, async (c) => {
    const open = await caseOf(c, c.req.valid('param').id, 'read')
    const { coverage, pending } = await read(c.get('store'), await engineOf(), open, deps.now())
    return taggedJson(c, { ...coverage, pending })
  })
}
