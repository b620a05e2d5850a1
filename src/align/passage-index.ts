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

/**
 * Where a target word may come from, and how telling a match is. Its matches stand in the index's `matches`, from `start` to `end`, MATCH numbers each, by
 * segment: thousands of words with a list each, and each list somewhere else, are what looking them up costs.
 */
export interface WordHits {
  readonly start: number
  readonly end: number
  /** log of how much rarer than always the word's matches are among the segments; about 0 for words that match everywhere. */
  readonly information: number
  /** Odds of a match against chance at equal frequency (MIXTURE of Hiemstra 2001's mixture, times the exponent of `information`). */
  readonly odds: number
  /** What the strongest match possible gains. */
  readonly most: number
  /** The concepts of the word that stand anywhere, by their rows, each with how strongly it stands for it. */
  readonly held: Float64Array
}

/** How many numbers a match is. */
export const MATCH = 4
/** Where in a match stands the segment. */
export const SEGMENT = 0
/** The strength of the match, 0..1. */
export const STRENGTH = 1
/** The log of what it tells whatever the segment's length: log(1 + odds * strength). */
export const GAIN = 2
/** The same, scaled by the segment's length against a typical one (see `indexPassages`). */
export const SCALED_GAIN = 3

/** How strongly a word matches a segment, 0..1; `matches` are its index's. */
export function strengthAt({ start, end }: WordHits, segment: number, matches: Float64Array): number {
  let low = start / MATCH
  let high = end / MATCH - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = matches[middle * MATCH + SEGMENT] ?? 0
    if (found < segment) low = middle + 1
    else if (found > segment) high = middle - 1
    else return matches[middle * MATCH + STRENGTH] ?? 0
  }
  return 0
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
  /** The matches of all words that were looked up; to be asked for anew after each that was. */
  matches(): Float64Array
  /** The segments (ascending) that hold a word, also one that they hold too often to be of use, with the strengths of the matches. */
  matchesOf(word: WordRecord): { readonly segments: Int32Array; readonly strengths: Float64Array }
  /** Information of a source word, by how many segments hold it. */
  informationOf(word: WordRecord): number
  /** Calls `ask` with what is held of the segments' words where the words of some hits stand for the retelling; of no use after `ask` returns. */
  holding<T>(hits: readonly WordHits[], ask: (held: HeldWords) => T): T
  readonly room: Room
}

/** Room to work in for whoever looks words up, an entry a segment. Whoever is done leaves it all zero. */
export interface Room {
  readonly sums: Float64Array
  readonly others: Float64Array
  readonly marks: Uint8Array
  /** Need not be zero. */
  readonly touched: Int32Array
}

/** The content words of an archive by number, and how strongly a bag holds each. */
export interface HeldWords {
  /** The numbers of a segment's words, in order. */
  wordsOf(segment: number): Int32Array
  /** How strongly the word of a number is held: 0..1. */
  strengthOf(number: number): number
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
/** The numbers of the first matches; there is room for more when it is needed. */
const FIRST_ROOM = 4096 * MATCH
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
  let matches = new Float64Array(FIRST_ROOM)
  let used = 0
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

  /** The rows of a word's concepts that stand anywhere, each with its weight. */
  function heldBy(word: WordRecord): Float64Array {
    const held: number[] = []
    word.concepts.forEach((concept, i) => {
      const row = rows.get(concept)
      if (row !== undefined) held.push(row, word.weights[i] ?? 0)
    })
    return Float64Array.from(held)
  }

  function matchesOf(held: Float64Array): Matches {
    const touched: number[] = []
    for (let i = 0; i < held.length; i += 2) {
      const row = held[i] ?? 0
      const weight = held[i + 1] ?? 0
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
    const held = heldBy(word)
    const all = matchesOf(held)
    const { segments, strengths } = count > LARGE && all.segments.length > EVERYWHERE * count ? NOTHING : all
    let frequency = 0
    for (const strength of strengths) frequency += strength
    const told = information(frequency, word.prior)
    const odds = MIXTURE * Math.exp(told)
    const start = used
    used += MATCH * segments.length
    if (used > matches.length) {
      const more = new Float64Array(Math.max(used, 2 * matches.length))
      more.set(matches)
      matches = more
    }
    for (let k = 0; k < segments.length; k++) {
      const [segment, strength] = [segments[k] ?? 0, strengths[k] ?? 0]
      const at = start + MATCH * k
      matches[at + SEGMENT] = segment
      matches[at + STRENGTH] = strength
      matches[at + GAIN] = Math.log(1 + odds * strength)
      matches[at + SCALED_GAIN] = Math.log(1 + odds * strength * (scales[segment] ?? 1))
    }
    return { start, end: used, information: told, odds, most: Math.log(1 + odds), held }
  }

  return {
    bags,
    hitsOf,
    matches: () => matches,
    matchesOf: (word) => matchesOf(heldBy(word)),
    informationOf,
    room: {
      sums: new Float64Array(count),
      others: new Float64Array(count),
      marks: new Uint8Array(count),
      touched: new Int32Array(count),
    },
    holding(hits, ask) {
      sourceWords ??= numberWords(bags, rows, informationOf)
      const { held } = sourceWords
      for (const { held: own } of hits) {
        for (let i = 0; i < own.length; i += 2) {
          const row = own[i] ?? 0
          const weight = own[i + 1] ?? 0
          if (weight > (held[row] ?? 0)) held[row] = weight
        }
      }
      const answer = ask(sourceWords)
      for (const { held: own } of hits) for (let i = 0; i < own.length; i += 2) held[own[i] ?? 0] = 0
      return answer
    },
  }
}

/** The words of an archive by number. */
interface SourceWords extends HeldWords {
  /** How strongly each concept is held, by its row: room to work in, all zero outside of `holding`. */
  readonly held: Float64Array
}

function numberWords(bags: readonly Bag[], rows: ReadonlyMap<number, number>, informationOf: (word: WordRecord) => number): SourceWords {
  const numbers = new Map<WordRecord, number>()
  for (const { words } of bags) for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const all = [...numbers.keys()]
  // The concepts of word n: from `starts[n]` to `starts[n + 1]`.
  const starts = new Int32Array(all.length + 1)
  all.forEach(({ concepts }, number) => {
    starts[number + 1] = (starts[number] ?? 0) + concepts.length
  })
  const own = Int32Array.from(all.flatMap(({ concepts }) => concepts.map((concept) => rows.get(concept) ?? 0)))
  const weights = Float64Array.from(all.flatMap((word) => word.weights))
  const held = new Float64Array(rows.size)
  const forward: (Int32Array | undefined)[] = []
  return {
    held,
    information: Float64Array.from(all, informationOf),
    isNumber: Uint8Array.from(all, ({ isNumber }) => (isNumber ? 1 : 0)),
    strengthOf(number) {
      let most = 0
      const end = starts[number + 1] ?? 0
      for (let i = starts[number] ?? 0; i < end; i++) {
        const strength = (held[own[i] ?? 0] ?? 0) * (weights[i] ?? 0)
        if (strength > most) most = strength
      }
      return most
    },
    wordsOf(segment) {
      const before = forward[segment]
      if (before) return before
      const made = Int32Array.from(bags[segment]?.words ?? [], (word) => numbers.get(word) ?? 0)
      forward[segment] = made
      return made
    },
  }
}

type Matches = ReturnType<PassageIndex['matchesOf']>

const NOTHING: Matches = { segments: new Int32Array(0), strengths: new Float64Array(0) }
