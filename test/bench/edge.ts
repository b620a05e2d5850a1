/**
 * The Worker in workerd, offline: 200 checks of a page of 12 KB against the real case (the shipped one where it is not there), brought in
 * through the API. Counted is (Linux only):
 * - CPU: what all threads of all workerd processes used for a request. Beside the Worker these are wrangler's proxy before it, the rate limit, and D1,
 *   which is SQLite in another isolate of the same process;
 * - its thread: of these the threads that run JavaScript, without those that collect garbage and compile beside them;
 * - the Worker's own: what is more than a Worker needs that stands behind the same proxy, takes the same page, asks the database the same, and answers at
 *   once (see idle-worker.ts). The platform counts a Worker's own time, and neither what its database does nor what stands before it: both are asked
 *   directly here, past the router of static files.
 *   usage: node test/bench/edge.ts [REQUESTS]
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { createTestHarness } from 'wrangler'
import { realCase, shippedCase } from './cases.ts'
import { mixedPage } from './mixed-pages.ts'
import { buildWorker } from './worker-size.ts'

const REQUESTS = Number(process.argv[2] ?? 200)
/** V8 compiles anew for some hundred pages. */
const WARM_UP = 120
const PAGE_BYTES = 12_288
const root = join(import.meta.dirname, '..', '..')
Object.assign(process.env, { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' })

const annotated = (await realCase()) ?? (await shippedCase()).find(({ name }) => name.includes('pt'))
if (!annotated) throw new Error('no case')

const folder = mkdtempSync(join(tmpdir(), 'retold-edge-'))
const built = buildWorker(folder)
console.log(`Worker: ${kilobytes(built.bytes)}, ${kilobytes(built.compressed)} compressed; assets ${kilobytes(built.assets)}`)
const inNode = (code: string, ...options: string[]) =>
  Array.from({ length: 7 }, () => {
    const timed = `const t = process.threadCpuUsage(); ${code}; const { user, system } = process.threadCpuUsage(t); console.log((user + system) / 1000)`
    const { stdout } = spawnSync('npx', ['node', ...options, '--input-type=module', '-e', timed], { encoding: 'utf8', timeout: 60_000 })
    return Number(stdout)
  })
const read = `const { SourceTextModule } = await import('node:vm'); const { readFileSync } = await import('node:fs')`
const beside = JSON.stringify(built.modules.filter((path) => path !== built.script))
const started = inNode(`await import(${JSON.stringify(`file://${built.script}`)})`)
const compiled = inNode(
  `${read}; for (const path of ${beside}) new SourceTextModule(readFileSync(path, 'utf8'))`,
  '--experimental-vm-modules',
)
console.log(
  `start-up: the script is read and run in ${least(started)} ms CPU (best of 7, by V8 in Node); to compile what is loaded on demand takes ${least(compiled)} ms more`,
)

await build({
  entryPoints: [join(import.meta.dirname, 'idle-worker.ts')],
  outfile: join(folder, 'idle.js'),
  bundle: true,
  minify: true,
  format: 'esm',
})
const idle = {
  name: 'idle',
  main: join(folder, 'idle.js'),
  compatibility_date: '2026-10-01',
  // The database of wrangler.toml.
  d1_databases: [{ binding: 'DB', database_name: 'retold', database_id: '00000000-0000-0000-0000-000000000000' }],
}
const server = createTestHarness({ workers: [{ configPath: join(root, 'wrangler.toml') }, { config: idle }] })
await server.listen()
const { DB } = await server.getWorker<{ DB: { prepare(sql: string): { run(): Promise<unknown> } } }>().getEnv()
for (const name of readdirSync(join(root, 'migrations')).sort()) for (const sql of statementsOf(name)) await DB.prepare(sql).run()
const secret = 'retold_bench'
const hash = createHash('sha256').update(secret).digest('hex')
await DB.prepare(`INSERT INTO keys (hash, label, scope, created) VALUES ('${hash}', 'Bench', 'edit', 1)`).run()
const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }

const sources = annotated.sources.map(({ id, text, language, meta }) => {
  const { date, from, to, title } = meta
  const known = { ...(date ? { date } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}), ...(title ? { title } : {}) }
  return { id, text, ...(language ? { language } : {}), ...known }
})
const { people, glossary } = annotated.knowledge
const created = await post('/v1/cases', { id: 'bench', title: 'Bench', people, glossary, sources })
if (created.status !== 201) throw new Error(await created.text())
const page = { text: cut(annotated.retelling.text, PAGE_BYTES), language: 'pt-BR' }
const path = '/v1/cases/bench/passages'

const first = await measured(() => post(path, page))
console.log(`the case is prepared with the first request: ${milliseconds(first)}; ${first.answer.items.length} findings in a page`)
await server.update((options) => options)
const afresh = await measured(() => post(path, page))
console.log(`a fresh isolate opens its pack with lexicons, database and all: ${milliseconds(afresh)}`)
const answerSize = JSON.stringify(afresh.answer).length
const mixed = Array.from({ length: WARM_UP + REQUESTS }, (_, i) => ({
  ...page,
  text: mixedPage(annotated.retelling.text, 'pt-BR', PAGE_BYTES, i),
}))
let turn = 0
const kinds: Readonly<Record<string, () => Promise<Response>>> = {
  'the page again': () => post(path, page),
  'mixed sentences': () => post(path, mixed[turn % mixed.length]),
  'one short sentence': () => post(path, { ...page, text: 'Nada foi dito.' }),
  'the same by the router': () => post(path, { ...page, text: 'Nada foi dito.' }, 'router'),
  'idle, with database': () => post(`/idle?size=${answerSize}&key=${hash}`, page, 'idle'),
  'idle, without': () => post(`/idle?size=${answerSize}`, page, 'idle'),
}
const runs = new Map(Object.keys(kinds).map((kind) => [kind, { cpu: [] as number[], thread: [] as number[], wall: [] as number[] }]))
// All kinds by turns: what else runs on the machine slows all alike.
for (; turn < WARM_UP + REQUESTS; turn++) {
  for (const [kind, ask] of Object.entries(kinds)) {
    const { cpu, thread, wall } = await measured(ask)
    if (turn < WARM_UP) continue
    runs.get(kind)?.cpu.push(cpu)
    runs.get(kind)?.thread.push(thread)
    runs.get(kind)?.wall.push(wall)
  }
}
const at = (times: readonly number[] = [], share: number) => times.toSorted((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0
for (const [kind, { cpu, thread, wall }] of runs) {
  const row = (times: readonly number[]) => [0, 0.5, 0.95, 1].map((share) => at(times, share).toFixed(1).padStart(6)).join(' ')
  console.log(`${kind.padEnd(22)} CPU least, median, p95, most ${row(cpu)}   its thread ${row(thread)}   wall ${row(wall)} ms`)
}
for (const [name, share] of [
  ['least', 0],
  ['median', 0.5],
  ['p95', 0.95],
] as const) {
  const asked = ['mixed sentences', 'one short sentence', 'idle, with database', 'idle, without']
  const [whole = 0, short = 0, asking = 0, bare = 0] = asked.map((kind) => at(runs.get(kind)?.cpu, share))
  const [thread = 0, , besides = 0] = asked.map((kind) => at(runs.get(kind)?.thread, share))
  const parts = { engine: whole - short, service: short - asking, database: asking - bare, 'HTTP and the rest': bare }
  const told = Object.entries(parts).map(([part, time]) => `${part} ${time.toFixed(1)}`)
  console.log(
    `${name} of a page of mixed sentences: the Worker's own ${(whole - asking).toFixed(1)} ms CPU, on its thread ${(thread - besides).toFixed(1)}; all ${whole.toFixed(1)}: ${told.join(', ')}`,
  )
}
const measuredMemory = spawnSync('npx', ['node', '--expose-gc', join(import.meta.dirname, 'memory.ts')], {
  encoding: 'utf8',
  timeout: 120_000,
})
const [held = ''] = measuredMemory.stdout.trim().split('\n').slice(-1)
console.log(`memory of the Worker's own isolate, of 128 MB, by V8 in Node: ${held.replace(/\s+/g, ' ')}`)
// No isolate has a limit here: garbage is collected late.
const told = ['what wrangler puts before it', 'the Worker, the idle one, the database, the router of static files']
for (const [i, pid] of workerds()
  .toSorted((a, b) => a - b)
  .entries()) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => `${Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)} MB`
  console.log(`memory of a workerd process (${told[i] ?? 'another'}), garbage and all: ${of('VmRSS')}, at most ${of('VmHWM')}`)
}
await server.close()
rmSync(folder, { recursive: true })

async function post(to: string, body: unknown, way: 'retold' | 'idle' | 'router' = 'retold'): Promise<Response> {
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await (way === 'router' ? server.fetch(to, init) : server.getWorker(way).fetch(`http://retold.local${to}`, init))
  return new Response(await response.text(), { status: response.status })
}

async function measured(ask: () => Promise<Response>) {
  for (;;) {
    const [before, wall] = [cpuNow(), performance.now()]
    const response = await ask()
    const after = cpuNow()
    const times = { cpu: after.all - before.all, thread: after.main - before.main, wall: performance.now() - wall }
    // A quick machine asks more in a minute than a key may.
    if (response.status === 429) await new Promise((resolve) => setTimeout(resolve, 5000))
    else if (response.status !== 200) throw new Error(await response.text())
    else {
      const answer: { readonly items: readonly unknown[] } = JSON.parse(await response.text())
      return { ...times, answer }
    }
  }
}

/** The processes of workerd that were started here: one for the Worker, others for what stands before it. */
function workerds(): number[] {
  return childrenOf(process.pid).filter((pid) => commandOf(pid).includes('workerd'))
}

/** CPU time so far in milliseconds: of all threads of all of them, and of the first of each, which runs JavaScript. */
function cpuNow(): { readonly all: number; readonly main: number } {
  const of = (pid: number, thread: number | string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)
  const pids = workerds()
  return {
    all: sum(pids.flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((thread) => of(pid, thread)))),
    main: sum(pids.map((pid) => of(pid, pid))),
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8')
  } catch {
    return ''
  }
}

/** The statements of a migration; those of a trigger hold semicolons. */
function statementsOf(name: string): string[] {
  const sql = readFileSync(join(root, 'migrations', name), 'utf8').replace(/^--.*$/gm, '')
  return [...sql.matchAll(/\s*(CREATE TRIGGER[\s\S]*?END;|[^;\s][^;]*;)/g)].map(([, statement = '']) => statement)
}

/** The beginning of a text up to a paragraph's end, of at most so many bytes. */
function cut(text: string, bytes: number): string {
  let end = 0
  for (let next = text.indexOf('\n'); next >= 0 && Buffer.byteLength(text.slice(0, next)) <= bytes; next = text.indexOf('\n', next + 1))
    end = next
  return text.slice(0, end || text.length)
}

function least(times: readonly number[]): string {
  return Math.min(...times).toFixed(0)
}

function kilobytes(size: number): string {
  return `${(size / 1024).toFixed(0)} KB`
}

function milliseconds({ cpu, wall }: { readonly cpu: number; readonly wall: number }): string {
  return `${cpu.toFixed(0)} ms CPU, ${wall.toFixed(0)} ms`
}
