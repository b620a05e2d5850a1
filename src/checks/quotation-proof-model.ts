/**
 * Weights of the features of quotation-proof.ts, by whether the retelling writes its words apart: log odds that quoted words render a passage. Made by
 * test/bench/fit-quotations.ts on parallel news in six languages.
 */
export const PROOF_MODEL = {
  spaced: [-10.67, 1, 2.08, 4.75, -1.67, -1.23, 3.45, 1.23, 1.81, 1.94, 1.11, 4.83, 1.06],
  unspaced: [-9.66, 1.43, 2.15, 2.36, -1.76, -1.54, 3.95, 1.02, 1.43, 1.4, 2.27, 3.51, 1.11],
} as const
