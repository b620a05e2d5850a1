import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Check, CheckContext } from './check.ts'
import { alteredClauses, isSure, SUPPORTED } from './quotation-changes.ts'
import { cutInside, leap, stopsEarly } from './quotation-cuts.ts'
import { type SupportFinder, utterances } from './quotation-match.ts'
import { blockOf, linkedSources, type Match, matchQuotation, passageSpan, readingsIn } from './quotation-place.ts'
import { createQuotationReader, type QuotationReader } from './quotation-reading.ts'
import { misattribution } from './quotation-speaker.ts'
import { splice } from './quotation-splices.ts'

/** Below this no passage can be said to stand behind the words. */
const UNSUPPORTED = 0.4
/** Words without blanks are cut less surely, and fewer of them are found. */
const UNSUPPORTED_UNSPACED = 0.32

/** What quotation marks hold, against what the sources say. */
export const quotations: Check = {
  id: 'quotations',
  finds: ['quote.unsupported', 'quote.altered', 'quote.truncated', 'quote.spliced', 'quote.misattributed'],
  run(context) {
    const { finder } = context
    const reader = createQuotationReader(context)
    const speech = context.retelling.quotations.filter((quotation) => quotation.use === 'speech')
    return utterances(speech).flatMap((parts) => {
      const match = matchQuotation(parts, context, finder, reader)
      return match ? judge(match, context, finder, reader) : []
    })
  },
}

function judge(match: Match, context: CheckContext, finder: SupportFinder, reader: QuotationReader): Finding[] {
  const unspaced = ['zh', 'ja'].includes(primaryLanguage(context.retelling.language))
  const spliced = match.short ? undefined : splice(match, context, finder, reader)
  if (spliced) return [spliced]
  if (!match.short && match.support < (unspaced ? UNSUPPORTED_UNSPACED : UNSUPPORTED)) return unsupported(match, context)
  const findings = match.short ? [] : alteredClauses(match, context, finder)
  const readings = readingsIn(match.parts, match.source, context, reader)
  const truncated =
    findings.length === 0
      ? (leap(match, SUPPORTED, context, finder) ?? cutInside(readings, match, context) ?? stopsEarly(readings, match, context, finder))
      : undefined
  const attributed = misattribution(match, context)
  return [...findings, ...(truncated ? [truncated] : []), ...(attributed ? [attributed] : [])]
}

function unsupported(match: Match, context: CheckContext): Finding[] {
  // A retelling that the sources do not cover at all quotes somebody else: then nobody can say the words are unsupported.
  const covered = match.parts.some((part) => linkedSources(blockOf(part, context), context).length > 0)
  if (!covered || match.weight < 5 || match.anywhere > SUPPORTED || match.parts.some((part) => isSure(part, context))) return []
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
