import type { Context } from 'hono'
import type { StoredCase } from '../store/cases.ts'
import { sha256 } from '../store/digest.ts'
import type { ServiceEnv } from './env.ts'
import { Refused } from './problems.ts'

/** The tag of a case as it stands: another one after every change, also after it was deleted and made again. */
export function tagOfCase({ revision, created }: Pick<StoredCase, 'revision' | 'created'>): string {
  return `"${created.toString(36)}-${revision}"`
}

/** The tag of what is sent as it is. */
export async function tagOf(body: string): Promise<string> {
  return `"${(await sha256(body)).slice(0, 32)}"`
}

/** Who may keep an answer: the caller alone, because it depends on who asks; anybody, to be asked for again each time; anybody, for five minutes. */
export const KEEPING = { caller: 'private, no-cache', anybody: 'public, no-cache', awhile: 'public, max-age=300' } as const

/** A JSON answer with an ETag over its content, or 304 when the caller has it already. */
export async function taggedJson(c: Context<ServiceEnv>, body: unknown, tag?: string): Promise<Response> {
  return tagged(c, JSON.stringify(body), 'application/json; charset=utf-8', tag)
}

/** An answer with an ETag over its content (or the one given), or 304 when the caller has it already. */
export async function tagged(
  c: Context<ServiceEnv>,
  body: string,
  type: string,
  tag?: string,
  keeping: keyof typeof KEEPING = 'caller',
): Promise<Response> {
  const etag = tag ?? (await tagOf(body))
  c.header('etag', etag)
  c.header('cache-control', KEEPING[keeping])
  if (matches(c.req.header('if-none-match'), etag, 'weak')) return c.body(null, 304)
  return c.body(body, 200, { 'content-type': type })
}

/** Refuses a request whose `If-Match` does not hold (412), or is missing where it must be there (428). */
export function refuseMismatch(c: Context<ServiceEnv>, etag: string | null, must: 'must' | 'may'): void {
  const condition = c.req.header('if-match')
  if (condition === undefined) {
    if (must === 'must') throw new Refused('precondition-required')
  } else if (etag === null || !matches(condition, etag, 'strong')) throw new Refused('precondition-failed')
}

/** Whether a list of entity tags holds one (RFC 9110, 8.8.3.2 and 13.1). */
function matches(header: string | undefined, etag: string, comparison: 'strong' | 'weak'): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((part) => {
    const tag = part.trim()
    return tag === etag || (comparison === 'weak' && tag.replace(/^W\//, '') === etag)
  })
}
