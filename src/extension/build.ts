/**
 * Builds the extension into dist/extension/chromium and dist/extension/firefox, ready to be loaded unpacked or zipped: scripts, pages, the lexicons
 * (compressed), the shipped cases (prepared and packed), the texts of `locales/`.   usage: npm run build:extension
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as bundle, type Plugin } from 'esbuild'
import { LOCALES, translatorFor } from '../i18n.ts'
import { BROAD, openLexicons } from '../lexicon/open-lexicons.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { fewerTrigrams } from '../platform/fewer-trigrams.ts'
import { isWhole, readCase } from '../platform/shipped-case.ts'
import { packPrepared } from '../prepare/pack.ts'
import { prepare } from '../prepare/prepare.ts'
import { manifestFor, type Target } from './manifest.ts'
import { slim } from './slimming.ts'

const root = join(import.meta.dirname, '..', '..')
const here = import.meta.dirname
const out = join(root, 'dist', 'extension')
const lexiconFolder = join(root, 'dist', 'lexicons')

/** The texts that a script shows, by area. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  background: ['findings', 'errors'],
  content: [],
  panel: ['ui'],
  options: ['ui', 'errors'],
}

/** Leaves out what a script does not need: texts of other areas, and what reads pages outside a browser. */
const trimmed = (areas: readonly string[]): Plugin => ({
  name: 'trimmed',
  setup(build) {
    // The house's own modules do nothing by being imported: what is not used (the checks of sentence pairs) is left out with all its tables.
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) =>
      kind === 'import-statement' && resolveDir.startsWith(join(root, 'src'))
        ? { path: join(resolveDir, path), sideEffects: false }
        : undefined,
    )
    build.onLoad({ filter: /locales\/[^/]+\/[a-z]+\.json$/ }, ({ path }) =>
      areas.includes(basename(path, '.json')) ? undefined : { contents: '{}', loader: 'json' },
    )
    // A message in HTML alone loses its marks here; the reader that builds the page's tree weighs as much as all else.
    build.onLoad({ filter: /text\/readers\/html\.ts$/ }, ({ path }) => ({
      contents: "export { stripHtml as readHtmlBody } from './html-text.ts'",
      loader: 'ts',
      resolveDir: dirname(path),
    }))
  },
})

async function buildScripts(folder: string, target: Target): Promise<void> {
  for (const [name, areas] of Object.entries(AREAS)) {
    await bundle({
      entryPoints: [join(here, `${name}.ts`)],
      outdir: folder,
      bundle: true,
      minify: true,
      format: 'iife',
      ...(name === 'content' ? { footer: { js: "globalThis[Symbol.for('retold')]?.()" } } : {}),
      target: target === 'chromium' ? 'chrome116' : 'firefox142',
      plugins: [trimmed(areas), fewerTrigrams],
      logLevel: 'warning',
    })
  }
}

function layOutLexicons(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(lexiconFolder).filter((name) => name !== BROAD)
  for (const name of names) {
    const bytes = readFileSync(join(lexiconFolder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(name.endsWith('.rlx') ? slim(bytes) : bytes, { level: 9 }))
  }
  const languages = names.filter((name) => name.endsWith('.rlx')).map((name) => name.replace('.rlx', ''))
  writeFileSync(join(folder, 'index.json'), JSON.stringify(languages))
}

async function layOutCases(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const text = (name: string) => readFileSync(join(lexiconFolder, name), 'utf8')
  const tables = readdirSync(lexiconFolder).filter((name) => name.endsWith('.rlx'))
  const lexicons = openLexicons({
    concepts: text('concepts.txt'),
    tables: tables.map((name) => new Uint8Array(readFileSync(join(lexiconFolder, name)))),
    chineseNames: text('zh-names.txt'),
  })
  const corpus = join(root, 'corpus')
  const index: unknown[] = []
  for (const id of readdirSync(corpus).filter((name) => readdirSync(join(corpus, name)).includes('case.json'))) {
    const shipped = await readCase({ id, files: filesOf(join(corpus, id)) })
    if (!isWhole(shipped)) continue
    const prepared = prepare(shipped.sources, { lexicons, knowledge: shipped.knowledge })
    writeFileSync(join(folder, `${id}.pack.gz`), gzipSync(packPrepared(prepared), { level: 9 }))
    index.push({ id, title: shipped.title, languages: [...new Set(prepared.examined.map(({ language }) => primaryLanguage(language)))] })
  }
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ name: path.split(sep).join('/'), bytes: new Uint8Array(readFileSync(join(folder, path))) }))

/** What the browser itself shows, in its own layout. */
function layOutNames(folder: string): void {
  for (const locale of LOCALES) {
    const { t } = translatorFor(locale)
    const message = (key: string) => ({ message: t(`ui.extension.${key}`) })
    const messages = { name: message('name'), description: message('description'), action: message('check') }
    const name = locale === 'zh-Hans' ? 'zh_CN' : locale.replace('-', '_')
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'messages.json'), JSON.stringify(messages, null, 2))
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, path) => {
    const stat = statSync(join(folder, path))
    return sum + (stat.isFile() ? stat.size : 0)
  }, 0)
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
rmSync(out, { recursive: true, force: true })
for (const target of ['chromium', 'firefox'] as const) {
  const folder = join(out, target)
  mkdirSync(folder, { recursive: true })
  await buildScripts(folder, target)
  for (const name of ['panel.html', 'options.html', 'page.css', 'content.css']) cpSync(join(here, name), join(folder, name))
  cpSync(join(here, 'icons'), join(folder, 'icons'), { recursive: true })
  layOutLexicons(join(folder, 'lexicons'))
  await layOutCases(join(folder, 'cases'))
  layOutNames(join(folder, '_locales'))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestFor(target, version), null, 2))
  console.log(`dist/extension/${target}: ${(sizeOf(folder) / 1024 / 1024).toFixed(2)} MB`)
}
