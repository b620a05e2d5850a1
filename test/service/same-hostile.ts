import { expect, test } from 'vitest'
import type { Keyed } from './same-access.ts'
import { expectProblem, MARKUP } from './same-hostile-routes.ts'

const json = { 'content-type': 'application/json' }
const send = (method: string, body: unknown, headers: Record<string, string> = json): RequestInit => ({
  method,
  headers,
  body: typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
})
const PAGE = { text: 'Mira Gundam escreveu.', language: 'pt-BR' }
const LETTER = { id: 'letter', text: 'Nobody was invited to the lighthouse.', language: 'en' }
const GAZETA = { id: 'gazeta', text: 'Ninguém foi convidado ao farol.', language: 'pt-BR' }
const passages = '/v1/cases/skerry-light/passages'
const letters = '/v1/cases/hostile'
const report = `${letters}/retellings/gazeta`
const link = (start: number, end: number) => ({
  kind: 'link',
  retelling: 'gazeta',
  start,
  end,
  sources: [{ id: 'letter', start: 0, end: 5 }],
})

/** Requests that lie: each gets its problem as JSON and nothing else. */
export function testHostile({ ask, makeKey, revoke }: Keyed): void {
  const keys: Record<string, string> = {}
  const keyOf = async (name: 'read' | 'edit' | 'revoked') => {
    const known = keys[name]
    if (known !== undefined) return known
    const made = await makeKey(name === 'read' ? 'read' : 'edit', `hostile ${name}`)
    keys[name] = made
    if (name === 'revoked') await revoke(`hostile ${name}`)
    if (name === 'edit')
      await ask('/v1/cases', { ...send('POST', { id: 'hostile', title: 'H', sources: [LETTER], retellings: [GAZETA] }), key: made })
    return made
  }

  test.each<[string, string, RequestInit, 'nobody' | 'read' | 'edit' | 'revoked', number, string]>([
    ['the wrong content type', passages, send('POST', PAGE, { 'content-type': 'text/html' }), 'nobody', 415, 'not-json'],
    ['no content type', '/v1/compare', send('POST', new Uint8Array([123, 125]), {}), 'nobody', 415, 'not-json'],
    ['text that calls itself JSON', '/v1/check', send('POST', 'pairs=1'), 'nobody', 400, 'malformed-json'],
    ['bad UTF-8', passages, send('POST', new Uint8Array([123, 34, 255, 254, 34, 125])), 'nobody', 400, 'bad-encoding'],
    ['a key that may only read', passages, send('POST', PAGE), 'read', 403, 'scope'],
    ['a revoked key', passages, send('POST', PAGE), 'revoked', 401, 'key-unknown'],
    ['no key where one is needed', '/v1/cases', send('POST', { title: 'T' }), 'nobody', 401, 'key-needed'],
    ['a page of 5 MB from nobody', passages, send('POST', { text: 'a'.repeat(5e6) }), 'nobody', 413, 'body-too-large'],
    ['a page of 5 MB', passages, send('POST', { text: 'a'.repeat(5e6) }), 'edit', 413, 'body-too-large'],
    ['a page of 100,000 characters', passages, send('POST', { text: 'a'.repeat(1e5) }), 'edit', 422, 'invalid-request'],
    ['a page that is no text', passages, send('POST', { text: ['a'] }), 'edit', 422, 'invalid-request'],
    ['a body of null', passages, send('POST', 'null'), 'edit', 422, 'invalid-request'],
    ['a deep body', passages, send('POST', `${'['.repeat(20_000)}${']'.repeat(20_000)}`), 'edit', 422, 'invalid-request'],
    ['a span outside the text', `${letters}/corrections`, send('POST', link(0, 9e6)), 'edit', 422, 'invalid-request'],
    ['a negative span', `${letters}/corrections`, send('POST', link(-1, 3)), 'edit', 422, 'invalid-request'],
    ['a version out of range', `${report}/report?version=99999999999999999999`, {}, 'edit', 400, 'invalid-parameter'],
    ['a cursor of nowhere', `/v1/cases?cursor=${encodeURIComponent(MARKUP)}`, {}, 'edit', 400, 'invalid-parameter'],
    ['a limit of words', '/v1/cases?limit=many', {}, 'edit', 400, 'invalid-parameter'],
    [
      'a finding of nowhere',
      `${report}/decisions/${encodeURIComponent(MARKUP)}`,
      send('PUT', { status: 'accepted' }),
      'edit',
      404,
      'not-found',
    ],
    ['a case of markup', `/v1/cases/${encodeURIComponent(MARKUP)}`, {}, 'edit', 404, 'not-found'],
    ['a broken escape', '/v1/cases/%E0%A4%A', {}, 'edit', 404, 'not-found'],
    [
      'markup in every field of a page',
      passages,
      send('POST', {
        text: MARKUP,
        language: MARKUP,
        url: MARKUP,
        title: MARKUP,
        minConfidence: MARKUP,
        minSeverity: MARKUP,
        locale: MARKUP,
        [MARKUP]: MARKUP,
      }),
      'edit',
      422,
      'invalid-request',
    ],
    [
      'markup in every field of a case',
      '/v1/cases',
      send('POST', { id: MARKUP, title: MARKUP, visibility: MARKUP, people: MARKUP, [MARKUP]: 1 }),
      'edit',
      422,
      'invalid-request',
    ],
    [
      'markup as a decision',
      `${report}/decisions/f1`,
      send('PUT', { status: MARKUP, scope: MARKUP, note: MARKUP }),
      'edit',
      422,
      'invalid-request',
    ],
    ['a method of markup', '/v1/cases', { method: 'PATCH' }, 'edit', 405, 'method-not-allowed'],
  ])('%s', async (name, path, init, who, status, type) => {
    await keyOf('edit')
    const headers = new Headers(init.headers)
    headers.set('accept', 'text/html')
    const response = await ask(path, { ...init, headers, from: `liar: ${name}`, ...(who === 'nobody' ? {} : { key: await keyOf(who) }) })
    await expectProblem(response, status, type)
  })

  test('markup that may be kept comes back as it was, as JSON, and escaped on the page', async () => {
    const key = await keyOf('edit')
    const marked = {
      id: 'marked',
      title: MARKUP,
      summary: MARKUP,
      visibility: 'public',
      sources: [{ ...LETTER, id: MARKUP }],
      retellings: [{ ...GAZETA, id: MARKUP, text: `${GAZETA.text} ${MARKUP}` }],
    }
    expect((await ask('/v1/cases', { ...send('POST', marked), key })).status).toBe(201)
    const response = await ask('/v1/cases/marked', { key })
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(JSON.parse(await response.text()).title).toBe(MARKUP)
    const page = await ask('/?case=marked')
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('<script>alert(1)')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  })
}
