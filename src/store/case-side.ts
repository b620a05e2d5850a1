import { asc, eq } from 'drizzle-orm'
import type { CaseKnowledge } from '../report/case.ts'
import { knowledgeOfCase } from './cases.ts'
import { withCorrections } from './corrections.ts'
import { sha256 } from './digest.ts'
import { sources } from './schema.ts'
import type { Store } from './store.ts'

/** What every retelling of a case is held against. Two sides of one hash are the same. */
export interface CaseSide {
  readonly caseId: string
  readonly hash: string
  readonly knowledge: CaseKnowledge
}

/** The side of a case as it stands now, what people have corrected in it included. */
export async function caseSide(store: Store, caseId: string): Promise<CaseSide> {
  const [rows, known] = await Promise.all([
    store.db
      .select({
        id: sources.id,
        sha256: sources.sha256,
        sent: sources.sentSha256,
        format: sources.format,
        language: sources.language,
        meta: sources.meta,
      })
      .from(sources)
      .where(eq(sources.caseId, caseId))
      .orderBy(asc(sources.id))
      .all(),
    knowledgeOfCase(store, caseId),
  ])
  const knowledge = await withCorrections(store, caseId, known)
  return { caseId, hash: await sha256(JSON.stringify([rows, knowledge])), knowledge }
}
