import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { addCorrection, type Correction, deleteCorrection, listCorrections, type StoredCorrection } from '../../store/corrections.ts'
import { findRetelling, findVersion } from '../../store/retellings.ts'
import { findSource } from '../../store/sources.ts'
import { limitBody, takeJson } from '../body.ts'
import { CaseParamsSchema } from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import { CorrectionInputSchema, CorrectionListSchema, CorrectionParamsSchema, CorrectionSchema } from '../correction-schemas.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { idempotent } from '../idempotency.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { timeOf } from '../kept-json.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { Refused } from '../problems.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })
const PATH = '/v1/cases/{id}/corrections'
/** The most corrections of one case. */
const MAX_CORRECTIONS = 5000

const list = createRoute({
  method: 'get',
  path: PATH,
  operationId: 'listCorrections',
  summary: 'service.api.corrections.list',
  request: { params: CaseParamsSchema },
  responses: {
    200: { description: 'service.api.answer.found', content: json(CorrectionListSchema) },
    304: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

const add = createRoute({
  method: 'post',
  path: PATH,
  operationId: 'addCorrection',
  summary: 'service.api.corrections.add',
  description: 'service.api.corrections.addMore',
  middleware: [limitBody, takeJson, idempotent] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(CorrectionInputSchema) } },
  responses: { 201: { description: 'service.api.answer.created', content: json(CorrectionSchema) }, ...changeAnswers, ...problemAnswers },
})

const remove = createRoute({
  method: 'delete',
  path: `${PATH}/{cid}`,
  operationId: 'deleteCorrection',
  summary: 'service.api.corrections.delete',
  request: { params: CorrectionParamsSchema },
  responses: { 204: { description: 'service.api.answer.deleted' }, ...changeAnswers },
})

/** What a person corrects in a case: reports are made anew with it. */
export function addCorrectionRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    await caseOf(c, id, 'read')
    return taggedJson(c, { items: (await listCorrections(c.get('store'), id)).map(correctionJson) })
  })

  app.openapi(add, async (c) => {
    const { id } = c.req.valid('param')
    const store = c.get('store')
    await caseOf(c, id, 'read')
    if ((await listCorrections(store, id)).length >= MAX_CORRECTIONS)
      throw new Refused('case-full', { params: { limit: MAX_CORRECTIONS }, limit: MAX_CORRECTIONS })
    const { retelling, correction } = await correctionOf(c, id, c.req.valid('json'))
    const stored = { id: deps.newId(), retelling, correction, created: deps.now() }
    if ((await addCorrection(store, id, stored)) !== null) throw nothingAt(c)
    c.header('location', `/v1/cases/${encodeURIComponent(id)}/corrections/${stored.id}`)
    return c.json(correctionJson(stored), 201)
  })

  app.openapi(remove, async (c) => {
    const { id, cid } = c.req.valid('param')
    if (!(await deleteCorrection(c.get('store'), id, cid))) throw nothingAt(c)
    return c.body(null, 204)
  })
}

/** A correction as sent, with the words of its sentence; refused when it points at nothing. */
async function correctionOf(
  c: Context<ServiceEnv>,
  caseId: string,
  input: z.infer<typeof CorrectionInputSchema>,
): Promise<{ readonly retelling: string; readonly correction: Correction }> {
  if (input.kind !== 'link') return { retelling: '', correction: input }
  const store = c.get('store')
  const { retelling, start, end, sources } = input
  const found = await findRetelling(store, caseId, retelling)
  const version = found && (await findVersion(store, caseId, retelling, found.version.number))
  if (!version || start >= end || end > version.text.length) throw outside(c, '#/end')
  for (const [index, passage] of sources.entries()) {
    const source = await findSource(store, caseId, passage.id)
    if (!source || passage.start >= passage.end || passage.end > source.text.length) throw outside(c, `#/sources/${index}`)
  }
  return { retelling, correction: { kind: 'link', exact: version.text.slice(start, end), start, sources } }
}

function outside(c: Context<ServiceEnv>, pointer: string): Refused {
  return new Refused('invalid-request', { errors: [{ pointer, detail: c.get('translator').t('service.issue.outside') }] })
}

function correctionJson({ id, retelling, correction, created }: StoredCorrection) {
  return { id, ...(retelling === '' ? {} : { retelling }), ...correction, created: timeOf(created) }
}
