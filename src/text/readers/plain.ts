import type { Document } from '../document.ts'
import { readFrontMatter } from '../front-matter.ts'
import { paragraphBlocks } from '../paragraphs.ts'

/** Reads plain text, to the letter: paragraphs, list items and headings as blocks; front matter, when it has any, as metadata. */
export function readPlain(text: string, id: string): Document {
  const front = readFrontMatter(text)
  return {
    id,
    text,
    format: 'plain',
    meta: front?.meta ?? {},
    blocks: paragraphBlocks(text, front?.end ?? 0, text.length, { headings: true, quoted: false }),
    ...(front?.language ? { language: front.language } : {}),
    notices: [],
  }
}
