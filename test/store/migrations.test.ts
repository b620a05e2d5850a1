import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { findCase } from '../../src/store/cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'retold-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a database of before visibility keeps its cases: shipped ones for everybody, own ones private', async () => {
  const old = new Database(join(folder, 'retold.db'))
  old.exec('CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP)')
  for (const name of ['0001_store.sql', '0002_open_items.sql']) {
    old.exec(readFileSync(join(packageRoot(), 'migrations', name), 'utf8'))
    old.prepare('INSERT INTO d1_migrations (name) VALUES (?)').run(name)
  }
  const add = old.prepare('INSERT INTO cases (id, title, origin, created, updated) VALUES (?, ?, ?, 1, 1)')
  add.run('own', 'Own', 'user')
  add.run('shipped', 'Shipped', 'shipped')
  old.close()
  const store = openNodeStore(folder)
  expect(await findCase(store, 'own')).toMatchObject({ title: 'Own', visibility: 'private' })
  expect(await findCase(store, 'shipped')).toMatchObject({ visibility: 'public' })
  store.close()
})
