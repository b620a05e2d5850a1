import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import { createReducer } from '../lexicon/stem.ts'
import type { Span } from '../text/document.ts'

/**
 * English lemmas of words that introduce or follow somebody's words. Every language reaches them through its lexicon, so that no list per
 * language is needed.
 */
const REPORTING_LEMMAS =
  'say tell write ask add reply answer respond explain warn argue claim declare announce insist admit confirm deny complain suggest propose conclude remark comment observe stress emphasize recall remember joke mock exclaim shout whisper demand urge advise promise predict believe think describe call quote cite mention report reveal acknowledge concede protest assure continue agree forward reproach quip retort'

/** The English stems of reporting verbs. */
export const REPORTING_STEMS: ReadonlySet<string> = stemsOf(REPORTING_LEMMAS)

function stemsOf(lemmas: string): ReadonlySet<string> {
  const reduce = createReducer('en')
  return new Set(lemmas.split(' ').map((lemma) => reduce(lemma).stem))
}

/** A word counts as reporting when one of its likely English readings is: weaker readings are chance. */
const MIN_WEIGHT = 0.55

const isReporting = (word: WordRecord, concepts: readonly string[]): boolean =>
  word.concepts.some((concept, i) => (word.weights[i] ?? 0) >= MIN_WEIGHT && REPORTING_STEMS.has(concepts[concept] ?? word.folded))

/** The reporting words of a text, in order. `concepts` are the lexicons' English stems; `known` keeps the answers. */
export function findCues(
  tokens: readonly (readonly GlossedToken[])[],
  concepts: readonly string[],
  known: Map<WordRecord, boolean> = new Map(),
): Span[] {
  const cues: Span[] = []
  for (const segment of tokens) {
    for (const token of segment) {
      const { word } = token
      if (word.isFunction || word.isNumber || token.capital) continue
      let reports = known.get(word)
      if (reports === undefined) {
        reports = isReporting(word, concepts)
        known.set(word, reports)
      }
      if (reports) cues.push({ start: token.start, end: token.end })
    }
  }
  return cues
}
