import { collectConcepts, compileEnglish, compileLexicon, lemmasOf } from './compile.ts'
import type { LexiconEntry } from './entries.ts'

/** Entries by language (primary subtag). */
export type EntriesByLanguage = ReadonlyMap<string, readonly LexiconEntry[]>

/** What a build lays out: the concept list (see LexiconFiles) and the packed tables by language, English among them. */
export interface BuiltTables {
  readonly concepts: string
  readonly tables: ReadonlyMap<string, Uint8Array>
}

/**
 * Packs the written lexicons together with what was trained and with a table of names. Concepts that only training and the names know come last, after
 * those whose order goes by frequency.
 */
export function buildTables(
  written: EntriesByLanguage,
  trained: EntriesByLanguage = new Map(),
  names: EntriesByLanguage = new Map(),
): BuiltTables {
  const all = [...written.values(), ...trained.values(), ...names.values()]
  const concepts = collectConcepts(all)
  const lemmas = lemmasOf(concepts, all)
  const tables = new Map([['en', compileEnglish(all.flat(), concepts)]])
  for (const [language, entries] of written) {
    tables.set(language, compileLexicon(language, [...entries, ...(trained.get(language) ?? []), ...(names.get(language) ?? [])], concepts))
  }
  return { concepts: concepts.map((concept, id) => (lemmas[id] === concept ? concept : `${concept}\t${lemmas[id]}`)).join('\n'), tables }
}
