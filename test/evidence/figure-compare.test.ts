import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/evidence/evidence.ts'
import { compareFigures, matchFigures } from '../../src/evidence/figure-compare.ts'
import { extractFigures } from '../../src/evidence/figures.ts'

function only(text: string, language: string): Figure {
  const [figure] = extractFigures(text, language)
  if (!figure) throw new Error(`no figure in ${text}`)
  return figure
}

describe('compareFigures', () => {
  it.each([
    ['$275k', 'en', 'US$ 275.000', 'pt', 'equal'],
    ['25bps', 'en', '0,25%', 'pt', 'compatible'],
    ['10 billion', 'en', '100亿', 'zh', 'equal'],
    ['10 billion', 'en', '10 mil milhões', 'pt', 'equal'],
    ['10 billion', 'en', '10 billones', 'es', 'different'],
    ['298,400', 'en', 'quase 300 mil', 'pt', 'compatible'],
    ['298,400', 'en', 'mais de 300 mil', 'pt', 'different'],
    ['1,043 people', 'en', 'mais de mil pessoas', 'pt', 'compatible'],
    ['2,794,000,000', 'en', '2,8 bilhões', 'pt', 'compatible'],
    ['21 million', 'en', '20 milhões', 'pt', 'different'],
    ['20 feet', 'en', '6 metros', 'pt', 'compatible'],
    ['385 miles', 'en', '620 км', 'ru', 'compatible'],
    ['385 miles', 'en', '360 км', 'ru', 'different'],
    ['550 pounds', 'en', '250 kg', 'de', 'compatible'],
    ['85 mph', 'en', '137 km/h', 'de', 'compatible'],
    ['80 °F', 'en', '27 °C', 'fr', 'compatible'],
    ['80 °F', 'en', '72 °C', 'fr', 'different'],
    ['half of', 'en', '50%', 'es', 'compatible'],
    ['one third', 'en', '33 %', 'de', 'compatible'],
    ['14 days', 'en', 'duas semanas', 'pt', 'compatible'],
    ['18 months', 'en', '1,5 Jahre', 'de', 'compatible'],
    ['3 p.m.', 'en', '15 Uhr', 'de', 'equal'],
    ['7 p.m.', 'en', '7時', 'ja', 'compatible'],
    ['$5 million', 'en', '5 millones de euros', 'es', 'different'],
    ['$5 million', 'en', '5 Millionen australische Dollar', 'de', 'compatible'],
    ['a 17-year-old', 'en', '17 лет', 'ru', 'equal'],
    ['a 17-year-old', 'en', '16 лет', 'ru', 'different'],
    ['20%', 'en', '20 км', 'ru', 'incomparable'],
    ['3 p.m.', 'en', '40%', 'de', 'incomparable'],
    ['1.9%', 'en', 'beiden', 'de', 'incomparable'],
    ['2.2 percent', 'en', 'duas', 'pt', 'incomparable'],
    ['GPT-4', 'en', 'GPT-5', 'pt', 'different'],
    ['COVID-19', 'en', 'Covid19', 'de', 'equal'],
  ] as const)('%s (%s) and %s (%s) are %s', (source, sourceLanguage, target, targetLanguage, expected) => {
    expect(compareFigures(only(source, sourceLanguage), only(target, targetLanguage))).toBe(expected)
  })

  it('finds every figure equal to itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e7 }), fc.constantFrom('% ', ' km', ' years', ' euros', 'th', ''), (value, unit) => {
        const figure = only(`${value.toLocaleString('en-US')}${unit}`, 'en')
        expect(compareFigures(figure, figure)).toBe('equal')
      }),
    )
  })
})

describe('matchFigures', () => {
  const match = (source: string, target: string, language: string) =>
    matchFigures(extractFigures(source, 'en'), extractFigures(target, language))

  it('pairs what is told and leaves what is not', () => {
    const { pairs, unmatchedSource, unmatchedTarget } = match('12 of 40 homes, 7 percent', '40 casas, 12 delas, 8 por cento', 'pt')
    expect(pairs.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect([unmatchedSource, unmatchedTarget]).toEqual([[2], [2]])
  })

  it('holds a share for told by no count beside it', () => {
    expect(match('the two homes lost 1.9%', 'beide Häuser verloren 1,3 %', 'de')).toMatchObject({
      unmatchedSource: [1],
      unmatchedTarget: [1],
    })
  })

  it('lets two figures tell the ends of a range, and one figure tell what was said twice', () => {
    expect(match('from 7 to 10 homes', '7 Häuser oder auch 10', 'de')).toMatchObject({ unmatchedSource: [], unmatchedTarget: [] })
    expect(match('12 homes, all 12', '12 Häuser', 'de')).toMatchObject({ unmatchedSource: [], unmatchedTarget: [] })
  })
})
