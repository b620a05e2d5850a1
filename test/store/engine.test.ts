import { expect, test } from 'vitest'
import { loadLexicons } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { createEngine } from '../../src/store/engine.ts'
import { createPackShelf } from '../../src/store/packs.ts'
import { comparisonOf, type Engine, reportOf } from '../../src/store/reports.ts'
import { readPlain } from '../../src/text/readers/plain.ts'

const lexicons = await loadLexicons()
const text = (id: string, words: string) => newDocument(readPlain(words, id))

/** A case of two retellings; `made` are the comparisons that its engine gave, in order. */
async function harbour() {
  const store = openNodeStore(':memory:')
  const retellings = [await text('gazeta', 'Ninguém foi convidado ao farol.'), await text('diario', 'Todos foram convidados ao farol.')]
  await createCase(
    store,
    {
      id: 'harbour',
      title: 'Harbour',
      summary: '',
      knowledge: EMPTY_CASE,
      sources: [await text('letter', 'Nobody was invited to the lighthouse.')],
      retellings: retellings.map((one) => ({ text: one })),
    },
    1,
  )
  const inner = createEngine(
    lexicons,
    'one',
    createPackShelf(async () => store, 'one'),
  )
  const made: unknown[] = []
  const engine: Engine = {
    id: inner.id,
    async compare(inputs, side, sources, retelling, options) {
      const comparison = await inner.compare(inputs, side, sources, retelling, options)
      made.push(comparison)
      return comparison
    },
  }
  return { store, engine, made }
}

const EIGHT = Array.from({ length: 8 })

test('who asks for the same report at the same time gets one comparison, and one report', async () => {
  const { store, engine, made } = await harbour()
  const place = { caseId: 'harbour', id: 'gazeta' }
  const found = await Promise.all(EIGHT.map(() => reportOf(store, engine, place, 5)))
  expect(new Set(made).size).toBe(1)
  expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1)
})

test('another format of the same report costs no second comparison; another retelling and a page that nobody keeps do', async () => {
  const { store, engine, made } = await harbour()
  await reportOf(store, engine, { caseId: 'harbour', id: 'gazeta' }, 5)
  const printed = await comparisonOf(store, engine, { caseId: 'harbour', id: 'gazeta' })
  expect([made.length, new Set(made).size, printed?.comparison]).toEqual([2, 1, made[0]])
  const other = await comparisonOf(store, engine, { caseId: 'harbour', id: 'diario' })
  expect(other?.comparison.retelling.text).toBe('Todos foram convidados ao farol.')
  const side = { caseId: 'harbour', hash: 'page', knowledge: EMPTY_CASE }
  const page = readPlain('Todos foram convidados.', 'page')
  const pages = await Promise.all([1, 2].map(() => engine.compare(null, side, async () => [], page, {})))
  expect(pages[0]).not.toBe(pages[1])
})
