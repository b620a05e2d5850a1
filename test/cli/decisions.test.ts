import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { corpusDecisions } from '../../src/cli/decisions.ts'
import { InputError } from '../../src/errors.ts'
import { translatorFor } from '../../src/i18n.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase } from '../../src/store/cases.ts'
import { decide, listDecisions } from '../../src/store/decisions.ts'

const folder = mkdtempSync(join(tmpdir(), 'retold-decisions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
vi.spyOn(process.stdout, 'write').mockReturnValue(true)

const english = translatorFor('en')
const DECISION = {
  retellingId: 'gazeta',
  scope: 'finding',
  key: '0123456789abcdef-2',
  type: 'name.misspelled',
  status: 'dismissed',
  note: 'the usual spelling',
  author: '',
  retellingWords: 'torkilson',
  sourceWords: 'thorkildsen',
} as const

test('decisions go out of one store as a file and into another', async () => {
  const file = join(folder, 'out.json')
  for (const data of ['one', 'two']) {
    const store = openNodeStore(join(folder, data))
    await createCase(store, { id: 'harbour', title: 'Harbour', summary: '', knowledge: EMPTY_CASE, sources: [], retellings: [] }, 1)
    if (data === 'one') await decide(store, 'harbour', 'gazeta', [DECISION], 1)
    store.close()
  }
  await corpusDecisions('harbour', file, { data: join(folder, 'one') }, english)
  expect(JSON.parse(readFileSync(file, 'utf8')).decisions).toMatchObject([{ key: DECISION.key, note: DECISION.note }])
  await corpusDecisions('harbour', file, { import: true, data: join(folder, 'two') }, english)
  const store = openNodeStore(join(folder, 'two'))
  expect(await listDecisions(store, 'harbour', 'gazeta')).toMatchObject([DECISION])
  store.close()
})

test.each([
  ['{', 'input.malformed-json'],
  ['{}', 'input.wrong-field'],
  ['{"format": "retold-decisions", "version": 1, "case": "harbour", "decisions": [{"key": "x"}]}', 'input.wrong-field'],
])('a file that is none is refused: %s', async (content, code) => {
  const file = join(folder, 'bad.json')
  writeFileSync(file, content)
  const error = await corpusDecisions('skerry-light', file, { import: true, data: join(folder, 'bad') }, english).catch(
    (reason: unknown) => reason,
  )
  expect(error instanceof InputError && error.code).toBe(code)
})

test('a case that is not there is told with those that are', async () => {
  const error = await corpusDecisions('nowhere', '-', { data: join(folder, 'none') }, english).catch((reason: unknown) => reason)
  expect(error instanceof InputError && [error.code, error.params.allowed]).toEqual([
    'input.unknown-case',
    expect.stringContaining('skerry-light'),
  ])
})
