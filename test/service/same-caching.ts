import { expect, test } from 'vitest'
import type { Keyed } from './same-access.ts'

const json = { 'content-type': 'application/json' }
const PAIRS = JSON.stringify({ pairs: [{ source: 'We meet on 5 March.', target: 'Encontramo-nos a 6 de março.' }] })
const SHIPPED = '/v1/cases/skerry-light'

/** Who may keep what, and for how long, on every platform. */
export function testCaching({ ask, makeKey }: Keyed): void {
  test.each([
    ['the description of the API', '/openapi.json', 'public, max-age=300'],
    ['its pages', '/docs', 'public, no-cache'],
    ['the help', '/help', 'public, no-cache'],
    ['the form', '/compare', 'public, no-cache'],
    ['a list, which depends on who asks', '/v1/cases', 'private, no-cache'],
    ['a case', SHIPPED, 'private, no-cache'],
    ['a text', `${SHIPPED}/sources/2019-03-04-gowda-1`, 'private, no-cache'],
    ['a report', `${SHIPPED}/retellings/jornal-do-cais.pt-BR/report`, 'private, no-cache'],
    ['coverage', `${SHIPPED}/coverage`, 'private, no-cache'],
  ])('%s has a tag, and is not sent again to who has it', async (_, path, keeping) => {
    const first = await ask(path, { from: path })
    const tag = first.headers.get('etag') ?? ''
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, keeping])
    expect(tag).toMatch(/^"[\w-]+"$/)
    expect(first.headers.get('vary')).toContain('accept-language')
    expect((await first.text()).length).toBeGreaterThan(0)
    for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(path, { headers: { 'if-none-match': header }, from: path })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
      expect(again.headers.get('cache-control')).toBe(keeping)
    }
    expect((await ask(path, { headers: { 'if-none-match': '"other"' }, from: path })).status).toBe(200)
  })

  test.each(['/openapi.json', '/docs'])('%s in another language is another thing', async (path) => {
    const tags = await Promise.all(
      ['en', 'pt-BR', 'zh-Hans'].map(async (language) =>
        (await ask(path, { headers: { 'accept-language': language } })).headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(3)
  })

  test.each<[string, string, RequestInit, number, string]>([
    ['a case, the first page', '/', {}, 200, 'private, no-cache'],
    ['the page for new cases, which depends on the key', '/new', {}, 200, 'private, no-cache'],
    ['a choice of language, with its cookie', '/docs?lang=de', {}, 200, 'private, no-cache'],
    ['what was checked', '/v1/check', { method: 'POST', headers: json, body: PAIRS }, 200, 'no-store'],
    ['a refusal', '/v1/cases/nowhere', {}, 404, 'no-store'],
    ['a page of nowhere', '/nowhere', { headers: { accept: 'text/html' } }, 404, 'no-store'],
    ['health', '/healthz', {}, 200, 'no-store'],
  ])('%s', async (_, path, init, status, keeping) => {
    const response = await ask(path, { ...init, from: 'nobody' })
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, keeping])
  })

  test('without a key the page for new cases says that one is needed, and has no form that would fail', async () => {
    const page = await (await ask('/new', { from: 'visitor', headers: { 'accept-language': 'en' } })).text()
    expect(page).toContain('A key is needed')
    expect(page).toContain('RETOLD_KEY')
    expect(page).not.toContain('id="import"')
    const own = await (await ask('/new', { key: await makeKey('edit', 'Importer') })).text()
    expect(own).toContain('id="import"')
  })
}
