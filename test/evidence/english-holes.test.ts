import { describe, expect, it } from 'vitest'
import { HOLE_MODEL } from '../../src/evidence/english-hole-model.ts'
import { holeOdds } from '../../src/evidence/english-holes.ts'
import { createPartReader } from '../../src/evidence/english-parts.ts'
import { unitsOf } from '../../src/evidence/english-units.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

const lexicons = shippedLexicons()
const partsOf = createPartReader(lexicons)
const glosser = createGlosser('en', lexicons, createVocabulary(lexicons))

/** The likeliest place for a missing word: the word before it and its log odds. */
function likeliest(text: string): { readonly after: string; readonly odds: number } {
  const tokens = glosser.gloss(text)
  const [[at, odds] = [-1, -9]] = [...holeOdds(unitsOf(tokens, text, partsOf), HOLE_MODEL)].sort((a, b) => b[1] - a[1])
  return { after: tokens[at]?.word.form ?? '', odds }
}

describe('holes in English grammar', () => {
  it.each([
    ['They painted the of the old church.', 'the'],
    ['She lives in a small beautiful by the sea.', 'beautiful'],
    ['We read about their in the newspaper.', 'their'],
  ])('%s', (text, after) => {
    const found = likeliest(text)
    expect(found.odds).toBeGreaterThan(-1)
    expect(found.after).toBe(after)
  })
  it.each([
    'They painted the roof of the old church.',
    'She lives in a small beautiful house by the sea.',
    'We read about their plans in the newspaper.',
    'Engineers finished the first arch of the bridge last year.',
    'Those who came early found a seat.',
  ])('%s is whole', (text) => {
    expect(likeliest(text).odds).toBeLessThan(-1)
  })
})
