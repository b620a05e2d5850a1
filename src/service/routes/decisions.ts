import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { once } from '../../platform/once.ts'
import {
  type DecisionChange,
  type DecisionScope,
  decide,
  listDecisions,
  type StoredDecision,
  undoDecisions,
} from '../../store/decisions.ts'
import { type KeptFinding, reportOf } from '../../store/reports.ts'
import { findRetelling } from '../../store/retellings.ts'
import { limitBody, takeJson } from '../body.ts'
import { CaseParamsSchema, RetellingParamsSchema } from '../case-schemas.ts'
import { refuseMismatch, taggedJson, tagOf } from '../conditions.ts'
import { changesOfFile, decisionFile, decisionJson } from '../decision-json.ts'
import {
  DecisionFileSchema,
  DecisionInputSchema,
  DecisionListSchema,
  DecisionParamsSchema,
  DecisionQuerySchema,
  DecisionSchema,
  DecisionsRequestSchema,
  UndoneSchema,
} from '../decision-schemas.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { idempotent } from '../idempotency.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { Refused } from '../problems.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })
const PATH = '/v1/cases/{id}/retellings/{rid}/decisions'
const unchanged = { 304: { description: 'service.api.answer.unchanged' } } as const

const list = createRoute({
  method: 'get',
  path: PATH,
  operationId: 'listDecisions',
  summary: 'service.api.decisions.list',
  request: { params: RetellingParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionListSchema) }, ...unchanged, ...keptAnswers },
})

const bulk = createRoute({
  method: 'post',
  path: PATH,
  operationId: 'decideMany',
  summary: 'service.api.decisions.bulk',
  middleware: [limitBody, takeJson, idempotent] as const,
  request: { params: RetellingParamsSchema, body: { required: true, content: json(DecisionsRequestSchema) } },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionListSchema) }, ...changeAnswers, ...problemAnswers },
})

const undo = createRoute({
  method: 'post',
  path: `${PATH}/undo`,
  operationId: 'undoDecisions',
  summary: 'service.api.decisions.undo',
  middleware: [idempotent] as const,
  request: { params: RetellingParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(UndoneSchema) }, ...changeAnswers },
})

const get = createRoute({
  method: 'get',
  path: `${PATH}/{fid}`,
  operationId: 'getDecision',
  summary: 'service.api.decisions.get',
  request: { params: DecisionParamsSchema, query: DecisionQuerySchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionSchema) }, ...unchanged, ...keptAnswers },
})

