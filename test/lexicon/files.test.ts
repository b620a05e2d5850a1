import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLexicon } from '../../src/lexicon/entries.ts'

const folder = join(import.meta.dirname, '..', '..', 'corpus', 'lexicons')
const files = readdirSync(folder).flatMap((name) => {
  const language = /^en-([a-z]+)\.tsv$/.exec(name)?.[1]
  return language ? [{ language, name }] : []
})

const MIN_LEMMAS: Readonly<Record<string, number>> = {
  pt: 6000,
  es: 6000,
  fr: 6000,
  de: 6000,
  it: 6000,
  zh: 6000,
  nl: 3000,
  ja: 3000,
  ru: 3000,
}
const MIN_OTHER = 1500

/** Letters that a translation may be written in. Latin is everywhere: "DNA", "CEO". */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  zh: /[^\p{sc=Han}\p{sc=Latin}\P{L}]/u,
  ja: /[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}ー々〆\P{L}]/u,
  ru: /[^\p{sc=Cyrillic}\p{sc=Latin}\P{L}]/u,
}
const NOT_LATIN = /[^\p{sc=Latin}ªº\P{L}]/u
/** Nearly every translation shows its language's own script. */
const OWN: Readonly<Record<string, RegExp>> = {
  zh: /\p{sc=Han}/u,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  ru: /\p{sc=Cyrillic}/u,
}

describe.each(files)('$name', ({ language, name }) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const entries = parseLexicon(text)

  it('has three columns, no carriage returns and no stray spaces', () => {
    const wrong = lines.filter((line) => line.split('\t').length !== 3 || /\r|^\s|\s$| \t|\t | {2}/.test(line))
    expect(wrong).toEqual([])
  })

  it('lists translations once each, apart by comma and space', () => {
    const wrong = entries.filter(
      ({ translations }) =>
        translations.some((one) => one.trim() === '' || /[,;\t]/.test(one)) || new Set(translations).size < translations.length,
    )
    expect(wrong).toEqual([])
  })

  it('has a lemma and part of speech once', () => {
    const seen = new Set<string>()
    const twice = entries.map(({ lemma, pos }) => `${lemma} ${pos}`).filter((head) => seen.size === seen.add(head).size)
    expect(twice).toEqual([])
  })

  it('writes lemmas in Latin letters and translations in the script of the language', () => {
    const foreign = FOREIGN[language] ?? NOT_LATIN
    expect(entries.filter(({ lemma }) => NOT_LATIN.test(lemma)).map(({ lemma }) => lemma)).toEqual([])
    expect(entries.flatMap(({ translations }) => translations).filter((one) => foreign.test(one))).toEqual([])
    const own = OWN[language]
    if (own)
      expect(entries.filter(({ translations }) => translations.some((one) => own.test(one))).length / entries.length).toBeGreaterThan(0.98)
  })

  it('has enough lemmas', () => {
    expect(new Set(entries.map(({ lemma }) => lemma)).size).toBeGreaterThanOrEqual(MIN_LEMMAS[language] ?? MIN_OTHER)
  })
})
