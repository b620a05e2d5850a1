import { type KeyTrie, openTrie, packKeys, ROOT, unpackKeys } from './key-trie.ts'

/**
 * The compact form of a lexicon: a trie of its keys, postings in flat arrays, opened without parsing.
 *
 *     bytes 0..35   'RLX3', keys n, nodes k, postings m, language bytes l, trained entries, highest concept plus one, keys with readings beside
 *                   their own o (n or 0), such readings b (uint32, little endian)
 *     k + 1         uint32          the first child of each node (see key-trie.ts)
 *     k             uint32          the key that ends at each node
 *     n + 1         uint32          where each key's postings begin
 *     o + 1         uint32          where each key's readings beside its own begin
 *     k             uint16          the letter that leads to each node
 *     m             uint16          concepts
 *     b             uint16          keys that the readings beside lead to
 *     m             uint8           weights (255 = 1)          n   uint8   flags of the key          b   uint8   roads of the readings beside
 *     l             UTF-8           the language tag
 */
export interface LexiconTable extends KeyTrie {
  readonly language: string
  readonly size: number
  /** How many of the entries it was made from were trained or imported, not written. */
  readonly trained: number
  /** More than any concept it points to; of the English table the count of all. */
  readonly conceptCount: number
  /** How large it is. */
  readonly bytes: number
  /** The index of a key, or -1. */
  find(key: string): number
  /** Postings of a key: `concepts[i]` with `weight(i)` for i in [first(index), first(index + 1)). */
  first(index: number): number
  /** The same as arrays, for those who look up by the thousand: `weights` in 1/255. */
  readonly firsts: Uint32Array
  readonly weights: Uint8Array
  readonly concepts: Uint16Array
  weight(posting: number): number
  /** What the rules of inflection say of the keys as words, where the build has worked it out. */
  readonly beside?: ReadingsBeside
  /** `FUNCTION_WORD` and `PROPER_WORD`; of English keys also their parts of speech (compile.ts). */
  flags(index: number): number
  /** The key itself; all are spelled out when the first is asked for. */
  key(index: number): string
}

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

const MAGIC = 0x33584c52
const HEAD = 36
const align = (offset: number, size: number) => Math.ceil(offset / size) * size

/** Where the parts of a table with n keys, k nodes, m postings, and b readings beside those of o keys stand. */
function layout(n: number, k: number, m: number, o: number, b: number) {
  const keysAt = HEAD + 4 * (k + 1)
  const firstsAt = keysAt + 4 * k
  const besideAt = firstsAt + 4 * (n + 1)
  const lettersAt = besideAt + 4 * (o + 1)
  const conceptsAt = lettersAt + 2 * k
  const besideKeysAt = conceptsAt + 2 * m
  const weightsAt = besideKeysAt + 2 * b
  const flagsAt = weightsAt + m
  const roadsAt = flagsAt + n
  return { keysAt, firstsAt, besideAt, lettersAt, conceptsAt, besideKeysAt, weightsAt, flagsAt, roadsAt, tagAt: roadsAt + b }
}

/**
 * Packs rows (key -> concepts with weights in 0..1) into the compact form; `trained` counts the entries behind them that were not written. `beside`
 * numbers the keys as an opened table of the same rows does.
 */
