import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeApp, nodeDeps, type RunningServer, startNode } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { createJobPool } from '../../src/platform/node-job-pool.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { claimItems, createJob, findJob, progressOf } from '../../src/store/jobs.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { testJobRoutes } from '../service/same-jobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'retold-jobs-'))
let server: RunningServer
beforeAll(async () => {
  server = await startNode({ port: 0, data: join(folder, 'served') })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('by threads', () => testJobRoutes((path, init) => fetch(`${server.url}${path}`, init)))

const inMemory = openNodeStore(':memory:')
const app = nodeApp(
  packageRoot(),
  nodeDeps(packageRoot(), async () => inMemory),
)
describe('between requests', () => testJobRoutes(async (path, init) => app.request(path, init)))

test('a pool of two does 60 items once each, and takes up what a dead worker left', async () => {
  const data = join(folder, 'pool')
  const store = openNodeStore(data)
  const text = (id: string, words: string) => newDocument(readPlain(words, id))
  const retellings = Array.from({ length: 60 }, (_, k) => text(`r${k}`, `Ninguém foi convidado ao farol ${k}. Custou 20 dólares.`))
  await createCase(
    store,
    {
      id: 'harbour',
      title: 'Harbour',
      summary: '',
      knowledge: EMPTY_CASE,
      sources: [await text('letter', 'Nobody was invited to the lighthouse. It costs $20.')],
      retellings: (await Promise.all(retellings)).map((one) => ({ text: one })),
    },
    Date.now(),
  )
  await createJob(store, 'job', 'harbour', undefined, Date.now())
  // Somebody took these and is never heard of again; the lease has run out.
  const dead = await claimItems(store, 'dead', 5, Date.now(), Date.now() - 1)
  expect(dead).toHaveLength(5)
  const pool = createJobPool({ data, root: packageRoot(), workers: 2 })
  pool.wake()
  await expect.poll(async () => (await findJob(store, 'job'))?.status, { timeout: 20_000, interval: 50 }).toBe('done')
  expect(await progressOf(store, 'job')).toMatchObject({ done: 60, failed: 0 })
  await pool.close()
  store.close()
})
