import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { findKey } from '../../store/keys.ts'
import type { Store } from '../../store/store.ts'
import type { ServiceEnv } from '../env.ts'
import { Refused } from '../problems.ts'
import { type Caller, mayDo, neededScope } from './caller.ts'
import { isFromHere } from './origins.ts'
import { ANONYMOUS_QUOTA, KEY_QUOTA, type RequestCounts, roomFor, type Spent, secondsUntilRoom } from './quota.ts'

/** How a service for others than its owner tells callers apart. */
export interface KeyedAccess {
  readonly counts: RequestCounts
  /** The network address of a caller. */
  readonly addressOf: (c: Context<ServiceEnv>) => string
  /** A first door against floods, before anything is looked up or counted: false where an address asks far too much. */
  readonly admit?: (address: string) => Promise<boolean>
}

/** The longest key that is looked at. */
const MAX_KEY = 200

/**
 * Who asks, and whether they may: `keyed` is absent where the service is open, that is one person's own on this machine. Open services
 * answer their own pages, programs and extensions, not the pages of other sites that a browser has open. Keyed ones count.
 */
export function controlAccess(
  keyed: KeyedAccess | undefined,
  open: () => Promise<Store | null>,
  now: () => number,
): MiddlewareHandler<ServiceEnv> {
  if (!keyed) {
    return async (c, next) => {
      c.set('caller', { kind: 'owner' })
      c.set('author', '')
      if (!isFromHere(c.req)) throw new Refused('foreign-origin')
      return next()
    }
  }
  return async (c, next) => {
    const secret = bearerOf(c)
    const known = secret === undefined ? undefined : await keyOf(open, secret)
    const caller: Caller = known ?? { kind: 'anonymous' }
    c.set('caller', caller)
    c.set('author', known?.label ?? '')
    const isUnknown = secret !== undefined && !known
    if (!isCounted(c)) {
      if (isUnknown) refuseUnknown(c)
      return next()
    }
    const quota = known ? KEY_QUOTA : ANONYMOUS_QUOTA
    const who = known ? `key ${known.hash}` : `address ${networkOf(keyed.addressOf(c))}`
    if (!known && keyed.admit && !(await keyed.admit(who))) throw limited(c, 'requests', 60)
    const count = async () => {
      await spend(c, keyed.counts, who, quota, now())
      if (isUnknown) refuseUnknown(c)
      await next()
    }
    if (known || c.req.method === 'GET' || c.req.method === 'HEAD') return count()
    // No waiting makes room for what is more than a minute's worth.
    const limit = quota.bytes
    const refuse = () => {
      throw new Refused('body-too-large', { params: { limit }, limit })
    }
    return bodyLimit({ maxSize: limit, onError: refuse })(c, count)
  }
}

/** Refuses what the caller has no scope for: 401 without a key, 403 with one. */
export const requireScope: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const needed = neededScope(c.req.method, c.req.path)
  const caller = c.get('caller')
  if (mayDo(caller, needed)) return next()
  if (caller.kind === 'anonymous') {
    c.header('www-authenticate', 'Bearer realm="retold"')
    throw new Refused('key-needed', { params: { scope: needed } })
  }
  c.header('www-authenticate', `Bearer realm="retold", error="insufficient_scope", scope="${needed}"`)
  throw new Refused('scope', { params: { scope: needed } })
}

/** The API, and what the form for own texts has the service do. */
function isCounted(c: Context<ServiceEnv>): boolean {
  return c.req.path.startsWith('/v1/') || c.req.method === 'POST'
}

function bearerOf(c: Context<ServiceEnv>): string | undefined {
  return /^bearer\s+(\S+)\s*$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

async function keyOf(open: () => Promise<Store | null>, secret: string) {
  const store = secret.length > MAX_KEY ? null : await open()
  const key = store ? await findKey(store, secret) : undefined
  return key && { kind: 'key' as const, hash: key.hash, label: key.label, scope: key.scope }
}

/** A key that is none, or none any more, is refused even where none is needed: its holder should know. */
function refuseUnknown(c: Context<ServiceEnv>): never {
  c.header('www-authenticate', 'Bearer realm="retold", error="invalid_token"')
  throw new Refused('key-unknown')
}

/** Counts a request, tells what is left (draft-ietf-httpapi-ratelimit-headers) and refuses what is too much. */
async function spend(c: Context<ServiceEnv>, counts: RequestCounts, who: string, quota: Spent, now: number): Promise<void> {
  const cost: Spent = { requests: 1, bytes: await bodyBytes(c) }
  const counted = await counts.take(who, cost, quota, now)
  const room = roomFor(quota, counted.previous, now)
  const left = (kind: keyof Spent) => Math.max(0, room[kind] - counted.current[kind])
  const seconds = counted.taken ? 60 - Math.floor((now % 60_000) / 1000) : secondsUntilRoom(cost, quota, counted, now)
  c.header('ratelimit-policy', `"requests";q=${quota.requests};w=60, "bytes";q=${quota.bytes};w=60;qu="content-bytes"`)
  c.header('ratelimit', `"requests";r=${left('requests')};t=${seconds}, "bytes";r=${left('bytes')};t=${seconds}`)
  if (!counted.taken) throw limited(c, left('requests') < cost.requests ? 'requests' : 'bytes', seconds)
}

function limited(c: Context<ServiceEnv>, policy: keyof Spent, seconds: number): Refused {
  c.header('retry-after', String(seconds))
  return new Refused('rate-limited', { params: { seconds }, violatedPolicies: [policy] })
}

async function bodyBytes(c: Context<ServiceEnv>): Promise<number> {
  const told = c.req.header('content-length')
  if (told !== undefined && /^\d+$/.test(told)) return Number(told)
  return c.req.raw.body === null ? 0 : (await c.req.raw.clone().arrayBuffer()).byteLength
}

/** What stands for one caller: an IPv4 address, or the /64 network of an IPv6 one, which one connection has whole. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [before = '', after] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length)
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
