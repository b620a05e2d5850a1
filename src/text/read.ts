import { InputError, inFile } from '../errors.ts'
import { decodeBytes, MAX_TEXT_BYTES } from './decode.ts'
import type { Document, Notice } from './document.ts'
import { type FileFormat, formatOf, officeFormatOf } from './formats.ts'
import type { Side } from './readers/bilingual.ts'

/** A file (or what stands for one): its name, by which its ending and id are known, and its bytes. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How files are read. */
export interface ReadOptions {
  /** Which side of sentence pairs (TMX, XLIFF, CSV) is the text; the source by default. */
  readonly side?: Side
  /** What may be unpacked from one office file or PDF (its pictures aside), in bytes; 64 MB by default. */
  readonly unpacked?: number
}

/** The largest mailbox, message, office file or PDF that is read, in bytes: attachments and pictures weigh more than the texts. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024
const MAX_UNPACKED = 64 * 1024 * 1024

/**
 * The documents of a file: one, or one a message of a mailbox or row of a table. The reader is chosen by what the file holds and, where that
 * says little, by its ending. A document's id is the file's name without folders and ending (messages: with -1, -2, ...).
 * Throws InputError, with `file` among its parameters: `input.empty`, `input.binary`, `input.too-large`, `input.no-body`, `input.unknown-format`,
 * `input.old-office`, `input.encrypted`, `input.damaged`, `input.no-text-layer`, `input.glossary-not-text` and those of the readers.
 */
export async function readDocuments(file: InputFile, options: ReadOptions = {}): Promise<Document[]> {
  const documents: Document[] = []
  for await (const document of streamDocuments(file, options)) documents.push(document)
  return documents
}

/** The documents of a file one by one, as `readDocuments` gives them: those of a large mailbox need not be held at once. */
export async function* streamDocuments({ name, bytes }: InputFile, options: ReadOptions = {}): AsyncGenerator<Document> {
  try {
    yield* read(bytes, name, options)
  } catch (error) {
    throw error instanceof InputError ? inFile(error, name) : error
  }
}

/** A file's id: its name without folders and without its ending. */
export function idOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  return base.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '')
}

async function* read(bytes: Uint8Array, name: string, options: ReadOptions): AsyncGenerator<Document> {
  const id = idOf(name)
  const format = formatOf(bytes, name)
  if (format === 'email' || format === 'mbox') {
    if (bytes.every((byte) => byte <= 0x20)) throw new InputError('input.empty')
    boundSize(bytes)
    if (format === 'mbox') yield* (await import('./readers/mbox.ts')).readMbox(bytes, id)
    else yield await (await import('./readers/eml.ts')).readEml(bytes, id)
  } else if (format === 'zip' || format === 'pdf') {
    boundSize(bytes)
    const document = format === 'pdf' ? await readPdf(bytes, id, options) : await readOffice(bytes, id, options)
    if (document.text === '') throw new InputError('input.empty')
    yield document
  } else yield* readText(bytes, id, format, options)
}

function boundSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_MAIL_BYTES) throw new InputError('input.too-large', { bytes: bytes.length, limit: MAX_MAIL_BYTES })
}

async function readPdf(bytes: Uint8Array, id: string, { unpacked = MAX_UNPACKED }: ReadOptions): Promise<Document> {
  return (await import('./readers/pdf.ts')).readPdf(bytes, id, unpacked)
}

async function readOffice(bytes: Uint8Array, id: string, { unpacked = MAX_UNPACKED }: ReadOptions): Promise<Document> {
  const { openZip } = await import('./readers/zip.ts')
  return officeFormatOf(openZip(bytes, unpacked)) === 'docx'
    ? (await import('./readers/docx.ts')).readDocx(bytes, id, unpacked)
    : (await import('./readers/odt.ts')).readOdt(bytes, id, unpacked)
}

async function* readText(bytes: Uint8Array, id: string, format: FileFormat, options: ReadOptions): AsyncGenerator<Document> {
  const declared = declaredEncoding(bytes, format)
  const { text, encoding } = decodeBytes(bytes, MAX_TEXT_BYTES, declared)
  const guessed = !encoding.startsWith('utf-') && encoding !== declared
  const notice: Notice = { key: 'notice.encoding-guessed', params: { encoding } }
  for (const document of await readDecoded(text, id, format, options)) {
    if (document.text.trim() === '') throw new InputError('input.empty')
    yield guessed ? { ...document, notices: [...document.notices, notice] } : document
  }
}

async function readDecoded(text: string, id: string, format: FileFormat, { side = 'source' }: ReadOptions): Promise<Document[]> {
  switch (format) {
    case 'html':
      return [(await import('./readers/html.ts')).readHtml(text, id)]
    case 'markdown':
      return [(await import('./readers/markdown.ts')).readMarkdown(text, id)]
    case 'subtitles':
      return [(await import('./readers/subtitles.ts')).readSubtitles(text, id)]
    case 'flat-odt':
      return [(await import('./readers/odt.ts')).readFlatOdt(text, id)]
    case 'table':
      return (await import('./readers/table.ts')).readTable(text, id, side)
    case 'tmx':
    case 'xliff': {
      const { readSide, readTmx, readXliffSegments } = await import('./readers/bilingual.ts')
      return [readSide(format === 'tmx' ? readTmx(text) : readXliffSegments(text), id, side)]
    }
    case 'tbx':
      throw new InputError('input.glossary-not-text')
    default:
      return [(await import('./readers/plain.ts')).readPlain(text, id)]
  }
}

/** The encoding that an HTML or XML file states of itself in its first bytes. */
function declaredEncoding(bytes: Uint8Array, format: FileFormat): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const pattern =
    format === 'html' ? /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i : /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/
  return pattern.exec(head)?.[1]?.toLowerCase()
}
