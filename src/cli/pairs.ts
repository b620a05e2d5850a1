import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { SentencePair } from '../check.ts'
import { InputError, inFile } from '../errors.ts'
import { decodeBytes } from '../text/decode.ts'
import { objectAt, stringAt } from './fields.ts'
import { cannotRead, readBytes } from './input.ts'

/** The largest translation memory that is read, in bytes; JSON lines have no limit, they are read one by one. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024
/** The longest line of JSON, in UTF-16 units. */
const MAX_LINE = 1024 * 1024

/** The pairs of a file; every call begins again. Throws InputError at the first that is wrong. */
export type PairReader = () => AsyncIterable<SentencePair>

/** Opens sentence pairs: .tmx and .xliff by their endings, JSON lines otherwise, `-` for JSON lines on standard input. */
export async function openPairs(path: string): Promise<PairReader> {
  if (/\.(?:tmx|xliff|xlf)$/i.test(path)) {
    const { bytes } = await readBytes(path, MAX_MEMORY_BYTES)
    return () => bilingual(bytes, path)
  }
  if (/\.(?!jsonl$|ndjson$|json$)[A-Za-z]\w{0,7}$/i.test(path)) throw new InputError('input.unknown-pairs', { file: path })
  if (path === '-') {
    const { bytes } = await readBytes(path, MAX_MEMORY_BYTES)
    return () => jsonLines(Readable.from([Buffer.from(bytes)]), 'stdin')
  }
  return () => jsonLines(createReadStream(path), path)
}

async function* bilingual(bytes: Uint8Array, file: string): AsyncGenerator<SentencePair> {
  const { readTmx, readXliff } = await import('../text/readers/bilingual.ts')
  try {
    const { text } = decodeBytes(bytes, MAX_MEMORY_BYTES)
    let count = 0
    for (const pair of /\.tmx$/i.test(file) ? readTmx(text) : readXliff(text)) {
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
