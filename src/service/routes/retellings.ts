import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { addRetellings, deleteRetelling, findRetelling, findVersion, listRetellings, type NewRetelling } from '../../store/retellings.ts'
import { limitBody, takeJson } from '../body.ts'
import {
  AddedRetellingsSchema,
  CaseParamsSchema,
  MAX_RETELLINGS,
  PageQuerySchema,
  RetellingPageSchema,
  RetellingParamsSchema,
  RetellingsRequestSchema,
  WholeRetellingSchema,
} from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { takeForm } from '../form.ts'
import { idempotent } from '../idempotency.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { retellingSummary, wholeText } from '../kept-json.ts'
import { newRetellings } from '../new-texts.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { pageOf, pageRequest } from '../paging.ts'
import { Refused } from '../problems.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })

const list = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/retellings',
  operationId: 'listRetellings',
  summary: 'service.api.retellings.list',
  request: { params: CaseParamsSchema, query: PageQuerySchema },
  responses: {
    200: { description: 'service.api.answer.page', content: json(RetellingPageSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const add = createRoute({
  method: 'post',
  path: '/v1/cases/{id}/retellings',
  operationId: 'addRetellings',
  summary: 'service.api.retellings.add',
  description: 'service.api.retellings.addMore',
  middleware: [limitBody, takeForm({ retellings: 'list' }), takeJson, idempotent] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(RetellingsRequestSchema) } },
  responses: {
    200: { description: 'service.api.answer.same', content: json(AddedRetellingsSchema) },
    201: { description: 'service.api.answer.created', content: json(AddedRetellingsSchema) },
    ...changeAnswers,
    ...problemAnswers,
  },
})

const get = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/retellings/{rid}',
  operationId: 'getRetelling',
  summary: 'service.api.retellings.get',
  request: { params: RetellingParamsSchema },
  responses: {
    200: { description: 'service.api.answer.found', content: json(WholeRetellingSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/cases/{id}/retellings/{rid}',
  operationId: 'deleteRetelling',
  summary: 'service.api.retellings.delete',
  request: { params: RetellingParamsSchema },
  responses: { 204: { description: 'service.api.answer.deleted' }, ...changeAnswers },
})

/** GET and POST /v1/cases/{id}/retellings; GET and DELETE for one. A new text for an id that is there is a new version. */
export function addRetellingRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const page = pageRequest(c, c.req.valid('query'))
    await caseOf(c, id, 'read')
    const rows = await listRetellings(c.get('store'), id, page.limit + 1, page.after)
    return taggedJson(
      c,
      pageOf(c, rows, page, retellingSummary, ({ retelling }) => retelling.id),
    )
  })

  app.openapi(add, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const store = c.get('store')
    const found = await caseOf(c, id, 'change')
    const inputs = 'retellings' in body ? body.retellings : [body]
    if (found.retellings + inputs.length > MAX_RETELLINGS)
      throw new Refused('case-full', { params: { limit: MAX_RETELLINGS }, limit: MAX_RETELLINGS })
    const wanted = await newRetellings(inputs)
    const changed: NewRetelling[] = []
    for (const one of wanted) {
      const before = await findRetelling(store, id, one.text.document.id)
      if (before?.version.sha256 !== one.text.sha256 || before.version.sentSha256 !== one.text.sentSha256) changed.push(one)
    }
    // The same text again is no new version.
    if (changed.length > 0) {
      const refusal = await addRetellings(store, id, changed, deps.now())
      if (refusal === 'no-parent') throw nothingAt(c)
      if (refusal) throw new Refused('exists', { params: { id: changed.map(({ text }) => text.document.id).join(', ') } })
    }
    const rows = await Promise.all(wanted.map(({ text }) => findRetelling(store, id, text.document.id)))
    const items = rows.flatMap((row) => (row ? [retellingSummary(row)] : []))
    const status = changed.length > 0 ? 201 : 200
    const [first] = items
    if ('retellings' in body || !first) return c.json({ items }, status)
    c.header('location', `/v1/cases/${encodeURIComponent(id)}/retellings/${encodeURIComponent(first.id)}`)
    return c.json(first, status)
  })

  app.openapi(get, async (c) => {
    const { id, rid } = c.req.valid('param')
    const found = await findRetelling(c.get('store'), id, rid)
    const version = found && (await findVersion(c.get('store'), id, rid, found.version.number))
    if (!version) throw nothingAt(c)
    return taggedJson(c, { ...retellingSummary(found), ...wholeText(version.text, version.blocks) })
  })

  app.openapi(remove, async (c) => {
    const { id, rid } = c.req.valid('param')
    await caseOf(c, id, 'change')
    if (!(await deleteRetelling(c.get('store'), id, rid, deps.now()))) throw nothingAt(c)
    return c.body(null, 204)
  })
}
