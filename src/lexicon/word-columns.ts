/** What a word is, a bit each. */
export const FUNCTION_TRAIT = 1
export const NUMBER_TRAIT = 2
/** The lexicon holds it. */
export const KNOWN_TRAIT = 4
/** The lexicon holds it as a name: of a place, a people, a day, an institution. */
export const PROPER_TRAIT = 8
/** It may stand apart from a verb as its prefix ("auf" in "Sie gab den Plan auf"). */
export const PREFIX_TRAIT = 16

/**
 * What is known of the distinct words of a language, a column for each thing: a word is its number, from 0 up. Thousands of words make no objects then,
 * and who asks one thing of all of them reads one list. `starts` are one longer than there are words: what belongs to word `w` stands from `starts[w]` to
 * before `starts[w + 1]`.
 */
export interface WordColumns {
  size: number
  /** As first met, and without case and diacritics. */
  readonly forms: string[]
  readonly folded: string[]
  traits: Uint8Array
  /** What the word means beside all concepts: itself. */
  identities: Int32Array
  /** Probability, 0..1, that a sentence of usual length holds a word of which this one may be the translation. */
  priors: Float64Array
  /** Concepts with weights in 0..1, the surest first. */
  conceptStarts: Int32Array
  concepts: Int32Array
  weights: Float64Array
  /** The letters (a to z) of how words sound. */
  soundStarts: Int32Array
  sounds: Uint8Array
}

const FIRST_WORDS = 1 << 4

/** Columns without words. */
export function createWordColumns(): WordColumns {
  return {
    size: 0,
    forms: [],
    folded: [],
    traits: new Uint8Array(FIRST_WORDS),
    identities: new Int32Array(FIRST_WORDS),
    priors: new Float64Array(FIRST_WORDS),
    conceptStarts: new Int32Array(FIRST_WORDS + 1),
    concepts: new Int32Array(4 * FIRST_WORDS),
    weights: new Float64Array(4 * FIRST_WORDS),
    soundStarts: new Int32Array(FIRST_WORDS + 1),
    sounds: new Uint8Array(8 * FIRST_WORDS),
  }
}

/** Makes room for one more word, with so many concepts and letters of its sound at most. */
export function makeRoom(words: WordColumns, concepts: number, letters: number): void {
  const { size } = words
  if (size === words.traits.length) {
    words.traits = widen(words.traits, new Uint8Array(2 * size))
    words.identities = widen(words.identities, new Int32Array(2 * size))
    words.priors = widen(words.priors, new Float64Array(2 * size))
    words.conceptStarts = widen(words.conceptStarts, new Int32Array(2 * size + 1))
    words.soundStarts = widen(words.soundStarts, new Int32Array(2 * size + 1))
  }
  const lastConcept = (words.conceptStarts[size] ?? 0) + concepts
  if (lastConcept > words.concepts.length) {
    words.concepts = widen(words.concepts, new Int32Array(2 * lastConcept))
    words.weights = widen(words.weights, new Float64Array(2 * lastConcept))
  }
  const lastLetter = (words.soundStarts[size] ?? 0) + letters
  if (lastLetter > words.sounds.length) words.sounds = widen(words.sounds, new Uint8Array(2 * lastLetter))
}

function widen<T extends Uint8Array | Int32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
