import { InputError } from '../errors.ts'
import { type CaseSide, caseSide } from './case-side.ts'
import { type ClaimedItem, claimItems, finishItems, type ItemResult, MAX_ATTEMPTS } from './jobs.ts'
import { type Engine, reportOf } from './reports.ts'
import type { Store } from './store.ts'

/** How long a worker may keep what it took, in milliseconds: many times what the largest texts need. */
const LEASE = 5 * 60_000

/** Who works: a name of its own, the time, and how many items are taken at once. */
export interface Worker {
  readonly lease: string
  readonly now: () => number
  readonly limit: number
}

/**
 * Takes some items and makes their reports; tells how many it took, 0 when there is nothing to do. What the items of one case share is
 * read once. A report that is there already is not made again, so an item that is done twice after a crash costs a look.
 */
export async function runItems(store: Store, engine: Engine, { lease, now, limit }: Worker): Promise<number> {
  const start = now()
  const items = await claimItems(store, lease, limit, start, start + LEASE)
  const sides = new Map<string, CaseSide>()
  const results: ItemResult[] = []
  for (const item of items) {
    try {
      const side = sides.get(item.caseId) ?? (await caseSide(store, item.caseId))
      sides.set(item.caseId, side)
      const found = await reportOf(store, engine, { caseId: item.caseId, id: item.retellingId }, now(), side)
      results.push(found ? { ...item, status: 'done' } : failed(item, 'not-found', { path: item.retellingId }))
    } catch (error) {
      results.push(resultOfError(item, error))
    }
  }
  await finishItems(store, results, now())
  return items.length
}

function failed(item: ClaimedItem, code: string, params: Readonly<Record<string, string | number>> = {}): ItemResult {
  return { ...item, status: 'failed', problem: { code, params } }
}

/** What is wrong with a text stays wrong; anything else (a database that is busy) may be better the next time. */
function resultOfError(item: ClaimedItem, error: unknown): ItemResult {
  if (error instanceof InputError) return failed(item, error.code, error.params)
  return item.attempts < MAX_ATTEMPTS ? { ...item, status: 'queued' } : failed(item, 'internal')
}
