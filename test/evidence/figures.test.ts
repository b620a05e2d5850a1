import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/evidence/evidence.ts'
import { extractFigures } from '../../src/evidence/figures.ts'

/** A figure in short: kind, value (or range), unit, then its bound and weakness where they are not the usual ones. */
function short(figure: Figure): string {
  const value = figure.high === figure.value ? `${figure.value}` : `${figure.value}..${figure.high}`
  const parts = [figure.kind, figure.kind === 'version' ? figure.text : value]
  if (figure.unit) parts.push(figure.unit)
  if (figure.bound !== 'exact') parts.push(figure.bound)
  if (figure.weak) parts.push('weak')
  return parts.join(' ')
}

type Case = readonly [text: string, ...figures: string[]]

const CASES: Readonly<Record<string, readonly Case[]>> = {
  en: [
    ['It cost US$ 275.000, later $275k.', 'money 275000 USD', 'money 275000 USD'],
    ['A round of $60MM or £50m', 'money 60000000 USD', 'money 50000000 GBP'],
    ['between $100-200k', 'money 100000..200000 USD'],
    ['25bps is 0.25%', 'percent 0.25 point', 'percent 0.25 %'],
    ['two hundred and five thousand seats', 'number 205000'],
    ['twenty-five of them, half a million in all', 'number 25', 'number 500000'],
    ['two thirds, 1/10th, one in five', 'ratio 0.6666666666666666', 'ratio 0.1', 'ratio 0.2'],
    ['between 7 and 10 percent', 'percent 7..10 %'],
    ['2-3 years, 20–30 pages', 'duration 2..3 year', 'number 20..30'],
    ['more than 1,000 people, up to 40 miles', 'number 1000 at-least', 'quantity 40 mi at-most'],
    ['a 13-year-old, two and a half years', 'age 13 year', 'duration 2.5 year'],
    ['at 7.55am, 3 p.m. and 14:00', 'time-of-day 475 minute', 'time-of-day 900 minute', 'time-of-day 840 minute'],
    ['GPT-4 runs 24/7, 1v1, since COVID-19', 'version GPT-4', 'version 24/7', 'version 1v1', 'version COVID-19'],
    ['100x faster, the 3rd time', 'multiple 100 x', 'ordinal 3'],
    ['On September 30, 2018 and 5 May, in 1870, in the 1930s'],
    ['2018 people came', 'number 2018'],
    ['5 lakh rupees, 2 crore', 'money 500000 INR', 'number 20000000'],
    ['the 6-foot-6 player', 'quantity 6.5 ft'],
    ['one man, within 24 hours', 'number 1 weak', 'duration 24 hour'],
    ['a decade later, a third of them', 'duration 1 decade weak', 'ratio 0.3333333333333333'],
    ['.5 km', 'quantity 0.5 km'],
  ],
  pt: [
    ['US$ 275.000 e R$ 3,2 bi', 'money 275000 USD', 'money 3200000000 BRL'],
    ['10 mil milhões de euros', 'money 10000000000 EUR'],
    ['10 bilhões de dólares', 'money 10000000000 USD'],
    ['um bilião de euros', 'money 1000000000000 EUR'],
    ['quase 300 mil pessoas', 'number 300000 about'],
    ['vinte e cinco, um terço, metade', 'number 25', 'ratio 0.3333333333333333', 'ratio 0.5'],
    ['três anos; dois anos e meio', 'duration 3 year', 'duration 2.5 year'],
    ['às 14h30 de 30 de setembro de 2018', 'time-of-day 870 minute'],
    ['de 7 a 10, 100 vezes, 3º', 'number 7..10', 'multiple 100 x', 'ordinal 3'],
    ['vinte por cento', 'percent 20 %'],
  ],
  es: [
    ['dos mil millones de dólares', 'money 2000000000 USD'],
    ['un billón de euros', 'money 1000000000000 EUR'],
    ['treinta y cinco personas, veintidós casas', 'number 35', 'number 22'],
    ['más de 3,500 euros, el 12,5 por ciento', 'money 3500 EUR at-least', 'percent 12.5 %'],
    ['entre 2 y 10 centímetros', 'quantity 2..10 cm'],
    ['un tercio de los votos', 'ratio 0.3333333333333333'],
  ],
  fr: [
    ['quatre-vingt-dix-sept pages, soixante et onze', 'number 97', 'number 71'],
    ['deux cents millions de dollars', 'money 200000000 USD'],
    ['275 000 euros, 3 milliards', 'money 275000 EUR', 'number 3000000000'],
    ['un billion', 'number 1000000000000'],
    ['à 14h30, près de 20 %', 'time-of-day 870 minute', 'percent 20 % about'],
  ],
  de: [
    ['fünfundzwanzig, zweihundertdreißigtausend', 'number 25', 'number 230000'],
    ['3 Milliarden Euro, eine Billion', 'money 3000000000 EUR', 'number 1000000000000'],
    ['rund 300.000 Menschen, ein Drittel', 'number 300000 about', 'ratio 0.3333333333333333'],
    ['der 13-jährige Junge, zweieinhalb Jahre', 'age 13 year', 'duration 2.5 year'],
    ['um 14 Uhr am 30. September 2018', 'time-of-day 840 minute'],
    ['vierzehn Personen, einfach einmal achten', 'number 14'],
    ['20 Prozent, anderthalb Stunden', 'percent 20 %', 'duration 1.5 hour'],
  ],
  it: [
    ['venticinque, trecentoquarantadue, duemila', 'number 25', 'number 342', 'number 2000'],
    ['2,5 miliardi di euro', 'money 2500000000 EUR'],
    ["negli anni '30, nel 2017 ha detto, alle ore 4.40", 'time-of-day 280 minute'],
    ['il ventunesimo, quarantenne', 'ordinal 21', 'age 40 year'],
  ],
  nl: [
    ['vijfentwintig, tweehonderdduizend, tweeëntwintig', 'number 25', 'number 200000', 'number 22'],
    ['2,5 miljard euro, de 13-jarige', 'money 2500000000 EUR', 'age 13 year'],
  ],
  ru: [
    ['двадцать пять, двухлетний', 'number 25', 'age 2 year'],
    ['2,8 млрд фунтов стерлингов', 'money 2800000000 GBP'],
    ['более 300 000 человек', 'number 300000 at-least'],
    ['три миллиона двести тысяч долларов', 'money 3200000 USD'],
    ['две трети, полтора года', 'ratio 0.6666666666666666', 'duration 1.5 year'],
    ['двумястами, трёх дней', 'number 200', 'duration 3 day'],
    ['свыше тысячи людей, в 1870 г.', 'number 1000 at-least'],
    ['30 сентября 2018 года в 15:00', 'time-of-day 900 minute'],
  ],
  'zh-Hans': [
    ['三百万人，二十五个', 'number 3000000', 'number 25'],
    ['百分之二十，三分之一，三成', 'percent 20 %', 'ratio 0.3333333333333333', 'percent 30 %'],
    ['约60亿美元，2.5万人', 'money 6000000000 USD about', 'number 25000'],
    ['3亿5000万元，1万亿', 'money 350000000 CNY', 'number 1000000000000'],
    ['20多万，两三天，100倍，第三', 'number 200000 at-least', 'duration 2..3 day', 'multiple 100 x', 'ordinal 3'],
    ['5,000 多万人，百分之百，百分比，两国', 'number 50000000 at-least', 'percent 100 %', 'number 2 weak'],
    ['2018年9月30日下午3点30分', 'time-of-day 930 minute'],
    ['我们一起去，一些人，十分好，统一，千万别走，万一，星期三，周一'],
  ],
  'zh-Hant': [['三百萬人，100億美元', 'number 3000000', 'money 10000000000 USD']],
  ja: [
    ['3億5000万円、約25年間', 'money 350000000 JPY', 'duration 25 year about'],
    ['13歳の少年、三分の一、三割', 'age 13 year', 'ratio 0.3333333333333333', 'percent 30 %'],
    ['9月30日午後3時30分', 'time-of-day 930 minute'],
    ['一緒に、一部、十分、統一'],
  ],
}

