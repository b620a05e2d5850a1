import type { Engine } from '../store/reports.ts'
import { runItems, type Worker } from '../store/run-jobs.ts'
import type { Store } from '../store/store.ts'

/** A message of the queue: leave to work. What there is to do stands in the database, so that a lost message loses nothing. */
export interface WorkMessage {
  readonly kind: 'work'
}

/** What is used of a queue's binding. */
export interface WorkQueue {
  send(message: WorkMessage): Promise<unknown>
  sendBatch(messages: Iterable<{ readonly body: WorkMessage }>): Promise<unknown>
}

/** How many items one message is leave for: a few seconds of work at the most. */
const ITEMS = 4
/** How many messages a batch may hold; each that finds enough to do sends another one. */
const MOST_MESSAGES = 100

/** Tells the consumers that so many items have come. */
export async function sendWork(queue: WorkQueue, items: number): Promise<void> {
  const messages = Math.min(MOST_MESSAGES, Math.ceil(items / ITEMS))
  if (messages > 0) await queue.sendBatch(Array.from({ length: messages }, () => ({ body: { kind: 'work' } as const })))
}

/** Does the work of one message, and sends another one while there may be more. */
export async function workOn(store: Store, engine: Engine, worker: Omit<Worker, 'limit'>, queue: WorkQueue): Promise<void> {
  const taken = await runItems(store, engine, { ...worker, limit: ITEMS })
  if (taken === ITEMS) await queue.send({ kind: 'work' })
}