export function encodeTable(language: string, rows: ReadonlyMap<string, TableRow>, trained = 0, beside?: ReadingsBeside): Uint8Array {
  const sorted = [...rows.keys()].sort()
  const tag = new TextEncoder().encode(language)
  const trie = packKeys(sorted)
  let [m, conceptCount] = [0, 0]
  for (const { postings } of rows.values()) {
    m += postings.size
    for (const concept of postings.keys()) conceptCount = Math.max(conceptCount, concept + 1)
  }
  const [n, k] = [sorted.length, trie.letters.length]
  const [o, b] = beside ? [n, beside.keys.length] : [0, 0]
  const at = layout(n, k, m, o, b)
  const bytes = new Uint8Array(align(at.tagAt + tag.length, 4))
  const view = new DataView(bytes.buffer)
  ;[MAGIC, n, k, m, tag.length, trained, conceptCount, o, b].forEach((value, i) => {
    view.setUint32(4 * i, value, true)
  })
  trie.children.forEach((child, i) => {
    view.setUint32(HEAD + 4 * i, child, true)
  })
  trie.keys.forEach((key, i) => {
    view.setUint32(at.keysAt + 4 * i, key, true)
  })
  trie.letters.forEach((letter, i) => {
    view.setUint16(at.lettersAt + 2 * i, letter, true)
  })
  let posting = 0
  sorted.forEach((key, i) => {
    view.setUint32(at.firstsAt + 4 * i, posting, true)
    const row = rows.get(key)
    bytes[at.flagsAt + i] = row?.flags ?? 0
    const surest = [...(row?.postings ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    for (const [concept, weight] of surest) {
      view.setUint16(at.conceptsAt + 2 * posting, concept, true)
      bytes[at.weightsAt + posting] = Math.max(1, Math.min(255, Math.round(weight * 255)))
      posting++
    }
  })
  view.setUint32(at.firstsAt + 4 * n, posting, true)
  beside?.firsts.forEach((first, i) => {
    view.setUint32(at.besideAt + 4 * i, first, true)
  })
  beside?.keys.forEach((key, i) => {
    view.setUint16(at.besideKeysAt + 2 * i, key, true)
  })
  if (beside) bytes.set(beside.roads, at.roadsAt)
  bytes.set(tag, at.tagAt)
  return bytes
}

/** Opens a packed table; the arrays are views of `bytes` (copied once when they are not aligned). Throws on anything that is not a table. */
export function openTable(input: Uint8Array): LexiconTable {
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice()
  const { buffer, byteOffset } = bytes
  const view = new DataView(buffer, byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error('not a lexicon table')
  const [n, k, m, l] = [view.getUint32(4, true), view.getUint32(8, true), view.getUint32(12, true), view.getUint32(16, true)]
  const [o, b] = [view.getUint32(28, true), view.getUint32(32, true)]
  const at = layout(n, k, m, o, b)
  if (at.tagAt + l > bytes.byteLength) throw new Error('a lexicon table is cut short')
  const trie = {
    children: new Uint32Array(buffer, byteOffset + HEAD, k + 1),
    keys: new Uint32Array(buffer, byteOffset + at.keysAt, k),
    letters: new Uint16Array(buffer, byteOffset + at.lettersAt, k),
  }
  const { step, walk, keyAt } = openTrie(trie)
  const firsts = new Uint32Array(buffer, byteOffset + at.firstsAt, n + 1)
  const concepts = new Uint16Array(buffer, byteOffset + at.conceptsAt, m)
  const weights = bytes.subarray(at.weightsAt, at.weightsAt + m)
  const flags = bytes.subarray(at.flagsAt, at.flagsAt + n)
  let keys: readonly string[] | undefined
  return {
    language: new TextDecoder().decode(bytes.subarray(at.tagAt, at.tagAt + l)),
    size: n,
    trained: view.getUint32(20, true),
    conceptCount: view.getUint32(24, true),
    bytes: bytes.byteLength,
    concepts,
    step,
    walk,
    keyAt,
    find: (key) => keyAt(walk(ROOT, key, 0, key.length)),
    firsts,
    weights,
    first: (index) => firsts[index] ?? m,
    weight: (posting) => (weights[posting] ?? 0) / 255,
    flags: (index) => flags[index] ?? 0,
    ...(o === n && n > 0
      ? {
          beside: {
            firsts: new Uint32Array(buffer, byteOffset + at.besideAt, o + 1),
            keys: new Uint16Array(buffer, byteOffset + at.besideKeysAt, b),
            roads: bytes.subarray(at.roadsAt, at.roadsAt + b),
          },
        }
      : {}),
    key(index) {
      keys ??= unpackKeys(trie)
      return keys[index] ?? ''
    },
  }
}

/** The table of a language that has none. */
export const EMPTY_TABLE: LexiconTable = openTable(encodeTable('und', new Map()))