for (const [language, cases] of Object.entries(CASES)) {
  describe(`figures in ${language}`, () => {
    it.each(cases)('%s', (text, ...expected) => {
      expect(extractFigures(text, language).map(short)).toEqual(expected)
    })
  })
}

describe('spans', () => {
  it('leaves out what a span to skip covers', () => {
    expect(extractFigures('on 4/7 we sold 12', 'en', [{ start: 3, end: 6 }]).map(short)).toEqual(['number 12'])
  })

  it('nest in the text, in order, and hold the text they tell', () => {
    const word = fc.constantFrom(
      '12',
      '3.5',
      ' ',
      '-',
      'million',
      '$',
      '%',
      'to',
      'half',
      '三',
      '万',
      '年',
      '第',
      'zwei',
      'und',
      'mil',
      'de',
      '/',
      ',',
      'k',
      '30',
      'GPT-',
      'more than ',
      'or more',
      '以上',
      'about ',
      '\n',
      'İ',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.constantFrom('en', 'pt', 'fr', 'de', 'zh', 'ja', 'ru', 'xx'), (words, language) => {
        const text = words.join(words.length % 2 === 0 ? '' : ' ')
        let last = 0
        for (const figure of extractFigures(text, language)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(figure.end).toBeLessThanOrEqual(text.length)
          expect(figure.text).toBe(text.slice(figure.start, figure.end))
          expect(figure.high).toBeGreaterThanOrEqual(figure.value)
          last = figure.end
        }
      }),
    )
  })
})

describe('printed numbers', () => {
  const LOCALES = ['en-US', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'pt-BR', 'pt-PT', 'es-ES', 'it-IT', 'nl-NL', 'ru-RU', 'zh-CN', 'ja-JP']
  it.each(LOCALES)('are read back in %s', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (hundredths) => {
        const value = hundredths / 100
        fc.pre(value < 1000 || value > 2100)
        const figures = extractFigures(`(${format.format(value)} %)`, locale)
        expect(figures.map((figure) => figure.value)).toEqual([value])
      }),
    )
  })
})
