import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

const EXPOSED = [
  'etag',
  'link',
  'location',
  'idempotency-replayed',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'www-authenticate',
  'deprecation',
  'sunset',
]

/** Which origins may read the answers: all, or those that a function accepts. */
export type Origins = '*' | ((origin: string) => boolean)

/** Answers preflights, and tells browsers who may read an answer before there is one (see `securityHeaders`). */
export function crossOrigin(origins: Origins): MiddlewareHandler {
  const preflight = cors({
    origin: origins === '*' ? '*' : (origin) => (origins(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['content-type', 'authorization', 'accept-language', 'if-match', 'if-none-match', 'idempotency-key'],
    exposeHeaders: EXPOSED,
    maxAge: 86_400,
  })
  const exposed = EXPOSED.join(',')
  return (c, next) => {
    if (c.req.method === 'OPTIONS') return preflight(c, next)
    const origin = c.req.header('origin') ?? ''
    if (origins === '*' || origins(origin)) c.header('access-control-allow-origin', origins === '*' ? '*' : origin)
    if (origins !== '*') c.header('vary', 'origin', { append: true })
    c.header('access-control-expose-headers', exposed)
    return next()
  }
}
