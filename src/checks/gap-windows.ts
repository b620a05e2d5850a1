import type { WordEvidence } from './counterparts.ts'
import type { SurpriseOf } from './surprise.ts'

/** A stretch of words that hardly anything answers to. `score`: log odds, in nats, summed over its words. */
export interface Window {
  readonly first: number
  readonly last: number
  readonly score: number
}

/** What is looked for are stretches; single words are gaps anyway. */
const MIN_TOKENS = 3
const MIN_SCORE = 2
const MOST = 2

/**
 * The stretches with the highest sums of what each word says for having no counterpart (maximum subarray, Kadane 1984), best first, at most two.
 * A clause that was left out holds words that are matched by chance: they take off less when their partner stands out of order.
 */
export function findWindows(words: readonly WordEvidence[], others: readonly WordEvidence[], surprise: SurpriseOf): Window[] {
  const numbers = new Set(others.filter(({ kind }) => kind === 'number').map(({ token }) => token.word.identity))
  const scores = words.map((word, at) => scoreOf(word, at, words, surprise, numbers))
  const windows: Window[] = []
  const taken = new Uint8Array(words.length)
  for (let round = 0; round < MOST; round++) {
    let [best, first, last] = [MIN_SCORE, -1, -1]
    let [sum, from] = [0, 0]
    for (let at = 0; at < words.length; at++) {
      if (taken[at]) {
        sum = 0
        from = at + 1
        continue
      }
      sum += scores[at] ?? 0
      if (sum <= 0) {
        sum = 0
        from = at + 1
      } else if (sum > best && at - from + 1 >= MIN_TOKENS) [best, first, last] = [sum, from, at]
    }
    if (first < 0) break
    taken.fill(1, first, last + 1)
    windows.push({ first, last, score: best })
  }
  return windows
}

function scoreOf(
  word: WordEvidence,
  at: number,
  words: readonly WordEvidence[],
  surprise: SurpriseOf,
  numbers: ReadonlySet<number>,
): number {
  if (word.kind === 'number') return numbers.has(word.token.word.identity) ? -3 : 0.5
  if (word.kind === 'grammar') return -0.05
  if (word.partner < 0) return word.best < 0.25 ? 0.9 * surprise(word) - 0.2 : -0.4
  return isInOrder(word.partner, at, words) ? -1.5 - 2 * word.best : -0.7
}

/** Whether the partner of a word stands as near to those of its neighbours as the words stand together. */
function isInOrder(partner: number, at: number, words: readonly WordEvidence[]): boolean {
  for (const step of [-1, 1]) {
    let seen = 0
    for (let i = at + step; i >= 0 && i < words.length && seen < 2; i += step) {
      const word = words[i]
      if (!word || word.partner < 0 || word.kind === 'grammar') continue
      seen++
      if (Math.abs(word.partner - partner) <= Math.abs(i - at) + 3) return true
    }
  }
  return false
}
