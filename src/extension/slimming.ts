/** Bytes that are slimmed at a time. */
const BLOCK = 1024

/**
 * Makes tables compress better: a block of rising numbers (where each key begins) is written as the differences of its 32-bit words. `size` tells how small
 * a block compresses; of both writings the smaller one is taken. A byte for each block, 1 for differences, stands before them all.
 */
export function slim(bytes: Uint8Array, size: (block: Uint8Array) => number): Uint8Array {
  const count = Math.ceil(bytes.length / BLOCK)
  const slimmed = new Uint8Array(count + bytes.length)
  for (let number = 0; number < count; number++) {
    const block = bytes.slice(number * BLOCK, (number + 1) * BLOCK)
    const differences = convert(block, (word, _, before) => word - before)
    const better = block.length === BLOCK && size(differences) < size(block)
    slimmed[number] = better ? 1 : 0
    slimmed.set(better ? differences : block, count + number * BLOCK)
  }
  return slimmed
}

/** Gives back what `slim` was given. */
export function unslim(slimmed: Uint8Array): Uint8Array {
  const count = Math.ceil(slimmed.length / (BLOCK + 1))
  const bytes = slimmed.slice(count)
  for (let number = 0; number < count; number++) {
    if (slimmed[number] !== 1) continue
    const at = number * BLOCK
    bytes.set(
      convert(bytes.slice(at, at + BLOCK), (word, last) => word + last),
      at,
    )
  }
  return bytes
}

/** Each 32-bit word (little endian) by itself, the word written before it, and the word read before it. */
function convert(block: Uint8Array, change: (word: number, written: number, read: number) => number): Uint8Array {
  const result = new Uint8Array(block.length)
  const [from, to] = [new DataView(block.buffer, block.byteOffset, block.length), new DataView(result.buffer)]
  let [written, read] = [0, 0]
  for (let at = 0; at + 4 <= block.length; at += 4) {
    const word = from.getUint32(at, true)
    written = change(word, written, read) >>> 0
    read = word
    to.setUint32(at, written, true)
  }
  return result
}