const put = createRoute({
  method: 'put',
  path: `${PATH}/{fid}`,
  operationId: 'decide',
  summary: 'service.api.decisions.put',
  description: 'service.api.decisions.putMore',
  middleware: [limitBody, takeJson] as const,
  request: { params: DecisionParamsSchema, body: { required: true, content: json(DecisionInputSchema) } },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionSchema) }, ...changeAnswers, ...problemAnswers },
})

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{fid}`,
  operationId: 'deleteDecision',
  summary: 'service.api.decisions.delete',
  request: { params: DecisionParamsSchema, query: DecisionQuerySchema },
  responses: { 204: { description: 'service.api.answer.deleted' }, ...changeAnswers },
})

const exportAll = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/decisions',
  operationId: 'exportDecisions',
  summary: 'service.api.decisions.export',
  request: { params: CaseParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionFileSchema) }, ...unchanged, ...keptAnswers },
})

const importAll = createRoute({
  method: 'put',
  path: '/v1/cases/{id}/decisions',
  operationId: 'importDecisions',
  summary: 'service.api.decisions.import',
  middleware: [limitBody, takeJson] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(DecisionFileSchema) } },
  responses: { 200: { description: 'service.api.answer.found', content: json(DecisionFileSchema) }, ...changeAnswers, ...problemAnswers },
})

/** Decisions on findings: of one retelling, and of a case as a file. A finding is named by its key, or by its id in the report as it stands. */
export function addDecisionRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const engineOf = once(deps.engine)

  async function findingsOf(c: Context<ServiceEnv>, caseId: string, id: string): Promise<readonly KeptFinding[]> {
    const found = await reportOf(c.get('store'), await engineOf(), { caseId, id }, deps.now())
    if (!found) throw nothingAt(c)
    return found.report.findings
  }

  /** The decision that stands for a finding under a scope; the finding may be named by a key that the report has no more. */
  async function standing(c: Context<ServiceEnv>, caseId: string, rid: string, fid: string, scope: DecisionScope) {
    const made = await listDecisions(c.get('store'), caseId, rid)
    const known = made.find((decision) => decision.scope === scope && decision.key === fid)
    if (known) return known
    const finding = findFinding(await findingsOf(c, caseId, rid), fid)
    return finding && made.find((decision) => decision.scope === scope && decision.key === keyOf(finding, scope))
  }

  app.openapi(list, async (c) => {
    const { id, rid } = c.req.valid('param')
    if (!(await findRetelling(c.get('store'), id, rid))) throw nothingAt(c)
    return taggedJson(c, { items: (await listDecisions(c.get('store'), id, rid)).map(decisionJson) })
  })

  app.openapi(get, async (c) => {
    const { id, rid, fid } = c.req.valid('param')
    const found = await standing(c, id, rid, fid, c.req.valid('query').scope ?? 'finding')
    if (!found) throw nothingAt(c)
    return taggedJson(c, decisionJson(found))
  })

  app.openapi(put, async (c) => {
    const { id, rid, fid } = c.req.valid('param')
    const { status, note = '', scope = 'finding' } = c.req.valid('json')
    const store = c.get('store')
    const finding = findFinding(await findingsOf(c, id, rid), fid)
    if (!finding) throw nothingAt(c)
    const change = changeOf(finding, rid, { status, note, scope }, c.get('author'))
    const made = await listDecisions(store, id, rid)
    const before = made.find((decision) => decision.scope === scope && decision.key === change.key)
    refuseMismatch(c, before ? await tagOf(JSON.stringify(decisionJson(before))) : null, 'may')
    // The same decision again changes nothing, and is nothing to undo.
    if (!before || before.status !== status || before.note !== note) await decide(store, id, rid, [change], deps.now())
    const now = (await listDecisions(store, id, rid)).find((decision) => decision.scope === scope && decision.key === change.key)
    if (!now) throw nothingAt(c)
    const body = decisionJson(now)
    c.header('etag', await tagOf(JSON.stringify(body)))
    return c.json(body, 200)
  })

  app.openapi(remove, async (c) => {
    const { id, rid, fid } = c.req.valid('param')
    const found = await standing(c, id, rid, fid, c.req.valid('query').scope ?? 'finding')
    if (!found) throw nothingAt(c)
    refuseMismatch(c, await tagOf(JSON.stringify(decisionJson(found))), 'may')
    await decide(c.get('store'), id, rid, [{ ...found, status: null }], deps.now())
    return c.body(null, 204)
  })

  app.openapi(bulk, async (c) => {
    const { id, rid } = c.req.valid('param')
    const store = c.get('store')
    const findings = await findingsOf(c, id, rid)
    const changes = new Map<string, DecisionChange>()
    c.req.valid('json').decisions.forEach(({ finding: fid, status, note = '', scope = 'finding' }, index) => {
      const finding = findFinding(findings, fid)
      if (!finding) {
        const detail = c.get('translator').t('service.problem.not-found.detail', { path: fid })
        throw new Refused('invalid-request', { errors: [{ pointer: `#/decisions/${index}/finding`, detail }] })
      }
      const change = changeOf(finding, rid, { status, note, scope }, c.get('author'))
      changes.set(`${scope} ${change.key}`, change)
    })
    await decide(store, id, rid, [...changes.values()], deps.now())
    return c.json({ items: (await listDecisions(store, id, rid)).map(decisionJson) }, 200)
  })

  app.openapi(undo, async (c) => {
    const { id, rid } = c.req.valid('param')
    if (!(await findRetelling(c.get('store'), id, rid))) throw nothingAt(c)
    return c.json({ undone: await undoDecisions(c.get('store'), id, rid) }, 200)
  })

  app.openapi(exportAll, async (c) => {
    const { id } = c.req.valid('param')
    await caseOf(c, id, 'read')
    return taggedJson(c, decisionFile(id, await listDecisions(c.get('store'), id)))
  })

  app.openapi(importAll, async (c) => {
    const { id } = c.req.valid('param')
    const store = c.get('store')
    await caseOf(c, id, 'read')
    await decide(store, id, '', changesOfFile(c.req.valid('json')), deps.now())
    return c.json(decisionFile(id, await listDecisions(store, id)), 200)
  })
}

function findFinding(findings: readonly KeptFinding[], name: string): KeptFinding | undefined {
  return findings.find(({ key }) => key === name) ?? findings.find(({ id }) => id === name)
}

function keyOf(finding: KeptFinding, scope: DecisionScope): string {
  return scope === 'finding' ? finding.key : finding.alike
}

function changeOf(
  finding: KeptFinding,
  rid: string,
  { status, note, scope }: { readonly status: StoredDecision['status'] | null; readonly note: string; readonly scope: DecisionScope },
  author: string,
): DecisionChange {
  return {
    retellingId: scope === 'case' ? '' : rid,
    scope,
    key: keyOf(finding, scope),
    type: finding.type,
    status,
    note,
    author,
    retellingWords: finding.words.retelling,
    sourceWords: finding.words.source,
  }
}
