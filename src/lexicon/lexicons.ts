import type { Calques } from './pivot/calques.ts'
import type { Pivot } from './pivot/pivot.ts'
import type { Related } from './related.ts'
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

/** Opens packed tables, and nothing else: what aligning needs. Throws a plain Error when a file is not what the build makes. */
export function openTables(files: Iterable<Uint8Array>): Lexicons {
  const tables = new Map<string, LexiconTable>()
  let conceptCount = 0
  for (const bytes of files) {
    const table = openTable(bytes)
    tables.set(primaryLanguage(table.language), table)
    conceptCount = Math.max(conceptCount, table.conceptCount)
  }
  return { ...NO_LEXICONS, conceptCount, tables }
}

/** No tables at all: names, figures and cognates still work. */
export const NO_LEXICONS: Lexicons = { concepts: [], conceptCount: 0, lemmas: [], tables: new Map(), pivots: [] }

/** Whether words of a language (BCP-47) can be looked up. */
export function hasLexicon(lexicons: Lexicons, language: string): boolean {
  return lexicons.tables.has(primaryLanguage(language))
}
