import type { OppositeCase } from './opposite-features.ts'

/** Made by test/bench/fit-opposites.ts: weights of `OPPOSITE_FEATURES`, and from which probability an opposite is told, and told as major. */
export const OPPOSITE_MODEL: { readonly weights: readonly number[]; readonly told: number; readonly major: number } = {
  weights: [
    0.228, 0.844, -0.058, -1.283, -2.084, -1.082, -0.457, -1.031, -0.417, -0.45, -0.64, 0.022, 1.572, -0.283, -0.872, -0.236, 0.642, -0.05,
    -0.1, -0.031, -0.023, -0.433, 0.504, 1.199, -0.496, 1.025, 1.271, -0.35,
  ],
  told: 0.45,
  major: 0.88,
}

/** The probability, 0..1, that a word was exchanged for its opposite. */
export function oppositeProbability({ features }: OppositeCase): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (OPPOSITE_MODEL.weights[i] ?? 0), 0)))
}
