import { and, asc, count, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import { refused } from './conflicts.ts'
import { jobItems, jobs } from './schema.ts'
import { firstOf, type Store } from './store.ts'

/** A job: the reports of some retellings of a case, each an item that is done once. */
export type StoredJob = typeof jobs.$inferSelect
export type ItemStatus = (typeof jobItems.$inferSelect)['status']

/** How many items of a job stand where. */
export type Progress = Readonly<Record<ItemStatus, number>>

/** An item that somebody has taken to work on; `lease` is theirs. */
export interface ClaimedItem {
  readonly jobId: string
  readonly caseId: string
  readonly place: number
  readonly retellingId: string
  readonly attempts: number
  readonly lease: string
}

/** Why an item failed: a code of `service.problem` or `input`, with its parameters. */
export interface ItemProblem {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}

/** What became of a claimed item: `queued` gives it back to be tried again. */
export interface ItemResult extends ClaimedItem {
  readonly status: 'done' | 'failed' | 'queued'
  readonly problem?: ItemProblem
}

/** An item whose worker died this many times is not tried again. */
export const MAX_ATTEMPTS = 3

/** The id of a job begun at a time: ids sort by time, so that work is taken in the order in which it came. `fresh` is a new id. */
export function jobId(now: number, fresh: string): string {
  return `${now.toString(36).padStart(9, '0')}-${fresh}`
}

/** Makes a job of the named retellings, of all that the case has without names; false when the case is not there. */
export async function createJob(
  store: Store,
  id: string,
  caseId: string,
  retellings: readonly string[] | undefined,
  now: number,
): Promise<boolean> {
  const { db } = store
  const items =
    retellings === undefined
      ? sql`SELECT ${id}, row_number() OVER (ORDER BY id), id FROM retellings WHERE case_id = ${caseId}`
      : sql`SELECT ${id}, key, value FROM json_each(${JSON.stringify([...new Set(retellings)])})`
  const refusal = await refused(
    store.batch([
      db.insert(jobs).values({ id, caseId, status: 'queued', total: 0, created: now, updated: now }),
      db.run(sql`INSERT INTO job_items (job_id, place, retelling_id) ${items}`),
      db
        .update(jobs)
        .set({
          total: sql`(SELECT count(*) FROM job_items WHERE job_id = ${id})`,
          status: sql`iif(EXISTS (SELECT 1 FROM job_items WHERE job_id = ${id}), 'queued', 'done')`,
        })
        .where(eq(jobs.id, id)),
    ]),
  )
  return refusal === null
}

/** A job; undefined when there is none. */
export function findJob({ db }: Store, id: string): Promise<StoredJob | undefined> {
  return firstOf(db.select().from(jobs).where(eq(jobs.id, id)).limit(1).all())
}

/** A page of a case's jobs, newest first, before the id `before`. */
export function listJobs({ db }: Store, caseId: string, limit: number, before?: string): Promise<StoredJob[]> {
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.caseId, caseId), before === undefined ? undefined : lt(jobs.id, before)))
    .orderBy(desc(jobs.id))
    .limit(limit)
    .all()
}

