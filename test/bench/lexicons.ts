import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildTables, type EntriesByLanguage } from '../../src/lexicon/build-tables.ts'
import { type LexiconEntry, parseLexicon } from '../../src/lexicon/entries.ts'
import type { Lexicons } from '../../src/lexicon/lexicons.ts'
import { parseNameTable } from '../../src/lexicon/name-table.ts'
import { BROAD, openLexicons } from '../../src/lexicon/open-lexicons.ts'

/** The shipped lexicons, from dist (see build.ts): what is usual, for articles. */
export const shippedLexicons = (): Lexicons => openShipped(new Set())

/** The same with the rarer translations, for pairs of sentences. */
export const broadLexicons = (): Lexicons => openShipped(new Set(readdirSync(join(shipped, BROAD))))

const shipped = join(import.meta.dirname, '..', '..', 'dist', 'lexicons')

function openShipped(broader: ReadonlySet<string>): Lexicons {
  const tables = readdirSync(shipped).filter((name) => name.endsWith('.rlx'))
  const pathOf = (name: string) => join(shipped, ...(broader.has(name) ? [BROAD, name] : [name]))
  const text = (name: string) => readFileSync(pathOf(name), 'utf8')
  return openLexicons({
    concepts: text('concepts.txt'),
    tables: tables.map((name) => new Uint8Array(readFileSync(pathOf(name)))),
    chineseNames: text('zh-names.txt'),
    chineseCalques: text('zh-calques.txt'),
    relations: new Uint8Array(readFileSync(pathOf('relations.rlr'))),
  })
}

const corpus = join(import.meta.dirname, '..', '..', 'corpus', 'lexicons')
/** Where the trained lexicons are. */
export const trainedFolder = join(corpus, 'trained')

/** The lexicons as they were written, compiled from corpus/lexicons, with trained entries only as given. */
export function writtenLexicons(trained: EntriesByLanguage = new Map()): Lexicons {
  const names = parseNameTable(readFileSync(join(corpus, 'names.tsv'), 'utf8'))
  const { concepts, tables } = buildTables(entriesOf(corpus), trained, names)
  return openLexicons({ concepts, tables: tables.values() })
}

/** What training added to them. */
export const trainedEntries = (): Map<string, LexiconEntry[]> => (existsSync(trainedFolder) ? entriesOf(trainedFolder) : new Map())

function entriesOf(folder: string): Map<string, LexiconEntry[]> {
  const entries = new Map<string, LexiconEntry[]>()
  for (const name of readdirSync(folder).sort()) {
    const language = /^en-([a-z]+)\.tsv$/.exec(name)?.[1]
    if (language) entries.set(language, parseLexicon(readFileSync(join(folder, name), 'utf8')))
  }
  return entries
}
