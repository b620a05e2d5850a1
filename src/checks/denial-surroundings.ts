import type { WordEvidence } from './counterparts.ts'
import type { DenyingSide } from './denial-features.ts'
import { carriesMeaning } from './open-words.ts'

/** How far, in words, what surrounds a denial stands from it, and how many of the words must be told. */
const NEAR = 5
const MIN_WORDS = 2

type ReadText = Pick<DenyingSide, 'words' | 'text'>

/**
 * The share, 0..1, of the words around a denial (at `place`), in its sentence, whose counterparts stand near that of the denied word (at `counter`); 0 where
 * too few do.
 */
export function localShare(own: ReadText, other: ReadText, place: number, counter: number): number {
  const near = neighboursOf(own, place).filter((word) => carriesMeaning(word))
  const told = near.filter(({ partner, direct }) => partner >= 0 && direct >= 0.4 && areNear(other, partner, counter))
  if (told.length < Math.min(MIN_WORDS, near.length)) return 0
  // Words of the source left standing in its own language are no retelling.
  const standing = told.filter(({ partner, token }) => other.words[partner]?.token.word.folded === token.word.folded)
  return standing.length >= 2 && 2 * standing.length > told.length ? 0 : told.length / Math.max(1, near.length)
}

const ENDS = /[.!?。！？]/u
const DIVIDES = /[.!?;:,。！？；：，、]/u

/** Whether two places are few words apart, or stand in one clause: where characters that nobody knows stand single, few words take many places. */
function areNear({ words, text }: ReadText, a: number, b: number): boolean {
  if (Math.abs(a - b) <= NEAR + 1) return true
  const [first, last] = a < b ? [a, b] : [b, a]
  return !DIVIDES.test(text.slice(words[first]?.token.end, words[last]?.token.start))
}

/** The words around a place that stand in its sentence. */
function neighboursOf({ words, text }: ReadText, place: number): readonly WordEvidence[] {
  const goesOn = (at: number) => at > 0 && at < words.length && !ENDS.test(text.slice(words[at - 1]?.token.end, words[at]?.token.start))
  let [first, last] = [place, place]
  while (place - first < NEAR && goesOn(first)) first--
  while (last - place < NEAR && goesOn(last + 1)) last++
  return words.slice(first, last + 1)
}
