import type { OppositeCase } from './opposite-features.ts'

/**
 * Made by test/bench/fit-opposites.ts: weights of `OPPOSITE_FEATURES`; what turns their log odds into those among translations that are mostly good (addend and
 * factor); and from which confidence an opposite is told, and told as major.
 */
export const OPPOSITE_MODEL: {
  readonly weights: readonly number[]
  readonly calibration: readonly [addend: number, factor: number]
  readonly told: number
  readonly major: number
} = {
  weights: [
    -0.13, 0.73, -0.28, -1.06, -1.38, -0.71, 0.08, -1.29, -0.94, -0.79, -0.82, 0.04, 0.97, -0.54, -0.58, -0.5, 0.25, -0.19, -0.12, -0.07,
    0.28, -0.75, 0.53, 1.32, -0.65, 1.12, 1.31, -0.32, 0.78, -3.66,
  ],
  calibration: [-1.24, 0.94],
  told: 0.25,
  major: 0.5,
}

/** How likely, 0..1, a word was exchanged for its opposite, where most translations are good: of findings told with 0.9 nine of ten are right. */
export function oppositeConfidence({ features }: OppositeCase): number {
  const [addend, factor] = OPPOSITE_MODEL.calibration
  const odds = features.reduce((sum, value, i) => sum + value * (OPPOSITE_MODEL.weights[i] ?? 0), 0)
  return 1 / (1 + Math.exp(-(addend + factor * odds)))
}
