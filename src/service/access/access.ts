import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { sha256 } from '../../store/digest.ts'
import { keyQuestion, type StoredKey } from '../../store/keys.ts'
import { ask, type Store } from '../../store/store.ts'
import type { ServiceEnv } from '../env.ts'
import { Refused } from '../problems.ts'
import { mayDo, neededScope } from './caller.ts'
import { isFromHere } from './origins.ts'
import {
  ANONYMOUS_QUOTA,
  type Entry,
  KEY_QUOTA,
  NOTHING,
  type RequestCounts,
  roomFor,
  type Spent,
  secondsUntilRoom,
  type Visit,
} from './quota.ts'

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
  const enter = enterBy(keyed.counts, open)
  return async (c, next) => {
    const secret = bearerOf(c)
    const hash = secret === undefined || secret.length > MAX_KEY ? undefined : await sha256(secret)
    c.set('caller', { kind: 'anonymous' })
    c.set('author', '')
    const isUnknown = secret !== undefined
    if (!isCounted(c)) {
      const key = hash === undefined ? undefined : await keyOf(open, hash)
      if (key) know(c, key)
      else if (isUnknown) refuseUnknown(c)
      return next()
    }
    // How much a body weighs that does not say so is found out for holders of keys only.
    if (hash !== undefined && (toldBytes(c) !== undefined || (await keyOf(open, hash)))) {
      const visit = { ...aheadOf(c), who: `key ${hash}`, key: hash, cost: await costOf(c), quota: KEY_QUOTA, now: now() }
      const entry = await enter(visit)
      if (entry.key) {
        know(c, entry.key)
        spend(c, visit, entry)
        return next()
      }
    }
    const quota = ANONYMOUS_QUOTA
    const who = `address ${networkOf(keyed.addressOf(c))}`
    if (keyed.admit && !(await keyed.admit(who))) throw limited(c, 'requests', 60)
    const count = async () => {
      const visit = { ...aheadOf(c), who, cost: await costOf(c), quota, now: now() }
      spend(c, visit, await enter(visit))
      if (isUnknown) refuseUnknown(c)
      await next()
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return count()
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

async function keyOf(open: () => Promise<Store | null>, hash: string): Promise<StoredKey | undefined> {
  const store = await open()
  return store ? ask(store, keyQuestion(hash)) : undefined
}

/** Has the context know who holds a key. */
function know(c: Context<ServiceEnv>, { hash, label, scope }: StoredKey): void {
  c.set('caller', { kind: 'key', hash, label, scope })
  c.set('author', label)
}

/** Looks the key of a visit up and counts it, in one go where the counts can. */
function enterBy(counts: RequestCounts, open: () => Promise<Store | null>): (visit: Visit) => Promise<Entry> {
  return async (visit) => {
    if (counts.enter) {
      // What ships with the service has to be there before it is asked for.
      await open()
      return counts.enter(visit)
    }
    const { who, cost, quota, now, key: hash } = visit
    const key = hash === undefined ? undefined : await keyOf(open, hash)
    if (hash !== undefined && !key) return { counted: { taken: false, current: NOTHING, previous: NOTHING } }
    return { counted: await counts.take(who, cost, quota, now), key }
  }
}

/** What a request that changes no case will ask of one: its row, and for a page what was corrected. Ids with other characters are asked for later. */
function aheadOf(c: Context<ServiceEnv>): Pick<Visit, 'caseId' | 'corrections'> {
  const [, caseId, below] = /^\/v1\/cases\/([\w.-]{1,100})(\/[^?]*)?$/.exec(c.req.path) ?? []
  const corrections = c.req.method === 'POST' && below === '/passages'
  return caseId !== undefined && (corrections || c.req.method === 'GET') ? { caseId, corrections } : {}
}

/** A key that is none, or none any more, is refused even where none is needed: its holder should know. */
function refuseUnknown(c: Context<ServiceEnv>): never {
  c.header('www-authenticate', 'Bearer realm="retold", error="invalid_token"')
  throw new Refused('key-unknown')
}

/** Tells what is left (draft-ietf-httpapi-ratelimit-headers), refuses what is too much, and keeps what was found. */
function spend(c: Context<ServiceEnv>, { cost, quota, now }: Visit, { counted, found, corrections }: Entry): void {
  const room = roomFor(quota, counted.previous, now)
  const left = (kind: keyof Spent) => Math.max(0, room[kind] - counted.current[kind])
  const seconds = counted.taken ? 60 - Math.floor((now % 60_000) / 1000) : secondsUntilRoom(cost, quota, counted, now)
  c.header('ratelimit-policy', `"requests";q=${quota.requests};w=60, "bytes";q=${quota.bytes};w=60;qu="content-bytes"`)
  c.header('ratelimit', `"requests";r=${left('requests')};t=${seconds}, "bytes";r=${left('bytes')};t=${seconds}`)
  if (!counted.taken) throw limited(c, left('requests') < cost.requests ? 'requests' : 'bytes', seconds)
  if (found) c.set('foundCase', { found, corrections })
}

function limited(c: Context<ServiceEnv>, policy: keyof Spent, seconds: number): Refused {
  c.header('retry-after', String(seconds))
  return new Refused('rate-limited', { params: { seconds }, violatedPolicies: [policy] })
}

async function costOf(c: Context<ServiceEnv>): Promise<Spent> {
  return { requests: 1, bytes: toldBytes(c) ?? (await c.req.raw.clone().arrayBuffer()).byteLength }
}

/** How many bytes the body has, as far as the request tells; undefined where it has one and does not. */
function toldBytes(c: Context<ServiceEnv>): number | undefined {
  const told = c.req.header('content-length')
  if (told !== undefined && /^\d+$/.test(told)) return Number(told)
  return c.req.raw.body === null ? 0 : undefined
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
