import { describe, expect, test } from 'vitest'
import { LOCALES, languageName, localeOf, matchLocale, translatorFor } from '../src/i18n.ts'
import { TEXTS, type Texts } from '../src/locales.ts'

describe('localeOf chooses by Accept-Language', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT_br', 'pt-BR'],
    ['en;q=0.2, pt;q=0.7', 'pt-BR'],
    ['sv, pt;q=0, en;q=0.1', 'en'],
    ['*', 'en'],
    ['tlh;q=nonsense,pt', 'pt-BR'],
    ['sv', 'en'],
  ])('%s: %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale)
  })
})

test('matchLocale knows no language that is not spoken', () => {
  expect(matchLocale('tlh')).toBeNull()
  expect(matchLocale('')).toBeNull()
})

test('parameters are shown as given, never interpreted', () => {
  expect(translatorFor('en').t('service.problem.not-found.detail', { path: '/$t(ui.site.docs){{path}}<b>' })).toBe(
    'There is nothing at /$t(ui.site.docs){{path}}<b>.',
  )
})

test('an unknown language speaks English', () => {
  expect(translatorFor('tlh').t('ui.walk.next')).toBe('Next')
})

test('languages are named in the language of the reader', () => {
  expect(languageName('pt-BR', 'en')).toBe('Brazilian Portuguese')
  expect(languageName('zh-Hans')).toBe('简体中文')
  expect(languageName('no language', 'en')).toBe('no language')
})

const pathsOf = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : pathsOf(value, `${prefix}${key}.`),
  )

/** Plural forms differ by language: compared by their stem. */
const stem = (path: string) => path.replace(/_(?:zero|one|two|few|many|other)$/, '_#')
const holes = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join()

describe('every language has every text, with the same holes', () => {
  const english = new Map(TEXTS.en.flatMap((area) => pathsOf(area)).map(([path, text]) => [stem(path), holes(text)]))
  test.each(LOCALES)('%s', (locale) => {
    const texts = TEXTS[locale].flatMap((area) => pathsOf(area))
    expect(new Set(texts.map(([path]) => stem(path)))).toEqual(new Set(english.keys()))
    const different = texts.filter(([path, text]) => holes(text) !== english.get(stem(path)) && !/_(?:zero|one)$/.test(path))
    expect(different).toEqual([])
  })

  test('areas do not share top keys', () => {
    const tops = TEXTS.en.flatMap((area) => Object.keys(area))
    expect(new Set(tops).size).toBe(tops.length)
  })
})
