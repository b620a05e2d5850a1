import packageJson from '../package.json'
import { openD1Store } from './platform/d1-store.ts'
import { sendWork, type WorkMessage, workOn } from './platform/edge-jobs.ts'
import { once } from './platform/once.ts'
import { type CaseFolder, isWhole, readCase, type ShippedCase } from './platform/shipped-case.ts'
import { createStoredCounts, sweepCounts } from './service/access/stored-counts.ts'
import { createApp } from './service/app.ts'
import type { AssetNames, ServiceDeps } from './service/deps.ts'
import { hasOpenItems } from './store/jobs.ts'
import { createPackShelf } from './store/packs.ts'

/** What wrangler.toml binds. */
export interface Env {
  readonly ASSETS: Fetcher
  readonly DB: D1Database
  readonly JOBS: Queue<WorkMessage>
  /** Stops floods before anything is looked up; absent where the platform has none. */
  readonly FLOOD?: RateLimit
}

/** What build.ts wrote down for the edge: which files there are. */
interface Contents {
  readonly assets: AssetNames
  readonly lexicons: readonly string[]
  /** Which of them have a broad table. */
  readonly broad: readonly string[]
  readonly cases: readonly string[]
  readonly build: string
}

/** A case packed into one file: texts as base64, because they may be in any encoding. */
interface PackedCase {
  readonly id: string
  readonly files: readonly { readonly name: string; readonly base64: string }[]
}

/** An isolate starts with the service alone: the engine is loaded with the first text, and the checks of sentence pairs, which weigh as much, with the first pair. */
function depsFor(env: Env): ServiceDeps {
  const file = async (path: string): Promise<Response> => {
    const response = await env.ASSETS.fetch(`https://assets.local/${path}`)
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response
  }
  const contents = once(async () => (await file('contents.json')).json<Contents>())
  const openAll = async (isBroad: boolean) => {
    const { lexicons: names, broad } = await contents()
    const { BROAD, openLexicons } = await import('./lexicon/open-lexicons.ts')
    const broader = new Set(isBroad ? broad : [])
    const asset = (name: string) => file(broader.has(name) ? `lexicons/${BROAD}/${name}` : `lexicons/${name}`)
    const text = async (name: string) => (await asset(name)).text()
    const bytes = async (name: string) => new Uint8Array(await (await asset(name)).arrayBuffer())
    const [concepts, chineseNames, chineseCalques, relations, tables] = await Promise.all([
      text('concepts.txt'),
      text('zh-names.txt'),
      text('zh-calques.txt'),
      bytes('relations.rlr'),
      Promise.all(names.map(bytes)),
    ])
    return openLexicons({ concepts, tables, chineseNames, chineseCalques, relations })
  }
  const lexicons = once(() => openAll(false))
  const store = once(async () => openD1Store(env.DB))
  const { FLOOD } = env
  return {
    compare: async (...given) => (await import('./compare.ts')).compare(...given),
    checkPairs: async (...given) => (await import('./check.ts')).checkPairs(...given),
    lexicons,
    broadLexicons: once(() => openAll(true)),
    store,
    access: {
      counts: createStoredCounts(store),
      addressOf: (c) => c.req.header('cf-connecting-ip') ?? '',
      ...(FLOOD ? { admit: async (key) => (await FLOOD.limit({ key })).success } : {}),
    },
    engine: once(async () => {
      const { build } = await contents()
      const { createEngine } = await import('./store/engine.ts')
      return createEngine(await lexicons(), build, createPackShelf(store, build))
    }),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    startJobs: (_store, items) => sendWork(env.JOBS, items),
    cases: once(async () => {
      const names = (await contents()).cases
      const cases = await Promise.all(names.map(async (name) => unpacked(await (await file(`cases/${name}`)).json<PackedCase>())))
      return cases.filter(isWhole)
    }),
    assets: async () => (await contents()).assets,
    version: packageJson.version,
  }
}

function unpacked({ id, files }: PackedCase): Promise<ShippedCase> {
  const folder: CaseFolder = {
    id,
    files: files.map(({ name, base64 }) => ({ name, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) })),
  }
  return readCase(folder)
}

interface Service {
  readonly app: ReturnType<typeof createApp>
  readonly deps: ServiceDeps
}

let service: Service | undefined

function serviceFor(env: Env): Service {
  if (!service) {
    const deps = depsFor(env)
    service = { deps, app: createApp(deps) }
  }
  return service
}

/** The service at the edge. Its data are static assets, read on first use: nothing is opened while the Worker starts. */
export default {
  fetch(request, env, context) {
    return serviceFor(env).app.fetch(request, env, context)
  },

  /** Work on jobs: each message is leave to do some items, whichever are next. */
  async queue(batch, env) {
    const { engine, now, newId } = serviceFor(env).deps
    const store = openD1Store(env.DB)
    for (const message of batch.messages) {
      try {
        await workOn(store, await engine(), { lease: newId(), now }, env.JOBS)
        message.ack()
      } catch {
        message.retry()
      }
    }
  },

  /** Takes up again what a Worker that was stopped left behind, and forgets who asked. */
  async scheduled(_controller, env) {
    const { now } = serviceFor(env).deps
    const store = openD1Store(env.DB)
    await sweepCounts(store, now())
    if (await hasOpenItems(store, now())) await sendWork(env.JOBS, 1)
  },
} satisfies ExportedHandler<Env, WorkMessage>
