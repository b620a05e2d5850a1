import type { Severity } from '../report/finding.ts'

/** From the worst to the least. */
export const SEVERITIES = ['critical', 'major', 'minor', 'neutral'] as const satisfies readonly Severity[]

/** A sign beside the colour for each severity. */
export const GLYPH: Readonly<Record<Severity, string>> = { neutral: '○', minor: '●', major: '▲', critical: '◆' }

/** The worst severity among some; undefined among none. */
export function worstOf(severities: readonly Severity[]): Severity | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity))
}
