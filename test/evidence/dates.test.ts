import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractDates } from '../../src/evidence/dates.ts'
import type { DateMention } from '../../src/evidence/evidence.ts'

/** A date in short: `2015-12-08`, `2015`, `-12-08`, with weekday (`w2`), part and relative (`-1 day`) after it. */
function brief({ year, month, day, weekday, part, relative }: DateMention): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = [year ?? '', month === undefined ? '' : `-${two(month)}`, day === undefined ? '' : `-${two(day)}`].join('')
  const more = [weekday === undefined ? '' : `w${weekday}`, part ?? '', relative === undefined ? '' : `${relative.amount} ${relative.unit}`]
  return [date, ...more].filter((piece) => piece !== '').join(' ')
}

const read = (text: string, language: string): string[] => extractDates(text, language).map(brief)

const cases: Readonly<Record<string, readonly (readonly [text: string, ...dates: string[]])[]>> = {
  en: [
    ['She wrote on Feb 1.', '-02-01'],
    ['Tuesday, December 8, 2015 was cold', '2015-12-08 w2'],
    ['on the 8th of December 2015', '2015-12-08'],
    ['from 3 to 8 March 2016', '2016-03-03', '2016-03-08'],
    ['March 3-8, 2016', '2016-03-03', '2016-03-08'],
    ['on 8/12/2015 and 25/12/2015', '2015-08-12', '2015-12-25'],
    ['dated 2015-12-08T10:00:00Z', '2015-12-08'],
    ['early 2018, mid-2017, late in May', '2018 early', '2017 mid', '-05 late'],
    ['the third quarter of 2018, and Q1 2019', '2018-07 quarter', '2019-01 quarter'],
    ['in the 1990s, the ’80s, the early seventies', '1990 decade', '1980 decade', '1970 decade'],
    ['20th century and twenty-first century', '1901 century', '2001 century'],
    ['the summer of 2015; in the summer', '2015 summer', 'summer'],
    ['In 2016 we met. In December of the same year we parted.', '2016', '2016-12'],
    ['yesterday, next week, late last year', '-1 day', '1 week', 'late -1 year'],
    ['the 2016 election, in 1776, from 2015-16', '2016', '1776', '2015', '2016'],
    ['in May; May 5; it may rain in march', '-05', '-05-05'],
    ['They march on. April said he may fall. August left.'],
    ['1950 people, $2015, 2000 meters, at 20:15, v2.2015, 1999 dollars'],
    ['a man in his 90s reads the Sunday Times'],
  ],
  'en-GB': [['on 8/12/2015', '2015-12-08']],
  pt: [
    ['No dia 8 de dezembro de 2015', '2015-12-08'],
    ['em fevereiro de 2018', '2018-02'],
    ['Em meados de 2017, no início de 2018, fim de março', '2017 mid', '2018 early', '-03 late'],
    ['na terça-feira (8), na quarta, 9 de maio', '-08 w2', '-05-09 w3'],
    ['na segunda e terça-feira', 'w1', 'w2'],
    ['pela segunda vez, na segunda reunião, um quinto'],
    ['1º de maio e primeiro de junho', '-05-01', '-06-01'],
    ['anos 90, década de 1980, século XX, século 19', '1990 decade', '1980 decade', '1901 century', '1801 century'],
    ['Em 2015 fundaram. Em dezembro do mesmo ano, saíram.', '2015', '2015-12'],
    ['no dia 8, 8/12/2015', '-08', '2015-12-08'],
    ['ontem, na semana passada, no ano passado', '-1 day', '-1 week', '-1 year'],
    ['no verão de 2015 e no terceiro trimestre de 2018', '2015 summer', '2018-07 quarter'],
    ['1950 pessoas hoje em dia, R$ 2015, a segunda, maior, na hora de verão'],
  ],
  es: [
    ['el martes 8 de diciembre de 2015', '2015-12-08 w2'],
    ['a principios de 2018, mediados de mayo, finales del año pasado', '2018 early', '-05 mid', 'late -1 year'],
    ['los años noventa, los años 80, siglo XIX', '1990 decade', '1980 decade', '1801 century'],
    ['En 2014 y en noviembre del mismo año', '2014', '2014-11'],
    ['Creo en ti'],
  ],
  fr: [
    ['le 3 mars, le 1er mars 2016', '-03-03', '2016-03-01'],
    ['début 2018, mi-2017, fin de l’année dernière', '2018 early', '2017 mid', 'late -1 year'],
    ['XXe siècle, les années 1990', '1901 century', '1990 decade'],
    ['en mars et pendant l’été 2015', '-03', '2015 summer'],
    ['le 8 mars, en 2001', '-03-08', '2001'],
    ['Il a été sur Mars. aujourd’hui', '0 day'],
  ],
  de: [
    ['am 8. Dezember 2015, am Dienstag, dem 8. Dezember', '2015-12-08', '-12-08 w2'],
    ['8.12.2015', '2015-12-08'],
    ['Anfang 2018, Ende letzten Jahres, im Mai', '2018 early', 'late -1 year', '-05'],
    ['in den 90er Jahren des 20. Jahrhunderts', '1990 decade', '1901 century'],
    ['Er kam 2015, sie im Herbst desselben Jahres.', '2015', '2015 autumn'],
    ['August kam nicht. Das kostet 2000 Euro.'],
  ],
  it: [
    ['l’8 dicembre 2015, il primo maggio', '2015-12-08', '-05-01'],
    ['a metà del 2017, l’anno scorso', '2017 mid', '-1 year'],
    ['negli anni ’90, gli anni Settanta, il XX secolo', '1990 decade', '1970 decade', '1901 century'],
    ['Domenica e martedì, dal 3 all’8 marzo', 'w7', 'w2', '-03-03', '-03-08'],
  ],
  nl: [
    ['8 december 2015, half mei, begin 2018', '2015-12-08', '-05 mid', '2018 early'],
    ['jaren negentig, de 20e eeuw, vorig jaar', '1990 decade', '1901 century', '-1 year'],
    ['zaterdagavond, van 3 tot 8 maart', 'w6', '-03-03', '-03-08'],
  ],
  ru: [
    ['8 декабря 2015 г. и в феврале', '2015-12-08', '-02'],
    ['в начале 2018 года, летом 2015 года, июньский саммит', '2018 early', '2015 summer', '-06'],
    ['в 1990-х годах, в XX веке, в прошлом году', '1990 decade', '1901 century', '-1 year'],
    ['11 декабря, к концу 2017-го', '-12-11', '2017 late'],
    ['в среду они защищают окружающую среду', 'w3'],
  ],
  'zh-Hans': [
    ['2015年12月8日（星期二）', '2015-12-08 w2'],
    ['二〇一五年十二月八日，12月8日，2015 年 12 月', '2015-12-08', '-12-08', '2015-12'],
    ['2018年初，2015年夏天，去年底，5月中旬', '2018 early', '2015 summer', 'late -1 year', '-05 mid'],
    ['20世纪90年代，90年代，十九世纪', '1990 decade', '1990 decade', '1801 century'],
    ['2015年他来了。同年12月走了。', '2015', '2015-12'],
    ['昨天，上周三，3月3日至8日', '-1 day', 'w3', '-03-03', '-03-08'],
    ['2018年第三季度', '2018-07 quarter'],
    ['2000人，2015个，一周三次，3个月'],
  ],
  'zh-Hant': [['民國104年12月8日，上個月，週三', '2015-12-08', '-1 month', 'w3']],
  ja: [
    ['2015年12月8日（火）、同年', '2015-12-08 w2', '2015'],
    ['平成27年、令和元年', '2015', '2019'],
    ['2018年の夏、2017年半ば、先週', '2018 summer', '2017 mid', '-1 week'],
    ['8日、水曜日に', '-08', 'w3'],
    ['週4日働き、3日かかる'],
  ],
}

