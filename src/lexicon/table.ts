import { canBeKey, type KeyTrie, keyAt, packKeys, ROOT, unpackKeys, walk } from './key-trie.ts'

/**
 * The compact form of a lexicon: a trie of its keys, and what each key means in a row, opened without parsing.
 *
 *     bytes 0..35   'RLX4', keys n, units of the trie u, pairs of all rows p, language bytes l, trained entries, highest concept plus one, whether
 *                   readings beside the keys' own are worked out (0 or 1), meanings of all keys (uint32, little endian)
 *     n + 1         uint32          where each key's row begins, counted in pairs (24 bits), and above that its flags (8 bits)
 *     2 p           uint16          the rows: a concept and its weight (1..255, 255 = 1), the surest first; then, of what the rules of inflection say of
 *                                   the key as a word, another key and `ROAD` plus the road to it
 *     u             uint16          the trie (see key-trie.ts)
 *     l             UTF-8           the language tag
 */
export interface LexiconTable {
  readonly language: string
  readonly size: number
  /** How many of the entries it was made from were trained or imported, not written. */
  readonly trained: number
  /** More than any concept it points to; of the English table the count of all. */
  readonly conceptCount: number
  /** How large it is. */
  readonly bytes: number
  /** Whether the build has worked out what the rules of inflection say of the keys as words. */
  readonly hasReadings: boolean
  /** How many meanings all keys have together. */
  readonly meaningCount: number
  /** Its keys, for those who look up letter by letter. */
  readonly trie: KeyTrie
  /** The index of a key, or -1. */
  find(key: string): number
  /** Visits the concepts that a key leads to with their weights (0..1), the surest first. */
  meanings(index: number, visit: (concept: number, weight: number) => void): void
  /** Where the row of a key begins in `rows`; it ends where the next one begins. For those who look up by the thousand. */
  readonly rowAt: (index: number) => number
  readonly rows: Uint16Array
  /** Where rows begin, counted in pairs (`ROW_MASK`), and above that (`ROW_BITS`) the flags of their keys. */
  readonly starts: Int32Array
  /** `FUNCTION_WORD` and `PROPER_WORD`; of English keys also their parts of speech (compile.ts). */
  flags(index: number): number
  /** The key itself; all are spelled out when the first is asked for. */
  key(index: number): string
}

export const ROW_BITS = 24
export const ROW_MASK: number = (1 << ROW_BITS) - 1

/** In a row the second of a pair tells a reading beside the key's own from a meaning: from here on it is the road to another key (see lookup.ts). */
export const ROAD = 0x100

/** What a usual translation weighs at least, of 255; rarer ones weigh less (compile.ts). */
const LEAST_USUAL = 75

/** Whether a key (-1: none) has a usual meaning: one that only rarer translations lead to takes nothing from what a word says as a form of another. */
export const isUsualKey = ({ rows, starts }: LexiconTable, key: number): boolean =>
  key >= 0 && (rows[2 * ((starts[key] ?? 0) & ROW_MASK) + 1] ?? 0) >= LEAST_USUAL

/** Flag of a key whose usual meaning is grammatical (articles, pronouns, prepositions, auxiliaries). */
export const FUNCTION_WORD = 1
/** Flag of a key that stands for names only: the English headwords of all its entries begin with a capital ("Japan", "French", "April"). */
export const PROPER_WORD = 2

/**
 * Other keys that a key leads to as a word ("casa", house, also from "casar", to marry): those of key `i` are `keys[p]` on the road `roads[p]` (see
 * lookup.ts) for p in [firsts[i], firsts[i + 1]).
 */
export interface ReadingsBeside {
  readonly firsts: Uint32Array
  readonly keys: Uint16Array
  readonly roads: Uint8Array
}

/** What one key maps to while a table is being made. */
export interface TableRow {
  readonly postings: ReadonlyMap<number, number>
  readonly flags: number
}

const MAGIC = 0x34584c52
const HEAD = 36

/** Where the parts of a table with n keys, u units of the trie and p pairs stand. */
function layout(n: number, u: number, p: number) {
  const rowsAt = HEAD + 4 * (n + 1)
  const trieAt = rowsAt + 4 * p
  return { rowsAt, trieAt, tagAt: trieAt + 2 * u }
}

/**
 * Packs rows (key -> concepts with weights in 0..1) into the compact form; `trained` counts the entries behind them that were not written. `beside`
 * numbers the keys as an opened table of the same rows does. Keys that no text can hold are left out.
 */
