import { expect, test } from 'vitest'
import { MQM_TYPE } from '../../src/report/finding.ts'
import { readPlantedPairs } from '../bench/planted-pairs.ts'

const pairs = readPlantedPairs()

test('at least 400 pairs, every sentence in all six languages', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(400)
  const languages = new Map<string, Set<string>>()
  for (const { id, language } of pairs) {
    const block = id.slice(0, -language.length - 1)
    languages.set(block, (languages.get(block) ?? new Set()).add(language))
  }
  for (const [block, found] of languages) expect([block, ...[...found].sort()]).toEqual([block, 'de', 'es', 'fr', 'it', 'pt-BR', 'zh-Hans'])
})

test('ids are there once, types are types of the house, and the two sides differ', () => {
  expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
  for (const pair of pairs) {
    expect(pair.good, pair.id).not.toBe(pair.bad)
    expect(pair.good + pair.bad, pair.id).not.toMatch(/[{}|]/)
    for (const type of pair.types) expect(Object.keys(MQM_TYPE), pair.id).toContain(type)
  }
})

test('a malformed line is named', () => {
  expect(() => readPlantedPairs('= a-1 date date.altered\nen\tOne.\npt-BR\tUm.\n')).toThrow('pairs.txt:3')
  expect(() => readPlantedPairs('pt-BR\tUm {a|b}.\n')).toThrow('pairs.txt:1')
})
