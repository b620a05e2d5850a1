import type { WordRecord } from '../lexicon/gloss.ts'

/** Two bags that are taken to correspond. */
export interface BagPair {
  readonly source: readonly WordRecord[]
  readonly target: readonly WordRecord[]
}

/** Rounds of expectation maximisation; more changes nothing on the development files. */
const ROUNDS = 4
/** A pair seen together less often is not believed. */
const MIN_TOGETHER = 2
/** Below this geometric mean of both directions' probabilities a learned pair is dropped. */
const MIN_PROBABILITY = 0.18
/** Bags larger than this are left out: they cost the square of their size and teach little. */
const MAX_WORDS = 120

/**
 * Word translation probabilities from corresponding bags, Model 1 (Brown et al. 1993) with a null word, both directions, joined by their geometric
 * mean. Returns pairs of records with a probability in 0..1.
 */
export function learnWordPairs(pairs: readonly BagPair[]): { source: WordRecord; target: WordRecord; probability: number }[] {
  const usable = pairs.filter(
    ({ source, target }) => source.length > 0 && target.length > 0 && source.length <= MAX_WORDS && target.length <= MAX_WORDS,
  )
  const forward = modelOne(usable.map(({ source, target }) => ({ given: source, made: target })))
  const backward = modelOne(usable.map(({ source, target }) => ({ given: target, made: source })))
  const together = new Map<WordRecord, Map<WordRecord, number>>()
  for (const { source, target } of usable) {
    for (const s of source) {
      let row = together.get(s)
      if (!row) {
        row = new Map()
        together.set(s, row)
      }
      for (const t of target) row.set(t, (row.get(t) ?? 0) + 1)
    }
  }
  const learned: { source: WordRecord; target: WordRecord; probability: number }[] = []
  for (const [s, row] of together) {
    for (const [t, count] of row) {
      if (count < MIN_TOGETHER) continue
      const probability = Math.sqrt((forward.get(s)?.get(t) ?? 0) * (backward.get(t)?.get(s) ?? 0))
      if (probability >= MIN_PROBABILITY) learned.push({ source: s, target: t, probability })
    }
  }
  return learned
}

type Table = Map<WordRecord | undefined, Map<WordRecord, number>>

/** p(made | given); the undefined key is the null word. */
function modelOne(pairs: readonly { given: readonly WordRecord[]; made: readonly WordRecord[] }[]): Table {
  let table: Table | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Table = new Map()
    for (const { given, made } of pairs) {
      const all: (WordRecord | undefined)[] = [undefined, ...given]
      for (const word of made) {
        let total = 0
        const shares = all.map((cause) => {
          const p = table ? (table.get(cause)?.get(word) ?? 1e-9) : 1
          total += p
          return p
        })
        all.forEach((cause, c) => {
          let row = counts.get(cause)
          if (!row) {
            row = new Map()
            counts.set(cause, row)
          }
          row.set(word, (row.get(word) ?? 0) + (shares[c] ?? 0) / total)
        })
      }
    }
    for (const row of counts.values()) {
      let total = 0.5
      for (const value of row.values()) total += value
      for (const [word, value] of row) row.set(word, value / total)
    }
    table = counts
  }
  return table ?? new Map()
}

/** Lets target words also mean the source words they were learned to translate. */
export function teach(learned: readonly { source: WordRecord; target: WordRecord; probability: number }[]): void {
  for (const { source, target, probability } of learned) {
    const at = target.concepts.indexOf(source.identity)
    if (at < 0) {
      target.concepts.push(source.identity)
      target.weights.push(probability)
    } else target.weights[at] = Math.max(target.weights[at] ?? 0, probability)
  }
}
