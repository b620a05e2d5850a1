import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'
import { mayMatch, spansOf } from '../../text/word-patterns.ts'
import { BELIEF_WORDS } from './belief-words.ts'
import { findDenials, plainLower } from './denials.ts'

/** What a text takes for true in so many words: "I doubt that" (`isDoubted`) or "I think that". */
export interface Belief extends Span {
  readonly isDoubted: boolean
}

/**
 * The one belief that a text (BCP-47 `language`) speaks of, as the span of the words that say so; undefined where there is none, or more than one, or anything
 * else denies or doubts there: then nobody can say without understanding whether the clause is affirmed.
 */
export function onlyBelief(text: string, language: string): Belief | undefined {
  const known = BELIEF_WORDS[primaryLanguage(language)]
  if (!known) return undefined
  const plain = plainLower(text)
  // Few texts speak of beliefs.
  if (!mayMatch(known.doubts, plain) && !mayMatch(known.affirms, plain)) return undefined
  const [doubts, affirms] = [spansOf(known.doubts, plain), spansOf(known.affirms, plain)]
  const [only, ...more] = [...doubts, ...affirms]
  if (!only || more.length > 0) return undefined
  const isOutside = ({ start, end }: Span) => start >= only.end || end <= only.start
  if (findDenials(text, language).length > 0 || spansOf(known.anyDoubt, plain).some(isOutside)) return undefined
  return { ...only, isDoubted: doubts.length > 0 }
}
