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
    -0.23, 0.84, 0.07, -4.35, -0.44, -0.73, 0.49, -0.45, 0.29, -2.76, -0.24, -0.02, -0.5, 0.04, -0.41, -0.49, 0.46, -1.97, 0.21, 0.73,
    -1.17, 0.34, 0.23, -1.06, -2.39, 2.1, 1.24, 1.42, 0.74, 1.78, -0.79, 0.96,
  ],
  calibration: [-2.02, 0.96],
  told: 0.17,
  major: 0.4,
  critical: 0.7,
}
