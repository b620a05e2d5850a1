import type { DenialCase } from './denial-features.ts'

/**
 * Made by test/bench/fit-denials.ts: weights of `DENIAL_FEATURES`; what turns their log odds into those among translations that are mostly good (addend and
 * factor); and from which confidence a flip is told, and told as major or critical.
 */
export const DENIAL_MODEL: {
  readonly weights: readonly number[]
  readonly calibration: readonly [addend: number, factor: number]
  readonly told: number
  readonly major: number
  readonly critical: number
} = {
  weights: [
    -0.17, 0.81, 0.07, -4.42, -0.44, -0.82, 0.42, -0.5, 0.28, -2.7, -0.26, -0.03, -0.49, 0.05, -0.34, -0.49, 0.52, -1.95, 0.18, 0.77, -1.15,
    0.35, 0.16, -1.07, -2.46, 2.11, 1.23, 1.4, 0.7, 1.76, -0.94, 0.89,
  ],
  calibration: [-2.01, 0.95],
  told: 0.2,
  major: 0.4,
  critical: 0.7,
}

const oddsOf = ({ features }: DenialCase): number => features.reduce((sum, value, i) => sum + value * (DENIAL_MODEL.weights[i] ?? 0), 0)
const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** How likely, 0..1, a denial has no answer because somebody turned the sense round, where that is as usual as a denial told in other words. */
export const flipProbability = (of: DenialCase): number => probabilityOf(oddsOf(of))

/** The same where most translations are good: of findings told with 0.9 nine of ten are right. */
export function flipConfidence(of: DenialCase): number {
  const [addend, factor] = DENIAL_MODEL.calibration
  return probabilityOf(addend + factor * oddsOf(of))
}
