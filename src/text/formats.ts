import { InputError } from '../errors.ts'
import type { Zip } from './readers/zip.ts'

/** The formats that are told apart; which reader takes a file. */
export type FileFormat =
  | 'email'
  | 'mbox'
  | 'html'
  | 'markdown'
  | 'plain'
  | 'zip'
  | 'flat-odt'
  | 'pdf'
  | 'subtitles'
  | 'tmx'
  | 'xliff'
  | 'tbx'
  | 'table'

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  eml: 'email',
  mht: 'email',
  mhtml: 'email',
  mbox: 'mbox',
  mbx: 'mbox',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  csv: 'table',
  tsv: 'table',
}

/** Endings that the readers know, for lists of files and for forms; readers look at what a file holds first. */
export const TEXT_ENDINGS: readonly string[] =
  'eml mht mhtml mbox mbx html htm xhtml md markdown txt text docx docm dotx odt ott fodt pdf srt vtt'.split(' ')
/** Files of sentence pairs or of rows: read as texts when they are named, not taken from folders. */
export const BILINGUAL_ENDINGS: readonly string[] = 'tmx xlf xliff csv tsv'.split(' ')

/** Elements that begin an XML file of a format. */
const ROOTS: Readonly<Record<string, FileFormat>> = {
  tmx: 'tmx',
  xliff: 'xliff',
  martif: 'tbx',
  tbx: 'tbx',
  html: 'html',
  document: 'flat-odt',
}

/** How much of a file's beginning is looked at. */
const HEAD = 2048

/**
 * The format of a file: by what it begins with, by its ending where that says little. Throws InputError `input.encrypted` and `input.old-office` for
 * files of the old office programs, `input.unknown-format` for formats that hold text and have no reader.
 */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'zip'
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) throw new InputError(isLocked(bytes) ? 'input.encrypted' : 'input.old-office')
  const head = headOf(bytes)
  if (head.startsWith('{\\rtf')) throw new InputError('input.unknown-format')
  const ending = ENDINGS[endingOf(name)]
  if (/^WEBVTT(?:\s|$)/.test(head) || isSubtitles(head)) return 'subtitles'
  const root = rootOf(head)
  const format = root === undefined ? undefined : ROOTS[root.replace(/^.*:/, '')]
  if (format && (format !== 'flat-odt' || root === 'office:document')) return format
  if (head.startsWith('<?xml') || endingOf(name) === 'xml') throw new InputError('input.unknown-format')
  const isMail = looksLikeMail(head)
  if (/^From \S+.*\r?\n/.test(head) && looksLikeMail(head.replace(/^.*\r?\n/, ''))) return 'mbox'
  // A message saved without its headers is text.
  if (ending === 'email' || ending === 'mbox') return isMail || bytes.length === 0 || /^[\w-]+:/.test(head) ? 'email' : 'plain'
  if (ending === 'html') return isMail ? 'email' : 'html'
  return ending ?? (isMail ? 'email' : 'plain')
}

/** The office format of an archive. Throws InputError `input.unknown-format` for other archives. */
export function officeFormatOf(zip: Zip): 'docx' | 'odt' {
  if (zip.names.some((name) => name.startsWith('word/'))) return 'docx'
  const type = zip.names.includes('mimetype') ? latin(zip.read('mimetype') ?? new Uint8Array()) : ''
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?\s*$/.test(type)) return 'odt'
  throw new InputError('input.unknown-format')
}

export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, index) => bytes[index] === character.charCodeAt(0))
}

/** The beginning as text, without a byte order mark and white space; files of translation programs are often UTF-16. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  // For telling a format the ASCII of either byte order is enough.
  return latin(wide ? head.subarray(2).filter((byte) => byte !== 0) : head).replace(/^(?:ï»¿)?\s*/, '')
}

/** The names of an old office file's streams are UTF-16; a locked document is one stream inside such a file. */
function isLocked(bytes: Uint8Array): boolean {
  const wanted = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** The name of the first element, past declaration, comments and document type. */
function rootOf(head: string): string | undefined {
  const rest = head.replace(/^(?:<\?[^>]*>\s*|<!--[^>]*-->\s*)*/, '')
  if (/^<!doctype\s+html[\s>]/i.test(rest)) return 'html'
  const [, named] = /^<!doctype\s+([\w:.-]+)/i.exec(rest) ?? []
  return named ?? /^<([A-Za-z][\w:.-]*)/.exec(rest)?.[1]?.replace(/^html$/i, 'html')
}

/** A cue of SubRip: a number, a line of times. */
function isSubtitles(head: string): boolean {
  return /^(?:\d{1,7}[ \t]*\r?\n)?(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(head)
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
