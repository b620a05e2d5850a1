import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../src/text/document.ts'
import { segmentDocument, segmentText } from '../../src/text/segment.ts'
import { HARD_STRINGS } from './hard-strings.ts'

function sentences(text: string, language: string): string[] {
  return segmentText(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('segmentText', () => {
  test.each(HARD_STRINGS)('%s: %s', (language, marked) => {
    const expected = marked.split('¦').map((sentence) => sentence.trim())
    expect(sentences(marked.replaceAll('¦', ''), language)).toEqual(expected)
  })

  test('beats Intl.Segmenter on the hard strings', () => {
    const right = HARD_STRINGS.filter(([language, marked]) => {
      const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(marked.replaceAll('¦', ''))]
      return (
        parts.map((part) => part.segment.trim()).join('¦') ===
        marked
          .split('¦')
          .map((sentence) => sentence.trim())
          .join('¦')
      )
    })
    expect(HARD_STRINGS.length).toBeGreaterThanOrEqual(80)
    expect(right.length).toBeLessThan(HARD_STRINGS.length / 2)
  })

  test('adds the offset', () => {
    expect(segmentText('  Ja. Nein.', 'de', 100)).toEqual([
      { start: 102, end: 105 },
      { start: 106, end: 111 },
    ])
  })

  test('ends a sentence at a blank line, with quoting marks in it or not', () => {
    expect(sentences('No stop here\n\nand here', 'en')).toEqual(['No stop here', 'and here'])
    expect(sentences('> No stop here\n>\n> and here', 'en')).toHaveLength(2)
  })

  test('goes on over a line end', () => {
    expect(sentences('Dr.\nAnn Lee came\nhome. She slept.', 'en')).toEqual(['Dr.\nAnn Lee came\nhome.', 'She slept.'])
  })

  test.each([
    ['stops', '. '.repeat(20_000)],
    ['open brackets', '(a. B '.repeat(10_000)],
    ['closers', `"${"a.'”) ".repeat(10_000)}`],
    ['marks without words', '(…) '.repeat(50_000)],
    ['dashes', '- ! '.repeat(50_000)],
    ['no blank at all', 'a.'.repeat(50_000)],
    ['initials', 'A. '.repeat(20_000)],
    ['line ends', '\n>'.repeat(30_000)],
  ])('many %s take no time to speak of', (_, text) => {
    expect(segmentText(text, 'en').length).toBeLessThanOrEqual(text.length)
  })

  const pieces = [
    'Musk',
    'said',
    'no',
    '.',
    '!',
    '?',
    '…',
    '。',
    '」',
    '「',
    '”',
    '“',
    '"',
    "'",
    '»',
    '(',
    ')',
    ' ',
    '  ',
    '\n',
    '\n\n',
    'Dr.',
    'z. B.',
    '8.',
    '他',
    'a',
    'É',
    '• ',
    '> ',
    '\uFEFF',
    '😀',
  ]
  const languages = ['en', 'pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'ru', 'zh-Hans', 'ja', 'und']

  test('law: segments are trimmed, in order, apart, and hold every character that is not white space', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.constantFrom(...languages), (parts, language) => {
        const text = parts.join('')
        let covered = ''
        let last = 0
        for (const { start, end } of segmentText(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          expect(end).toBeGreaterThan(start)
          expect(text.slice(last, start).trim()).toBe('')
          covered += text.slice(start, end)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
        expect(covered.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('segmentDocument', () => {
  const text = 'What now?\n\nHe left. She stayed.\n- Tea\n- Milk. And sugar.'
  const block = (words: string, kind: Block['kind']): Block => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    kind,
  })
  const document: Document = {
    id: 'a',
    text,
    format: 'plain',
    meta: {},
    blocks: [
      block('What now?', 'heading'),
      block('He left. She stayed.', 'paragraph'),
      block('Tea', 'list-item'),
      block('Milk. And sugar.', 'list-item'),
    ],
    notices: [],
  }

  test('numbers the sentences and names the block of each', () => {
    const segments = segmentDocument(document, 'en')
    expect(segments.map(({ index, block, start, end }) => [index, block, text.slice(start, end)])).toEqual([
      [0, 0, 'What now?'],
      [1, 1, 'He left.'],
      [2, 1, 'She stayed.'],
      [3, 2, 'Tea'],
      [4, 3, 'Milk.'],
      [5, 3, 'And sugar.'],
    ])
  })
})
