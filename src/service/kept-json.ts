import type { StoredCase } from '../store/cases.ts'
import type { StoredRetelling } from '../store/retellings.ts'
import type { StoredBlock } from '../store/schema.ts'
import type { StoredSource } from '../store/sources.ts'

/** A time as the API has it. */
export const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A case as the lists have it. */
export function caseSummary({ id, title, summary, origin, visibility, sources, retellings, created, updated }: StoredCase) {
  const counts = { sources, retellings }
  return { id, title, summary, readOnly: origin === 'shipped', visibility, counts, created: timeOf(created), updated: timeOf(updated) }
}

/** A source as the lists have it. */
export function sourceSummary({
  id,
  language,
  format,
  sha256,
  sentSha256,
  meta,
  created,
}: Omit<StoredSource, 'caseId' | 'blocks' | 'notices' | 'cues'>) {
  const { title, date, from, to, cc, outlet, url } = meta
  const known = { title, date, from, to, cc, outlet, url }
  return { id, ...(language === null ? {} : { language }), format, sha256, sentSha256, ...known, created: timeOf(created) }
}

/** A retelling as the lists have it. */
export function retellingSummary({ retelling, version }: StoredRetelling) {
  return {
    ...sourceSummary({ ...version, id: retelling.id }),
    version: version.number,
    ...(retelling.translatedFrom === null ? {} : { translatedFrom: retelling.translatedFrom }),
    updated: timeOf(retelling.updated),
  }
}

/** A text with its blocks, as a single document has it. */
export function wholeText(text: string, blocks: readonly StoredBlock[]) {
  return { text, blocks: blocks.map(([start, end, kind]) => ({ start, end, kind })) }
}
