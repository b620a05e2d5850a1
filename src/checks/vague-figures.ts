import type { Figure } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import { compareFigures } from '../evidence/figure-compare.ts'
import { vagueAmounts } from '../evidence/vague-amounts.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, rangeUnder, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { isShortFor } from './figure-slips.ts'
import type { SegmentPair } from './pair.ts'

/** Where no noun joins the vague words to the figure, the sentence must render its passage closely: link, and shares of information both ways. */
const CLOSE = { score: 0.9, support: 0.35, held: 0.4 } as const
/** The noun that is counted stands so near, in words. */
const REACH = 3
/** Two words are one noun from this product of their weights for a common concept. */
const SAME = 0.3
/** Items of a list near the linked one count as its passage. */
const NEIGHBOURS = 2

const COUNTED: ReadonlySet<string> = new Set(['money', 'percent', 'quantity', 'number'])

/** Amounts in whose place the retelling has a word that tells none ("part of the salary" for "$40k of salary", "many" for "23"). */
export function vagueFigures(context: CheckContext): Finding[] {
  if (context.translation) return []
  const told = new Set<Figure>()
  return context.pairs.flatMap((pair) => {
    if (!mayLackFigure(pair, context)) return []
    const { text } = context.retelling.document
    const vague = vagueAmounts(text.slice(pair.span.start, pair.span.end), context.retelling.language).map(({ start, end }) => ({
      start: start + pair.span.start,
      end: end + pair.span.start,
    }))
    const free = vague.filter((words) => !context.retelling.figures.some((figure) => !figure.weak && overlaps(figure, words)))
    return free.flatMap((words): Finding[] => {
      const found = figureBehind(words, pair, context)
      if (!found || told.has(found.figure)) return []
      told.add(found.figure)
      return [
        {
          type: 'figure.dropped',
          severity: 'major',
          confidence: found.noun ? 0.7 : Math.min(0.75, 0.3 + 0.4 * pair.support + 0.4 * pair.held),
          retelling: { start: words.start, end: found.noun?.end ?? words.end },
          source: { id: found.source.document.id, start: found.figure.start, end: found.figure.end },
          reason: { key: 'figure.dropped', params: { there: found.figure.text } },
          expected: found.figure.text,
        },
      ]
    })
  })
}

/** Whether a figure stands in or near the passages, or the sentence has one that leads to others: without, no vague word stands for any. */
function mayLackFigure(pair: SegmentPair, context: CheckContext): boolean {
  if (countedIn(context.retelling.figures, pair.span)) return true
  const source = context.sources[pair.source]
  const [first, last] = [pair.passages[0], pair.passages[pair.passages.length - 1]]
  if (!source || !first || !last) return false
  const start = source.segments[Math.max(0, first.segment - NEIGHBOURS)]?.start ?? 0
  const end = source.segments[last.segment + NEIGHBOURS]?.end ?? source.document.text.length
  return countedIn(source.figures, { start, end })
}

/** Whether any of some figures, in order of the text, counts something under a span. */
function countedIn(figures: readonly Figure[], span: Span): boolean {
  const [from, to] = rangeUnder(figures, span)
  for (let i = from; i < to; i++) {
    const figure = figures[i]
    if (figure && COUNTED.has(figure.kind) && !figure.weak) return true
  }
  return false
}

interface Behind {
  readonly figure: Figure
  readonly source: ExaminedText
  readonly noun?: Span
}

function figureBehind(words: Span, pair: SegmentPair, context: CheckContext): Behind | undefined {
  const isMissing = (figure: Figure) =>
    COUNTED.has(figure.kind) &&
    !figure.weak &&
    !/^\p{Lu}/u.test(figure.text) &&
    !context.retelling.figures.some((other) => agree(figure, other) || (overlaps(other, pair.span) && isShortFor(other, figure)))
  const nouns = pair.tokens.filter((token) => token.start >= words.end && !token.word.isFunction && !token.word.isNumber).slice(0, REACH)
  for (const { source, segment } of placesOf(pair, context)) {
    const passage = source.segments[segment]
    if (!passage || isVague(source, passage)) continue
    const tokens = source.tokens[segment] ?? []
    for (const figure of source.figures.filter((each) => overlaps(each, passage) && isMissing(each))) {
      const counted = tokens.filter((token) => token.start >= figure.end && !token.word.isFunction && !token.word.isNumber).slice(0, REACH)
      const noun = nouns.find((token) => counted.some((other) => sharedConcept(token, other) >= SAME))
      if (noun) return { figure, source, noun }
    }
  }
  const source = context.sources[pair.source]
  if (!source || pair.score < CLOSE.score || pair.support < CLOSE.support || pair.held < CLOSE.held) return undefined
  if (pair.passages.some(({ span }) => isVague(source, span))) return undefined
  const missing = source.figures.filter((figure) => pair.passages.some(({ span }) => overlaps(span, figure)) && isMissing(figure))
  const [figure] = missing
  return figure && missing.length === 1 ? { figure, source } : undefined
}

/** The linked passages and their neighbours, and passages of any source that share a figure with the sentence. */
function placesOf(pair: SegmentPair, context: CheckContext): { readonly source: ExaminedText; readonly segment: number }[] {
  const places: { readonly source: ExaminedText; readonly segment: number }[] = []
  const own = context.sources[pair.source]
  if (own) {
    const near = new Set(
      pair.passages.flatMap(({ segment }) => Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, i) => segment - NEIGHBOURS + i)),
    )
    for (const segment of near) places.push({ source: own, segment })
  }
  const figures = context.retelling.figures.filter((figure) => overlaps(figure, pair.span) && COUNTED.has(figure.kind) && !figure.weak)
  if (figures.length === 0) return places
  for (const source of context.sources) {
    const shared = source.figures.filter((other) => figures.some((figure) => figure.kind !== 'number' && isSame(other, figure)))
    source.segments.forEach((segment, k) => {
      if (shared.some((figure) => overlaps(figure, segment))) places.push({ source, segment: k })
    })
  }
  return places
}

/** Whether two figures tell one amount to the digit: in one unit, or as two ways of writing it ("5bps", "0.05%"). */
const isSame = (a: Figure, b: Figure) =>
  compareFigures(a, b) === 'equal' ||
  (a.kind === 'percent' && b.kind === 'percent' && Math.max(Math.abs(a.value - b.value), Math.abs(a.high - b.high)) < 1e-9)

const agree = (a: Figure, b: Figure) => ['equal', 'compatible'].includes(compareFigures(a, b))

const isVague = (source: ExaminedText, { start, end }: Span) =>
  vagueAmounts(source.document.text.slice(start, end), source.language).length > 0

function sharedConcept({ word: a }: GlossedToken, { word: b }: GlossedToken): number {
  let best = 0
  a.concepts.forEach((concept, i) => {
    const at = b.concepts.indexOf(concept)
    if (at >= 0) best = Math.max(best, (a.weights[i] ?? 0) * (b.weights[at] ?? 0))
  })
  return best
}
