import { InputError } from '../errors.ts'
import type { CasePerson } from '../evidence/people.ts'
import type { CaseKnowledge, GlossaryTerm } from '../report/case.ts'
import type { Document } from '../text/document.ts'
import { type InputFile, idOf, readDocuments } from '../text/read.ts'

/** A case's folder as files: names with `/`, relative to the folder; `case.json` among them. */
export interface CaseFolder {
  readonly id: string
  readonly files: readonly InputFile[]
}

/** A case that is there whole: its texts, read, and what it knows. */
export interface ShippedCase {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly sources: readonly Document[]
  readonly retellings: readonly Document[]
  /** Of which other retelling one says that it is a translation, by their ids. */
  readonly translatedFrom: ReadonlyMap<string, string>
  readonly knowledge: CaseKnowledge
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a case from its files. Texts that `case.json` names but the folder does not hold are left out (a case may only say where they
 * are to be had). Throws InputError `input.malformed-json`, `input.missing-field`, and what a reader throws.
 */
export async function readCase({ id, files }: CaseFolder): Promise<ShippedCase> {
  const file = `${id}/case.json`
  const manifest = manifestOf(files, file)
  const documents = (entries: unknown) => Promise.all(listOf(entries).map((entry) => documentsOf(entry, files)))
  if (typeof manifest.title !== 'string') throw new InputError('input.missing-field', { file, field: 'title' })
  return {
    id,
    title: manifest.title,
    summary: stringOf(manifest.summary) ?? stringOf(manifest.description) ?? '',
    sources: (await documents(manifest.sources)).flat().sort(byDate),
    retellings: (await documents(manifest.retellings)).flat(),
    translatedFrom: new Map(listOf(manifest.retellings).flatMap(translationOf)),
    knowledge: { people: listOf(manifest.people).flatMap(personOf), glossary: listOf(manifest.glossary).flatMap(termOf) },
  }
}

/** Whether a case has texts to show on both sides: some only say where theirs are to be had. */
export function isWhole({ sources, retellings }: ShippedCase): boolean {
  return sources.length > 0 && retellings.length > 0
}

function manifestOf(files: readonly InputFile[], file: string): Json {
  const bytes = files.find(({ name }) => name === 'case.json')?.bytes
  if (!bytes) throw new InputError('input.not-found', { file })
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isJson(parsed)) return parsed
  } catch (error) {
    throw new InputError('input.malformed-json', { file, detail: error instanceof Error ? error.message : '' })
  }
  throw new InputError('input.malformed-json', { file, detail: '{' })
}

/** The documents of an entry `{ id?, file, language?, outlet?, date?, title?, url? }`; none when its file is not there. */
async function documentsOf(entry: unknown, files: readonly InputFile[]): Promise<Document[]> {
  if (!isJson(entry)) return []
  const path = stringOf(entry.file) ?? stringOf(entry.path)
  // Texts that `retold corpus add` brought in lie below `texts/`.
  const input = files.find(({ name }) => name === path) ?? files.find(({ name }) => name === `texts/${path}`)
  if (!input) return []
  const documents = await readDocuments(input)
  const outlet = stringOf(entry.outlet)
  const url = stringOf(entry.url) ?? stringOf(entry.address)
  const title = stringOf(entry.title)
  const date = stringOf(entry.date)
  const language = stringOf(entry.language)
  return documents.map((document) => ({
    ...document,
    id: documents.length === 1 ? (stringOf(entry.id) ?? idOf(input.name)) : document.id,
    meta: {
      ...(date === undefined ? {} : { date }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title }),
      ...document.meta,
    },
    ...(language === undefined ? {} : { language }),
  }))
}

function translationOf(entry: unknown): [string, string][] {
  return isJson(entry) && typeof entry.id === 'string' && typeof entry.translatedFrom === 'string' ? [[entry.id, entry.translatedFrom]] : []
}

function personOf(entry: unknown): CasePerson[] {
  if (!isJson(entry) || typeof entry.name !== 'string') return []
  const role = stringOf(entry.role)
  return [
    {
      name: entry.name,
      spellings: stringsOf(entry.spellings),
      renderings: renderingsOf(entry.renderings),
      ...(role === undefined ? {} : { role }),
    },
  ]
}

function termOf(entry: unknown): GlossaryTerm[] {
  return isJson(entry) && typeof entry.term === 'string' ? [{ term: entry.term, renderings: renderingsOf(entry.renderings) }] : []
}

function renderingsOf(value: unknown): Record<string, readonly string[]> {
  return isJson(value) ? Object.fromEntries(Object.entries(value).map(([language, names]) => [language, stringsOf(names)])) : {}
}

function byDate(a: Document, b: Document): number {
  return timeOf(a) - timeOf(b)
}

function timeOf({ meta: { date } }: Document): number {
  return date === undefined ? Number.POSITIVE_INFINITY : Date.parse(date)
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function stringsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string')
}
