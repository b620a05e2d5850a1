/** A stretch of a document's own text: UTF-16 code units, `end` exclusive, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A person or address as a message header names it. `name` is empty when only an address was given. */
export interface Party {
  readonly name: string
  readonly address: string
}

/** What a reader learnt about a document beside its words. Every field is absent when the file does not say. */
export interface DocumentMeta {
  readonly title?: string
  readonly from?: Party
  readonly to?: readonly Party[]
  readonly cc?: readonly Party[]
  /** ISO 8601 with the offset the file gives; a bare day (`2024-11-20`) when no time is known. */
  readonly date?: string
  readonly outlet?: string
  readonly url?: string
  readonly messageId?: string
  readonly inReplyTo?: string
}

/**
 * What a block is. `quoted` is an earlier message repeated in a reply; `forwarded` is a message passed on: neither holds the
 * sender's own words. `signature` is not part of what was said.
 */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quoted' | 'forwarded' | 'signature'

/** A paragraph-like part of a document. Blocks are in order and do not overlap; text between them is white space or markup. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** A stretch of the text that is shown from one time to another, in milliseconds from the beginning. */
export interface TimedSpan extends Span {
  readonly from: number
  readonly to: number
}

/** What a text was read from. */
export type DocumentFormat = 'plain' | 'markdown' | 'html' | 'email' | 'docx' | 'odt' | 'pdf' | 'subtitles' | 'bilingual' | 'table'

/** Something the reader of a file should be told: a key of `locales/<language>/errors.json` under `notice`, with its parameters. */
export interface Notice {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * A text as read from one file (or one message of an mbox). For plain text `text` is the decoded file to the letter, a byte order
 * mark included; for e-mail it is the decoded body, for HTML the extracted article, for office files, PDF, subtitles and files of sentence pairs the
 * words in them. All spans of the engine point into it.
 */
export interface Document {
  readonly id: string
  readonly text: string
  readonly format: DocumentFormat
  readonly meta: DocumentMeta
  readonly blocks: readonly Block[]
  /** Of subtitles: when each part of the text is shown, in order. */
  readonly cues?: readonly TimedSpan[]
  /** BCP-47, as the file or the user states it; absent when it must be guessed. */
  readonly language?: string
  readonly notices: readonly Notice[]
}

/** A sentence (or heading, or list item) of a document. `block` is the index of the block that holds it. */
export interface Segment extends Span {
  readonly index: number
  readonly block: number
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Which of some spans, in order and without overlap, share a code unit with `span`: from the first number up to, not including, the second. */
export function rangeUnder(spans: readonly Span[], span: Span): readonly [number, number] {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > span.start) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < spans.length && (spans[end]?.start ?? 0) < span.end) end++
  return [low, end]
}

/** The text that a span covers. */
export function textOf(document: { readonly text: string }, span: Span): string {
  return document.text.slice(span.start, span.end)
}
