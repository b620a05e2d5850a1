import { matchDates } from '../evidence/date-compare.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import { matchFigures } from '../evidence/figure-compare.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import { sumTrees } from '../text/trees.ts'
import type { Check, CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { groupOf } from './gap-group.ts'
import { GAP_MODEL } from './gap-model.ts'
import type { Gap } from './gaps.ts'
import { carriesMeaning } from './open-words.ts'
import type { SegmentPair } from './pair.ts'
import type { Translation } from './translation.ts'

/**
 * From this probability a gap is told: four of DEMETR's 210 good translations into English have a finding then, whatever it is of, and four of the
 * pairs from English.
 */
const TOLD = { other: 0.58, english: 0.6, englishUnspaced: 0.66 } as const
/** And from this one it is major: of NTREX's human translations 12 in a thousand have a major finding of any kind then in Portuguese, 11 in French. */
const MAJOR = 0.9
/** Log odds from which English grammar alone tells that a word is missing (one of a hundred news sentences, one of 200 of DEMETR's). */
const HOLE_TOLD = 0.9
/** From here a hole is major. */
const MAJOR_HOLE = 0.75
/** What a hole by rule says: of 3,000 good English sentences 4 have one. */
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
  const hole = holeIn(translation.holes, translation.holeOdds, translation.target)
  const agreed = matchedSpans(source, context.retelling).source
  const told = likely(unexplained(translation.sourceGaps, translation.source, agreed), leastOf(source.language, context.retelling.language))
  if (told.length === 0 && !hole) return []
  if (told.length === 0 && hole) {
    const words = context.retelling.document.text.slice(hole.span.start, hole.span.end)
    return [
      {
        type: 'passage.omitted',
        severity: hole.confidence >= MAJOR_HOLE ? 'major' : 'minor',
        confidence: hole.confidence,
        retelling: hole.span,
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
      retelling: hole?.span ?? pair.span,
      source: { id: source.document.id, ...span },
      reason: { key: 'passage.omitted', params: { words: source.document.text.slice(span.start, span.end) } },
    }
  })
}

function surplus(translation: Translation, pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const agreed = matchedSpans(source, context.retelling).target
  const told = likely(
    unexplained(translation.targetGaps, translation.target, agreed),
    leastOf(context.retelling.language, source.language),
  ).filter(({ gap }) => !writesOut(spanOf(gap, translation.target), context.retelling.document.text, source.document.text))
  const hole = holeIn(translation.sourceHoles, translation.sourceHoleOdds, translation.source)
  if (told.length === 0 && hole) {
    return [
      {
        type: 'passage.added',
        severity: 'minor',
        confidence: hole.confidence - 0.1,
        retelling: pair.span,
        source: { id: source.document.id, ...hole.span },
        reason: { key: 'passage.sourceHole', params: { words: source.document.text.slice(hole.span.start, hole.span.end) } },
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
      source: hole ? { id: source.document.id, ...hole.span } : wholeSource(pair, source.document.id),
      reason: { key: 'passage.added', params: { words: context.retelling.document.text.slice(span.start, span.end) } },
    }
  })
}

/** The probability that a gap is an error. */
export const gapProbability = (gap: Gap): number => 1 / (1 + Math.exp(-sumTrees(GAP_MODEL, gap.features)))

function leastOf(own: string, other: string): number {
  const group = groupOf(own, other)
  return group === 'en>spaced' ? TOLD.english : group === 'en>unspaced' ? TOLD.englishUnspaced : TOLD.other
}

/** Dates and times of day that both sides tell, by their places: languages tell them in words of their own ("anni Settanta", "21 h 30"). */
function matchedSpans(source: ExaminedText, retelling: ExaminedText): { readonly source: Span[]; readonly target: Span[] } {
  const dates = matchDates(source.dates, retelling.dates).pairs
  const times = source.figures.length * retelling.figures.length === 0 ? [] : matchFigures(source.figures, retelling.figures).pairs
  const agreed = times.filter(({ result }) => result === 'equal' || result === 'compatible')
  return {
    source: [...dates.flatMap(({ source: at }) => source.dates[at] ?? []), ...agreed.flatMap(({ source: at }) => source.figures[at] ?? [])],
    target: [
      ...dates.flatMap(({ target: at }) => retelling.dates[at] ?? []),
      ...agreed.flatMap(({ target: at }) => retelling.figures[at] ?? []),
    ],
  }
}

/** The gaps that do not rest on what both sides tell in their own words: most of their words of meaning stand outside it. */
function unexplained(gaps: readonly Gap[], words: readonly WordEvidence[], agreed: readonly Span[]): readonly Gap[] {
  if (agreed.length === 0) return gaps
  return gaps.filter((gap) => {
    const content = words.slice(gap.first, gap.last + 1).filter(carriesMeaning)
    const outside = content.filter(({ token }) => !agreed.some((span) => overlaps(span, token)))
    return content.length === 0 || 2 * outside.length > content.length
  })
}

/** The gaps that are told, likeliest first, at most three that do not overlap. */
function likely(gaps: readonly Gap[], least: number): { readonly gap: Gap; readonly probability: number }[] {
  const told: { readonly gap: Gap; readonly probability: number }[] = []
  const sorted = gaps.map((gap) => ({ gap, probability: gapProbability(gap) })).sort((a, b) => b.probability - a.probability)
  for (const one of sorted) {
    if (one.probability < least || told.length === 3) break
    if (!told.some(({ gap }) => gap.first <= one.gap.last && one.gap.first <= gap.last)) told.push(one)
  }
  return told
}

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?=s?(?![\p{L}\p{N}]))/gu

/** Whether words of a translation may write out an acronym of the source that stands nowhere else in it: "a member of the assembly" for "an AM". */
function writesOut({ start, end }: Span, text: string, source: string): boolean {
  if (!/\p{L}\s+\p{L}/u.test(text.slice(start, end))) return false
  const rest = `${text.slice(0, start)} ${text.slice(end)}`
  return (source.match(ACRONYM) ?? []).some((acronym) => !rest.includes(acronym))
}

function spanOf(gap: Gap, words: readonly WordEvidence[]): Span {
  const [first, last] = [words[gap.first], words[gap.last]]
  return { start: first?.token.start ?? 0, end: last?.token.end ?? 0 }
}

interface Hole {
  /** The words around it. */
  readonly span: Span
  readonly confidence: number
}

/** The hole that a rule shows, or the likeliest. */
function holeIn(holes: ReadonlySet<number>, odds: ReadonlyMap<number, number>, words: readonly WordEvidence[]): Hole | undefined {
  let [at] = holes
  let confidence = HOLE
  if (at === undefined) {
    let most = HOLE_TOLD
    for (const [place, value] of odds) if (place >= 0 && value >= most) [at, most] = [place, value]
    confidence = Math.min(HOLE, 1 / (1 + Math.exp(-most)))
  }
  const word = at === undefined ? undefined : words[at]
  if (at === undefined || !word) return undefined
  const before = words.slice(0, at).findLast(carriesMeaning)
  return { span: { start: before?.token.start ?? word.token.start, end: words[at + 1]?.token.end ?? word.token.end }, confidence }
}

const wholeSource = (pair: SegmentPair, id: string) => {
  const [first, last] = [pair.passages[0], pair.passages[pair.passages.length - 1]]
  return first && last ? { id, start: first.span.start, end: last.span.end } : null
}
