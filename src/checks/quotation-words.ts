import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning, MATCHED } from './open-words.ts'
import type { QuotationReader, Reading } from './quotation-reading.ts'
import { findExchanged, findLostComparison, findSubstitution, type Substitution } from './substitutions.ts'

/** A sentence is read for changed words where so much of it stands in its passage, or the aligner is this sure. */
const FAITHFUL = 0.6
const SURE = 0.9
/** A rewritten sentence: so many words in a row on either side to which nothing answers, and what they say together, in nats. */
const REWRITTEN_WORDS = 3
const REWRITTEN = 6.5
const REST = 0.5

/** Words of quoted sentences that stand where the source has others. `readings` are of words that the text gives as the source's own. */
export function changedWords(readings: readonly Reading[], reader: QuotationReader, context: CheckContext): Finding[] {
  return readings.flatMap((reading) => {
    const sure = context.pairs.some((pair) => pair.score >= SURE && pair.source === reading.source && overlaps(pair.span, reading))
    const faithful = Math.min(reading.answered, reading.held) >= FAITHFUL
    const { concepts } = context.lexicons
    const changed =
      (faithful || sure ? findSubstitution(reading, reader.farApart) : undefined) ??
      (faithful || reading.answered >= 0.8 ? findExchanged(reading, concepts) : undefined)
    // Numbers have a check of their own.
    if (changed && !isFigure(changed, reading, context))
      return [tell(reading, changed.here, changed.there, 0.45 + 0.4 * Math.min(reading.answered, reading.held), context)]
    const lost = faithful ? findLostComparison(reading, concepts) : undefined
    const added = lost ? reading.here.filter((word) => carriesMeaning(word) && word.best < MATCHED) : []
    if (lost && added.length > 0) return [tell(reading, added, [lost], 0.3 + 0.4 * Math.min(reading.answered, reading.held), context)]
    const rewritten = sure ? rewrittenPart(reading) : undefined
    return rewritten ? [tell(reading, rewritten.here, rewritten.there, 0.6, context)] : []
  })
}

const isFigure = (changed: Substitution, reading: Reading, context: CheckContext): boolean =>
  changed.here.some(({ token }) =>
    context.retelling.figures.some((figure) => !figure.weak && overlaps(figure, token) && figure.kind !== 'duration'),
  ) ||
  changed.there.some(
    ({ token }) =>
      context.sources[reading.source]?.figures.some((figure) => overlaps(figure, token) && figure.kind !== 'duration') === true,
  )

/** Stretches of both sides that answer to nothing, in a sentence that agrees with its passage in less than half of what it says. */
function rewrittenPart(reading: Reading): { here: WordEvidence[]; there: WordEvidence[] } | undefined {
  if (Math.max(reading.answered, reading.held) > REST) return undefined
  const here = longestOpen(reading.here)
  const there = longestOpen(reading.there)
  const weight = (words: readonly WordEvidence[], of: Reading['surpriseHere']) => words.reduce((sum, word) => sum + of(word), 0)
  if (Math.min(here.length, there.length) < REWRITTEN_WORDS) return undefined
  if (weight(here, reading.surpriseHere) < REWRITTEN || weight(there, reading.surpriseThere) < REWRITTEN) return undefined
  return { here, there }
}

/** The longest run of words that carry meaning and are not answered, grammar between them left aside. */
function longestOpen(words: readonly WordEvidence[]): WordEvidence[] {
  let best: WordEvidence[] = []
  let run: WordEvidence[] = []
  for (const word of words) {
    if (!carriesMeaning(word)) continue
    run = word.best < MATCHED ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  return best
}

function tell(
  reading: Reading,
  here: readonly WordEvidence[],
  there: readonly WordEvidence[],
  confidence: number,
  context: CheckContext,
): Finding {
  const source = context.sources[reading.source]
  const span = spanOf(here, reading)
  const other = spanOf(there, { start: 0, end: 0 })
  const words = source?.document.text.slice(other.start, other.end) ?? ''
  return {
    type: 'quote.altered',
    severity: 'major',
    confidence: Math.min(0.8, confidence),
    retelling: span,
    source: source ? { id: source.document.id, ...other } : null,
    reason: { key: 'quote.altered.word', params: { here: context.retelling.document.text.slice(span.start, span.end), there: words } },
    expected: words,
  }
}

const spanOf = (words: readonly WordEvidence[], otherwise: Span): Span => ({
  start: words[0]?.token.start ?? otherwise.start,
  end: words.at(-1)?.token.end ?? otherwise.end,
})
