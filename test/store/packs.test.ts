import { expect, test } from 'vitest'
import { loadLexicons } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { caseSide } from '../../src/store/case-side.ts'
import { createCase, deleteCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { createEngine } from '../../src/store/engine.ts'
import { createPackShelf } from '../../src/store/packs.ts'
import { prepared } from '../../src/store/schema.ts'
import { addSources, sourceDocuments } from '../../src/store/sources.ts'
import type { Document } from '../../src/text/document.ts'
import { readDocuments } from '../../src/text/read.ts'

const read = async (name: string, text: string): Promise<Document> => {
  const [document] = await readDocuments({ name, bytes: new TextEncoder().encode(text) })
  if (!document) throw new Error(name)
  return document
}
const LETTER = await read('letter.txt', 'Mara Quill wrote on 5 March. Nobody was invited to the lighthouse; 40 candles were lit.')
const NOTE = await read('note.txt', 'The boats came back with 12 barrels.')
const GAZETA = { ...(await read('gazeta.txt', 'Mara Quill escreveu em 6 de março. Acenderam-se 400 velas no farol.')), language: 'pt-BR' }
const lexicons = await loadLexicons()

async function kept() {
  const store = openNodeStore(':memory:')
  const sources = [await newDocument(LETTER)]
  await createCase(store, { id: 'c', title: 'C', summary: '', knowledge: { people: [], glossary: [] }, sources, retellings: [] }, 1)
  const shelf = (build: string) => createPackShelf(async () => store, build)
  /** What a process that has just started finds, and whether it had to read the sources. */
  const compareAfresh = async (build = 'one') => {
    let reads = 0
    const documents = () => {
      reads++
      return sourceDocuments(store, 'c')
    }
    const comparison = await createEngine(lexicons, build, shelf(build)).compare(null, await caseSide(store, 'c'), documents, GAZETA, {})
    return { reads, report: JSON.stringify(comparison.report) }
  }
  const rows = () => store.db.select().from(prepared).all()
  return { store, shelf, compareAfresh, rows }
}

test('a side that one process prepared is opened by the next, with the same report', async () => {
  const { compareAfresh, rows } = await kept()
  const first = await compareAfresh()
  const second = await compareAfresh()
  expect([first.reads, second.reads]).toEqual([1, 0])
  expect(second.report).toBe(first.report)
  expect(await rows()).toHaveLength(1)
})

test('another build, another side and a damaged pack are prepared anew, in the place of the old one', async () => {
  const { store, compareAfresh, rows } = await kept()
  await compareAfresh()
  expect((await compareAfresh('two')).reads).toBe(1)
  await addSources(store, 'c', [await newDocument(NOTE)], 2)
  expect((await compareAfresh('two')).reads).toBe(1)
  expect((await compareAfresh('two')).reads).toBe(0)
  const [row] = await rows()
  const bytes = await createPackShelf(async () => store, 'two').read(await caseSide(store, 'c'))
  await createPackShelf(async () => store, 'two').write(await caseSide(store, 'c'), new Uint8Array(bytes?.map((byte) => byte ^ 1) ?? []))
  expect((await compareAfresh('two')).reads).toBe(1)
  expect((await compareAfresh('two')).reads).toBe(0)
  expect([row?.build, (await rows()).length]).toEqual(['two', 1])
})

test('large packs stand in several rows; too large ones are not kept; all are gone with their case', async () => {
  const { store, shelf, rows } = await kept()
  const side = await caseSide(store, 'c')
  const noise = (length: number) => {
    const bytes = new Uint8Array(length)
    for (let i = 0; i < length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, Math.min(length, i + 65_536)))
    return bytes
  }
  const large = noise(3_000_001)
  await shelf('one').write(side, large)
  expect(await rows()).toHaveLength(3)
  expect(Buffer.from((await shelf('one').read(side)) ?? []).equals(Buffer.from(large))).toBe(true)
  await shelf('one').write(side, noise(12_000_000))
  expect(await rows()).toHaveLength(3)
  await deleteCase(store, 'c')
  expect(await rows()).toEqual([])
  await shelf('one').write(side, noise(100))
  expect(await rows()).toEqual([])
})
