import { InputError, inFile, UsageError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { readCsv } from '../lexicon/glossary/csv.ts'
import { entriesOf, languagesOf, readTmxTerms, type TermGroup } from '../lexicon/glossary/glossary.ts'
import { readTbx } from '../lexicon/glossary/tbx.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { decodeBytes } from '../text/decode.ts'
import { formatOf } from '../text/formats.ts'
import { readBytes } from './input.ts'
import { printLexiconFile } from './lexicon-files.ts'
import { writeOut, writeResult } from './output.ts'

export interface LexiconImportCommand {
  readonly targetLang?: string
  readonly out?: string
}

/** The largest glossary that is read, in bytes. */
const MAX_GLOSSARY_BYTES = 64 * 1024 * 1024

/** `retold lexicon import`: a glossary (TBX, CSV or TMX) as a file for `--lexicon`. */
export async function lexiconImport(path: string, options: LexiconImportCommand, { t }: Translator): Promise<void> {
  const { bytes } = await readBytes(path, MAX_GLOSSARY_BYTES)
  const groups = readGroups(bytes, path, options.targetLang)
  const found = languagesOf(groups)
  const language = options.targetLang ?? onlyOne(found)
  if (language === undefined && found.length > 1)
    throw new UsageError('usage.several-languages', { file: path, languages: found.join(', ') })
  const entries = language === undefined ? [] : entriesOf(groups, language)
  if (language === undefined || entries.length === 0) throw new InputError('input.no-terms', { file: path })
  await writeResult(printLexiconFile(language, entries), options.out)
  if (options.out !== undefined) await writeOut(`${t('cli.lexicon.imported', { file: options.out, words: entries.length })}\n`)
}

function readGroups(bytes: Uint8Array, path: string, target: string | undefined): TermGroup[] {
  try {
    const { text } = decodeBytes(bytes, MAX_GLOSSARY_BYTES)
    const format = formatOf(bytes, path)
    if (format === 'tbx') return [...readTbx(text)]
    if (format === 'tmx') return [...readTmxTerms(text)]
    if (format === 'table') return [...readCsv(text, 'en', target)]
  } catch (error) {
    throw error instanceof InputError ? inFile(error, path) : error
  }
  throw new InputError('input.unknown-glossary', { file: path })
}

/** One language, or several regions of one: the primary language then. */
function onlyOne(languages: readonly string[]): string | undefined {
  const primary = new Set(languages.map((language) => primaryLanguage(language.replaceAll('_', '-'))))
  return languages.length === 1 ? languages[0]?.replaceAll('_', '-') : primary.size === 1 ? [...primary][0] : undefined
}
