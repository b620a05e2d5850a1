import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Translator } from '../i18n.ts'
import { neededScope } from './access/caller.ts'
import type { Deprecation } from './deprecations.ts'
import type { ServiceEnv } from './env.ts'
import { addExamples } from './examples/document.ts'
import { FORMS } from './form.ts'
import { ProblemSchema } from './schemas.ts'

const asProblem = (status: number) => ({
  description: `service.api.status.${status}`,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

/** The problems that every route with a body may answer with. */
export const problemAnswers = {
  400: asProblem(400),
  413: asProblem(413),
  415: asProblem(415),
  422: asProblem(422),
  500: asProblem(500),
} as const

/** The problems that the routes of kept cases may answer with, beside those of their bodies. */
export const keptAnswers = { 400: asProblem(400), 404: asProblem(404), 500: asProblem(500), 503: asProblem(503) } as const
/** What is added where something kept is changed. */
export const changeAnswers = { ...keptAnswers, 403: asProblem(403), 409: asProblem(409), 412: asProblem(412), 428: asProblem(428) } as const

/** An OpenAPI document as plain data. */
export type OpenApiDocument = ReturnType<OpenAPIHono<ServiceEnv>['getOpenAPI31Document']>

/** The same where schemas have become references already. */
const referred = (status: number) => ({
  description: `service.api.status.${status}`,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** Adds to the operations of a path who may call them, and how they are refused otherwise. */
function tellAccess(path: string, item: NonNullable<OpenApiDocument['paths']>[string]): void {
  for (const method of ['get', 'post', 'put', 'delete'] as const) {
    const operation = item[method]
    if (!operation) continue
    const needsKey = neededScope(method.toUpperCase(), path) === 'edit'
    operation.security = needsKey ? [{ key: [] }] : [{}, { key: [] }]
    const counted = path.startsWith('/v1/') ? { 429: referred(429) } : {}
    operation.responses = { ...operation.responses, 401: referred(401), 403: referred(403), ...counted }
  }
}

const LOWER = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const

/** The OpenAPI 3.1 document of the service, made from the schemas that validate, with its texts in the reader's language. */
export function openApiDocument(
  app: OpenAPIHono<ServiceEnv>,
  version: string,
  translator: Translator,
  going: readonly Deprecation[],
): OpenApiDocument {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Retold',
      version,
      description: 'service.api.description',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/' }],
  })
  // Forms become JSON before anything is validated (`takeForm`), so the routes know JSON only.
  for (const [path, schema] of Object.entries(FORMS)) {
    const body = document.paths?.[path]?.post?.requestBody
    if (body && 'content' in body) body.content['multipart/form-data'] = { schema }
  }
  for (const [path, item] of Object.entries(document.paths ?? {})) tellAccess(path, item)
  for (const { method, path, announced, gone } of going) {
    const operation = document.paths?.[path]?.[LOWER[method]]
    if (operation) Object.assign(operation, { deprecated: true, 'x-deprecation': { announced, gone } })
  }
  addExamples(document)
  document.components = {
    ...document.components,
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'service.api.key' } },
  }
  return JSON.parse(JSON.stringify(document), (key, value: unknown) =>
    (key === 'description' || key === 'summary') && typeof value === 'string' && value.startsWith('service.') ? translator.t(value) : value,
  )
}
