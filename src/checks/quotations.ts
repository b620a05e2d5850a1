import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Check, CheckContext } from './check.ts'
import { alteredClauses, isSure, SUPPORTED } from './quotation-changes.ts'
import { cutInside, leap, stopsEarly } from './quotation-cuts.ts'
import { type SupportFinder, utterances } from './quotation-match.ts'
import { blockOf, linkedSources, type Match, matchQuotation, passageSpan, readingsIn } from './quotation-place.ts'
import type { QuotationReader, Reading } from './quotation-reading.ts'
import { misattribution } from './quotation-speaker.ts'
import { splice } from './quotation-splices.ts'
import { changedWords } from './quotation-words.ts'
import { findReproduced } from './reproduced.ts'

/** Below this no passage can be said to stand behind the words. */
const UNSUPPORTED = 0.4
/** Words without blanks are cut less surely, and fewer of them are found. */
const UNSUPPORTED_UNSPACED = 0.32
/** Fewer content words prove nothing; so few prove it only where hardly one of them is found. */
const [LEAST_WORDS, FEW_WORDS] = [4, 5]
const UNSUPPORTED_FEW = 0.33

/** Words and a passage that answer each other this far, read one by one, may be a free translation. */
const FREE = 0.5

/** What quotation marks hold, against what the sources say. */
export const quotations: Check = {
  id: 'quotations',
  finds: ['quote.unsupported', 'quote.altered', 'quote.truncated', 'quote.spliced', 'quote.misattributed'],
  run(context) {
    const { finder, reader } = context
    const quoted = utterances(context.retelling.quotations).flatMap((parts) => {
      const match = matchQuotation(parts, context, finder, reader)
      return match ? judge(match, context, finder, reader) : []
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
  const unspaced = ['zh', 'ja'].includes(primaryLanguage(context.retelling.language))
  const spliced = match.short ? undefined : splice(match, context, finder, reader)
  if (spliced) return [spliced]
  if (!match.short && match.support < (unspaced ? UNSUPPORTED_UNSPACED : UNSUPPORTED)) return unsupported(match, context, reader)
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

function unsupported(match: Match, context: CheckContext, reader: QuotationReader): Finding[] {
  // A retelling that the sources do not cover at all quotes somebody else: then nobody can say the words are unsupported.
  const linked = match.parts.flatMap((part) => linkedSources(part, context))
  const covered = linked.length > 0 || match.parts.some((part) => linkedSources(blockOf(part, context), context).length > 0)
  if (match.weight < LEAST_WORDS || (match.weight < FEW_WORDS && match.support > UNSUPPORTED_FEW)) return []
  if (!covered || match.anywhere > SUPPORTED || match.parts.some((part) => isSure(part, context))) return []
  // Read word by word beside the passages that the sentence is linked to, with words of near meaning, a free translation shows itself.
  if (
    linked.some((source) => readingsIn(match.parts, source, context, reader).every(({ answered, held }) => Math.min(answered, held) > FREE))
  )
    return []
  const confidence = Math.min(0.85, 0.5 + (UNSUPPORTED - match.support) + 0.01 * Math.min(15, match.weight))
  const passage = match.passages.find((found) => found !== undefined)
  return match.parts.map((part) => ({
    type: 'quote.unsupported' as const,
    severity: 'major' as const,
    confidence,
    retelling: { start: part.start, end: part.end },
    source: passageSpan(passage, context),
    reason: { key: 'quote.unsupported', params: { percent: Math.round(100 * match.support) } },
  }))
}
