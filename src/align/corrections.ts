import type { ExaminedText } from '../evidence/examine.ts'
import type { SourceSpan } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { SegmentLink } from './retelling.ts'

/** What a person says of a sentence of the retelling: that it goes back to these passages, or to none. */
export interface LinkCorrection {
  readonly retelling: Span
  readonly sources: readonly SourceSpan[]
}

/**
 * The links with what people have corrected in place of what was found, with certainty. A correction holds for the segment that its span
 * shares most with; its passages are all source segments that they overlap. Spans outside the texts correct nothing.
 */
export function correctLinks(
  links: SegmentLink[][],
  retelling: ExaminedText,
  sources: readonly ExaminedText[],
  corrections: readonly LinkCorrection[],
): SegmentLink[][] {
  if (corrections.length === 0) return links
  const corrected = [...links]
  for (const { retelling: span, sources: passages } of corrections) {
    const k = mostShared(retelling.segments, span)
    if (k < 0) continue
    corrected[k] = sources.flatMap((source, number) =>
      source.segments.flatMap((segment, position): SegmentLink[] =>
        passages.some((passage) => passage.id === source.document.id && overlaps(passage, segment))
          ? [{ source: number, segment: position, score: 1 }]
          : [],
      ),
    )
  }
  return corrected
}

/** The index of the segment that shares most with a span; -1 when none does. */
function mostShared(segments: readonly Span[], span: Span): number {
  let [best, most] = [-1, 0]
  segments.forEach((segment, k) => {
    const shared = Math.min(segment.end, span.end) - Math.max(segment.start, span.start)
    if (shared > most) [best, most] = [k, shared]
  })
  return best
}
