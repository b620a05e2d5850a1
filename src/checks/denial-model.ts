import type { DenialCase } from './denial-features.ts'

/** Made by test/bench/fit-denials.ts: weights of `DENIAL_FEATURES`, and from which probability a flip is told, and told as major or critical. */
export const DENIAL_MODEL: {
  readonly weights: readonly number[]
  readonly told: number
  readonly major: number
  readonly critical: number
} = {
  weights: [
    -2.61, 0.52, -0.04, -3.37, -0.23, 2.37, 1.06, -0.9, -0.74, -2.07, -0.19, -0.04, -0.37, -0.18, -0.17, -0.67, -1.51, -2.17, -0.05, 0.12,
    2.23, 0.28, 1.86, -0.16, 3.26, 0.01, -1.03,
  ],
  told: 0.6,
  major: 0.9,
  critical: 0.96,
}

/** The probability, 0..1, that a denial has no answer on the other side because somebody turned the sense round. */
export function flipProbability({ features }: DenialCase): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (DENIAL_MODEL.weights[i] ?? 0), 0)))
}
