import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKanjiReader } from '../../src/lexicon/kanji-names.ts'
import { parseKanjiReadings } from '../../src/lexicon/kanji-readings.ts'

const reader = createKanjiReader()

describe('names read out of Japanese characters', () => {
  it.each([
    ['Tanaka', '田中さんが'],
    ['Ohtani', '大谷が'],
    ['Ōtsuka', '大塚の'],
    ['Sasaki', '佐々木'],
    ['Matsuura', '松浦'],
    ['Sapporo', '札幌で'],
    ['Akasakatei', '赤坂亭を'],
    ['Kirigaoka', '霧ヶ丘へ'],
    ['Honda', '本田'],
    ['Gunma', '群馬県'],
    ['Kagoshima', '鹿児島の'],
    ['Hashimoto', '市長の橋本は'],
    ['Izumi', '泉が'],
  ])('%s is read from %s', (name, text) => {
    expect(reader.isReadFrom(name, text)).toBe(true)
  })

  it.each([
    ['Tanaka', '山田さんが'],
    ['Osaka', '東京'],
    ['Oliver', '大山'],
    ['Ito', 'いと'],
    ['Mori', '森'],
    ['', '森'],
    ['Tanaka', ''],
    ['Tana', '田中'],
  ])('%s is not read from %s', (name, text) => {
    expect(reader.isReadFrom(name, text)).toBe(false)
  })

  it('reads any two characters of the table by their readings', () => {
    const table = [...parseKanjiReadings()].filter(([, [reading = '']]) => /^[a-z]{2,}$/.test(reading) && !/[ou]$/.test(reading))
    fc.assert(
      fc.property(fc.constantFrom(...table), fc.constantFrom(...table), ([a, [x = '']], [b, [y = '']]) => {
        fc.pre(!/^[ou]/.test(y) && x.length + y.length <= 20)
        return reader.isReadFrom(x + y, a + b)
      }),
    )
  })
})
