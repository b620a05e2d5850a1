import type { DenialCase } from './denial-features.ts'

/** Made by test/bench/fit-denials.ts: weights of `DENIAL_FEATURES`, and from which probability a flip is told, and told as major or critical. */
export const DENIAL_MODEL: {
  readonly weights: readonly number[]
  readonly told: number
  readonly major: number
  readonly critical: number
} = {
  weights: [
    -2.731, 0.448, -0.025, -3.317, -0.222, 2.364, 0.988, -0.924, -0.736, -1.816, -0.198, -0.007, -0.375, -0.079, -0.239, -0.697, -1.487,
    -2.251, -0.146, 0.048, 2.221, 0.305, 1.932, 0.103, 3.182, -0.022, -0.986,
  ],
  told: 0.6,
  major: 0.9,
  critical: 0.96,
}

/** The probability, 0..1, that a denial has no answer on the other side because somebody turned the sense round. */
export function flipProbability({ features }: DenialCase): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (DENIAL_MODEL.weights[i] ?? 0), 0)))
}
