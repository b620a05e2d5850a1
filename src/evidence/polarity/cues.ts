import type { GlossedToken } from '../../lexicon/gloss.ts'
import { createReducer, primaryLanguage } from '../../lexicon/stem.ts'
import { CONDITIONAL, DENYING_LEMMAS, HEDGES, NEGATIONS } from './words.ts'

/** What a stretch of text says of its own certainty: positions (indices of tokens) of denials, hedges, and words that deny by meaning. */
export interface PolarityProfile {
  readonly negations: readonly number[]
  readonly hedges: readonly number[]
  /** Denials by meaning ("refuse", "without", "hardly") and negative prefixes. */
  readonly implicit: readonly number[]
}

/** A reader of polarity for one language. `concepts` are the lexicons' English stems. */
export function createPolarityReader(
  language: string,
  concepts: readonly string[],
): (tokens: readonly GlossedToken[], text: string) => PolarityProfile {
  const primary = primaryLanguage(language)
  const negations = new Set(NEGATIONS[primary] ?? [])
  const hedges = new Set(HEDGES[primary] ?? [])
  const conditional = CONDITIONAL[primary]
  const reduce = createReducer('en')
  const denying = new Set(DENYING_LEMMAS.split(' ').map((lemma) => reduce(lemma).stem))
  const unspaced = primary === 'zh' || primary === 'ja'
  return (tokens, text) => {
    const profile = { negations: [] as number[], hedges: [] as number[], implicit: [] as number[] }
    tokens.forEach((token, i) => {
      const { folded } = token.word
      if (isNegation(folded, negations, unspaced, primary, token, text)) profile.negations.push(i)
      else if (denies(token, denying, concepts)) profile.implicit.push(i)
      if (hedges.has(folded) || (conditional?.test(folded) && folded.length > 5)) profile.hedges.push(i)
    })
    return profile
  }
}

function isNegation(
  folded: string,
  negations: ReadonlySet<string>,
  unspaced: boolean,
  language: string,
  token: GlossedToken,
  text: string,
): boolean {
  if (negations.has(folded)) return true
  // "don't" is two tokens, "don" and "t".
  if (language === 'en' && folded === 't' && /n['’]$/.test(text.slice(Math.max(0, token.start - 2), token.start))) return true
  // Chinese denials are often inside the word that the lexicon cuts: 不同意, 没说.
  return unspaced && folded.length > 1 && /^[不没未无]/.test(folded) && !NOT_DENYING.has(folded)
}

/** Words that begin with a denying character and deny nothing any more. */
const NOT_DENYING = new Set([
  '不仅',
  '不过',
  '不但',
  '不管',
  '不论',
  '不断',
  '不少',
  '不久',
  '不错',
  '不同',
  '未来',
  '无论',
  '无疑',
  '不得不',
  '无数',
  '不禁',
  '不光',
  '不妨',
  '不只',
  '无线',
  '不幸',
  '无非',
  '未必',
  '不止',
  '不已',
])

const PREFIX = /^(?:un|in|im|ir|dis|des|de|sem|non|an|unver|ohne)/

function denies(token: GlossedToken, denying: ReadonlySet<string>, concepts: readonly string[]): boolean {
  const { word } = token
  if (word.isNumber) return false
  if (word.concepts.some((concept, i) => (word.weights[i] ?? 0) >= 0.6 && denying.has(concepts[concept] ?? word.folded))) return true
  return word.folded.length > 6 && PREFIX.test(word.folded) && !word.isFunction
}
