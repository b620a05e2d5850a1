import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { KeptFinding } from './reports.ts'
import { decisionChanges, decisions } from './schema.ts'
import { firstOf, type Store } from './store.ts'

/** What a decision is about: one finding, all like it in its retelling, or all like it in the whole case. */
export type DecisionScope = (typeof decisions.$inferSelect)['scope']
export type DecisionStatus = (typeof decisions.$inferSelect)['status']

/** A decision as it is kept. `retellingId` is empty for one of the whole case; `key` is a finding's `key`, or its `alike`, by the scope. */
export type StoredDecision = Omit<typeof decisions.$inferSelect, 'caseId'>

/** A decision to be kept in place of the one before, or with `status` null the one to be taken away. */
export type DecisionChange = Omit<StoredDecision, 'updated' | 'status'> & { readonly status: DecisionStatus | null }

/** How many actions of a retelling can be undone. */
const UNDO_DEPTH = 500

/** The decisions of a retelling and of its case as a whole, in the order in which they were made; all of the case without `retelling`. */
export async function listDecisions({ db }: Store, caseId: string, retelling?: string): Promise<StoredDecision[]> {
  const rows = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.caseId, caseId), retelling === undefined ? undefined : inArray(decisions.retellingId, ['', retelling])))
    .orderBy(asc(decisions.updated), asc(decisions.scope), asc(decisions.key))
    .all()
  return rows.map(({ caseId: _caseId, ...decision }) => decision)
}

/** The decision that holds for a finding: its own, else one on all like it in the retelling, else one on all like it in the case. */
export function decisionFor(finding: Pick<KeptFinding, 'key' | 'alike'>, made: ReadonlyMap<string, StoredDecision>): StoredDecision | null {
  return made.get(`finding ${finding.key}`) ?? made.get(`alike ${finding.alike}`) ?? made.get(`case ${finding.alike}`) ?? null
}

/** Decisions by scope and key, for `decisionFor`. */
export function decisionsByKey(made: readonly StoredDecision[]): Map<string, StoredDecision> {
  return new Map(made.map((decision) => [`${decision.scope} ${decision.key}`, decision]))
}

/** Makes decisions as one action, which `undoDecisions` takes back as a whole. `retelling` is the one that the person was looking at. */
export async function decide(
  store: Store,
  caseId: string,
  retelling: string,
  changes: readonly DecisionChange[],
  now: number,
): Promise<void> {
  if (changes.length === 0) return
  const { db } = store
  const json = JSON.stringify(changes)
  const next = sql`(SELECT coalesce(max(action), 0) + 1 FROM decision_changes WHERE case_id = ${caseId})`
  await store.batch([
    db.run(
      sql`INSERT INTO decision_changes (case_id, action, place, for_retelling, retelling_id, scope, key, before, created)
        SELECT ${caseId}, ${next}, change.key, ${retelling}, value ->> 'retellingId', value ->> 'scope', value ->> 'key',
          (SELECT json_object('type', type, 'status', status, 'note', note, 'author', author, 'retellingWords', retelling_words,
              'sourceWords', source_words, 'updated', updated)
            FROM decisions WHERE case_id = ${caseId} AND retelling_id = value ->> 'retellingId'
              AND scope = value ->> 'scope' AND decisions.key = value ->> 'key'), ${now}
        FROM json_each(${json}) AS change`,
    ),
    takeAway(store, caseId, json),
    db.run(
      sql`INSERT INTO decisions (case_id, retelling_id, scope, key, type, status, note, author, retelling_words, source_words, updated)
        SELECT ${caseId}, value ->> 'retellingId', value ->> 'scope', value ->> 'key', value ->> 'type', value ->> 'status',
          value ->> 'note', value ->> 'author', value ->> 'retellingWords', value ->> 'sourceWords', ${now}
        FROM json_each(${json}) WHERE value ->> 'status' IS NOT NULL`,
    ),
    db
      .delete(decisionChanges)
      .where(
        and(
          eq(decisionChanges.caseId, caseId),
          eq(decisionChanges.forRetelling, retelling),
          lte(decisionChanges.action, sql`(SELECT max(action) FROM decision_changes WHERE case_id = ${caseId}) - ${UNDO_DEPTH}`),
        ),
      ),
  ])
}

/** Takes the last action on a retelling back; tells how many decisions it had changed, 0 when there is nothing to undo. */
export async function undoDecisions(store: Store, caseId: string, retelling: string): Promise<number> {
  const { db } = store
  const ofRetelling = and(eq(decisionChanges.caseId, caseId), eq(decisionChanges.forRetelling, retelling))
  const last = await firstOf(
    db
      .select({ action: sql<number | null>`max(action)`.as('last') })
      .from(decisionChanges)
      .where(ofRetelling)
      .all(),
  )
  if (last?.action == null) return 0
  const action = and(ofRetelling, eq(decisionChanges.action, last.action))
  const changes = await db.select().from(decisionChanges).where(action).all()
  const json = JSON.stringify(changes.map(({ before, ...change }) => ({ ...change, ...(before === null ? {} : JSON.parse(before)) })))
  await store.batch([
    takeAway(store, caseId, json),
    db.run(
      sql`INSERT INTO decisions (case_id, retelling_id, scope, key, type, status, note, author, retelling_words, source_words, updated)
        SELECT ${caseId}, value ->> 'retellingId', value ->> 'scope', value ->> 'key', value ->> 'type', value ->> 'status',
          value ->> 'note', value ->> 'author', value ->> 'retellingWords', value ->> 'sourceWords', value ->> 'updated'
        FROM json_each(${json}) WHERE value ->> 'status' IS NOT NULL`,
    ),
    db.delete(decisionChanges).where(action),
  ])
  return changes.length
}

/** The statement that takes away the decisions that a list of changes names. */
function takeAway({ db }: Store, caseId: string, json: string) {
  return db.run(
    sql`DELETE FROM decisions WHERE case_id = ${caseId} AND (retelling_id, scope, key) IN
      (SELECT value ->> 'retellingId', value ->> 'scope', value ->> 'key' FROM json_each(${json}))`,
  )
}
