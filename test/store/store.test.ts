import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultDataFolder, openNodeStore } from '../../src/platform/node-store.ts'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase, findCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { testJobs } from './same-jobs.ts'
import { testStore } from './same-store.ts'

describe('the store on better-sqlite3', () => {
  testStore(async () => openNodeStore(':memory:'))
  testJobs(async () => openNodeStore(':memory:'))
})

test('a text that is more than a row can hold is refused by its name', async () => {
  const long = 'The lamp is out. '.repeat(120_000)
  await expect(newDocument(readPlain(long, 'long'))).rejects.toMatchObject({ code: 'input.too-large', params: { file: 'long' } })
})

const folder = mkdtempSync(join(tmpdir(), 'retold-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what is kept in a folder is there when it is opened again', async () => {
  const data = join(folder, 'data')
  const first = openNodeStore(data)
  await createCase(first, { id: 'a', title: 'A', summary: '', knowledge: EMPTY_CASE, sources: [], retellings: [] }, 1)
  first.close()
  const second = openNodeStore(data)
  expect(await findCase(second, 'a')).toMatchObject({ title: 'A' })
  second.close()
})

test.each([
  [{ RETOLD_DATA: '/srv/retold' }, 'linux', '/srv/retold'],
  [{ XDG_DATA_HOME: '/home/mara/data' }, 'linux', '/home/mara/data/retold'],
] as const)('data are kept where %o on %s says', (env, platform, place) => {
  expect(defaultDataFolder(env, platform)).toBe(place)
})
