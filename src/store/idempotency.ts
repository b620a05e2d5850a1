import { eq, lt, sql } from 'drizzle-orm'
import { idempotency } from './schema.ts'
import { firstOf, type Store } from './store.ts'

/** An answer that was given, to be given again. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What stands for a key: `new` (it is ours now), an answer, work still going on, or another request under the same key. */
export type Reservation =
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'busy' }
  | { readonly kind: 'other' }

/** How long answers are kept (a day), and how long a request may take before its key is free again (a minute), in milliseconds. */
const KEPT = 86_400_000
const LEASE = 60_000

/** Takes a key for a request (both hashes), or tells what stands for it. Keys of yesterday are forgotten. */
export async function reserveKey(store: Store, key: string, request: string, now: number): Promise<Reservation> {
  const { db } = store
  await db.delete(idempotency).where(lt(idempotency.created, now - KEPT))
  const taken = await db
    .insert(idempotency)
    .values({ key, request, created: now })
    .onConflictDoUpdate({
      target: idempotency.key,
      set: { created: now },
      // A request that never came to an end (a crash) gives its key back.
      setWhere: sql`${idempotency.request} = ${request} AND ${idempotency.status} IS NULL AND ${idempotency.created} < ${now - LEASE}`,
    })
    .returning({ key: idempotency.key })
  if (taken.length > 0) return { kind: 'new' }
  const row = await firstOf(db.select().from(idempotency).where(eq(idempotency.key, key)).limit(1).all())
  if (!row) return { kind: 'busy' }
  if (row.request !== request) return { kind: 'other' }
  if (row.status === null || row.headers === null || row.body === null) return { kind: 'busy' }
  const headers: Record<string, string> = JSON.parse(row.headers)
  return { kind: 'answered', answer: { status: row.status, headers, body: row.body } }
}

/** Keeps the answer to a reserved request. */
export async function keepAnswer({ db }: Store, key: string, { status, headers, body }: KeptAnswer): Promise<void> {
  await db
    .update(idempotency)
    .set({ status, headers: JSON.stringify(headers), body })
    .where(eq(idempotency.key, key))
}

/** Gives a reserved key back: the request failed and may be tried again. */
export async function releaseKey({ db }: Store, key: string): Promise<void> {
  await db.delete(idempotency).where(eq(idempotency.key, key))
}
