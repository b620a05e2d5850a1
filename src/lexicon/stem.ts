import { createStemmer } from './inflection/derivation.ts'
import { foldWord } from './inflection/fold.ts'
import { inflectionOf } from './inflection/index.ts'

/** A word without case and diacritics, the dictionary forms of a listed irregular form, and the stem of its family (never empty). */
export interface WordForms {
  readonly folded: string
  readonly lemmas: readonly string[]
  readonly stem: string
}

/** Brings words of one language to their common forms; the identity (after folding) for a language without a table. */
export type WordReducer = (word: string) => WordForms

/** Keys of stems stand beside exact words in one table: the mark keeps "sal" (salt) apart from the stem of "sala". */
export const STEM_MARK = '~'

/** The primary subtag of a BCP-47 tag: `pt-BR` -> `pt`. */
export function primaryLanguage(tag: string): string {
  const dash = tag.indexOf('-')
  return (dash < 0 ? tag : tag.slice(0, dash)).toLowerCase()
}

/** Whether a language (BCP-47) is written without spaces between its words: Chinese and Japanese. */
export const isUnspaced = (tag: string): boolean => /^(?:zh|ja)\b/.test(tag)

const NONE: readonly string[] = []

/** A reducer for a language (BCP-47). Results are not cached: callers keep one record a distinct word. */
export function createReducer(language: string): WordReducer {
  const inflection = inflectionOf(primaryLanguage(language))
  if (!inflection) {
    return (word) => {
      const folded = foldWord(word)
      return { folded, lemmas: NONE, stem: folded }
    }
  }
  const stemmer = createStemmer(inflection)
  return (word) => {
    const folded = foldWord(word)
    return { folded, lemmas: inflection.irregular.get(folded) ?? NONE, stem: stemmer.stem(folded) }
  }
}
