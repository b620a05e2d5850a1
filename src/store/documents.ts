import { sql } from 'drizzle-orm'
import { InputError } from '../errors.ts'
import type { Document } from '../text/document.ts'
import { sha256 } from './digest.ts'
import type { StoredBlock, StoredCue, sources } from './schema.ts'
import type { Statement, Store } from './store.ts'

/** A document that was read, with the hashes of what was sent and of what was read. */
export interface NewDocument {
  readonly document: Document
  readonly sha256: string
  readonly sentSha256: string
}

/** The row of a document without its place. */
type DocumentRow = Pick<typeof sources.$inferSelect, 'id' | 'format' | 'language' | 'meta' | 'blocks' | 'notices' | 'cues'>

/** The most that one value may weigh as JSON in UTF-8, in bytes: D1 takes rows of two million. */
export const MAX_VALUE_BYTES = 1_900_000

/** Hashes a document; `sent` is the text that it was read from. Throws InputError `input.too-large` where it is more than can be kept. */
export async function newDocument(document: Document, sent: string = document.text): Promise<NewDocument> {
  const bytes = Math.max(weightOf(document.text), weightOf(document.blocks), weightOf(document.cues ?? []))
  if (bytes > MAX_VALUE_BYTES) throw new InputError('input.too-large', { file: document.id, bytes, limit: MAX_VALUE_BYTES })
  const read = await sha256(document.text)
  return { document, sha256: read, sentSha256: sent === document.text ? read : await sha256(sent) }
}

/** What a value weighs as JSON in UTF-8, in bytes. */
function weightOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

/** The document of a row and its text. */
export function documentOfRow({ id, format, language, meta, blocks, notices, cues }: DocumentRow, text: string): Document {
  return {
    id,
    text,
    format,
    meta,
    blocks: blocks.map(([start, end, kind]) => ({ start, end, kind })),
    ...(cues.length === 0 ? {} : { cues: cues.map(([start, end, from, to]) => ({ start, end, from, to })) }),
    ...(language === null ? {} : { language }),
    notices,
  }
}

/** One statement holds about so many characters of JSON: D1 takes two million bytes. */
const CHUNK = 250_000

/** The statements that put the texts of documents in, once each. */
export function insertTexts({ db }: Store, documents: readonly NewDocument[]): Statement[] {
  const distinct = new Map(documents.map(({ sha256, document: { text } }) => [sha256, text]))
  const rows = [...distinct].map(([hash, text]) => ({ sha256: hash, text, bytes: new TextEncoder().encode(text).length }))
  return chunksOf(rows, ({ text }) => text.length).map((chunk) =>
    db.run(
      sql`INSERT INTO texts (sha256, text, bytes)
        SELECT value ->> 'sha256', value ->> 'text', value ->> 'bytes' FROM json_each(${JSON.stringify(chunk)}) WHERE true
        ON CONFLICT (sha256) DO NOTHING`,
    ),
  )
}

/** The columns that sources and versions share, as JSON for `json_each`. */
export function documentFields({ document, sha256, sentSha256 }: NewDocument) {
  const blocks = document.blocks.map(({ start, end, kind }): StoredBlock => [start, end, kind])
  return {
    id: document.id,
    sha256,
    sentSha256,
    format: document.format,
    language: document.language ?? null,
    // Texts that hold JSON: `->>` gives them back as they are.
    meta: JSON.stringify(document.meta),
    blocks: JSON.stringify(blocks),
    notices: JSON.stringify(document.notices),
    cues: JSON.stringify((document.cues ?? []).map(({ start, end, from, to }): StoredCue => [start, end, from, to])),
  }
}

/** Cuts a list into parts of a bounded weight; an item that is heavier by itself is a part of its own. */
export function chunksOf<T>(items: readonly T[], weigh: (item: T) => number): T[][] {
  const chunks: T[][] = []
  let weight = Number.POSITIVE_INFINITY
  for (const item of items) {
    const own = weigh(item)
    const last = chunks.at(-1)
    if (last && weight + own <= CHUNK) {
      last.push(item)
      weight += own
    } else {
      chunks.push([item])
      weight = own
    }
  }
  return chunks
}
