import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { type Lexicons, NO_LEXICONS } from '../lexicon/lexicons.ts'
import { BROAD, openLexicons } from '../lexicon/open-lexicons.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { AssetNames } from '../service/deps.ts'
import { isWhole, readCase, type ShippedCase } from './shipped-case.ts'

/** The folder of the package: the nearest one above this file, source or bundle, that holds `corpus` and `package.json`. */
export function packageRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'corpus')) && existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error(`no package around ${from}`)
  }
}

/** Which of the lexicons are wanted; see `loadLexicons`. */
export interface LexiconChoice {
  readonly languages?: readonly string[]
  readonly broad?: boolean
}

/**
 * The lexicons that were built, from `dist/lexicons`: all, or for aligning alone the tables of English and the languages named (BCP-47),
 * without what only the checks need. `broad`: with the rarer translations, for pairs of sentences. No tables at all when nothing was built.
 */
export async function loadLexicons(root: string = packageRoot(), { languages, broad = false }: LexiconChoice = {}): Promise<Lexicons> {
  const folder = join(root, 'dist', 'lexicons')
  if (!existsSync(folder)) return NO_LEXICONS
  const broader = new Set(broad ? await readdir(join(folder, BROAD)) : [])
  const pathOf = (name: string) => join(folder, ...(broader.has(name) ? [BROAD, name] : [name]))
  const wanted = languages && new Set(['en', ...languages.map(primaryLanguage)].map((language) => `${language}.rlx`))
  const tables = (await readdir(folder)).filter((name) => name.endsWith('.rlx') && (!wanted || wanted.has(name))).sort()
  const text = (name: string) => readFile(pathOf(name), 'utf8')
  const forChecks = languages ? [] : ['zh-names.txt', 'zh-calques.txt']
  const [[concepts = '', chineseNames = '', chineseCalques = ''], bytes, [relations]] = await Promise.all([
    Promise.all(['concepts.txt', ...forChecks].map(text)),
    Promise.all(tables.map((name) => readFile(pathOf(name)))),
    Promise.all((languages ? [] : ['relations.rlr']).map((name) => readFile(join(folder, name)))),
  ])
  return openLexicons({ concepts, tables: bytes, chineseNames, chineseCalques, ...(relations ? { relations } : {}) })
}

/** The cases of `corpus` whose texts are there, in the order of their folders' names. */
export async function loadCases(root: string = packageRoot()): Promise<ShippedCase[]> {
  const corpus = join(root, 'corpus')
  const folders = (await readdir(corpus)).filter((name) => existsSync(join(corpus, name, 'case.json'))).sort()
  const cases = await Promise.all(folders.map((name) => loadCase(join(corpus, name), name)))
  return cases.filter(isWhole)
}

/** One case from its folder. Throws InputError (see `readCase`). */
export async function loadCase(folder: string, id: string): Promise<ShippedCase> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = files.map(async (path) => ({
    name: path
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
    bytes: new Uint8Array(await readFile(path)),
  }))
  return readCase({ id, files: await Promise.all(read) })
}

/** What names the code and tables that were built (see build.ts); `unbuilt` where nothing was. */
export async function loadBuild(root: string = packageRoot()): Promise<string> {
  const file = join(root, 'dist', 'build.txt')
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : 'unbuilt'
}

/** The names of the page's files, as the build wrote them down. */
export async function loadAssetNames(root: string = packageRoot()): Promise<AssetNames> {
  const { css, script }: AssetNames = JSON.parse(await readFile(join(root, 'dist', 'assets', 'names.json'), 'utf8'))
  return { css, script }
}
