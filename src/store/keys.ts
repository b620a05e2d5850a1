import { and, asc, eq, isNull, like, or } from 'drizzle-orm'
import { sha256 } from './digest.ts'
import { keys } from './schema.ts'
import { ask, type Question, type Row, type Store } from './store.ts'

/** A key as it is kept: its hash, never itself. */
export type StoredKey = typeof keys.$inferSelect

/** How keys begin, so that they are known for what they are where they turn up by mistake. */
const PREFIX = 'retold_'
const RANDOM_BYTES = 32
/** How much of its hash names a key in lists. */
export const KEY_ID_LENGTH = 12

/** A key made of random bytes (32 of them), with the row that is kept of it. */
export async function newKey(
  random: Uint8Array,
  { label, scope }: Pick<StoredKey, 'label' | 'scope'>,
  now: number,
): Promise<{ readonly secret: string; readonly row: StoredKey }> {
  if (random.length < RANDOM_BYTES) throw new RangeError('a key needs 32 random bytes')
  const secret =
    PREFIX +
    btoa(String.fromCharCode(...random))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  return { secret, row: { hash: await sha256(secret), label, scope, created: now, revoked: null } }
}

/** Keeps a key. */
export async function addKey({ db }: Store, row: StoredKey): Promise<void> {
  await db.insert(keys).values(row)
}

/** All keys, the revoked ones too, in the order in which they were made. */
export function listKeys({ db }: Store): Promise<StoredKey[]> {
  return db.select().from(keys).orderBy(asc(keys.created), asc(keys.hash)).all()
}

/** Revokes the keys that an id (the beginning of a hash, twelve digits or more) or a label names; gives how many there were. */
export async function revokeKeys({ db }: Store, name: string, now: number): Promise<number> {
  const byId = /^[0-9a-f]{12,64}$/.test(name) ? like(keys.hash, `${name}%`) : undefined
  const gone = await db
    .update(keys)
    .set({ revoked: now })
    .where(and(isNull(keys.revoked), or(byId, eq(keys.label, name))))
    .returning({ hash: keys.hash })
  return gone.length
}

/** The key of a secret; undefined when there is none or it was revoked. */
export async function findKey(store: Store, secret: string): Promise<StoredKey | undefined> {
  return ask(store, keyQuestion(await sha256(secret)))
}

/** Asks for a key that holds by the hash of its secret. */
export function keyQuestion(hash: string): Question<StoredKey | undefined> {
  const sql = 'SELECT label, scope, created FROM keys WHERE hash = ? AND revoked IS NULL'
  const read = ([label, scope, created]: Row): StoredKey => ({
    hash,
    label: String(label),
    scope: scope === 'edit' || scope === 'check' ? scope : 'read',
    created: Number(created),
    revoked: null,
  })
  return { sql, params: [hash], read: ([row]) => row && read(row) }
}
