import { createStore, type Row, type Store } from '../store/store.ts'

/** What is used of Cloudflare's D1 binding. */
export interface D1Database {
  prepare(sql: string): D1Statement
  batch(statements: D1Statement[]): Promise<{ readonly results?: readonly unknown[] }[]>
}

/** A prepared statement of D1. */
export interface D1Statement {
  bind(...values: unknown[]): D1Statement
  raw(): Promise<unknown[]>
}

/** The store on D1. Its tables are brought up to date by `wrangler d1 migrations apply`. */
export function openD1Store(d1: D1Database): Store {
  const bound = ({ sql, params }: { readonly sql: string; readonly params: readonly unknown[] }) => d1.prepare(sql).bind(...params)
  return createStore({
    query: async (statement) => (await bound(statement).raw()).map(rowOf),
    batch: async (statements) => (await d1.batch(statements.map(bound))).map(({ results }) => (results ?? []).map(rowOf)),
  })
}

/** A row as D1 gives it: a list by itself, an object by column name in a batch. */
function rowOf(row: unknown): Row {
  if (Array.isArray(row)) return row
  return typeof row === 'object' && row !== null ? Object.values(row) : []
}
