import type { Readings } from './lookup.ts'
import { FUNCTION_WORD, type LexiconTable, PROPER_WORD, ROAD, ROW_BITS, ROW_MASK } from './table.ts'
import { FUNCTION_TRAIT, KNOWN_TRAIT, makeRoom, PROPER_TRAIT, type WordColumns } from './word-columns.ts'

/** Joins the readings of words; a concept that several of them lead to counts by the surest. */
export interface ConceptBag {
  /**
   * Puts what readings say together behind the concepts of the last word: those of the next one, the surest first, at most 40. Gives the word's traits;
   * `isGrammar`: it is on the list of grammatical words.
   */
  collect(readings: Readings, isGrammar: boolean): number
}

/** Weaker concepts of a word of very many meanings say nothing. */
const MOST = 40

const CONTENT = 0
const GRAMMAR = 1
const PROPER = 2
const COMMON = 3

/** A bag that fills the columns of words from the keys of one table; `conceptCount` is more than any concept of it. */
export function createConceptBag(table: LexiconTable, conceptCount: number, words: WordColumns): ConceptBag {
  // Where each concept stands in the list at hand, plus one; cleared after use.
  const places = new Int32Array(conceptCount)
  // The best weight of a key that carries meaning, only carries grammar, stands for a name, and stands for none.
  const best = new Float64Array(4)
  const { rows, starts } = table

  /** Adds the concepts of the row from `begin` to before `end` behind those before `size`; gives where they end then. */
  function add(begin: number, end: number, factor: number, start: number, size: number): number {
    if (size + end - begin > words.concepts.length) makeRoom(words, size - start + end - begin, 0)
    const { concepts, weights } = words
    let next = size
    for (let p = begin; p < end; p += 2) {
      const share = rows[p + 1] ?? 0
      // Behind a key's meanings stand its other readings.
      if (share >= ROAD) break
      const id = rows[p] ?? 0
      const weight = (share / 255) * factor
      const place = (places[id] ?? 0) - 1
      if (place < 0) {
        concepts[next] = id
        weights[next] = weight
        places[id] = ++next
      } else if (weight > (weights[place] ?? 0)) weights[place] = weight
    }
    return next
  }

  return {
    collect({ count, keys, factors }, isGrammar) {
      const start = words.conceptStarts[words.size] ?? 0
      let end = start
      best.fill(0)
      for (let r = 0; r < count; r++) {
        const key = keys[r] ?? 0
        const factor = factors[r] ?? 0
        // Spelled out, since it is done for every word: where the row begins and ends, and the flags of the key.
        const packed = starts[key] ?? 0
        const begin = 2 * (packed & ROW_MASK)
        const flags = packed >>> ROW_BITS
        const first = rows[begin + 1] ?? 0
        if (first >= ROAD) continue
        end = add(begin, 2 * ((starts[key + 1] ?? 0) & ROW_MASK), factor, start, end)
        // A word of a phrase ("no que diz respeito a") weighs less than a word that is a translation by itself.
        const weight = (first / 255) * factor
        const carried = flags & FUNCTION_WORD ? GRAMMAR : CONTENT
        const named = flags & PROPER_WORD ? PROPER : COMMON
        if (weight > (best[carried] ?? 0)) best[carried] = weight
        if (weight > (best[named] ?? 0)) best[named] = weight
      }
      const { concepts, weights } = words
      for (let i = start; i < end; i++) places[concepts[i] ?? 0] = 0
      sortByWeight(concepts, weights, start, end)
      words.conceptStarts[words.size + 1] = end - start < MOST ? end : start + MOST
      const content = best[CONTENT] ?? 0
      const isKnown = end > start || isGrammar
      const isFunction = isKnown && ((best[GRAMMAR] ?? 0) > content || (isGrammar && content < 0.5))
      const isProper = (best[PROPER] ?? 0) > (best[COMMON] ?? 0)
      return (isKnown ? KNOWN_TRAIT : 0) | (isFunction ? FUNCTION_TRAIT : 0) | (isProper ? PROPER_TRAIT : 0)
    },
  }
}

/** Heaviest first, then by number. Each reading comes sorted, so that putting in one after the other has little to do. */
function sortByWeight(concepts: Int32Array, weights: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const id = concepts[i] ?? 0
    const weight = weights[i] ?? 0
    let at = i
    for (; at > start; at--) {
      const before = weights[at - 1] ?? 0
      if (before > weight || (before === weight && (concepts[at - 1] ?? 0) < id)) break
      concepts[at] = concepts[at - 1] ?? 0
      weights[at] = before
    }
    concepts[at] = id
    weights[at] = weight
  }
}
