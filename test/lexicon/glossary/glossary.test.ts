import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/lexicon/glossary/csv.ts'
import { entriesOf, languagesOf, readTmxTerms, type TermGroup } from '../../../src/lexicon/glossary/glossary.ts'
import { readTbx } from '../../../src/lexicon/glossary/tbx.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const termsOf = (groups: readonly TermGroup[], language: string) =>
  Object.fromEntries(entriesOf(groups, language).map(({ lemma, translations }) => [lemma, translations]))

describe('term bases', () => {
  const basic = [...readTbx(fixture('basic.tbx'))]

  test('TBX-Basic: all terms of a language but those not to be used', () => {
    expect(languagesOf(basic)).toEqual(['de', 'pt-BR', 'pt-PT'])
    expect(termsOf(basic, 'de')).toEqual({ 'lighthouse keeper': ['Leuchtturmwärter'] })
  })

  test('a region takes its own terms, and the other region’s where it has none', () => {
    expect(termsOf(basic, 'pt-BR')).toEqual({ 'lighthouse keeper': ['faroleiro', 'guarda de farol'], quay: ['molhe'] })
    expect(termsOf(basic, 'pt-PT')).toEqual({ 'lighthouse keeper': ['guarda-farol'], quay: ['molhe'] })
    expect(termsOf(basic, 'pt')).toEqual({ 'lighthouse keeper': ['faroleiro', 'guarda de farol', 'guarda-farol'], quay: ['molhe'] })
  })

  test('TBX of 2019, elements in the place of types', () => {
    expect(termsOf([...readTbx(fixture('core.tbx'))], 'fr')).toEqual({
      'tide table': ['annuaire des marées'],
      bollard: ['bitte d’amarrage'],
    })
  })

  test('a file cut short is told', () => {
    expect(() => [...readTbx(fixture('core.tbx').slice(0, 600))]).toThrow('input.malformed-xml')
  })
})

describe('tables', () => {
  test('quoted cells with commas, doubled quotation marks and line breaks; tags in the first row', () => {
    const groups = [...readCsv(fixture('quoted.csv'), 'en', undefined)]
    expect(languagesOf(groups)).toEqual(['pt-BR'])
    expect(termsOf(groups, 'pt-BR')).toEqual({ 'interest rate yearly': ['taxa de juros anual'], quay: ['cais', 'molhe'] })
  })

  test('semicolons, and a first row of plain words', () => {
    expect(termsOf([...readCsv(fixture('semicolons.csv'), 'en', 'de')], 'de')).toEqual({
      quay: ['Kai'],
      'salt; pepper': ['Salz und Pfeffer'],
    })
  })

  test.each([
    ['quay,cais\n', { quay: ['cais'] }],
    ['quay\tcais, molhe', { quay: ['cais molhe'] }],
    ['"quay","cais', { quay: ['cais'] }],
    ['', {}],
    ['quay\n', {}],
  ])('no first row: %j', (text, expected) => {
    expect(termsOf([...readCsv(text, 'en', 'pt')], 'pt')).toEqual(expected)
  })
})

test('translation memories: terms, not sentences; codes of the format are no words', () => {
  expect(termsOf([...readTmxTerms(fixture('memory.tmx'))], 'es')).toEqual({ 'tug boat': ['remolcador'], anchor: ['ancla'] })
})
