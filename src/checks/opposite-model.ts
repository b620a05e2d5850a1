import type { OppositeCase } from './opposite-features.ts'

/** Made by test/bench/fit-opposites.ts: weights of `OPPOSITE_FEATURES`, and from which probability an opposite is told, and told as major. */
export const OPPOSITE_MODEL: { readonly weights: readonly number[]; readonly told: number; readonly major: number } = {
  weights: [
    0.25, 0.97, -0.34, -1.53, -1.76, -0.98, -0.62, -1.13, -0.32, -0.48, -0.58, 0.18, 1.64, -0.21, -0.59, -0.42, 0.45, -0.15, -0.08, 0.1,
    -0.06, -0.37, 0.4, 0.92, -0.37, 1.22, 1.23, -0.3,
  ],
  told: 0.45,
  major: 0.88,
}

/** The probability, 0..1, that a word was exchanged for its opposite. */
export function oppositeProbability({ features }: OppositeCase): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (OPPOSITE_MODEL.weights[i] ?? 0), 0)))
}
