import { matchDates } from '../evidence/date-compare.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import { matchFigures } from '../evidence/figure-compare.ts'
import { translatorNotes } from '../evidence/translator-notes.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import { probabilityOf } from '../text/logistic.ts'
import type { Check, CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import type { Gap } from './gaps.ts'
import { carriesMeaning } from './open-words.ts'
import type { SegmentPair } from './pair.ts'
import { type Soundness, soundnessOf } from './soundness.ts'
import type { Translation } from './translation.ts'

/**
 * From this probability on a gap is told for what it is by itself; the likeliest one of a pair that looks unsound is told anyway. Set in sentences that had
 * not been learnt from: both together tell nine of DEMETR's 210 good translations.
 */
const TOLD = 0.72
/** Log odds from which English grammar alone tells that a word is missing (one of a hundred news sentences, one of 200 of DEMETR's). */
const HOLE_TOLD = 0.9
/** What a hole by rule says: of 3,000 good English sentences 4 have one. */
const HOLE = 0.8

/** Content of the source that the translation lacks, and content that it adds. */
export const omissions: Check = {
  id: 'omissions',
  finds: ['passage.omitted', 'passage.added'],
  run(context) {
    const { translation } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !pair || !source) return []
    const soundness = soundnessOf(translation, source, context.retelling)
    return [...missing(translation, pair, soundness, context), ...surplus(translation, pair, soundness, context)]
  },
}

function missing(translation: Translation, pair: SegmentPair, soundness: Soundness, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const hole = holeIn(translation.holes, translation.holeOdds, translation.target)
  const agreed = matchedSpans(source, context.retelling).source
  const likeliest = likely(unexplained(weighGaps(translation.sourceGaps, soundness.odds.source, soundness), translation.source, agreed))
  if (likeliest.length === 0 && hole) {
    const words = context.retelling.document.text.slice(hole.span.start, hole.span.end)
    return [
      {
        type: 'passage.omitted',
        ...soundness.weigh(hole.confidence),
        retelling: hole.span,
        source: wholeSource(pair, source.document.id),
        reason: { key: 'passage.hole', params: { words } },
      },
    ]
  }
  return likeliest.map(({ gap, itself }) => {
    const span = spanOf(gap, translation.source)
    return {
      type: 'passage.omitted',
      ...soundness.weigh(itself),
      retelling: hole?.span ?? pair.span,
      source: { id: source.document.id, ...span },
      reason: { key: 'passage.omitted', params: { words: source.document.text.slice(span.start, span.end) } },
    }
  })
}

function surplus(translation: Translation, pair: SegmentPair, soundness: Soundness, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const agreed = matchedSpans(source, context.retelling).target
  const likeliest = likely(
    unexplained(weighGaps(translation.targetGaps, soundness.odds.target, soundness), translation.target, agreed),
  ).filter(({ gap }) => !writesOut(spanOf(gap, translation.target), context.retelling.document.text, source.document.text))
  const hole = holeIn(translation.sourceHoles, translation.sourceHoleOdds, translation.source)
  if (likeliest.length === 0 && hole) {
    return [
      {
        type: 'passage.added',
        ...soundness.weigh(hole.confidence),
        retelling: pair.span,
        source: { id: source.document.id, ...hole.span },
        reason: { key: 'passage.sourceHole', params: { words: source.document.text.slice(hole.span.start, hole.span.end) } },
      },
    ]
  }
  return likeliest.map(({ gap, itself }) => {
    const span = spanOf(gap, translation.target)
    return {
      type: 'passage.added',
      ...soundness.weigh(itself),
      retelling: span,
      source: hole ? { id: source.document.id, ...hole.span } : wholeSource(pair, source.document.id),
      reason: { key: 'passage.added', params: { words: context.retelling.document.text.slice(span.start, span.end) } },
    }
  })
}

/** A gap that is told, and how probably it is an error, seen by itself. */
interface WeighedGap {
  readonly gap: Gap
  readonly itself: number
}

/** The gaps of a side that are told. `odds`: of each, in their order. */
function weighGaps(gaps: readonly Gap[], odds: readonly number[], { isUnsound, odds: all }: Soundness): WeighedGap[] {
  const likeliest = Math.max(...all.source, ...all.target)
  return gaps.flatMap((gap, i) => {
    const value = odds[i] ?? 0
    const itself = probabilityOf(value)
    return itself >= TOLD || (isUnsound && value === likeliest) ? [{ gap, itself }] : []
  })
}

/**
 * What needs no counterpart word by word, by its place: translators' notes, and dates and times of day that both sides tell, for languages tell them in words
 * of their own ("anni Settanta", "21 h 30").
 */
function matchedSpans(source: ExaminedText, retelling: ExaminedText): { readonly source: Span[]; readonly target: Span[] } {
  const dates = matchDates(source.dates, retelling.dates).pairs
  const times = source.figures.length * retelling.figures.length === 0 ? [] : matchFigures(source.figures, retelling.figures).pairs
  const agreed = times.filter(({ result }) => result === 'equal' || result === 'compatible')
  return {
    source: [
      ...translatorNotes(source.document.text),
      ...dates.flatMap(({ source: at }) => source.dates[at] ?? []),
      ...agreed.flatMap(({ source: at }) => source.figures[at] ?? []),
    ],
    target: [
      ...translatorNotes(retelling.document.text),
      ...dates.flatMap(({ target: at }) => retelling.dates[at] ?? []),
      ...agreed.flatMap(({ target: at }) => retelling.figures[at] ?? []),
    ],
  }
}

/** The gaps that do not rest on what both sides tell in their own words: most of their words of meaning stand outside it. */
function unexplained(gaps: readonly WeighedGap[], words: readonly WordEvidence[], agreed: readonly Span[]): readonly WeighedGap[] {
  if (agreed.length === 0) return gaps
  return gaps.filter(({ gap }) => {
    const content = words.slice(gap.first, gap.last + 1).filter(carriesMeaning)
    const outside = content.filter(({ token }) => !agreed.some((span) => overlaps(span, token)))
    return content.length === 0 || 2 * outside.length > content.length
  })
}

/** The likeliest gaps, at most three that do not overlap. */
function likely(gaps: readonly WeighedGap[]): WeighedGap[] {
  const told: WeighedGap[] = []
  for (const one of [...gaps].sort((a, b) => b.itself - a.itself)) {
    if (told.length === 3) break
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
    confidence = Math.min(HOLE, probabilityOf(most))
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
