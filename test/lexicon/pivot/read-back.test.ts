import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeHangul, writeKatakana } from '../../../src/lexicon/pivot/own-script.ts'
import { createPathFinders } from '../../../src/lexicon/pivot/paths.ts'
import { readBack, spelledWord } from '../../../src/lexicon/pivot/read-back.ts'
import { SPELLED_PIVOTS } from '../../../src/lexicon/pivot/spelled-pivots.ts'
import { createChinesePivot } from '../../../src/lexicon/pivot/zh.ts'
import { BUILT } from './built-table.ts'

const finders = createPathFinders([createChinesePivot(BUILT)])
const pathsOf = (wrong: string, right: string) =>
  finders.flatMap((find) => find(wrong, right, []) ?? []).filter(({ kind }) => kind === 'read-back')

describe('names read back from a script that spells them', () => {
  it.each([
    ['Garri', 'Harry', 'ru', 'Гарри'],
    ['Gopkins', 'Hopkins', 'ru', 'Гопкинс'],
    ['Khobart', 'Hobart', 'ru', 'Хобарт'],
    ['Maksvell', 'Maxwell', 'ru', 'Максвелл'],
    ['Uilmot', 'Wilmot', 'ru', 'Уилмот'],
    ['Dzhonson', 'Johnson', 'ru', 'Джонсон'],
    ['Sumisu', 'Smith', 'ja', 'スミス'],
    ['Bikutoru', 'Victor', 'ja', 'ビクトル'],
    ['Guranto', 'Grant', 'ja', 'グラント'],
    ['Buraun', 'Brown', 'ja', 'ブラウン'],
    ['Asa', 'Arthur', 'ja', 'アーサー'],
    ['Ueruzu', 'Wells', 'ja', 'ウェルズ'],
    ['Pillip', 'Philip', 'ko', '필립'],
    ['Joe', 'Zoe', 'ko', '조에'],
    ['Peurankeu', 'Frank', 'ko', '프란크'],
    ['Pisher', 'Fisher', 'ko', '피셰르'],
  ])('%s is %s in %s: %s', (wrong, right, language, written) => {
    expect(pathsOf(wrong, right)).toMatchObject([{ language, written }])
  })

  it.each([
    // Spellings that languages exchange without any road.
    ['Sofia', 'Sophia'],
    ['Viktor', 'Victor'],
    ['Aleksandr', 'Alexander'],
    ['Valter', 'Walter'],
    ['Tomas', 'Thomas'],
    ['Jakob', 'Jacob'],
    ['Katarina', 'Catherine'],
    ['Dmitri', 'Dmitry'],
    ['Meyer', 'Mayer'],
    ['Iohann', 'Johann'],
    ['Lindholn', 'Lindholm'],
    // One sign alone.
    ['Rarry', 'Larry'],
    ['Bictor', 'Victor'],
    ['Harisu', 'Harris'],
    // Other names.
    ['Schmidt', 'Smith'],
    ['Helena', 'Elena'],
    ['Oliver', 'Olivia'],
    ['Barry', 'Larry'],
    ['Ross', 'Rose'],
    ['Vance', 'Bance'],
    ['Anna', 'Hanna'],
    ['Rita', 'Lita'],
    ['Marten', 'Martin'],
  ])('%s is no reading of %s', (wrong, right) => {
    expect(pathsOf(wrong, right)).toEqual([])
  })

  it('reads no name back as itself, and any text in bounds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
        for (const pivot of SPELLED_PIVOTS) {
          expect(readBack(spelledWord(a), spelledWord(a), pivot)).toBeUndefined()
          expect(readBack(spelledWord(a), spelledWord(b), pivot)?.marks ?? 1).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('writes syllables in their script', () => {
    expect(['a-sa-', 'makku', 'sumisu', 'wi.ru.so.n', ''].map(writeKatakana)).toEqual(['アーサー', 'マック', 'スミス', 'ウィルソン', ''])
    expect(['seumiseu', 'jo.e', 'pillip', 'gim', ''].map(writeHangul)).toEqual(['스미스', '조에', '필립', '김', ''])
  })
})
