import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { listCases } from '../../src/store/cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'retold-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const IMPORTS = 200

/** Imports from a number on, is killed once so many were acknowledged, and gives the numbers that were. */
function importUntilKilled(from: number, acknowledgements: number): Promise<number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'importer.ts'), folder, String(from), String(IMPORTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
    if (told.split('\n').length > acknowledgements) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(told.split('\n').slice(0, -1).map(Number)))
  })
}

test('a process that is killed while it imports loses nothing that it acknowledged, and leaves the database sound', async () => {
  const acknowledged: number[] = []
  let kills = 0
  while (acknowledged.length < IMPORTS) {
    const from = Math.max(-1, ...acknowledged) + 1
    const told = await importUntilKilled(from, kills < 4 ? 37 : IMPORTS + 1)
    acknowledged.push(...told)
    kills++
    const database = new Database(join(folder, 'retold.db'), { readonly: true })
    expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(database.pragma('foreign_key_check')).toEqual([])
    database.close()
    const store = openNodeStore(folder)
    const cases = await listCases(store, IMPORTS + 1)
    store.close()
    const there = new Set(cases.map(({ id }) => id))
    expect(acknowledged.filter((k) => !there.has(`import-${k}`))).toEqual([])
    // All of a case or nothing of it.
    expect(cases.filter(({ sources, retellings }) => sources !== 2 || retellings !== 1)).toEqual([])
    // One that was written but not acknowledged any more is there, and is not made again.
    for (const { id } of cases) if (!acknowledged.includes(Number(id.slice(7)))) acknowledged.push(Number(id.slice(7)))
  }
  expect(kills).toBeGreaterThanOrEqual(5)
  expect(new Set(acknowledged).size).toBe(IMPORTS)
})
