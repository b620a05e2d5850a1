import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { EMPTY_CASE } from '../../report/case.ts'
import { reportJson } from '../../report/json.ts'
import { renderMessage } from '../../report/messages.ts'
import { sha256 } from '../../store/digest.ts'
import type { Document } from '../../text/document.ts'
import { limitBody, takeJson } from '../body.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { takeForm } from '../form.ts'
import { refuseTwins } from '../new-texts.ts'
import { problemAnswers } from '../openapi.ts'
import { CompareRequestSchema, ReportSchema, type TextInput } from '../schemas.ts'
import { asSent, documentOf, documentsOf, knowledgeOf } from '../texts.ts'

const route = createRoute({
  method: 'post',
  path: '/v1/compare',
  operationId: 'compare',
  summary: 'service.api.compare.summary',
  description: 'service.api.compare.description',
  middleware: [limitBody, takeForm({ sources: 'list', retelling: 'one' }), takeJson] as const,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: CompareRequestSchema } },
    },
  },
  responses: {
    200: { description: 'service.api.compare.ok', content: { 'application/json': { schema: ReportSchema } } },
    ...problemAnswers,
  },
})

/** POST /v1/compare: sources and one retelling in, the report out. */
export function addCompare(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(route, async (c) => {
    const body = c.req.valid('json')
    const read = await Promise.all(body.sources.map(async (input) => ({ input, documents: await documentsOf(input) })))
    const sources = read.flatMap(({ documents }) => documents)
    refuseTwins(sources, 'sources')
    const retelling = await documentOf(body.retelling, 'target')
    const comparison = await deps.compare(sources, retelling, {
      lexicons: await deps.lexicons(),
      knowledge: body.case ? knowledgeOf(body.case) : EMPTY_CASE,
      ...(body.minConfidence === undefined ? {} : { minConfidence: body.minConfidence }),
    })
    const report = reportJson(comparison, (message) => renderMessage(message, c.get('translator')))
    const asRead = async (told: { id: string; language: string }, input: TextInput | undefined, document: Document | undefined) => ({
      ...told,
      sha256: await sha256(input ? asSent(input) : ''),
      ...(input && document && document.text !== asSent(input) ? { text: document.text } : {}),
    })
    const sourceAsRead = (told: { id: string; language: string }) => {
      const from = read.find(({ documents }) => documents.some(({ id }) => id === told.id))
      return asRead(
        told,
        from?.input,
        from?.documents.find(({ id }) => id === told.id),
      )
    }
    c.header('cache-control', 'no-store')
    return c.json(
      {
        ...report,
        retelling: await asRead(report.retelling, body.retelling, retelling),
        sources: await Promise.all(report.sources.map(sourceAsRead)),
      },
      200,
    )
  })
}
