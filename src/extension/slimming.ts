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
  split(starts, 1)
  // The concepts of rows, then their weights.
  split(rows, 2)
  split(trie, 1)
  return slimmed
}

/** Gives back what `slim` was given. */
export function unslim(slimmed: Uint8Array): Uint8Array {
  const table = slimmed.slice()
  const { starts, rows, trie } = partsOf(table)
  join(starts, 1)
  join(rows, 2)
  join(trie, 1)
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  eachImplied(trie, (at, value) => {
    trie[at] = value & 0xffff
    trie[at + 1] = value >>> 16
  })
  return table
}

/** Puts the first bytes of all numbers together, then the second ones, and so on; of numbers that come `by` several, each kind for itself. */
function split(numbers: Int32Array | Uint16Array, by: number): void {
  const bytes = bytesOf(numbers)
  const whole = bytes.slice()
  const width = by * numbers.BYTES_PER_ELEMENT
  for (let byte = 0, to = 0; byte < width; byte++) for (let at = byte; at < whole.length; at += width) bytes[to++] = whole[at] ?? 0
}

/** Undoes `split`. */
function join(numbers: Int32Array | Uint16Array, by: number): void {
  const planes = bytesOf(numbers).slice()
  const size = numbers.BYTES_PER_ELEMENT
  const count = numbers.length / by
  for (let kind = 0; kind < by; kind++) {
    const first = kind * size * count
    for (let i = 0; i < count; i++) {
      let number = (planes[first + i] ?? 0) | ((planes[first + count + i] ?? 0) << 8)
      for (let byte = 2; byte < size; byte++) number |= (planes[first + byte * count + i] ?? 0) << (8 * byte)
      numbers[i * by + kind] = number
    }
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint16Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength)
