import { describe, expect, it } from 'vitest'
import { findingsOf, typesIn } from './pairs.ts'

describe('opposites', () => {
  it.each([
    ['pt>en', 'A empresa comprou uma casa nova.', 'The company bought an old house.', 'old'],
    ['es>en', 'La empresa vendió una casa grande.', 'The company sold a small house.', 'small'],
    ['de>en', 'Das Wasser im See ist sehr kalt.', 'The water in the lake is very hot.', 'hot'],
    ['en>fr', 'The river is wide.', 'Le fleuve est étroit.', 'étroit'],
  ])('%s flags the opposite in %s', (languages, source, target, word) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'polarity.flipped')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([word])
  })

  it.each([
    ['pt>en', 'A empresa comprou uma casa nova.', 'The company bought a new house.'],
    ['en>de', 'The old bridge and the new bridge are closed.', 'Die alte und die neue Brücke sind geschlossen.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).not.toContain('polarity.flipped')
  })
})
