import type { Lexicons } from '../lexicon/lexicons.ts'
import { openLexicons } from '../lexicon/open-lexicons.ts'
import { api } from './platform.ts'
import { unslim } from './slimming.ts'

/** The tables that the extension carries, by primary language subtag. */
export interface LexiconLoader {
  /** English and the languages asked for, as far as there are tables for them. */
  load(languages: readonly string[]): Promise<Lexicons>
  /** Reads the files of these languages, to be opened later. */
  fetch(languages: readonly string[]): void
}

/** Opens packaged lexicons, each file once. */
export function createLexiconLoader(): LexiconLoader {
  const files = new Map<string, Promise<Uint8Array>>()
  const opened = new Map<string, Promise<Lexicons>>()
  const file = (name: string) => {
    const known = files.get(name) ?? unpacked(`lexicons/${name}.gz`)
    files.set(name, known)
    return known
  }
  const text = async (name: string) => new TextDecoder().decode(await file(name))
  const open = async (names: readonly string[]) => {
    const [concepts, chineseNames, chineseCalques, relations, tables] = await Promise.all([
      text('concepts.txt'),
      text('zh-names.txt'),
      text('zh-calques.txt'),
      file('relations.rlr'),
      Promise.all(names.map(async (name) => unslim(await file(`${name}.rlx`)))),
    ])
    return openLexicons({ concepts, tables, chineseNames, chineseCalques, relations })
  }
  let listed: Promise<readonly string[]> | undefined
  const among = async (languages: readonly string[]) => {
    listed ??= listOf('lexicons/index.json')
    return ['en', ...present(languages, await listed)]
  }
  const fetchAll = async (languages: readonly string[]) => {
    const common = ['concepts.txt', 'zh-names.txt', 'zh-calques.txt', 'en.rlx'].map(file)
    await Promise.all([...common, ...(await among(languages)).map((name) => file(`${name}.rlx`))])
  }
  return {
    fetch(languages) {
      // What fails here fails again, and is told, where it is loaded.
      void fetchAll(languages).catch(() => undefined)
    },
    async load(languages) {
      const there = await among(languages)
      const key = there.join()
      const known = opened.get(key) ?? open(there)
      opened.set(key, known)
      return known
    },
  }
}

/** Those of some languages that there are tables for, beside English, each once and always in the same order. */
const present = (languages: readonly string[], listed: readonly string[]): string[] =>
  [...new Set(languages)].filter((language) => language !== 'en' && listed.includes(language)).sort()

async function listOf(path: string): Promise<readonly string[]> {
  const list: unknown = await (await fetch(api.runtime.getURL(path))).json()
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []
}

/** A packaged file, decompressed. */
export async function unpacked(path: string): Promise<Uint8Array> {
  const response = await fetch(api.runtime.getURL(path))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const compressed = await response.blob()
  const stream = compressed.stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
