import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorQuote, type Quote } from '../../src/extension/anchor.ts'
import { alike, findNear } from '../../src/extension/approximate.ts'

/** The quotation of the words between ‹ and › in a text. */
function quoted(marked: string): { readonly text: string; readonly quote: Quote } {
  const start = marked.indexOf('‹')
  const end = marked.indexOf('›') - 1
  const text = marked.replace(/[‹›]/g, '')
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    start,
  }
  return { text, quote }
}

const foundIn = (text: string, quote: Quote) => {
  const anchor = anchorQuote(text, quote)
  return anchor && text.slice(anchor.start, anchor.end)
}

const NAME = quoted('The ferry left at dawn. On the quay ‹Gundam› waved to the crew and went home again.').quote
const SENTENCE = quoted(
  'The letter was short. ‹Nobody paid for the new engine, and the council refused to help.› It was signed by all.',
).quote

describe('finding quoted words again', () => {
  it.each<[string, string, Quote, string | null]>([
    ['at their place', 'The ferry left at dawn. On the quay Gundam waved to the crew and went home again.', NAME, 'Gundam'],
    [
      'moved by a new beginning',
      'Updated. The ferry left at dawn. On the quay Gundam waved to the crew and went home again.',
      NAME,
      'Gundam',
    ],
    ['the right one of two', 'Gundam! The ferry left at dawn. On the quay Gundam waved to the crew and went home again.', NAME, 'Gundam'],
    ['a short word among other words: not the one', 'Nobody knows why Gundam is in this sentence of another kind.', NAME, null],
    ['a short word that was corrected', 'The ferry left at dawn. On the quay Gowda waved to the crew and went home again.', NAME, null],
    [
      'a short word at its old place among other words',
      'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxGundam yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
      NAME,
      null,
    ],
    [
      'a sentence anywhere',
      'Nobody paid for the new engine, and the council refused to help.',
      SENTENCE,
      'Nobody paid for the new engine, and the council refused to help.',
    ],
    [
      'a sentence with other blanks and marks',
      'The letter was short. Nobody paid for the new engine, and the\u00a0council refused to help. It was signed by all.',
      SENTENCE,
      'Nobody paid for the new engine, and the\u00a0council refused to help.',
    ],
    [
      'a sentence lightly edited',
      'The letter was short. Nobody paid for a new engine, and the council refused to help. It was signed by all.',
      SENTENCE,
      'Nobody paid for a new engine, and the council refused to help.',
    ],
    [
      'a sentence much edited',
      'The letter was short. Everybody paid for two new engines; the council helped. It was signed by all.',
      SENTENCE,
      null,
    ],
    ['a near sentence among other words', 'Elsewhere: nobody paid for a new engine, and the council refused to help!', SENTENCE, null],
    ['nothing', '', SENTENCE, null],
  ])('%s', (_, text, quote, expected) => {
    expect(foundIn(text, quote)).toBe(expected)
  })

  it('takes neither of two places that are equally good', () => {
    const twice =
      'A wall. Nobody paid for the new engine, and the council refused to help. A wall. Nobody paid for the new engine, and the council refused to help. A wall.'
    expect(anchorQuote(twice, { ...SENTENCE, start: 500 })).toBeNull()
  })

  it('never takes other digits for the same statement', () => {
    const { quote } = quoted('He wrote: ‹the ferry will carry 300 people across the bay each day› and signed it.')
    expect(anchorQuote('He wrote: the ferry will carry 400 people across the bay each day and signed it.', quote)).toBeNull()
  })

  it('finds any words of a text that only moved, where they are', () => {
    const text = SENTENCE.prefix + SENTENCE.exact + SENTENCE.suffix
    fc.assert(
      fc.property(fc.nat(text.length - 31), fc.integer({ min: 30, max: 60 }), fc.lorem({ maxCount: 3 }), (start, length, before) => {
        const exact = text.slice(start, start + length)
        const quote = {
          exact,
          start,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + length, start + length + 32),
        }
        const anchor = anchorQuote(`${before} ${text}`, quote)
        expect(anchor?.start).toBe(start + before.length + 1)
      }),
    )
  })
})

describe('near texts', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['the ferry left', 'ferry', 0, ['ferry']],
    ['the fery left', 'ferry', 1, ['fery']],
    ['the fairy left', 'ferry', 1, []],
    ['ferry and ferri', 'ferry', 1, ['ferry', 'ferri']],
    ['anything', '', 3, []],
  ])('%j near %j within %i', (text, pattern, limit, expected) => {
    expect(findNear(text, pattern, limit).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('tells how alike two texts are', () => {
    expect(alike('', '')).toBe(1)
    expect(alike('quay', 'quay')).toBe(1)
    expect(alike('quay', '')).toBe(0)
    expect(alike('quay', 'quag')).toBe(0.75)
  })
})
