import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { findKey, listKeys } from '../../src/store/keys.ts'
import { buildPackage, type Command } from './command.ts'

let command: Command
beforeAll(async () => {
  command = await buildPackage()
})
afterAll(() => command.remove())

const keys = async (...args: string[]) => {
  const { status, out, err } = await command.run(['keys', ...args, '--locale', 'en'])
  return { status, lines: out.trimEnd().split('\n'), err }
}

test('a key is shown once, listed without itself, and refused once it is revoked', async () => {
  const data = ['--data', join(command.folder, 'data')]
  const added = await keys('add', 'Night desk', '--scope', 'edit', ...data)
  const [id] = /[0-9a-f]{12}/.exec(added.lines[0] ?? '') ?? ['']
  const secret = added.lines[1] ?? ''
  expect(secret).toMatch(/^retold_[\w-]{43}$/)
  const listed = await keys('list', ...data)
  expect(listed.lines).toEqual([expect.stringMatching(new RegExp(`^${id} {2}edit {3}\\d{4}-\\d\\d-\\d\\d {2}Night desk$`))])
  const store = openNodeStore(join(command.folder, 'data'))
  expect(await findKey(store, secret)).toMatchObject({ label: 'Night desk', scope: 'edit' })
  expect(JSON.stringify(await listKeys(store))).not.toContain(secret)
  expect((await keys('revoke', id, ...data)).status).toBe(0)
  expect(await findKey(store, secret)).toBeUndefined()
  expect((await keys('list', ...data)).lines[0]).toContain('revoked')
  store.close()
  const again = await keys('revoke', 'Night desk', ...data)
  expect([again.status, again.err]).toEqual([2, expect.stringContaining('Night desk')])
})

test.each(['', 'x'.repeat(101), 'two\nlines'])('the label %j is refused', async (label) => {
  expect((await keys('add', label, '--data', join(command.folder, 'none'))).status).toBe(2)
})

test('what is printed for the edge is one statement that a shell passes on whole', async () => {
  const label = `O'Hara $(date) "x" \`y\``
  const { lines } = await keys('add', label, '--edge')
  const sql = execFileSync('sh', ['-c', (lines[1] ?? '').replace(/^npx wrangler d1 execute retold --remote --command/, "printf '%s'")])
  const database = new Database(':memory:')
  database.exec('CREATE TABLE keys (hash TEXT, label TEXT, scope TEXT, created INTEGER, revoked INTEGER)')
  database.exec(sql.toString())
  expect(database.prepare('SELECT label, scope FROM keys').all()).toEqual([{ label, scope: 'check' }])
  const revoke = await keys('revoke', label, '--edge')
  const statement = (revoke.lines[0] ?? '').replace(/^npx wrangler d1 execute retold --remote --command/, "printf '%s'")
  database.exec(execFileSync('sh', ['-c', statement]).toString())
  expect(database.prepare('SELECT count(*) AS count FROM keys WHERE revoked IS NOT NULL').all()).toEqual([{ count: 1 }])
})
