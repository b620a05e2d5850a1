import { KNOWN_TRAIT } from '../lexicon/word-columns.ts'
import type { Column } from './matches.ts'
import type { ParallelModel } from './parallel-model.ts'
import type { TextSide } from './text-side.ts'

/** A group with fewer words than this counts as if it had so many: one shared word of two is not half a proof. */
const FEW_WORDS = 4

/** What scoring needs of one side: the terms of the score that depend on one word alone. */
export interface Terms {
  readonly side: TextSide
  /** Likelihood ratio of an unmatched word, and of a matched one for each unit of strength over the other side's words. */
  readonly base: Float64Array
  readonly unit: Float64Array
  /** Summed cost of leaving the words of the lines before each line unexplained. */
  readonly blank: Float64Array
}

/** The terms of one side under a model. */
export function termsOf(side: TextSide, model: ParallelModel): Terms {
  const unexplained = 1 - model.explained
  const logUnexplained = Math.log(unexplained)
  // A word that no lexicon knows tells less: these are the terms of both kinds, by word.
  const { columns, numbers } = side.words
  const shares = new Float64Array(numbers.length).fill(1)
  for (let r = 0; r < shares.length; r++) {
    if (((columns.traits[numbers[r] ?? 0] ?? 0) & KNOWN_TRAIT) === 0) shares[r] = model.unknownShare
  }
  const costOfUnknown = unexplained ** model.unknownShare
  const base = new Float64Array(side.word.length)
  const unit = new Float64Array(side.word.length)
  const blank = new Float64Array(side.count + 1)
  for (let line = 0; line < side.count; line++) {
    blank[line + 1] = blank[line] ?? 0
    for (let place = side.first[line] ?? 0; place < (side.first[line + 1] ?? 0); place++) {
      const share = shares[side.word[place] ?? 0] ?? 1
      const cost = share === 1 ? unexplained : costOfUnknown
      base[place] = unexplained / cost
      unit[place] = (model.explained * model.density * (side.rarity[place] ?? 1)) / cost
      blank[line + 1] = (blank[line + 1] ?? 0) + share * logUnexplained
    }
  }
  return { side, base, unit, blank }
}

/** The best strength by word of the line at hand, and which words have one. Cleared after use. */
export interface Work {
  readonly best: Float64Array
  readonly touched: Int32Array
}

/** Room for the longest line of either side. */
export function workFor(source: TextSide, target: TextSide): Work {
  let most = 1
  for (const side of [source, target]) {
    for (let line = 0; line < side.count; line++) most = Math.max(most, (side.first[line + 1] ?? 0) - (side.first[line] ?? 0))
  }
  return { best: new Float64Array(most), touched: new Int32Array(most) }
}

/** The gains that a column of the band is asked for; those of beads that begin or end outside it are left as they are. */
export interface Reach {
  /** The least source position where a bead may end. */
  readonly end: number
  /** The least and the greatest where one may begin. */
  readonly first: number
  readonly last: number
}

/** For each source position `i` of a column and each x: the gain of the target line's words from the source lines [i - x, i). Fills `gains`. */
export function gainsOfTarget(
  column: Column,
  right: Terms,
  source: TextSide,
  group: number,
  { end, first, last }: Reach,
  work: Work,
  gains: Float64Array,
): void {
  const { low, high } = column
  const origin = right.side.first[column.line] ?? 0
  for (let i = end; i <= high; i++) {
    let count = 0
    for (let x = 1; x <= group && i - x >= first; x++) {
      if (hasMatches(column, i - x)) count = take(column, i - x, column.target, work, count)
      if (i - x > last) continue
      const slot = (i - low) * group + x - 1
      // Most groups share no word.
      if (count === 0) gains[slot] = 0
      else putGain(right, origin, work, count, (source.first[i] ?? 0) - (source.first[i - x] ?? 0), gains, slot)
    }
    for (let k = 0; k < count; k++) work.best[work.touched[k] ?? 0] = 0
  }
}

/**
 * For each source position of [low, high] and each y: the summed gains of the source lines from `low` to before it from the target lines [j - y, j).
 * Fills `sums`.
 */
export function gainsOfSource(
  columns: readonly Column[],
  j: number,
  low: number,
  high: number,
  left: Terms,
  target: TextSide,
  group: number,
  work: Work,
  sums: Float64Array,
): void {
  sums.fill(0, 0, group)
  for (let p = low; p < high; p++) {
    const before = (p - low) * group
    const origin = left.side.first[p] ?? 0
    let count = 0
    for (let y = 1; y <= group && y <= j; y++) {
      const column = columns[(j - y) % group]
      if (column && hasMatches(column, p)) count = take(column, p, column.source, work, count)
      const at = before + y - 1
      if (count === 0) sums[at + group] = 0
      else putGain(left, origin, work, count, (target.first[j] ?? 0) - (target.first[j - y] ?? 0), sums, at + group)
      sums[at + group] = (sums[at + group] ?? 0) + (sums[at] ?? 0)
    }
    for (let k = 0; k < count; k++) work.best[work.touched[k] ?? 0] = 0
  }
}

/** An array of at least `size` numbers: the one at hand if it is large enough. */
export const roomFor = (array: Float64Array, size: number): Float64Array => (array.length >= size ? array : new Float64Array(2 * size))

/** Whether any word of a column matches source line `p`. */
const hasMatches = ({ start, low, high }: Column, p: number) => p >= low && p < high && start[p - low] !== start[p - low + 1]

/** Takes the matches of a column with source line `p` into account; gives the number of words that have a match by now. */
function take(column: Column, p: number, words: Int32Array, { best, touched }: Work, before: number): number {
  let count = before
  const end = column.start[p - column.low + 1] ?? 0
  for (let e = column.start[p - column.low] ?? 0; e < end; e++) {
    const word = words[e] ?? 0
    const strength = column.strength[e] ?? 0
    const known = best[word] ?? 0
    if (known === 0) touched[count++] = word
    if (strength > known) best[word] = strength
  }
  return count
}

/** Odds whose product is taken before its logarithm: one matched word has some thousands at most, so that none of their products overflows. */
const FACTORS = 64

/**
 * Puts into a slot of `gains` the log-likelihood that the matched words win over being unmatched. `others`: words on the other side. What is summed up
 * stands in arrays, here and in bead-scores.ts: V8 would make an object of a number for each turn of a loop that changes it on one of its ways only.
 */
function putGain(
  { base, unit }: Terms,
  origin: number,
  { best, touched }: Work,
  count: number,
  others: number,
  gains: Float64Array,
  slot: number,
): void {
  gains[slot] = 0
  const share = 1 / (others > FEW_WORDS ? others : FEW_WORDS)
  for (let from = 0; from < count; from += FACTORS) {
    const end = count - from > FACTORS ? from + FACTORS : count
    let product = 1
    for (let k = from; k < end; k++) {
      const word = touched[k] ?? 0
      const odds = (base[origin + word] ?? 0) + (unit[origin + word] ?? 0) * (best[word] ?? 0) * share
      product *= odds > 1 ? odds : 1
    }
    gains[slot] = (gains[slot] ?? 0) + Math.log(product)
  }
}
