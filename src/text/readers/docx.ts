import { InputError } from '../../errors.ts'
import type { Block, BlockKind, Document } from '../document.ts'
import { optional } from '../front-matter.ts'
import { createParagraphText, type ParagraphText } from './paragraph-text.ts'
import { readXml, type XmlEvent } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

/**
 * Reads a Word document (Office Open XML): the words of body, tables and text boxes as they stand when all tracked changes are accepted, then
 * foot- and endnotes. Comments, headers, footers, hidden words, tables of contents and field codes are no part of the text. `limit` bounds
 * what may be unpacked, in bytes. Time and memory are linear in the file. Throws InputError as `openZip` does, and `input.malformed-xml`.
 */
export function readDocx(bytes: Uint8Array, id: string, limit: number): Document {
  const zip = openZip(bytes, limit)
  const main = mainPart(zip)
  const folder = main.replace(/[^/]*$/, '')
  const body = part(zip, main)
  if (body === null) throw new InputError('input.damaged', { detail: main })
  const styles = readStyles(part(zip, `${folder}styles.xml`))
  const text = createParagraphText()
  addParagraphs(body, styles, text)
  for (const notes of ['footnotes', 'endnotes']) addParagraphs(part(zip, `${folder}${notes}.xml`) ?? '<none/>', styles, text)
  const result = text.result()
  return { id, format: 'docx', meta: optional('title', titleOf(zip) ?? headingOf(result)), ...result, notices: [] }
}

/** The part that holds the body: named by the package's relations, nearly always `word/document.xml`. */
export function mainPart(zip: Zip): string {
  const relations = part(zip, '_rels/.rels')
  for (const event of relations === null ? [] : readXml(relations)) {
    if (event.kind === 'open' && localName(event.name) === 'Relationship' && event.attributes.Type?.endsWith('/officeDocument'))
      return (event.attributes.Target ?? '').replace(/^\//, '')
  }
  return 'word/document.xml'
}

/** The text of an XML part of an archive. */
export function part(zip: Zip, name: string): string | null {
  const bytes = zip.read(name)
  return bytes && new TextDecoder().decode(bytes)
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The first heading, when it stands at the top. */
export function headingOf({ text, blocks }: { readonly text: string; readonly blocks: readonly Block[] }): string | undefined {
  const heading = blocks.slice(0, 3).find(({ kind }) => kind === 'heading')
  return heading && text.slice(heading.start, heading.end)
}

function titleOf(zip: Zip): string | undefined {
  const properties = part(zip, 'docProps/core.xml')
  let title: string | null = null
  for (const event of properties === null ? [] : readXml(properties)) {
    if (event.kind === 'text') title = title === null ? null : title + event.text
    else if (localName(event.name) === 'title') {
      if (event.kind === 'close') break
      title = ''
    }
  }
  return title?.trim() || undefined
}

/** What a style makes of a paragraph; absent when it says nothing. */
interface Style {
  readonly name: string
  readonly basedOn?: string
  readonly kind?: BlockKind | 'contents'
}

const HEADING = /^(?:heading \d|title|subtitle)$/i
const CONTENTS = /^(?:toc \d|toc heading|table of figures)$/i

function readStyles(xml: string | null): ReadonlyMap<string, Style['kind']> {
  const styles = new Map<string, Style>()
  let id = ''
  for (const event of xml === null ? [] : readXml(xml)) {
    if (event.kind !== 'open') continue
    const value = event.attributes['w:val'] ?? ''
    const known = styles.get(id)
    switch (localName(event.name)) {
      case 'style':
        id = event.attributes['w:styleId'] ?? ''
        styles.set(id, { name: '' })
        break
      case 'name':
        if (known)
          styles.set(id, {
            ...known,
            name: value,
            ...(HEADING.test(value) ? { kind: 'heading' } : CONTENTS.test(value) ? { kind: 'contents' } : {}),
          })
        break
      case 'basedOn':
        if (known) styles.set(id, { ...known, basedOn: value })
        break
      case 'outlineLvl':
        if (known && Number(value) < 9 && !known.kind) styles.set(id, { ...known, kind: 'heading' })
        break
      case 'numId':
        if (known && !known.kind) styles.set(id, { ...known, kind: 'list-item' })
    }
  }
  return new Map([...styles.keys()].map((key) => [key, kindOf(styles, key)]))
}

function kindOf(styles: ReadonlyMap<string, Style>, id: string): Style['kind'] {
  let style = styles.get(id)
  for (let step = 0; style && step < 20; step++) {
    if (style.kind) return style.kind
    style = styles.get(style.basedOn ?? '')
  }
  return undefined
}

/** What is left out with all it holds: changes that take words away, the older twin of a drawing, readings above Chinese characters. */
const SKIPPED: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'sectPr'])

/** An open paragraph; one in a text box stands inside another. */
interface Paragraph {
  words: string
  kind: BlockKind | 'contents'
}

function addParagraphs(xml: string, styles: ReadonlyMap<string, Style['kind']>, text: ParagraphText): void {
  const open: Paragraph[] = []
  let skipped = 0
  let runs = 0
  let hidden = false
  let inText = false
  const step = (event: XmlEvent): void => {
    const paragraph = open.at(-1)
    if (event.kind === 'text') {
      if (inText && paragraph && skipped === 0 && !hidden) paragraph.words += event.text
      return
    }
    const name = localName(event.name)
    const opens = event.kind === 'open'
    if (SKIPPED.has(name) || skipped > 0) {
      skipped += opens ? 1 : -1
      return
    }
    const value = opens ? event.attributes['w:val'] : undefined
    if (name === 'p') {
      if (opens) open.push({ words: '', kind: 'paragraph' })
      else if (paragraph) {
        open.pop()
        if (paragraph.kind !== 'contents') text.add(paragraph.words, paragraph.kind)
      }
    } else if (name === 'r') {
      runs += opens ? 1 : -1
      hidden = false
    } else if (name === 't') inText = opens && runs > 0
    else if (!opens || !paragraph) return
    else if (name === 'pStyle') paragraph.kind = styles.get(value ?? '') ?? paragraph.kind
    else if (name === 'outlineLvl' && Number(value) < 9) paragraph.kind = 'heading'
    else if (name === 'numId' && paragraph.kind !== 'heading') paragraph.kind = value === '0' ? 'paragraph' : 'list-item'
    else if (runs === 0) return
    else if (name === 'vanish') hidden = value === undefined || !/^(?:0|false|off)$/.test(value)
    else if (!hidden) paragraph.words += MARKS[name] ?? ''
  }
  for (const event of readXml(xml)) step(event)
}

/** Elements that stand for characters. */
const MARKS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' }
