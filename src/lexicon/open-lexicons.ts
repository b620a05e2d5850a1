import { type Lexicons, openTables } from './lexicons.ts'
import { parseCalques } from './pivot/calques.ts'
import { createChinesePivot } from './pivot/zh.ts'
import { openRelations } from './relation-table.ts'

/**
 * The folder, below that of the lexicons, of the broad tables: those that also hold rarer translations, which prove something only where a sentence is set
 * beside its own translation. Articles are read by what is usual alone. A language that has no rarer translations has its usual table only.
 */
export const BROAD = 'broad'

/** What lexicons are opened from, as the build lays it out (see build.ts). */
export interface LexiconFiles {
  /** The concept list, one a line: a stem, and after a tab the word to show for it where that is another. Aligning does without. */
  readonly concepts?: string
  readonly tables: Iterable<Uint8Array>
  /** The built name table of the Chinese pivot; without it wrong names are judged by spelling alone. */
  readonly chineseNames?: string
  /** Idioms of Chinese with their literal forms. */
  readonly chineseCalques?: string
  /** The relations between concepts that were worked out in the build (see relation-table.ts). */
  readonly relations?: Uint8Array
}

/** Opens packed tables. Throws a plain Error when a file is not what the build makes. */
export function openLexicons({ concepts = '', tables, chineseNames, chineseCalques, relations }: LexiconFiles): Lexicons {
  const { conceptCount, tables: opened } = openTables(tables)
  let lines: readonly string[] | undefined
  let stems: readonly string[] | undefined
  let lemmas: readonly string[] | undefined
  const linesOf = () => {
    lines ??= concepts === '' ? [] : concepts.split('\n')
    return lines
  }
  return {
    get concepts() {
      stems ??= linesOf().map((line) => line.split('\t')[0] ?? '')
      return stems
    },
    get lemmas() {
      lemmas ??= linesOf().map((line) => line.split('\t')[1] ?? line)
      return lemmas
    },
    conceptCount,
    tables: opened,
    pivots: chineseNames ? [createChinesePivot(chineseNames)] : [],
    ...(chineseCalques ? { calques: parseCalques(chineseCalques) } : {}),
    ...(relations ? { related: openRelations(relations) } : {}),
  }
}
