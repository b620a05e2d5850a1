/**
 * What one isolate holds: the engine with the tables of English and one language, then of all, the real case prepared (the shipped one where it is not
 * there), a page checked against it, and many. Measured in Node, by the same V8 as workerd's: JavaScript's heap, and the buffers beside it, after collection.
 *   usage: node --expose-gc test/bench/memory.ts
 */
import { compareWithPrepared } from '../../src/compare.ts'
import { openLexicons } from '../../src/lexicon/open-lexicons.ts'
import { loadLexicons } from '../../src/platform/node-files.ts'
import { openPrepared, packPrepared } from '../../src/prepare/pack.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { realCase, shippedCase } from './cases.ts'
import { mixedPage } from './mixed-pages.ts'

const [PAGES, PAGE_BYTES] = [200, 12_288]
const annotated = (await realCase()) ?? (await shippedCase()).find(({ name }) => name.includes('pt'))
if (!annotated) throw new Error('no case')
const { sources, retelling, knowledge } = annotated
print('nothing but the code')

const { pivots: _, ...pt } = await loadLexicons(undefined, { languages: ['pt'] })
const one = { ...pt, pivots: openLexicons({ tables: [] }).pivots }
print('tables of English and Portuguese')
const pack = packPrepared(prepare(sources, { lexicons: one, knowledge }))
print('the case as a pack')
let opened = openPrepared(pack, one)
compareWithPrepared(opened, retelling)
print('a page checked')

const all = await loadLexicons()
opened = openPrepared(packPrepared(prepare(sources, { lexicons: all, knowledge })), all)
compareWithPrepared(opened, retelling)
print('all tables, a page checked')
for (let i = 0; i < PAGES; i++) {
  const page = readPlain(mixedPage(retelling.text, 'pt-BR', PAGE_BYTES, i), 'page')
  compareWithPrepared(opened, { ...page, language: 'pt-BR' })
}
print(`all tables, ${PAGES} pages checked`)

function print(what: string): void {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  console.log(
    `${what.padEnd(34)} heap ${megabytes(heapUsed)}, beside it ${megabytes(external)}, together ${megabytes(heapUsed + external)}`,
  )
}
