import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/compare.ts'
import { coverageOf, DENSITY_BINS } from '../../../src/report/coverage/coverage.ts'
import { type CoverageDigest, digestOf, type ErrorDigest, type PassageDigest } from '../../../src/report/coverage/digest.ts'
import { shippedCase } from '../../bench/cases.ts'
import { shippedLexicons } from '../../bench/lexicons.ts'

const counts = { neutral: 0, minor: 0, major: 0, critical: 0 }
const SOURCES = [
  { id: 'letter', length: 240 },
  { id: 'reply', length: 100 },
]

function digest(retelling: string, date: string | undefined, parts: Partial<CoverageDigest>): CoverageDigest {
  return {
    retelling,
    language: 'es',
    ...(date === undefined ? {} : { date }),
    words: 100,
    pointsPer1000: 0,
    counts,
    passages: [],
    names: [],
    errors: [],
    ...parts,
  }
}

const passage = (id: string, start: number, end: number, use: PassageDigest['use'] = 'paraphrased'): PassageDigest => ({
  id,
  start,
  end,
  segment: 0,
  use,
  at: { start: 0, end: 10 },
  link: 0,
  score: 0.9,
  findings: [],
})

const error = (key: string, confidence = 0.9): ErrorDigest => ({
  key,
  finding: 'f1',
  type: 'figure.altered',
  severity: 'major',
  confidence,
  at: null,
  exact: 'x',
  source: null,
})

describe('passages by retelling', () => {
  const coverage = coverageOf(SOURCES, [
    digest('late', '2021-05-01', { passages: [passage('reply', 0, 50, 'verbatim'), passage('letter', 0, 120)] }),
    digest('early', '2021-04-01', { passages: [passage('letter', 0, 120, 'spliced'), passage('gone', 0, 5)] }),
    digest('undated', undefined, { passages: [passage('letter', 120, 240)] }),
  ])
  test('rows go by source and place; who does not have a passage is not named', () => {
    expect(coverage.passages.map(({ source, start, cells }) => [source, start, Object.keys(cells)])).toEqual([
      ['letter', 0, ['early', 'late']],
      ['letter', 120, ['undated']],
      ['reply', 0, ['late']],
    ])
  })
  test('the earliest dated retelling is the first; without dates nobody is', () => {
    expect(coverage.passages.map(({ first }) => first)).toEqual(['early', undefined, 'late'])
    expect(coverage.timeline.map(({ id, firsts }) => [id, firsts])).toEqual([
      ['early', 1],
      ['late', 1],
      ['undated', 0],
    ])
  })
  test('a passage that somebody quotes is marked, rightly quoted or not', () => {
    expect(coverage.passages.map(({ quoted }) => quoted)).toEqual([true, false, true])
  })
  test('density: half a source told is half of its strip', () => {
    const strip = coverage.density.find(({ source, retelling }) => source === 'letter' && retelling === 'early')
    expect(strip?.bins).toEqual(Array.from({ length: DENSITY_BINS }, (_, bin) => (bin < DENSITY_BINS / 2 ? 1 : 0)))
    expect(coverage.density.some(({ source }) => source === 'gone')).toBe(false)
  })
})

describe('descent', () => {
  const others = Array.from({ length: 8 }, (_, i) => digest(`other-${i}`, '2021-06-01', { errors: [error(`own-${i}`)] }))
  const three = [error('a'), error('b'), error('c')]
  test('rare errors that two share, and their dates, tell which came first', () => {
    const { descent } = coverageOf(SOURCES, [
      ...others,
      digest('copy', '2021-07-02', { errors: three }),
      digest('first', '2021-07-01', { errors: three }),
    ])
    expect(descent.find(({ id }) => id === 'copy')).toMatchObject({ parent: 'first', direction: 'dated', errors: ['a', 'b', 'c'] })
    expect(descent.find(({ id }) => id === 'first')).toMatchObject({ parent: null })
    expect(descent.find(({ id }) => id === 'other-1')).toMatchObject({ parent: null })
  })
  test('one shared error is not enough, nor are unsure ones', () => {
    const one = coverageOf(SOURCES, [
      ...others,
      digest('x', '2021-07-02', { errors: [error('a')] }),
      digest('y', '2021-07-01', { errors: [error('a')] }),
    ])
    expect(one.descent.find(({ id }) => id === 'x')?.parent).toBeNull()
    const unsure = three.map(({ key }) => error(key, 0.4))
    const two = coverageOf(SOURCES, [
      ...others,
      digest('x', '2021-07-02', { errors: unsure }),
      digest('y', '2021-07-01', { errors: unsure }),
    ])
    expect(two.sharedErrors).toEqual([])
  })
  test('on the same day the direction is open, and what a text says of itself counts most', () => {
    const pair = [digest('x', '2021-07-01', { errors: three }), digest('y', '2021-07-01', { errors: three })]
    expect(coverageOf(SOURCES, [...others, ...pair]).descent.find(({ id }) => id === 'x')).toMatchObject({
      parent: 'y',
      direction: 'unknown',
    })
    const stated = coverageOf(SOURCES, [...others, ...pair], new Map([['x', 'y']])).descent
    expect(stated.find(({ id }) => id === 'x')).toMatchObject({ parent: 'y', probability: 1, direction: 'stated' })
    expect(stated.find(({ id }) => id === 'y')).toMatchObject({ parent: null })
  })
})

test('names stand together under every form, wrong ones marked', () => {
  const { names } = coverageOf(SOURCES, [
    digest('a', '2021-01-01', { names: [{ name: 'Meera Gowda', form: 'Gowda', right: true, count: 3 }] }),
    digest('b', '2021-01-02', {
      names: [
        { name: 'Meera Gowda', form: 'Gundam', right: false, count: 2 },
        { name: 'Meera Gowda', form: 'Gowda', right: true, count: 1 },
      ],
    }),
  ])
  expect(names).toEqual([
    {
      name: 'Meera Gowda',
      forms: [
        { form: 'Gowda', right: true, counts: { a: 3, b: 1 } },
        { form: 'Gundam', right: false, counts: { b: 2 } },
      ],
    },
  ])
})

test('the shipped case: the Portuguese article is told to come from the Chinese one by the errors they share', async () => {
  const lexicons = shippedLexicons()
  const cases = await shippedCase()
  const digests = cases.map(({ sources, retelling, knowledge }) => digestOf(compare(sources, retelling, { lexicons, knowledge })))
  const sources = (cases[0]?.sources ?? []).map(({ id, text }) => ({ id, length: text.length }))
  const { descent, names, passages } = coverageOf(sources, digests)
  expect(descent.filter(({ parent }) => parent !== null).map(({ id, parent }) => [id, parent])).toEqual([
    ['jornal-do-cais.pt-BR', 'shenlan-hangxun.zh-Hans'],
  ])
  expect(names.find(({ name }) => name === 'Meera Gowda')?.forms).toContainEqual(
    expect.objectContaining({ form: 'Gundam', right: false, counts: { 'jornal-do-cais.pt-BR': 2 } }),
  )
  expect(passages.some(({ cells }) => cells['jornal-do-cais.pt-BR']?.use === 'misattributed')).toBe(true)
})
