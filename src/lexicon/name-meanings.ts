import type { Glosser } from './gloss.ts'
import type { Lexicons } from './lexicons.ts'
import { listingsOf } from './pivot/pivot.ts'
import { createReducer } from './stem.ts'

/** Tells whether a name is an ordinary word of a text's language, and what it would be in English. */
export interface NameMeanings {
  readonly language: string
  /** Whether a word of the language is a translation of an English word, as "pantano" is of "Marsh". */
  translates(word: string, english: string): boolean
  /** Whether a known word of the language is nobody's name as far as the tables know. */
  isOnlyWord(word: string): boolean
  /** Whether English has the word, as a name or otherwise. */
  isEnglish(word: string): boolean
}

/** A meaning must make up so much of a word. */
const MAIN = 0.15

/** Meanings of words of a glosser's language. */
export function createNameMeanings(glosser: Glosser, { concepts, pivots }: Lexicons): NameMeanings {
  const reduce = createReducer('en')
  let ids: Map<string, number> | undefined
  const idOf = (english: string): number | undefined => {
    ids ??= new Map(concepts.map((stem, id) => [stem, id]))
    return ids.get(reduce(english).stem)
  }
  const recordOf = (word: string) => glosser.gloss(word.toLowerCase())[0]?.word
  return {
    language: glosser.language,
    translates(word, english) {
      const id = idOf(english)
      const record = id === undefined ? undefined : recordOf(word)
      return record !== undefined && !record.isFunction && record.concepts.some((one, i) => one === id && (record.weights[i] ?? 0) >= MAIN)
    },
    isOnlyWord(word) {
      const record = recordOf(word)
      if (!record?.known || record.isFunction || record.isProper) return false
      return !listingsOf(word, pivots).some((names) => names.some(({ personal }) => personal))
    },
    isEnglish: (word) => idOf(word) !== undefined,
  }
}
