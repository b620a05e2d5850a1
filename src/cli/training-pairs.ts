import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { InputError, inFile } from '../errors.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { TextPair } from '../lexicon/train-lexicon.ts'
import { readTmx } from '../text/readers/bilingual.ts'
import { cannotRead } from './input.ts'

/** `beads`: the translation memory that `retold align --format tmx` writes, of which only what is likely is taken. */
export type TrainingFormat = 'tsv' | 'tmx' | 'beads'

export interface TrainingLanguages {
  readonly source: string
  readonly target: string
}

/** The longest line, and the longest unit of a translation memory, in UTF-16 units. */
const MAX_UNIT = 1024 * 1024
/** Beads that are less likely than this teach more wrong than right. */
const MIN_BEAD = 0.5

/** The sentence pairs of files, one file after the other, as streams: every call begins again. Throws InputError at the first that is wrong. */
export function openTrainingPairs(
  paths: readonly string[],
  languages: TrainingLanguages,
  format?: TrainingFormat,
): () => AsyncGenerator<TextPair> {
  return async function* () {
    for (const path of paths) {
      try {
        const kind = format ?? (/\.tmx$/i.test(path) ? 'tmx' : 'tsv')
        let count = 0
        for await (const pair of kind === 'tsv' ? columns(path) : memory(path, languages, kind === 'beads' ? MIN_BEAD : 0)) {
          count++
          yield pair
        }
        if (count === 0) throw new InputError('input.no-pairs', { file: path })
      } catch (error) {
        throw error instanceof InputError
          ? inFile(error, path)
          : error instanceof Error && 'code' in error
            ? cannotRead(path, error)
            : error
      }
    }
  }
}

async function* columns(file: string): AsyncGenerator<TextPair> {
  let line = 0
  for await (const raw of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text.length > MAX_UNIT) throw new InputError('input.long-line', { file, line, limit: MAX_UNIT })
    if (text.includes('\0')) throw new InputError('input.binary', { file })
    if (text.trim() === '') continue
    const [source, target] = text.split('\t', 3)
    if (source === undefined || target === undefined) throw new InputError('input.one-column', { file, line })
    yield { source, target }
  }
}

/** A translation memory unit by unit, so that its size does not matter. */
async function* memory(file: string, { source, target }: TrainingLanguages, least: number): AsyncGenerator<TextPair> {
  const stream = createReadStream(file, { highWaterMark: 1 << 18 })
  const decoder = new TextDecoder(await encodingOf(file))
  const [wanted, other] = [primaryLanguage(source), primaryLanguage(target)]
  let rest = ''
  let header: string | undefined
  for await (const chunk of stream) {
    rest += decoder.decode(chunk instanceof Uint8Array ? chunk : new TextEncoder().encode(String(chunk)), { stream: true })
    for (;;) {
      const end = rest.indexOf('</tu>')
      if (end < 0) break
      const begin = /<tu[\s>]/.exec(rest)?.index ?? 0
      header ??=
        /<header\b[^>]*\/>/.exec(rest.slice(0, begin))?.[0] ?? /<header\b[^>]*>/.exec(rest.slice(0, begin))?.[0]?.replace(/>$/, '/>') ?? ''
      const unit = rest.slice(begin, end + 5)
      rest = rest.slice(end + 5)
      if (Number(/<prop type="x-score">([\d.]+)</.exec(unit)?.[1] ?? 1) < least) continue
      for (const pair of readTmx(`<tmx>${header}<body>${unit}</body></tmx>`)) {
        const [first, second] = [primaryLanguage(pair.sourceLang ?? ''), primaryLanguage(pair.targetLang ?? '')]
        if (first === wanted && second === other) yield { source: pair.source, target: pair.target }
        else if (first === other && second === wanted) yield { source: pair.target, target: pair.source }
      }
    }
    if (rest.length > MAX_UNIT) throw new InputError('input.malformed-xml', { file, detail: '… </tu>?' })
  }
  // A memory that was cut short would teach, and nobody would know what is missing.
  if (!rest.trimEnd().endsWith('</tmx>')) throw new InputError('input.malformed-xml', { file, detail: '… </tmx>?' })
}

/** Older tools write UTF-16. */
async function encodingOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(new Uint8Array(2), 0, 2, 0)
    return buffer[0] === 0xff && buffer[1] === 0xfe ? 'utf-16le' : buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : 'utf-8'
  } finally {
    await file.close()
  }
}
