import { describe, expect, it } from 'vitest'
import { grammarHoles } from '../../src/evidence/grammar-holes.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { typesIn } from './pairs.ts'

describe('omissions', () => {
  it.each([
    [
      'pt>en',
      'O governo anunciou ontem uma reforma da educação e da saúde.',
      'The government announced yesterday a reform of education and.',
      'passage.omitted',
    ],
    ['de>en', 'Die Polizei hat den Mann im Krankenhaus verhaftet.', 'The police arrested the man in the.', 'passage.omitted'],
    [
      'es>en',
      'El presidente visitó la universidad y la biblioteca nacional.',
      'The president visited the and the national library.',
      'passage.omitted',
    ],
  ])('%s flags %s', (languages, source, target, type) => {
    expect(typesIn(languages, source, target)).toContain(type)
  })

  it.each([
    ['pt>en', 'O governo anunciou ontem uma reforma da educação.', 'The government announced a reform of education yesterday.'],
    ['en>es', 'The president visited the national library.', 'El presidente visitó la biblioteca nacional.'],
    ['en>de', 'The police arrested the man in the hospital.', 'Die Polizei hat den Mann im Krankenhaus verhaftet.'],
    ['en>zh-Hans', 'The government announced a reform of education.', '政府宣布教育改革。'],
    ['en>ja', 'The president visited the library.', '大統領は図書館を訪れた。'],
    ['en>ru', 'The police arrested the man.', 'Полиция арестовала мужчину.'],
    ['en>fr', 'The meeting takes place at five.', 'La réunion a lieu à cinq heures.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => type.startsWith('passage.'))).toEqual([])
  })
})

describe('grammar holes', () => {
  const holes = (language: string, text: string) => {
    const tokens = createGlosser(language, NO_LEXICONS, createVocabulary(NO_LEXICONS)).gloss(text)
    return [...grammarHoles(tokens, text, language)].map((at) => tokens[at]?.word.form)
  }
  it.each([
    ['en', 'The brain, the spine, and.', ['and']],
    ['en', 'They suffered the of the storm.', ['the']],
    ['en', 'It was registered in .', ['in']],
    ['en', 'He visited the famous of the town.', ['famous']],
    ['pt', 'A casa do.', ['do']],
    ['de', 'Er wohnt im und arbeitet dort.', ['im']],
  ])('%s: %s', (language, text, expected) => {
    expect(holes(language, text)).toEqual(expected)
  })
  it.each([
    ['en', 'It starts at 7 a.m. near the pier.'],
    ['en', 'With or without a hyphen, it is right.'],
    ['en', 'The old and the new stood side by side.'],
    ['es', 'El niño vive con él.'],
    ['fr', 'Il est venu, mais il est parti .'],
    ['zh', '政府宣布改革。'],
  ])('%s is whole: %s', (language, text) => {
    expect(holes(language, text)).toEqual([])
  })
})
