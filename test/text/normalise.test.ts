import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForMatching, unfold } from '../../src/text/normalise.ts'

describe('foldForMatching', () => {
  test.each([
    ['quotation marks', '“Ja”, „nein“, «oui», 「はい」', '"Ja", "nein", "oui", "はい"'],
    ['apostrophes', 'we’re ‘in’', "we're 'in'"],
    ['dashes', '7–10 — so', '7-10 - so'],
    ['no-break spaces and line ends', '10\u00A0% de\r\n  hausse', '10 % de hausse'],
    ['soft hyphens and zero-width characters', 'Ver\u00ADtrag\u200B\uFEFF!', 'Vertrag!'],
    ['full width', 'ＧＰＴ－４（２０２３）', 'GPT-4(2023)'],
    ['half-width kana', 'ﾊﾟﾘ', 'パリ'],
    ['ellipsis and ligature', 'eﬀort…', 'effort...'],
    ['composed and decomposed letters', 'cafe\u0301', 'café'],
  ])('%s', (_, text, folded) => {
    expect(foldForMatching(text).text).toBe(folded)
  })

  test('leads back to where the words stand', () => {
    const text = 'Er sagte: „Ver\u00ADtrag\u00A0…“ und ging.'
    const folded = foldForMatching(text)
    const at = folded.text.indexOf('Vertrag ...')
    const { start, end } = unfold(folded, { start: at, end: at + 'Vertrag ...'.length })
    expect(text.slice(start, end)).toBe('Ver\u00ADtrag\u00A0…')
  })

  test('ignores case on request', () => {
    expect(foldForMatching('İÇ Straße', true).text).toBe('i̇ç straße')
  })

  test('law: the map never falls and ends with the length of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { text: folded, map } = foldForMatching(text)
        expect(map.length).toBe(folded.length + 1)
        expect(map.at(-1)).toBe(text.length)
        expect(map.every((offset, index) => index === 0 || offset >= (map[index - 1] ?? 0))).toBe(true)
      }),
    )
  })

  test('law: plain ASCII words come back to the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9.,!?]{1,8}$/), { minLength: 1, maxLength: 20 }), fc.nat(), (words, pick) => {
        const text = words.join(' \u00A0')
        const folded = foldForMatching(text)
        const word = words[pick % words.length] ?? ''
        const at = folded.text.indexOf(word)
        const span = unfold(folded, { start: at, end: at + word.length })
        expect(text.slice(span.start, span.end)).toBe(word)
      }),
    )
  })
})
