import { linkRetelling, type SourceSegments } from '../align/retelling.ts'
import { InputError, inFile } from '../errors.ts'
import { loadLexicons, packageRoot } from '../platform/node-files.ts'
import { decodeBytes } from '../text/decode.ts'
import { listAt, objectAt, parseJson, stringAt, stringsAt } from './fields.ts'
import { readBytes } from './input.ts'
import { withLexiconFiles } from './lexicon-files.ts'
import { writeOut } from './output.ts'
import { createProgress } from './progress.ts'

/** A retelling and the archive of sources that it may draw on, as lists of sentences. */
interface RetellingSet {
  readonly id: string
  readonly language: string
  readonly sources: readonly SourceSegments[]
  readonly retelling: readonly string[]
}

/** The largest file of sets that is read, in bytes. */
const MAX_SETS_BYTES = 64 * 1024 * 1024

/** `retold link`: for each set one line, {id, links: [[{source, segment, score}, ...], ...]}, one list a sentence of the retelling. */
export async function link(path: string, options: { readonly lexicon?: readonly string[] } = {}): Promise<void> {
  const file = await readBytes(path, MAX_SETS_BYTES)
  const sets = readSets(file.bytes, file.path)
  const languages = sets.flatMap((set) => [set.language, ...set.sources.map(({ language }) => language)])
  const built = await loadLexicons(packageRoot(), { languages })
  const lexicons = await withLexiconFiles(built, options.lexicon)
  const progress = createProgress()
  for (const [index, set] of sets.entries()) {
    progress.tell(`${index + 1}/${sets.length} ${set.id}`)
    const links = linkRetelling(set.sources, set.retelling, set.language, lexicons).map((found) =>
      found.map(({ source, segment, score }) => ({
        source: set.sources[source]?.id ?? '',
        segment,
        score: Math.round(score * 1000) / 1000,
      })),
    )
    progress.done()
    await writeOut(`${JSON.stringify({ id: set.id, links })}\n`)
  }
}

function readSets(bytes: Uint8Array, file: string): RetellingSet[] {
  const root = parseJson(decode(bytes, file), file)
  const sets = Array.isArray(root) ? listAt(root, { file, path: '' }) : [root]
  return sets.map((value, index) => readSet(value, file, Array.isArray(root) ? `[${index}]` : ''))
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return decodeBytes(bytes, MAX_SETS_BYTES).text
  } catch (error) {
    throw error instanceof InputError ? inFile(error, file) : error
  }
}

function readSet(value: unknown, file: string, path: string): RetellingSet {
  const at = (field: string) => ({ file, path: path === '' ? field : `${path}.${field}` })
  const set = objectAt(value, { file, path })
  const language = stringAt(set.sourceLang, at('sourceLang'))
  return {
    id: stringAt(set.id, at('id')),
    language: stringAt(set.targetLang, at('targetLang')),
    sources: listAt(set.sources, at('sources')).map((item, index) => {
      const place = at(`sources[${index}]`)
      const source = objectAt(item, place)
      const inSource = (field: string) => ({ file, path: `${place.path}.${field}` })
      return { id: stringAt(source.id, inSource('id')), language, segments: stringsAt(source.segments, inSource('segments')) }
    }),
    retelling: stringsAt(set.retelling, at('retelling')),
  }
}
