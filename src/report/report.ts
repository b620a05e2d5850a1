import type { Document, Notice, Span } from '../text/document.ts'
import type { Finding, FindingType, Severity } from './finding.ts'
import { PENALTY } from './finding.ts'
import type { Link } from './link.ts'
import type { WordChange } from './word-diff.ts'

/** A finding of a report; `id` is stable for the same input ("f1", "f2", ... in order of the retelling). */
export type ReportFinding = Finding & { readonly id: string }

/** How far the text seems to have come through a language in between. `probability` is 0..1. */
export interface PivotVerdict {
  readonly language: string
  readonly probability: number
  /** Ids of the findings that speak for it. */
  readonly evidence: readonly string[]
}

/** What one comparison found. Spans of `links` and `findings` point into the texts as read. */
export interface Report {
  readonly retelling: { readonly id: string; readonly language: string }
  readonly sources: readonly { readonly id: string; readonly language: string }[]
  /** One for each retelling segment, in order; `sources` is empty where it draws on none. */
  readonly links: readonly Link[]
  readonly findings: readonly ReportFinding[]
  readonly score: Score
  readonly pivot?: PivotVerdict
  /** Things the reader should know (no lexicon for this language, ...): keys of `errors.json`. */
  readonly notices: readonly Notice[]
}

/** MQM penalty points per 1,000 words of the retelling, and how many findings there are of each severity and type. */
export interface Score {
  readonly pointsPer1000: number
  readonly words: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly types: Readonly<Partial<Record<FindingType, number>>>
}

/** A form under which a retelling names somebody or something, and how often. `right` is false where a finding calls it wrong. */
export interface NameUse {
  /** The name as the sources or the case have it. */
  readonly name: string
  readonly form: string
  readonly right: boolean
  readonly count: number
}

/** A report with the texts it is about and the word diff of each link: what pages and printed reports are made from. */
export interface Comparison {
  readonly report: Report
  readonly retelling: Document
  readonly sources: readonly Document[]
  /** Segment spans of each source, by document id. */
  readonly segments: ReadonlyMap<string, readonly Span[]>
  /** The word diff of a link (by its index in `report.links`): retelling words glossed into the source's language against the source words. */
  diffOf(link: number): readonly WordChange[]
  /** The names of the sources' people and things as the retelling has them, in order of first use. */
  names(): readonly NameUse[]
}

/** Adds penalties up (MQM, Lommel et al. 2014). `words` is the number of words (Han characters count as half a word). */
export function scoreOf(findings: readonly Finding[], words: number): Score {
  const counts: Record<Severity, number> = { neutral: 0, minor: 0, major: 0, critical: 0 }
  const types: Partial<Record<FindingType, number>> = {}
  let points = 0
  for (const finding of findings) {
    counts[finding.severity]++
    types[finding.type] = (types[finding.type] ?? 0) + 1
    points += PENALTY[finding.severity]
  }
  return { pointsPer1000: words > 0 ? Math.round((points / words) * 10_000) / 10 : 0, words, counts, types }
}
