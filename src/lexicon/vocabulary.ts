import { createInterner } from './interner.ts'
import type { Lexicons } from './lexicons.ts'

/** Interned identities of one comparison, shared by all its texts: names and loans that are written alike meet. */
export interface Vocabulary {
  readonly identityOf: (folded: string) => number
  /** The identities it has given out itself, in order. */
  readonly identities: () => ReadonlyMap<string, number>
  readonly size: () => number
}

/** A fresh vocabulary; the first identity follows the last concept, and the last of those that `earlier` (of another vocabulary) holds. */
export function createVocabulary(lexicons: Lexicons, earlier: ReadonlyMap<string, number> = new Map()): Vocabulary {
  const words: string[] = []
  const interner = createInterner()
  let first = lexicons.conceptCount
  for (const id of earlier.values()) if (id >= first) first = id + 1
  return {
    identities: () => new Map(words.map((word, number) => [word, first + number])),
    identityOf(folded) {
      const known = earlier.size > 0 ? earlier.get(folded) : undefined
      if (known !== undefined) return known
      const number = interner.numberOf(folded, 0, folded.length)
      if (number === words.length) words.push(folded)
      return first + number
    },
    size: () => first + words.length,
  }
}
