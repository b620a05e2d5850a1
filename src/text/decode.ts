import { InputError } from '../errors.ts'

/** The largest text that is read, in bytes (10 MB). */
export const MAX_TEXT_BYTES = 10 * 1024 * 1024

/** More control characters than this share of a text mean that it is no text. */
const MAX_CONTROL_SHARE = 0.01

/** Beginnings of well-known files that hold no plain text: PDF, zip (Word, spreadsheets), gzip, PNG, JPEG, old Office. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b, 0x08],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/**
 * Decodes a file to the letter (a byte order mark stays as U+FEFF): UTF-8; UTF-16 by its mark or by the places of its zero bytes; the
 * common legacy encodings of our languages when the bytes are not valid UTF-8, windows-1252 if nothing speaks for another.
 * `declared` is an encoding that the file states of itself (a label of the Encoding standard); it is used when the bytes are not UTF-8.
 * Throws InputError `input.too-large` above `limit` bytes, `input.binary` for data that is no text, `input.empty` for white space only.
 */
export function decodeBytes(bytes: Uint8Array, limit = MAX_TEXT_BYTES, declared?: string): { text: string; encoding: string } {
  if (bytes.length > limit) throw new InputError('input.too-large', { bytes: bytes.length, limit })
  if (MAGIC.some((magic) => magic.every((byte, index) => bytes[index] === byte))) throw new InputError('input.binary')
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeLegacy(bytes, declared)
  if (decoded === null || isBinary(decoded.text)) throw new InputError('input.binary')
  if (!/[^\s\uFEFF\0]/.test(decoded.text)) throw new InputError('input.empty')
  return decoded
}

type Decoded = { text: string; encoding: string } | null

function decodeUtf8(bytes: Uint8Array): Decoded {
  return decodeStrictly(bytes, 'utf-8')
}

function decodeStrictly(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

function decodeUtf16(bytes: Uint8Array): Decoded {
  const byMark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const encoding = byMark ?? utf16ByZeros(bytes)
  if (encoding === null) return null
  // Not every runtime decodes big-endian; swapped bytes are little-endian everywhere. An odd last byte is half a character: dropped.
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const little = encoding === 'utf-16le' ? even : swapped(even)
  return { text: new TextDecoder('utf-16le', { ignoreBOM: true, fatal: false }).decode(little), encoding }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes.length)
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    result[at] = bytes[at + 1] ?? 0
    result[at + 1] = bytes[at] ?? 0
  }
  return result
}

/**
 * UTF-16 without a mark: zero bytes stand nearly all at odd (little-endian) or at even places, as in letters below U+0100, blanks and
 * line ends. The rest are Chinese characters of which one half happens to be zero.
 */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.includes(0)) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  // One in fifty characters below U+0100 is less than any real text has (blanks, line ends, digits) and more than stray NULs.
  if (Math.max(even, odd) * 100 < bytes.length || bytes.length % 2 === 1) return null
  if (odd > 2 * even) return 'utf-16le'
  return even > 2 * odd ? 'utf-16be' : null
}

/** Legacy encodings that can be told by what they decode to: each with the letters that must make up most of what is beyond ASCII. */
const LEGACY: readonly { readonly encoding: string; readonly letters: RegExp; readonly share: number }[] = [
  { encoding: 'shift_jis', letters: /[\u3040-\u30FF\u3001\u3002\u4E00-\u9FFF]/g, share: 0.95 },
  { encoding: 'euc-jp', letters: /[\u3040-\u30FF\u3001\u3002\u4E00-\u9FFF]/g, share: 0.95 },
  { encoding: 'gb18030', letters: /[\u4E00-\u9FA5\u3000-\u301F\uFF00-\uFF5E\u2014\u2018-\u201D\u2026\u00B7]/g, share: 0.95 },
  { encoding: 'big5', letters: /[\u4E00-\u9FA5\u3000-\u301F\uFE30-\uFF5E\u2014\u2018-\u201D\u2026]/g, share: 0.95 },
  { encoding: 'windows-1251', letters: /[\u0410-\u044F\u0401\u0451]/g, share: 0.9 },
]

function decodeLegacy(bytes: Uint8Array, declared: string | undefined): Decoded {
  const stated = declared === undefined ? null : decodeStrictly(bytes, declared.trim().toLowerCase())
  if (stated) return stated
  const western = new TextDecoder('windows-1252').decode(bytes)
  const foreign = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  // Western languages write at most one letter in six beyond ASCII; the others nearly all.
  if (foreign >= 6 && foreign * 4 > bytes.length) {
    for (const { encoding, letters, share } of LEGACY) {
      const decoded = decodeStrictly(bytes, encoding)
      const beyond = decoded?.text.match(/[^\0-\x7F]/g)?.length ?? 0
      const kana = /jp|jis/.test(encoding) ? /[\u3041-\u3096]/.test(decoded?.text ?? '') : true
      if (decoded && kana && (decoded.text.match(letters)?.length ?? 0) >= beyond * share) return decoded
    }
  }
  return { text: western, encoding: 'windows-1252' }
}

/** Control characters: most texts have none, which one look tells. */
const CONTROLS = /[^\t-\r -~\xa0-\uffff]/

function isBinary(text: string): boolean {
  if (!CONTROLS.test(text)) return false
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    // Tab, line ends, form feed and escape occur in text files; C1 controls only where bytes were taken for Latin-1.
    if ((code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || (code >= 0x7f && code < 0xa0 && code !== 0x85)) controls++
  }
  return controls > Math.max(text.length * MAX_CONTROL_SHARE, 2)
}
