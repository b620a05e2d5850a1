/** What the aligner of parallel texts is tuned by. */
export interface ParallelModel {
  /** Log-priors of bead shapes, by source and target group size (0..4). */
  readonly shapes: readonly (readonly number[])[]
  /** Chance that a word is explained by its own group rather than by the language at large. */
  readonly explained: number
  /** What an unknown word tells by not matching, against a known one (0..1). */
  readonly unknownShare: number
  /** How much a match counts at the group length that is usual. */
  readonly density: number
  /** How much length counts beside words (Gale and Church 1993). */
  readonly lengthWeight: number
}

/** Fitted by `test/bench/fit-parallel.ts` on Text+Berg's development file and merged lines of news in four languages. */
export const PARALLEL_MODEL: ParallelModel = {
  shapes: [
    [0, -4, 0, 0, 0],
    [-5.6, -0.2, -2.2, -4.1, -6],
    [0, -2.2, -3.95, -5.85, -7.75],
    [0, -4.1, -5.85, -6.8, -8.7],
    [0, -6, -7.75, -8.7, -9.65],
  ],
  explained: 0.6,
  unknownShare: 0.3,
  density: 5.5,
  lengthWeight: 0.8,
}