/** How far a job is. */
export async function progressOf({ db }: Store, id: string): Promise<Progress> {
  const rows = await db
    .select({ status: jobItems.status, items: count() })
    .from(jobItems)
    .where(eq(jobItems.jobId, id))
    .groupBy(jobItems.status)
    .all()
  const progress: Record<ItemStatus, number> = { queued: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
  for (const { status, items } of rows) progress[status] = items
  return progress
}

/** The first failed items of a job, in order. */
export async function failuresOf(
  { db }: Store,
  id: string,
  limit: number,
): Promise<{ readonly retelling: string; readonly problem: ItemProblem }[]> {
  const rows = await db
    .select({ retelling: jobItems.retellingId, problem: jobItems.problem })
    .from(jobItems)
    .where(and(eq(jobItems.jobId, id), eq(jobItems.status, 'failed')))
    .orderBy(asc(jobItems.place))
    .limit(limit)
    .all()
  return rows.map(({ retelling, problem }) => {
    const told: ItemProblem = problem === null ? { code: 'internal' } : JSON.parse(problem)
    return { retelling, problem: told }
  })
}

/** Whether there is work that somebody could take now. */
export async function hasOpenItems({ db }: Store, now: number): Promise<boolean> {
  const open = sql`${jobItems.status} = 'queued' OR (${jobItems.status} = 'running' AND ${jobItems.leaseUntil} < ${now})`
  return (await firstOf(db.select({ place: jobItems.place }).from(jobItems).where(open).limit(1).all())) !== undefined
}

/**
 * Takes up to `limit` items in one step, so that no two workers have the same: what is waiting, and what was taken by a worker whose lease
 * ran out. Until `until` nobody else may have them.
 */
export async function claimItems(store: Store, lease: string, limit: number, now: number, until: number): Promise<ClaimedItem[]> {
  const { db } = store
  // A text that takes its worker down with it is given up after a few times.
  const givenUp = await db
    .update(jobItems)
    .set({ status: 'failed', lease: null, problem: JSON.stringify({ code: 'internal' } satisfies ItemProblem) })
    .where(and(eq(jobItems.status, 'running'), lt(jobItems.leaseUntil, now), gt(jobItems.attempts, MAX_ATTEMPTS - 1)))
    .returning({ jobId: jobItems.jobId })
  if (givenUp.length > 0) await closeJobs(store, JSON.stringify(givenUp), now)
  const taken = await db
    .update(jobItems)
    .set({ status: 'running', lease, leaseUntil: until, attempts: sql`${jobItems.attempts} + 1` })
    .where(
      sql`(job_id, place) IN (
        SELECT job_id, place FROM (
          SELECT * FROM (SELECT job_id, place FROM job_items WHERE status = 'running' AND lease_until < ${now} LIMIT ${limit})
          UNION ALL
          SELECT * FROM (SELECT job_id, place FROM job_items WHERE status = 'queued' ORDER BY job_id, place LIMIT ${limit})
        ) LIMIT ${limit})`,
    )
    .returning({
      jobId: jobItems.jobId,
      place: jobItems.place,
      retellingId: jobItems.retellingId,
      attempts: jobItems.attempts,
      caseId: sql<string>`(SELECT case_id FROM jobs WHERE jobs.id = job_items.job_id)`.as('job_case'),
    })
  const begun = [...new Set(taken.map((item) => item.jobId))]
  if (begun.length > 0)
    await db
      .update(jobs)
      .set({ status: 'running' })
      .where(and(inArray(jobs.id, begun), eq(jobs.status, 'queued')))
  return taken.map((item) => ({ ...item, lease })).sort((a, b) => (a.jobId < b.jobId ? -1 : a.jobId > b.jobId ? 1 : a.place - b.place))
}

/** Writes down what became of claimed items; those that were cancelled, or that somebody else has by now, stay as they are. */
export async function finishItems(store: Store, results: readonly ItemResult[], now: number): Promise<void> {
  if (results.length === 0) return
  const { db } = store
  const rows = results.map(({ jobId, place, lease, status, problem }) => ({
    jobId,
    place,
    lease,
    status,
    problem: problem === undefined ? null : JSON.stringify(problem),
  }))
  const json = JSON.stringify(rows)
  await store.batch([
    db.run(
      sql`UPDATE job_items SET status = result.value ->> 'status', problem = result.value ->> 'problem', lease = NULL, lease_until = 0
        FROM json_each(${json}) AS result
        WHERE job_items.job_id = result.value ->> 'jobId' AND job_items.place = result.value ->> 'place'
          AND job_items.lease = result.value ->> 'lease' AND job_items.status = 'running'`,
    ),
    closeJobs(store, json, now),
  ])
}

/** Calls a job off: what is not done is not done any more. False when it is over already or not there. */
export async function cancelJob(store: Store, id: string, now: number): Promise<boolean> {
  const { db } = store
  const cancelled = await db
    .update(jobs)
    .set({ status: 'cancelled', updated: now })
    .where(and(eq(jobs.id, id), inArray(jobs.status, ['queued', 'running'])))
    .returning({ id: jobs.id })
  if (cancelled.length === 0) return false
  await db
    .update(jobItems)
    .set({ status: 'cancelled', lease: null })
    .where(and(eq(jobItems.jobId, id), inArray(jobItems.status, ['queued', 'running'])))
  return true
}

/** The statement that ends the jobs of some results in which nothing is open any more. */
function closeJobs({ db }: Store, json: string, now: number) {
  return db.run(
    sql`UPDATE jobs SET updated = ${now},
        status = iif(status = 'running' AND NOT EXISTS
          (SELECT 1 FROM job_items WHERE job_id = jobs.id AND status IN ('queued', 'running')), 'done', status)
      WHERE id IN (SELECT value ->> 'jobId' FROM json_each(${json}))`,
  )
}
