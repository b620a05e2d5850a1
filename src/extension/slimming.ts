import { eachImplied } from '../lexicon/key-trie.ts'
import { partsOf } from '../lexicon/table.ts'

/**
 * Makes a packed lexicon table (table.ts) compress better, in as many bytes: what follows from the rest of its trie gives way to zeros, where rows begin is
 * written as differences, and of all numbers the first bytes stand together, then the second ones, and so on.
 */
export function slim(table: Uint8Array): Uint8Array {
  const slimmed = table.slice()
  const { starts, rows, trie } = partsOf(slimmed)
  eachImplied(trie, (at) => {
    trie[at] = 0
    trie[at + 1] = 0
  })
  for (let i = starts.length - 1; i > 0; i--) starts[i] = (starts[i] ?? 0) - (starts[i - 1] ?? 0)
  for (const [part, width] of numbersOf(starts, rows, trie)) {
    const whole = part.slice()
    const count = part.length / width
    for (let byte = 0, to = 0; byte < width; byte++) for (let i = 0; i < count; i++) part[to++] = whole[i * width + byte] ?? 0
  }
  return slimmed
}

/** Gives back what `slim` was given. */
export function unslim(slimmed: Uint8Array): Uint8Array {
  const table = slimmed.slice()
  const { starts, rows, trie } = partsOf(table)
  for (const [part, width] of numbersOf(starts, rows, trie)) {
    const planes = part.slice()
    const count = part.length / width
    for (let byte = 0, from = 0; byte < width; byte++) for (let i = 0; i < count; i++) part[i * width + byte] = planes[from++] ?? 0
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  eachImplied(trie, (at, value) => {
    trie[at] = value & 0xffff
    trie[at + 1] = value >>> 16
  })
  return table
}

/** The bytes of the parts of a table, with how many of them belong together; of a row a concept and its weight do. */
const numbersOf = (starts: Int32Array, rows: Uint16Array, trie: Uint16Array) =>
  [[bytesOf(starts), 4] as const, [bytesOf(rows), 4] as const, [bytesOf(trie), 2] as const] as const

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)
