import { randomBytes } from 'node:crypto'
import { InputError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { defaultDataFolder, openNodeStore } from '../platform/node-store.ts'
import type { Scope } from '../service/access/caller.ts'
import { addKey, KEY_ID_LENGTH, listKeys, newKey, revokeKeys, type StoredKey } from '../store/keys.ts'
import type { Store } from '../store/store.ts'
import { writeOut } from './output.ts'

export interface KeysCommand {
  readonly data?: string
  /** Print what to run against the database at the edge instead of changing the one on this machine. */
  readonly edge?: true
}

const MAX_LABEL = 100

/** `retold keys add`: makes a key and shows it, once. */
export async function keysAdd(
  label: string,
  { scope, ...options }: KeysCommand & { readonly scope: Scope },
  { t }: Translator,
): Promise<void> {
  if (label.trim() === '' || label.length > MAX_LABEL || /\p{Cc}/u.test(label)) throw new InputError('keys.label', { limit: MAX_LABEL })
  const { secret, row } = await newKey(randomBytes(32), { label, scope }, Date.now())
  if (options.edge) await writeOut(`${t('cli.keys.run-add')}\n${wrangler(insertion(row))}\n`)
  else await withStore(options, (store) => addKey(store, row))
  await writeOut(`${t('cli.keys.added', { id: idOf(row), label, scope })}\n${secret}\n`)
}

/** `retold keys list`: every key that was made: id, scope, label, when it was made and revoked. */
export async function keysList(options: KeysCommand, { t }: Translator): Promise<void> {
  if (options.edge) {
    const sql = `SELECT substr(hash, 1, ${KEY_ID_LENGTH}) AS id, scope, label, created, revoked FROM keys ORDER BY created`
    return writeOut(`${wrangler(sql)}\n`)
  }
  const keys = await withStore(options, listKeys)
  const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)
  const lines = keys.map((key) => {
    const until = key.revoked === null ? '' : `  ${t('cli.keys.revoked-on', { day: day(key.revoked) })}`
    return `${idOf(key)}  ${key.scope.padEnd(5)}  ${day(key.created)}  ${key.label}${until}\n`
  })
  await writeOut(lines.length === 0 ? `${t('cli.keys.none')}\n` : lines.join(''))
}

/** `retold keys revoke`: from now on the keys of an id or label are refused. Throws InputError `keys.unknown`. */
export async function keysRevoke(name: string, options: KeysCommand, { t }: Translator): Promise<void> {
  if (options.edge) {
    const id = /^[0-9a-f]{12,64}$/.test(name) ? ` OR hash LIKE '${name}%'` : ''
    return writeOut(`${wrangler(`UPDATE keys SET revoked = ${Date.now()} WHERE revoked IS NULL AND (label = ${quoted(name)}${id})`)}\n`)
  }
  const count = await withStore(options, (store) => revokeKeys(store, name, Date.now()))
  if (count === 0) throw new InputError('keys.unknown', { name })
  await writeOut(`${t('cli.keys.revoked', { name, count })}\n`)
}

async function withStore<T>({ data }: KeysCommand, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openNodeStore(data ?? defaultDataFolder())
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

const idOf = ({ hash }: StoredKey) => hash.slice(0, KEY_ID_LENGTH)
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function insertion({ hash, label, scope, created }: StoredKey): string {
  return `INSERT INTO keys (hash, label, scope, created) VALUES (${quoted(hash)}, ${quoted(label)}, ${quoted(scope)}, ${created})`
}

/** The command line that runs a statement at the edge. */
function wrangler(sql: string): string {
  return `npx wrangler d1 execute retold --remote --command '${sql.replaceAll("'", "'\\''")}'`
}
