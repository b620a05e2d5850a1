/**
 * Builds dist/: the lexicon tables, the command and the library bundles, the page's islands. `--if-stale` does nothing when dist is newer than
 * every input. Node built-ins and esbuild only; nothing is downloaded.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { collectConcepts, compileEnglish, compileLexicon } from './src/lexicon/compile.ts'
import { type LexiconEntry, parseLexicon } from './src/lexicon/entries.ts'

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
  const lexicons = new Map<string, LexiconEntry[]>()
  for (const name of readdirSync(folder).sort()) {
    const language = /^en-([a-z]+)\.tsv$/.exec(name)?.[1]
    if (language) lexicons.set(language, parseLexicon(readFileSync(join(folder, name), 'utf8')))
  }
  const concepts = collectConcepts([...lexicons.values()])
  writeFileSync(join(out, 'concepts.txt'), concepts.join('\n'))
  writeFileSync(join(out, 'en.rlx'), compileEnglish([...lexicons.values()].flat(), concepts))
  for (const [language, entries] of lexicons) writeFileSync(join(out, `${language}.rlx`), compileLexicon(language, entries, concepts))
}

async function buildBundles(): Promise<void> {
  const shared = { bundle: true, format: 'esm', platform: 'node', target: 'node22', sourcemap: false, logLevel: 'warning' } as const
  const entries = [
    { from: 'src/cli/main.ts', to: 'cli.js' },
    { from: 'src/index.ts', to: 'index.js' },
  ].filter(({ from }) => existsSync(join(root, from)))
  for (const { from, to } of entries) {
    await build({
      ...shared,
      entryPoints: [join(root, from)],
      outfile: join(dist, to),
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      packages: 'external',
      ...(to === 'cli.js' ? { banner: { js: '#!/usr/bin/env node' } } : {}),
    })
  }
}

if (!process.argv.includes('--if-stale') || !isFresh()) {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  buildLexicons()
  await buildBundles()
  writeFileSync(stamp, '')
}
