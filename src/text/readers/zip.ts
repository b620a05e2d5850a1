import { Inflate } from 'fflate'
import { InputError } from '../../errors.ts'

/** A file of an archive, as the archive's directory tells of it. */
interface ZipEntry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** An opened archive. Nothing is unpacked but what is asked for; all that is unpacked counts against one limit. */
export interface Zip {
  readonly names: readonly string[]
  /**
   * The bytes of an entry; null when there is none of that name. Throws InputError `input.encrypted`, `input.damaged`, and
   * `input.unpacked-too-large` as soon as more comes out than was allowed, whatever the directory said before.
   */
  read(name: string): Uint8Array | null
}

/** More files than this no office program puts into a document. */
const MAX_ENTRIES = 10_000
/** Real documents pack at most some sixty to one; what packs better beyond the first megabytes was made to. */
const MAX_RATIO = 250
const RATIO_FROM = 4 * 1024 * 1024
/** What is given to the decompressor at once: at most a thousand times as much can come out before it is looked at. */
const STEP = 16 * 1024

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50

/** Opens a zip archive by its directory. `limit` bounds what may come out of it, in bytes. Throws InputError `input.damaged`, `input.too-many-entries`. */
export function openZip(bytes: Uint8Array, limit: number): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  let left = limit
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.encrypted) throw new InputError('input.encrypted')
      const packed = packedBytes(bytes, view, entry)
      const unpacked = entry.method === 0 ? packed : inflate(packed, entry, left, limit)
      left -= unpacked.length
      if (left < 0) throw new InputError('input.unpacked-too-large', { limit })
      return unpacked
    },
  }
}

const damaged = (detail: string): InputError => new InputError('input.damaged', { detail })

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, ZipEntry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES) throw new InputError('input.too-many-entries', { count, limit: MAX_ENTRIES })
  const entries = new Map<string, ZipEntry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw damaged('zip')
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** The end record stands last, before a comment of at most 64 KB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw damaged('zip')
}

function packedBytes(bytes: Uint8Array, view: DataView, { offset, packed, method }: ZipEntry): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL || (method !== 0 && method !== 8)) throw damaged('zip')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw damaged('zip')
  return bytes.subarray(start, start + packed)
}

function inflate(packed: Uint8Array, { size }: ZipEntry, left: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    length += chunk.length
    if (length > left || (length > RATIO_FROM && length > packed.length * MAX_RATIO))
      throw new InputError('input.unpacked-too-large', { limit })
    chunks.push(chunk)
  })
  try {
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  } catch (error) {
    throw error instanceof InputError ? error : damaged(error instanceof Error ? error.message : 'zip')
  }
  if (length !== size) throw damaged('zip')
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
