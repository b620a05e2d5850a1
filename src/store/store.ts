import type { BatchItem } from 'drizzle-orm/batch'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'

/** A row as a list of values in the order of the columns. */
export type Row = readonly unknown[]

/** A statement with its bound parameters. */
export interface BoundStatement {
  readonly sql: string
  readonly params: readonly unknown[]
}

/** What a platform's database does: one statement, or several in one transaction. A statement that gives no rows has an empty list. */
export interface Driver {
  readonly query: (statement: BoundStatement) => Promise<readonly Row[]>
  readonly batch: (statements: readonly BoundStatement[]) => Promise<readonly (readonly Row[])[]>
}

/** A statement that is asked so often that it is not built anew each time, and what its rows say. */
export interface Question<T> extends BoundStatement {
  readonly read: (rows: readonly Row[]) => T
}

/** A statement built with `store.db`, to be run in a batch. */
export type Statement = BatchItem<'sqlite'>

/**
 * Where cases are kept: Drizzle's query builder over SQLite on Node and D1 at the edge. What has to happen together goes into one `batch`,
 * which is a transaction on both: D1 knows no other, and so both run the same code.
 */
export interface Store {
  readonly db: SqliteRemoteDatabase
  /** Runs statements in order, all or none. An empty list does nothing. */
  readonly batch: (statements: readonly Statement[]) => Promise<void>
  /** The rows of several statements, which go one way together and are run in order, all or none. */
  readonly rows: (statements: readonly BoundStatement[]) => Promise<readonly (readonly Row[])[]>
}

/** The store over a platform's database, whose tables are already there. */
export function createStore(driver: Driver): Store {
  const db = drizzle(
    async (sql, params, method) => {
      // Drizzle's `get` cannot tell "no row" through this door; `firstOf` asks for a list instead.
      if (method === 'get') throw new Error('ask for a list and take its first row')
      return { rows: [...(await driver.query({ sql, params }))] }
    },
    async (statements) => (await driver.batch(statements)).map((rows) => ({ rows: [...rows] })),
  )
  return {
    db,
    async batch(statements) {
      const [first, ...more] = statements
      if (first) await db.batch([first, ...more])
    },
    async rows(statements) {
      const [only, ...more] = statements
      if (more.length > 0) return driver.batch(statements)
      return only ? [await driver.query(only)] : []
    },
  }
}

/** What one question finds. */
export async function ask<T>(store: Store, question: Question<T>): Promise<T> {
  const [rows = []] = await store.rows([question])
  return question.read(rows)
}

/** The first row of a list, if it has one. */
export async function firstOf<T>(rows: PromiseLike<readonly T[]>): Promise<T | undefined> {
  return (await rows)[0]
}
