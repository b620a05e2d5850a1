import { alignLines, type Lines } from '../align/parallel.ts'
import { type Lexicons, openTables } from '../lexicon/lexicons.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { decodeBytes } from '../text/decode.ts'
import { MAX_ALIGN_BYTES } from './align-limits.ts'
import { linesOf, printBeadJson, printBeads } from './bead-lines.ts'
import { languageOfName } from './text-language.ts'

/** The file system, handed in: importing `node:fs` as a module takes longer than all reading here. */
export type FileSystem = typeof import('node:fs')

/**
 * `retold align` for the usual command line: two files whose languages are told, beads or JSON to standard output. For a thousand sentences setting
 * up the command line takes as long as aligning, so this road goes without. Gives what to print, or null for everything else, mistakes among
 * it: nothing has been done then, and the command line proper takes over. `folder`: where the build put `lexicons`. `prepareForLittle` is called before
 * the work when there is little of it.
 */
export function alignPlainly(args: readonly string[], folder: string, files: FileSystem, prepareForLittle?: () => void): string | null {
  const options = readOptions(args)
  if (!options) return null
  try {
    const source = readLines(options.source, options.sourceLang, files)
    const target = readLines(options.target, options.targetLang, files)
    if (!source || !target) return null
    if (charactersOf(source) + charactersOf(target) < LITTLE) prepareForLittle?.()
    const alignment = alignLines(source, target, readLexicons([source.language, target.language], folder, files))
    return options.format === 'json' ? printBeadJson(alignment, source, target) : printBeads(alignment)
  } catch {
    return null
  }
}

/** Some four thousand sentences. */
const LITTLE = 500_000

const charactersOf = ({ lines }: Lines) => lines.reduce((sum, line) => sum + line.length, 0)

interface Options {
  source: string
  target: string
  sourceLang?: string
  targetLang?: string
  format: string
}

const NAMES: Readonly<Record<string, keyof Options>> = {
  '--source': 'source',
  '--target': 'target',
  '--source-lang': 'sourceLang',
  '--target-lang': 'targetLang',
  '--format': 'format',
}

/** Tags that are written as they are stored. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

function readOptions(args: readonly string[]): Options | null {
  const options: Options = { source: '', target: '', format: 'beads' }
  let lines = false
  for (let at = 1; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '--lines') {
      lines = true
      continue
    }
    const name = Object.hasOwn(NAMES, arg) ? NAMES[arg] : undefined
    const value = args[++at] ?? ''
    if (!name || value === '' || value.startsWith('-')) return null
    options[name] = value
  }
  const languages = [options.sourceLang, options.targetLang].every((tag) => tag === undefined || LANGUAGE.test(tag))
  const known = options.format === 'beads' || options.format === 'json'
  return lines && known && languages && options.source !== '' && options.target !== '' ? options : null
}

/** Null where the language is not told, or the path is no ordinary file, which could be read once only. */
function readLines(path: string, stated: string | undefined, files: FileSystem): Lines | null {
  const language = stated ?? languageOfName(path)
  const stat = files.statSync(path)
  if (language === undefined || !stat.isFile() || stat.size > MAX_ALIGN_BYTES) return null
  return { language, lines: linesOf(decodeBytes(files.readFileSync(path), MAX_ALIGN_BYTES).text) }
}

/** The tables of the languages named, as far as there are any. Throws when nothing was built. */
function readLexicons(languages: readonly string[], folder: string, files: FileSystem): Lexicons {
  const wanted = new Set(languages.map(primaryLanguage))
  const tables = [...wanted].map((language) => `${folder}/lexicons/${language}.rlx`).filter((path) => files.existsSync(path))
  return openTables(tables.map((path) => files.readFileSync(path)))
}
