import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDemonyms } from '../../src/lexicon/demonyms.ts'
import { LexiconLineError } from '../../src/lexicon/entries.ts'
import { parseNameTable } from '../../src/lexicon/name-table.ts'
import { createReducer } from '../../src/lexicon/stem.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

describe('the table of names', () => {
  it('reads columns, names that stay and names that are left open', () => {
    const found = parseNameTable('# places\n@ en de ja\nVienna\tWien\tウィーン\nRiga\t=\t\n@ en zh\nRiga\t里加, 裡加\n')
    expect(found.get('de')).toEqual([
      { lemma: 'Vienna', pos: 'name', translations: ['Wien'] },
      { lemma: 'Riga', pos: 'name', translations: ['Riga'] },
    ])
    expect(found.get('ja')?.map(({ lemma }) => lemma)).toEqual(['Vienna'])
    expect(found.get('zh')?.[0]?.translations).toEqual(['里加', '裡加'])
  })

  it.each(['Vienna\tWien\n', '@ en de\nVienna\tWien\tWenen\n'])('names the line that is none: %j', (text) => {
    expect(() => parseNameTable(text)).toThrow(LexiconLineError)
  })

  const shipped = readFileSync(join(import.meta.dirname, '..', '..', 'corpus', 'lexicons', 'names.tsv'), 'utf8')
  const table = parseNameTable(shipped)

  it.each([...table.keys()])('%s has each name once, in its own letters, without stray blanks', (language) => {
    const entries = table.get(language) ?? []
    const seen = new Set<string>()
    expect(entries.map(({ lemma }) => lemma).filter((lemma) => seen.size === seen.add(lemma).size)).toEqual([])
    const foreign = language === 'zh' ? /[^\p{sc=Han}·\p{sc=Latin}]/u : language === 'ru' ? /[^\p{sc=Cyrillic} \-'’]/u : /^\s|\s$|\t/
    expect(entries.flatMap(({ translations }) => translations).filter((name) => name === '' || foreign.test(name))).toEqual([])
  })

  it('marks words that only stand for names', () => {
    const { tables } = shippedLexicons()
    const isProper = (language: string, key: string) => {
      const found = tables.get(language)
      const index = found?.find(key) ?? -1
      return index >= 0 && ((found?.flags(index) ?? 0) & 2) !== 0
    }
    for (const [language, key] of [
      ['en', '~japan'],
      ['de', 'wien'],
      ['zh', '奥地利'],
      ['ja', 'ナイジェリア'],
      ['ru', 'япония'],
    ] as const)
      expect([key, isProper(language, key)]).toEqual([key, true])
    for (const [language, key] of [
      ['en', '~house'],
      ['de', 'haus'],
      ['zh', '房子'],
      ['ru', 'дом'],
    ] as const)
      expect([key, isProper(language, key)]).toEqual([key, false])
  })
})

describe('places and their peoples', () => {
  const reduce = createReducer('en')
  const words = ['France', 'French', 'Norway', 'Norwegian', 'Europe', 'Africa', 'China', 'Spain', 'Spanish']
  const same = createDemonyms(words.map((word) => reduce(word).stem))
  it.each([
    ['France', 'French', true],
    ['Norwegian', 'Norway', true],
    ['Spanish', 'Spain', true],
    ['Europe', 'Africa', false],
    ['China', 'France', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(same(words.indexOf(a), words.indexOf(b))).toBe(expected)
  })
})
