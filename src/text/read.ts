import { InputError, inFile } from '../errors.ts'
import { decodeBytes, MAX_TEXT_BYTES } from './decode.ts'
import type { Document, Notice } from './document.ts'

/** A file (or what stands for one): its name, by which its ending and id are known, and its bytes. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The largest mailbox or message that is read, in bytes: attachments weigh more than the texts. */
export const MAX_MAIL_BYTES = 64 * 1024 * 1024

type Format = 'eml' | 'mbox' | 'html' | 'markdown' | 'plain'

const ENDINGS: Readonly<Record<string, Format>> = {
  eml: 'eml',
  mht: 'eml',
  mhtml: 'eml',
  mbox: 'mbox',
  mbx: 'mbox',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
}

/**
 * The documents of a file: one, or one a message of a mailbox. The reader is chosen by the ending and, where that says little, by
 * what the file begins with. A document's id is the file's name without folders and ending (messages: with -1, -2, ...).
 * Throws InputError, with `file` among its parameters: `input.empty`, `input.binary`, `input.too-large`, `input.no-body`,
 * `input.unknown-format`.
 */
export async function readDocuments(file: InputFile): Promise<Document[]> {
  try {
    return await read(file.bytes, file.name)
  } catch (error) {
    throw error instanceof InputError ? inFile(error, file.name) : error
  }
}

/** A file's id: its name without folders and without its ending. */
export function idOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name
  return base.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '')
}

async function read(bytes: Uint8Array, name: string): Promise<Document[]> {
  const id = idOf(name)
  const format = formatOf(bytes, name)
  if (format === 'eml' || format === 'mbox') {
    if (bytes.every((byte) => byte <= 0x20)) throw new InputError('input.empty')
    if (bytes.length > MAX_MAIL_BYTES) throw new InputError('input.too-large', { bytes: bytes.length, limit: MAX_MAIL_BYTES })
    if (format === 'mbox') return (await import('./readers/mbox.ts')).readMbox(bytes, id)
    return [await (await import('./readers/eml.ts')).readEml(bytes, id)]
  }
  const declared = format === 'html' ? declaredEncoding(bytes) : undefined
  const { text, encoding } = decodeBytes(bytes, MAX_TEXT_BYTES, declared)
  if (text.startsWith('{\\rtf')) throw new InputError('input.unknown-format')
  const document = await readText(text, id, format)
  if (document.text.trim() === '') throw new InputError('input.empty')
  const guessed = !encoding.startsWith('utf-') && encoding !== declared
  const notice: Notice = { key: 'notice.encoding-guessed', params: { encoding } }
  return [guessed ? { ...document, notices: [...document.notices, notice] } : document]
}

async function readText(text: string, id: string, format: Format): Promise<Document> {
  if (format === 'html') return (await import('./readers/html.ts')).readHtml(text, id)
  if (format === 'markdown') return (await import('./readers/markdown.ts')).readMarkdown(text, id)
  return (await import('./readers/plain.ts')).readPlain(text, id)
}

/** How much of a file's beginning is looked at. */
const HEAD = 2048

function formatOf(bytes: Uint8Array, name: string): Format {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)).replace(/^(?:ï»¿)?\s*/, '')
  const byEnding = ENDINGS[/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '']
  const isMail = looksLikeMail(head)
  if (/^From \S+.*\r?\n/.test(head) && looksLikeMail(head.replace(/^.*\r?\n/, ''))) return 'mbox'
  // A message saved without its headers is text.
  if (byEnding === 'eml' || byEnding === 'mbox') return isMail || bytes.length === 0 ? 'eml' : /^[\w-]+:/.test(head) ? 'eml' : 'plain'
  if (byEnding === 'html') return isMail ? 'eml' : 'html'
  if (byEnding) return byEnding
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head)) return 'html'
  return isMail ? 'eml' : 'plain'
}

/** At least two headers of mail at the top, From, Received or MIME-Version among them. */
function looksLikeMail(head: string): boolean {
  const top = head.split(/\r?\n[ \t]*\r?\n/)[0] ?? ''
  const lines = top.split(/\r?\n/)
  if (!/^[\w-]+:/.test(lines[0] ?? '')) return false
  const known = lines.filter((line) =>
    /^(?:From|To|Cc|Date|Subject|Message-ID|Received|MIME-Version|Return-Path|Delivered-To|Content-Type|Reply-To):/i.test(line),
  )
  return known.length >= 2 && known.some((line) => /^(?:From|Received|MIME-Version|Return-Path):/i.test(line))
}

/** The encoding that an HTML file states of itself in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase()
}
