import type { Glosser, WordRecord } from '../lexicon/gloss.ts'

/** Lines around one within which a word's frequency says how telling it is there: the text around, not the whole. */
const NEIGHBOURHOOD = 250
/** A window counts as if it held this much of a text: what lies outside a short text is read as general language. */
const WINDOW = 2 * NEIGHBOURHOOD + 1

/**
 * One text as flat arrays. A *place* is one distinct content word of one line; the places of line `i` are `first[i]` to `first[i + 1]`,
 * `word` gives each place's number in `records`.
 */
export interface TextSide {
  readonly count: number
  readonly first: Int32Array
  readonly word: Int32Array
  readonly records: readonly WordRecord[]
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

/** Reads the lines of one text in order; lines behind the last are none. */
function createReader({ lines, glosser }: GlossedLines): { read(line: number): void; finish(): TextSide } {
  // The number of each record of the glosser on this side.
  const numbers: (number | undefined)[] = []
  const records: WordRecord[] = []
  const words: WordRecord[] = []
  const lastLine: number[] = []
  // A plain list would take twice the room, and both texts have theirs at the same time.
  let word = new Int32Array(16 * lines.length + 64)
  let size = 0
  const first = new Int32Array(lines.length + 1)
  const lengths = new Float64Array(lines.length + 1)
  return {
    read(line) {
      if (line >= lines.length) return
      const text = lines[line] ?? ''
      lengths[line + 1] = (lengths[line] ?? 0) + text.trim().length
      const count = glosser.words(text, words)
      for (let at = 0; at < count; at++) {
        const record = words[at]
        if (!record || record.isFunction) continue
        let number = record.id < numbers.length ? numbers[record.id] : undefined
        if (number === undefined) {
          number = records.length
          numbers[record.id] = number
          records.push(record)
          lastLine.push(-1)
        }
        if (lastLine[number] === line) continue
        lastLine[number] = line
        if (size === word.length) {
          const longer = new Int32Array(2 * size)
          longer.set(word)
          word = longer
        }
        word[size++] = number
      }
      first[line + 1] = size
    },
    finish() {
      const side = { count: lines.length, first, word: word.slice(0, size), records, lengths }
      const postings = postingsOf(side)
      return { ...side, postings, rarity: rarities(side, postings) }
    },
  }
}

/** Where the words of a text stand. */
export function postingsOf(side: Pick<TextSide, 'count' | 'first' | 'word' | 'records'>): Postings {
  const first = new Int32Array(side.records.length + 1)
  const lineOf = new Int32Array(side.word.length)
  for (let place = 0; place < side.word.length; place++) {
    const slot = (side.word[place] ?? 0) + 1
    first[slot] = (first[slot] ?? 0) + 1
  }
  for (let r = 0; r < side.records.length; r++) first[r + 1] = (first[r + 1] ?? 0) + (first[r] ?? 0)
  const next = first.slice()
  const places = new Int32Array(side.word.length)
  for (let line = 0; line < side.count; line++) {
    const end = side.first[line + 1] ?? 0
    for (let place = side.first[line] ?? 0; place < end; place++) {
      const number = side.word[place] ?? 0
      const slot = next[number] ?? 0
      places[slot] = place
      next[number] = slot + 1
      lineOf[place] = line
    }
  }
  return { first, places, lineOf }
}

/** Local rarity of each place: the word's frequency in the lines around it, and outside the text what general language holds of it. */
function rarities(side: Pick<TextSide, 'count' | 'first' | 'word' | 'records'>, { first, places, lineOf }: Postings): Float64Array {
  const rarity = new Float64Array(side.word.length)
  for (let r = 0; r < side.records.length; r++) {
    const begin = first[r] ?? 0
    const end = first[r + 1] ?? 0
    const prior = side.records[r]?.prior ?? 0
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
