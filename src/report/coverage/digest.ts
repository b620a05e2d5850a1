import { foldWord } from '../../lexicon/inflection/fold.ts'
import type { Document, Span } from '../../text/document.ts'
import type { Finding, FindingType, Severity, SourceSpan } from '../finding.ts'
import type { Comparison, NameUse, ReportFinding } from '../report.ts'

/**
 * How a retelling treats a source passage. `verbatim`: quoted, and nothing found wrong with the quotation; `paraphrased`: retold without marks; `altered`: quoted
 * with other words, cut short, or unsupported; `spliced` and `misattributed` as the findings of these names say. What is not there at all is `absent`.
 */
export type PassageUse = 'verbatim' | 'paraphrased' | 'altered' | 'spliced' | 'misattributed'

/**
 * One source passage that a retelling draws on: its span, where the retelling has it (the best place), how, and the findings on it. `segment` and `link` are
 * the numbers (from 0) of the source's segment and of the retelling's: what pages make addresses from.
 */
export interface PassageDigest extends SourceSpan {
  readonly segment: number
  readonly use: PassageUse
  readonly at: Span
  readonly link: number
  readonly score: number
  readonly findings: readonly string[]
}

/** An error of a retelling under a key that the same error of another retelling has too, whatever the language. */
export interface ErrorDigest {
  readonly key: string
  readonly finding: string
  readonly type: FindingType
  readonly severity: Severity
  readonly confidence: number
  readonly at: Span | null
  readonly exact: string
  readonly expected?: string
  readonly source: SourceSpan | null
}

/** All that coverage needs of one comparison: small, plain data, kept beside the report so that no text is read again. */
export interface CoverageDigest {
  readonly retelling: string
  readonly language: string
  readonly outlet?: string
  readonly title?: string
  /** ISO 8601, as far as the document tells. */
  readonly date?: string
  readonly words: number
  readonly pointsPer1000: number
  readonly counts: Readonly<Record<Severity, number>>
  readonly passages: readonly PassageDigest[]
  readonly names: readonly NameUse[]
  readonly errors: readonly ErrorDigest[]
}

/** A link below this says too little to call its passage told (as in the check of dropped passages). */
const TOLD = 0.3

/** The findings that say how a quoted passage was treated, the gravest first. */
const QUOTED_USES: readonly (readonly [FindingType, PassageUse])[] = [
  ['quote.misattributed', 'misattributed'],
  ['quote.spliced', 'spliced'],
  ['quote.altered', 'altered'],
  ['quote.truncated', 'altered'],
  ['quote.unsupported', 'altered'],
]

/** What coverage keeps of a comparison. */
export function digestOf(comparison: Comparison): CoverageDigest {
  const { report, retelling } = comparison
  const { outlet, title, date } = retelling.meta
  return {
    retelling: report.retelling.id,
    language: report.retelling.language,
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    words: report.score.words,
    pointsPer1000: report.score.pointsPer1000,
    counts: report.score.counts,
    passages: passagesOf(comparison),
    names: comparison.names(),
    errors: report.findings.filter(({ severity }) => severity !== 'neutral').map((finding) => errorOf(finding, retelling)),
  }
}

/** The source passages that a retelling tells, each once, with its best link, in order of the sources' ids and texts. */
export function passagesOf({ report, segments }: Comparison): PassageDigest[] {
  const numbers = new Map([...segments].map(([id, spans]) => [id, new Map(spans.map(({ start }, index) => [start, index]))] as const))
  const best = new Map<string, PassageDigest>()
  // Findings in order of their place: each link looks only at those that begin before it ends.
  const placed = report.findings.flatMap((finding) => (finding.retelling ? [{ finding, span: finding.retelling }] : []))
  let from = 0
  for (const [at, link] of report.links.entries()) {
    while (from < placed.length && (placed[from]?.span.end ?? 0) <= link.retelling.start) from++
    const here: ReportFinding[] = []
    for (let i = from; i < placed.length && (placed[i]?.span.start ?? 0) < link.retelling.end; i++) {
      const { finding, span } = placed[i] ?? {}
      if (finding && span && span.end > link.retelling.start) here.push(finding)
    }
    for (const { id, start, end, score } of link.sources) {
      if (score < TOLD) continue
      const key = `${id}:${start}`
      if ((best.get(key)?.score ?? 0) >= score) continue
      const own = here.filter(({ source }) => !source || source.id === id)
      const grave = QUOTED_USES.find(([type]) => own.some((finding) => finding.type === type))
      const use = grave?.[1] ?? (link.kind === 'quotation' ? 'verbatim' : 'paraphrased')
      const segment = numbers.get(id)?.get(start) ?? 0
      best.set(key, { id, segment, start, end, use, at: link.retelling, link: at, score, findings: own.map((finding) => finding.id) })
    }
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start))
}

function errorOf(finding: ReportFinding, retelling: Document): ErrorDigest {
  const { id, type, severity, confidence, retelling: at, source, expected } = finding
  const exact = at ? retelling.text.slice(at.start, at.end) : ''
  return {
    key: errorKey(finding, exact),
    finding: id,
    type,
    severity,
    confidence,
    at,
    exact: exact.slice(0, 200),
    ...(expected === undefined ? {} : { expected }),
    source,
  }
}

/**
 * Two retellings share an error when they have the same wrong name for the same right one, the same idiom carried over, or the same type of change at the
 * same source passage; where what stands there can be held side by side in any language (an address, digits), it has to be the same, too. What was left
 * out is no common error: many cut the same thing. Anything else is no shared error, but two like ones: the key then holds the words themselves.
 */
function errorKey({ type, source, expected, reason }: Finding, exact: string): string {
  if (type.startsWith('name.')) return `name|${foldWord(exact)}|${foldWord(expected ?? '')}`
  if (type === 'artefact.calque') return `${type}|${reason.params.zh ?? foldWord(exact)}`
  if (!source || LEFT_OUT.has(type)) return `${type}|${foldWord(exact)}|${source ? `${source.id}:${source.start}` : ''}`
  const same = type === 'artefact.address' ? exact : (exact.normalize('NFKC').match(/\d+/g) ?? []).join(' ')
  return `${type}|${source.id}:${source.start}|${same}`
}

/** Findings on what is not there. */
const LEFT_OUT: ReadonlySet<FindingType> = new Set(['figure.dropped', 'passage.omitted', 'quote.dropped'])
