import { describe, expect, test } from 'vitest'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import {
  cancelJob,
  claimItems,
  createJob,
  failuresOf,
  findJob,
  finishItems,
  hasOpenItems,
  jobId,
  listJobs,
  MAX_ATTEMPTS,
  progressOf,
} from '../../src/store/jobs.ts'
import type { Store } from '../../src/store/store.ts'
import { readPlain } from '../../src/text/readers/plain.ts'

const NOW = 1_770_000_000_000
const LATER = NOW + 1_000

async function caseOf(store: Store, retellings: number): Promise<void> {
  const texts = Array.from({ length: retellings }, (_, k) => newDocument(readPlain(`Texto ${k}.`, `r${k}`)))
  const added = (await Promise.all(texts)).map((text) => ({ text }))
  await createCase(store, { id: 'harbour', title: 'Harbour', summary: '', knowledge: EMPTY_CASE, sources: [], retellings: added }, NOW)
}

/** What holds of jobs on every database. `open` gives an empty store. */
export function testJobs(open: () => Promise<Store>): void {
  describe('jobs', () => {
    test('each item is taken once, however many take at the same time', async () => {
      const store = await open()
      await caseOf(store, 50)
      expect(await createJob(store, 'job', 'harbour', undefined, NOW)).toBe(true)
      expect(await findJob(store, 'job')).toMatchObject({ status: 'queued', total: 50 })
      const taken = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((lease) => claimItems(store, lease, 8, NOW, LATER)))
      const places = taken.flat().map(({ place }) => place)
      expect(new Set(places).size).toBe(50)
      expect(places).toHaveLength(50)
      expect(taken.flat().every(({ caseId }) => caseId === 'harbour')).toBe(true)
      await finishItems(
        store,
        taken.flat().map((item) => ({ ...item, status: 'done' })),
        NOW,
      )
      expect(await progressOf(store, 'job')).toEqual({ queued: 0, running: 0, done: 50, failed: 0, cancelled: 0 })
      expect(await findJob(store, 'job')).toMatchObject({ status: 'done' })
      expect(await hasOpenItems(store, LATER + 1)).toBe(false)
    })

    test('what a dead worker had is taken up by another, and the dead one’s word does not count any more', async () => {
      const store = await open()
      await caseOf(store, 2)
      await createJob(store, 'job', 'harbour', undefined, NOW)
      const dead = await claimItems(store, 'dead', 8, NOW, LATER)
      expect(await claimItems(store, 'other', 8, NOW, LATER)).toEqual([])
      expect(await hasOpenItems(store, NOW)).toBe(false)
      expect(await hasOpenItems(store, LATER + 1)).toBe(true)
      const again = await claimItems(store, 'other', 8, LATER + 1, LATER + 9)
      expect(again.map(({ attempts }) => attempts)).toEqual([2, 2])
      await finishItems(
        store,
        dead.map((item) => ({ ...item, status: 'failed' })),
        LATER,
      )
      expect(await progressOf(store, 'job')).toMatchObject({ running: 2, failed: 0 })
      await finishItems(
        store,
        again.map((item) => ({ ...item, status: 'done' })),
        LATER,
      )
      expect(await progressOf(store, 'job')).toMatchObject({ done: 2 })
    })

    test('a text that takes its worker down with it is given up', async () => {
      const store = await open()
      await caseOf(store, 1)
      await createJob(store, 'job', 'harbour', undefined, NOW)
      for (let k = 0; k < MAX_ATTEMPTS; k++) expect(await claimItems(store, `w${k}`, 1, NOW + k, NOW + k)).toHaveLength(1)
      expect(await claimItems(store, 'last', 1, NOW + 10, NOW + 20)).toEqual([])
      expect(await failuresOf(store, 'job', 9)).toEqual([{ retelling: 'r0', problem: { code: 'internal' } }])
      expect(await findJob(store, 'job')).toMatchObject({ status: 'done' })
    })

    test('a cancelled job is not worked on; what is done stays', async () => {
      const store = await open()
      await caseOf(store, 5)
      await createJob(store, 'job', 'harbour', ['r1', 'r2', 'r2', 'gone'], NOW)
      expect(await findJob(store, 'job')).toMatchObject({ total: 3 })
      const [first, second] = await claimItems(store, 'a', 2, NOW, LATER)
      if (!first || !second) throw new Error('nothing was taken')
      await finishItems(store, [{ ...first, status: 'done' }], NOW)
      expect(await cancelJob(store, 'job', NOW)).toBe(true)
      expect(await cancelJob(store, 'job', NOW)).toBe(false)
      await finishItems(store, [{ ...second, status: 'done' }], NOW)
      expect(await progressOf(store, 'job')).toEqual({ queued: 0, running: 0, done: 1, failed: 0, cancelled: 2 })
      expect(await findJob(store, 'job')).toMatchObject({ status: 'cancelled' })
      expect(await claimItems(store, 'b', 9, LATER + 1, LATER + 2)).toEqual([])
    })

    test('come in the order in which they were made, and are listed newest first', async () => {
      const store = await open()
      await caseOf(store, 1)
      const ids = [jobId(NOW, 'z'), jobId(NOW + 1, 'a'), jobId(NOW * 10, 'b')]
      for (const id of ids) await createJob(store, id, 'harbour', undefined, NOW)
      expect((await claimItems(store, 'a', 2, NOW, LATER)).map((item) => item.jobId)).toEqual(ids.slice(0, 2))
      expect((await listJobs(store, 'harbour', 2)).map(({ id }) => id)).toEqual([ids[2], ids[1]])
      expect((await listJobs(store, 'harbour', 2, ids[1])).map(({ id }) => id)).toEqual([ids[0]])
    })

    test('an empty one is done at once; one of no case is refused', async () => {
      const store = await open()
      await caseOf(store, 0)
      await createJob(store, 'job', 'harbour', undefined, NOW)
      expect(await findJob(store, 'job')).toMatchObject({ status: 'done', total: 0 })
      expect(await createJob(store, 'other', 'nowhere', undefined, NOW)).toBe(false)
    })
  })
}
