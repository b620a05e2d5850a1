import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords } from '../../src/align/words.ts'
import { createGlosser, createVocabulary, type GlossedToken } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { linesOf, wordNumbers } from './invented-text.ts'

/** Two texts glossed with one vocabulary and without lexicons: words meet by their form. */
function glossed(source: string, target: string): [GlossedToken[], GlossedToken[]] {
  const vocabulary = createVocabulary(NO_LEXICONS)
  const glosser = createGlosser('en', NO_LEXICONS, vocabulary)
  return [glosser.gloss(source), glosser.gloss(target)]
}

const links = (source: string, target: string) => alignWords(...glossed(source, target)).map((link) => `${link.source}-${link.target}`)

describe('alignWords', () => {
  it.each([
    ['Ada met Ben', 'Ada met Ben', ['0-0', '1-1', '2-2']],
    ['Ada met Ben', 'Ben met Ada', ['2-0', '1-1', '0-2']],
    ['Ada and Ada', 'Ada or Ada', ['0-0', '2-2']],
    ['Ada saw 12 geese', '12 geese', ['2-0', '3-1']],
    ['Ada', 'Ben', []],
    ['', 'Ben', []],
    ['Ada', '', []],
  ])('%j with %j', (source, target, expected) => {
    expect(links(source, target)).toEqual(expected)
  })

  const sentence = wordNumbers(12).map((words) => linesOf([words])[0] ?? '')

  it('links every word at most once', () => {
    fc.assert(
      fc.property(sentence, sentence, (source, target) => {
        const found = alignWords(...glossed(source, target))
        expect(new Set(found.map((link) => link.source)).size).toBe(found.length)
        expect(new Set(found.map((link) => link.target)).size).toBe(found.length)
      }),
    )
  })

  it('links a sentence with itself word for word', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const count = text.split(' ').filter(Boolean).length
        expect(links(text, text)).toEqual(Array.from({ length: count }, (_, k) => `${k}-${k}`))
      }),
    )
  })

  it('mirrors its links when the sides are swapped', () => {
    fc.assert(
      fc.property(sentence, sentence, (source, target) => {
        const mirrored = alignWords(...glossed(target, source)).map((link) => `${link.target}-${link.source}`)
        expect(new Set(mirrored)).toEqual(new Set(links(source, target)))
      }),
    )
  })
})
