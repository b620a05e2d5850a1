import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { once } from '../../platform/once.ts'
import { renderMessage } from '../../report/messages.ts'
import { changesBetween } from '../../report/version-changes.ts'
import { documentOfRow } from '../../store/documents.ts'
import { type KeptFinding, reportOf } from '../../store/reports.ts'
import { findVersion, listVersions } from '../../store/retellings.ts'
import { PageQuerySchema, RetellingParamsSchema } from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import { ChangesQuerySchema, ChangesSchema, VersionPageSchema, VersionParamsSchema, WholeVersionSchema } from '../correction-schemas.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { nothingAt } from '../kept.ts'
import { sourceSummary, timeOf, wholeText } from '../kept-json.ts'
import { keptAnswers } from '../openapi.ts'
import { badCursor, pageOf, pageRequest } from '../paging.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })
const PATH = '/v1/cases/{id}/retellings/{rid}/versions'
const unchanged = { 304: { description: 'service.api.answer.unchanged' } } as const

const list = createRoute({
  method: 'get',
  path: PATH,
  operationId: 'listVersions',
  summary: 'service.api.versions.list',
  request: { params: RetellingParamsSchema, query: PageQuerySchema },
  responses: { 200: { description: 'service.api.answer.page', content: json(VersionPageSchema) }, ...unchanged, ...keptAnswers },
})

const get = createRoute({
  method: 'get',
  path: `${PATH}/{n}`,
  operationId: 'getVersion',
  summary: 'service.api.versions.get',
  request: { params: VersionParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(WholeVersionSchema) }, ...unchanged, ...keptAnswers },
})

const changes = createRoute({
  method: 'get',
  path: `${PATH}/{n}/changes`,
  operationId: 'getChanges',
  summary: 'service.api.versions.changes',
  description: 'service.api.versions.changesMore',
  request: { params: VersionParamsSchema, query: ChangesQuerySchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(ChangesSchema) }, ...unchanged, ...keptAnswers },
})

/** The versions of a retelling, newest first, and what changed from one to the next. */
export function addVersionRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const engineOf = once(deps.engine)

  app.openapi(list, async (c) => {
    const { id, rid } = c.req.valid('param')
    const page = pageRequest(c, c.req.valid('query'))
    const before = page.after === '' ? undefined : Number(page.after)
    if (before !== undefined && !Number.isSafeInteger(before)) throw badCursor(c)
    const rows = await listVersions(c.get('store'), id, rid, page.limit + 1, before)
    if (rows.length === 0 && before === undefined) throw nothingAt(c)
    const body = pageOf(
      c,
      rows,
      page,
      ({ number, sha256, language, meta: { title, date }, created }) => ({
        version: number,
        sha256,
        ...(language === null ? {} : { language }),
        title,
        date,
        created: timeOf(created),
      }),
      ({ number }) => String(number),
    )
    return taggedJson(c, body)
  })

  app.openapi(get, async (c) => {
    const { id, rid, n } = c.req.valid('param')
    const found = await findVersion(c.get('store'), id, rid, n)
    if (!found) throw nothingAt(c)
    return taggedJson(c, { ...sourceSummary({ ...found, id: rid }), version: n, ...wholeText(found.text, found.blocks) })
  })

  app.openapi(changes, async (c) => {
    const { id, rid, n } = c.req.valid('param')
    const since = c.req.valid('query').since ?? n - 1
    const store = c.get('store')
    const [engine, lexicons] = await Promise.all([engineOf(), deps.lexicons()])
    const [before, after] = await Promise.all([since, n].map((number) => findVersion(store, id, rid, number)))
    if (!before || !after) throw nothingAt(c)
    const old = await reportOf(store, engine, { caseId: id, id: rid, number: since }, deps.now())
    const fresh = await reportOf(store, engine, { caseId: id, id: rid, number: n }, deps.now())
    if (!old || !fresh) throw nothingAt(c)
    const [had, has] = [byKey(old.report.findings), byKey(fresh.report.findings)]
    const told = ({ words: _words, alike: _alike, reason, ...finding }: KeptFinding) => ({
      ...finding,
      reason: renderMessage(reason, c.get('translator')),
    })
    return taggedJson(c, {
      from: since,
      to: n,
      sentences: changesBetween(
        documentOfRow({ ...before, id: rid }, before.text),
        documentOfRow({ ...after, id: rid }, after.text),
        lexicons,
      ),
      findings: {
        carried: [...has].flatMap(([key, { id: now }]) => {
          const then = had.get(key)
          return then ? [{ key, before: then.id, after: now }] : []
        }),
        gone: [...had.values()].filter(({ key }) => !has.has(key)).map(told),
        new: [...has.values()].filter(({ key }) => !had.has(key)).map(told),
      },
    })
  })
}

const byKey = (findings: readonly KeptFinding[]) => new Map(findings.map((finding) => [finding.key, finding]))
