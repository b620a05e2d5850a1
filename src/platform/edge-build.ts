import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { LOCALES } from '../locales.ts'
import { fewerTrigrams } from './fewer-trigrams.ts'

/** The areas of `locales/` whose texts the service shows; those of the command stay at home. */
const AREAS = ['errors', 'findings', 'report', 'service', 'ui'] as const

/**
 * Builds the Worker into `dist/worker`: `worker.js` with what most requests need, and beside it what few do (readers of PDF, web pages, office files),
 * which is loaded with the first request for it. An isolate has to start within milliseconds: what is never used there is left out.
 */
export async function buildEdge(root: string, dist: string): Promise<void> {
  rmSync(join(dist, 'worker'), { recursive: true, force: true })
  await build({
    entryPoints: [join(root, 'src/worker.ts')],
    outdir: join(dist, 'worker'),
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    plugins: [slender(root), fewerTrigrams],
    logLevel: 'warning',
  })
}

const slender = (root: string): Plugin => ({
  name: 'slender',
  setup(build) {
    // Texts are kept as they are written, and read when a caller first speaks the language.
    build.onLoad({ filter: /src\/locales\.ts$/ }, ({ path }) => ({ contents: lazyTexts(root), loader: 'js', resolveDir: dirname(path) }))
    // The service has words of its own for what zod finds wrong.
    build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'",
      loader: 'js',
      resolveDir: dirname(path),
    }))
  },
})

/** `src/locales.ts` with the same exports, each language as JSON that is parsed when it is asked for. */
function lazyTexts(root: string): string {
  const text = (locale: string, area: string): unknown => JSON.parse(readFileSync(join(root, 'locales', locale, `${area}.json`), 'utf8'))
  const entries = LOCALES.map((locale) => {
    const areas = JSON.stringify(AREAS.map((area) => text(locale, area)))
    return `${JSON.stringify(locale)}: () => JSON.parse(${JSON.stringify(areas)})`
  })
  return `import { lazyTable } from './text/lazy.ts'
export const LOCALES = ${JSON.stringify(LOCALES)}
export const TEXTS = lazyTable({ ${entries.join(',\n')} })`
}
