import { holeOdds, placeFeatures } from '../../src/evidence/english-holes.ts'
import { createPartReader } from '../../src/evidence/english-parts.ts'
import { unitsOf } from '../../src/evidence/english-units.ts'
import { PART_FLAGS } from '../../src/lexicon/compile.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import type { Lexicons } from '../../src/lexicon/lexicons.ts'
import type { Trees } from '../../src/text/trees.ts'
import { boost, type Example } from './boost.ts'

const NOUN_FLAG = PART_FLAGS.n ?? 0
/** Nouns are left out most: without its head a phrase breaks. */
const NOUNS = 0.75
/** Sentences with a hole, for each one without: rare, so that the odds are those of a good translation. */
const PRIOR = 0.08

/** Learns where English grammar shows that a word is missing: words are taken out of whole sentences. `random` gives 0..1. */
export function fitHoles(lexicons: Lexicons, sentences: readonly string[], random: () => number): Trees {
  const glosser = createGlosser('en', lexicons, createVocabulary(lexicons))
  const partsOf = createPartReader(lexicons)
  const examples: Example[] = []
  for (const text of sentences) {
    const tokens = glosser.gloss(text)
    const units = unitsOf(tokens, text, partsOf)
    for (let at = 0; at + 1 < units.length; at++) {
      if (random() < 0.5) examples.push({ features: placeFeatures(units, at), made: false, weight: 2 })
    }
    const content = tokens
      .map((token, i) => ({ token, i }))
      .filter(({ token }) => !token.word.isFunction && !token.word.isNumber && !token.capital && token.word.form.length > 2)
    const nouns = content.filter(({ token }) => (partsOf(token) & NOUN_FLAG) !== 0 || !token.word.known)
    for (let k = 0; k < 4; k++) {
      const list = random() < NOUNS && nouns.length > 0 ? nouns : content
      const chosen = list[Math.floor(random() * list.length)]
      if (!chosen) continue
      const { token, i } = chosen
      const cut = text.slice(0, token.start).replace(/ $/, '') + text.slice(token.end)
      const after = unitsOf(glosser.gloss(cut), cut, partsOf)
      const at = i === 0 ? 0 : after.findIndex((unit) => unit.token === i - 1)
      if (at >= 0) examples.push({ features: placeFeatures(after, at), made: true, weight: 4 * PRIOR })
    }
  }
  console.error(`holes: ${examples.length} places`)
  return boost(examples, { trees: 110, depth: 4, rate: 0.2, minSpread: 5, ridge: 4 })
}

/** The highest odds in each sentence that has no hole, highest first: what a bound costs. */
export function falseHoles(lexicons: Lexicons, model: Trees, sentences: readonly string[]): number[] {
  const glosser = createGlosser('en', lexicons, createVocabulary(lexicons))
  const partsOf = createPartReader(lexicons)
  return sentences.map((text) => Math.max(...holeOdds(unitsOf(glosser.gloss(text), text, partsOf), model).values())).sort((a, b) => b - a)
}
