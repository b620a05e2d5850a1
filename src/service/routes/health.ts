import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { HealthSchema } from '../schemas.ts'

const route = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'health',
  summary: 'service.api.health.summary',
  responses: { 200: { description: 'service.api.health.ok', content: { 'application/json': { schema: HealthSchema } } } },
})

/** GET /healthz: whether the service answers and which languages it has a lexicon for. */
export function addHealth(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(route, async (c) => {
    const { tables } = await deps.lexicons()
    return c.json({ status: 'ok' as const, version: deps.version, languages: [...tables.keys()].sort() }, 200, {
      'cache-control': 'no-store',
    })
  })
}
