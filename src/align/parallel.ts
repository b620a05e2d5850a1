import { createGlosser, createVocabulary } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { bandAlong, type Corner, findBand } from './band.ts'
import { bestPath } from './bead-path.ts'
import { posteriorsOf } from './bead-posterior.ts'
import { scoreBeads } from './bead-scores.ts'
import { cognatePairs } from './cognates.ts'
import { type LineGroup, learnPairs } from './learn.ts'
import { termsOf } from './line-gains.ts'
import { addPairs, createMatcher, lexicalPairs } from './matches.ts'
import { PARALLEL_MODEL, type ParallelModel } from './parallel-model.ts'
import { readSides, type TextSide } from './text-side.ts'

/** A minimal group of corresponding lines: numbers of source and target lines, one side empty where nothing corresponds. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability, 0..1, that the two groups correspond as a whole; for one-sided beads, that the lines have no counterpart. */
  readonly probability: number
}

/** A text as lines (a sentence each) with its language (BCP-47). */
export interface Lines {
  readonly language: string
  readonly lines: readonly string[]
}

/** The largest group on either side of a bead. */
const MAX_GROUP = 4
/** Groups of the first, coarse pass: enough to find the path. */
const COARSE_GROUP = 2
/** How far the fine pass may stray from the coarse path, on either side: 3 gave the same beads on the development files, 1 other ones. */
const FINE_MARGIN = 2

/**
 * Aligns two parallel texts. Every line is in exactly one bead; beads are in order. Time and memory grow linearly with the number of
 * lines. Swapped texts give the mirrored beads, but for ties.
 */
export function alignParallel(source: Lines, target: Lines, lexicons: Lexicons, model: ParallelModel = PARALLEL_MODEL): Bead[] {
  return beadsOf(alignLines(source, target, lexicons, model))
}

/** The beads of two texts as runs of lines. Who only wants these does not pay for their probabilities. */
export interface LineAlignment {
  readonly path: readonly LineGroup[]
  readonly probabilities: () => readonly number[]
}

/** The beads of an alignment with their probabilities. */
export function beadsOf({ path, probabilities }: LineAlignment): Bead[] {
  const known = probabilities()
  return path.map(({ i, x, j, y }, k) => ({ source: range(i, x), target: range(j, y), probability: known[k] ?? 0 }))
}

/** Aligns two parallel texts as `alignParallel` does. */
export function alignLines(source: Lines, target: Lines, lexicons: Lexicons, model: ParallelModel = PARALLEL_MODEL): LineAlignment {
  const vocabulary = createVocabulary(lexicons)
  const glossed = ({ language, lines }: Lines) => ({ lines, glosser: createGlosser(language, lexicons, vocabulary) })
  const [left, right] = readSides(glossed(source), glossed(target))
  const { postings } = left

  const known = addPairs(lexicalPairs(left.words, right.words, vocabulary.size()), cognatePairs(left.words, right.words))
  const terms = { source: termsOf(left, model), target: termsOf(right, model) }
  const matcher = createMatcher(left, right, known)
  const coarse = bestPath(scoreBeads(terms, matcher, findBand(left, right, known, postings), lengthRatio(left, right), model, COARSE_GROUP))
  // What the lexicon lacks, the pair itself teaches; the second pass uses it.
  const taught = addPairs(known, learnPairs(coarse, left, right, known))
  const band = bandAlong(cornersOf(coarse), left.count, right.count, FINE_MARGIN)
  const ratio = lengthRatio(left, right, coarse)
  const fine = scoreBeads(terms, createMatcher(left, right, taught), band, ratio, model, MAX_GROUP)
  const path = bestPath(fine)
  return { path, probabilities: () => posteriorsOf(path, fine, model.sharpness) }
}

/** Target characters for a source character, in all lines or only in those that have a counterpart. */
function lengthRatio(left: TextSide, right: TextSide, groups?: readonly LineGroup[]): number {
  let [a, b] = [1, 1]
  for (const { i, x, j, y } of groups ?? [{ i: 0, x: left.count, j: 0, y: right.count }]) {
    if (x === 0 || y === 0) continue
    a += (left.lengths[i + x] ?? 0) - (left.lengths[i] ?? 0)
    b += (right.lengths[j + y] ?? 0) - (right.lengths[j] ?? 0)
  }
  return b / a
}

function cornersOf(path: readonly LineGroup[]): Corner[] {
  const corners: Corner[] = [{ i: 0, j: 0 }]
  for (const { i, x, j, y } of path) corners.push({ i: i + x, j: j + y })
  return corners
}

function range(from: number, count: number): number[] {
  const numbers: number[] = []
  for (let k = 0; k < count; k++) numbers.push(from + k)
  return numbers
}
