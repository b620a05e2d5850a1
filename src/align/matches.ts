import type { SideWords, TextSide } from './text-side.ts'

/** Pairs of words that may translate each other, by their places among the two sides' words; `strength` 0..1. Parallel arrays. */
export interface PairList {
  readonly source: number[]
  readonly target: number[]
  readonly strength: number[]
}

/** The same by target word: the partners of word `t` are `partner[first[t]]` to `partner[first[t + 1]]`. */
export interface WordPairs {
  readonly first: Int32Array
  readonly partner: Int32Array
  readonly strength: Float32Array
}

/** Weaker pairs say less than they cost in time: on the development files (the book, news in eight languages, noisy texts) 0.1 gave the same beads. */
const MIN_STRENGTH = 0.3

/** Words that share a concept of the lexicon, or their own folded form. `concepts` is the vocabulary's size. Symmetric. */
export function lexicalPairs(source: SideWords, target: SideWords, concepts: number): WordPairs {
  const { head, next, holder, weight } = holdersOf(source, concepts)
  const { numbers } = target
  const { conceptStarts, concepts: held, weights, identities } = target.columns
  const sources = source.numbers.length
  const first = new Int32Array(numbers.length + 1)
  let partner = new Int32Array(8 * numbers.length + sources)
  let strengths = new Float32Array(partner.length)
  let size = 0
  const best = new Float32Array(sources)
  for (let t = 0; t < numbers.length; t++) {
    const number = numbers[t] ?? 0
    const begin = size
    // A word has each source word once at most.
    if (partner.length < size + sources) {
      partner = wider(partner, new Int32Array(2 * partner.length))
      strengths = wider(strengths, new Float32Array(partner.length))
    }
    const start = conceptStarts[number] ?? 0
    const end = conceptStarts[number + 1] ?? 0
    let stop = start
    while (stop < end && (weights[stop] ?? 0) >= MIN_STRENGTH) stop++
    // The concepts, and last the identity.
    for (let c = start; c <= stop; c++) {
      const own = c < stop ? (weights[c] ?? 0) : 1
      const concept = (c < stop ? held[c] : identities[number]) ?? 0
      for (let slot = head[concept] ?? 0; slot > 0; slot = next[slot] ?? 0) {
        const strength = own * (weight[slot] ?? 0)
        if (strength < MIN_STRENGTH) continue
        const s = holder[slot] ?? 0
        const before = best[s] ?? 0
        if (before === 0) partner[size++] = s
        if (strength > before) best[s] = strength
      }
    }
    for (let k = begin; k < size; k++) {
      const s = partner[k] ?? 0
      strengths[k] = best[s] ?? 0
      best[s] = 0
    }
    first[t + 1] = size
  }
  return { first, partner: partner.subarray(0, size), strength: strengths.subarray(0, size) }
}

/**
 * The words that hold each concept, as lists: the first of concept `c` stands in slot `head[c]`, the one behind it in slot `next[slot]`, 0 ends a list. What
 * is too weak for any pair is left out.
 */
function holdersOf({ columns, numbers }: SideWords, concepts: number) {
  const { conceptStarts, concepts: held, weights, identities } = columns
  const head = new Int32Array(concepts)
  const most = (conceptStarts[columns.size] ?? 0) + numbers.length + 1
  const next = new Int32Array(most)
  const holder = new Int32Array(most)
  const weight = new Float32Array(most)
  let slot = 0
  // From the last word to the first, so that lists go up.
  for (let s = numbers.length - 1; s >= 0; s--) {
    const number = numbers[s] ?? 0
    const end = conceptStarts[number + 1] ?? 0
    for (let c = conceptStarts[number] ?? 0; c <= end; c++) {
      const strength = c < end ? (weights[c] ?? 0) : 1
      if (strength < MIN_STRENGTH) continue
      const concept = (c < end ? held[c] : identities[number]) ?? 0
      slot++
      holder[slot] = s
      weight[slot] = strength
      next[slot] = head[concept] ?? 0
      head[concept] = slot
    }
  }
  return { head, next, holder, weight }
}

/** Known pairs with more behind them; a pair may occur twice, the stronger counts wherever they are used. */
export function addPairs(known: WordPairs, { source, target, strength: strengths }: PairList): WordPairs {
  const targets = known.first.length - 1
  const first = new Int32Array(targets + 1)
  for (let k = 0; k < target.length; k++) {
    const slot = (target[k] ?? 0) + 1
    first[slot] = (first[slot] ?? 0) + 1
  }
  const partner = new Int32Array(known.partner.length + target.length)
  const strength = new Float32Array(partner.length)
  const next = new Int32Array(targets)
  // Words that get nothing new are moved together, as one stretch.
  let from = 0
  let added = 0
  for (let t = 0; t < targets; t++) {
    const more = first[t + 1] ?? 0
    const end = known.first[t + 1] ?? 0
    first[t + 1] = end + added + more
    if (more === 0 && t + 1 < targets) continue
    partner.set(known.partner.subarray(from, end), from + added)
    strength.set(known.strength.subarray(from, end), from + added)
    next[t] = end + added
    added += more
    from = end
  }
  for (let k = 0; k < target.length; k++) {
    const t = target[k] ?? 0
    const slot = next[t] ?? 0
    partner[slot] = source[k] ?? 0
    strength[slot] = strengths[k] ?? 0
    next[t] = slot + 1
  }
  return { first, partner, strength }
}

