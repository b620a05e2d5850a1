import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTables } from '../../src/lexicon/build-tables.ts'
import { parseLexicon } from '../../src/lexicon/entries.ts'
import { addEntries } from '../../src/lexicon/extend.ts'
import { openLexicons } from '../../src/lexicon/open-lexicons.ts'
import { createRelations, type Related, workOutRelations } from '../../src/lexicon/related.ts'
import { openRelations, packRelations } from '../../src/lexicon/relation-table.ts'

const entries = (lines: readonly string[]) => parseLexicon(lines.map((line) => line.replaceAll(' | ', '\t')).join('\n'))
const { concepts, tables } = buildTables(
  new Map([
    ['pt', entries(['buy | v | comprar', 'purchase | v | comprar', 'house | n | casa'])],
    ['de', entries(['buy | v | kaufen', 'purchase | v | kaufen', 'house | n | Haus', 'home | n | Haus'])],
  ]),
)
const all = openLexicons({ concepts, tables: tables.values() })
const relations = packRelations(createRelations(all), all.conceptCount)
const number = (word: string) => all.concepts.findIndex((stem) => word.startsWith(stem))
const near = (related: Related, a: string, b: string) => related(number(a)).get(number(b)) ?? 0

describe('how near English words are', () => {
  it('is what all languages say that translate them alike', () => {
    const related = createRelations(all)
    expect(near(related, 'buy', 'purchase')).toBeCloseTo(0.64, 2)
    expect(near(related, 'house', 'home')).toBeCloseTo(0.4, 2)
    expect(near(related, 'buy', 'house')).toBe(0)
  })

  it('is the same where only the tables of one language are at hand, if the build has worked it out', () => {
    const some = [...tables].filter(([language]) => language !== 'de').map(([, table]) => table)
    const related = createRelations(openLexicons({ concepts, tables: some, relations }))
    expect(near(related, 'buy', 'purchase')).toBeCloseTo(0.64, 2)
    expect(near(related, 'house', 'home')).toBeCloseTo(0.4, 2)
    expect(near(createRelations(openLexicons({ concepts, tables: some })), 'house', 'home')).toBe(0)
  })

  it('follows from the tables again where entries were added', () => {
    const more = addEntries(openLexicons({ concepts, tables: tables.values(), relations }), 'pt', entries(['home | n | casa']))
    expect(near(createRelations(more), 'house', 'home')).toBeCloseTo(0.64, 2)
  })

  it('has nothing of concepts that are none', () => {
    for (const related of [openRelations(relations), workOutRelations([...all.tables.values()], all.conceptCount)])
      for (const none of [all.conceptCount, 65_535, -1]) expect([...related(none)]).toEqual([])
  })
})

describe('packed relations', () => {
  it('give back every pair for both of its concepts', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 255 })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    fc.assert(
      fc.property(pairs, fc.nat(200), (given, more) => {
        const stretch = 1 + more
        const known = new Map<number, Map<number, number>>()
        const put = (a: number, b: number, n: number) => known.set(a, (known.get(a) ?? new Map<number, number>()).set(b, n / 255))
        for (const [a, b, n] of given) {
          if (a === b) continue
          put(a * stretch, b * stretch, n)
          put(b * stretch, a * stretch, n)
        }
        const related = openRelations(packRelations((concept) => known.get(concept) ?? new Map(), 40 * stretch + 1))
        for (let concept = 0; concept <= 40 * stretch; concept++) expect(new Map(related(concept))).toEqual(known.get(concept) ?? new Map())
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another file', new TextEncoder().encode('concepts and nothing else')],
    ['half of them', relations.slice(0, -1)],
  ])('are not opened from %s', (_, bytes) => {
    expect(() => openRelations(bytes)).toThrow(/relations/)
  })
})
