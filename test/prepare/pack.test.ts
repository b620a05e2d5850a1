import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithPrepared } from '../../src/compare.ts'
import { InputError } from '../../src/errors.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { openPrepared, PACK_VERSION, packPrepared } from '../../src/prepare/pack.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import type { Report } from '../../src/report/report.ts'
import { realCase, shippedCase } from '../bench/cases.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { letter } from '../checks/texts.ts'

const lexicons = shippedLexicons()
const shipped = await shippedCase()
const real = await realCase()
const cases = [...shipped, ...(real ? [real] : [])]

const codeOf = (open: () => unknown): string => {
  try {
    open()
    return 'opened'
  } catch (error) {
    return error instanceof InputError ? error.code : `another error: ${String(error)}`
  }
}

describe('a packed case', () => {
  it.each(cases.map((each) => [each.name, each] as const))(
    '%s: opened again gives the same report',
    (_, { sources, retelling, knowledge }) => {
      const prepared = prepare(sources, { lexicons, knowledge })
      const opened = openPrepared(packPrepared(prepared), lexicons)
      expect(opened.examined).toEqual(prepared.examined)
      expect(compareWithPrepared(opened, retelling).report).toEqual(compareWithPrepared(prepared, retelling).report)
    },
  )

  it('packs the same bytes every time, also after it was opened', () => {
    const [each] = shipped
    if (!each) return
    const bytes = packPrepared(prepare(each.sources, { lexicons, knowledge: each.knowledge }))
    expect(packPrepared(prepare(each.sources, { lexicons, knowledge: each.knowledge }))).toEqual(bytes)
    expect(packPrepared(openPrepared(bytes, lexicons))).toEqual(bytes)
  })

  const bytes = packPrepared(prepare([letter('one', 'Ida Holm', 'The ferry will carry 300 people.')], { lexicons }))

  it('opens bytes that lie anywhere in a buffer', () => {
    const room = new Uint8Array(bytes.length + 3)
    room.set(bytes, 3)
    expect(openPrepared(room.subarray(3), lexicons).sources).toHaveLength(1)
  })

  it('takes a case without sources', () => {
    expect(openPrepared(packPrepared(prepare([], { lexicons })), lexicons).examined).toEqual([])
  })

  it.each([
    ['prepared.format', 'nothing', new Uint8Array(0)],
    ['prepared.format', 'a text', new TextEncoder().encode('{"title": "a case that was never prepared, as JSON"}')],
    ['prepared.version', 'another version', changed(4, PACK_VERSION + 1)],
    ['prepared.damaged', 'a cut one', bytes.slice(0, bytes.length - 1)],
    ['prepared.damaged', 'one with more behind it', Uint8Array.from([...bytes, 0])],
  ])('refuses with %s: %s', (code, _, wrong) => {
    expect(codeOf(() => openPrepared(wrong, lexicons))).toBe(code)
  })

  it('refuses a pack that was made with other lexicons', () => {
    expect(codeOf(() => openPrepared(bytes, NO_LEXICONS))).toBe('prepared.lexicons')
  })

  it('refuses a pack with any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(codeOf(() => openPrepared(changed(at, (bytes[at] ?? 0) ^ change), lexicons))).toMatch(/^prepared\./)
      }),
      // A byte of what fills the header up, which the checksum does not cover.
      { examples: [[28, 1]] },
    )
  })

  function changed(at: number, value: number): Uint8Array {
    const copy = bytes.slice()
    copy[at] = value
    return copy
  }
})

describe('a pack and the tables at hand', () => {
  it('opens with the tables of one retelling alone', () => {
    const [each] = shipped.filter(({ name }) => name.includes('pt'))
    if (!each) return
    const prepared = prepare(each.sources, { lexicons, knowledge: each.knowledge })
    const tables = new Map([...lexicons.tables].filter(([language]) => ['en', 'pt'].includes(language)))
    const few = { ...lexicons, tables, conceptCount: Math.max(...[...tables.values()].map(({ conceptCount }) => conceptCount)) }
    // How sure a finding is may hang on a word that a third language has; what is found does not.
    const findings = (report: Report) => report.findings.map(({ type, retelling, source }) => ({ type, retelling, source }))
    const opened = openPrepared(packPrepared(prepared), few)
    expect(findings(compareWithPrepared(opened, each.retelling).report)).toEqual(
      findings(compareWithPrepared(prepared, each.retelling).report),
    )
  })
})
