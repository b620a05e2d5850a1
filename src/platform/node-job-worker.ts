/** A thread of the job pool: takes items of the store in its data folder until it is told to stop. */
import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '../store/engine.ts'
import { createPackShelf } from '../store/packs.ts'
import { runItems } from '../store/run-jobs.ts'
import { loadBuild, loadLexicons } from './node-files.ts'
import { openNodeStore } from './node-store.ts'

/** What a thread is started with. */
export interface JobWorkerData {
  readonly data: string
  readonly root: string
}

/** What is taken at once: enough that taking costs little beside the work. */
const LIMIT = 8
/** How often a thread that has nothing to do looks for work of workers that died, in milliseconds. */
const LOOK = 5_000

const { data, root }: JobWorkerData = workerData
const port = parentPort
let stopped = false
let wake = () => {}

port?.on('message', (message: unknown) => {
  if (message === 'stop') stopped = true
  wake()
})

const store = openNodeStore(data, root)
// Threads start with the first job, and so the lexicons are not read while the server starts.
const build = await loadBuild(root)
const engine = createEngine(
  await loadLexicons(root),
  build,
  createPackShelf(async () => store, build),
)
const worker = { lease: randomUUID(), now: Date.now, limit: LIMIT }

while (!stopped) {
  let woken = false
  const called = new Promise<void>((resolve) => {
    wake = () => {
      woken = true
      resolve()
    }
  })
  const taken = await runItems(store, engine, worker)
  // Messages come in between two batches.
  await new Promise((resolve) => setImmediate(resolve))
  if (taken === 0 && !woken && !stopped) {
    const timer = setTimeout(wake, LOOK)
    await called
    clearTimeout(timer)
  }
}
store.close()
port?.close()
