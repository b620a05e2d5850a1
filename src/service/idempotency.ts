import type { MiddlewareHandler } from 'hono'
import { sha256 } from '../store/digest.ts'
import { keepAnswer, releaseKey, reserveKey } from '../store/idempotency.ts'
import type { ServiceEnv } from './env.ts'
import { Refused } from './problems.ts'

/** The longest key that is taken. */
const MAX_KEY = 255
/** What is said again beside the body. */
const HEADERS = ['content-type', 'content-language', 'location', 'etag'] as const

/**
 * `Idempotency-Key` on a POST (draft-ietf-httpapi-idempotency-key-header): a request that comes again within a day gets the answer that it
 * got, and is not done twice. Keys are the caller's own: another caller's, and another address's, are others.
 */
export const idempotent: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const given = c.req.header('idempotency-key')
  if (given === undefined) return next()
  if (given === '' || given.length > MAX_KEY) {
    const errors = [{ parameter: 'Idempotency-Key', detail: c.get('translator').t('service.issue.long', { count: MAX_KEY }) }]
    throw new Refused('invalid-parameter', { errors })
  }
  const store = c.get('store')
  const key = await sha256(JSON.stringify([c.req.header('authorization') ?? '', c.req.path, given]))
  const request = await sha256(await c.req.text())
  const reserved = await reserveKey(store, key, request, c.get('now')())
  if (reserved.kind === 'busy') throw new Refused('idempotency-busy')
  if (reserved.kind === 'other') throw new Refused('idempotency-mismatch')
  if (reserved.kind === 'answered') {
    const { status, headers, body } = reserved.answer
    return c.newResponse(body, new Response(null, { status, headers: { ...headers, 'idempotency-replayed': 'true' } }))
  }
  await next()
  // Our own failures may be tried again; what the caller got wrong stays wrong.
  if (c.res.status >= 500) return releaseKey(store, key)
  const headers = HEADERS.flatMap((name) => {
    const value = c.res.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  await keepAnswer(store, key, { status: c.res.status, headers: Object.fromEntries(headers), body: await c.res.clone().text() })
}
