import { and, asc, eq, ne } from 'drizzle-orm'
import { amongOthers, isDropped, type ToldPassages } from '../report/coverage/others.ts'
import type { Finding } from '../report/finding.ts'
import { reports, retellings } from './schema.ts'
import type { Store } from './store.ts'

/** More other retellings than are asked for one report, in the order of their ids. */
const MOST_OTHERS = 400

/** What a report was made of, as far as the reports of other retellings have to be of the same. */
export interface SameSide {
  readonly side: string
  readonly engine: string
}

/**
 * A report as it is shown: what other retellings of the case tell weighs on what this one leaves out. They count as far as they have been compared
 * with the same sources by the same build, in the version that holds now; what is kept of a report does not hang on them.
 */
export async function shownAmongOthers<R extends { readonly findings: readonly Pick<Finding, 'type' | 'source' | 'reason'>[] }>(
  store: Store,
  place: { readonly caseId: string; readonly id: string },
  about: SameSide,
  report: R,
): Promise<R> {
  if (!report.findings.some(isDropped)) return report
  return { ...report, findings: amongOthers(report.findings, await toldByOthers(store, place, about)) }
}

async function toldByOthers(
  { db }: Store,
  { caseId, id }: { readonly caseId: string; readonly id: string },
  { side, engine }: SameSide,
): Promise<ToldPassages[]> {
  const rows = await db
    .select({ told: reports.told })
    .from(reports)
    .innerJoin(
      retellings,
      and(eq(retellings.caseId, reports.caseId), eq(retellings.id, reports.retellingId), eq(retellings.current, reports.number)),
    )
    .where(and(eq(reports.caseId, caseId), ne(reports.retellingId, id), eq(reports.side, side), eq(reports.engine, engine)))
    .orderBy(asc(reports.retellingId))
    .limit(MOST_OTHERS)
    .all()
  return rows.map(({ told }) => told)
}
