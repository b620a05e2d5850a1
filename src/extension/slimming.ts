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
    const differences = differencesOf(block)
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
  const words = new DataView(bytes.buffer)
  for (let number = 0; number < count; number++) {
    if (slimmed[number] !== 1) continue
    const end = Math.min(bytes.length, (number + 1) * BLOCK)
    let sum = 0
    for (let at = number * BLOCK; at + 4 <= end; at += 4) {
      sum = (sum + words.getUint32(at, true)) | 0
      words.setInt32(at, sum, true)
    }
  }
  return bytes
}

/** Each 32-bit word (little endian) less the word before it. */
function differencesOf(block: Uint8Array): Uint8Array {
  const result = new Uint8Array(block.length)
  const [from, to] = [new DataView(block.buffer, block.byteOffset, block.length), new DataView(result.buffer)]
  let before = 0
  for (let at = 0; at + 4 <= block.length; at += 4) {
    const word = from.getUint32(at, true)
    to.setUint32(at, (word - before) >>> 0, true)
    before = word
  }
  return result
}