describe('dates in texts', () => {
  for (const [language, table] of Object.entries(cases))
    it.each(table)(`${language}: %s`, (text, ...dates) => expect(read(text, language)).toEqual(dates))

  it('looks before the span for the year of "the same year", and gives spans in the whole text', () => {
    const text = 'They began in 2015. In May of the same year they stopped.'
    const start = text.indexOf('In May')
    const [date] = extractDates(text, 'en', { start, end: text.length })
    expect(date).toMatchObject({ year: 2015, month: 5, text: 'May of the same year' })
    expect(text.slice(date?.start, date?.end)).toBe(date?.text)
  })

  it('gives nothing for a year that nothing names', () => {
    expect(read('It ended that year.', 'en')).toEqual([])
  })
})

const anyDate = fc.date({ min: new Date(Date.UTC(1900, 0, 1)), max: new Date(Date.UTC(2099, 11, 31)), noInvalidDate: true })
const locales = ['en-US', 'en-GB', 'pt-BR', 'pt-PT', 'es', 'fr', 'de', 'it', 'nl', 'ru', 'zh-Hans', 'zh-Hant', 'ja']

describe('laws of dates', () => {
  for (const locale of locales) {
    for (const style of ['long', 'full'] as const) {
      it(`${locale}: reading a date in ${style} form gives it back`, () => {
        fc.assert(
          fc.property(anyDate, (date) => {
            const printed = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(date)
            const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
            const full = style === 'full' ? { ...expected, weekday: ((date.getUTCDay() + 6) % 7) + 1 } : expected
            const found = extractDates(`(${printed})`, locale)
            expect(found, printed).toHaveLength(1)
            expect(found[0], printed).toMatchObject(full)
          }),
          { numRuns: 60 },
        )
      })
    }
  }

  it('gives spans in order, without overlaps, inside the text, that cover their words', () => {
    const words = Object.entries(cases).flatMap(([language, table]) =>
      table.flatMap(([text]) => text.split(' ').map((word) => ({ language, word }))),
    )
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words.map(({ word }) => word)), fc.string({ maxLength: 4 })), { maxLength: 14 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(cases)), fc.nat({ max: 30 }), (written, language, from) => {
        const span = { start: Math.min(from, written.length), end: written.length }
        let end = span.start
        for (const date of extractDates(written, language, span)) {
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.end).toBeGreaterThan(date.start)
          expect(date.text).toBe(written.slice(date.start, date.end))
          end = date.end
        }
        expect(end).toBeLessThanOrEqual(span.end)
      }),
      { numRuns: 300 },
    )
  })
})
