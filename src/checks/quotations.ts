import { isUnspaced } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Check, CheckContext } from './check.ts'
import { alteredClauses, SUPPORTED } from './quotation-changes.ts'
import { cutInside, leap, stopsEarly } from './quotation-cuts.ts'
import { inventedWords } from './quotation-inventions.ts'
import { type SupportFinder, utterances } from './quotation-match.ts'
import { type Match, matchQuotation, readingsIn } from './quotation-place.ts'
import type { QuotationReader, Reading } from './quotation-reading.ts'
import { misattribution } from './quotation-speaker.ts'
import { splice } from './quotation-splices.ts'
import { changedWords } from './quotation-words.ts'
import { findReproduced } from './reproduced.ts'

/** Below this other things are not asked of a quotation: hardly anything is known of where it comes from. */
const PLACED = 0.4
const PLACED_UNSPACED = 0.32

/** What quotation marks hold, against what the sources say. */
export const quotations: Check = {
  id: 'quotations',
  finds: ['quote.unsupported', 'quote.altered', 'quote.truncated', 'quote.spliced', 'quote.misattributed'],
  run(context) {
    const { finder, reader } = context
    const quoted = utterances(context.retelling.quotations).flatMap((parts) => {
      const match = matchQuotation(parts, context, finder)
      return match ? judge(match, context, finder, reader) : inventedWords(parts, context)
    })
    return [...quoted, ...reproducedWords(context, reader)]
  },
}

/** Changed words in letters that a text announces and gives without marks. */
function reproducedWords(context: CheckContext, reader: QuotationReader): Finding[] {
  const { blocks } = context.retelling.document
  return findReproduced(context)
    .filter(({ announced }) => announced)
    .flatMap(({ blocks: numbers, source }) =>
      numbers.flatMap((number) => {
        const block = blocks[number]
        return block ? changedWords(readingsIn([block], source, context, reader), reader, context) : []
      }),
    )
}

function judge(match: Match, context: CheckContext, finder: SupportFinder, reader: QuotationReader): Finding[] {
  const spliced = match.short ? undefined : splice(match, context, finder, reader)
  if (spliced) return [spliced]
  const invented = inventedWords(match.parts, context)
  if (invented.length > 0) return invented
  if (!match.short && match.support < (isUnspaced(context.retelling.language) ? PLACED_UNSPACED : PLACED)) return []
  const readings = readingsIn(match.parts, match.source, context, reader)
  const clauses = match.short ? [] : alteredClauses(match, context, finder)
  const findings = clauses.length > 0 ? clauses : changedWords(readings, reader, context)
  const truncated =
    clauses.length === 0
      ? (leap(match, SUPPORTED, context, finder) ?? cutInside(readings, match, context) ?? stopsEarly(readings, match, context, finder))
      : undefined
  const attributed = isHeld(readings) ? misattribution(match, context) : undefined
  return [...findings, ...(truncated ? [truncated] : []), ...(attributed ? [attributed] : [])]
}

/** Whether the passages surely hold the words: some of them answers one of their sentences and is held by it, or proves itself by many words. */
const isHeld = (readings: readonly Reading[]): boolean =>
  readings.some(({ answered, held, proof }) => answered >= 0.7 && (held >= 0.5 || proof >= 8))
