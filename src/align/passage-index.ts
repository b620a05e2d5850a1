import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'

/** A segment's words, one record a distinct form, without function words; `length` counts its content words (with repeats). */
export interface Bag {
  readonly words: readonly WordRecord[]
  readonly length: number
}

/** The content words of a glossed segment. */
export function bagOf(tokens: readonly GlossedToken[]): Bag {
  const words = new Set<WordRecord>()
  let length = 0
  for (const { word } of tokens) {
    if (word.isFunction) continue
    words.add(word)
    length++
  }
  return { words: [...words], length }
}

/** The strongest weight, 0..1, with which the words of a bag stand for each concept. */
export function strengthsOf(bag: Bag): Map<number, number> {
  const strengths = new Map<number, number>()
  for (const word of bag.words) {
    for (let i = 0; i < word.concepts.length; i++) {
      const concept = word.concepts[i] ?? 0
      const weight = word.weights[i] ?? 0
      if (weight > (strengths.get(concept) ?? 0)) strengths.set(concept, weight)
    }
  }
  return strengths
}

/** Where a target word may come from: segments (ascending) with the strength of the match in 0..1, and how telling a match is. */
export interface WordHits {
  readonly segments: readonly number[]
  readonly strengths: readonly number[]
  /** log of how much rarer than always the word's matches are among the segments; about 0 for words that match everywhere. */
  readonly information: number
}

/** An inverted index over source segments: from a target word to the segments that hold a word it may translate. */
export interface PassageIndex {
  readonly bags: readonly Bag[]
  hitsOf(word: WordRecord): WordHits
  /** Information of a source word, by how many segments hold it. */
  informationOf(word: WordRecord): number
}

/**
 * The archive is read as if it held so many more passages of general text: in a small one a word's general frequency decides how telling a match is,
 * in a large one its own. SMOOTHING keeps a single chance match from looking like proof.
 */
export const BACKGROUND = 300
const SMOOTHING = 0.4
/** A word that matches more passages than this share of a large archive says nothing and costs most of the time. */
const EVERYWHERE = 0.25
const LARGE = 200

/** Indexes the bags of all source segments (position in `bags` = segment number). */
export function indexPassages(bags: readonly Bag[], background: number = BACKGROUND): PassageIndex {
  const postings = new Map<number, { segments: number[]; weights: number[] }>()
  bags.forEach((bag, segment) => {
    for (const [concept, weight] of strengthsOf(bag)) {
      const list = postings.get(concept) ?? { segments: [], weights: [] }
      list.segments.push(segment)
      list.weights.push(weight)
      postings.set(concept, list)
    }
  })
  const count = bags.length
  const information = (frequency: number, prior: number) => Math.log((count + background) / (frequency + background * prior + SMOOTHING))
  const cache = new Map<WordRecord, WordHits>()
  const own = new Map<WordRecord, number>()
  return {
    bags,
    hitsOf(word) {
      const known = cache.get(word)
      if (known) return known
      const strengths = new Map<number, number>()
      for (let i = 0; i < word.concepts.length; i++) {
        const list = postings.get(word.concepts[i] ?? 0)
        if (!list) continue
        const weight = word.weights[i] ?? 0
        for (let k = 0; k < list.segments.length; k++) {
          const segment = list.segments[k] ?? 0
          const strength = weight * (list.weights[k] ?? 0)
          if (strength > (strengths.get(segment) ?? 0)) strengths.set(segment, strength)
        }
      }
      const sorted = count > LARGE && strengths.size > EVERYWHERE * count ? [] : [...strengths].sort((a, b) => a[0] - b[0])
      let frequency = 0
      for (const [, strength] of sorted) frequency += strength
      const hits = {
        segments: sorted.map(([s]) => s),
        strengths: sorted.map(([, w]) => w),
        information: information(frequency, word.prior),
      }
      cache.set(word, hits)
      return hits
    },
    informationOf(word) {
      const known = own.get(word)
      if (known !== undefined) return known
      const frequency = postings.get(word.concepts[0] ?? 0)?.segments.length ?? 0
      const value = information(frequency, word.prior)
      own.set(word, value)
      return value
    },
  }
}
