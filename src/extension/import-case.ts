import { InputError } from '../errors.ts'
import type { CasePerson } from '../evidence/people.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { openPrepared, packPrepared } from '../prepare/pack.ts'
import { prepare } from '../prepare/prepare.ts'
import type { GlossaryTerm } from '../report/case.ts'
import type { Document } from '../text/document.ts'
import { readEml } from '../text/readers/eml.ts'
import { readPlain } from '../text/readers/plain.ts'
import { fromBase64, toBase64 } from './cases.ts'
import { createLexiconLoader } from './lexicon-files.ts'
import { isRecord, type KeptCase } from './settings.ts'

type Json = Readonly<Record<string, unknown>>

/** Every language that there are tables for: a case's sources may be in any. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'ru', 'zh']
/** A file of more bytes is no case. */
const MAX_BYTES = 8 * 1024 * 1024

/**
 * Reads a case from a file of the reader's: a prepared pack, or JSON with the texts of its sources, either `{title, people?, glossary?, sources: [{id, text,
 * format?, language?, date?, from?}]}` or a case folder as one file, `{id, files: [{name, base64}]}`. Throws InputError.
 */
export async function importCase(bytes: Uint8Array, name: string): Promise<KeptCase & { readonly pack: string }> {
  const file = name
  if (bytes.length > MAX_BYTES) throw new InputError('input.too-large', { file, bytes: bytes.length, limit: MAX_BYTES })
  const lexicons = await createLexiconLoader().load(LANGUAGES)
  const id = name.replace(/\.[^.]*$/, '')
  if (bytes[0] === 0x52 && bytes[1] === 0x50) {
    const { examined } = openPrepared(bytes, lexicons)
    return { id, title: id, languages: languagesOf(examined), pack: toBase64(bytes) }
  }
  const json = parse(bytes, file)
  const described = Array.isArray(json.files) ? manifestOf(json.files, file) : json
  const sources = await Promise.all(
    recordsOf(described.sources).map((entry) => sourceOf(entry, Array.isArray(json.files) ? recordsOf(json.files) : [])),
  )
  const documents = sources.flat()
  if (documents.length === 0) throw new InputError('input.missing-field', { file, field: 'sources' })
  const knowledge = { people: recordsOf(described.people).flatMap(personOf), glossary: recordsOf(described.glossary).flatMap(termOf) }
  const prepared = prepare(documents, { lexicons, knowledge })
  return {
    id: stringOf(json.id) ?? stringOf(described.id) ?? id,
    title: stringOf(described.title) ?? id,
    languages: languagesOf(prepared.examined),
    pack: toBase64(packPrepared(prepared)),
  }
}

const languagesOf = (examined: readonly { readonly language: string }[]): string[] => [
  ...new Set(examined.map(({ language }) => primaryLanguage(language))),
]

function parse(bytes: Uint8Array, file: string): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isRecord(value)) return value
  } catch (error) {
    throw new InputError('input.malformed-json', { file, detail: error instanceof Error ? error.message : '' })
  }
  throw new InputError('input.malformed-json', { file, detail: '{' })
}

function manifestOf(files: readonly unknown[], file: string): Json {
  const manifest = recordsOf(files).find(({ name }) => name === 'case.json')
  if (!manifest) throw new InputError('input.missing-field', { file, field: 'case.json' })
  return parse(fromBase64(stringOf(manifest.base64) ?? ''), 'case.json')
}

/** The document of a source: its text stands in the entry, or in the file that the entry names. */
async function sourceOf(entry: Json, files: readonly Json[]): Promise<Document[]> {
  const path = stringOf(entry.file) ?? stringOf(entry.path)
  const packed = files.find(({ name }) => path !== undefined && (name === path || name === `texts/${path}`))
  const bytes = packed ? fromBase64(stringOf(packed.base64) ?? '') : new TextEncoder().encode(stringOf(entry.text) ?? '')
  const id = stringOf(entry.id) ?? path ?? ''
  if (bytes.length === 0 || id === '') return []
  const isMail = entry.format === 'email' || path?.endsWith('.eml') === true
  const document = isMail ? await readEml(bytes, id) : readPlain(new TextDecoder().decode(bytes), id)
  const date = stringOf(entry.date)
  const from = stringOf(entry.from) ?? (isRecord(entry.from) ? stringOf(entry.from.name) : undefined)
  const language = stringOf(entry.language)
  return [
    {
      ...document,
      meta: {
        ...(date === undefined ? {} : { date }),
        ...(from === undefined ? {} : { from: { name: from, address: '' } }),
        ...document.meta,
      },
      ...(language === undefined ? {} : { language }),
    },
  ]
}

function personOf(entry: Json): CasePerson[] {
  const name = stringOf(entry.name)
  return name === undefined ? [] : [{ name, spellings: stringsOf(entry.spellings), renderings: renderingsOf(entry.renderings) }]
}

function termOf(entry: Json): GlossaryTerm[] {
  const term = stringOf(entry.term)
  return term === undefined ? [] : [{ term, renderings: renderingsOf(entry.renderings) }]
}

const renderingsOf = (value: unknown): Record<string, readonly string[]> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([language, names]) => [language, stringsOf(names)])) : {}

const recordsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
