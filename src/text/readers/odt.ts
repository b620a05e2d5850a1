import { InputError } from '../../errors.ts'
import type { BlockKind, Document } from '../document.ts'
import { optional } from '../front-matter.ts'
import { headingOf, part } from './docx.ts'
import { createParagraphText } from './paragraph-text.ts'
import { readXml, type XmlEvent } from './xml.ts'
import { openZip } from './zip.ts'

/**
 * Reads an OpenDocument text: the words of its body as they stand, then foot- and endnotes. Comments, words struck out, tables of contents,
 * headers and footers are no part of the text. `limit` bounds what may be unpacked, in bytes. Time and memory are linear in the file.
 * Throws InputError as `openZip` does, and `input.malformed-xml`.
 */
export function readOdt(bytes: Uint8Array, id: string, limit: number): Document {
  const zip = openZip(bytes, limit)
  if (zip.names.includes('encrypted-package') || /<manifest:encryption-data[\s>]/.test(part(zip, 'META-INF/manifest.xml') ?? ''))
    throw new InputError('input.encrypted')
  const content = part(zip, 'content.xml')
  if (content === null) throw new InputError('input.damaged', { detail: 'content.xml' })
  return readFlatOdt(content, id, part(zip, 'meta.xml') ?? content)
}

/** Reads OpenDocument text that is one XML file (`.fodt`); `properties` is where the title stands. */
export function readFlatOdt(xml: string, id: string, properties = xml): Document {
  const result = readBody(xml)
  return { id, format: 'odt', meta: optional('title', titleOf(properties) ?? headingOf(result)), ...result, notices: [] }
}

function titleOf(xml: string): string | undefined {
  let title: string | null = null
  for (const event of readXml(xml)) {
    if (event.kind === 'text') title = title === null ? null : title + event.text
    else if (event.name === 'dc:title') {
      if (event.kind === 'close') break
      title = ''
    } else if (event.name === 'office:body') break
  }
  return title?.trim() || undefined
}

/** What is left out with all it holds. */
const SKIPPED: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:note-citation',
  'text:ruby-text',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:bibliography',
  'text:hidden-text',
  'text:hidden-paragraph',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'svg:title',
  'svg:desc',
])

/** An open paragraph; one in a frame or a note stands inside another. */
interface Paragraph {
  words: string
  readonly kind: BlockKind
}

function readBody(xml: string) {
  const text = createParagraphText()
  const notes: Paragraph[] = []
  const parents = new Map<string, string>()
  const open: Paragraph[] = []
  let [body, skipped, items, inNotes] = [0, 0, 0, 0]
  const kindOf = (name: string, style: string): BlockKind => {
    if (name === 'text:h' || isTitle(style, parents)) return 'heading'
    return items > 0 ? 'list-item' : 'paragraph'
  }
  const write = (words: string): void => {
    const paragraph = open.at(-1)
    if (paragraph) paragraph.words += words
  }
  const step = (event: XmlEvent): void => {
    if (event.kind === 'text') {
      // White space is collapsed (OpenDocument 1.3, section 6.1.2), across elements too.
      if (skipped > 0 || open.length === 0) return
      const words = event.text.replace(/[ \t\r\n]+/g, ' ')
      write(words.startsWith(' ') && /(?:^|[ \n\t])$/.test(open.at(-1)?.words ?? '') ? words.slice(1) : words)
      return
    }
    const { name } = event
    const change = event.kind === 'open' ? 1 : -1
    if (SKIPPED.has(name) || skipped > 0) skipped += change
    else if (name === 'office:text') body += change
    else if (name === 'text:list-item') items += change
    else if (name === 'text:note-body') inNotes += change
    else if (name === 'style:style' && event.kind === 'open')
      parents.set(event.attributes['style:name'] ?? '', event.attributes['style:parent-style-name'] ?? '')
    else if (name === 'text:p' || name === 'text:h') {
      if (event.kind === 'open') {
        if (body > 0) open.push({ words: '', kind: inNotes > 0 ? 'paragraph' : kindOf(name, event.attributes['text:style-name'] ?? '') })
        return
      }
      const paragraph = open.pop()
      if (paragraph && inNotes > 0) notes.push(paragraph)
      else if (paragraph) text.add(paragraph.words, paragraph.kind)
    } else if (event.kind === 'open') {
      if (name === 'text:s') write(' '.repeat(Math.min(Number(event.attributes['text:c'] ?? 1) || 1, 100)))
      else if (name === 'text:tab') write('\t')
      else if (name === 'text:line-break') write('\n')
    }
  }
  for (const event of readXml(xml)) step(event)
  for (const { words, kind } of notes) text.add(words, kind)
  return text.result()
}

/** Whether a paragraph's style is, or derives from, that of a title or heading. */
function isTitle(style: string, parents: ReadonlyMap<string, string>): boolean {
  let name = style
  for (let step = 0; name !== '' && step < 20; step++) {
    if (/^(?:Title|Subtitle|Heading(?:_20_\d+)?)$/.test(name)) return true
    name = parents.get(name) ?? ''
  }
  return false
}
