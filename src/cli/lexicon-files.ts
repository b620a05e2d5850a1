import { InputError, inFile } from '../errors.ts'
import { type LexiconEntry, LexiconLineError, parseLexicon, printEntry } from '../lexicon/entries.ts'
import { addEntries } from '../lexicon/extend.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { decodeBytes } from '../text/decode.ts'
import { readBytes } from './input.ts'

/** A dictionary file between English and `language` (BCP-47), as train and import write it and corpus/lexicons holds it. */
export interface LexiconFile {
  readonly path: string
  readonly language: string
  readonly entries: readonly LexiconEntry[]
}

/** The largest dictionary file that is read, in bytes: it is compiled at each start. */
const MAX_LEXICON_BYTES = 16 * 1024 * 1024
const HEAD = /^# languages: en ([A-Za-z-]+)\s*$/m

/** The text of a dictionary file: its language stands in the first line. */
export function printLexiconFile(language: string, entries: readonly LexiconEntry[]): string {
  return `# languages: en ${language}\n${entries.map((entry) => `${printEntry(entry)}\n`).join('')}`
}

/** Reads a dictionary file; without a line that tells its language the name does (`en-pt.tsv`). Throws InputError. */
export async function readLexiconFile(path: string): Promise<LexiconFile> {
  const { bytes } = await readBytes(path, MAX_LEXICON_BYTES)
  try {
    const text = decodeBytes(bytes, MAX_LEXICON_BYTES).text.replace(/^\uFEFF/, '')
    const language = HEAD.exec(text.slice(0, 1000))?.[1] ?? /(?:^|[/\\])en-([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.tsv$/.exec(path)?.[1]
    if (language === undefined) throw new InputError('input.lexicon-language', { file: path })
    return { path, language, entries: parseLexicon(text) }
  } catch (error) {
    if (error instanceof LexiconLineError) throw new InputError('input.lexicon-line', { file: path, line: error.line })
    throw error instanceof InputError ? inFile(error, path) : error
  }
}

/** The lexicons with the files of `--lexicon` added, in their order. */
export async function withLexiconFiles(lexicons: Lexicons, paths: readonly string[] = []): Promise<Lexicons> {
  let all = lexicons
  for (const path of paths) {
    const { language, entries } = await readLexiconFile(path)
    all = addEntries(all, language, entries)
  }
  return all
}
