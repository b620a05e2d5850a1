import { asc, eq, sql } from 'drizzle-orm'
import type { CaseKnowledge } from '../report/case.ts'
import { knowledgeOfCase, type StoredCase } from './cases.ts'
import { caseCorrectionsQuestion, type StoredCorrection, withCorrections } from './corrections.ts'
import { sha256 } from './digest.ts'
import { lastUsed } from './last-used.ts'
import { sources } from './schema.ts'
import { ask, type Store } from './store.ts'

/** What every retelling of a case is held against. Two sides of one hash are the same. */
export interface CaseSide {
  readonly caseId: string
  readonly hash: string
  readonly knowledge: CaseKnowledge
}

/** The side of a case as it stands now, what people have corrected in it included. */
export async function caseSide(store: Store, caseId: string): Promise<CaseSide> {
  const [given, corrections] = await Promise.all([givenSide(store, caseId), ask(store, caseCorrectionsQuestion(caseId))])
  return sideOf(caseId, given, corrections)
}

/** How many cases a keeper of sides remembers. */
const KEPT_CASES = 16

/**
 * Finds sides as `caseSide` does, and remembers what was given of the last cases: their revision tells whether it still holds. What people
 * have corrected is always looked up, unless it is given.
 */
export function createSideKeeper(): (store: Store, found: StoredCase, corrected?: readonly StoredCorrection[]) => Promise<CaseSide> {
  const kept = lastUsed<{ readonly stamp: string; readonly given: GivenSide; readonly corrections: string; readonly side: CaseSide }>(
    KEPT_CASES,
  )
  return async (store, found, corrected) => {
    const { id, created, updated, revision, fingerprint, sources: count } = found
    const stamp = JSON.stringify([created, updated, revision, fingerprint, count])
    const stored = corrected ?? (await ask(store, caseCorrectionsQuestion(id)))
    const corrections = JSON.stringify(stored)
    const known = kept.get(id)
    if (known?.stamp === stamp && known.corrections === corrections) return known.side
    const given = known?.stamp === stamp ? known.given : await givenSide(store, id)
    return kept.keep(id, { stamp, given, corrections, side: await sideOf(id, given, stored) }).side
  }
}

/** What a case holds by itself: how each source stands there, and what is known. */
interface GivenSide {
  readonly rows: readonly unknown[]
  readonly knowledge: CaseKnowledge
}

async function givenSide(store: Store, caseId: string): Promise<GivenSide> {
  const [rows, knowledge] = await Promise.all([
    store.db
      .select({
        id: sources.id,
        sha256: sources.sha256,
        sent: sources.sentSha256,
        format: sources.format,
        language: sources.language,
        meta: sources.meta,
        cues: sql<number>`length(${sources.cues})`.as('cues'),
      })
      .from(sources)
      .where(eq(sources.caseId, caseId))
      .orderBy(asc(sources.id))
      .all(),
    knowledgeOfCase(store, caseId),
  ])
  return { rows, knowledge }
}

async function sideOf(caseId: string, { rows, knowledge: given }: GivenSide, corrections: readonly StoredCorrection[]): Promise<CaseSide> {
  const knowledge = withCorrections(given, corrections)
  return { caseId, hash: await sha256(JSON.stringify([rows, knowledge])), knowledge }
}
