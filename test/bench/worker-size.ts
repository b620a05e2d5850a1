/**
 * Packs the Worker that was built as `wrangler deploy` would, offline, and fails where it is larger than the budget.
 *   usage: node test/bench/worker-size.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..', '..')

/** The free plan's limit on what is uploaded, in bytes, compressed (gzip). */
export const MAX_COMPRESSED = 3 * 1024 * 1024

/** A Worker that was built: the script that starts, it and the modules beside it that are loaded on demand, what all weigh, and what the static files weigh, which are no part of it. */
export interface BuiltWorker {
  readonly script: string
  readonly modules: readonly string[]
  readonly bytes: number
  readonly compressed: number
  readonly assets: number
}

/** Packs the Worker of `dist/worker` into `folder`. Throws with what wrangler says when it cannot. */
export function buildWorker(folder: string): BuiltWorker {
  const { status, stdout, stderr } = spawnSync('npx', ['wrangler', 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' },
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js') || name.endsWith('.wasm'))
  const contents = scripts.map((name) => readFileSync(join(folder, name)))
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  const edge = join(root, 'dist', 'edge')
  const assets = readdirSync(edge, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(edge, path)))
  return {
    script: join(folder, 'worker.js'),
    modules: scripts.map((name) => join(folder, name)),
    bytes: sum(contents.map((content) => content.length)),
    compressed: sum(contents.map((content) => gzipSync(content).length)),
    assets: sum(assets.filter((stat) => stat.isFile()).map((stat) => stat.size)),
  }
}

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'retold-worker-'))
  const { bytes, compressed, assets } = buildWorker(folder)
  rmSync(folder, { recursive: true })
  const kilobytes = (size: number) => `${(size / 1024).toFixed(0)} KB`
  console.log(
    `Worker: ${kilobytes(bytes)}, ${kilobytes(compressed)} compressed of ${kilobytes(MAX_COMPRESSED)}; assets ${kilobytes(assets)}`,
  )
  if (compressed > MAX_COMPRESSED) {
    console.error('The Worker is larger than may be deployed.')
    process.exitCode = 1
  }
}
