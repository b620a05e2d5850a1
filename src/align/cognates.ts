import { countBits } from '../lexicon/count-bits.ts'
import type { WordRecord } from '../lexicon/gloss.ts'

/** Shorter words are alike by chance. */
const MIN_LETTERS = 4
/** Below this share of common letters two words are not called cognates. */
const MIN_LIKENESS = 0.72

/**
 * Likeness of two words by their sound, 0..1: twice the longest common subsequence over the summed lengths (Melamed 1999 uses the same
 * over the longer length), so that added vowels and endings cost little.
 */
export function likeness(a: string, b: string): number {
  const [n, m] = [a.length, b.length]
  if (n === 0 || m === 0) return 0
  let previous = new Uint8Array(m + 1)
  let current = new Uint8Array(m + 1)
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= m; j++) {
      current[j] = a[i - 1] === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, current[j - 1] ?? 0)
    }
    ;[previous, current] = [current, previous]
  }
  return (2 * (previous[m] ?? 0)) / (n + m)
}

/** A look-up of one side's words by the beginning of their sound. */
export interface CognateIndex {
  /** Words of the indexed side that sound like `record`, with their likeness (at least 0.72), best first, at most 4. */
  find(record: WordRecord): { readonly word: WordRecord; readonly likeness: number }[]
}

/** Indexes words of one side. Function words, numbers and short words are left out. */
export function createCognateIndex(words: Iterable<WordRecord>): CognateIndex {
  const byStart = new Map<string, WordRecord[]>()
  for (const word of words) {
    if (word.isFunction || word.isNumber || word.sound.length < MIN_LETTERS) continue
    const key = word.sound.slice(0, 2)
    const list = byStart.get(key)
    if (list) list.push(word)
    else byStart.set(key, [word])
  }
  return {
    find(record) {
      if (record.isFunction || record.isNumber || record.sound.length < MIN_LETTERS) return []
      const found: { word: WordRecord; likeness: number }[] = []
      for (const word of byStart.get(record.sound.slice(0, 2)) ?? []) {
        const [a, b] = [record.sound.length, word.sound.length]
        if (2 * Math.min(a, b) < MIN_LIKENESS * (a + b)) continue
        const value = likeness(record.sound, word.sound)
        if (value >= MIN_LIKENESS) found.push({ word, likeness: value })
      }
      return found.sort((x, y) => y.likeness - x.likeness).slice(0, 4)
    },
  }
}

/** What likeness is asked of two words, and what it says: a word that the lexicon holds has better evidence than its sound. */
const UNKNOWN_PAIR = { floor: MIN_LIKENESS, weight: 0.9 }
const KNOWN_PAIR = { floor: 0.85, weight: 0.6 }

/** Words that sound alike, as numbers in the two lists, with what the likeness says of a translation (0..1). Symmetric. */
export function cognatePairs(
  source: readonly WordRecord[],
  target: readonly WordRecord[],
): { source: number[]; target: number[]; strength: number[] } {
  const pairs: { source: number[]; target: number[]; strength: number[] } = { source: [], target: [], strength: [] }
  const { first, words, letters, sizes, known } = byStart(source)
  for (let t = 0; t < target.length; t++) {
    const word = target[t]
    if (!word || !mayBeCognate(word)) continue
    const start = startOf(word.sound)
    const end = first[start + 1] ?? 0
    const { length } = word.sound
    const own = lettersOf(word.sound)
    let common: ((other: string) => number) | undefined
    for (let k = first[start] ?? 0; k < end; k++) {
      const { floor, weight } = word.known && known[k] === 1 ? KNOWN_PAIR : UNKNOWN_PAIR
      const size = sizes[k] ?? 0
      const both = length + size
      if ((2 * (length < size ? length : size)) / both < floor) continue
      // Letters that only one of them has are in no common sequence: most pairs need no closer look.
      const here = length - countBits(own & ~(letters[k] ?? 0))
      const there = size - countBits((letters[k] ?? 0) & ~own)
      if ((2 * (here < there ? here : there)) / both < floor) continue
      const s = words[k] ?? 0
      const other = source[s]
      if (!other || other.identity === word.identity) continue
      common ??= commonLetters(word.sound)
      const value = (2 * common(other.sound)) / both
      if (value < floor) continue
      pairs.source.push(s)
      pairs.target.push(t)
      pairs.strength.push(weight * value)
    }
  }
  return pairs
}

