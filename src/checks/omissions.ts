import type { Finding } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning, type Gap } from './gaps.ts'
import { type GapGroup, groupOf, OMISSION_MODEL } from './omission-model.ts'
import type { SegmentPair } from './pair.ts'
import type { Translation } from './translation.ts'

/**
 * From this probability a gap is told, by its group. Measured on DEMETR's good translations: one in a hundred sentences or fewer for what the other
 * language's words lack, two for English words; lower values find a third more and cost three times the alarms on NTREX.
 */
const TOLD: Readonly<Record<GapGroup, number>> = { 'en>spaced': 0.45, 'en>unspaced': 0.45, 'spaced>': 0.45, 'unspaced>': 0.34 }
/** A gap that holds a name is told earlier, by this factor: names are hardly ever left out for style. */
const NAME_TOLD = 0.7
/** And from this one it is major. */
const MAJOR = 0.8
/** What a hole in the grammar says by itself (DEMETR and NTREX: of 3,000 good English sentences 4 have one). */
const HOLE = 0.8

/** Content of the source that the translation lacks, and content that it adds. */
export const omissions: Check = {
  id: 'omissions',
  finds: ['passage.omitted', 'passage.added'],
  run(context) {
    const { translation } = context
    const [pair] = context.pairs
    if (!translation || !pair) return []
    return [...missing(translation, pair, context), ...surplus(translation, pair, context)]
  },
}

function missing(translation: Translation, pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const hole = holeSpan(translation.holes, translation.target)
  const group = groupOf(source.language, context.retelling.language)
  const told = likely(translation.sourceGaps, group)
  if (told.length === 0 && !hole) return []
  if (told.length === 0 && hole) {
    const words = context.retelling.document.text.slice(hole.start, hole.end)
    return [
      {
        type: 'passage.omitted',
        severity: 'major',
        confidence: HOLE,
        retelling: hole,
        source: wholeSource(pair, source.document.id),
        reason: { key: 'passage.hole', params: { words } },
      },
    ]
  }
  return told.map(({ gap, probability }) => {
    const span = spanOf(gap, translation.source)
    return {
      type: 'passage.omitted',
      severity: probability >= MAJOR ? 'major' : 'minor',
      confidence: probability,
      retelling: hole ?? pair.span,
      source: { id: source.document.id, ...span },
      reason: { key: 'passage.omitted', params: { words: source.document.text.slice(span.start, span.end) } },
    }
  })
}

function surplus(translation: Translation, pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const group = groupOf(context.retelling.language, source.language)
  const told = likely(translation.targetGaps, group)
  const hole = holeSpan(translation.sourceHoles, translation.source)
  if (told.length === 0 && hole) {
    return [
      {
        type: 'passage.added',
        severity: 'minor',
        confidence: HOLE - 0.1,
        retelling: pair.span,
        source: { id: source.document.id, ...hole },
        reason: { key: 'passage.sourceHole', params: { words: source.document.text.slice(hole.start, hole.end) } },
      },
    ]
  }
  return told.map(({ gap, probability }) => {
    const span = spanOf(gap, translation.target)
    return {
      type: 'passage.added',
      severity: probability >= MAJOR ? 'major' : 'minor',
      confidence: probability,
      retelling: span,
      source: hole ? { id: source.document.id, ...hole } : wholeSource(pair, source.document.id),
      reason: { key: 'passage.added', params: { words: context.retelling.document.text.slice(span.start, span.end) } },
    }
  })
}

/** The probability that a gap is an error. */
export function gapProbability(gap: Gap, group: GapGroup): number {
  const weights = OMISSION_MODEL.weights[group]
  const z = gap.features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
  return 1 / (1 + Math.exp(-z))
}

const likely = (gaps: readonly Gap[], group: GapGroup) =>
  gaps
    .map((gap) => ({ gap, probability: gapProbability(gap, group) }))
    .filter(({ gap, probability }) => probability >= (gap.names > 0 ? NAME_TOLD : 1) * TOLD[group])
    .sort((a, b) => b.probability - a.probability)
    .slice(0, 3)

function spanOf(gap: Gap, words: readonly WordEvidence[]): Span {
  const [first, last] = [words[gap.first], words[gap.last]]
  return { start: first?.token.start ?? 0, end: last?.token.end ?? 0 }
}

/** The words around the first hole. */
function holeSpan(holes: ReadonlySet<number>, words: readonly WordEvidence[]): Span | undefined {
  const [at] = holes
  const word = at === undefined ? undefined : words[at]
  if (at === undefined || !word) return undefined
  const before = words.slice(0, at).findLast(carriesMeaning)
  return { start: before?.token.start ?? word.token.start, end: words[at + 1]?.token.end ?? word.token.end }
}

const wholeSource = (pair: SegmentPair, id: string) => {
  const [first, last] = [pair.passages[0], pair.passages[pair.passages.length - 1]]
  return first && last ? { id, start: first.span.start, end: last.span.end } : null
}
