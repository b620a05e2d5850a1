import { createAffixes } from './affixes.ts'
import type { Exchange, Inflection } from './inflection.ts'

/** Finds the stems of families of words. */
export interface Stemmer {
  /** The stem of a folded word's family (never empty). */
  stem(folded: string): string
  /** How many letters a word begins with are its stem; -1 when the stem is spelled otherwise. Nearly all are told so without being cut out. */
  stemLength(folded: string): number
}

/** Inflections are constants: a stemmer is made once for each. */
const made = new WeakMap<Inflection, Stemmer>()

/** The stemmer of a table. */
export function createStemmer(inflection: Inflection): Stemmer {
  const known = made.get(inflection)
  if (known) return known
  const stemmer = stemmerOf(inflection)
  made.set(inflection, stemmer)
  return stemmer
}

function stemmerOf({ stem: ownStem, suffixes, minStem, alternations, augments }: Inflection): Stemmer {
  if (ownStem) return { stem: ownStem, stemLength: () => -1 }
  const affixes = createAffixes('end', suffixes)
  const { path } = affixes
  const [numbers] = affixes.numbers
  const participle = augments[0]
  const altered = new Set(alternations.map(([from]) => from.charCodeAt(from.length - 1)))

  /** How many letters stand before the longest suffix. */
  function lengthBefore(folded: string): number {
    for (let n = affixes.match(folded, folded.length - minStem); n > 0; n--) {
      if ((numbers?.[path[n] ?? 0] ?? -1) >= 0) return folded.length - n
    }
    return folded.length
  }

  /** The alternation that mends the first `length` letters. */
  function alternationOf(folded: string, length: number): Exchange | undefined {
    if (!altered.has(folded.charCodeAt(length - 1))) return undefined
    for (let a = 0; a < alternations.length; a++) {
      const from = alternations[a]?.[0] ?? ''
      if (length > from.length && folded.startsWith(from, length - from.length)) return alternations[a]
    }
    return undefined
  }

  return {
    stem(folded) {
      const length = lengthBefore(folded)
      const alternation = alternationOf(folded, length)
      const stem = alternation ? folded.slice(0, length - alternation[0].length) + alternation[1] : folded.slice(0, length)
      if (participle && stem !== folded && stem.startsWith(participle) && stem.length - participle.length >= minStem + 1)
        return stem.slice(participle.length)
      return stem
    },
    stemLength(folded) {
      const length = lengthBefore(folded)
      return alternationOf(folded, length) || (participle && folded.startsWith(participle)) ? -1 : length
    },
  }
}
