import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_TABLE, encodeTable, openTable, type TableRow } from '../../src/lexicon/table.ts'

const row = fc.record({
  postings: fc
    .uniqueArray(
      fc.tuple(
        fc.nat(65_535),
        fc.integer({ min: 1, max: 255 }).map((n) => n / 255),
      ),
      { selector: ([id]) => id, maxLength: 6 },
    )
    .map((list) => new Map(list)),
  flags: fc.nat(255),
})
/** Whole characters only: half a surrogate pair cannot be written in UTF-8. */
const key = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '了', 'я', '~'), maxLength: 5 }),
)
const rows = fc
  .uniqueArray(fc.tuple(key, row), { selector: ([word]) => word, maxLength: 30 })
  .map((list) => new Map<string, TableRow>(list))

describe('a packed table', () => {
  it('gives back every key with its postings, the surest first, and its flags', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = openTable(encodeTable('pt', given))
        expect(table.language).toBe('pt')
        expect(table.size).toBe(given.size)
        for (const [word, { postings, flags }] of given) {
          const at = table.find(word)
          expect(table.key(at)).toBe(word)
          expect(table.flags(at)).toBe(flags)
          const found: [number, number][] = []
          table.meanings(at, (concept, weight) => found.push([concept, weight]))
          expect(new Map(found)).toEqual(postings)
          expect(found.map(([, weight]) => weight)).toEqual(found.map(([, weight]) => weight).sort((a, b) => b - a))
        }
      }),
    )
  })

  it('does not find what is not in it', () => {
    fc.assert(
      fc.property(rows, key, (given, word) => {
        fc.pre(!given.has(word))
        expect(openTable(encodeTable('pt', given)).find(word)).toBe(-1)
      }),
    )
  })

  it('opens wherever its bytes begin', () => {
    const bytes = encodeTable('zh', new Map([['苹果', { postings: new Map([[7, 1]]), flags: 0 }]]))
    for (const offset of [0, 1, 2, 3]) {
      const shifted = new Uint8Array(bytes.length + offset)
      shifted.set(bytes, offset)
      expect(openTable(shifted.subarray(offset)).find('苹果')).toBe(0)
    }
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('# a heading and no table at all')],
  ])('refuses %s', (_, bytes) => {
    expect(() => openTable(bytes)).toThrow('not a lexicon table')
  })

  it('refuses a table that is cut short', () => {
    const bytes = encodeTable('pt', new Map([['casa', { postings: new Map([[1, 1]]), flags: 0 }]]))
    expect(() => openTable(bytes.slice(0, -8))).toThrow('cut short')
  })

  it.each([0, 1, 70_000])('remembers that %i entries were trained', (trained) => {
    expect(openTable(encodeTable('pt', new Map(), trained)).trained).toBe(trained)
  })

  it('may be empty', () => {
    expect(EMPTY_TABLE.size).toBe(0)
    expect(EMPTY_TABLE.find('casa')).toBe(-1)
  })
})
