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
    -1.24, -0.14, -0.66, -1.42, -1, -0.86, -0.25, -1.41, -0.92, -0.76, -0.74, 0.09, 0.84, -0.94, -0.54, -0.54, 0.34, -0.18, -0.12, -0.13,
    0.22, -0.74, 0.53, 1.15, -0.61, 1.1, 1.08, 0.17, 2.25, 0.7,
  ],
  calibration: [-2, 0.93],
  told: 0.15,
  major: 0.5,
}