/**
 * The word matches of one target line with the source lines from `low` to before `high`: those with line `p` stand from
 * `start[p - low]` to before `start[p - low + 1]`. `source` and `target` are places counted from their line's first. Refilled for every
 * line, so that memory does not grow.
 */
export interface Column {
  line: number
  low: number
  high: number
  start: Int32Array
  source: Int32Array
  target: Int32Array
  strength: Float64Array
}

/** An empty column. */
export function createColumn(): Column {
  return {
    line: 0,
    low: 0,
    high: 0,
    start: new Int32Array(64),
    source: new Int32Array(256),
    target: new Int32Array(256),
    strength: new Float64Array(256),
  }
}

/** Finds the word matches of target lines, which are asked for in order, with bounds that never fall. */
export interface Matcher {
  readonly source: TextSide
  readonly target: TextSide
  readonly pairs: WordPairs
  readonly draft: Column
  /** Where in the postings each source word's places begin that later lines may still match, and the first of these places. */
  readonly cursor: Int32Array
  readonly upcoming: Int32Array
}

/** A matcher for pairs of words. */
export function createMatcher(source: TextSide, target: TextSide, pairs: WordPairs): Matcher {
  const cursor = source.postings.first.slice()
  const upcoming = new Int32Array(source.words.numbers.length)
  for (let s = 0; s < upcoming.length; s++) upcoming[s] = source.postings.places[cursor[s] ?? 0] ?? NO_PLACE
  return { source, target, pairs, draft: createColumn(), cursor, upcoming }
}

/** Beyond all places. */
const NO_PLACE = 0x7fffffff

/** Fills a column with the word matches of a target line with the source lines from `low` to before `high`. */
export function fillColumn(
  { source, target, pairs, draft, cursor, upcoming }: Matcher,
  column: Column,
  line: number,
  low: number,
  high: number,
): void {
  const { postings } = source
  const span = Math.max(0, high - low)
  column.line = line
  column.low = low
  column.high = high
  if (column.start.length < span + 2) column.start = new Int32Array(2 * span + 2)
  column.start.fill(0, 0, span + 1)
  const from = source.first[low] ?? 0
  const to = source.first[Math.max(low, high)] ?? 0
  const counts = column.start
  let size = 0
  const origin = target.first[line] ?? 0
  const end = target.first[line + 1] ?? 0
  for (let place = origin; place < end; place++) {
    const t = target.word[place] ?? 0
    const last = pairs.first[t + 1] ?? 0
    for (let e = pairs.first[t] ?? 0; e < last; e++) {
      const s = pairs.partner[e] ?? 0
      // Most partners stand nowhere near.
      if ((upcoming[s] ?? 0) >= to) continue
      const stop = postings.first[s + 1] ?? 0
      let p = cursor[s] ?? 0
      if ((upcoming[s] ?? 0) < from) {
        while (p < stop && (postings.places[p] ?? 0) < from) p++
        cursor[s] = p
        upcoming[s] = p < stop ? (postings.places[p] ?? 0) : NO_PLACE
      }
      const strength = pairs.strength[e] ?? 0
      for (; p < stop; p++) {
        const sourcePlace = postings.places[p] ?? 0
        if (sourcePlace >= to) break
        if (size === draft.target.length) grow(draft)
        draft.source[size] = sourcePlace
        draft.target[size] = place
        draft.strength[size] = strength
        size++
        const row = (postings.lineOf[sourcePlace] ?? 0) - low + 1
        counts[row] = (counts[row] ?? 0) + 1
      }
    }
  }
  for (let row = 0; row < span; row++) counts[row + 1] = (counts[row + 1] ?? 0) + (counts[row] ?? 0)
  while (column.target.length < size) grow(column)
  for (let k = size - 1; k >= 0; k--) {
    const sourcePlace = draft.source[k] ?? 0
    const sourceLine = postings.lineOf[sourcePlace] ?? 0
    const slot = (counts[sourceLine - low + 1] ?? 0) - 1
    counts[sourceLine - low + 1] = slot
    column.source[slot] = sourcePlace - (source.first[sourceLine] ?? 0)
    column.target[slot] = (draft.target[k] ?? 0) - origin
    column.strength[slot] = draft.strength[k] ?? 0
  }
  // Taking from the ends has moved every row's bound to its beginning: shift them to where they belong.
  for (let row = 0; row < span; row++) counts[row] = counts[row + 1] ?? 0
  counts[span] = size
}

function grow(column: Column): void {
  const size = 2 * column.target.length
  column.source = wider(column.source, new Int32Array(size))
  column.target = wider(column.target, new Int32Array(size))
  column.strength = wider(column.strength, new Float64Array(size))
}

function wider<T extends Int32Array | Float32Array | Float64Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}

/** The first index in [begin, end) of an ascending array whose value is at least `value`; `end` when there is none. */
export function lowerBound(sorted: Int32Array, begin: number, end: number, value: number): number {
  let low = begin
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
