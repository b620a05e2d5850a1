import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { once } from '../../platform/once.ts'
import { listDecisions } from '../../store/decisions.ts'
import { shownAmongOthers } from '../../store/others.ts'
import { comparisonOf, reportOf } from '../../store/reports.ts'
import { KeptReportSchema, ReportQuerySchema, RetellingParamsSchema } from '../case-schemas.ts'
import { tagged, taggedJson } from '../conditions.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { nothingAt } from '../kept.ts'
import { keptReportJson } from '../kept-report.ts'
import { keptAnswers } from '../openapi.ts'
import { REPORT_FILES } from '../report-formats.ts'

const text = { schema: { type: 'string' } } as const

const get = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/retellings/{rid}/report',
  operationId: 'getReport',
  summary: 'service.api.reports.get',
  description: 'service.api.reports.getMore',
  request: { params: RetellingParamsSchema, query: ReportQuerySchema },
  responses: {
    200: {
      description: 'service.api.compare.ok',
      content: {
        'application/json': { schema: KeptReportSchema },
        'text/plain': text,
        'text/html': text,
        'text/csv': text,
        'application/x-tmx+xml': text,
        'application/xliff+xml': text,
        'application/ld+json': text,
      },
    },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

/** GET /v1/cases/{id}/retellings/{rid}/report: made when it is first asked for, kept until something that it depends on changes. */
export function addReportRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const engineOf = once(deps.engine)
  app.openapi(get, async (c) => {
    const { id, rid } = c.req.valid('param')
    const { format = 'json', version } = c.req.valid('query')
    const store = c.get('store')
    const translator = c.get('translator')
    const place = { caseId: id, id: rid, number: version }
    if (format === 'json') {
      const found = await reportOf(store, await engineOf(), place, deps.now())
      if (!found) throw nothingAt(c)
      const report = await shownAmongOthers(store, place, found, found.report)
      return taggedJson(c, keptReportJson({ ...found, report }, await listDecisions(store, id, rid), translator))
    }
    const made = await comparisonOf(store, await engineOf(), place)
    if (!made) throw nothingAt(c)
    const comparison = { ...made.comparison, report: await shownAmongOthers(store, place, made, made.comparison.report) }
    const { type, ending, print } = REPORT_FILES[format]
    c.header('content-disposition', `attachment; filename="report.${ending}"; filename*=UTF-8''${encodeURIComponent(rid)}.${ending}`)
    return tagged(c, print(comparison, translator), type)
  })
}
