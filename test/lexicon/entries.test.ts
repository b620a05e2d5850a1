import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/lexicon/entries.ts'

describe('parseLexicon', () => {
  it('reads lemma, part of speech and translations, and skips comments and empty lines', () => {
    expect(parseLexicon('# headword\n\nhouse\tn\tcasa, lar\nrun out\tv\tacabar\n')).toEqual([
      { lemma: 'house', pos: 'n', translations: ['casa', 'lar'] },
      { lemma: 'run out', pos: 'v', translations: ['acabar'] },
    ])
  })

  it.each([
    ['no translations', 'house\tn', 1],
    ['an empty list of translations', 'house\tn\tcasa\nrun\tv\t', 2],
    ['no lemma', '\tn\tcasa', 1],
    ['an unknown part of speech', '# words\nhouse\tn\tcasa\nblue\tcolour\tazul', 3],
    ['spaces for tabs', 'house n casa', 1],
  ])('names the line of %s', (_, text, line) => {
    expect(() => parseLexicon(text)).toThrow(`line ${line}:`)
  })
})
