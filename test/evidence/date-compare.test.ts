import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDates, compareWithHeader, matchDates, resolveDate } from '../../src/evidence/date-compare.ts'
import { extractDates } from '../../src/evidence/dates.ts'
import type { DateMention } from '../../src/evidence/evidence.ts'

const first = (text: string, language: string): DateMention => {
  const [date] = extractDates(text, language)
  if (date === undefined) throw new Error(`no date in ${text}`)
  return date
}

describe('comparing dates', () => {
  it.each([
    ['on 8 December 2015', 'em 8 de dezembro de 2015', 'equal'],
    ['on 8 December 2015', 'em dezembro de 2015', 'compatible'],
    ['on 8 December 2015', 'em 9 de dezembro de 2015', 'different'],
    ['on 8 December 2015', 'em 8 de dezembro', 'compatible'],
    ['on 8 December', 'em 2015', 'incomparable'],
    ['in 2017', 'em 2018', 'different'],
    ['in early 2018', 'em fevereiro de 2018', 'compatible'],
    ['in early 2018', 'em junho de 2018', 'compatible'],
    ['in early 2018', 'em novembro de 2018', 'different'],
    ['in early 2018', 'no final de 2018', 'different'],
    ['in early 2018', 'em 2018', 'compatible'],
    ['in late 2017', 'no início de 2018', 'compatible'],
    ['summer of 2015', 'em setembro de 2015', 'compatible'],
    ['summer of 2015', 'em janeiro de 2015', 'different'],
    ['in the winter', 'em janeiro', 'compatible'],
    ['Q3 2018', 'em agosto de 2018', 'compatible'],
    ['Q3 2018', 'em outubro de 2018', 'different'],
    ['the 1990s', 'em 1994', 'compatible'],
    ['the 1990s', 'nos anos 80', 'different'],
    ['the 19th century', 'no século XX', 'different'],
    ['the 20th century', 'em 2000', 'compatible'],
    ['late December', 'no início de janeiro', 'compatible'],
    ['late December', 'no final de janeiro', 'different'],
    ['in late 2018', 'em dezembro', 'compatible'],
    ['in late 2018', 'em junho', 'different'],
    ['on Tuesday', 'na quarta-feira', 'different'],
    ['on Tuesday', 'em 8 de dezembro de 2015', 'compatible'],
    ['on Monday', 'em 8 de dezembro de 2015', 'different'],
    ['yesterday', 'ontem', 'equal'],
    ['yesterday', 'hoje', 'different'],
    ['yesterday', 'no ano passado', 'incomparable'],
    ['last year', 'em 2014', 'incomparable'],
  ] as const)('%s / %s: %s', (source, target, agreement) => {
    expect(compareDates(first(source, 'en'), first(target, 'pt'))).toBe(agreement)
    expect(compareDates(first(target, 'pt'), first(source, 'en'))).toBe(agreement)
  })

  it.each([
    ['yesterday', 'em 7 de dezembro de 2015', 'equal'],
    ['yesterday', 'em 7 de dezembro', 'compatible'],
    ['yesterday', 'em 8 de dezembro', 'compatible'],
    ['yesterday', 'em 12 de dezembro', 'different'],
    ['last year', 'em 2014', 'equal'],
    ['last year', 'em 2015', 'different'],
    ['next month', 'em janeiro de 2016', 'equal'],
    ['last year', 'no ano passado', 'different'],
  ] as const)('with the dates of the texts, %s / %s: %s', (source, target, agreement) => {
    expect(compareDates(first(source, 'en'), first(target, 'pt'), '2015-12-08T09:00:00-08:00', '2024-11-20')).toBe(agreement)
  })

  it('resolves relative dates across months and years', () => {
    expect(resolveDate(first('yesterday', 'en'), '2016-01-01')).toEqual({ year: 2015, month: 12, day: 31 })
    expect(resolveDate(first('last month', 'en'), '2016-01-15')).toEqual({ year: 2015, month: 12 })
    expect(resolveDate(first('next year', 'en'), '2016-01-15')).toEqual({ year: 2017 })
    expect(resolveDate(first('yesterday', 'en'))).toEqual({})
  })

  it.each([
    ['no dia 8 de dezembro de 2015', '2015-12-08', 'equal'],
    ['no dia 8 de dezembro', '2015-12-07T22:00:00-08:00', 'equal'],
    ['em 7 de dezembro', '2015-12-07T22:00:00-08:00', 'equal'],
    ['em dezembro', '2015-12-07', 'compatible'],
    ['em meados de 2017', '2017-09-07', 'compatible'],
    ['em 6 de dezembro de 2015', '2015-12-08', 'different'],
    ['em 2016', '2015-12-08', 'different'],
    ['ontem', '2015-12-08', 'compatible'],
  ] as const)('%s and a message of %s: %s', (text, header, agreement) => {
    expect(compareWithHeader(first(text, 'pt'), header)).toBe(agreement)
  })
})

describe('matching dates', () => {
  it('pairs the best agreement first and tells what is left', () => {
    const source = extractDates('In 2015, on 8 December 2015 and in May 2017.', 'en')
    const target = extractDates('Em 8 de dezembro de 2015, em 2015 e em junho de 2017.', 'pt')
    expect(matchDates(source, target)).toEqual({
      pairs: [
        { source: 0, target: 1, agreement: 'equal' },
        { source: 1, target: 0, agreement: 'equal' },
      ],
      source: [2],
      target: [2],
    })
  })

  it('a date is equal to itself, and comparing is symmetric', () => {
    const part = fc.constantFrom('early', 'mid', 'late', 'summer', 'winter', undefined)
    const optional = (max: number): fc.Arbitrary<number | undefined> => fc.option(fc.integer({ min: 1, max }), { nil: undefined })
    const date = fc
      .tuple(fc.option(fc.integer({ min: 2010, max: 2020 }), { nil: undefined }), optional(12), optional(28), part)
      .map(([year, month, day, narrowed]): DateMention => {
        const span = { start: 0, end: 1, text: '' }
        if (month === undefined) return { ...span, year: year ?? 2015, ...(narrowed === undefined ? {} : { part: narrowed }) }
        return { ...span, month, ...(year === undefined ? {} : { year }), ...(day === undefined ? {} : { day }) }
      })
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(compareDates(a, a)).toBe('equal')
        expect(compareDates(a, b)).toBe(compareDates(b, a))
      }),
    )
  })
})
