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
  readonly segments: Int32Array
  readonly strengths: Float64Array
  /** log of how much rarer than always the word's matches are among the segments; about 0 for words that match everywhere. */
  readonly information: number
  /** Odds of a match against chance at equal frequency (MIXTURE of Hiemstra 2001's mixture, times the exponent of `information`). */
  readonly odds: number
  /** For each of `segments`, the log of what a match tells there whatever the segment's length: log(1 + odds * strength). */
  readonly gains: Float64Array
  /** The same, scaled by the segment's length against a typical one (see `indexPassages`). */
  readonly scaledGains: Float64Array
  /** All matches, also of a word that matches too many segments to be of use. */
  readonly all: { readonly segments: Int32Array; readonly strengths: Float64Array }
}

/** What an index is made from: where each concept stands, as flat lists. Plain data, the same for every retelling. */
export interface Postings {
  readonly bags: readonly Bag[]
  /** The row of each concept that stands anywhere. */
  readonly rows: ReadonlyMap<number, number>
  /** Entries of row r: from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Int32Array
  readonly segments: Int32Array
  readonly weights: Float64Array
}

/** An inverted index over source segments: from a target word to the segments that hold a word it may translate. It keeps what it has looked up. */
export interface PassageIndex {
  readonly bags: readonly Bag[]
  hitsOf(word: WordRecord): WordHits
  /** Information of a source word, by how many segments hold it. */
  informationOf(word: WordRecord): number
  /** Calls `ask` with what is held of the segments' words where the words of a bag stand for the retelling; of no use after `ask` returns. */
  holding<T>(bag: Bag, ask: (held: HeldWords) => T): T
}

/** The content words of an archive by number, and how strongly a bag holds each. */
export interface HeldWords {
  /** The numbers of a segment's words, in order. */
  wordsOf(segment: number): Int32Array
  /** By number: 0..1. */
  readonly strengths: Float64Array
  readonly information: Float64Array
  /** By number: 1 for numbers. */
  readonly isNumber: Uint8Array
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
/** Odds of a chance match against a real one at equal frequency (lambda of the mixture, Hiemstra 2001). */
export const MIXTURE = 0.5

/** How an index reads its archive: the background of general text, and how match strength falls with a segment's length. */
export interface IndexOptions {
  readonly background: number
  /** Typical number of content words: match strength falls with the square root of a segment's length beyond it; `shortest` is the least length counted. */
  readonly typical: number
  readonly shortest: number
}

/** For single passages: some fourteen content words. */
export const PASSAGES: IndexOptions = { background: BACKGROUND, typical: 14, shortest: 5 }
/** For whole documents. They are many passages long: fewer of general text stand behind each (fitted with the annotated cases). */
export const DOCUMENTS: IndexOptions = { background: 60, typical: 40, shortest: 8 }

/** Where each concept of some bags stands, and how strongly. */
export function postingsOf(bags: readonly Bag[]): Postings {
  const rows = new Map<number, number>()
  for (const { words } of bags)
    for (const { concepts } of words) for (const concept of concepts) if (!rows.has(concept)) rows.set(concept, rows.size)
  const strengths = new Float64Array(rows.size)
  const starts = new Int32Array(rows.size + 1)
  eachRow(bags, rows, strengths, (_, row) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1
  })
  for (let row = 0; row < rows.size; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const next = starts.slice()
  const segments = new Int32Array(starts[rows.size] ?? 0)
  const weights = new Float64Array(segments.length)
  eachRow(bags, rows, strengths, (segment, row, strength) => {
    const at = next[row] ?? 0
    segments[at] = segment
    weights[at] = strength
    next[row] = at + 1
  })
  return { bags, rows, starts, segments, weights }
}

/** Calls back for every concept's row of every bag, once, with its strength in the bag. `strengths` is room to work in, all zero before and after. */
function eachRow(
  bags: readonly Bag[],
  rows: ReadonlyMap<number, number>,
  strengths: Float64Array,
  tell: (segment: number, row: number, strength: number) => void,
): void {
  const touched: number[] = []
  bags.forEach((bag, segment) => {
    for (const { concepts, weights } of bag.words) {
      for (let i = 0; i < concepts.length; i++) {
        const row = rows.get(concepts[i] ?? 0) ?? 0
        const [weight, before] = [weights[i] ?? 0, strengths[row] ?? 0]
        if (weight <= before) continue
        if (before === 0) touched.push(row)
        strengths[row] = weight
      }
    }
    for (const row of touched) {
      tell(segment, row, strengths[row] ?? 0)
      strengths[row] = 0
    }
    touched.length = 0
  })
}

/** Indexes the bags of all source segments (position in `bags` = segment number). */
export function indexPassages(bags: readonly Bag[], options: IndexOptions = PASSAGES): PassageIndex {
  return openIndex(postingsOf(bags), options)
}

/** An index over postings, with nothing looked up yet. */
export function openIndex(postings: Postings, { background, typical, shortest }: IndexOptions): PassageIndex {
  const { bags, rows, starts } = postings
  const count = bags.length
  const scales = Float64Array.from(bags, ({ length }) => Math.sqrt(typical / Math.max(shortest, length)))
  const information = (frequency: number, prior: number) => Math.log((count + background) / (frequency + background * prior + SMOOTHING))
  const cache = new Map<WordRecord, WordHits>()
  const own = new Map<WordRecord, number>()
  const strongest = new Float64Array(count)
  let sourceWords: SourceWords | undefined

  function hitsOf(word: WordRecord): WordHits {
    const known = cache.get(word)
    if (known) return known
    const hits = lookUp(word)
    cache.set(word, hits)
    return hits
  }

  function informationOf(word: WordRecord): number {
    const known = own.get(word)
    if (known !== undefined) return known
    const row = rows.get(word.concepts[0] ?? 0)
    const frequency = row === undefined ? 0 : (starts[row + 1] ?? 0) - (starts[row] ?? 0)
    const value = information(frequency, word.prior)
    own.set(word, value)
    return value
  }

  function matchesOf(own: readonly number[], weights: readonly number[]): WordHits['all'] {
    const touched: number[] = []
    for (let i = 0; i < own.length; i++) {
      const row = own[i] ?? 0
      const weight = weights[i] ?? 0
      const end = starts[row + 1] ?? 0
      for (let k = starts[row] ?? 0; k < end; k++) {
        const segment = postings.segments[k] ?? 0
        const strength = weight * (postings.weights[k] ?? 0)
        const before = strongest[segment] ?? 0
        if (strength <= before) continue
        if (before === 0) touched.push(segment)
        strongest[segment] = strength
      }
    }
    const segments = Int32Array.from(touched).sort()
    const strengths = Float64Array.from(segments, (segment) => strongest[segment] ?? 0)
    for (const segment of touched) strongest[segment] = 0
    return { segments, strengths }
  }

  function lookUp(word: WordRecord): WordHits {
    const own: number[] = []
    const weights: number[] = []
    word.concepts.forEach((concept, i) => {
      const row = rows.get(concept)
      if (row === undefined) return
      own.push(row)
      weights.push(word.weights[i] ?? 0)
    })
    const all = matchesOf(own, weights)
    const { segments, strengths } = count > LARGE && all.segments.length > EVERYWHERE * count ? NOTHING : all
    let frequency = 0
    for (const strength of strengths) frequency += strength
    const told = information(frequency, word.prior)
    const odds = MIXTURE * Math.exp(told)
    const gains = strengths.map((strength) => Math.log(1 + odds * strength))
    const scaledGains = strengths.map((strength, k) => Math.log(1 + odds * strength * (scales[segments[k] ?? 0] ?? 1)))
    return { segments, strengths, information: told, odds, gains, scaledGains, all }
  }

  return {
    bags,
    hitsOf,
    informationOf,
    holding(bag, ask) {
      sourceWords ??= numberWords(bags, rows, informationOf)
      const { strengths } = sourceWords
      const touched: number[] = []
      for (const word of bag.words) {
        const met = sourceWords.metBy(word)
        for (let i = 0; i < met.words.length; i++) {
          const number = met.words[i] ?? 0
          const strength = met.strengths[i] ?? 0
          if (strength <= (strengths[number] ?? 0)) continue
          strengths[number] = strength
          touched.push(number)
        }
      }
      const answer = ask(sourceWords)
      for (const number of touched) strengths[number] = 0
      return answer
    },
  }
}

/** The words of an archive by number. `strengths` is room to work in, all zero outside of `holding`. */
interface SourceWords extends HeldWords {
  /** The words that share a concept with one of the retelling, and how strongly. Remembered. */
  metBy(word: WordRecord): MetWords
}

interface MetWords {
  readonly words: Int32Array
  readonly strengths: Float64Array
}

function numberWords(bags: readonly Bag[], rows: ReadonlyMap<number, number>, informationOf: (word: WordRecord) => number): SourceWords {
  const numbers = new Map<WordRecord, number>()
  for (const { words } of bags) for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const all = [...numbers.keys()]
  // The words that hold each concept, by its row.
  const holders: number[][] = Array.from(rows, () => [])
  const weights: number[][] = Array.from(rows, () => [])
  all.forEach(({ concepts, weights: own }, number) => {
    concepts.forEach((concept, i) => {
      const row = rows.get(concept) ?? 0
      holders[row]?.push(number)
      weights[row]?.push(own[i] ?? 0)
    })
  })
  const forward: (Int32Array | undefined)[] = []
  const known = new Map<WordRecord, MetWords>()
  const strongest = new Float64Array(all.length)

  function meet(word: WordRecord): MetWords {
    const touched: number[] = []
    word.concepts.forEach((concept, i) => {
      const row = rows.get(concept)
      if (row === undefined) return
      const weight = word.weights[i] ?? 0
      const words = holders[row] ?? []
      for (let k = 0; k < words.length; k++) {
        const number = words[k] ?? 0
        const strength = weight * (weights[row]?.[k] ?? 0)
        const before = strongest[number] ?? 0
        if (strength <= before) continue
        if (before === 0) touched.push(number)
        strongest[number] = strength
      }
    })
    const met = { words: Int32Array.from(touched), strengths: Float64Array.from(touched, (number) => strongest[number] ?? 0) }
    for (const number of touched) strongest[number] = 0
    return met
  }

  return {
    strengths: new Float64Array(all.length),
    information: Float64Array.from(all, informationOf),
    isNumber: Uint8Array.from(all, ({ isNumber }) => (isNumber ? 1 : 0)),
    wordsOf(segment) {
      const before = forward[segment]
      if (before) return before
      const made = Int32Array.from(bags[segment]?.words ?? [], (word) => numbers.get(word) ?? 0)
      forward[segment] = made
      return made
    },
    metBy(word) {
      const before = known.get(word)
      if (before) return before
      const made = meet(word)
      known.set(word, made)
      return made
    },
  }
}

const NOTHING: WordHits['all'] = { segments: new Int32Array(0), strengths: new Float64Array(0) }
