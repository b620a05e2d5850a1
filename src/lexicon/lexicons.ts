import { type Calques, parseCalques } from './pivot/calques.ts'
import type { Pivot } from './pivot/pivot.ts'
import { createChinesePivot } from './pivot/zh.ts'
import type { Related } from './related.ts'
import { openRelations } from './relation-table.ts'
import { primaryLanguage } from './stem.ts'
import { type LexiconTable, openTable } from './table.ts'

/**
 * The tables that a comparison may use. `concepts` are the English stems that all tables point to, most frequent first;
 * `tables` go by primary language subtag and always hold `en`.
 */
export interface Lexicons {
  readonly concepts: readonly string[]
  /** How many there are. The lists themselves are made when they are first asked for. */
  readonly conceptCount: number
  /** A word to show for each concept. */
  readonly lemmas: readonly string[]
  readonly tables: ReadonlyMap<string, LexiconTable>
  /** Languages through which names may have travelled. */
  readonly pivots: readonly Pivot[]
  /** Their idioms, as they look when carried over word for word. */
  readonly calques?: Calques
  /** What all languages together say of how near concepts are, whichever tables are at hand; see `createRelations`. */
  readonly related?: Related
}

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
  const opened = new Map<string, LexiconTable>()
  for (const bytes of tables) {
    const table = openTable(bytes)
    opened.set(primaryLanguage(table.language), table)
  }
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
    conceptCount: Math.max(0, ...[...opened.values()].map((table) => table.conceptCount)),
    tables: opened,
    pivots: chineseNames ? [createChinesePivot(chineseNames)] : [],
    ...(chineseCalques ? { calques: parseCalques(chineseCalques) } : {}),
    ...(relations ? { related: openRelations(relations) } : {}),
  }
}

/** No tables at all: names, figures and cognates still work. */
export const NO_LEXICONS: Lexicons = { concepts: [], conceptCount: 0, lemmas: [], tables: new Map(), pivots: [] }

/** Whether words of a language (BCP-47) can be looked up. */
export function hasLexicon(lexicons: Lexicons, language: string): boolean {
  return lexicons.tables.has(primaryLanguage(language))
}
