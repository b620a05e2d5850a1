import { describe, expect, it } from 'vitest'
import { compareLetters } from '../../src/lexicon/letters.ts'

describe('letters', () => {
  const italian = 'ragazzo ragazzi bambino bambini palazzo gruppo piazza abbazia ghiaccio chiave'.split(' ')
  const english = 'church ship width strength through thought shower weight knight wheel'.split(' ')
  const test = compareLetters(italian, english)
  it.each(['ragazza', 'piazze', 'bambina'])('%s is Italian', (word) => {
    expect(test(word)).toBeGreaterThan(2)
  })
  it.each(['though', 'weigh', 'whether'])('%s is English', (word) => {
    expect(test(word)).toBeLessThan(-2)
  })
  it('say nothing of two equal lists', () => {
    expect(compareLetters(italian, italian)('piazza')).toBe(0)
  })
})
