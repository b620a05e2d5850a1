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
import { buildTables } from './src/lexicon/build-tables.ts'
import { type LexiconEntry, parseLexicon, TRAINED } from './src/lexicon/entries.ts'
import { parseNameTable } from './src/lexicon/name-table.ts'
import { openLexicons } from './src/lexicon/open-lexicons.ts'
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
  const { concepts, tables } = buildTables(written, trained, named)
  writeFileSync(join(out, 'concepts.txt'), concepts)
  for (const [language, table] of tables) writeFileSync(join(out, `${language}.rlx`), table)
  // Words are near by what is usual; and what every browser carries has to be small.
  const usual = buildTables(usualOf(written), trained, named).tables
  const { tables: opened, conceptCount } = openLexicons({ concepts, tables: usual.values() })
  writeFileSync(join(out, 'relations.rlr'), packRelations(workOutRelations([...opened.values()], conceptCount), conceptCount))
  const short = join(dist, 'short-lexicons')
  mkdirSync(short, { recursive: true })
  for (const [language, table] of usual) writeFileSync(join(short, `${language}.rlx`), table)
  writeFileSync(join(out, 'zh-names.txt'), addReadings(readFileSync(join(folder, 'pivot', 'zh-names.tsv'), 'utf8')))
  copyFileSync(join(folder, 'pivot', 'zh-calques.tsv'), join(out, 'zh-calques.txt'))
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

/** The lexicons without the rarer translations; words that have no others keep their place among the concepts. */
function usualOf(lexicons: ReadonlyMap<string, readonly LexiconEntry[]>): Map<string, LexiconEntry[]> {
  const usual = (entry: LexiconEntry): LexiconEntry =>
    entry.pos === TRAINED || entry.usual === undefined ? entry : { ...entry, translations: entry.translations.slice(0, entry.usual) }
  return new Map([...lexicons].map(([language, entries]) => [language, entries.map(usual)]))
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
  for (const name of readdirSync(lexicons).sort()) hash.update(name).update(readFileSync(join(lexicons, name)))
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
