import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyAt, packKeys, ROOT, unpackKeys, walk } from '../../src/lexicon/key-trie.ts'

const keys = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '~', '了', '\ud83d'), maxLength: 6 }), { maxLength: 60 })

describe('a trie of keys', () => {
  it('gives every key its place, and no other word one', () => {
    fc.assert(
      fc.property(keys, keys, (given, others) => {
        const sorted = [...given].sort()
        const packed = packKeys(sorted)
        for (const word of [...given, ...others]) expect(keyAt(packed, walk(packed, ROOT, word, 0, word.length))).toBe(sorted.indexOf(word))
        expect(unpackKeys(packed)).toEqual(sorted)
      }),
    )
  })

  it('goes on from where a beginning has led', () => {
    const trie = packKeys(['abrir', 'abre', 'aberto'].sort())
    const node = walk(trie, ROOT, 'abrimos', 0, 3)
    expect(keyAt(trie, walk(trie, node, 'ir', 0, 2))).toBe(2)
    expect(keyAt(trie, walk(trie, node, 'e', 0, 1))).toBe(1)
    expect(keyAt(trie, walk(trie, node, 'ar', 0, 2))).toBe(-1)
    expect(keyAt(trie, node)).toBe(-1)
    expect(walk(trie, -1, 'e', 0, 1)).toBe(-1)
  })
})
