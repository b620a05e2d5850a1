import { isUnspaced } from '../lexicon/stem.ts'
/** Which words are weighed alike: those of English or another language, against a language with spaces or without. */
export type GapGroup = 'en>spaced' | 'en>unspaced' | 'spaced>' | 'unspaced>'

/** The group of words of one language against another (BCP-47). */
export function groupOf(own: string, other: string): GapGroup {
  if (/^en\b/.test(own)) return isUnspaced(other) ? 'en>unspaced' : 'en>spaced'
  return isUnspaced(own) ? 'unspaced>' : 'spaced>'
}
