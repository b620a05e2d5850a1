import { onlyBelief } from '../evidence/polarity/beliefs.ts'
import { createImplicitReader } from '../evidence/polarity/implicit.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { readClosely, toldPassages, weighBeside } from './close-readings.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning } from './open-words.ts'
import type { SegmentPair } from './pair.ts'

/** The aligner must think of no other passage. */
const LEAST_SCORE = 0.5
/** So much of what is believed on either side, 0..1, must be what is believed on the other; a counterpart this sure counts, near in meaning or the same. */
const MIN_CLAUSE = 0.4
const MIN_BEST = 0.4
const CONFIDENCE = 0.8

/** What a sentence of an article says somebody believes and its passage says he doubts, or the reverse. */
export function turnedDoubts(context: CheckContext): Finding[] {
  return context.pairs.flatMap((pair) => (pair.score < LEAST_SCORE ? [] : (turnIn(pair, context) ?? [])))
}

function turnIn(pair: SegmentPair, context: CheckContext): Finding | undefined {
  const source = context.sources[pair.source]
  if (!source) return undefined
  const text = context.retelling.document.text.slice(pair.span.start, pair.span.end)
  // Few sentences speak of beliefs: nothing else is asked of the others.
  const here = onlyBelief(text, context.retelling.language)
  if (!here) return undefined
  const beside = weighBeside(pair, toldPassages(pair, context), context)
  const reading = beside && readClosely(beside, pair, context)
  if (!reading) return undefined
  const there = onlyBelief(reading.source.text, source.language)
  if (!there || there.isDoubted === here.isDoubted) return undefined
  const { source: left, target: right } = reading.words
  // A word that denies by its meaning may be the doubt.
  const denies = createImplicitReader(context.lexicons.concepts)
  const [affirmed, belief] = here.isDoubted ? [left, there] : [right, here]
  if (affirmed.some(({ token }) => !overlaps(token, belief) && denies(token.word))) return undefined
  const shares = [sharedAfter(left, there, right, here), sharedAfter(right, here, left, there)]
  if (Math.min(...shares) < MIN_CLAUSE) return undefined
  const doubt = here.isDoubted ? text.slice(here.start, here.end) : reading.source.text.slice(there.start, there.end)
  const { from } = reading
  return {
    type: 'polarity.flipped',
    severity: 'critical',
    confidence: CONFIDENCE,
    retelling: { start: here.start + from.target, end: here.end + from.target },
    source: { id: source.document.id, start: there.start + from.source, end: there.end + from.source },
    reason: { key: here.isDoubted ? 'polarity.deniedHere' : 'polarity.deniedThere', params: { word: doubt } },
  }
}

/** The share of the words after a belief that have their counterparts after the other side's. */
function sharedAfter(own: readonly WordEvidence[], belief: Span, other: readonly WordEvidence[], counter: Span): number {
  const after = own.filter((word) => word.token.start >= belief.end && carriesMeaning(word))
  const shared = after.filter(({ partner, best }) => best >= MIN_BEST && (other[partner]?.token.start ?? -1) >= counter.end)
  return shared.length / Math.max(1, after.length)
}
