import type { Coverage, CoverageRow } from '../../report/coverage/coverage.ts'
import type { PassageUse } from '../../report/coverage/digest.ts'
import type { Document } from '../../text/document.ts'

/** What the coverage page shows: the coverage with the texts and the names of outlets that its tables and charts need. */
export interface CoverageView {
  readonly caseId: string
  readonly title: string
  readonly coverage: Coverage
  /** In order of the sources' dates, as the review numbers them. */
  readonly sources: readonly Document[]
  /** How each retelling is called, by id: its outlet, with a number where an outlet has several. */
  readonly outlets: ReadonlyMap<string, string>
  /** How many retellings have not been compared yet. */
  readonly pending: number
  /** Whether all passages are shown, or those only that somebody quotes. */
  readonly all: boolean
}

/** The uses in the order of the legend, each with a sign, so that nothing is told by colour alone. */
export const USES = ['verbatim', 'paraphrased', 'altered', 'spliced', 'misattributed'] as const satisfies readonly PassageUse[]
export const USE_SIGN: Readonly<Record<PassageUse, string>> = {
  verbatim: '”',
  paraphrased: '~',
  altered: '≠',
  spliced: '+',
  misattributed: '?',
}

/** Names retellings by their outlets. */
export function outletNames(coverage: Coverage): Map<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    coverage.timeline.map(({ id, outlet }) => {
      const name = outlet ?? id
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [id, count === 1 ? name : `${name} (${count})`]
    }),
  )
}

/** The rows that are shown, grouped by source, in order. */
export function rowsBySource({
  coverage,
  sources,
  all,
}: CoverageView): { document: Document; number: number; rows: readonly CoverageRow[] }[] {
  const groups = new Map<string, CoverageRow[]>()
  for (const row of coverage.passages) {
    if (!all && !row.quoted) continue
    const group = groups.get(row.source) ?? []
    groups.set(row.source, group)
    group.push(row)
  }
  return sources.flatMap((document, index) => {
    const rows = groups.get(document.id)
    return rows ? [{ document, number: index + 1, rows }] : []
  })
}

/** Where the review shows a retelling's sentence, with both passages in view. */
export function reviewHref(caseId: string, retelling: string, link: number): string {
  return `/?${new URLSearchParams({ case: caseId, retelling }).toString()}#r${link + 1}`
}

/** The address of this page or of one of its files (`names.csv`, `descent.svg`). */
export function coverageHref(caseId: string, file = '', more: Readonly<Record<string, string>> = {}): string {
  return `/coverage${file && `/${file}`}?${new URLSearchParams({ case: caseId, ...more }).toString()}`
}
