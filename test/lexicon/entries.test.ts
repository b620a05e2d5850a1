import { describe, expect, test } from 'vitest'
import { type LexiconEntry, LexiconLineError, parseLexicon, printEntry } from '../../src/lexicon/entries.ts'
import { addEntries } from '../../src/lexicon/extend.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'

describe('lines of a lexicon file', () => {
  test.each<[string, LexiconEntry]>([
    ['quay\tn\tcais, molhe', { lemma: 'quay', pos: 'n', translations: ['cais', 'molhe'] }],
    ['quay\tn\tcais; molhe, doca', { lemma: 'quay', pos: 'n', translations: ['cais', 'molhe', 'doca'], usual: 1 }],
    ['quay\tn\t; molhe', { lemma: 'quay', pos: 'n', translations: ['molhe'], usual: 0 }],
    ['quay\tx\tcais:0.42, molhe:0.2', { lemma: 'quay', pos: 'x', translations: ['cais', 'molhe'], probabilities: [0.42, 0.2] }],
    ['time of day\tx\thora 12:30:1', { lemma: 'time of day', pos: 'x', translations: ['hora 12:30'], probabilities: [1] }],
  ])('%s', (line, entry) => {
    expect(parseLexicon(`# a comment\n\n${line}\r\n`)).toEqual([entry])
    expect(printEntry(entry)).toBe(line)
  })

  test.each(['quay', 'quay\tn', 'quay\tz\tcais', 'quay\tx\tcais', 'quay\tx\tcais:2', 'quay\tx\tcais:0', 'quay\tx\t:0.4', '\tn\tcais'])(
    'no entry: %j',
    (line) => {
      expect(() => parseLexicon(`# one\n${line}\n`)).toThrow(LexiconLineError)
      expect(() => parseLexicon(`# one\n${line}\n`)).toThrow('line 2')
    },
  )

  test('what would break the form becomes a space', () => {
    expect(printEntry({ lemma: '# salt,\tpepper', pos: 'x', translations: ['sal,\npimenta'], probabilities: [0.004] })).toBe(
      'salt pepper\tx\tsal pimenta:0.01',
    )
  })
})

describe('entries added at run time', () => {
  const base = addEntries(NO_LEXICONS, 'pt', parseLexicon('rate\tn\ttaxa\nof\tprep\tde\nboat\tn\tbarco\n'))
  const meet = (lexicons: typeof base, english: string, other: string, language = 'pt') => {
    const vocabulary = createVocabulary(lexicons)
    const [a] = createGlosser('en', lexicons, vocabulary).gloss(english)
    const [b] = createGlosser(language, lexicons, vocabulary).gloss(other)
    const shared = a?.word.concepts.findIndex((concept) => b?.word.concepts.includes(concept)) ?? -1
    return shared < 0 ? 0 : (b?.word.weights[b.word.concepts.indexOf(a?.word.concepts[shared] ?? -1)] ?? 0)
  }

  test('new words, new translations of old words, and a new language', () => {
    const more = addEntries(base, 'pt-BR', parseLexicon('pier\tx\tcais:0.9\nboat\tx\tlancha:0.5\n'))
    expect(meet(more, 'boat', 'barco')).toBe(1)
    expect(meet(more, 'piers', 'cais')).toBeGreaterThan(0.9)
    expect(meet(more, 'boat', 'lancha')).toBeGreaterThan(0.5)
    expect(meet(more, 'pier', 'lancha')).toBe(0)
    const dutch = addEntries(more, 'nl', parseLexicon('quay\tx\tkade:1\n'))
    expect(meet(dutch, 'quay', 'kade', 'nl')).toBe(1)
    expect(meet(dutch, 'boat', 'barco')).toBe(1)
  })

  test('the likelier a translation the more it weighs', () => {
    const more = addEntries(base, 'pt', parseLexicon('quay\tx\tcais:0.9, molhe:0.2\n'))
    expect(meet(more, 'quay', 'cais')).toBeGreaterThan(meet(more, 'quay', 'molhe'))
  })

  test('function words in a phrase stand for nothing', () => {
    const more = addEntries(base, 'pt', parseLexicon('interest rate\tx\ttaxa de juros:1\n'))
    expect(meet(more, 'interest', 'juros')).toBeGreaterThan(0.5)
    expect(meet(more, 'interest', 'de')).toBe(0)
  })

  test('the lexicons given stay as they are', () => {
    addEntries(base, 'pt', parseLexicon('quay\tx\tcais:0.9\n'))
    expect(meet(base, 'quay', 'cais')).toBe(0)
    expect(base.concepts).not.toContain('quay')
  })
})
