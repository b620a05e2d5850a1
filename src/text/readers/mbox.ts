import { InputError } from '../../errors.ts'
import type { Document } from '../document.ts'
import { readEml } from './eml.ts'

const NEWLINE = 0x0a
const QUOTE = 0x3e

/** More messages than this are an archive, not a case. */
const MAX_MESSAGES = 50_000

/**
 * Reads a mailbox (mbox, mboxrd): one document a message, `id`-1, `id`-2, ..., each when it is asked for. A message without text becomes an empty document with a
 * notice, so that numbers stay and nothing else is lost. Throws `input.no-body` at the end when no message had text,
 * `input.too-many-messages`.
 */
export async function* readMbox(bytes: Uint8Array, id: string): AsyncGenerator<Document> {
  let count = 0
  let words = false
  for (const message of splitMbox(bytes)) {
    if (++count > MAX_MESSAGES) throw new InputError('input.too-many-messages', { limit: MAX_MESSAGES })
    const name = `${id}-${count}`
    try {
      const document = await readEml(message, name)
      words = true
      yield document
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield { id: name, text: '', format: 'email', meta: {}, blocks: [], notices: [{ key: 'notice.message-empty', params: {} }] }
    }
  }
  if (!words) throw new InputError('input.no-body')
}

/** The messages of a mailbox, with the `>` taken off that protects lines beginning with "From ". Linear in the size. */
export function* splitMbox(bytes: Uint8Array): Generator<Uint8Array> {
  let start = -1
  let escaped: number[] = []
  let blankBefore = true
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at)
    const next = newline < 0 ? bytes.length : newline + 1
    if (blankBefore && isFrom(bytes, at) && isHeader(bytes, next)) {
      if (start >= 0 && at > start) yield without(bytes, start, at, escaped)
      escaped = []
      start = next
    } else if (isEscapedFrom(bytes, at)) {
      escaped.push(at)
    }
    blankBefore = next - at <= 2 && (bytes[at] === NEWLINE || bytes[at] === 0x0d)
    at = next
  }
  if (start >= 0 && bytes.length > start) yield without(bytes, start, bytes.length, escaped)
}

function isFrom(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x46 && bytes[at + 1] === 0x72 && bytes[at + 2] === 0x6f && bytes[at + 3] === 0x6d && bytes[at + 4] === 0x20
}

/** Whether a line is a header ("Name:"): what tells the line that begins a message from a sentence that begins with "From". */
function isHeader(bytes: Uint8Array, at: number): boolean {
  let after = at
  while (after - at < 80 && isHeaderCharacter(bytes[after] ?? 0)) after++
  return after > at && bytes[after] === 0x3a
}

function isHeaderCharacter(byte: number): boolean {
  return byte > 0x20 && byte < 0x7f && byte !== 0x3a
}

function isEscapedFrom(bytes: Uint8Array, at: number): boolean {
  let after = at
  while (bytes[after] === QUOTE) after++
  return after > at && isFrom(bytes, after)
}

function without(bytes: Uint8Array, start: number, end: number, dropped: readonly number[]): Uint8Array {
  if (dropped.length === 0) return bytes.subarray(start, end)
  const result = new Uint8Array(end - start - dropped.length)
  let from = start
  let to = 0
  for (const at of [...dropped, end]) {
    result.set(bytes.subarray(from, at), to)
    to += at - from
    from = at + 1
  }
  return result
}
