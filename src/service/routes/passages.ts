import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { once } from '../../platform/once.ts'
import { comparisonAnnotations } from '../../report/annotations.ts'
import { PENALTY } from '../../report/finding.ts'
import { renderMessage } from '../../report/messages.ts'
import { createSideKeeper } from '../../store/case-side.ts'
import { sha256 } from '../../store/digest.ts'
import { sourceDocuments } from '../../store/sources.ts'
import { limitBody, takeJson } from '../body.ts'
import { CaseParamsSchema } from '../case-schemas.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { caseOf } from '../kept.ts'
import { keptAnswers, problemAnswers } from '../openapi.ts'
import { keysOf, languageTag, told } from '../schemas.ts'
import { documentOf } from '../texts.ts'

/** The most of a page that is checked at once, in UTF-16 code units: the longest reports of the press have a third of it. */
const MAX_PAGE = 75_000

export const PassagesRequestSchema = z
  .strictObject({
    text: z.string().min(1).max(MAX_PAGE).openapi(told('passages.text')),
    language: languageTag.optional(),
    url: z.url().max(2000).optional().openapi(told('passages.url')),
    title: z.string().max(500).optional(),
    minConfidence: z.number().min(0).max(1).optional().openapi(told('minConfidence')),
    minSeverity: z.enum(keysOf(PENALTY)).optional().openapi(told('passages.minSeverity')),
    locale: z
      .string()
      .optional()
      .openapi({ ...told('locale'), example: 'pt-BR' }),
  })
  .openapi('PassagesRequest', {
    example: { text: 'Meera Gundam prometeu quatro votos ao conselho.', language: 'pt-BR', minSeverity: 'minor' },
  })

/** An AnnotationPage of the W3C Web Annotation model, with what the caller has to know beside it. */
export const PassagesResponseSchema = z
  .object({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    type: z.literal('AnnotationPage'),
    items: z.array(z.record(z.string(), z.unknown())).readonly().openapi(told('passages.items')),
    sha256: z.string().openapi(told('passages.sha256')),
    language: z.string(),
    stored: z.literal(false).openapi(told('passages.stored')),
  })
  .openapi('Passages')

const route = createRoute({
  method: 'post',
  path: '/v1/cases/{id}/passages',
  operationId: 'checkPassages',
  summary: 'service.api.passages.summary',
  description: 'service.api.passages.description',
  middleware: [limitBody, takeJson] as const,
  request: {
    params: CaseParamsSchema,
    body: { required: true, content: { 'application/json': { schema: PassagesRequestSchema } } },
  },
  responses: {
    200: { description: 'service.api.passages.ok', content: { 'application/json': { schema: PassagesResponseSchema } } },
    ...keptAnswers,
    ...problemAnswers,
  },
})

/** POST /v1/cases/{id}/passages: the text of a page that a reader has open in, findings as Web Annotations on it out. Nothing of it is kept. */
export function addPassageRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  const engineOf = once(deps.engine)
  const findSide = createSideKeeper()
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param')
    const { text, language, url, title, minConfidence = 0, minSeverity = 'minor' } = c.req.valid('json')
    const store = c.get('store')
    const found = await caseOf(c, id, 'read')
    const page = await documentOf({
      id: 'page',
      text,
      ...(language === undefined ? {} : { language }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
    })
    const engine = await engineOf()
    const comparison = await engine.compare(
      null,
      await findSide(store, found, c.get('foundCase')?.corrections),
      () => sourceDocuments(store, id),
      page,
      { minConfidence, minSeverity },
    )
    const findings = comparison.report.findings.filter(({ retelling }) => retelling !== null)
    const translator = c.get('translator')
    const items = comparisonAnnotations(
      [{ ...comparison, report: { ...comparison.report, findings } }],
      (message) => renderMessage(message, translator),
      translator.locale,
    )
    c.header('cache-control', 'no-store')
    return c.json(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
        type: 'AnnotationPage' as const,
        items,
        sha256: await sha256(text),
        language: comparison.report.retelling.language,
        stored: false as const,
      },
      200,
    )
  })
}
