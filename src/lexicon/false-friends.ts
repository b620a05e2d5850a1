import { lazyTable } from '../text/lazy.ts'
import { de } from './false-friends/de.ts'
import { es } from './false-friends/es.ts'
import { fr } from './false-friends/fr.ts'
import { it } from './false-friends/it.ts'
import { pt } from './false-friends/pt.ts'

/** An English word and a word of another language that looks like its translation and means something else. */
export interface FalseFriend {
  readonly english: string
  readonly friend: string
  /** What renders the English word: dictionary forms and phrases, the usual one first. */
  readonly renderings: readonly string[]
  /** What the friend means in English. */
  readonly meanings: readonly string[]
}

const TABLES: Readonly<Record<string, string>> = { de, es, fr, it, pt }

const list = (written: string) => written.split(',').map((word) => word.trim())

/** A line is `English = friend = renderings = meanings`, lists with commas; a friend may be spelled in several ways. */
function parse(table: string): FalseFriend[] {
  return table.split('\n').flatMap((line) => {
    const [english, friend, renderings, meanings] = line.split(' = ')
    return english && friend && renderings && meanings
      ? list(friend).map((form) => ({ english: english.trim(), friend: form, renderings: list(renderings), meanings: list(meanings) }))
      : []
  })
}

const FRIENDS: Readonly<Record<string, readonly FalseFriend[]>> = lazyTable<readonly FalseFriend[]>(
  Object.fromEntries(Object.entries(TABLES).map(([language, table]) => [language, () => parse(table)])),
)

/** The false friends of English and another language (primary subtag); none where there is no table. */
export const falseFriendsOf = (language: string): readonly FalseFriend[] => FRIENDS[language] ?? []
