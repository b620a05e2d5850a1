import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInterner } from '../../src/lexicon/interner.ts'

const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '了', '\ud83d'), maxLength: 4 }), { maxLength: 200 })

describe('numbers of words', () => {
  it('are given in the order of first meeting, and kept', () => {
    fc.assert(
      fc.property(words, (given) => {
        const interner = createInterner()
        const distinct = [...new Set(given)]
        for (const word of given) expect(interner.numberOf(word, 0, word.length)).toBe(distinct.indexOf(word))
        expect(interner.size()).toBe(distinct.length)
      }),
    )
  })

  it('are the same wherever in a text a word stands', () => {
    const interner = createInterner()
    expect(interner.numberOf('the harbour and the pier', 4, 11)).toBe(0)
    expect(interner.numberOf('harbour', 0, 7)).toBe(0)
    expect(interner.numberOf('a harbour', 2, 9)).toBe(0)
    expect(interner.numberOf('harbou', 0, 6)).toBe(1)
  })

  it('hold for more words than there was room for', () => {
    const interner = createInterner()
    for (let round = 0; round < 2; round++) {
      for (let k = 0; k < 20_000; k++) expect(interner.numberOf(`${k}`, 0, `${k}`.length)).toBe(k)
    }
  })
})
