/**
 * How long a page takes against a prepared case: CPU time of 200 checks of 12 KB windows of the real article (of the shipped Portuguese retelling where it
 * is not there), after warm-up, of pages of the same sentences in orders not seen before, and of a first check that has every word to look up; then how
 * long the case takes to prepare, pack and open.
 *   usage: node test/bench/prepared.ts
 */
import { gzipSync } from 'node:zlib'
import { compareWithPrepared } from '../../src/compare.ts'
import { openPrepared, packPrepared } from '../../src/prepare/pack.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import type { PreparedCase } from '../../src/prepare/prepared-case.ts'
import type { Document } from '../../src/text/document.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { realCase, shippedCase } from './cases.ts'
import { shippedLexicons } from './lexicons.ts'
import { mixedPage } from './mixed-pages.ts'

const PAGE_BYTES = 12_288
const CHECKS = 200
const WARM_UP = 60

const lexicons = shippedLexicons()
const annotated = (await realCase()) ?? (await shippedCase()).find(({ name }) => name.includes('pt'))
if (!annotated) throw new Error('no case')

/** Stretches of about 12 KB that begin at a block, spread over the text. */
function pagesOf(document: Document): Document[] {
  const pages: Document[] = []
  const bytes = (from: number, to: number) => Buffer.byteLength(document.text.slice(from, to))
  document.blocks.forEach((first, number) => {
    let last = number
    while (last + 1 < document.blocks.length && bytes(first.start, document.blocks[last + 1]?.end ?? 0) <= PAGE_BYTES) last++
    const end = document.blocks[last]?.end ?? 0
    if (last + 1 === document.blocks.length && number > 0) return
    const blocks = document.blocks.slice(number, last + 1)
    const shift = first.start
    pages.push({
      ...document,
      text: document.text.slice(shift, end),
      blocks: blocks.map((block) => ({ ...block, start: block.start - shift, end: block.end - shift })),
    })
  })
  return pages
}

function cpu(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function print(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1).padStart(7)
  console.log(`${name.padEnd(34)} least${at(0)}   median${at(0.5)}   p95${at(0.95)}   most${at(1)} ms CPU`)
}

const { sources, knowledge, retelling, name } = annotated
const options = { lexicons, knowledge }
const pages = pagesOf(retelling)
const page = (i: number) => pages[i % pages.length] ?? retelling
console.log(`${name}: ${pages.length} pages of at most ${PAGE_BYTES} bytes`)
const prepared = prepare(sources, options)
const check = (made: PreparedCase, i: number) => compareWithPrepared(made, page(i))
for (let i = 0; i < WARM_UP; i++) check(prepared, i)
const times = Array.from({ length: CHECKS }, (_, i) => cpu(() => check(prepared, i)))
print('a page, words seen before', times)
const language = retelling.language ?? 'pt-BR'
const mixed = Array.from({ length: CHECKS }, (_, i) => readPlain(mixedPage(retelling.text, language, PAGE_BYTES, i), 'mixed'))
print(
  'a page of mixed sentences',
  mixed.map((document) => cpu(() => compareWithPrepared(prepared, { ...document, language }))),
)
const fresh = Array.from({ length: 20 }, (_, i) => {
  const made = prepare(sources, options)
  return cpu(() => check(made, 7 * i))
})
print('a page, every word new', fresh)
print(
  'prepare the case',
  Array.from({ length: 20 }, () => cpu(() => prepare(sources, options))),
)
const packed = packPrepared(prepared)
print(
  'open the packed case',
  Array.from({ length: 40 }, () => cpu(() => openPrepared(packed, lexicons))),
)
console.log(`packed: ${(packed.length / 1024).toFixed(0)} KB, ${(gzipSync(packed).length / 1024).toFixed(0)} KB compressed`)
