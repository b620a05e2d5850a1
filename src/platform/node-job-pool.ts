import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { JobWorkerData } from './node-job-worker.ts'

/** Threads that work on jobs. */
export interface JobPool {
  /** There is something to do. The first call starts the threads. */
  wake(): void
  /** Lets the threads finish what they have at hand, and ends them. */
  close(): Promise<void>
}

/** What a pool is made of. `data` is the folder of the store, `root` of the package. */
export interface PoolOptions extends JobWorkerData {
  readonly workers?: number
}

/** Each thread holds the lexicons and a case: more than this is seldom worth its memory. */
const MOST_WORKERS = 4
/** How long until a thread that died is replaced, in milliseconds: a broken installation must not spin. */
const PAUSE = 1_000

/** A pool on the store in a folder, one thread fewer than there are processors. Threads that die are replaced. */
export function createJobPool({ data, root, workers = usualWorkers() }: PoolOptions): JobPool {
  const threads = new Set<Worker>()
  const timers = new Set<NodeJS.Timeout>()
  let state: 'idle' | 'running' | 'closed' = 'idle'

  function start(): void {
    const workerData: JobWorkerData = { data, root }
    const thread = new Worker(entry(), { workerData })
    threads.add(thread)
    // What went wrong in a thread is not told to anybody's request; its items come again when the lease has run out.
    thread.on('error', () => {})
    thread.on('exit', () => {
      threads.delete(thread)
      if (state !== 'running') return
      const timer = setTimeout(() => {
        timers.delete(timer)
        if (state === 'running') start()
      }, PAUSE)
      timers.add(timer)
    })
    // A server that has nothing else to do may end.
    thread.unref()
  }

  return {
    wake() {
      if (state === 'idle') {
        state = 'running'
        for (let k = 0; k < workers; k++) start()
      }
      for (const thread of threads) thread.postMessage('wake')
    },
    async close() {
      state = 'closed'
      for (const timer of timers) clearTimeout(timer)
      const ended = [...threads].map((thread) => new Promise<void>((resolve) => thread.once('exit', () => resolve())))
      for (const thread of threads) {
        thread.ref()
        thread.postMessage('stop')
      }
      await Promise.all(ended)
    },
  }
}

const usualWorkers = () => Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1))

/** The thread's program: built beside the command, or as it is in the sources. */
function entry(): string {
  const built = join(import.meta.dirname, 'node-job-worker.js')
  return existsSync(built) ? built : join(import.meta.dirname, 'node-job-worker.ts')
}
