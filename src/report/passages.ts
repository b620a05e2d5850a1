import type { Span } from '../text/document.ts'
import type { Comparison, ReportFinding } from './report.ts'

/** A passage to show: where it lies in its document, and the words in it that matter (inside it, in order). */
export interface Passage extends Span {
  readonly marks: readonly Span[]
}

/** Beyond this many characters only the surroundings of the marked words are shown. */
const LONGEST = 700
/** Characters on either side of the marked words that are then kept. */
const SURROUNDINGS = 240

/** The sentence (or sentences) of the retelling that a finding is about. */
export function retellingPassage({ report, retelling }: Comparison, { retelling: span }: ReportFinding): Passage | null {
  return (
    span &&
    passageAround(
      retelling.text,
      report.links.map((link) => link.retelling),
      span,
    )
  )
}

/** The sentence (or sentences) of the source that a finding points at; null when it points at none or the source is not at hand. */
export function sourcePassage({ sources, segments }: Comparison, { source }: ReportFinding): (Passage & { readonly id: string }) | null {
  const document = source && sources.find(({ id }) => id === source.id)
  return source && document ? { id: source.id, ...passageAround(document.text, segments.get(source.id) ?? [], source) } : null
}

/** The index of the link whose passage holds a finding's first word; -1 when none does. */
export function linkOfFinding({ report }: Comparison, { retelling: span }: ReportFinding): number {
  return span ? report.links.findIndex((link) => link.retelling.start <= span.start && span.start < link.retelling.end) : -1
}

function passageAround(text: string, sentences: readonly Span[], { start, end }: Span): Passage {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end)
  let from = Math.min(start, ...touched.map((sentence) => sentence.start))
  let to = Math.max(end, ...touched.map((sentence) => sentence.end))
  if (to - from > LONGEST) {
    from = wordEdge(text, Math.max(from, start - SURROUNDINGS), from)
    to = wordEdge(text, Math.min(to, Math.max(start + LONGEST, end + SURROUNDINGS)), to)
  }
  return { start: from, end: to, marks: [{ start: Math.max(start, from), end: Math.min(end, to) }] }
}

/** The blank nearest after `at`, not to cut a word; `limit` when there is none nearby. */
function wordEdge(text: string, at: number, limit: number): number {
  if (at === limit) return limit
  for (let i = at; i < at + 40 && i < text.length; i++) if (/\s/.test(text[i] ?? '')) return i + (at > limit ? 1 : 0)
  return at
}
