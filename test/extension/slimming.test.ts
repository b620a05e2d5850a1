import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slim, unslim } from '../../src/extension/slimming.ts'
import { encodeTable, openTable } from '../../src/lexicon/table.ts'

const rowOf = (concepts: readonly number[]) => ({ postings: new Map(concepts.map((concept) => [concept, 0.5])), flags: concepts.length })
const tableOf = (words: Readonly<Record<string, readonly number[]>>) =>
  encodeTable('pt', new Map(Object.entries(words).map(([word, concepts]) => [word, rowOf(concepts)])))

it('gives back any table', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ç', 'z', 'ж', '語', ' '), maxLength: 6 })
  fc.assert(
    fc.property(fc.dictionary(letters, fc.uniqueArray(fc.nat(60_000), { maxLength: 4 })), (words) => {
      const table = tableOf(words)
      expect(unslim(slim(table))).toEqual(table)
    }),
  )
})

it('gives back a table that opens, and compresses smaller', () => {
  const words = Array.from({ length: 3000 }, (_, i) => [`${(i * 7919) % 46_656}`.split('').join('a'), [i % 700, i % 13]] as const)
  const table = tableOf(Object.fromEntries(words))
  const slimmed = slim(table)
  expect(gzipSync(slimmed).length).toBeLessThan(0.75 * gzipSync(table).length)
  const opened = openTable(unslim(slimmed))
  for (const [word] of words) expect(opened.key(opened.find(word))).toBe(word)
})
