import { alignLines, beadsOf, type LineAlignment, type Lines } from '../align/parallel.ts'
import { InputError, inFile, UsageError } from '../errors.ts'
import { loadLexicons, packageRoot } from '../platform/node-files.ts'
import { decodeBytes } from '../text/decode.ts'
import { MAX_ALIGN_BYTES } from './align-limits.ts'
import { linesOf, printBeadJson, printBeads } from './bead-lines.ts'
import { checkStandardInput, readBytes } from './input.ts'
import { writeResult } from './output.ts'
import { languageOf } from './text-language.ts'

export interface AlignOptions {
  readonly source: string
  readonly target: string
  readonly lines?: true
  readonly sourceLang?: string
  readonly targetLang?: string
  readonly format: 'beads' | 'json' | 'tmx'
  readonly out?: string
  readonly lexicon?: readonly string[]
}

/** `retold align`: two texts, a sentence a line, into beads. */
export async function align(options: AlignOptions): Promise<void> {
  if (!options.lines) throw new UsageError('usage.missing-argument', { argument: '--lines' })
  checkStandardInput([options.source, options.target])
  const source = await readLines(options.source, options.sourceLang)
  const target = await readLines(options.target, options.targetLang)
  const built = await loadLexicons(packageRoot(), { languages: [source.language, target.language] })
  const lexicons = options.lexicon ? await (await import('./lexicon-files.ts')).withLexiconFiles(built, options.lexicon) : built
  await writeResult(await print(alignLines(source, target, lexicons), source, target, options.format), options.out)
}

async function readLines(path: string, stated?: string): Promise<Lines> {
  const file = await readBytes(path, MAX_ALIGN_BYTES)
  const text = decode(file.bytes, file.path)
  return { language: await languageOf(file.path, text.replace(/^\uFEFF/, ''), stated), lines: linesOf(text) }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return decodeBytes(bytes, MAX_ALIGN_BYTES).text
  } catch (error) {
    throw error instanceof InputError ? inFile(error, path) : error
  }
}

async function print(alignment: LineAlignment, source: Lines, target: Lines, format: AlignOptions['format']): Promise<string> {
  if (format === 'beads') return printBeads(alignment)
  if (format === 'json') return printBeadJson(alignment, source, target)
  const texts = beadsOf(alignment).map((bead) => ({
    ...bead,
    sourceText: bead.source.map((line) => source.lines[line] ?? ''),
    targetText: bead.target.map((line) => target.lines[line] ?? ''),
  }))
  const { tmx } = await import('../report/tmx.ts')
  const units = texts.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  return tmx(
    source.language,
    units.map((bead) => ({
      segments: [
        { language: source.language, text: bead.sourceText.join(' ') },
        { language: target.language, text: bead.targetText.join(' ') },
      ],
      score: bead.probability,
    })),
  )
}
