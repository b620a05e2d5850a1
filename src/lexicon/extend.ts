import { collectConcepts, compileEnglish, compileRows, countTrained, lemmasOf, stemKey } from './compile.ts'
import type { LexiconEntry } from './entries.ts'
import type { Lexicons } from './lexicons.ts'
import { createReducer, primaryLanguage } from './stem.ts'
import { encodeTable, FUNCTION_WORD, type LexiconTable, openTable, type TableRow } from './table.ts'

/**
 * The lexicons with entries between English and a language (BCP-47) added: a new value, the one given stays as it is. For the few thousand entries
 * of a glossary or a trained file: the tables of English and of the language are packed anew. Where both know a pair the higher weight counts.
 */
export function addEntries(lexicons: Lexicons, language: string, entries: readonly LexiconEntry[]): Lexicons {
  const primary = primaryLanguage(language)
  const known = new Set(lexicons.concepts)
  const added = collectConcepts([entries]).filter((concept) => !known.has(concept))
  const concepts = [...lexicons.concepts, ...added].slice(0, MAX_CONCEPTS)
  const base = lexicons.tables.get(primary)
  const reduce = createReducer(primary)
  const isFunctionWord = (folded: string) => {
    const index = base?.find(folded) ?? -1
    return index >= 0 ? ((base?.flags(index) ?? 0) & FUNCTION_WORD) !== 0 : isFunctionStem(base, reduce(folded).stem)
  }
  const tables = new Map(lexicons.tables)
  const extend = (tag: string, rows: ReadonlyMap<string, TableRow>) => {
    const table = lexicons.tables.get(tag)
    tables.set(
      tag,
      openTable(encodeTable(tag, mergeRows(rowsOf(table), rows), (table?.trained ?? 0) + (tag === 'en' ? 0 : countTrained(entries)))),
    )
  }
  if (primary !== 'en') extend(primary, compileRows(primary, entries, concepts, isFunctionWord))
  // Only what is new: the words that were there keep what is known of their grammar.
  const news = new Set(added)
  const english = rowsOf(openTable(compileEnglish(entries, concepts)))
  extend('en', new Map([...english].filter(([key]) => news.has(key.slice(stemKey('').length)) || !lexicons.tables.has('en'))))
  const conceptCount = concepts.length
  // What is near to what follows from the tables, now that they say more.
  const { related: _, ...rest } = lexicons
  return {
    ...rest,
    concepts,
    conceptCount,
    lemmas: [...lexicons.lemmas, ...lemmasOf(added, [entries])].slice(0, concepts.length),
    tables,
  }
}

/** Concepts are numbered in 16 bits. */
const MAX_CONCEPTS = 65_535

function isFunctionStem(table: LexiconTable | undefined, stem: string): boolean {
  const index = table?.find(stemKey(stem)) ?? -1
  return index >= 0 && ((table?.flags(index) ?? 0) & FUNCTION_WORD) !== 0
}

function rowsOf(table: LexiconTable | undefined): Map<string, TableRow> {
  const rows = new Map<string, TableRow>()
  if (!table) return rows
  for (let index = 0; index < table.size; index++) {
    const postings = new Map<number, number>()
    table.meanings(index, (concept, weight) => postings.set(concept, weight))
    rows.set(table.key(index), { postings, flags: table.flags(index) })
  }
  return rows
}

function mergeRows(base: Map<string, TableRow>, more: ReadonlyMap<string, TableRow>): Map<string, TableRow> {
  for (const [key, row] of more) {
    const known = base.get(key)
    if (!known) {
      base.set(key, row)
      continue
    }
    const postings = new Map(known.postings)
    for (const [concept, weight] of row.postings) postings.set(concept, Math.max(weight, postings.get(concept) ?? 0))
    base.set(key, { postings, flags: known.flags })
  }
  return base
}
