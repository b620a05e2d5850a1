/** What the aligner of parallel texts is tuned by. */
export interface ParallelModel {
  /** Log-priors of bead shapes, by source and target group size (0..4). */
  readonly shapes: readonly (readonly number[])[]
  /** Log-prior of a one-sided line right after another one: what is left out or added comes in runs. */
  readonly again: number
  /** Chance that a word is explained by its own group rather than by the language at large. */
  readonly explained: number
  /** What an unknown word tells by not matching, against a known one (0..1). */
  readonly unknownShare: number
  /** How much a match counts at the group length that is usual. */
  readonly density: number
  /** How much length counts beside words (Gale and Church 1993). */
  readonly lengthWeight: number
  /** What a bead's score is multiplied by before it is read as a probability. */
  readonly sharpness: number
}

/**
 * Fitted by `test/bench/fit-parallel.ts` on Text+Berg's development file with and without lexicons, merged lines of news in four languages, and a
 * text with lines lost and added; rounded. The shapes are symmetric; each further line of a group costs 1.9, a second line on both sides 2.7.
 * `sharpness` makes the probabilities hold: see `test/bench/bead-reliability.ts`.
 */
export const PARALLEL_MODEL: ParallelModel = {
  shapes: [
    [0, -7.6, 0, 0, 0],
    [-7.6, 0.3, -2.9, -4.8, -6.7],
    [0, -2.9, -5.6, -7.5, -9.4],
    [0, -4.8, -7.5, -10.2, -12.1],
    [0, -6.7, -9.4, -12.1, -14.8],
  ],
  again: -4.5,
  explained: 0.46,
  unknownShare: 0.22,
  density: 5.5,
  lengthWeight: 0.95,
  sharpness: 0.4,
}
