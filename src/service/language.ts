import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { localeOf, matchLocale, translatorFor } from '../i18n.ts'
import type { ServiceEnv } from './env.ts'

/** The cookie that remembers a reader's choice of language. It holds a language tag and nothing else. */
export const LANGUAGE_COOKIE = 'lang'

/** Chooses the language of the answer: `?lang=`, the cookie, then `Accept-Language`. A body may still overrule it (see `json-body.ts`). */
export const chooseLanguage: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const chosen = matchLocale(c.req.query('lang') ?? '') ?? matchLocale(getCookie(c, LANGUAGE_COOKIE) ?? '')
  c.set('translator', translatorFor(chosen ?? localeOf(c.req.header('accept-language'))))
  c.header('vary', 'accept-language, cookie')
  await next()
  // On the answer itself: Hono would make it anew.
  if (!c.res.headers.has('content-language')) c.res.headers.set('content-language', c.get('translator').locale)
}
