import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { matchLocale, translatorFor } from '../i18n.ts'
import type { ServiceEnv } from './env.ts'
import { type Problem, problemOf, problemResponse } from './problems.ts'

/** The largest body that is read, in bytes (1 MB); told in the 413. */
export const MAX_BODY_BYTES = 1024 * 1024
/** The largest form, in bytes (8 MB): office files and PDF hold pictures beside their text. */
export const MAX_FORM_BYTES = 8 * 1024 * 1024

/** How large a request's body may be, in bytes. */
export function bodyLimitOf(c: Context<ServiceEnv>): number {
  return isForm(c) ? MAX_FORM_BYTES : MAX_BODY_BYTES
}

/** Whether a request says that its body is a form with files. */
export function isForm(c: Context<ServiceEnv>): boolean {
  return /^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')
}

/** Refuses bodies above `bodyLimitOf`, by what `Content-Length` says or as they come in; `answer` makes a response of the problem. */
export function limitBodyBy(
  answer: (c: Context<ServiceEnv>, problem: Problem) => Response | Promise<Response>,
): MiddlewareHandler<ServiceEnv> {
  const limited = (limit: number) =>
    bodyLimit({
      maxSize: limit,
      onError: (c: Context<ServiceEnv>) => answer(c, problemOf(c, 'body-too-large', { params: { limit }, limit })),
    })
  const [small, large] = [limited(MAX_BODY_BYTES), limited(MAX_FORM_BYTES)]
  return (c, next) => (isForm(c) ? large : small)(c, next)
}

/** The limit of the API: its problem is told as JSON. */
export const limitBody = limitBodyBy(problemResponse)

/**
 * Takes a JSON body in: right content type, valid UTF-8, valid JSON; each failure is a problem of its own. A `locale` in the body chooses
 * the language of the answer. What was parsed is kept where Hono's validator looks for it, so that it is parsed once.
 */
export const takeJson: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json$/.test(type))
    return problemResponse(c, problemOf(c, 'not-json', { params: { type: type || '–' } }))
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await c.req.arrayBuffer())
  } catch {
    return problemResponse(c, problemOf(c, 'bad-encoding'))
  }
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return problemResponse(c, problemOf(c, 'malformed-json'))
  }
  // A body of `null` or a string would not be kept as truthy or would lose its kind on the way; the validator refuses it as it is.
  c.req.bodyCache.json = Promise.resolve(body)
  const locale =
    typeof body === 'object' && body !== null && 'locale' in body && typeof body.locale === 'string' ? matchLocale(body.locale) : null
  if (locale) c.set('translator', translatorFor(locale))
  return next()
}
