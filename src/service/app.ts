import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Translator } from '../i18n.ts'
import { addPages } from '../web/pages.tsx'
import { controlAccess, requireScope } from './access/access.ts'
import { isNear } from './access/origins.ts'
import { bodyLimitOf } from './body.ts'
import { tagged } from './conditions.ts'
import { crossOrigin } from './cross-origin.ts'
import { DEPRECATIONS, tellDeprecations } from './deprecations.ts'
import type { ServiceDeps } from './deps.ts'
import type { ServiceEnv } from './env.ts'
import { securityHeaders } from './headers.ts'
import { keptStore } from './kept.ts'
import { chooseLanguage } from './language.ts'
import { openApiDocument } from './openapi.ts'
import { type Problem, problemOf, problemOfError, problemResponse } from './problems.ts'
import { addCheck } from './routes/check.ts'
import { addCompare } from './routes/compare.ts'
import { addHealth } from './routes/health.ts'
import { addKept } from './routes/kept.ts'
import { refuseInvalid } from './validation.ts'

export type App = OpenAPIHono<ServiceEnv>

/**
 * The service: API, documentation and pages. The same on every platform; `addFiles` may add routes for what a platform serves by itself
 * (style sheet and script, where no static assets are configured). Texts are neither stored nor logged.
 */
export function createApp(deps: ServiceDeps, addFiles?: (app: App) => void): App {
  const app: App = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid })
  app.use(securityHeaders, chooseLanguage)
  // Nothing is known by cookies, so any site may show what a caller without a key may see. An open service knows its owner by nothing at all.
  const open = crossOrigin(deps.access ? '*' : isNear)
  app.use('/v1/*', open)
  app.use('/openapi.json', open)
  const openStore = keptStore(deps)
  app.use(controlAccess(deps.access, openStore, deps.now))
  const going = deps.deprecations ?? DEPRECATIONS
  tellDeprecations(app, going)
  app.use('/v1/compare', requireScope)
  app.use('/v1/check', requireScope)

  addCompare(app, deps)
  addCheck(app, deps)
  addKept(app, deps, openStore)
  addHealth(app, deps)
  const describe = (translator: Translator) => openApiDocument(app, deps.version, translator, going)
  app.get('/openapi.json', (c) =>
    tagged(c, JSON.stringify(describe(c.get('translator'))), 'application/json; charset=utf-8', undefined, 'awhile'),
  )
  const pages = addPages(app, deps, openStore, describe)
  addFiles?.(app)

  for (const [path, methods] of Object.entries(METHODS)) {
    app.all(path, (c) => {
      c.header('allow', methods)
      return answer(c, problemOf(c, 'method-not-allowed', { params: { method: c.req.method, methods } }))
    })
  }
  app.notFound((c) => answer(c, problemOf(c, 'not-found', { params: { path: c.req.path } })))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return answer(c, problemOfException(c, error))
    return answer(c, problemOfError(c, error))
  })

  /** A problem for a program, a page for a person. */
  function answer(c: Context<ServiceEnv>, problem: Problem): Response | Promise<Response> {
    const wantsPage = !c.req.path.startsWith('/v1/') && /\btext\/html\b/.test(c.req.header('accept') ?? '')
    return wantsPage ? pages.problem(c, problem) : problemResponse(c, problem)
  }
  return app
}

const METHODS: Readonly<Record<string, string>> = {
  '/v1/compare': 'POST',
  '/v1/check': 'POST',
  '/v1/cases': 'GET, POST',
  '/v1/cases/:id': 'GET, PUT, DELETE',
  '/v1/cases/:id/sources': 'GET, POST',
  '/v1/cases/:id/sources/:sid': 'GET, DELETE',
  '/v1/cases/:id/retellings': 'GET, POST',
  '/v1/cases/:id/retellings/:rid': 'GET, DELETE',
  '/v1/cases/:id/retellings/:rid/report': 'GET',
  '/v1/cases/:id/coverage': 'GET',
  '/v1/cases/:id/passages': 'POST',
  '/coverage': 'GET',
  '/between': 'GET',
  '/help': 'GET',
  '/diff': 'GET',
  '/v1/cases/:id/retellings/:rid/decisions': 'GET, POST',
  '/v1/cases/:id/retellings/:rid/decisions/undo': 'POST',
  '/v1/cases/:id/retellings/:rid/decisions/:fid': 'GET, PUT, DELETE',
  '/v1/cases/:id/decisions': 'GET, PUT',
  '/v1/cases/:id/retellings/:rid/versions': 'GET',
  '/v1/cases/:id/retellings/:rid/versions/:n': 'GET',
  '/v1/cases/:id/retellings/:rid/versions/:n/changes': 'GET',
  '/v1/cases/:id/corrections': 'GET, POST',
  '/v1/cases/:id/jobs': 'GET, POST',
  '/v1/jobs/:id': 'GET, DELETE',
  '/v1/jobs/:id/events': 'GET',
  '/v1/cases/:id/corrections/:cid': 'DELETE',
  '/new': 'GET',
  '/healthz': 'GET',
  '/openapi.json': 'GET',
  '/docs': 'GET',
  '/compare': 'GET, POST',
  '/': 'GET',
}

/** What Hono itself throws: content types and bodies that it cannot take. */
function problemOfException(c: Context<ServiceEnv>, error: HTTPException): Problem {
  if (error.status === 413) return problemOf(c, 'body-too-large', { params: { limit: bodyLimitOf(c) }, limit: bodyLimitOf(c) })
  if (error.status === 415) return problemOf(c, 'not-json', { params: { type: c.req.header('content-type') ?? '–' } })
  return error.status === 400 ? problemOf(c, 'malformed-json') : problemOf(c, 'internal')
}
