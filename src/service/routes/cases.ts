import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { createCase, deleteCase, findCase, knowledgeOfCase, listCases, updateCase } from '../../store/cases.ts'
import { limitBody, takeJson } from '../body.ts'
import { CaseChangeSchema, CasePageSchema, CaseParamsSchema, CaseRequestSchema, CaseSchema, PageQuerySchema } from '../case-schemas.ts'
import { refuseMismatch, tagged, taggedJson, tagOfCase } from '../conditions.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { idempotent } from '../idempotency.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { caseSummary } from '../kept-json.ts'
import { newRetellings, newSources } from '../new-texts.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { pageOf, pageRequest } from '../paging.ts'
import { Refused } from '../problems.ts'
import { knowledgeOf } from '../texts.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })

const list = createRoute({
  method: 'get',
  path: '/v1/cases',
  operationId: 'listCases',
  summary: 'service.api.cases.list',
  request: { query: PageQuerySchema },
  responses: {
    200: { description: 'service.api.answer.page', content: json(CasePageSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const create = createRoute({
  method: 'post',
  path: '/v1/cases',
  operationId: 'createCase',
  summary: 'service.api.cases.create',
  middleware: [limitBody, takeJson, idempotent] as const,
  request: { body: { required: true, content: json(CaseRequestSchema) } },
  responses: { 201: { description: 'service.api.answer.created', content: json(CaseSchema) }, ...changeAnswers, ...problemAnswers },
})

const get = createRoute({
  method: 'get',
  path: '/v1/cases/{id}',
  operationId: 'getCase',
  summary: 'service.api.cases.get',
  request: { params: CaseParamsSchema },
  responses: {
    200: { description: 'service.api.answer.found', content: json(CaseSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const put = createRoute({
  method: 'put',
  path: '/v1/cases/{id}',
  operationId: 'changeCase',
  summary: 'service.api.cases.change',
  middleware: [limitBody, takeJson] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(CaseChangeSchema) } },
  responses: { 200: { description: 'service.api.answer.found', content: json(CaseSchema) }, ...changeAnswers, ...problemAnswers },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/cases/{id}',
  operationId: 'deleteCase',
  summary: 'service.api.cases.delete',
  request: { params: CaseParamsSchema },
  responses: { 204: { description: 'service.api.answer.deleted' }, ...changeAnswers },
})

/** GET and POST /v1/cases; GET, PUT and DELETE /v1/cases/{id}. */
export function addCases(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(list, async (c) => {
    const page = pageRequest(c, c.req.valid('query'))
    const rows = await listCases(c.get('store'), page.limit + 1, page.after, c.get('caller').kind === 'anonymous' ? 'public' : 'all')
    return taggedJson(
      c,
      pageOf(c, rows, page, caseSummary, ({ id }) => id),
    )
  })

  app.openapi(create, async (c) => {
    const body = c.req.valid('json')
    const store = c.get('store')
    const id = body.id ?? idFrom(body.title, deps.newId())
    const made = await createCase(
      store,
      {
        id,
        title: body.title,
        summary: body.summary ?? '',
        visibility: body.visibility ?? 'private',
        knowledge: knowledgeOf(body),
        sources: await newSources(body.sources ?? []),
        retellings: await newRetellings(body.retellings ?? []),
      },
      deps.now(),
    )
    if (!made) throw new Refused('exists', { params: { id } })
    const found = await caseOf(c, id, 'read')
    c.header('location', `/v1/cases/${encodeURIComponent(id)}`)
    c.header('etag', tagOfCase(found))
    return c.json({ ...caseSummary(found), ...(await knowledgeOfCase(store, id)) }, 201)
  })

  app.openapi(get, async (c) => {
    const { id } = c.req.valid('param')
    const found = await caseOf(c, id, 'read')
    const body = { ...caseSummary(found), ...(await knowledgeOfCase(c.get('store'), id)) }
    return tagged(c, JSON.stringify(body), 'application/json; charset=utf-8', tagOfCase(found))
  })

  app.openapi(put, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const store = c.get('store')
    const found = await caseOf(c, id, 'change')
    refuseMismatch(c, tagOfCase(found), 'must')
    const change = {
      title: body.title,
      summary: body.summary ?? '',
      visibility: body.visibility ?? found.visibility,
      knowledge: knowledgeOf(body),
    }
    const changed = await updateCase(store, id, change, found.revision, deps.now())
    const now = await findCase(store, id)
    if (!changed || !now) throw new Refused('precondition-failed')
    c.header('etag', tagOfCase(now))
    return c.json({ ...caseSummary(now), ...(await knowledgeOfCase(store, id)) }, 200)
  })

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const found = await caseOf(c, id, 'change')
    refuseMismatch(c, tagOfCase(found), 'may')
    const conditional = c.req.header('if-match') !== undefined
    if (await deleteCase(c.get('store'), id, conditional ? found.revision : undefined)) return c.body(null, 204)
    throw conditional ? new Refused('precondition-failed') : nothingAt(c)
  })
}

/** An id that tells the title, and is nobody else's: some of its letters and digits, and the beginning of a new id. */
function idFrom(title: string, fresh: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')
  const end = fresh.replace(/[^a-z0-9]/g, '').slice(0, 12)
  return words === '' ? end : `${words}-${end}`
}
