import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Document } from '../text/document.ts'
import { touchCase } from './cases.ts'
import { type Refusal, refused } from './conflicts.ts'
import { chunksOf, documentFields, documentOfRow, insertTexts, type NewDocument } from './documents.ts'
import { sources, texts } from './schema.ts'
import { firstOf, type Statement, type Store } from './store.ts'

/** A source as it is kept, without its text. */
export type StoredSource = typeof sources.$inferSelect

/** A page of a case's sources in the order of their ids, after the id `after`. */
export function listSources({ db }: Store, caseId: string, limit: number, after = ''): Promise<StoredSource[]> {
  return db
    .select()
    .from(sources)
    .where(and(eq(sources.caseId, caseId), gt(sources.id, after)))
    .orderBy(asc(sources.id))
    .limit(limit)
    .all()
}

/** One source with its text; undefined when there is none. */
export async function findSource(store: Store, caseId: string, id: string): Promise<(StoredSource & { text: string }) | undefined> {
  const row = await firstOf(
    store.db
      .select({ source: sources, text: texts.text })
      .from(sources)
      .innerJoin(texts, eq(texts.sha256, sources.sha256))
      .where(and(eq(sources.caseId, caseId), eq(sources.id, id)))
      .limit(1)
      .all(),
  )
  return row && { ...row.source, text: row.text }
}

/** All sources of a case as documents, in the order of their ids. */
export async function sourceDocuments({ db }: Store, caseId: string): Promise<Document[]> {
  const rows = await db
    .select({ source: sources, text: texts.text })
    .from(sources)
    .innerJoin(texts, eq(texts.sha256, sources.sha256))
    .where(eq(sources.caseId, caseId))
    .orderBy(asc(sources.id))
    .all()
  return rows.map(({ source, text }) => documentOfRow(source, text))
}

/** Adds sources to a case, all or none; tells why none was added. */
export function addSources(store: Store, caseId: string, documents: readonly NewDocument[], now: number): Promise<Refusal | null> {
  return refused(
    store.batch([...insertTexts(store, documents), ...insertSources(store, caseId, documents, now), touchCase(store, caseId, now)]),
  )
}

/** Deletes a source; false when there was none. */
export async function deleteSource(store: Store, caseId: string, id: string, now: number): Promise<boolean> {
  const there = await findSource(store, caseId, id)
  if (!there) return false
  await store.batch([store.db.delete(sources).where(and(eq(sources.caseId, caseId), eq(sources.id, id))), touchCase(store, caseId, now)])
  return true
}

/** The statements that put sources in; their texts have to be there. */
export function insertSources({ db }: Store, caseId: string, documents: readonly NewDocument[], now: number): Statement[] {
  const rows = documents.map(documentFields)
  return chunksOf(rows, (row) => row.blocks.length + row.meta.length + row.cues.length).map((chunk) =>
    db.run(
      sql`INSERT INTO sources (case_id, id, sha256, sent_sha256, format, language, meta, blocks, notices, cues, created)
        SELECT ${caseId}, value ->> 'id', value ->> 'sha256', value ->> 'sentSha256', value ->> 'format', value ->> 'language',
          value ->> 'meta', value ->> 'blocks', value ->> 'notices', value ->> 'cues', ${now}
        FROM json_each(${JSON.stringify(chunk)})`,
    ),
  )
}
