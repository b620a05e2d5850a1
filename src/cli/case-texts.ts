import { createHash } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../errors.ts'
import { packageRoot } from '../platform/node-files.ts'
import { isFields, listAt, objectAt, parseJson, stringAt } from './fields.ts'
import { readBytes } from './input.ts'
import { writeWhole } from './output.ts'

/** What a text is in a case. */
export type Role = 'sources' | 'retelling'

/** A text as `case.json` names it; what it says of the message is there to be verified. */
export interface CaseText {
  readonly id: string
  readonly file: string
  readonly role: Role
  readonly sha256?: string
  readonly date?: string
  readonly from?: string
  readonly to?: readonly string[]
  readonly subject?: string
  readonly obtain?: string
  /** The address that `retold corpus fetch` brings it in from. */
  readonly url?: string
}

/** Where a text was fetched from. */
export interface Provenance {
  /** The address as the case has it, and where it led. */
  readonly url: string
  readonly finalUrl: string
  /** ISO 8601, UTC. */
  readonly fetched: string
  /** As the server stated it. */
  readonly contentType: string
}

/** A text that `retold corpus add` or `fetch` brought in; `file` is below the case's folder. */
export interface AddedText {
  readonly id: string
  readonly role: Role
  readonly file: string
  readonly sha256: string
  readonly language?: string
  readonly provenance?: Provenance
}

/** A case's folder and what it says of its texts. */
export interface CaseFolder {
  readonly id: string
  readonly folder: string
  readonly title: string
  readonly texts: readonly CaseText[]
  readonly added: readonly AddedText[]
}

/** Brought-in texts lie here, below the case's folder; git does not take them. */
export const TEXTS = 'texts'
const RECORD = join(TEXTS, 'added.json')

export function corpusFolder(): string {
  return join(packageRoot(), 'corpus')
}

/** The names of all cases. */
export async function caseIds(): Promise<string[]> {
  const entries = await readdir(corpusFolder(), { recursive: false, withFileTypes: true })
  const ids = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => ((await readdir(join(corpusFolder(), name))).includes('case.json') ? [name] : [])),
  )
  return ids.flat().sort()
}

/** Reads a case's folder. Throws InputError `input.unknown-case` and what is wrong with its files. */
export async function openCase(id: string): Promise<CaseFolder> {
  const ids = await caseIds()
  if (!ids.includes(id)) throw new InputError('input.unknown-case', { case: id, allowed: ids.join(', ') })
  const folder = join(corpusFolder(), id)
  const file = join(folder, 'case.json')
  const manifest = objectAt(await readJson(file), { file, path: '' })
  const texts = (field: string, role: Role) =>
    manifest[field] === undefined
      ? []
      : listAt(manifest[field], { file, path: field }).map((entry, index) =>
          caseText(entry, role, { file, path: `${field}[${index}]` }, manifest.obtain),
        )
  return {
    id,
    folder,
    title: stringAt(manifest.title, { file, path: 'title' }),
    texts: [...texts('sources', 'sources'), ...texts('retellings', 'retelling')],
    added: await readRecord(folder),
  }
}

async function readJson(file: string): Promise<unknown> {
  return parseJson(new TextDecoder().decode((await readBytes(file)).bytes), file)
}

function caseText(entry: unknown, role: Role, place: { file: string; path: string }, obtain: unknown): CaseText {
  const fields = objectAt(entry, place)
  const optional = (field: string) => (typeof fields[field] === 'string' ? { [field]: fields[field] } : {})
  const to = fields.to
  const where = isFields(obtain) && typeof fields.obtain === 'string' ? obtain[fields.obtain] : undefined
  return {
    id: stringAt(fields.id, { file: place.file, path: `${place.path}.id` }),
    file: stringAt(fields.file, { file: place.file, path: `${place.path}.file` }),
    role,
    ...optional('sha256'),
    ...optional('date'),
    ...optional('from'),
    ...optional('subject'),
    ...optional('url'),
    ...(Array.isArray(to) ? { to: to.filter((name) => typeof name === 'string') } : {}),
    ...(isFields(where) && typeof where.from === 'string' ? { obtain: where.from } : {}),
  }
}

async function readRecord(folder: string): Promise<AddedText[]> {
  const file = join(folder, RECORD)
  const record = await readJson(file).catch((error: unknown) => {
    if (error instanceof InputError && error.code === 'input.not-found') return { texts: [] }
    throw error
  })
  return listAt(objectAt(record, { file, path: '' }).texts, { file, path: 'texts' }).map((entry, index) => {
    const place = (field: string) => ({ file, path: `texts[${index}].${field}` })
    const fields = objectAt(entry, place(''))
    const language = fields.language
    return {
      id: stringAt(fields.id, place('id')),
      role: fields.role === 'retelling' ? 'retelling' : 'sources',
      file: stringAt(fields.file, place('file')),
      sha256: stringAt(fields.sha256, place('sha256')),
      ...(typeof language === 'string' ? { language } : {}),
      ...(fields.provenance === undefined ? {} : { provenance: provenanceOf(fields.provenance, file, `texts[${index}].provenance`) }),
    }
  })
}

function provenanceOf(value: unknown, file: string, path: string): Provenance {
  const fields = objectAt(value, { file, path })
  const text = (field: keyof Provenance) => stringAt(fields[field], { file, path: `${path}.${field}` })
  return { url: text('url'), finalUrl: text('finalUrl'), fetched: text('fetched'), contentType: text('contentType') }
}

/** Writes down what was brought in, sorted by file. */
export async function writeRecord({ folder }: CaseFolder, added: readonly AddedText[]): Promise<void> {
  await mkdir(join(folder, TEXTS), { recursive: true })
  const sorted = [...added].sort((a, b) => (a.file < b.file ? -1 : 1))
  await writeWhole(join(folder, RECORD), `${JSON.stringify({ texts: sorted }, null, 2)}\n`)
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
