import { PIVOT_LANGUAGE_OF_CALQUES } from '../lexicon/pivot/calques.ts'
import type { PivotVerdict, ReportFinding } from './report.ts'

/** How much one finding says of the road, given that it holds: names that only the pivot explains most, a chance-prone idiom least. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'name.same-written': 0.6,
  'name.same-reading': 0.6,
  'name.near-reading': 0.3,
  'name.spelled-out': 0.6,
  'name.read-back': 0.5,
  'calque.literal': 0.5,
}
/** Before any evidence few retellings come through a third language. */
const PRIOR = 0.03
/** A form this near the right one in spelling (percent) is as likely a slip; later where every letter follows another script's rules. */
const NEAR = 80
const NEAR_READ_BACK = 95
/** Verdicts below this are not told. */
const TELL_FROM = 0.5

/**
 * The language in between that the findings suggest: independent signs joined as odds. The same wrong name counts once, however often it stands; a name
 * that is also near in spelling says little. Undefined when the evidence does not carry a verdict.
 */
export function pivotVerdict(findings: readonly ReportFinding[]): PivotVerdict | undefined {
  const roads = new Map<string, { odds: number; readonly evidence: string[] }>()
  const seen = new Set<string>()
  for (const finding of findings) {
    const weight = WEIGHTS[finding.reason.key]
    if (weight === undefined) continue
    const tooNear = finding.reason.key === 'name.read-back' ? NEAR_READ_BACK : NEAR
    if (finding.type === 'name.misspelled' && Number(finding.reason.params.likeness ?? 100) >= tooNear) continue
    const language = String(finding.reason.params.pivot ?? PIVOT_LANGUAGE_OF_CALQUES)
    const road = roads.get(language) ?? { odds: PRIOR / (1 - PRIOR), evidence: [] }
    roads.set(language, road)
    road.evidence.push(finding.id)
    const sign = `${finding.reason.key} ${finding.expected ?? finding.reason.params.zh ?? ''}`
    if (seen.has(sign)) continue
    seen.add(sign)
    road.odds *= 1 / (1 - weight * finding.confidence) ** 2
  }
  const [best] = [...roads].sort(([, a], [, b]) => b.odds - a.odds)
  if (!best) return undefined
  const [language, { odds, evidence }] = best
  // Signs are not quite independent: no sum of them is a certainty.
  const probability = Math.min(0.99, odds / (1 + odds))
  return probability >= TELL_FROM ? { language, probability: Math.round(probability * 1000) / 1000, evidence } : undefined
}
