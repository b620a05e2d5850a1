import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTrie, packKeys, ROOT, unpackKeys } from '../../src/lexicon/key-trie.ts'

const keys = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '~', '了', '\ud83d'), maxLength: 6 }), { maxLength: 60 })

describe('a trie of keys', () => {
  it('gives every key its place, and no other word one', () => {
    fc.assert(
      fc.property(keys, keys, (given, others) => {
        const sorted = [...given].sort()
        const packed = packKeys(sorted)
        const { walk, keyAt } = openTrie(packed)
        for (const word of [...given, ...others]) expect(keyAt(walk(ROOT, word, 0, word.length))).toBe(sorted.indexOf(word))
        expect(unpackKeys(packed)).toEqual(sorted)
      }),
    )
  })

  it('goes on from where a beginning has led', () => {
    const { walk, keyAt } = openTrie(packKeys(['abrir', 'abre', 'aberto'].sort()))
    const node = walk(ROOT, 'abrimos', 0, 3)
    expect(keyAt(walk(node, 'ir', 0, 2))).toBe(2)
    expect(keyAt(walk(node, 'e', 0, 1))).toBe(1)
    expect(keyAt(walk(node, 'ar', 0, 2))).toBe(-1)
    expect(keyAt(node)).toBe(-1)
    expect(walk(-1, 'e', 0, 1)).toBe(-1)
  })
})
