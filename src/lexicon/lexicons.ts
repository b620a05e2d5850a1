import { primaryLanguage } from './stem.ts'
import { type LexiconTable, openTable } from './table.ts'

/**
 * The tables that a comparison may use. `concepts` are the English stems that all tables point to, most frequent first;
 * `tables` go by primary language subtag and always hold `en`.
 */
export interface Lexicons {
  readonly concepts: readonly string[]
  readonly tables: ReadonlyMap<string, LexiconTable>
}

/** Opens packed tables (see `compile.ts`). `concepts` is the text of the concept list, one a line. */
export function openLexicons(concepts: string, tables: Iterable<Uint8Array>): Lexicons {
  const opened = new Map<string, LexiconTable>()
  for (const bytes of tables) {
    const table = openTable(bytes)
    opened.set(primaryLanguage(table.language), table)
  }
  return { concepts: concepts === '' ? [] : concepts.split('\n'), tables: opened }
}

/** No tables at all: names, figures and cognates still work. */
export const NO_LEXICONS: Lexicons = { concepts: [], tables: new Map() }

/** Whether words of a language (BCP-47) can be looked up. */
export function hasLexicon(lexicons: Lexicons, language: string): boolean {
  return lexicons.tables.has(primaryLanguage(language))
}
