import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { comparisonXliff } from '../../../src/report/xliff.ts'
import { readXliff } from '../../../src/text/readers/bilingual.ts'
import { ferryComparison } from '../../report/ferry.ts'

/** What the library `xliff` 6.4.0 (npm) read from our XLIFF 2.1 (retold.json), wrote again (retold.xlf), and wrote from sentences with tags in them (ferry.xlf). */
const fixture = (name: string) => readFileSync(new URL(`../fixtures/xliff-library/${name}`, import.meta.url), 'utf8')
const wordsOf = (xml: string) => [...readXliff(xml)].map(({ source, target }) => [source, target])
const ours = comparisonXliff([ferryComparison()], () => '')

/** The words of what the library makes of a `source` or `target`: a text, or texts with marks between them, which it has as empty. */
type Read = string | readonly string[]
const words = (read: Read) => [read].flat().join('')

describe('XLIFF 2 and another program', () => {
  test('it reads the sentences that we wrote, without our marks', () => {
    const read: { resources: Record<string, Record<string, { source: Read; target?: Read }>> } = JSON.parse(fixture('retold.json'))
    const units = Object.values(read.resources).flatMap((file) => Object.values(file))
    const pairs = units.flatMap(({ source, target }) => (target === undefined ? [] : [[words(source), words(target)]]))
    expect(pairs).toEqual(wordsOf(ours))
  })

  test('what it wrote from ours holds the same sentences', () => {
    expect(wordsOf(fixture('retold.xlf'))).toEqual(wordsOf(ours))
  })

  test('what it wrote with tags and line breaks inside sentences is read whole; what is not translated is left out', () => {
    expect(wordsOf(fixture('ferry.xlf'))).toEqual([
      ['The ferry costs 40 & sails at "noon".', 'A balsa custa 400 & parte ao meio-dia.'],
      ['Nobody objected, Maud Ellery wrote.', 'Ninguém se opôs, escreveu Maud Ellery.'],
    ])
  })
})
