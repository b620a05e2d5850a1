import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { build } from 'esbuild'
import { BROAD } from '../lexicon/open-lexicons.ts'

/**
 * Builds what pages load, style sheet and script with a hash of their content in their names, into `dist/assets`, and lays out `dist/edge`:
 * the same files, the lexicon tables and the cases, as the Worker finds them among its static assets.
 */
export async function buildWeb(root: string, dist: string): Promise<void> {
  const result = await build({
    entryPoints: [join(root, 'src/web/style.css'), join(root, 'src/web/islands/page.ts')],
    outdir: join(dist, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx/dom',
    metafile: true,
    logLevel: 'warning',
  })
  const outputs = Object.keys(result.metafile.outputs).map((path) => `/assets/${basename(path)}`)
  const ending = (suffix: string) => outputs.find((path) => path.endsWith(suffix)) ?? ''
  const names = { css: ending('.css'), script: ending('.js') }
  writeFileSync(join(dist, 'assets', 'names.json'), JSON.stringify(names))
  layOutEdge(root, dist, names)
}

function layOutEdge(root: string, dist: string, assets: { css: string; script: string }): void {
  const edge = join(dist, 'edge')
  mkdirSync(join(edge, 'cases'), { recursive: true })
  cpSync(join(dist, 'assets'), join(edge, 'assets'), { recursive: true })
  cpSync(join(dist, 'lexicons'), join(edge, 'lexicons'), { recursive: true })
  const corpus = join(root, 'corpus')
  const cases = readdirSync(corpus).filter((name) => existsSync(join(corpus, name, 'case.json')))
  for (const id of cases) writeFileSync(join(edge, 'cases', `${id}.json`), JSON.stringify(packCase(join(corpus, id), id)))
  const lexicons = readdirSync(join(dist, 'lexicons')).filter((name) => name.endsWith('.rlx'))
  const broad = readdirSync(join(dist, 'lexicons', BROAD))
  const build = readFileSync(join(dist, 'build.txt'), 'utf8')
  writeFileSync(join(edge, 'contents.json'), JSON.stringify({ assets, lexicons, broad, cases: cases.map((id) => `${id}.json`), build }))
  writeFileSync(join(edge, '_headers'), HEADERS)
}

/** Static assets do not pass through the Worker; their headers are set here. */
const HEADERS = `/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`

function packCase(folder: string, id: string) {
  // What `corpus add` and `corpus fetch` brought in is others' text, and stays on this machine.
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.split(sep)[0] !== 'texts' && statSync(join(folder, path)).isFile(),
  )
  const files = paths
    .sort()
    .map((path) => ({ name: path.split(sep).join('/'), base64: readFileSync(join(folder, path)).toString('base64') }))
  return { id, files }
}
