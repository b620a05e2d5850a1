/**
 * Builds dist/: the lexicon tables, the command and the library bundles, the page's islands, the Worker. `--if-stale` does nothing when dist is newer than
 * every input. Node built-ins and esbuild only; nothing is downloaded.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildCommand } from './src/cli/build.ts'
import { compilePlain } from './src/cli/compile-plain.ts'
import { languageOfName } from './src/cli/text-language.ts'
import { type BuiltTables, buildTables } from './src/lexicon/build-tables.ts'
import { hasRarer, type LexiconEntry, parseLexicon, usualOf } from './src/lexicon/entries.ts'
import { parseNameTable } from './src/lexicon/name-table.ts'
import { BROAD, openLexicons } from './src/lexicon/open-lexicons.ts'
import { addReadings } from './src/lexicon/pivot/readings.ts'
import { workOutRelations } from './src/lexicon/related.ts'
import { packRelations } from './src/lexicon/relation-table.ts'
import { buildEdge } from './src/platform/edge-build.ts'
import { buildWeb } from './src/web/build.ts'

const root = import.meta.dirname
const dist = join(root, 'dist')
const stamp = join(dist, '.built')

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  return ['src', 'corpus', 'locales', 'build.ts', 'package.json'].every((path) => newest(join(root, path)) <= built)
}

function buildLexicons(): void {
  const folder = join(root, 'corpus', 'lexicons')
  const out = join(dist, 'lexicons')
  mkdirSync(out, { recursive: true })
  const named = parseNameTable(readFileSync(join(folder, 'names.tsv'), 'utf8'))
  const [written, trained] = [readLexicons(folder), readLexicons(join(folder, 'trained'))]
  const usual = buildTables(new Map([...written].map(([language, entries]) => [language, usualOf(entries)])), trained, named)
  writeTables(usual, out)
  const { tables, conceptCount } = openLexicons({ concepts: usual.concepts, tables: usual.tables.values() })
  writeFileSync(join(out, 'relations.rlr'), packRelations(workOutRelations([...tables.values()], conceptCount), conceptCount))
  // The concepts of the usual tables are the first of the broad ones: a language without rarer translations needs no other table.
  const broad = buildTables(written, trained, named)
  const isBroader = ([language]: readonly [string, unknown]) => language === 'en' || written.get(language)?.some(hasRarer) === true
  writeTables({ ...broad, tables: new Map([...broad.tables].filter(isBroader)) }, join(out, BROAD))
  writeFileSync(join(out, 'zh-names.txt'), addReadings(readFileSync(join(folder, 'pivot', 'zh-names.tsv'), 'utf8')))
  copyFileSync(join(folder, 'pivot', 'zh-calques.tsv'), join(out, 'zh-calques.txt'))
}

function writeTables({ concepts, tables }: BuiltTables, folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'concepts.txt'), concepts)
  for (const [language, table] of tables) writeFileSync(join(folder, `${language}.rlx`), table)
}

/** The lexicons `en-XX.tsv` of a folder by language. */
function readLexicons(folder: string): Map<string, LexiconEntry[]> {
  const lexicons = new Map<string, LexiconEntry[]>()
  for (const name of readdirSync(folder).sort()) {
    const language = /^en-([a-z]+)\.tsv$/.exec(name)?.[1]
    if (language) lexicons.set(language, parseLexicon(readFileSync(join(folder, name), 'utf8')))
  }
  return lexicons
}

/** The retellings of the case that ships whole: a text in each of the languages. */
function shippedTexts(): { path: string; language: string }[] {
  const folder = join(root, 'corpus', 'skerry-light', 'retellings')
  const texts = readdirSync(folder).map((name) => ({ path: join(folder, name), language: languageOfName(name.replace(/\.\w+$/, '')) }))
  return texts.flatMap(({ path, language }) => (language === undefined ? [] : [{ path, language }]))
}

async function buildLibrary(): Promise<void> {
  if (!existsSync(join(root, 'src/index.ts'))) return
  await build({
    entryPoints: [join(root, 'src/index.ts')],
    outfile: join(dist, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    logLevel: 'warning',
    packages: 'external',
  })
}

/** The client of the service, for programs and pages: one small file. */
async function buildClient(): Promise<void> {
  await build({
    entryPoints: [join(root, 'src/client/index.ts')],
    outfile: join(dist, 'client.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  })
}

/** The name of what reports depend on, engine and tables: reports that another build made are made again. */
function buildName(): string {
  const hash = createHash('sha256').update(readFileSync(join(dist, 'index.js')))
  const lexicons = join(dist, 'lexicons')
  const files = readdirSync(lexicons, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(lexicons, path)).isFile())
  for (const path of files.sort()) hash.update(path).update(readFileSync(join(lexicons, path)))
  return hash.digest('hex').slice(0, 12)
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  buildLexicons()
  await buildCommand(root, dist)
  compilePlain(dist, shippedTexts())
  await buildLibrary()
  await buildClient()
  writeFileSync(join(dist, 'build.txt'), buildName())
  await buildWeb(root, dist)
  await buildEdge(root, dist)
  writeFileSync(stamp, '')
}
