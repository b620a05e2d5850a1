/**
 * The compact form of a lexicon: sorted keys in one string, postings in flat arrays, opened without parsing.
 *
 *     bytes 0..3    'RLX1'          bytes 4..23   keys n, postings m, text bytes t, language bytes l, trained entries (uint32, little endian)
 *     n + 1         uint32          where each key begins in the text (UTF-16 units)
 *     n + 1         uint32          where each key's postings begin
 *     m             uint16          concepts          m   uint8   weights (255 = 1)          n   uint8   flags of the key
 *     t, l          UTF-8           the keys, one after the other; the language tag
 */
export interface LexiconTable {
  readonly language: string
  readonly size: number
  /** How many of the entries it was made from were trained or imported, not written. */
  readonly trained: number
  /** How large it is. */
  readonly bytes: number
  /** The index of a key, or -1. */
  find(key: string): number
  /** Postings of a key: `concepts[i]` with `weight(i)` for i in [first(index), first(index + 1)). */
  first(index: number): number
  readonly concepts: Uint16Array
  weight(posting: number): number
  /** 1: a function word; 2: a word that only stands for names. */
  flags(index: number): number
  key(index: number): string
}

/** What one key maps to while a table is being made. */
export interface TableRow {
  readonly postings: ReadonlyMap<number, number>
  readonly flags: number
}

/** Letters that a stretch of keys has in common: with two, some fifty keys are left to search. */
const BEGINNING = 2
const MAGIC = 0x31584c52
const align = (offset: number, size: number) => Math.ceil(offset / size) * size

/** Packs rows (key -> concepts with weights in 0..1) into the compact form; `trained` counts the entries behind them that were not written. */
export function encodeTable(language: string, rows: ReadonlyMap<string, TableRow>, trained = 0): Uint8Array {
  const keys = [...rows.keys()].sort()
  const text = new TextEncoder().encode(keys.join(''))
  const tag = new TextEncoder().encode(language)
  let m = 0
  for (const row of rows.values()) m += row.postings.size
  const n = keys.length
  const conceptsAt = 24 + 8 * (n + 1)
  const weightsAt = conceptsAt + 2 * m
  const flagsAt = weightsAt + m
  const textAt = flagsAt + n
  const bytes = new Uint8Array(align(textAt + text.length + tag.length, 4))
  const view = new DataView(bytes.buffer)
  ;[MAGIC, n, m, text.length, tag.length, trained].forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  let unit = 0
  let posting = 0
  keys.forEach((key, i) => {
    view.setUint32(24 + 4 * i, unit, true)
    view.setUint32(24 + 4 * (n + 1 + i), posting, true)
    const row = rows.get(key)
    bytes[flagsAt + i] = row?.flags ?? 0
    const sorted = [...(row?.postings ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [concept, weight] of sorted) {
      view.setUint16(conceptsAt + 2 * posting, concept, true)
      bytes[weightsAt + posting] = Math.max(1, Math.min(255, Math.round(weight * 255)))
      posting++
    }
    unit += key.length
  })
  view.setUint32(24 + 4 * n, unit, true)
  view.setUint32(24 + 4 * (2 * n + 1), posting, true)
  bytes.set(text, textAt)
  bytes.set(tag, textAt + text.length)
  return bytes
}

/** Opens a packed table; the arrays are views of `bytes` (copied once when they are not aligned). Throws on anything that is not a table. */
export function openTable(input: Uint8Array): LexiconTable {
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 24 || view.getUint32(0, true) !== MAGIC) throw new Error('not a lexicon table')
  const [n, m, t, l] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true), view.getUint32(16, true)]
  const conceptsAt = 24 + 8 * (n + 1)
  const weightsAt = conceptsAt + 2 * m
  const flagsAt = weightsAt + m
  const textAt = flagsAt + n
  if (textAt + t + l > bytes.byteLength) throw new Error('a lexicon table is cut short')
  const begins = new Uint32Array(bytes.buffer, bytes.byteOffset + 24, n + 1)
  const firsts = new Uint32Array(bytes.buffer, bytes.byteOffset + 24 + 4 * (n + 1), n + 1)
  const concepts = new Uint16Array(bytes.buffer, bytes.byteOffset + conceptsAt, m)
  const weights = bytes.subarray(weightsAt, weightsAt + m)
  const flagBytes = bytes.subarray(flagsAt, flagsAt + n)
  const text = new TextDecoder().decode(bytes.subarray(textAt, textAt + t))
  const language = new TextDecoder().decode(bytes.subarray(textAt + t, textAt + t + l))
  const key = (index: number) => text.slice(begins[index], begins[index + 1])
  /** Index of the first key in [low, n) that is not before `wanted`. */
  const lowerBound = (wanted: string, low: number): number => {
    let high = n
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareKey(text, begins[middle] ?? 0, begins[middle + 1] ?? 0, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
  /** The stretch of keys that begin alike, found once: a word's forms are looked up one after the other. */
  const stretches = new Map<string, readonly [number, number]>()
  const stretchOf = (beginning: string): readonly [number, number] => {
    const known = stretches.get(beginning)
    if (known) return known
    const first = lowerBound(beginning, 0)
    const stretch = [first, lowerBound(`${beginning}\uffff`, first) - 1] as const
    stretches.set(beginning, stretch)
    return stretch
  }
  return {
    language,
    size: n,
    trained: view.getUint32(20, true),
    bytes: bytes.byteLength,
    concepts,
    key,
    first: (index) => firsts[index] ?? m,
    weight: (posting) => (weights[posting] ?? 0) / 255,
    flags: (index) => flagBytes[index] ?? 0,
    find(wanted) {
      let [low, high] = stretchOf(wanted.slice(0, BEGINNING))
      while (low <= high) {
        const middle = (low + high) >> 1
        const order = compareKey(text, begins[middle] ?? 0, begins[middle + 1] ?? 0, wanted)
        if (order === 0) return middle
        if (order < 0) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
  }
}

/** Compares `text` from `begin` to `end` with a word by UTF-16 units, without cutting it out: look-ups come by the thousand. */
function compareKey(text: string, begin: number, end: number, word: string): number {
  const length = Math.min(end - begin, word.length)
  for (let i = 0; i < length; i++) {
    const difference = text.charCodeAt(begin + i) - word.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return end - begin - word.length
}

/** The table of a language that has none. */
export const EMPTY_TABLE: LexiconTable = openTable(encodeTable('und', new Map()))
