import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import packageJson from '../package.json' with { type: 'json' }
import { checkPairs } from './check.ts'
import { compare } from './compare.ts'
import { InputError } from './errors.ts'
import { loadAssetNames, loadBuild, loadCases, loadLexicons, packageRoot } from './platform/node-files.ts'
import { createJobPool } from './platform/node-job-pool.ts'
import { type NodeStore, openNodeStore } from './platform/node-store.ts'
import { once } from './platform/once.ts'
import type { KeyedAccess } from './service/access/access.ts'
import { createMemoryCounts } from './service/access/memory-counts.ts'
import { isLoopback } from './service/access/origins.ts'
import { createApp } from './service/app.ts'
import type { ServiceDeps } from './service/deps.ts'
import { createEngine } from './store/engine.ts'
import { hasOpenItems } from './store/jobs.ts'
import { createPackShelf } from './store/packs.ts'
import type { Engine } from './store/reports.ts'
import { runItems } from './store/run-jobs.ts'
import type { Store } from './store/store.ts'

/** Where to listen. Port 0 takes a free one. */
export interface NodeOptions {
  readonly port?: number
  readonly host?: string
  /** The folder that cases are kept in; if absent they are gone when the server ends. */
  readonly data?: string
  /** Whether callers need keys; they always do where others than this machine can reach the service. */
  readonly keys?: boolean
}

/** A running server: where it listens, and how to end it (open connections are finished first). */
export interface RunningServer {
  readonly url: string
  /** Whether callers need keys. */
  readonly keyed: boolean
  close(): Promise<void>
}

/**
 * What the service needs, from the files of the package; cases are kept in `store`. Jobs are done between requests, unless `startJobs` has
 * somebody else do them.
 */
export function nodeDeps(root: string = packageRoot(), store?: () => Promise<Store>, startJobs?: ServiceDeps['startJobs']): ServiceDeps {
  const lexicons = once(() => loadLexicons(root))
  const engine = once(async () => {
    const build = await loadBuild(root)
    return createEngine(await lexicons(), build, store && createPackShelf(store, build))
  })
  return {
    compare,
    checkPairs,
    lexicons,
    broadLexicons: once(() => loadLexicons(root, { broad: true })),
    ...(store ? { store } : {}),
    engine,
    startJobs: startJobs ?? (async (open) => void workBetweenRequests(open, await engine())),
    now: Date.now,
    newId: randomUUID,
    cases: once(() => loadCases(root)),
    assets: once(() => loadAssetNames(root)),
    version: packageJson.version,
  }
}

const ASSET_TYPES: Readonly<Record<string, string>> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' }

/** The service on Node: the app, and the page's own files from `dist/assets`. */
export function nodeApp(root: string = packageRoot(), deps: ServiceDeps = nodeDeps(root)) {
  return createApp(deps, (app) => {
    app.get('/assets/:name{[\\w-]+\\.(?:css|js)}', async (c, next) => {
      const name = c.req.param('name')
      const bytes = await readFile(join(root, 'dist', 'assets', name)).catch(() => null)
      if (!bytes) return next()
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': ASSET_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        'cache-control': 'public, max-age=31536000, immutable',
      })
    })
  })
}

/** Starts the service. Rejects when the port cannot be had; throws InputError `serve.cannot-keep` when cases cannot be kept in the folder. */
export async function startNode({
  port = 8787,
  host = '127.0.0.1',
  data = ':memory:',
  keys = false,
}: NodeOptions = {}): Promise<RunningServer> {
  const root = packageRoot()
  const store = openData(data, root)
  // Threads cannot see what is in this process's memory only.
  const pool = data === ':memory:' ? undefined : createJobPool({ data, root })
  if (pool && (await hasOpenItems(store, Date.now()))) pool.wake()
  const keyed = keys || !isLoopback(host)
  const deps = {
    ...nodeDeps(root, async () => store, pool && (async () => pool.wake())),
    ...(keyed ? { access: nodeAccess() } : {}),
  }
  const app = nodeApp(root, deps)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
      resolve({
        url: `http://${name}:${address.port}`,
        keyed,
        close: async () => {
          await new Promise<void>((done, failed) => server.close((error) => (error ? failed(error) : done())))
          await pool?.close()
          store.close()
        },
      })
    })
    server.once('error', reject)
  })
}

/** Keys and quotas on Node: counted in this process, by the address that a request came from. */
export function nodeAccess(): KeyedAccess {
  return {
    counts: createMemoryCounts(),
    addressOf(c) {
      const { incoming }: Partial<HttpBindings> = c.env ?? {}
      const peer = incoming?.socket.remoteAddress ?? ''
      // A proxy on this machine tells whom it asks for; what others say of themselves counts for nothing.
      const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
      return told && isLoopback(peer.replace(/^::ffff:/i, '')) ? told : peer
    },
  }
}

/** How many items are done in one go between requests. */
const AT_ONCE = 1

async function workBetweenRequests(store: Store, engine: Engine): Promise<void> {
  const worker = { lease: randomUUID(), now: Date.now, limit: AT_ONCE }
  while ((await runItems(store, engine, worker).catch(() => 0)) > 0) await new Promise((resolve) => setImmediate(resolve))
}

function openData(folder: string, root: string): NodeStore {
  try {
    return openNodeStore(folder, root)
  } catch (error) {
    throw new InputError('serve.cannot-keep', { folder, detail: error instanceof Error ? error.message : String(error) })
  }
}