const ALPHABET = 26
const A = 97
/** The first two letters of a sound (a-z) as a number. */
const startOf = (sound: string) => (sound.charCodeAt(0) - A) * ALPHABET + sound.charCodeAt(1) - A

/**
 * Words that may be cognates by the start of their sound: those of start `n` are `words[first[n]]` to `words[first[n + 1]]`. What most pairs fail by
 * stands beside them: which letters a sound has, how many, and whether (1) the lexicon holds the word.
 */
interface ByStart {
  readonly first: Int32Array
  readonly words: Int32Array
  readonly letters: Int32Array
  readonly sizes: Int32Array
  readonly known: Uint8Array
}

function byStart(records: readonly WordRecord[]): ByStart {
  const first = new Int32Array(ALPHABET * ALPHABET + 1)
  const starts = new Int32Array(records.length).fill(-1)
  for (let k = 0; k < records.length; k++) {
    const word = records[k]
    if (!word || !mayBeCognate(word)) continue
    const start = startOf(word.sound)
    starts[k] = start
    first[start + 1] = (first[start + 1] ?? 0) + 1
  }
  for (let start = 0; start + 1 < first.length; start++) first[start + 1] = (first[start + 1] ?? 0) + (first[start] ?? 0)
  const next = first.slice()
  const count = first[first.length - 1] ?? 0
  const words = new Int32Array(count)
  const letters = new Int32Array(count)
  const sizes = new Int32Array(count)
  const known = new Uint8Array(count)
  for (let k = 0; k < records.length; k++) {
    const start = starts[k] ?? -1
    const record = records[k]
    if (start < 0 || !record) continue
    const slot = next[start] ?? 0
    next[start] = slot + 1
    words[slot] = k
    letters[slot] = lettersOf(record.sound)
    sizes[slot] = record.sound.length
    known[slot] = record.known ? 1 : 0
  }
  return { first, words, letters, sizes, known }
}

/** Which letters a sound has, a bit each. */
function lettersOf(sound: string): number {
  let letters = 0
  for (let i = 0; i < sound.length; i++) letters |= 1 << (sound.charCodeAt(i) - A)
  return letters
}

const mayBeCognate = (word: WordRecord) => !word.isFunction && !word.isNumber && word.sound.length >= MIN_LETTERS

/**
 * The length of the longest common subsequence of one sound (a-z) with others, a bit a letter (Hyyrö 2004): one addition a letter of
 * the other word. Sounds longer than 30 letters are compared by their first 30.
 */
function commonLetters(sound: string): (other: string) => number {
  const length = Math.min(30, sound.length)
  const masks = new Int32Array(ALPHABET)
  for (let i = 0; i < length; i++) {
    const letter = sound.charCodeAt(i) - A
    masks[letter] = (masks[letter] ?? 0) | (1 << i)
  }
  const all = 2 ** length - 1
  return (other) => {
    let open = all
    for (let i = 0; i < other.length; i++) {
      const met = open & (masks[other.charCodeAt(i) - A] ?? 0)
      open = ((open + met) | (open - met)) & all
    }
    return length - countBits(open)
  }
}

/**
 * Lets the words of `targets` that no lexicon knows also mean the source words that sound like them: their identity is added as a concept.
 * A known word gets only the identities of near-equal words, since its dictionary meaning is the better evidence.
 */
export function linkCognates(targets: Iterable<WordRecord>, index: CognateIndex): void {
  for (const target of targets) linkCognate(target, index)
}

/** The same for one word. */
export function linkCognate(target: WordRecord, index: CognateIndex): void {
  const floor = target.known ? 0.85 : MIN_LIKENESS
  for (const { word, likeness: value } of index.find(target)) {
    if (value < floor || word.identity === target.identity) continue
    if (target.concepts.includes(word.identity)) continue
    target.concepts.push(word.identity)
    target.weights.push(target.known ? 0.6 * value : 0.9 * value)
  }
}
