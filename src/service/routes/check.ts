import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { EMPTY_CASE } from '../../report/case.ts'
import { findingJson } from '../../report/json.ts'
import { renderMessage } from '../../report/messages.ts'
import { limitBody, takeJson } from '../body.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { problemAnswers } from '../openapi.ts'
import { CheckRequestSchema, CheckResponseSchema } from '../schemas.ts'
import { knowledgeOf } from '../texts.ts'

const route = createRoute({
  method: 'post',
  path: '/v1/check',
  operationId: 'check',
  summary: 'service.api.check.summary',
  description: 'service.api.check.description',
  middleware: [limitBody, takeJson] as const,
  request: { body: { required: true, content: { 'application/json': { schema: CheckRequestSchema } } } },
  responses: {
    200: { description: 'service.api.check.ok', content: { 'application/json': { schema: CheckResponseSchema } } },
    ...problemAnswers,
  },
})

/** POST /v1/check: sentence pairs in, their findings out, in the same order. A pair without an id gets its number, counted from 1. */
export function addCheck(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(route, async (c) => {
    const body = c.req.valid('json')
    const pairs = body.pairs.map(({ id, source, target, sourceLang, targetLang }, index) => ({
      id: id ?? String(index + 1),
      source,
      target,
      ...(sourceLang === undefined ? {} : { sourceLang }),
      ...(targetLang === undefined ? {} : { targetLang }),
    }))
    const checked = await deps.checkPairs(pairs, {
      lexicons: await deps.broadLexicons(),
      knowledge: body.case ? knowledgeOf(body.case) : EMPTY_CASE,
      ...(body.minConfidence === undefined ? {} : { minConfidence: body.minConfidence }),
    })
    const results = checked.map(({ id, findings }, index) => {
      const pair = pairs[index]
      const texts = { retelling: { text: pair?.target ?? '' }, source: () => ({ text: pair?.source ?? '' }) }
      const json = findings.map((finding, at) =>
        findingJson({ ...finding, id: `f${at + 1}` }, texts, (message) => renderMessage(message, c.get('translator'))),
      )
      return { id, findings: json }
    })
    c.header('cache-control', 'no-store')
    return c.json({ results }, 200)
  })
}
