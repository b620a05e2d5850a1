import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { sha256 } from '../../store/digest.ts'
import { requestCounts } from '../../store/schema.ts'
import type { Store } from '../../store/store.ts'
import { fits, MINUTE, NOTHING, type RequestCounts, roomFor, type Spent } from './quota.ts'

/** Counts that all instances of a service share, in the store. Who is counted stands there as a hash, for two minutes and until it is swept. */
export function createStoredCounts(open: () => Promise<Store>): RequestCounts {
  return {
    async take(caller, cost, quota, now) {
      const { db } = await open()
      const who = await sha256(caller)
      const minute = Math.floor(now / MINUTE)
      const rows = await db
        .select()
        .from(requestCounts)
        .where(and(eq(requestCounts.who, who), gte(requestCounts.minute, minute - 1)))
        .all()
      const spentIn = (wanted: number): Spent => rows.find((row) => row.minute === wanted) ?? NOTHING
      const [current, previous] = [spentIn(minute), spentIn(minute - 1)]
      const room = roomFor(quota, previous, now)
      const refused = { taken: false, current, previous }
      if (!fits(cost, current, room)) return refused
      // Another instance may have counted meanwhile: the condition is looked at again where it is written.
      const [after] = await db
        .insert(requestCounts)
        .values({ who, minute, ...cost })
        .onConflictDoUpdate({
          target: [requestCounts.who, requestCounts.minute],
          set: { requests: sql`${requestCounts.requests} + ${cost.requests}`, bytes: sql`${requestCounts.bytes} + ${cost.bytes}` },
          setWhere: sql`${requestCounts.requests} + ${cost.requests} <= ${room.requests} AND ${requestCounts.bytes} + ${cost.bytes} <= ${room.bytes}`,
        })
        .returning({ requests: requestCounts.requests, bytes: requestCounts.bytes })
      return after ? { taken: true, current: after, previous } : refused
    },
  }
}

/** Forgets what counts no more. */
export async function sweepCounts({ db }: Store, now: number): Promise<void> {
  await db.delete(requestCounts).where(lt(requestCounts.minute, Math.floor(now / MINUTE) - 1))
}
