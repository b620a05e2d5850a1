import type { WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { Related } from '../lexicon/related.ts'

/** For each language (primary subtag), how many of its words mean a word of another, of whose meanings each counts by its weight. */
export function createBreadths(lexicons: Lexicons): (language: string) => (word: WordRecord) => number {
  const made = new Map<string, (word: WordRecord) => number>()
  return (language) => {
    const known = made.get(language)
    if (known) return known
    const table = lexicons.tables.get(language)
    const counts = new Float64Array(lexicons.conceptCount)
    for (let key = 0; key < (table?.size ?? 0); key++) {
      table?.meanings(key, (concept, weight) => {
        counts[concept] = (counts[concept] ?? 0) + weight
      })
    }
    const breadth = ({ concepts, weights }: WordRecord) => {
      let most = 0
      for (let i = 0; i < concepts.length; i++) most = Math.max(most, (weights[i] ?? 0) * (counts[concepts[i] ?? 0] ?? 0))
      return most
    }
    made.set(language, breadth)
    return breadth
  }
}

/** Meanings of a word that are looked at, and how likely they must be. */
const KIN_MEANINGS = 3
const KIN_WEIGHT = 0.4

/** How near words are through a word that is near to both: two that share no translation may share one that shares translations with both. */
export function createKinship(related: Related, count: number): (a: WordRecord, b: WordRecord) => number {
  const circles = new WeakMap<WordRecord, ReadonlyMap<number, number>>()
  const circleOf = (word: WordRecord) => {
    const known = circles.get(word)
    if (known) return known
    const circle = new Map<number, number>()
    for (let i = 0; i < Math.min(KIN_MEANINGS, word.concepts.length); i++) {
      const [concept, weight] = [word.concepts[i] ?? 0, word.weights[i] ?? 0]
      if (concept >= count || weight < KIN_WEIGHT) continue
      circle.set(concept, Math.max(circle.get(concept) ?? 0, weight))
      for (const [near, strength] of related(concept)) circle.set(near, Math.max(circle.get(near) ?? 0, strength * weight))
    }
    circles.set(word, circle)
    return circle
  }
  return (a, b) => {
    const [x, y] = [circleOf(a), circleOf(b)]
    let most = 0
    for (const [concept, strength] of x) most = Math.max(most, Math.min(strength, y.get(concept) ?? 0))
    return most
  }
}
