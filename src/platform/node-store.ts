import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type BoundStatement, createStore, type Row, type Store } from '../store/store.ts'
import { packageRoot } from './node-files.ts'

/** A store on a file of this machine, until it is closed. */
export interface NodeStore extends Store {
  close(): void
}

/** The name of the database in the data folder. */
const FILE = 'retold.db'
/** How long a statement waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 10_000
/** Prepared statements that are kept; there are fewer different ones than that. */
const MAX_STATEMENTS = 500

/** Where data are kept: `RETOLD_DATA`, else the user's own folder for such things (XDG, Library, AppData). */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.RETOLD_DATA) return env.RETOLD_DATA
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Retold')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Retold')
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'retold')
}

/**
 * Opens the store in a folder, which is made if it is not there, and brings its tables up to date; `:memory:` keeps nothing. Several
 * processes and threads may have it open. What a write has acknowledged is on the disk (WAL, synchronous FULL).
 */
export function openNodeStore(folder: string, root: string = packageRoot()): NodeStore {
  if (folder !== ':memory:') mkdirSync(folder, { recursive: true, mode: 0o700 })
  const client = new Database(folder === ':memory:' ? folder : join(folder, FILE), { timeout: BUSY_TIMEOUT })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  // What is deleted is overwritten, not only forgotten.
  client.pragma('secure_delete = ON')
  migrate(client, root)
  const prepared = new Map<string, Database.Statement<unknown[], Row>>()
  const run = ({ sql, params }: BoundStatement): Row[] => {
    let statement = prepared.get(sql)
    if (!statement) {
      statement = client.prepare<unknown[], Row>(sql)
      if (statement.reader) statement.raw(true)
      if (prepared.size < MAX_STATEMENTS) prepared.set(sql, statement)
    }
    if (statement.reader) return statement.all(...params)
    statement.run(...params)
    return []
  }
  const all = client.transaction((statements: readonly BoundStatement[]) => statements.map(run))
  const store = createStore({
    query: async (statement) => run(statement),
    // Immediate: a transaction that reads first and writes later would fail, not wait, when another process writes in between.
    batch: async (statements) => all.immediate(statements),
  })
  return { ...store, close: () => void client.close() }
}

/** Runs the migrations that have not been run, in the order of their names, under the table that wrangler keeps for the same purpose at the edge. */
function migrate(client: Database.Database, root: string): void {
  const folder = join(root, 'migrations')
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  client
    .transaction(() => {
      client.exec(
        'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
      )
      const done = new Set(client.prepare<[], string>('SELECT name FROM d1_migrations').pluck().all())
      for (const name of names) {
        if (done.has(name)) continue
        client.exec(readFileSync(join(folder, name), 'utf8'))
        client.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
      }
    })
    .immediate()
}
