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
  // A word that no lexicon knows tells less: these are the terms of both kinds, by record.
  const shares = new Float64Array(side.records.length).fill(1)
  for (let r = 0; r < shares.length; r++) {
    const record = side.records[r]
    if (record && !record.known && !record.isNumber) shares[r] = model.unknownShare
  }
  const costOfUnknown = unexplained ** model.unknownShare
  const base = new Float64Array(side.word.length)
  const unit = new Float64Array(side.word.length)
  const blank = new Float64Array(side.count + 1)
  for (let line = 0; line < side.count; line++) {
    let sum = blank[line] ?? 0
    for (let place = side.first[line] ?? 0; place < (side.first[line + 1] ?? 0); place++) {
      const share = shares[side.word[place] ?? 0] ?? 1
      const cost = share === 1 ? unexplained : costOfUnknown
      base[place] = unexplained / cost
      unit[place] = (model.explained * model.density * (side.rarity[place] ?? 1)) / cost
      sum += share * logUnexplained
    }
    blank[line + 1] = sum
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

const NONE: Float64Array = new Float64Array(0)

/** For each source position `i` of a column and each x: the gain of the target line's words from the source lines [i - x, i). */
export function gainsOfTarget(column: Column, right: Terms, source: TextSide, group: number, work: Work, reuse = NONE): Float64Array {
  const { low, high } = column
  const gains = roomFor(reuse, (high - low + 1) * group)
  const origin = right.side.first[column.line] ?? 0
  for (let i = low; i <= high; i++) {
    let count = 0
    for (let x = 1; x <= group && x <= i - low; x++) {
      count = take(column, i - x, column.target, work, count)
      const others = (source.first[i] ?? 0) - (source.first[i - x] ?? 0)
      gains[(i - low) * group + x - 1] = logGain(right, origin, work, count, others)
    }
    for (let k = 0; k < count; k++) work.best[work.touched[k] ?? 0] = 0
  }
  return gains
}

/** For each source line of [low, high) and each y: the gain of its words from the target lines [j - y, j). */
export function gainsOfSource(
  columns: readonly Column[],
  j: number,
  low: number,
  high: number,
  left: Terms,
  target: TextSide,
  group: number,
  work: Work,
  reuse = NONE,
): Float64Array {
  const gains = roomFor(reuse, (high - low) * group)
  for (let p = low; p < high; p++) {
    let count = 0
    for (let y = 1; y <= group && y <= j; y++) {
      const column = columns[(j - y) % group]
      if (column) count = take(column, p, column.source, work, count)
      const others = (target.first[j] ?? 0) - (target.first[j - y] ?? 0)
      gains[(p - low) * group + y - 1] = logGain(left, left.side.first[p] ?? 0, work, count, others)
    }
    for (let k = 0; k < count; k++) work.best[work.touched[k] ?? 0] = 0
  }
  return gains
}

const roomFor = (array: Float64Array, size: number) => (array.length >= size ? array : new Float64Array(2 * size))

/** Takes the matches of a column with source line `p` into account; gives the number of words that have a match by now. */
function take(column: Column, p: number, words: Int32Array, { best, touched }: Work, before: number): number {
  if (p < column.low || p >= column.high) return before
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

/** A product is taken to its logarithm before it can overflow. */
const LARGE = 1e200

/** Log-likelihood that the matched words win over being unmatched. `others`: words on the other side. */
function logGain({ base, unit }: Terms, origin: number, { best, touched }: Work, count: number, others: number): number {
  // Most groups share no word.
  if (count === 0) return 0
  const share = 1 / (others > FEW_WORDS ? others : FEW_WORDS)
  let product = 1
  let sum = 0
  for (let k = 0; k < count; k++) {
    const word = touched[k] ?? 0
    const odds = (base[origin + word] ?? 0) + (unit[origin + word] ?? 0) * (best[word] ?? 0) * share
    if (odds <= 1) continue
    product *= odds
    if (product > LARGE) {
      sum += Math.log(product)
      product = 1
    }
  }
  return sum + Math.log(product)
}
