import type { Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { Counterparts, Side, WordEvidence } from './counterparts.ts'
import type { SegmentPair } from './pair.ts'
import type { Reading } from './quotation-reading.ts'

/** A sentence of a retelling word by word beside a passage that it tells, each as a text of its own. */
export interface CloseReading {
  readonly reading: Reading
  /** The sides, with spans that count from where each begins in its document. */
  readonly source: Side
  readonly target: Side
  readonly words: Counterparts
  readonly from: { readonly source: number; readonly target: number }
}

/** A passage that adds less than this share to what the others hold of a sentence is not told by it. */
const ADDS = 0.08

/** The passages of a pair that its sentence tells: those that hold nothing of it beside the others are left out. Never empty. */
export function toldPassages(pair: SegmentPair, { finder }: Pick<CheckContext, 'finder'>): readonly number[] {
  const [only, ...more] = pair.passages
  if (only && more.length === 0) return [only.segment]
  const refOf = (segment: number) => ({ source: pair.source, segment })
  const supportOf = (segments: readonly number[]) => finder.jointSupport(pair.tokens, segments.map(refOf))
  // Of those that add nothing the one that is told least goes first.
  const order = pair.passages
    .map(({ segment }) => ({ segment, held: finder.heldBy(refOf(segment), pair.tokens) }))
    .sort((a, b) => a.held - b.held)
    .map(({ segment }) => segment)
  let kept = order
  let support = supportOf(kept)
  for (const segment of order) {
    const rest = kept.filter((other) => other !== segment)
    if (rest.length === 0) break
    const without = supportOf(rest)
    if (support - without < ADDS) [kept, support] = [rest, without]
  }
  return [...kept].sort((a, b) => a - b)
}

/** Weighs the sentence of a pair beside some segments of its source, in order of the text; undefined where either is empty. */
export const weighBeside = (pair: SegmentPair, segments: readonly number[], { reader }: Pick<CheckContext, 'reader'>) =>
  reader.readBeside(pair.span, pair.source, segments)

/** Opens what `weighBeside` read of a pair's sentence, word by word. */
export function readClosely(reading: Reading, pair: SegmentPair, context: CheckContext): CloseReading | undefined {
  const text = context.sources[pair.source]
  const spans = reading.segments.flatMap((segment) => text?.segments[segment] ?? [])
  const [first] = spans
  if (!text || !first) return undefined
  const { there, here } = reading
  const from = { source: first.start, target: pair.span.start }
  const [words, others] = [there.map((word) => shifted(word, from.source)), here.map((word) => shifted(word, from.target))]
  const tokensOf = (side: readonly WordEvidence[]) => side.map(({ token }) => token)
  return {
    reading,
    source: { language: text.language, text: onlySpans(text.document.text, spans), tokens: tokensOf(words) },
    target: {
      language: context.retelling.language,
      text: context.retelling.document.text.slice(pair.span.start, pair.span.end),
      tokens: tokensOf(others),
    },
    words: { source: words, target: others, links: [] },
    from,
  }
}

const shifted = (word: WordEvidence, by: number): WordEvidence => ({
  ...word,
  token: { ...word.token, start: word.token.start - by, end: word.token.end - by },
})

/** The text from the first span to the end of the last, with what stands between them blanked. */
function onlySpans(text: string, spans: readonly Span[]): string {
  let kept = ''
  let end = spans[0]?.start ?? 0
  for (const span of spans) {
    kept += '.'.repeat(Math.max(0, span.start - end)) + text.slice(Math.max(end, span.start), span.end)
    end = Math.max(end, span.end)
  }
  return kept
}
