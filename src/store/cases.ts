import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { CaseKnowledge } from '../report/case.ts'
import { refused } from './conflicts.ts'
import { insertTexts, type NewDocument } from './documents.ts'
import { insertRetellings, type NewRetelling } from './retellings.ts'
import { cases, glossary, people } from './schema.ts'
import { insertSources } from './sources.ts'
import { ask, type Question, type Row, type Statement, type Store } from './store.ts'

/** A case as it is kept, without its texts. `revision` goes up with every change of its texts or its knowledge. */
export type StoredCase = typeof cases.$inferSelect & { readonly sources: number; readonly retellings: number }

/** A case to be made, with the texts that it begins with. */
export interface NewCase {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Of a shipped case always public; private unless given. */
  readonly visibility?: StoredCase['visibility']
  readonly knowledge: CaseKnowledge
  readonly sources: readonly NewDocument[]
  readonly retellings: readonly NewRetelling[]
  /** Of a shipped case: the hash of what it is brought in from. */
  readonly fingerprint?: string
}

/** What can be changed of a case itself. */
export type CaseChange = Pick<NewCase, 'title' | 'summary' | 'visibility' | 'knowledge' | 'fingerprint'>

const columns = {
  id: cases.id,
  title: cases.title,
  summary: cases.summary,
  origin: cases.origin,
  fingerprint: cases.fingerprint,
  visibility: cases.visibility,
  revision: cases.revision,
  created: cases.created,
  updated: cases.updated,
  sources: sql<number>`(SELECT count(*) FROM sources WHERE sources.case_id = cases.id)`.as('source_count'),
  retellings: sql<number>`(SELECT count(*) FROM retellings WHERE retellings.case_id = cases.id)`.as('retelling_count'),
}

/** A page of the cases in the order of their ids, after the id `after`: of all, or of those that everybody sees. */
export function listCases({ db }: Store, limit: number, after = '', seen: 'all' | 'public' = 'all'): Promise<StoredCase[]> {
  const wanted = and(gt(cases.id, after), seen === 'public' ? eq(cases.visibility, 'public') : undefined)
  return db.select(columns).from(cases).where(wanted).orderBy(asc(cases.id)).limit(limit).all()
}

/** A case; undefined when there is none. */
export function findCase(store: Store, id: string): Promise<StoredCase | undefined> {
  return ask(store, caseQuestion(id))
}

const FIND = `SELECT id, title, summary, origin, fingerprint, visibility, revision, created, updated,
  (SELECT count(*) FROM sources WHERE sources.case_id = cases.id) AS source_count,
  (SELECT count(*) FROM retellings WHERE retellings.case_id = cases.id) AS retelling_count
  FROM cases WHERE id = ?`

/** Asks for a case. */
export function caseQuestion(id: string): Question<StoredCase | undefined> {
  return { sql: FIND, params: [id], read: ([row]) => row && caseOfRow(row) }
}

function caseOfRow([
  id,
  title,
  summary,
  origin,
  fingerprint,
  visibility,
  revision,
  created,
  updated,
  sources,
  retellings,
]: Row): StoredCase {
  return {
    id: String(id),
    title: String(title),
    summary: String(summary),
    origin: origin === 'shipped' ? 'shipped' : 'user',
    fingerprint: String(fingerprint),
    visibility: visibility === 'public' ? 'public' : 'private',
    revision: Number(revision),
    created: Number(created),
    updated: Number(updated),
    sources: Number(sources),
    retellings: Number(retellings),
  }
}

/** What is known in a case, in the order in which it was given; corrections are not in it. */
export async function knowledgeOfCase({ db }: Store, id: string): Promise<CaseKnowledge> {
  const [persons, terms] = await Promise.all([
    db.select().from(people).where(eq(people.caseId, id)).orderBy(asc(people.position)).all(),
    db.select().from(glossary).where(eq(glossary.caseId, id)).orderBy(asc(glossary.position)).all(),
  ])
  return {
    people: persons.map(({ name, spellings, renderings, role }) => ({ name, spellings, renderings, ...(role === null ? {} : { role }) })),
    glossary: terms.map(({ term, renderings }) => ({ term, renderings })),
  }
}

/** Makes a case with all its texts, or nothing: false when there is one of that id. */
export async function createCase(store: Store, wanted: NewCase, now: number): Promise<boolean> {
  const { id, title, summary, fingerprint } = wanted
  const origin = fingerprint === undefined ? 'user' : 'shipped'
  const visibility = origin === 'shipped' ? 'public' : (wanted.visibility ?? 'private')
  return (
    (await refused(
      store.batch([
        store.db
          .insert(cases)
          .values({ id, title, summary, origin, visibility, fingerprint: fingerprint ?? '', revision: 1, created: now, updated: now }),
        ...insertKnowledge(store, id, wanted.knowledge),
        ...insertTexts(store, [...wanted.sources, ...wanted.retellings.map(({ text }) => text)]),
        ...insertSources(store, id, wanted.sources, now),
        ...insertRetellings(store, id, wanted.retellings, now),
      ]),
    )) === null
  )
}

/** Changes a case as it stood at `revision`; false when it has changed since, or is gone. */
export async function updateCase(store: Store, id: string, change: CaseChange, revision: number, now: number): Promise<boolean> {
  const { db } = store
  const refusal = await refused(
    store.batch([
      db
        .update(cases)
        .set({
          title: change.title,
          summary: change.summary,
          ...(change.visibility === undefined ? {} : { visibility: change.visibility }),
          ...(change.fingerprint === undefined ? {} : { fingerprint: change.fingerprint }),
          revision: sql`iif(${cases.revision} = ${revision}, ${cases.revision} + 1, NULL)`,
          updated: now,
        })
        .where(eq(cases.id, id)),
      db.delete(people).where(eq(people.caseId, id)),
      db.delete(glossary).where(eq(glossary.caseId, id)),
      ...insertKnowledge(store, id, change.knowledge),
    ]),
  )
  return refusal === null
}

/** Deletes a case and everything that hangs on it, texts that nothing else holds too; only at `revision` if one is given. False: nothing was deleted. */
export async function deleteCase({ db }: Store, id: string, revision?: number): Promise<boolean> {
  const gone = await db
    .delete(cases)
    .where(and(eq(cases.id, id), revision === undefined ? undefined : eq(cases.revision, revision)))
    .returning({ id: cases.id })
  return gone.length > 0
}

/** The statement that notes that a case has changed. */
export function touchCase({ db }: Store, id: string, now: number): Statement {
  return db
    .update(cases)
    .set({ revision: sql`${cases.revision} + 1`, updated: now })
    .where(eq(cases.id, id))
}

function insertKnowledge({ db }: Store, id: string, { people: persons, glossary: terms }: CaseKnowledge): Statement[] {
  const personRows = persons.map(({ name, spellings, renderings, role }) => ({
    name,
    spellings: JSON.stringify(spellings ?? []),
    renderings: JSON.stringify(renderings ?? {}),
    role: role ?? null,
  }))
  const termRows = terms.map(({ term, renderings }) => ({ term, renderings: JSON.stringify(renderings) }))
  return [
    db.run(
      sql`INSERT INTO people (case_id, position, name, spellings, renderings, role)
        SELECT ${id}, key, value ->> 'name', value ->> 'spellings', value ->> 'renderings', value ->> 'role'
        FROM json_each(${JSON.stringify(personRows)})`,
    ),
    db.run(
      sql`INSERT INTO glossary (case_id, position, term, renderings)
        SELECT ${id}, key, value ->> 'term', value ->> 'renderings' FROM json_each(${JSON.stringify(termRows)})`,
    ),
  ]
}
