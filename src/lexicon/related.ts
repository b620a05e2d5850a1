import type { Lexicons } from './lexicons.ts'
import type { LexiconTable } from './table.ts'

/** Concepts near to a concept, with how near they are (0..1). */
export type Related = (concept: number) => ReadonlyMap<number, number>

/** What one language says that gives two English words the same translation; several that agree say more (one 0.4, two 0.64, three 0.78). */
const ONE_LANGUAGE = 0.4
/** Weaker translations of either word are no bridge, and a foreign word of very many meanings is none either. */
const MIN_WEIGHT = 0.4
const MAX_MEANINGS = 24
/** So many answers are remembered, some 6 MB. */
const MOST_KNOWN = 4000

/**
 * Relations between English words that all languages give together: "purchase" and "buy" are near because they share translations in several languages
 * (paraphrases through a pivot, Bannard and Callison-Burch 2005). The lexicons have them from the build, whichever tables are at hand; where they have none,
 * they are worked out from the tables. Answers are remembered.
 */
export function createRelations(lexicons: Lexicons): Related {
  const made =
    relations.get(lexicons) ?? remembered(lexicons.related ?? workOutRelations([...lexicons.tables.values()], lexicons.concepts.length))
  relations.set(lexicons, made)
  return made
}

/** Lexicons never change: what follows from them is kept as long as they are, for all comparisons that use them. */
const relations = new WeakMap<Lexicons, Related>()

function remembered(related: Related): Related {
  const known = new Map<number, ReadonlyMap<number, number>>()
  return (concept) => {
    const before = known.get(concept)
    if (before) return before
    const answer = related(concept)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(concept, answer)
    return answer
  }
}

/** The relations between so many concepts that tables give: those of all languages but English. */
export function workOutRelations(tables: readonly LexiconTable[], conceptCount: number): Related {
  const indexes = tables
    .filter(({ language }) => language !== 'en')
    .map((table) => {
      const first = new Int32Array(conceptCount + 2)
      for (let key = 0; key < table.size; key++) {
        table.meanings(key, (concept, weight) => {
          if (weight >= MIN_WEIGHT) first[concept + 1] = (first[concept + 1] ?? 0) + 1
        })
      }
      for (let c = 0; c <= conceptCount; c++) first[c + 1] = (first[c + 1] ?? 0) + (first[c] ?? 0)
      const next = first.slice()
      const keys = new Int32Array(first[conceptCount + 1] ?? 0)
      for (let key = 0; key < table.size; key++) {
        table.meanings(key, (concept, weight) => {
          if (weight < MIN_WEIGHT) return
          keys[next[concept] ?? 0] = key
          next[concept] = (next[concept] ?? 0) + 1
        })
      }
      return { table, first, keys }
    })
  return (concept) => {
    const related = new Map<number, number>()
    if (concept >= conceptCount) return related
    for (const { table, first, keys } of indexes) {
      const here = new Map<number, number>()
      for (let at = first[concept] ?? 0; at < (first[concept + 1] ?? 0); at++) {
        const key = keys[at] ?? 0
        const meanings: (readonly [concept: number, weight: number])[] = []
        table.meanings(key, (concept, weight) => meanings.push([concept, weight]))
        if (meanings.length > MAX_MEANINGS) continue
        const own = meanings.find(([meant]) => meant === concept)?.[1] ?? 0
        for (const [other, weight] of meanings) {
          const strength = Math.min(own, weight)
          if (other !== concept && strength >= MIN_WEIGHT && strength > (here.get(other) ?? 0)) here.set(other, strength)
        }
      }
      for (const [other, strength] of here) {
        const doubt = 1 - (related.get(other) ?? 0)
        related.set(other, 1 - doubt * (1 - ONE_LANGUAGE * strength))
      }
    }
    return related
  }
}
