import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { LinkCorrection } from '../align/corrections.ts'
import type { CaseKnowledge } from '../report/case.ts'
import type { SourceSpan } from '../report/finding.ts'
import { type Refusal, refused } from './conflicts.ts'
import { corrections } from './schema.ts'
import type { Question, Row, Store } from './store.ts'

/**
 * What a person has corrected. A `link` says from which passages a sentence of a retelling comes (from none: an empty list); it is known by
 * its words, so that it survives a new version of the article. A `spelling` is one more right form of a person's name, in `language` if
 * that is given; a `term` one more right rendering.
 */
export type Correction =
  | { readonly kind: 'link'; readonly exact: string; readonly start: number; readonly sources: readonly SourceSpan[] }
  | { readonly kind: 'spelling'; readonly person: string; readonly spelling: string; readonly language?: string | undefined }
  | { readonly kind: 'term'; readonly term: string; readonly language: string; readonly rendering: string }

/** A correction as it is kept: `retelling` is empty for what holds in the whole case. */
export interface StoredCorrection {
  readonly id: string
  readonly retelling: string
  readonly correction: Correction
  readonly created: number
}

/** The corrections of a case, oldest first; of one retelling and of the case as a whole, when `retelling` is given. */
export async function listCorrections({ db }: Store, caseId: string, retelling?: string): Promise<StoredCorrection[]> {
  const rows = await db
    .select()
    .from(corrections)
    .where(and(eq(corrections.caseId, caseId), retelling === undefined ? undefined : inArray(corrections.retellingId, ['', retelling])))
    .orderBy(asc(corrections.created), asc(corrections.id))
    .all()
  return rows.map(({ id, retellingId, body, created }) => {
    const correction: Correction = JSON.parse(body)
    return { id, retelling: retellingId, correction, created }
  })
}

/** Asks for the corrections that hold in a case as a whole, oldest first. */
export function caseCorrectionsQuestion(caseId: string): Question<readonly StoredCorrection[]> {
  const sql = `SELECT id, body, created FROM corrections WHERE case_id = ? AND retelling_id = '' ORDER BY created, id`
  const read = ([id, body, created]: Row): StoredCorrection => {
    const correction: Correction = JSON.parse(String(body))
    return { id: String(id), retelling: '', correction, created: Number(created) }
  }
  return { sql, params: [caseId], read: (rows) => rows.map(read) }
}

/**
 * Keeps a correction; a link takes the place of an earlier one of the same sentence. Tells why it was not kept: there is no such case, or
 * one of that id.
 */
export function addCorrection(
  store: Store,
  caseId: string,
  { id, retelling, correction, created }: StoredCorrection,
): Promise<Refusal | null> {
  const { db } = store
  const again =
    correction.kind === 'link'
      ? [
          db
            .delete(corrections)
            .where(
              and(
                eq(corrections.caseId, caseId),
                eq(corrections.retellingId, retelling),
                eq(corrections.kind, 'link'),
                sql`${corrections.body} ->> 'exact' = ${correction.exact}`,
                sql`${corrections.body} ->> 'start' = ${correction.start}`,
              ),
            ),
        ]
      : []
  const body = JSON.stringify(correction)
  return refused(
    store.batch([...again, db.insert(corrections).values({ caseId, id, retellingId: retelling, kind: correction.kind, body, created })]),
  )
}

/** Takes a correction back; false when there was none. */
export async function deleteCorrection({ db }: Store, caseId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(corrections)
    .where(and(eq(corrections.caseId, caseId), eq(corrections.id, id)))
    .returning({ id: corrections.id })
  return gone.length > 0
}

/** What is known in a case, with the corrections of the case as a whole. */
export function withCorrections(known: CaseKnowledge, corrected: readonly StoredCorrection[]): CaseKnowledge {
  const people = known.people.map((person) => ({ ...person }))
  const glossary = known.glossary.map((term) => ({ ...term }))
  for (const { correction } of corrected) {
    if (correction.kind === 'spelling') {
      const { person: name, spelling, language } = correction
      let person = people.find((one) => one.name === name)
      if (!person) {
        person = { name }
        people.push(person)
      }
      if (language === undefined) Object.assign(person, { spellings: [...(person.spellings ?? []), spelling] })
      else Object.assign(person, { renderings: added(person.renderings, language, spelling) })
    } else if (correction.kind === 'term') {
      const { term: name, language, rendering } = correction
      const at = glossary.findIndex(({ term }) => term === name)
      const renderings = added(glossary[at]?.renderings, language, rendering)
      if (at >= 0) glossary[at] = { term: name, renderings }
      else glossary.push({ term: name, renderings })
    }
  }
  return { people, glossary }
}

function added(renderings: Readonly<Record<string, readonly string[]>> | undefined, language: string, form: string) {
  return { ...renderings, [language]: [...(renderings?.[language] ?? []), form] }
}

/**
 * The corrected links of a retelling as they stand in a version of its text: at the same place, else at the nearest one with the same
 * words; a sentence that is no longer there has no correction.
 */
export function linkCorrections(stored: readonly StoredCorrection[], text: string): LinkCorrection[] {
  return stored.flatMap(({ correction }): LinkCorrection[] => {
    if (correction.kind !== 'link' || correction.exact === '') return []
    const start = nearest(text, correction.exact, correction.start)
    return start < 0 ? [] : [{ retelling: { start, end: start + correction.exact.length }, sources: correction.sources }]
  })
}

function nearest(text: string, words: string, start: number): number {
  const before = text.lastIndexOf(words, start)
  const after = text.indexOf(words, start)
  if (before < 0 || after < 0) return Math.max(before, after)
  return start - before <= after - start ? before : after
}
