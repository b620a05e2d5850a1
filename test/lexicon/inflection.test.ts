import { describe, expect, it } from 'vitest'
import { formsOf, INFLECTION_CASES, MEETS, pairsOf, weigher } from './inflection-cases.ts'

describe.each(Object.entries(INFLECTION_CASES))('%s', (language, { meet, apart }) => {
  const meeting = formsOf(meet)
  const separate = pairsOf(apart)
  const weight = weigher(language, [...meeting.map(([, lemma]) => lemma), ...separate.flat()])

  it('has enough cases', () => {
    expect(meeting.length).toBeGreaterThanOrEqual(40)
    expect(separate.length).toBeGreaterThanOrEqual(20)
  })

  it.each(meeting)('%s meets %s', (form, lemma) => {
    expect(weight(form, lemma)).toBeGreaterThanOrEqual(MEETS)
  })

  it.each(separate)('%s and %s stay apart', (a, b) => {
    expect(weight(a, b)).toBeLessThan(MEETS)
    expect(weight(b, a)).toBeLessThan(MEETS)
  })
})
