import { describe, expect, it } from 'vitest'
import type { Side } from '../../src/checks/counterparts.ts'
import { describePair, gapOddsOf, PAIR_FEATURES, pairProbability } from '../../src/checks/pair-evidence.ts'
import { createTranslationReader } from '../../src/checks/translation.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { broadLexicons } from '../bench/lexicons.ts'

const lexicons = broadLexicons()
const vocabulary = createVocabulary(lexicons)
const read = createTranslationReader(lexicons)
const sideOf = (language: string, text: string): Side => ({
  language,
  text,
  tokens: createGlosser(language, lexicons, vocabulary).gloss(text),
})

function pairOf(languages: string, source: string, target: string) {
  const [from = '', to = ''] = languages.split('>')
  const sides = { source: { language: from, text: source }, target: { language: to, text: target } }
  return { ...sides, translation: read(sideOf(from, source), sideOf(to, target)) }
}
const probabilityOf = (...pair: Parameters<typeof pairOf>) => {
  const read = pairOf(...pair)
  return pairProbability(read, gapOddsOf(read.translation))
}

const PAIRS = [
  [
    'en>de',
    'The harbour office has bought two new boats for the pilots, and the old ones will be sold in spring.',
    'Das Hafenamt hat zwei neue Boote für die Lotsen gekauft, und die alten werden im Frühling verkauft.',
    'Das Hafenamt hat zwei neue Boote für die Lotsen gekauft.',
  ],
  [
    'pt>en',
    'A fábrica fechou no inverno, e os trabalhadores receberam uma carta do novo proprietário.',
    'The factory closed in winter, and the workers received a letter from the new owner.',
    'The factory closed in winter.',
  ],
  [
    'en>fr',
    'The museum opens on Sunday, and the children of the village may visit it without paying.',
    'Le musée ouvre dimanche, et les enfants du village peuvent le visiter sans payer.',
    'Le musée ouvre dimanche.',
  ],
] as const

describe('what a pair as a whole says', () => {
  it.each(PAIRS)('%s: a clause that is left out shows: %s', (languages, source, whole, half) => {
    expect(probabilityOf(languages, source, whole)).toBeLessThan(0.2)
    expect(probabilityOf(languages, source, half)).toBeGreaterThan(0.4)
  })

  it.each(PAIRS)('%s: a clause that is put in shows: %s', (languages, source, whole, half) => {
    const [from, to] = languages.split('>')
    expect(probabilityOf(`${to}>${from}`, half, source)).toBeGreaterThan(probabilityOf(`${to}>${from}`, whole, source) + 0.2)
  })

  it('has a number for each thing that it looks at, and none of an empty side breaks', () => {
    for (const [source, target] of [
      ['', ''],
      ['The pilots row.', ''],
      ['', 'Die Lotsen rudern.'],
    ] as const) {
      const pair = pairOf('en>de', source, target)
      const seen = describePair(pair, gapOddsOf(pair.translation))
      expect(seen).toHaveLength(PAIR_FEATURES.length)
      expect(seen.every(Number.isFinite)).toBe(true)
    }
  })
})
