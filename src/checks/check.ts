import type { SegmentLink } from '../align/retelling.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import type { Resolution } from '../evidence/name-resolution.ts'
import type { Entity } from '../evidence/people.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { CaseKnowledge } from '../report/case.ts'
import type { Finding, FindingType, SourceSpan } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { SegmentPair } from './pair.ts'
import type { PassageSides } from './passage-sides.ts'
import type { SupportFinder } from './quotation-match.ts'
import type { QuotationReader } from './quotation-reading.ts'
import type { Translation } from './translation.ts'

/** What the engine knows when the checks run. Links and resolutions go by segment and mention of the retelling. */
export interface CheckContext {
  readonly retelling: ExaminedText
  readonly sources: readonly ExaminedText[]
  /** For each retelling segment its source segments, best first. */
  readonly links: readonly (readonly SegmentLink[])[]
  readonly entities: readonly Entity[]
  readonly resolutions: readonly Resolution[]
  /** Linked segments beside their passages, in order of the retelling. */
  readonly pairs: readonly SegmentPair[]
  readonly finder: SupportFinder
  readonly reader: QuotationReader
  /** What is kept of the sources' passages. */
  readonly passages: PassageSides
  readonly lexicons: Lexicons
  readonly knowledge: CaseKnowledge
  /** Both sides word by word, where the whole retelling is a translation of the whole source (a sentence pair). */
  readonly translation?: Translation
}

/** A check: what it finds, and a function over the context. Checks do not know of each other. */
export interface Check {
  readonly id: string
  readonly finds: readonly FindingType[]
  /** Finds nothing that is wrong, only what a reader may want to see: all of it neutral. */
  readonly neutral?: true
  readonly run: (context: CheckContext) => Finding[]
}

/** The source passage of a link, as a finding names it. */
export function sourceSpanOf(context: CheckContext, link: SegmentLink | undefined): SourceSpan | null {
  const source = link ? context.sources[link.source] : undefined
  const segment = link ? source?.segments[link.segment] : undefined
  return source && segment ? { id: source.document.id, start: segment.start, end: segment.end } : null
}

/** The index of the retelling segment that holds a position; -1 outside all. */
export function segmentAt(text: ExaminedText, position: number): number {
  const { segments } = text
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (!segment) return -1
    if (position < segment.start) high = middle - 1
    else if (position >= segment.end) low = middle + 1
    else return middle
  }
  return -1
}

/** The words of a text under a span. */
export const wordsAt = (text: ExaminedText, span: Span): string => text.document.text.slice(span.start, span.end)
