import { and, eq, sql } from 'drizzle-orm'
import { type Coverage, coverageOf } from '../report/coverage/coverage.ts'
import type { CoverageDigest } from '../report/coverage/digest.ts'
import { caseSide } from './case-side.ts'
import type { StoredCase } from './cases.ts'
import { type Engine, inputsHash, reportOf } from './reports.ts'
import { listRetellings } from './retellings.ts'
import { corrections, reports } from './schema.ts'
import { sourceDocuments } from './sources.ts'
import { firstOf, type Store } from './store.ts'

/** The coverage of a case as far as its retellings have been compared; `pending` are the ids of those that have not. */
export interface CaseCoverage {
  readonly coverage: Coverage
  readonly pending: readonly string[]
}

/** Reads the coverage of kept cases. */
export type CoverageReader = (store: Store, engine: Engine, open: StoredCase, now: number) => Promise<CaseCoverage>

/** More retellings than one view holds; the rest is pending. */
const MOST = 1_000
/** How many retellings are compared at once when coverage is asked for: the others are for a job. */
const MOST_NEW = 8
/** How many cases' views are kept at hand. */
const KEPT = 4

/**
 * A reader that keeps the views it made last. A view is made anew when a text, what is known of the case, a correction or a report has
 * changed; the digests kept beside the reports spare it the texts.
 */
export function createCoverageReader(): CoverageReader {
  const views = new Map<string, { readonly stamp: string; readonly made: CaseCoverage }>()
  return async (store, engine, open, now) => {
    const before = views.get(open.id)
    const stamp = await stampOf(store, engine, open)
    // One that is not complete yet goes on where it stopped.
    if (before?.stamp === stamp && before.made.pending.length === 0) return before.made
    const made = await coverageOfCase(store, engine, open.id, now)
    views.delete(open.id)
    // Comparing has added reports: the stamp is that of what the view was made from.
    views.set(open.id, { stamp: await stampOf(store, engine, open), made })
    for (const oldest of views.keys()) if (views.size > KEPT) views.delete(oldest)
    return made
  }
}

async function stampOf({ db }: Store, engine: Engine, { id, revision, created }: StoredCase): Promise<string> {
  const count = sql<number>`count(*)`.as('rows')
  const [made, corrected] = await Promise.all([
    firstOf(
      db
        .select({ count, last: sql<number>`coalesce(max(created), 0)`.as('last') })
        .from(reports)
        .where(eq(reports.caseId, id))
        .all(),
    ),
    firstOf(
      db
        .select({ count, last: sql<number>`coalesce(max(created), 0)`.as('last') })
        .from(corrections)
        .where(eq(corrections.caseId, id))
        .all(),
    ),
  ])
  return JSON.stringify([engine.id, created, revision, made?.count, made?.last, corrected?.count, corrected?.last])
}

async function coverageOfCase(store: Store, engine: Engine, caseId: string, now: number): Promise<CaseCoverage> {
  const [side, documents, rows] = await Promise.all([
    caseSide(store, caseId),
    sourceDocuments(store, caseId),
    listRetellings(store, caseId, MOST),
  ])
  const digests: CoverageDigest[] = []
  const pending: string[] = []
  let fresh = 0
  for (const { retelling, version } of rows) {
    const place = { caseId, id: retelling.id, number: version.number }
    const inputs = await inputsHash(store, engine, place, side)
    const kept = inputs === undefined ? undefined : await digestAt(store, place, inputs)
    if (kept) digests.push(kept)
    else if (fresh >= MOST_NEW) pending.push(retelling.id)
    else {
      fresh++
      const made = await reportOf(store, engine, place, now, side)
      const digest = made && (await digestAt(store, place, made.inputs))
      if (digest) digests.push(digest)
    }
  }
  const stated = new Map(rows.flatMap(({ retelling: { id, translatedFrom } }) => (translatedFrom === null ? [] : [[id, translatedFrom]])))
  const sources = documents.map(({ id, text, meta: { date, title, from } }) => ({
    id,
    length: text.length,
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from: from.name || from.address }),
  }))
  return { coverage: coverageOf(sources.sort(byDate), digests, stated), pending }
}

async function digestAt(
  { db }: Store,
  place: { caseId: string; id: string; number: number },
  inputs: string,
): Promise<CoverageDigest | undefined> {
  const at = and(eq(reports.caseId, place.caseId), eq(reports.retellingId, place.id), eq(reports.number, place.number))
  const row = await firstOf(
    db
      .select({ digest: reports.digest })
      .from(reports)
      .where(and(at, eq(reports.inputs, inputs)))
      .limit(1)
      .all(),
  )
  if (!row) return undefined
  const digest: CoverageDigest = JSON.parse(row.digest)
  return digest
}

/** As a comparison orders sources: by date, those without one last. */
function byDate(a: { readonly date?: string }, b: { readonly date?: string }): number {
  const [x, y] = [Date.parse(a.date ?? ''), Date.parse(b.date ?? '')]
  return (Number.isNaN(x) ? Number.MAX_VALUE : x) - (Number.isNaN(y) ? Number.MAX_VALUE : y)
}
