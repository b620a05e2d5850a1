import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { addSources, deleteSource, findSource, listSources } from '../../store/sources.ts'
import { limitBody, takeJson } from '../body.ts'
import {
  AddedSourcesSchema,
  CaseParamsSchema,
  MAX_SOURCES,
  PageQuerySchema,
  SourcePageSchema,
  SourceParamsSchema,
  SourcesRequestSchema,
  WholeSourceSchema,
} from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { takeForm } from '../form.ts'
import { idempotent } from '../idempotency.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { sourceSummary, wholeText } from '../kept-json.ts'
import { newSources } from '../new-texts.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { pageOf, pageRequest } from '../paging.ts'
import { Refused } from '../problems.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })

const list = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/sources',
  operationId: 'listSources',
  summary: 'service.api.sources.list',
  request: { params: CaseParamsSchema, query: PageQuerySchema },
  responses: {
    200: { description: 'service.api.answer.page', content: json(SourcePageSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const add = createRoute({
  method: 'post',
  path: '/v1/cases/{id}/sources',
  operationId: 'addSources',
  summary: 'service.api.sources.add',
  description: 'service.api.sources.addMore',
  middleware: [limitBody, takeForm({ sources: 'list' }), takeJson, idempotent] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(SourcesRequestSchema) } },
  responses: { 201: { description: 'service.api.answer.created', content: json(AddedSourcesSchema) }, ...changeAnswers, ...problemAnswers },
})

const get = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/sources/{sid}',
  operationId: 'getSource',
  summary: 'service.api.sources.get',
  request: { params: SourceParamsSchema },
  responses: {
    200: { description: 'service.api.answer.found', content: json(WholeSourceSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/cases/{id}/sources/{sid}',
  operationId: 'deleteSource',
  summary: 'service.api.sources.delete',
  request: { params: SourceParamsSchema },
  responses: { 204: { description: 'service.api.answer.deleted' }, ...changeAnswers },
})

/** GET and POST /v1/cases/{id}/sources; GET and DELETE for one. */
export function addSourceRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const page = pageRequest(c, c.req.valid('query'))
    await caseOf(c, id, 'read')
    const rows = await listSources(c.get('store'), id, page.limit + 1, page.after)
    return taggedJson(
      c,
      pageOf(c, rows, page, sourceSummary, (row) => row.id),
    )
  })

  app.openapi(add, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const found = await caseOf(c, id, 'change')
    const inputs = 'sources' in body ? body.sources : [body]
    const documents = await newSources(inputs)
    if (found.sources + documents.length > MAX_SOURCES)
      throw new Refused('case-full', { params: { limit: MAX_SOURCES }, limit: MAX_SOURCES })
    const now = deps.now()
    const refusal = await addSources(c.get('store'), id, documents, now)
    if (refusal === 'no-parent') throw nothingAt(c)
    if (refusal) throw new Refused('exists', { params: { id: inputs.map((input) => input.id).join(', ') } })
    const items = documents.map(({ document, sha256, sentSha256 }) =>
      sourceSummary({ ...document, language: document.language ?? null, sha256, sentSha256, created: now }),
    )
    const [first] = items
    if ('sources' in body || !first) return c.json({ items }, 201)
    c.header('location', `/v1/cases/${encodeURIComponent(id)}/sources/${encodeURIComponent(first.id)}`)
    return c.json(first, 201)
  })

  app.openapi(get, async (c) => {
    const { id, sid } = c.req.valid('param')
    const found = await findSource(c.get('store'), id, sid)
    if (!found) throw nothingAt(c)
    return taggedJson(c, { ...sourceSummary(found), ...wholeText(found.text, found.blocks) })
  })

  app.openapi(remove, async (c) => {
    const { id, sid } = c.req.valid('param')
    await caseOf(c, id, 'change')
    if (!(await deleteSource(c.get('store'), id, sid, deps.now()))) throw nothingAt(c)
    return c.body(null, 204)
  })
}
