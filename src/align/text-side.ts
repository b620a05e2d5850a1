import type { Glosser } from '../lexicon/gloss.ts'
import { FUNCTION_TRAIT, type WordColumns } from '../lexicon/word-columns.ts'
import { addUp } from './add-up.ts'

/** Lines around one within which a word's frequency says how telling it is there: the text around, not the whole. */
const NEIGHBOURHOOD = 250
/** A window counts as if it held this much of a text: what lies outside a short text is read as general language. */
const WINDOW = 2 * NEIGHBOURHOOD + 1

/** The distinct content words of one text in the order in which they are met: the number of each in the columns of its language. */
export interface SideWords {
  readonly columns: WordColumns
  readonly numbers: Int32Array
}

/**
 * One text as flat arrays. A *place* is one distinct content word of one line; the places of line `i` are `first[i]` to `first[i + 1]`,
 * `word` gives each place's word by its place in `words`.
 */
export interface TextSide {
  readonly count: number
  readonly first: Int32Array
  readonly word: Int32Array
  readonly words: SideWords
  /** How much rarer than always a word is around its place (at least 1). */
  readonly rarity: Float64Array
  /** Where the words stand. */
  readonly postings: Postings
  /** Summed characters of the lines before each line; `count + 1` long. */
  readonly lengths: Float64Array
}

/** Places of each word, ascending, and the line of each place. */
export interface Postings {
  readonly first: Int32Array
  readonly places: Int32Array
  readonly lineOf: Int32Array
}

/** Lines with the glosser of their language. */
export interface GlossedLines {
  readonly lines: readonly string[]
  readonly glosser: Glosser
}

/**
 * Reads two texts through their glossers. Function words are left out; a word that a line repeats counts once. The texts are read in turns, a line of
 * each: what V8 compiles then serves both, while one after the other made it compile everything again for the second.
 */
export function readSides(source: GlossedLines, target: GlossedLines): readonly [TextSide, TextSide] {
  const [left, right] = [createReader(source), createReader(target)]
  const count = Math.max(source.lines.length, target.lines.length)
  for (let line = 0; line < count; line++) {
    left.read(line)
    right.read(line)
  }
  return [left.finish(), right.finish()]
}

const FIRST_ROOM = 16

/** Reads the lines of one text in order; lines behind the last are none. */
function createReader({ lines, glosser }: GlossedLines): { read(line: number): void; finish(): TextSide } {
  const columns = glosser.words
  // By number in the columns: the word's place among the text's own, plus one, and the last line that holds it, plus one.
  let own = new Int32Array(FIRST_ROOM)
  let lastLine = new Int32Array(own.length)
  let numbers = new Int32Array(own.length)
  // How often each word stands, behind one more.
  let counts = new Int32Array(own.length + 1)
  let count = 0
  // A plain list would take twice the room, and both texts have theirs at the same time.
  let word = new Int32Array(FIRST_ROOM)
  let lineOf = new Int32Array(FIRST_ROOM)
  let size = 0
  const first = new Int32Array(lines.length + 1)
  const lengths = new Float64Array(lines.length + 1)
  return {
    read(line) {
      if (line >= lines.length) return
      const text = lines[line] ?? ''
      lengths[line + 1] = (lengths[line] ?? 0) + text.trim().length
      const run = glosser.read(text)
      if (columns.size > own.length) {
        own = longer(own, 2 * columns.size)
        lastLine = longer(lastLine, own.length)
        numbers = longer(numbers, own.length)
        counts = longer(counts, own.length + 1)
      }
      if (size + run.count > word.length) {
        word = longer(word, 2 * (size + run.count))
        lineOf = longer(lineOf, word.length)
      }
      const { traits } = columns
      for (let at = 0; at < run.count; at++) {
        const number = run.words[at] ?? 0
        if (((traits[number] ?? 0) & FUNCTION_TRAIT) !== 0 || lastLine[number] === line + 1) continue
        lastLine[number] = line + 1
        if (own[number] === 0) {
          numbers[count] = number
          own[number] = ++count
        }
        const place = own[number] ?? 0
        counts[place] = (counts[place] ?? 0) + 1
        lineOf[size] = line
        word[size++] = place - 1
      }
      first[line + 1] = size
    },
    finish() {
      const side = { count: lines.length, first, word: word.slice(0, size), words: { columns, numbers: numbers.slice(0, count) }, lengths }
      const postings = postingsOf(side.word, lineOf.slice(0, size), counts.slice(0, count + 1))
      return { ...side, postings, rarity: rarities(side, postings) }
    },
  }
}

function longer(list: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(size)
  fresh.set(list)
  return fresh
}

/** Where the words of a text stand: `counts` are how often each does, shifted by one; `lineOf` is the line of each place. */
function postingsOf(word: Int32Array, lineOf: Int32Array, counts: Int32Array): Postings {
  addUp(counts)
  const next = counts.slice()
  const places = new Int32Array(word.length)
  for (let place = 0; place < word.length; place++) {
    const number = word[place] ?? 0
    const slot = next[number] ?? 0
    places[slot] = place
    next[number] = slot + 1
  }
  return { first: counts, places, lineOf }
}

/** Local rarity of each place: the word's frequency in the lines around it, and outside the text what general language holds of it. */
function rarities(side: Pick<TextSide, 'count' | 'word' | 'words'>, { first, places, lineOf }: Postings): Float64Array {
  const rarity = new Float64Array(side.word.length)
  const { columns, numbers } = side.words
  for (let r = 0; r < numbers.length; r++) {
    const begin = first[r] ?? 0
    const end = first[r + 1] ?? 0
    const prior = columns.priors[numbers[r] ?? 0] ?? 0
    for (let p = begin, low = begin, high = begin; p < end; p++) {
      const place = places[p] ?? 0
      const line = lineOf[place] ?? 0
      while ((lineOf[places[low] ?? 0] ?? 0) < line - NEIGHBOURHOOD) low++
      while (high < end && (lineOf[places[high] ?? 0] ?? 0) <= line + NEIGHBOURHOOD) high++
      const last = line + NEIGHBOURHOOD < side.count ? line + NEIGHBOURHOOD : side.count - 1
      const inside = last - (line > NEIGHBOURHOOD ? line - NEIGHBOURHOOD : 0) + 1
      const rarer = WINDOW / (high - low + prior * (WINDOW - inside) + 0.5)
      rarity[place] = rarer > 1 ? rarer : 1
    }
  }
  return rarity
}
