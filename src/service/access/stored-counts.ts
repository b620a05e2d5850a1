import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { sha256 } from '../../store/digest.ts'
import { lastUsed } from '../../store/last-used.ts'
import { requestCounts } from '../../store/schema.ts'
import { firstOf, type Store } from '../../store/store.ts'
import { fits, MINUTE, NOTHING, type RequestCounts, roomFor, type Spent } from './quota.ts'

/** So many callers' last minutes are remembered. */
const MAX_CALLERS = 1000

/** Counts that all instances of a service share, in the store. Who is counted stands there as a hash, for two minutes and until it is swept. */
export function createStoredCounts(open: () => Promise<Store>): RequestCounts {
  // What callers spent in the minute that is over: it changes no more, and is looked up once.
  const over = lastUsed<{ readonly minute: number; readonly spent: Spent }>(MAX_CALLERS)
  return {
    async take(caller, cost, quota, now) {
      const { db } = await open()
      const who = await sha256(caller)
      const minute = Math.floor(now / MINUTE)
      const known = over.get(who)
      if (known?.minute === minute - 1) {
        const room = roomFor(quota, known.spent, now)
        const after = fits(cost, NOTHING, room) ? await add(db, who, minute, cost, room) : undefined
        if (after) return { taken: true, current: after, previous: known.spent }
      }
      const rows = await db
        .select()
        .from(requestCounts)
        .where(and(eq(requestCounts.who, who), gte(requestCounts.minute, minute - 1)))
        .all()
      const spentIn = (wanted: number): Spent => rows.find((row) => row.minute === wanted) ?? NOTHING
      const [current, previous] = [spentIn(minute), spentIn(minute - 1)]
      over.keep(who, { minute: minute - 1, spent: previous })
      const room = roomFor(quota, previous, now)
      const refused = { taken: false, current, previous }
      if (!fits(cost, current, room)) return refused
      const after = await add(db, who, minute, cost, room)
      return after ? { taken: true, current: after, previous } : refused
    },
  }
}

/** Adds a cost where the room has place for it. Another instance may have counted meanwhile: the condition is looked at again where it is written. */
async function add(db: Store['db'], who: string, minute: number, cost: Spent, room: Spent): Promise<Spent | undefined> {
  return firstOf(
    db
      .insert(requestCounts)
      .values({ who, minute, ...cost })
      .onConflictDoUpdate({
        target: [requestCounts.who, requestCounts.minute],
        set: { requests: sql`${requestCounts.requests} + ${cost.requests}`, bytes: sql`${requestCounts.bytes} + ${cost.bytes}` },
        setWhere: sql`${requestCounts.requests} + ${cost.requests} <= ${room.requests} AND ${requestCounts.bytes} + ${cost.bytes} <= ${room.bytes}`,
      })
      .returning({ requests: requestCounts.requests, bytes: requestCounts.bytes }),
  )
}

/** Forgets what counts no more. */
export async function sweepCounts({ db }: Store, now: number): Promise<void> {
  await db.delete(requestCounts).where(lt(requestCounts.minute, Math.floor(now / MINUTE) - 1))
}
