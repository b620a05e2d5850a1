/**
 * The real case, where its texts lie beside the project: what a first user would check. Floors leave room for honest change; the exact figures are the
 * bench's to print.
 */
import { describe, expect, it } from 'vitest'
import { compare } from '../src/compare.ts'
import type { FindingType } from '../src/report/finding.ts'
import { realCase } from './bench/cases.ts'
import { shippedLexicons } from './bench/lexicons.ts'

const real = await realCase()
if (!real) console.log('The real case is not beside the project: its tests are skipped.')

describe.skipIf(!real)('the real case', () => {
  const comparison = real ? compare(real.sources, real.retelling, { lexicons: shippedLexicons() }) : undefined
  const wordsOf = (...types: FindingType[]) =>
    (comparison?.report.findings ?? [])
      .filter(({ type, retelling }) => types.includes(type) && retelling)
      .map(({ retelling }) => real?.retelling.text.slice(retelling?.start, retelling?.end) ?? '')

  it('finds every Ultraman and the Elijah without being told of them', () => {
    const names = wordsOf('name.mistranslated')
    expect(names.filter((name) => name === 'Ultraman')).toHaveLength(9)
    expect(names).toContain('Elijah')
  })

  it('finds the misspelled names and leaves right ones alone', () => {
    const names = wordsOf('name.misspelled', 'name.mistranslated')
    for (const wrong of ['Suzkver', 'Zillis', 'Vagatta', 'Vicky', 'Didrik', 'Kapasi', 'Andre']) expect(names.join(' ')).toContain(wrong)
    for (const right of ['Sam Altman', 'Greg Brockman', 'Larry Page', 'Shivon Zilis', 'Zuckerberg']) expect(names).not.toContain(right)
  })

  it('says nothing against figures that are right', () => {
    expect(wordsOf('figure.altered').join(' ')).not.toMatch(
      /275|175|125|9\.000|11\.000|0,25|10 milh|60 milh|50 milh|83|100 vezes|1\/10|2-3/,
    )
  })

  it('knows the road the text took', () => {
    expect(comparison?.report.pivot?.language).toBe('zh')
  })
})
