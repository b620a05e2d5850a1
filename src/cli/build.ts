import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { PLAIN_SCRIPT } from './precompiled.ts'

/** Packages that every start of the command needs: in the bundle they load in a few milliseconds. All others stay packages. */
const BUNDLED: ReadonlySet<string> = new Set(['commander', 'i18next', 'franc', 'trigram-utils', 'n-gram', 'collapse-white-space'])

const COMMON: BuildOptions = { bundle: true, platform: 'node', target: 'node22', logLevel: 'warning' }

/**
 * Builds the command: `cli.js` in `out` (inside the package, whose node_modules it needs), with one chunk a command: what a command does not use
 * is not read. The plain road of `align` is one script by itself (see precompiled.ts).
 */
export async function buildCommand(root: string, out: string): Promise<void> {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await build({
    ...COMMON,
    entryPoints: [
      { in: join(root, 'src/cli/main.ts'), out: 'cli' },
      { in: join(root, 'src/platform/node-job-worker.ts'), out: 'node-job-worker' },
    ],
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'cli-[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: Object.keys(manifest.dependencies).filter((name) => !BUNDLED.has(name)),
  })
  await build({
    ...COMMON,
    entryPoints: [join(root, 'src/cli/align-plain.ts')],
    outfile: join(out, PLAIN_SCRIPT),
    format: 'iife',
    globalName: 'plain',
    banner: { js: '(() => {' },
    footer: { js: 'return plain })()' },
  })
  const script = join(out, PLAIN_SCRIPT)
  writeFileSync(script, inAscii(readFileSync(script, 'utf8')))
}

/** A script with its letters beyond ASCII, which stand in strings, expressions and comments, written as escapes: V8 keeps it in half the room. */
function inAscii(script: string): string {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
