import { describe, expect, it } from 'vitest'
import { type ContextArchive, type ContextUnit, contextLattice } from '../../src/align/context.ts'
import { bagOf } from '../../src/align/passage-index.ts'
import { gatherSources, openSources } from '../../src/align/source-index.ts'
import type { DateMention } from '../../src/evidence/evidence.ts'
import { thirdPersonWords } from '../../src/evidence/first-person.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { letter } from '../checks/texts.ts'

const lexicons = shippedLexicons()

const LETTERS = [
  letter('ferry', 'Oona Varga', 'The night ferry loses money each week and the council wants it gone.', '2019-05-02T09:00:00Z'),
  letter('bakers', 'Tomas Brill', 'I heard that the mill across the river pays our bakers double to leave us.', '2020-03-04T09:00:00Z'),
]

describe('thirdPersonWords', () => {
  it.each([
    ['pt', 'ele'],
    ['es', 'él'],
    ['fr', 'elle'],
    ['de', 'er'],
    ['it', 'lui'],
    ['nl', 'hij'],
    ['ru', 'он'],
    ['zh', '他'],
    ['ja', '彼'],
  ])('knows in %s that %s is somebody spoken of before', (language, word) => {
    expect(thirdPersonWords(language).has(word)).toBe(true)
  })

  it.each([
    ['es', 'el'],
    ['fr', 'il'],
    ['de', 'sie'],
    ['it', 'lei'],
  ])('leaves out in %s what is more often something else: %s', (language, word) => {
    expect(thirdPersonWords(language).has(word)).toBe(false)
  })
})

describe('contextLattice', () => {
  const vocabulary = createVocabulary(lexicons)
  const [english, portuguese] = [createGlosser('en', lexicons, vocabulary), createGlosser('pt-BR', lexicons, vocabulary)]
  const archive: ContextArchive = {
    documents: [
      { date: { year: 2019, month: 5, day: 2 }, dates: [], sender: 0, present: new Set([0]) },
      { date: { year: 2020, month: 3, day: 4 }, dates: [], sender: 1, present: new Set([1]) },
    ],
    index: openSources(gatherSources(LETTERS.map(({ text }) => ({ tokens: [english.gloss(text)] })))),
  }
  const unit = (text: string, given: Partial<ContextUnit> = {}): ContextUnit => ({
    bag: bagOf(portuguese.gloss(text)),
    dates: [],
    entities: new Set(),
    refersBack: false,
    ...given,
  })
  const in2020: DateMention = { start: 0, end: 4, text: '2020', year: 2020 }
  const told = (units: readonly ContextUnit[], feature: number) =>
    contextLattice(units, archive).map((readings) => readings.filter((r) => r.features[feature] === 1).map((r) => r.segments[0]))

  it.each([
    ['a pronoun', [unit('Brill esperava.', { entities: new Set([1]) }), unit('Ele ouviu algo.', { refersBack: true })], [[], [1]]],
    ['no pronoun', [unit('Brill esperava.', { entities: new Set([1]) }), unit('Alguém ouviu algo.')], [[], []]],
    [
      'a pronoun and another name',
      [unit('Brill esperava.', { entities: new Set([1]) }), unit('Varga o ouviu.', { refersBack: true, entities: new Set([0]) })],
      [[], []],
    ],
    ['a pronoun after nobody', [unit('Ele ouviu algo.', { refersBack: true })], [[]]],
  ] as const)('takes over whom %s means', (_, units, expected) => {
    expect(told(units, 15)).toEqual(expected)
  })

  it.each([
    ['after a year was told', [unit('Em 2020 tudo mudou.', { dates: [in2020] }), unit('O conselho decidiu.')], [[], [0]]],
    ['not when no year was told', [unit('Tudo mudou.'), unit('O conselho decidiu.')], [[], []]],
    [
      'not for a year outside those of the letters',
      [unit('Em 2031 tudo mudou.', { dates: [{ ...in2020, year: 2031 }] }), unit('O conselho decidiu.')],
      [[], []],
    ],
  ] as const)('knows what was written before the time told: %s', (_, units, expected) => {
    expect(told(units, 16)).toEqual(expected)
  })
})
