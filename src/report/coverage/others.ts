import type { Finding } from '../finding.ts'
import type { Comparison } from '../report.ts'
import { type PassageDigest, passagesOf } from './digest.ts'

/** Which passages of which sources a retelling tells: by source id the spans, start and end in turn, in order of the text. Small, plain data. */
export type ToldPassages = readonly (readonly [source: string, spans: readonly number[]])[]

/** A dropped passage counts as carried by another retelling that tells this share of its characters: one sentence out of a page is not the page. */
const CARRIED_SHARE = 0.5

/** How a reason goes on where other retellings are known. */
const AMONG_OTHERS: Readonly<Record<string, string>> = {
  'quote.dropped.opening': 'quote.dropped.openingAmong',
  'quote.dropped.passage': 'quote.dropped.passageAmong',
}

/** What a retelling tells, from its passages (as `passagesOf` gives them). */
export function toldPassages(passages: readonly Pick<PassageDigest, 'id' | 'start' | 'end'>[]): ToldPassages {
  const told = new Map<string, number[]>()
  for (const { id, start, end } of passages) {
    const spans = told.get(id) ?? []
    told.set(id, spans)
    spans.push(start, end)
  }
  return [...told]
}

/** Whether a finding is about a passage whose prominence the other retellings of the case have a say in. */
export function isDropped({ type, source, reason }: Pick<Finding, 'type' | 'source' | 'reason'>): boolean {
  return type === 'quote.dropped' && source !== null && reason.key in AMONG_OTHERS
}

/**
 * The same findings; the reasons of dropped passages also tell how many of the other retellings of the case carry them. `others` is one entry for
 * each that was compared with the same sources; with none, nothing is said. `reports` without the others are what is kept: this is for showing them.
 */
export function amongOthers<F extends Pick<Finding, 'type' | 'source' | 'reason'>>(
  findings: readonly F[],
  others: readonly ToldPassages[],
): F[] {
  if (others.length === 0) return [...findings]
  const told = others.map((one) => new Map(one))
  return findings.map((finding) => {
    const { source, reason } = finding
    const key = AMONG_OTHERS[reason.key]
    if (!source || key === undefined || !isDropped(finding)) return finding
    const carriers = told.filter((one) => coveredBy(one.get(source.id) ?? [], source.start, source.end) >= CARRIED_SHARE).length
    return { ...finding, reason: { key, params: { ...reason.params, carriers, others: others.length } } }
  })
}

/** Comparisons of retellings with the same sources, each with what the others tell in mind. */
export function amongThemselves(comparisons: readonly Comparison[]): Comparison[] {
  if (comparisons.length < 2) return [...comparisons]
  const told = comparisons.map((comparison) => toldPassages(passagesOf(comparison)))
  return comparisons.map((comparison, own) => {
    const { report } = comparison
    const others = told.filter((_, at) => at !== own)
    return { ...comparison, report: { ...report, findings: amongOthers(report.findings, others) } }
  })
}

/** The share of a span's characters under spans that do not overlap. */
function coveredBy(spans: readonly number[], start: number, end: number): number {
  let covered = 0
  for (let at = 0; at + 1 < spans.length; at += 2)
    covered += Math.max(0, Math.min(end, spans[at + 1] ?? 0) - Math.max(start, spans[at] ?? 0))
  return covered / Math.max(1, end - start)
}
