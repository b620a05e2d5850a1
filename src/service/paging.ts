import type { Context } from 'hono'
import type { ServiceEnv } from './env.ts'
import { Refused } from './problems.ts'

/** How many entries a page has when nobody says. */
const USUAL = 50

/** What a list is asked for: how many entries, after which one. */
export interface PageRequest {
  readonly limit: number
  readonly after: string
}

/** Reads `limit` and `cursor`; a cursor that no list gave is a problem. */
export function pageRequest(
  c: Context<ServiceEnv>,
  { limit = USUAL, cursor }: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
): PageRequest {
  const after = cursor === undefined ? '' : decoded(cursor)
  if (after !== null) return { limit, after }
  throw badCursor(c)
}

/** The refusal of a cursor that no list gave. */
export function badCursor(c: Context<ServiceEnv>): Refused {
  return new Refused('invalid-parameter', { errors: [{ parameter: 'cursor', detail: c.get('translator').t('service.issue.form') }] })
}

/**
 * A page from the rows that were found when one more than the page holds was asked for. Sets `Link: <...>; rel="next"` where there is
 * another page (RFC 8288).
 */
export function pageOf<Row, Item>(
  c: Context<ServiceEnv>,
  rows: readonly Row[],
  { limit }: PageRequest,
  itemOf: (row: Row) => Item,
  nameOf: (row: Row) => string,
): { items: Item[]; next?: string } {
  const items = rows.slice(0, limit).map(itemOf)
  const last = rows[limit - 1]
  if (rows.length <= limit || last === undefined) return { items }
  const next = encoded(nameOf(last))
  const url = new URL(c.req.url)
  url.searchParams.set('cursor', next)
  c.header('link', `<${url.pathname}${url.search}>; rel="next"`)
  return { items, next }
}

function encoded(name: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(name)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function decoded(cursor: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
