import { lt } from 'drizzle-orm'
import { caseQuestion } from '../../store/cases.ts'
import { caseCorrectionsQuestion } from '../../store/corrections.ts'
import { sha256 } from '../../store/digest.ts'
import { keyQuestion } from '../../store/keys.ts'
import { requestCounts } from '../../store/schema.ts'
import type { BoundStatement, Question, Row, Store } from '../../store/store.ts'
import { type Entry, MINUTE, NOTHING, type RequestCounts, type Spent, type Visit } from './quota.ts'

/**
 * Counts that all instances of a service share, in the store, together with what else a request asks of it first: one way to the database and back.
 * Who is counted stands there as a hash, for two minutes and until it is swept.
 */
export function createStoredCounts(open: () => Promise<Store>): RequestCounts & { readonly enter: (visit: Visit) => Promise<Entry> } {
  async function enter({ who: caller, cost, quota, now, key, caseId, corrections = false }: Visit): Promise<Entry> {
    const store = await open()
    // A key is told by its hash already.
    const who = key === undefined ? await sha256(caller) : caller
    const minute = Math.floor(now / MINUTE)
    const add = addQuestion(who, minute, cost, quota, 1 - (now % MINUTE) / MINUTE, key)
    const spent = spentQuestion(who, minute)
    const [known, found, corrected] = [
      key === undefined ? undefined : keyQuestion(key),
      caseId === undefined ? undefined : caseQuestion(caseId),
      caseId === undefined || !corrections ? undefined : caseCorrectionsQuestion(caseId),
    ]
    const asked: readonly BoundStatement[] = [add, spent, known, found, corrected].filter((question) => question !== undefined)
    const rows = await store.rows(asked)
    const rowsOf = (question: BoundStatement) => rows[asked.indexOf(question)] ?? []
    return {
      counted: { ...spent.read(rowsOf(spent)), taken: add.read(rowsOf(add)) },
      key: known?.read(rowsOf(known)),
      found: found?.read(rowsOf(found)),
      ...(corrected ? { corrections: corrected.read(rowsOf(corrected)) } : {}),
    }
  }
  return { enter, take: async (who, cost, quota, now) => (await enter({ who, cost, quota, now })).counted }
}

/** What may still be spent is worked out as `roomFor` does; a key must hold where one is given. */
const ADD = `WITH room (requests, bytes) AS (
  SELECT max(0, ? - CAST(coalesce(sum(requests), 0) * ? AS INTEGER)), max(0, ? - CAST(coalesce(sum(bytes), 0) * ? AS INTEGER))
  FROM request_counts WHERE who = ? AND minute = ?)
  INSERT INTO request_counts (who, minute, requests, bytes)
  SELECT ?, ?, ?, ? FROM room
  WHERE ? <= room.requests AND ? <= room.bytes AND (? IS NULL OR EXISTS (SELECT 1 FROM keys WHERE hash = ? AND revoked IS NULL))
  ON CONFLICT (who, minute) DO UPDATE SET requests = request_counts.requests + excluded.requests, bytes = request_counts.bytes + excluded.bytes
  WHERE request_counts.requests + excluded.requests <= (SELECT room.requests FROM room)
  AND request_counts.bytes + excluded.bytes <= (SELECT room.bytes FROM room)
  RETURNING 1`

/** Adds a cost where the quota has room for it, beside the share of the minute before that still counts; tells whether it did. */
function addQuestion(who: string, minute: number, cost: Spent, quota: Spent, share: number, key: string | undefined): Question<boolean> {
  const room = [quota.requests, share, quota.bytes, share, who, minute - 1]
  const condition = [cost.requests, cost.bytes, key ?? null, key ?? null]
  return { sql: ADD, params: [...room, who, minute, cost.requests, cost.bytes, ...condition], read: ({ length }) => length > 0 }
}

const SPENT = 'SELECT minute, requests, bytes FROM request_counts WHERE who = ? AND minute >= ?'

/** Asks what was spent in a minute and in the one before. */
function spentQuestion(who: string, minute: number): Question<{ readonly current: Spent; readonly previous: Spent }> {
  const spentIn = (rows: readonly Row[], wanted: number): Spent => {
    const row = rows.find(([at]) => at === wanted)
    return row ? { requests: Number(row[1]), bytes: Number(row[2]) } : NOTHING
  }
  return {
    sql: SPENT,
    params: [who, minute - 1],
    read: (rows) => ({ current: spentIn(rows, minute), previous: spentIn(rows, minute - 1) }),
  }
}

/** Forgets what counts no more. */
export async function sweepCounts({ db }: Store, now: number): Promise<void> {
  await db.delete(requestCounts).where(lt(requestCounts.minute, Math.floor(now / MINUTE) - 1))
}
