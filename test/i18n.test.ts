import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES, languageName, localeOf, matchLocale, translatorFor } from '../src/i18n.ts'
import { TEXTS, type Texts } from '../src/locales.ts'
import { MQM_TYPE } from '../src/report/finding.ts'

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
    ['de-AT,en;q=0.5', 'de'],
    ['es-419', 'es'],
    ['fr-CA, fr;q=0.8', 'fr'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
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
const textsOf = (locale: (typeof LOCALES)[number]) => TEXTS[locale].flatMap((area) => pathsOf(area))

const PLURAL = /_(zero|one|two|few|many|other)$/
/** Plural forms differ by language: compared by their stem. */
const stem = (path: string) => path.replace(PLURAL, '_#')
const holes = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join()

describe('every language has every text, with the same holes', () => {
  const english = new Map(textsOf('en').map(([path, text]) => [stem(path), holes(text)]))

  describe.each(LOCALES)('%s', (locale) => {
    const texts = textsOf(locale)

    test('no key is missing, none is superfluous', () => {
      const stems = new Set(texts.map(([path]) => stem(path)))
      expect([...english.keys()].filter((path) => !stems.has(path))).toEqual([])
      expect([...stems].filter((path) => !english.has(path))).toEqual([])
    })

    test('no parameter is missing, none is superfluous', () => {
      // "Nothing" and "one" may go without the number.
      const different = texts.filter(([path, text]) => holes(text) !== english.get(stem(path)) && !/_(?:zero|one)$/.test(path))
      expect(different).toEqual([])
    })

    test('plurals have the forms of the language', () => {
      const forms = new Map<string, string[]>()
      for (const [path] of texts) {
        const form = PLURAL.exec(path)?.[1]
        // Beside the forms of a language there may always be one for nothing.
        if (form !== undefined && form !== 'zero') forms.set(stem(path), [...(forms.get(stem(path)) ?? []), form])
      }
      const expected = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort()
      expect([...forms].filter(([, found]) => found.sort().join() !== expected.join())).toEqual([])
    })

    test('no text is empty or begins or ends with a blank', () => {
      expect(texts.filter(([, text]) => text.trim() !== text || text === '')).toEqual([])
    })

    test('quotation marks are those of the language', () => {
      const marks = new Set(texts.flatMap(([, text]) => text.match(/["«»„“”]/g) ?? []))
      expect(marks).toEqual(new Set(MARKS[locale]))
    })
  })

  test('areas do not share top keys', () => {
    const tops = TEXTS.en.flatMap((area) => Object.keys(area))
    expect(new Set(tops).size).toBe(tops.length)
  })
})

const MARKS: Readonly<Record<(typeof LOCALES)[number], string>> = {
  en: '“”',
  de: '„“',
  es: '«»',
  fr: '«»',
  'pt-BR': '“”',
  'zh-Hans': '“”',
}

test('French sets no-break spaces: thin before ; ? and !, full before colons and inside guillemets', () => {
  // A colon of JSON, of an address or of an alignment has none.
  const wrong = textsOf('fr').filter(([, text]) =>
    / [:;?!»]|« |[^\u202f][;?!](?:[\s)]|$)|[^\u00a0]:(?:\n|$)|[^\u00a0]»|«(?!\u00a0)/.test(text),
  )
  expect(wrong).toEqual([])
})

/** Where a key may go without what comes before it: reasons in the checks, descriptions in the schemas. */
const SHORT = ['reason.', 'service.api.'] as const

/** The contract of findings has a type for terms that no check reports yet. */
const AHEAD: ReadonlySet<string> = new Set(['reason.term.glossary'])

const sources = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(import.meta.dirname, '../src', path), 'utf8'))

describe('the code and the texts know the same keys', () => {
  const keys = [...new Set(textsOf('en').map(([path]) => path.replace(PLURAL, '')))]
  const known = new Set(keys)
  const tops = TEXTS.en.flatMap((area) => Object.keys(area)).join('|')
  const reasons = [...new Set(keys.filter((key) => key.startsWith('reason.')).map((key) => key.split('.')[1]))].join('|')

  test('every key in the code has a text', () => {
    const whole = new RegExp(`(?<!told\\()'((?:${tops})(?:\\.[\\w-]+)+)'`, 'g')
    const reason = new RegExp(`'((?:${reasons})(?:\\.[\\w-]+)+)'`, 'g')
    const inCode = sources.flatMap((source) => [
      ...[...source.matchAll(whole)].map(([, key = '']) => key),
      ...[...source.matchAll(/\btold\('([\w.-]+)'\)/g)].map(([, key]) => `service.api.${key}`),
      ...[...source.matchAll(reason)].flatMap(([, key = '']) => (key in MQM_TYPE ? [] : [`reason.${key}`])),
    ])
    expect(inCode.length).toBeGreaterThan(100)
    expect([...new Set(inCode)].filter((key) => !known.has(key))).toEqual([])
  })

  test('every text has a place in the code', () => {
    const literals = new Set(sources.flatMap((source) => source.match(/'[\w-]+(?:\.[\w-]+)+'/g) ?? []).map((quoted) => quoted.slice(1, -1)))
    // A key that is put together: fixed at its beginning, open where something is filled in.
    const patterns = sources
      .flatMap((source) => [...source.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}`]*\})*)`/g)].map(([, template = '']) => template))
      .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^{}]*\}/g, '[\\w-]+')}$`))
    const spoken = (key: string) => literals.has(key) || patterns.some((pattern) => pattern.test(key))
    // The names of the types of findings are looked at below.
    const unused = keys.filter(
      (key) =>
        !AHEAD.has(key) &&
        !/^ui\.(?:help\.)?type\./.test(key) &&
        !spoken(key) &&
        !SHORT.some((prefix) => key.startsWith(prefix) && spoken(key.slice(prefix.length))),
    )
    expect(unused).toEqual([])
  })

  test.each(['ui.type.', 'ui.help.type.'])('every type of finding has a text under %s', (prefix) => {
    expect(Object.keys(MQM_TYPE).filter((type) => !known.has(prefix + type))).toEqual([])
    expect(keys.filter((key) => key.startsWith(prefix) && !(key.slice(prefix.length) in MQM_TYPE))).toEqual([])
  })
})
