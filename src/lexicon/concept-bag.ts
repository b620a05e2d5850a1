import type { Reading } from './lookup.ts'
import { FUNCTION_WORD, type LexiconTable, PROPER_WORD, ROAD } from './table.ts'

/** What the readings of a word say together. */
export interface Collected {
  /** Concepts by weight, the surest first, at most 40, and last the identity with weight 1; the arrays are the caller's own. */
  readonly concepts: number[]
  readonly weights: number[]
  /** The best weight of a key that carries meaning, and of one that only carries grammar. */
  readonly content: number
  readonly grammar: number
  /** The best weight of a key that stands for a name, and of one that does not. */
  readonly proper: number
  readonly common: number
}

/** Joins readings; a concept that several of them lead to counts by the surest. `identity` is what the word means beside all concepts: itself. */
export interface ConceptBag {
  collect(readings: readonly Reading[], identity: number): Collected
}

/** Weaker concepts of a word of very many meanings say nothing. */
const MOST = 40

/** A bag for the keys of one table; `conceptCount` is more than any concept of it. */
export function createConceptBag(table: LexiconTable, conceptCount: number): ConceptBag {
  // Where each concept stands in the list at hand, plus one; cleared after use.
  const places = new Int32Array(conceptCount)
  const { rows, rowAt } = table
  // Filled anew for each word: what it leaves is copied in its right size, and lists that grow leave waste.
  const concepts: number[] = []
  const weights: number[] = []
  let size = 0

  function add(key: number, factor: number): void {
    const end = rowAt(key + 1)
    for (let p = rowAt(key); p < end; p += 2) {
      const share = rows[p + 1] ?? 0
      // Behind a key's meanings stand its other readings.
      if (share >= ROAD) break
      const id = rows[p] ?? 0
      const weight = (share / 255) * factor
      const place = (places[id] ?? 0) - 1
      if (place < 0) {
        concepts[size] = id
        weights[size] = weight
        places[id] = ++size
      } else if (weight > (weights[place] ?? 0)) weights[place] = weight
    }
  }

  return {
    collect(readings, identity) {
      size = 0
      let content = 0
      let grammar = 0
      let proper = 0
      let common = 0
      for (let r = 0; r < readings.length; r++) {
        const reading = readings[r]
        if (!reading) continue
        const { key, factor } = reading
        const first = rows[rowAt(key) + 1] ?? 0
        if (first >= ROAD) continue
        add(key, factor)
        // A word of a phrase ("no que diz respeito a") weighs less than a word that is a translation by itself.
        const best = (first / 255) * factor
        const flags = table.flags(key)
        if (flags & FUNCTION_WORD) grammar = best > grammar ? best : grammar
        else content = best > content ? best : content
        if (flags & PROPER_WORD) proper = best > proper ? best : proper
        else common = best > common ? best : common
      }
      for (let i = 0; i < size; i++) places[concepts[i] ?? 0] = 0
      sortByWeight(concepts, weights, size)
      const kept = size < MOST ? size : MOST
      concepts[kept] = identity
      weights[kept] = 1
      return { concepts: concepts.slice(0, kept + 1), weights: weights.slice(0, kept + 1), content, grammar, proper, common }
    },
  }
}

/** Heaviest first, then by number. Each reading comes sorted, so that putting in one after the other has little to do. */
function sortByWeight(concepts: number[], weights: number[], size: number): void {
  for (let i = 1; i < size; i++) {
    const id = concepts[i] ?? 0
    const weight = weights[i] ?? 0
    let at = i
    for (; at > 0; at--) {
      const before = weights[at - 1] ?? 0
      if (before > weight || (before === weight && (concepts[at - 1] ?? 0) < id)) break
      concepts[at] = concepts[at - 1] ?? 0
      weights[at] = before
    }
    concepts[at] = id
    weights[at] = weight
  }
}
