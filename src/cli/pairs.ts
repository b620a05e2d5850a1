import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { SentencePair } from '../check.ts'
import { InputError, inFile } from '../errors.ts'
import { decodeBytes } from '../text/decode.ts'
import { formatOf } from '../text/formats.ts'
import { objectAt, stringAt } from './fields.ts'
import { cannotRead, readBytes } from './input.ts'

/** The largest translation memory that is read, in bytes; JSON lines have no limit, they are read one by one. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024
/** The longest line of JSON, in UTF-16 units. */
const MAX_LINE = 1024 * 1024

/** The pairs of a file; every call begins again. Throws InputError at the first that is wrong. */
export type PairReader = () => AsyncIterable<SentencePair>

/**
 * Opens sentence pairs by what the file holds: a translation memory (TMX), XLIFF, JSON lines; a table by its ending. `-` is standard input.
 * Throws InputError `input.unknown-pairs` for anything else.
 */
export async function openPairs(path: string): Promise<PairReader> {
  const head = path === '-' ? (await readBytes(path, MAX_MEMORY_BYTES)).bytes : await readHead(path)
  const kind = kindOf(head, path)
  if (kind === 'json') return () => jsonLines(path === '-' ? Readable.from([Buffer.from(head)]) : createReadStream(path), shown(path))
  const { bytes } = path === '-' ? { bytes: head } : await readBytes(path, MAX_MEMORY_BYTES)
  return () => bilingual(bytes, kind, shown(path))
}

const shown = (path: string): string => (path === '-' ? 'stdin' : path)

type PairFormat = 'json' | 'tmx' | 'xliff' | 'table'

function kindOf(head: Uint8Array, path: string): PairFormat {
  if (/^(?:\u00EF\u00BB\u00BF)?\s*\{/.test(String.fromCharCode(...head.subarray(0, 200)))) return 'json'
  const format = formatOf(head, path)
  if (format === 'tmx' || format === 'xliff' || format === 'table') return format
  // What is wrong with its lines is told line by line.
  if (path === '-' || /(?:\.(?:jsonl|ndjson|json)|(?:^|[/\\])[^./\\]*)$/i.test(path)) return 'json'
  throw new InputError('input.unknown-pairs', { file: path })
}

async function readHead(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(4096), 0, 4096, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw cannotRead(path, error)
  }
}

async function* bilingual(bytes: Uint8Array, format: Exclude<PairFormat, 'json'>, file: string): AsyncGenerator<SentencePair> {
  const { readTmx, readXliff } = await import('../text/readers/bilingual.ts')
  const { readTablePairs } = await import('../text/readers/table.ts')
  const readers = { tmx: readTmx, xliff: readXliff, table: readTablePairs }
  try {
    const { text } = decodeBytes(bytes, MAX_MEMORY_BYTES)
    let count = 0
    for (const pair of readers[format](text)) {
      count++
      yield pair
    }
    if (count === 0) throw new InputError('input.no-pairs', { file })
  } catch (error) {
    throw error instanceof InputError ? inFile(error, file) : error
  }
}

async function* jsonLines(stream: Readable, file: string): AsyncGenerator<SentencePair> {
  let line = 0
  let count = 0
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (text.trim() === '') continue
      yield readPair(text, file, line)
      count++
    }
  } catch (error) {
    throw error instanceof InputError ? error : cannotRead(file, error)
  }
  if (count === 0) throw new InputError('input.empty', { file })
}

function readPair(text: string, file: string, line: number): SentencePair {
  if (text.length > MAX_LINE) throw new InputError('input.long-line', { file, line, limit: MAX_LINE })
  if (text.includes('\0')) throw new InputError('input.binary', { file })
  // As compilers do: the file and the line.
  const place = (field: string) => ({ file: `${file}:${line}`, path: field })
  let parsed: unknown
  try {
    parsed = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text)
  } catch (error) {
    throw new InputError('input.malformed-line', { file, line, detail: error instanceof Error ? error.message : '' })
  }
  const fields = objectAt(parsed, place(''))
  const language = (field: string) => (fields[field] === undefined ? undefined : stringAt(fields[field], place(field)))
  const [sourceLang, targetLang] = [language('sourceLang'), language('targetLang')]
  return {
    id: typeof fields.id === 'number' ? String(fields.id) : stringAt(fields.id, place('id')),
    source: stringAt(fields.source, place('source')),
    target: stringAt(fields.target, place('target')),
    ...(sourceLang === undefined ? {} : { sourceLang }),
    ...(targetLang === undefined ? {} : { targetLang }),
  }
}
