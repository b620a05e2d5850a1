import { and, eq, inArray } from 'drizzle-orm'
import type { CaseKnowledge } from '../report/case.ts'
import type { Document } from '../text/document.ts'
import { createCase, findCase, touchCase, updateCase } from './cases.ts'
import { sha256 } from './digest.ts'
import { insertTexts, newDocument } from './documents.ts'
import { insertRetellings, listRetellings, type NewRetelling } from './retellings.ts'
import { retellings, sources } from './schema.ts'
import { insertSources } from './sources.ts'
import type { Store } from './store.ts'

/** A case that comes with the program, as it is read from its folder. */
export interface ReadCase {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly sources: readonly Document[]
  readonly retellings: readonly Document[]
  readonly translatedFrom: ReadonlyMap<string, string>
  readonly knowledge: CaseKnowledge
}

/** More retellings than any case comes with. */
const ALL = 100_000

/**
 * Brings shipped cases into the store, where they can be read, decided on and corrected but not changed otherwise. One that has changed
 * since takes the place of the old one; decisions stay. A user's own case of the same id is left alone.
 */
export async function bringInCases(store: Store, read: readonly ReadCase[], now: number): Promise<void> {
  for (const one of read) await bringIn(store, one, now)
}

async function bringIn(store: Store, one: ReadCase, now: number): Promise<void> {
  const { id, title, summary, knowledge } = one
  const fingerprint = await sha256(JSON.stringify([one, [...one.translatedFrom]]))
  const known = await findCase(store, id)
  if (known && (known.origin === 'user' || known.fingerprint === fingerprint)) return
  const own = await Promise.all(one.sources.map((document) => newDocument(document)))
  const retold = await Promise.all(
    one.retellings.map(async (document): Promise<NewRetelling> => {
      const translatedFrom = one.translatedFrom.get(document.id)
      return { text: await newDocument(document), ...(translatedFrom === undefined ? {} : { translatedFrom }) }
    }),
  )
  if (!known) {
    await createCase(store, { id, title, summary, knowledge, sources: own, retellings: retold, fingerprint }, now)
    return
  }
  const before = await listRetellings(store, id, ALL)
  const hashes = new Map(before.map(({ retelling, version }) => [retelling.id, version.sha256]))
  const changed = retold.filter(({ text }) => hashes.get(text.document.id) !== text.sha256)
  const gone = before.map(({ retelling }) => retelling.id).filter((name) => !one.retellings.some((document) => document.id === name))
  // Another process may be doing the same: the one that comes second finds the revision changed, and nothing left to do.
  if (!(await updateCase(store, id, { title, summary, knowledge, fingerprint }, known.revision, now))) return
  await store.batch([
    store.db.delete(sources).where(eq(sources.caseId, id)),
    store.db.delete(retellings).where(and(eq(retellings.caseId, id), inArray(retellings.id, gone.slice(0, 50)))),
    ...insertTexts(store, [...own, ...changed.map(({ text }) => text)]),
    ...insertSources(store, id, own, now),
    ...insertRetellings(store, id, changed, now),
    // Whoever read the case in between has the old texts under the new revision.
    touchCase(store, id, now),
  ])
}
