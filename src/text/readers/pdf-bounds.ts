import { Inflate } from 'fflate'
import { InputError } from '../../errors.ts'

/** Pictures are never unpacked to read text; what calls itself one but packs better than any was made to be taken for one. */
const PICTURE_RATIO = 200
const STEP = 16 * 1024
const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const

/**
 * Unpacks the streams of a PDF and throws the bytes away, to know that those that are no pictures stay below `limit` bytes together before a reader
 * unpacks them without any. Throws InputError `input.unpacked-too-large`.
 */
export function boundPdf(bytes: Uint8Array, limit: number): void {
  let left = limit
  for (let at = bytes.indexOf(STREAM[0]); at >= 0; at = bytes.indexOf(STREAM[0], at + 1)) {
    if (!STREAM.every((byte, index) => bytes[at + index] === byte) || bytes[at - 1] === 0x64) continue
    const start = at + STREAM.length + (bytes[at + 6] === 0x0d ? 2 : 1)
    if (!isZlib(bytes, start)) continue
    const picture = isPicture(bytes, at)
    const used = unpackedSize(bytes, start, { left, limit, picture })
    if (!picture) left -= used
  }
}

/** The two bytes that a compressed stream begins with (RFC 1950). */
function isZlib(bytes: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]]
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0
}

/** Whether the dictionary before a stream says that it is a picture. */
function isPicture(bytes: Uint8Array, at: number): boolean {
  const before = new TextDecoder('windows-1252').decode(bytes.subarray(Math.max(0, at - 600), at))
  return /\/Subtype\s*\/Image\b/.test(before.slice(before.lastIndexOf(' obj') + 1))
}

interface Bounds {
  readonly left: number
  readonly limit: number
  readonly picture: boolean
}

function unpackedSize(bytes: Uint8Array, start: number, { left, limit, picture }: Bounds): number {
  let length = 0
  let at = start + 2
  let ended = false
  const stream = new Inflate((chunk, final) => {
    length += chunk.length
    ended = final
    const most = picture ? Math.max(left, (at - start) * PICTURE_RATIO) : left
    if (length > most) throw new InputError('input.unpacked-too-large', { limit })
  })
  try {
    for (; at < bytes.length && !ended; at += STEP) stream.push(bytes.subarray(at, at + STEP))
  } catch (error) {
    // What is damaged is the reader's to mend or to refuse.
    if (error instanceof InputError) throw error
  }
  return length
}
