import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { touchCase } from './cases.ts'
import { type Refusal, refused } from './conflicts.ts'
import { chunksOf, documentFields, insertTexts, type NewDocument } from './documents.ts'
import { retellings, texts, versions } from './schema.ts'
import { firstOf, type Statement, type Store } from './store.ts'

/** A retelling with the version that counts, without its text. */
export interface StoredRetelling {
  readonly retelling: typeof retellings.$inferSelect
  readonly version: typeof versions.$inferSelect
}

/** A retelling to be added; a text for an id that is there is a new version of it. */
export interface NewRetelling {
  readonly text: NewDocument
  readonly translatedFrom?: string
}

const current = and(
  eq(versions.caseId, retellings.caseId),
  eq(versions.retellingId, retellings.id),
  eq(versions.number, retellings.current),
)

/** A page of a case's retellings in the order of their ids, after the id `after`. */
export function listRetellings({ db }: Store, caseId: string, limit: number, after = ''): Promise<StoredRetelling[]> {
  return db
    .select({ retelling: retellings, version: versions })
    .from(retellings)
    .innerJoin(versions, current)
    .where(and(eq(retellings.caseId, caseId), gt(retellings.id, after)))
    .orderBy(asc(retellings.id))
    .limit(limit)
    .all()
}

/** One retelling; undefined when there is none. */
export function findRetelling({ db }: Store, caseId: string, id: string): Promise<StoredRetelling | undefined> {
  return firstOf(
    db
      .select({ retelling: retellings, version: versions })
      .from(retellings)
      .innerJoin(versions, current)
      .where(and(eq(retellings.caseId, caseId), eq(retellings.id, id)))
      .limit(1)
      .all(),
  )
}

/** A version of a retelling as it is kept, with its text. */
export type StoredVersion = typeof versions.$inferSelect & { readonly text: string }

/** A version of a retelling with its text; undefined when there is none. */
export async function findVersion({ db }: Store, caseId: string, id: string, number: number): Promise<StoredVersion | undefined> {
  const row = await firstOf(
    db
      .select({ version: versions, text: texts.text })
      .from(versions)
      .innerJoin(texts, eq(texts.sha256, versions.sha256))
      .where(and(eq(versions.caseId, caseId), eq(versions.retellingId, id), eq(versions.number, number)))
      .limit(1)
      .all(),
  )
  return row && { ...row.version, text: row.text }
}

/** The versions of a retelling, newest first, below the number `before`. */
export function listVersions({ db }: Store, caseId: string, id: string, limit: number, before = Number.MAX_SAFE_INTEGER) {
  return db
    .select()
    .from(versions)
    .where(and(eq(versions.caseId, caseId), eq(versions.retellingId, id), lt(versions.number, before)))
    .orderBy(desc(versions.number))
    .limit(limit)
    .all()
}

/** Adds retellings, or new versions of those that are there, all or none; tells why none was added. */
export function addRetellings(store: Store, caseId: string, added: readonly NewRetelling[], now: number): Promise<Refusal | null> {
  return refused(
    store.batch([
      ...insertTexts(
        store,
        added.map(({ text }) => text),
      ),
      ...insertRetellings(store, caseId, added, now),
      touchCase(store, caseId, now),
    ]),
  )
}

/** Deletes a retelling with its versions, reports, decisions and corrections; false when there was none. */
export async function deleteRetelling(store: Store, caseId: string, id: string, now: number): Promise<boolean> {
  const there = await findRetelling(store, caseId, id)
  if (!there) return false
  await store.batch([
    store.db.delete(retellings).where(and(eq(retellings.caseId, caseId), eq(retellings.id, id))),
    touchCase(store, caseId, now),
  ])
  return true
}

/** The statements that put retellings in, as first or next versions; their texts have to be there. */
export function insertRetellings({ db }: Store, caseId: string, added: readonly NewRetelling[], now: number): Statement[] {
  const rows = added.map(({ text, translatedFrom }) => ({ ...documentFields(text), translatedFrom: translatedFrom ?? null }))
  return chunksOf(rows, (row) => row.blocks.length + row.meta.length + row.cues.length).flatMap((chunk) => {
    const json = JSON.stringify(chunk)
    return [
      db.run(
        sql`INSERT INTO retellings (case_id, id, translated_from, current, created, updated)
          SELECT ${caseId}, value ->> 'id', value ->> 'translatedFrom', 1, ${now}, ${now} FROM json_each(${json}) WHERE true
          ON CONFLICT (case_id, id) DO UPDATE
          SET current = current + 1, updated = excluded.updated, translated_from = coalesce(excluded.translated_from, translated_from)`,
      ),
      db.run(
        sql`INSERT INTO versions (case_id, retelling_id, number, sha256, sent_sha256, format, language, meta, blocks, notices, cues, created)
          SELECT ${caseId}, value ->> 'id', (SELECT current FROM retellings WHERE case_id = ${caseId} AND id = value ->> 'id'),
            value ->> 'sha256', value ->> 'sentSha256', value ->> 'format', value ->> 'language',
            value ->> 'meta', value ->> 'blocks', value ->> 'notices', value ->> 'cues', ${now}
          FROM json_each(${json})`,
      ),
    ]
  })
}
