import type { Document, Notice, Span } from '../text/document.ts'
import type { FindingType, Message, Severity } from './finding.ts'
import { MQM_TYPE } from './finding.ts'
import type { LinkKind } from './link.ts'
import type { Comparison, PivotVerdict, ReportFinding, Score } from './report.ts'
import { type ShownTime, shownTime } from './times.ts'

/** Characters of context on either side of a quoted text (as the W3C example and the annotation clients of the web have it). */
const CONTEXT = 32

/** W3C Web Annotation selectors: the words with what stands around them, and their place (UTF-16 code units). */
export type Selector =
  | { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string }
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }

/** A stretch of a text with its words and selectors; of subtitles also when it is shown (milliseconds). */
export interface QuotedSpan extends Span {
  readonly exact: string
  readonly time?: ShownTime
  readonly selector: readonly Selector[]
}

/**
 * A finding as the JSON report has it (DESIGN.md section 5); `reason` is a sentence in the reader's language, or a message still to be
 * rendered in one.
 */
export interface FindingJson<Text = string> {
  readonly id: string
  readonly type: FindingType
  readonly mqm: string
  readonly severity: Severity
  readonly confidence: number
  readonly retelling: QuotedSpan | null
  readonly source: (QuotedSpan & { readonly id: string }) | null
  readonly expected?: string
  readonly reason: Text
  readonly suggestion?: string
}

/** The JSON report of one comparison (DESIGN.md section 5). */
export interface ReportJson<Text = string> {
  readonly retelling: { readonly id: string; readonly language: string }
  readonly sources: readonly { readonly id: string; readonly language: string }[]
  readonly links: readonly {
    readonly retelling: Span
    readonly kind: LinkKind
    readonly sources: readonly { readonly id: string; readonly start: number; readonly end: number; readonly score: number }[]
  }[]
  readonly findings: readonly FindingJson<Text>[]
  readonly score: Score
  readonly pivot?: PivotVerdict
  readonly notices: readonly Text[]
}

/** The report as plain data for JSON. `render` turns messages and notices into sentences of the reader's language. */
export function reportJson<Text = string>(comparison: Comparison, render: (message: Message | Notice) => Text): ReportJson<Text> {
  const { report, retelling } = comparison
  const texts: FindingTexts = { retelling, source: (id) => comparison.sources.find((source) => source.id === id) }
  return {
    retelling: { id: report.retelling.id, language: report.retelling.language },
    sources: report.sources.map(({ id, language }) => ({ id, language })),
    links: report.links.map((link) => ({
      retelling: { start: link.retelling.start, end: link.retelling.end },
      kind: link.kind,
      sources: link.sources.map(({ id, start, end, score }) => ({ id, start, end, score })),
    })),
    findings: report.findings.map((finding) => findingJson(finding, texts, render)),
    score: report.score,
    ...(report.pivot ? { pivot: report.pivot } : {}),
    notices: report.notices.map(render),
  }
}

/** The texts that a finding's spans point into. */
export interface FindingTexts {
  readonly retelling: Pick<Document, 'text' | 'cues'>
  readonly source: (id: string) => Pick<Document, 'text' | 'cues'> | undefined
}

/** One finding as plain data for JSON, with the words of its spans and their selectors. */
export function findingJson<Text = string>(
  finding: ReportFinding,
  texts: FindingTexts,
  render: (message: Message) => Text,
): FindingJson<Text> {
  const source = finding.source
  const document = source && texts.source(source.id)
  return {
    id: finding.id,
    type: finding.type,
    mqm: MQM_TYPE[finding.type],
    severity: finding.severity,
    confidence: finding.confidence,
    retelling: finding.retelling && quotedSpan(texts.retelling, finding.retelling),
    source: source && document ? { id: source.id, ...quotedSpan(document, source) } : null,
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    reason: render(finding.reason),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }
}

/** A span of a document with its words and the W3C selectors that find it again, there or in a copy of the text. */
export function quotedSpan(document: Pick<Document, 'text' | 'cues'>, { start, end }: Span): QuotedSpan {
  const exact = document.text.slice(start, end)
  const time = shownTime(document, { start, end })
  return {
    start,
    end,
    exact,
    ...(time ? { time } : {}),
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        prefix: document.text.slice(Math.max(0, start - CONTEXT), start),
        suffix: document.text.slice(end, end + CONTEXT),
      },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}
