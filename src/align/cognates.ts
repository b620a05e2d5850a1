import { countBits } from '../lexicon/count-bits.ts'
import type { WordRecord } from '../lexicon/gloss.ts'
import { KNOWN_TRAIT } from '../lexicon/word-columns.ts'
import type { SideWords } from './text-side.ts'

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

/** Words that sound alike, as places in the two lists, with what the likeness says of a translation (0..1). Symmetric. */
export function cognatePairs(source: SideWords, target: SideWords): { source: number[]; target: number[]; strength: number[] } {
  const pairs: { source: number[]; target: number[]; strength: number[] } = { source: [], target: [], strength: [] }
  const { head, next, letters, sizes, known } = byStart(source)
  const { sounds, soundStarts, identities, traits } = target.columns
  const other = source.columns
  const masks = new Int32Array(ALPHABET)
  for (let t = 0; t < target.numbers.length; t++) {
    const number = target.numbers[t] ?? 0
    const from = soundStarts[number] ?? 0
    const to = soundStarts[number + 1] ?? 0
    const length = to - from
    // Function words are none of a side's words, and numbers have no sound.
    if (length < MIN_LETTERS) continue
    const own = lettersOf(sounds, from, to)
    const isKnown = ((traits[number] ?? 0) & KNOWN_TRAIT) !== 0
    let isMasked = false
    for (let s = head[startOf(sounds, from)] ?? -1; s >= 0; s = next[s] ?? -1) {
      const { floor, weight } = isKnown && known[s] === 1 ? KNOWN_PAIR : UNKNOWN_PAIR
      const size = sizes[s] ?? 0
      const both = length + size
      if ((2 * (length < size ? length : size)) / both < floor) continue
      // Letters that only one of them has are in no common sequence: most pairs need no closer look.
      const here = length - countBits(own & ~(letters[s] ?? 0))
      const there = size - countBits((letters[s] ?? 0) & ~own)
      if ((2 * (here < there ? here : there)) / both < floor) continue
      const partner = source.numbers[s] ?? 0
      if (other.identities[partner] === identities[number]) continue
      if (!isMasked) maskLetters(masks, sounds, from, to)
      isMasked = true
      const begin = other.soundStarts[partner] ?? 0
      const value = (2 * commonLetters(masks, length, other.sounds, begin, begin + size)) / both
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
const startOf = (sounds: Uint8Array, from: number) => ((sounds[from] ?? A) - A) * ALPHABET + (sounds[from + 1] ?? A) - A

/**
 * Words that may be cognates by the start of their sound, as lists: the first of start `n` is `head[n]`, the one behind it `next[s]`, -1 ends a list. What
 * most pairs fail by stands beside them: which letters a sound has, how many, and whether (1) the lexicon holds the word.
 */
interface ByStart {
  readonly head: Int32Array
  readonly next: Int32Array
  readonly letters: Int32Array
  readonly sizes: Int32Array
  readonly known: Uint8Array
}

function byStart({ columns, numbers }: SideWords): ByStart {
  const { sounds, soundStarts, traits } = columns
  const head = new Int32Array(ALPHABET * ALPHABET).fill(-1)
  const next = new Int32Array(numbers.length)
  const letters = new Int32Array(numbers.length)
  const sizes = new Int32Array(numbers.length)
  const known = new Uint8Array(numbers.length)
  // From the last word to the first, so that lists go up.
  for (let s = numbers.length - 1; s >= 0; s--) {
    const number = numbers[s] ?? 0
    const from = soundStarts[number] ?? 0
    const to = soundStarts[number + 1] ?? 0
    if (to - from < MIN_LETTERS) continue
    const start = startOf(sounds, from)
    next[s] = head[start] ?? -1
    head[start] = s
    letters[s] = lettersOf(sounds, from, to)
    sizes[s] = to - from
    known[s] = ((traits[number] ?? 0) & KNOWN_TRAIT) !== 0 ? 1 : 0
  }
  return { head, next, letters, sizes, known }
}

/** Which letters a sound has, a bit each. */
function lettersOf(sounds: Uint8Array, from: number, to: number): number {
  let letters = 0
  for (let i = from; i < to; i++) letters |= 1 << ((sounds[i] ?? A) - A)
  return letters
}

/** A sound is compared by so many letters: a bit each. */
const MOST_LETTERS = 30

/** Fills `masks` with where each letter of the alphabet stands in a sound. */
function maskLetters(masks: Int32Array, sounds: Uint8Array, from: number, to: number): void {
  masks.fill(0)
  for (let i = 0; i < to - from && i < MOST_LETTERS; i++) {
    const letter = (sounds[from + i] ?? A) - A
    masks[letter] = (masks[letter] ?? 0) | (1 << i)
  }
}

/**
 * The length of the longest common subsequence of the sound of `masks` (of `letters` letters, 30 at most count) with another one, a bit a letter
 * (Hyyrö 2004): one addition a letter of the other word.
 */
function commonLetters(masks: Int32Array, letters: number, sounds: Uint8Array, from: number, to: number): number {
  const length = letters < MOST_LETTERS ? letters : MOST_LETTERS
  const all = 2 ** length - 1
  let open = all
  for (let i = from; i < to; i++) {
    const met = open & (masks[(sounds[i] ?? A) - A] ?? 0)
    open = ((open + met) | (open - met)) & all
  }
  return length - countBits(open)
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
