import type { IdPair } from './train.ts'

/** Longer sentences are left out: they cost the square of their length and teach little. */
export const MAX_WORDS = 120

/** The distinct words of one sentence pair, reused from pair to pair: the first `n` of `source`, the first `m` of `target`. */
export interface Bags {
  readonly source: Uint32Array
  readonly target: Uint32Array
  n: number
  m: number
  /** Takes a pair in; false when it teaches nothing (an empty side, or one of more than MAX_WORDS words). */
  fill(pair: IdPair): boolean
}

/** Bags for ids below the given sizes. */
export function createBags(sourceSize: number, targetSize: number): Bags {
  const seenSource = new Uint32Array(sourceSize)
  const seenTarget = new Uint32Array(targetSize)
  let turn = 0
  const distinct = (words: ArrayLike<number>, seen: Uint32Array, into: Uint32Array): number => {
    let count = 0
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0
      if (seen[word] === turn) continue
      seen[word] = turn
      into[count++] = word
    }
    return count
  }
  const bags: Bags = {
    source: new Uint32Array(MAX_WORDS),
    target: new Uint32Array(MAX_WORDS),
    n: 0,
    m: 0,
    fill({ source, target }) {
      if (source.length > MAX_WORDS || target.length > MAX_WORDS) return false
      turn++
      bags.n = distinct(source, seenSource, bags.source)
      bags.m = distinct(target, seenTarget, bags.target)
      return bags.n > 0 && bags.m > 0
    },
  }
  return bags
}

/** Every source word with every target word. */
export function eachCell(bags: Bags, visit: (source: number, target: number) => void): void {
  for (let i = 0; i < bags.n; i++) for (let j = 0; j < bags.m; j++) visit(bags.source[i] ?? 0, bags.target[j] ?? 0)
}
