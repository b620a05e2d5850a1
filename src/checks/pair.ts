import type { SegmentLink } from '../align/retelling.ts'
import { alignWords, type WordLink } from '../align/words.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import type { Span } from '../text/document.ts'
import type { SupportFinder } from './quotation-match.ts'

/** A retelling segment beside the source passages it is linked to: what sentence checks look at. */
export interface SegmentPair {
  readonly segment: number
  readonly span: Span
  readonly tokens: readonly GlossedToken[]
  /** The linked passages, in order of the text, all of one document (the best one). */
  readonly source: number
  readonly passages: readonly { readonly segment: number; readonly span: Span }[]
  readonly sourceTokens: readonly GlossedToken[]
  readonly words: readonly WordLink[]
  /** Probability of the best link. */
  readonly score: number
  /** Shares of information, 0..1: of the retelling's words found in the passages, and of the passages' words found in the retelling. */
  readonly support: number
  readonly held: number
}

/** Passages beside the best one count from this share of its score. */
const SECOND = 0.5

/** Pairs of all linked segments. */
export function pairSegments(
  retelling: ExaminedText,
  sources: readonly ExaminedText[],
  links: readonly (readonly SegmentLink[])[],
  finder: SupportFinder,
): SegmentPair[] {
  return retelling.segments.flatMap((segment, k) => {
    const [best] = links[k] ?? []
    const source = best ? sources[best.source] : undefined
    if (!best || !source) return []
    const chosen = (links[k] ?? [])
      .filter((link) => link.source === best.source && link.score >= SECOND * best.score)
      .sort((a, b) => a.segment - b.segment)
    const passages = chosen.flatMap((link) => {
      const span = source.segments[link.segment]
      return span ? [{ segment: link.segment, span: { start: span.start, end: span.end } }] : []
    })
    const tokens = retelling.tokens[k] ?? []
    const [only, ...more] = passages
    // One passage keeps its own list: what is known of it is found again.
    const sourceTokens =
      only && more.length === 0 ? (source.tokens[only.segment] ?? []) : passages.flatMap((passage) => source.tokens[passage.segment] ?? [])
    const refs = passages.map((passage) => ({ source: best.source, segment: passage.segment }))
    const lengths = refs.map((ref) => source.tokens[ref.segment]?.length ?? 0)
    const total = lengths.reduce((sum, length) => sum + length, 0)
    return [
      new LinkedPair({
        segment: k,
        span: { start: segment.start, end: segment.end },
        tokens,
        source: best.source,
        passages,
        sourceTokens,
        score: best.score,
        support: finder.jointSupport(tokens, refs),
        held: refs.reduce((sum, ref, i) => sum + (finder.heldBy(ref, tokens) * (lengths[i] ?? 0)) / Math.max(1, total), 0),
      }),
    ]
  })
}

/**
 * A pair that links its words when somebody asks: few checks do, and of few pairs. A class, since an object written down with a getter of its own is slow
 * to read, and every check reads pairs.
 */
class LinkedPair implements SegmentPair {
  readonly segment: number
  readonly span: Span
  readonly tokens: readonly GlossedToken[]
  readonly source: number
  readonly passages: SegmentPair['passages']
  readonly sourceTokens: readonly GlossedToken[]
  readonly score: number
  readonly support: number
  readonly held: number
  #words: readonly WordLink[] | undefined

  constructor(pair: Omit<SegmentPair, 'words'>) {
    this.segment = pair.segment
    this.span = pair.span
    this.tokens = pair.tokens
    this.source = pair.source
    this.passages = pair.passages
    this.sourceTokens = pair.sourceTokens
    this.score = pair.score
    this.support = pair.support
    this.held = pair.held
  }

  get words(): readonly WordLink[] {
    this.#words ??= alignWords(this.sourceTokens, this.tokens)
    return this.#words
  }
}
