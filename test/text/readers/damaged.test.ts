import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { readDocuments } from '../../../src/text/read.ts'

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)))

/** Whatever happened to a file on its way: it is read, with spans inside its text, or refused by an error of ours. */
async function holds(name: string, bytes: Uint8Array): Promise<void> {
  try {
    for (const { text, blocks } of await readDocuments({ name, bytes })) {
      let at = 0
      for (const { start, end } of blocks) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
}

describe.each([
  'office/article.docx',
  'office/article.odt',
  'office/article.fodt',
  'office/article.pdf',
  'office/locked.pdf',
  'toolkit/article.xlf',
  'toolkit/ferry.tmx',
])('%s', (path) => {
  const whole = fixture(path)

  test('cut short anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(whole.length), (length) => holds(path, whole.subarray(0, length))),
      { numRuns: 25 },
    ))

  test('with bytes that are others', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        return holds(path, bytes)
      }),
      { numRuns: 25 },
    ))
})

describe('any text under any ending', () => {
  const parts = fc.constantFrom(
    '1\n',
    '00:00:01,000 --> 00:00:02,000\n',
    '\n\n',
    'WEBVTT\n\n',
    'NOTE x\n',
    '<v Ann>',
    '- ',
    '&amp;',
    '"',
    ',',
    ';',
    '\t',
    'source,target\n',
    'text\n',
    'en,pt\n',
    'The quay.',
    '码头。',
    '<xliff><file>',
    '<tmx>',
    '</',
    '>',
  )
  test.each(['a.srt', 'a.vtt', 'a.csv', 'a.tsv', 'a.xliff', 'a.tmx', 'a.docx', 'a.pdf'])('%s', (name) =>
    fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 30 }), (pieces) => holds(name, new TextEncoder().encode(pieces.join('')))),
      { numRuns: 100 },
    ),
  )
})