export function encodeTable(language: string, rows: ReadonlyMap<string, TableRow>, trained = 0, beside?: ReadingsBeside): Uint8Array {
  const sorted = [...rows.keys()].filter(canBeKey).sort()
  const tag = new TextEncoder().encode(language)
  const trie = packKeys(sorted)
  const starts: number[] = []
  const pairs: number[] = []
  let [conceptCount, meaningCount] = [0, 0]
  sorted.forEach((key, i) => {
    const { postings, flags } = rows.get(key) ?? { postings: new Map(), flags: 0 }
    starts.push((pairs.length / 2) | (flags << ROW_BITS))
    meaningCount += postings.size
    const surest = [...postings].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [concept, weight] of surest) {
      conceptCount = Math.max(conceptCount, concept + 1)
      pairs.push(concept, Math.max(1, Math.min(255, Math.round(weight * 255))))
    }
    for (let p = beside?.firsts[i] ?? 0; p < (beside?.firsts[i + 1] ?? 0); p++)
      pairs.push(beside?.keys[p] ?? 0, ROAD + (beside?.roads[p] ?? 0))
  })
  starts.push(pairs.length / 2)
  const at = layout(sorted.length, trie.length, pairs.length / 2)
  const bytes = new Uint8Array(Math.ceil((at.tagAt + tag.length) / 4) * 4)
  const view = new DataView(bytes.buffer)
  ;[
    MAGIC,
    sorted.length,
    trie.length,
    pairs.length / 2,
    tag.length,
    trained,
    conceptCount,
    beside ? 1 : 0,
    meaningCount,
    ...starts,
  ].forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  pairs.forEach((value, i) => {
    view.setUint16(at.rowsAt + 2 * i, value, true)
  })
  trie.forEach((unit, i) => {
    view.setUint16(at.trieAt + 2 * i, unit, true)
  })
  bytes.set(tag, at.tagAt)
  return bytes
}

/** The parts of a packed table that are lists of numbers, as views of its bytes, which are aligned. */
export function partsOf({ buffer, byteOffset, byteLength }: Uint8Array) {
  const view = new DataView(buffer, byteOffset, byteLength)
  const [n, u, p] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true)]
  const at = layout(n, u, p)
  return {
    starts: new Int32Array(buffer, byteOffset + HEAD, n + 1),
    rows: new Uint16Array(buffer, byteOffset + at.rowsAt, 2 * p),
    trie: new Uint16Array(buffer, byteOffset + at.trieAt, u),
  }
}

/** Opens a packed table; the arrays are views of `bytes` (copied once when they are not aligned). Throws on anything that is not a table. */
export function openTable(input: Uint8Array): LexiconTable {
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice()
  const { buffer, byteOffset } = bytes
  const view = new DataView(buffer, byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('not a lexicon table')
  const [n, u, p, l] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true), view.getUint32(16, true)]
  const at = layout(n, u, p)
  if (at.tagAt + l > bytes.byteLength) throw new Error('a lexicon table is cut short')
  const { starts, rows, trie } = partsOf(bytes)
  const rowAt = (index: number) => 2 * ((starts[index] ?? 0) & ROW_MASK)
  let keys: readonly string[] | undefined
  return {
    language: new TextDecoder().decode(bytes.subarray(at.tagAt, at.tagAt + l)),
    size: n,
    trained: view.getUint32(20, true),
    conceptCount: view.getUint32(24, true),
    hasReadings: view.getUint32(28, true) === 1,
    meaningCount: view.getUint32(32, true),
    bytes: bytes.byteLength,
    trie,
    find: (key) => keyAt(trie, walk(trie, ROOT, key, 0, key.length)),
    rows,
    rowAt,
    starts,
    meanings(index, visit) {
      const end = rowAt(index + 1)
      for (let k = rowAt(index); k < end && (rows[k + 1] ?? 0) < ROAD; k += 2) visit(rows[k] ?? 0, (rows[k + 1] ?? 0) / 255)
    },
    flags: (index) => (starts[index] ?? 0) >>> ROW_BITS,
    key(index) {
      keys ??= unpackKeys(trie)
      return keys[index] ?? ''
    },
  }
}

/** The table of a language that has none. */
export const EMPTY_TABLE: LexiconTable = openTable(encodeTable('und', new Map()))
