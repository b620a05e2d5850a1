/**
 * Many retellings against one case by the job pool: throughput and memory, a line every tenth.
 * usage: node test/bench/jobs.ts [COUNT (10000)] [WORKERS (2)]
 * The sources are 100 messages and the retellings 3 KB each, put together from sentences of the shipped case.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCases, packageRoot } from '../../src/platform/node-files.ts'
import { createJobPool } from '../../src/platform/node-job-pool.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { createCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { createJob, findJob, progressOf } from '../../src/store/jobs.ts'
import { addRetellings } from '../../src/store/retellings.ts'
import type { Document } from '../../src/text/document.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { segmentDocument } from '../../src/text/segment.ts'
import { numbersFrom } from './numbers.ts'

const SOURCES = 100
const LETTERS = 3000
const CASE = 'bench'

const [count = 10_000, workers = 2] = process.argv.slice(2).map(Number)

function sentencesOf(documents: readonly Document[]): string[] {
  return documents.flatMap((document) =>
    segmentDocument(document, document.language ?? 'en').map(({ start, end }) => document.text.slice(start, end)),
  )
}

function compose(sentences: readonly string[], length: number, next: (limit: number) => number): string {
  let text = ''
  while (text.length < length) text += `${sentences[next(sentences.length)] ?? ''}${next(5) === 0 ? '\n\n' : ' '}`
  return text.trim()
}

const folder = mkdtempSync(join(tmpdir(), 'retold-bench-jobs-'))
const store = openNodeStore(folder)
const shipped = (await loadCases()).find(({ id }) => id === 'skerry-light')
if (!shipped) throw new Error('the shipped case is not there')
const english = sentencesOf(shipped.sources)
const retold = shipped.retellings.map((document) => ({ language: document.language ?? 'en', sentences: sentencesOf([document]) }))

const next = numbersFrom(7)
const sources = Array.from({ length: SOURCES }, (_, k): Document => {
  const day = new Date(Date.UTC(2019, 0, 1 + k * 11)).toISOString().slice(0, 10)
  const read = readPlain(compose(english, 1500, next), `letter-${k}`)
  return {
    ...read,
    language: 'en',
    meta: { ...read.meta, date: day, from: { name: shipped.knowledge.people[k % 5]?.name ?? '', address: '' } },
  }
})
const { knowledge } = shipped
const own = await Promise.all(sources.map((document) => newDocument(document)))
await createCase(store, { id: CASE, title: 'Bench', summary: '', knowledge, sources: own, retellings: [] }, Date.now())

const imported = performance.now()
for (let first = 0; first < count; first += 500) {
  const texts = Array.from({ length: Math.min(500, count - first) }, (_, k) => {
    const { language, sentences } = retold[(first + k) % retold.length] ?? { language: 'en', sentences: english }
    const letters = language.startsWith('zh') ? LETTERS / 3 : LETTERS
    return newDocument({ ...readPlain(compose(sentences, letters, next), `r${first + k}`), language })
  })
  await addRetellings(
    store,
    CASE,
    (await Promise.all(texts)).map((text) => ({ text })),
    Date.now(),
  )
}
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
console.log(`${count} retellings, ${SOURCES} sources, ${workers} workers; import ${((performance.now() - imported) / 1000).toFixed(1)} s`)
console.log('     done   seconds   each second   memory')

await createJob(store, 'job', CASE, undefined, Date.now())
const start = performance.now()
const pool = createJobPool({ data: folder, root: packageRoot(), workers })
pool.wake()
let [told, before] = [0, { done: 0, at: start }]
for (;;) {
  const [job, progress] = [await findJob(store, 'job'), await progressOf(store, 'job')]
  const done = progress.done + progress.failed
  if (done - told >= count / 10 || job?.status === 'done') {
    const at = performance.now()
    const rate = ((done - before.done) / (at - before.at)) * 1000
    const cells = [String(done).padStart(9), ((at - start) / 1000).toFixed(1).padStart(9), rate.toFixed(1).padStart(13)]
    console.log(`${cells.join(' ')} ${megabytes(process.memoryUsage().rss).padStart(8)}`)
    told = done
    before = { done, at }
  }
  if (job?.status === 'done') {
    console.log(
      `${progress.done} done, ${progress.failed} failed; ${(progress.done / ((performance.now() - start) / 1000)).toFixed(1)} a second`,
    )
    break
  }
  await new Promise((resolve) => setTimeout(resolve, 100))
}
await pool.close()
store.close()
console.log(`database ${megabytes(statSync(join(folder, 'retold.db')).size)}`)
rmSync(folder, { recursive: true, force: true })
