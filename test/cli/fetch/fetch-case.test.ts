import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AddedText, CaseFolder, CaseText } from '../../../src/cli/case-texts.ts'
import { fetchCase } from '../../../src/cli/fetch-case.ts'
import { verifyCase } from '../../../src/cli/verify-case.ts'
import { InputError } from '../../../src/errors.ts'
import { translatorFor } from '../../../src/i18n.ts'

const english = translatorFor('en')
const NOON = () => new Date('2031-02-03T12:00:00Z')

let folder: string
let out: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retold-case-'))
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const text = (id: string, url?: string): CaseText => ({
  id,
  file: `articles/${id}.html`,
  role: 'retelling',
  ...(url === undefined ? {} : { url }),
})
const texts = [text('gone', 'https://news.example/gone'), text('quay', 'https://news.example/quay'), text('letter')]
const recorded = (): AddedText[] => JSON.parse(readFileSync(join(folder, 'texts', 'added.json'), 'utf8')).texts
const opened = (added: readonly AddedText[] = []): CaseFolder => ({ id: 'ferry', folder, title: 'Ferry', texts, added })

const web = (words: string) => async (address: string) => {
  if (address.endsWith('gone')) throw new InputError('fetch.status', { url: address, status: 410 })
  return {
    bytes: new TextEncoder().encode(`<html lang="en"><body><p>${words}</p></body></html>`),
    address: `${address}/`,
    type: 'text/html',
  }
}

test('a text is brought in with where and when it was had; one that fails keeps no other back', async () => {
  expect(await fetchCase(opened(), web('The quay is closed.'), {}, english, NOON)).toBe(1)
  expect(out).toBe(
    'gone: not fetched; https://news.example/gone: the server answers 410\nquay: fetched from https://news.example/quay/ (62 bytes)\n',
  )
  expect(recorded()).toEqual([
    {
      id: 'quay',
      role: 'retelling',
      file: 'texts/articles/quay.html',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      language: 'en',
      provenance: {
        url: 'https://news.example/quay',
        finalUrl: 'https://news.example/quay/',
        fetched: '2031-02-03T12:00:00.000Z',
        contentType: 'text/html',
      },
    },
  ])
  expect(readdirSync(join(folder, 'texts', 'articles'))).toEqual(['quay.html'])
})

test('what is here stays; --again tells whether it changed', async () => {
  await fetchCase(opened(), web('The quay is closed.'), {}, english, NOON)
  out = ''
  await fetchCase(opened(recorded()), web('The quay is open.'), {}, english, NOON)
  await fetchCase(opened(recorded()), web('The quay is closed.'), { again: true }, english, NOON)
  await fetchCase(opened(recorded()), web('The quay is open.'), { again: true }, english, NOON)
  expect(out.split('\n').filter((line) => line.startsWith('quay'))).toEqual([
    'quay: is here already, unchanged',
    'quay: fetched again from https://news.example/quay/, unchanged',
    'quay: fetched again from https://news.example/quay/, changed since (60 bytes)',
  ])
})

test('verify tells what was changed by hand, and that the case now names another address', async () => {
  await fetchCase(opened(), web('The quay is closed.'), {}, english, NOON)
  writeFileSync(join(folder, 'texts', 'articles', 'quay.html'), '<p>The quay is open.</p>')
  const moved = { ...opened(recorded()), texts: [text('quay', 'https://news.example/2031/quay')] }
  expect((await verifyCase(moved, english)).lines).toEqual([
    'ferry: texts/articles/quay.html was changed since it was added',
    'ferry: texts/articles/quay.html was fetched from https://news.example/quay, the case now says https://news.example/2031/quay',
  ])
})

test('an answer that is no text is not written', async () => {
  const picture = async (address: string) => ({ bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]), address, type: 'image/png' })
  mkdirSync(join(folder, 'texts'))
  expect(await fetchCase(opened(), picture, {}, english, NOON)).toBe(1)
  expect(readdirSync(join(folder, 'texts'))).toEqual([])
  expect(out).toContain('articles/quay.html: this is no text')
})

test('a case without addresses says where its texts are to be had', async () => {
  const one = { ...opened(), texts: [{ ...text('letter'), obtain: 'The archive of the harbour' }] }
  expect(await fetchCase(one, web(''), {}, english, NOON)).toBe(0)
  expect(out).toBe('ferry: none of its texts has an address to fetch it from\n  The archive of the harbour\n')
})
