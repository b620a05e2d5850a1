import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cognatePairs, likeness } from '../../src/align/cognates.ts'
import { readSides, type SideWords } from '../../src/align/text-side.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { soundText } from '../../src/lexicon/sound.ts'

describe('likeness', () => {
  it.each([
    ['filosofia', 'filosofi', 16 / 17],
    ['same', 'same', 1],
    ['abc', 'xyz', 0],
    ['', 'word', 0],
  ])('of %j and %j', (a, b, value) => {
    expect(likeness(a, b)).toBeCloseTo(value, 6)
  })

  it('does not depend on the order and stays in 0..1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = likeness(a, b)
        expect(likeness(b, a)).toBe(value)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/** Words of two languages, read with one vocabulary. */
function bothSides(source: readonly string[], target: readonly string[]): [SideWords, SideWords] {
  const vocabulary = createVocabulary(NO_LEXICONS)
  const sides = readSides(
    { lines: source, glosser: createGlosser('en', NO_LEXICONS, vocabulary) },
    { lines: target, glosser: createGlosser('pt', NO_LEXICONS, vocabulary) },
  )
  return [sides[0].words, sides[1].words]
}

/** The sound of a word of a side by its place. */
function soundAt({ columns, numbers }: SideWords, place = -1): string {
  const number = numbers[place] ?? -1
  return soundText(columns.sounds, columns.soundStarts[number] ?? 0, columns.soundStarts[number + 1] ?? 0)
}

describe('cognatePairs', () => {
  it.each([
    ['philosophy', 'filosofia', true],
    ['Katharina', 'Catarina', true],
    ['democracy', 'democracia', true],
    ['bridge', 'ponte', false],
    ['Ivanov', 'Иванов', true],
    ['1984', '1984', false],
    ['is', 'es', false],
  ])('%s and %s: %j', (a, b, related) => {
    const [source, target] = bothSides([a], [b])
    expect(cognatePairs(source, target).strength.length > 0).toBe(related)
  })

  it('gives the likeness of the sounds, and the mirrored pairs for swapped sides', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeilnorst'), minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 20 }), (a, b) => {
        const [source, target] = bothSides(a, b)
        const pairs = cognatePairs(source, target)
        const told = pairs.source.map((s, k) => `${s} ${pairs.target[k]} ${pairs.strength[k]}`)
        const back = cognatePairs(target, source)
        expect(new Set(back.source.map((t, k) => `${back.target[k]} ${t} ${back.strength[k]}`))).toEqual(new Set(told))
        pairs.strength.forEach((strength, k) => {
          expect(strength).toBeCloseTo(0.9 * likeness(soundAt(source, pairs.source[k]), soundAt(target, pairs.target[k])), 6)
        })
      }),
      { numRuns: 100 },
    )
  })

  it('compares words of one text with itself only by their other words', () => {
    const [words] = bothSides(['harbour', 'harbours'], [])
    expect(cognatePairs(words, words).strength).toHaveLength(2)
  })
})
