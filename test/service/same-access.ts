import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/service/access/caller.ts'

/** A keyed service as a test sees it: asked from an address of its own, with a key or without. */
export interface Keyed {
  readonly ask: (path: string, init?: RequestInit & { readonly from?: string; readonly key?: string }) => Promise<Response>
  readonly makeKey: (scope: Scope, label: string) => Promise<string>
  readonly revoke: (label: string) => Promise<void>
}

const body = (value: unknown, method = 'POST'): RequestInit => ({
  method,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})
const LETTER = { id: 'letter', text: 'Nobody was invited. The list is at https://lighthouse.example/candles.', language: 'en' }
const GAZETA = { id: 'gazeta', text: 'Ninguém foi convidado. A lista está em https://lighthouse.example/velas.', language: 'pt-BR' }
const PAGE = { text: 'Mira Gundam escreveu a Anders Thorkildsen em março de 2019.', language: 'pt-BR' }
const PAIRS = { pairs: [{ source: 'We meet on 5 March.', target: 'Encontramo-nos a 6 de março.' }] }

/** Keys, visibility and quotas, on every platform. */
export function testAccess({ ask, makeKey, revoke }: Keyed): void {
  let keys: Record<Scope, string> | undefined
  const keyOf = async (who: Scope | undefined) => {
    keys ??= { read: await makeKey('read', 'Reader'), check: await makeKey('check', 'Checker'), edit: await makeKey('edit', 'Editor') }
    return who === undefined ? {} : { key: keys[who] }
  }
  let made = false
  async function privateCase(): Promise<void> {
    if (made) return
    made = true
    const { key } = await keyOf('edit')
    const created = { id: 'letters', title: 'Letters', sources: [LETTER], retellings: [GAZETA] }
    expect((await ask('/v1/cases', { ...body(created), ...(key ? { key } : {}) })).status).toBe(201)
  }
  const told = async (response: Response) => {
    const text = await response.text()
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }

  const SHIPPED = '/v1/cases/skerry-light'
  const DECISION = '/retellings/jornal-do-cais.pt-BR/decisions/f1'
  test.each<[string, string, RequestInit, Record<Scope | 'nobody', number>]>([
    ['list cases', '/v1/cases', {}, { nobody: 200, read: 200, check: 200, edit: 200 }],
    ['read a public case', SHIPPED, {}, { nobody: 200, read: 200, check: 200, edit: 200 }],
    ['read its report', `${SHIPPED}/retellings/jornal-do-cais.pt-BR/report`, {}, { nobody: 200, read: 200, check: 200, edit: 200 }],
    ['read a private case', '/v1/cases/letters', {}, { nobody: 404, read: 200, check: 200, edit: 200 }],
    ['read its sources', '/v1/cases/letters/sources', {}, { nobody: 404, read: 200, check: 200, edit: 200 }],
    ['read its report', '/v1/cases/letters/retellings/gazeta/report', {}, { nobody: 404, read: 200, check: 200, edit: 200 }],
    ['read its decisions', '/v1/cases/letters/retellings/gazeta/decisions', {}, { nobody: 404, read: 200, check: 200, edit: 200 }],
    ['read its coverage', '/v1/cases/letters/coverage', {}, { nobody: 404, read: 200, check: 200, edit: 200 }],
    ['compare', '/v1/compare', body({ sources: [LETTER], retelling: GAZETA }), { nobody: 200, read: 403, check: 200, edit: 200 }],
    ['check', '/v1/check', body(PAIRS), { nobody: 200, read: 403, check: 200, edit: 200 }],
    ['check a page on a public case', `${SHIPPED}/passages`, body(PAGE), { nobody: 200, read: 403, check: 200, edit: 200 }],
    ['check a page on a private case', '/v1/cases/letters/passages', body(PAGE), { nobody: 404, read: 403, check: 200, edit: 200 }],
    ['add a source', '/v1/cases/letters/sources', body({ sources: [] }), { nobody: 404, read: 403, check: 403, edit: 422 }],
    ['decide', SHIPPED + DECISION, body({ status: 'sideways' }, 'PUT'), { nobody: 401, read: 403, check: 403, edit: 422 }],
    ['make a case', '/v1/cases', body({}), { nobody: 401, read: 403, check: 403, edit: 422 }],
    [
      'delete a case',
      '/v1/cases/letters',
      { method: 'DELETE', headers: { 'if-match': '"old"' } },
      { nobody: 404, read: 403, check: 403, edit: 412 },
    ],
    ['delete what there is not', '/v1/cases/nowhere', { method: 'DELETE' }, { nobody: 404, read: 403, check: 403, edit: 404 }],
    ['cancel a job', '/v1/jobs/none', { method: 'DELETE' }, { nobody: 401, read: 403, check: 403, edit: 404 }],
  ])('%s', async (name, path, init, expected) => {
    await privateCase()
    const statuses: Record<string, number> = {}
    for (const who of ['nobody', 'read', 'check', 'edit'] as const) {
      const response = await ask(path, { ...init, from: `who may ${name}`, ...(await keyOf(who === 'nobody' ? undefined : who)) })
      statuses[who] = response.status
      const answer = await told(response)
      if (response.status >= 400) {
        expect(response.headers.get('content-type')).toContain('application/problem+json')
        expect(answer.status).toBe(response.status)
      }
      if (response.status === 401) expect(response.headers.get('www-authenticate')).toBe('Bearer realm="retold"')
      if (response.status === 403) expect(response.headers.get('www-authenticate')).toContain('insufficient_scope')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
    }
    expect(statuses).toEqual(expected)
  })

  describe('visibility', () => {
    const ids = async (key?: { readonly key?: string }) =>
      (await told(await ask('/v1/cases?limit=200', { from: 'lists', ...key }))).items.map(({ id }: { id: string }) => id)

    test('private cases stand in no list of somebody without a key, nor on the pages', async () => {
      await privateCase()
      expect(await ids()).not.toContain('letters')
      expect(await ids(await keyOf('read'))).toContain('letters')
      expect((await ask('/?case=letters')).status).toBe(404)
      expect((await ask('/coverage?case=letters')).status).toBe(404)
      expect(await (await ask('/')).text()).not.toContain('case=letters')
    })

    test('a case that was made public is there for everybody, until it is made private again', async () => {
      const { key = '' } = await keyOf('edit')
      await ask('/v1/cases', { ...body({ id: 'open-letters', title: 'Open', sources: [LETTER], visibility: 'public' }), key })
      expect(await told(await ask('/v1/cases/open-letters', { from: 'seer' }))).toMatchObject({ visibility: 'public' })
      const etag = (await ask('/v1/cases/open-letters', { key })).headers.get('etag') ?? ''
      const change = body({ title: 'Open', visibility: 'private' }, 'PUT')
      const headers = { 'content-type': 'application/json', 'if-match': etag }
      expect((await ask('/v1/cases/open-letters', { ...change, headers, key })).status).toBe(200)
      expect((await ask('/v1/cases/open-letters', { from: 'seer' })).status).toBe(404)
    })

    test('pages show the shipped case without anything to save it with', async () => {
      const page = await (await ask('/?case=skerry-light')).text()
      expect(page).not.toContain('data-decisions')
    })
  })

  describe('keys', () => {
    test('one that is none, or none any more, is refused at every door', async () => {
      const gone = await makeKey('edit', 'Gone')
      expect((await ask('/v1/cases', { key: gone })).status).toBe(200)
      await revoke('Gone')
      for (const key of [gone, 'retold_nonsense', 'x'.repeat(5000)]) {
        for (const path of ['/v1/cases', '/v1/cases/skerry-light', '/']) {
          const response = await ask(path, { key, from: 'guesser' })
          expect(response.status).toBe(401)
          expect(await told(response)).toMatchObject({ type: '/problems/key-unknown' })
          expect(response.headers.get('www-authenticate')).toContain('invalid_token')
        }
      }
    })

    test('the label of a key is the author of what was decided with it', async () => {
      await privateCase()
      const key = await makeKey('edit', 'Mara <desk>')
      const path = '/v1/cases/letters/retellings/gazeta'
      const { findings } = await told(await ask(`${path}/report`, { key }))
      const decided = await ask(`${path}/decisions/${findings[0].key}`, { ...body({ status: 'accepted' }, 'PUT'), key })
      expect(await told(decided)).toMatchObject({ author: 'Mara <desk>' })
    })
  })

  describe('quotas', () => {
    test('without a key: twenty requests a minute and address', async () => {
      const answers: Response[] = []
      for (let i = 0; i < 22; i++) answers.push(await ask('/v1/cases/skerry-light', { from: '192.0.2.7' }))
      // A minute may have begun between two of them.
      const refused = answers.filter(({ status }) => status === 429)
      expect(refused.length).toBeGreaterThan(0)
      expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"requests";q=20;w=60, "bytes";q=76800;w=60;qu="content-bytes"')
      expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"requests";r=19;t=\d+, "bytes";r=76800;t=\d+$/)
      const last = refused[0] ?? new Response()
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(last.headers.get('ratelimit')).toMatch(/^"requests";r=0;/)
      expect(await told(last)).toMatchObject({ type: '/problems/rate-limited', status: 429, 'violated-policies': ['requests'] })
      expect((await ask('/v1/cases/skerry-light', { from: '192.0.2.8' })).status).toBe(200)
      expect((await ask('/v1/cases/skerry-light', { from: '192.0.2.7', ...(await keyOf('read')) })).status).toBe(200)
      expect((await ask('/', { from: '192.0.2.7' })).status).toBe(200)
    })

    test('without a key: 75 KB a minute; what is more by itself is too large, with or without its length told', async () => {
      const page = (length: number) => body({ ...PAGE, text: 'Mira Gundam escreveu. '.repeat(length / 22) })
      const path = '/v1/cases/skerry-light/passages'
      expect((await ask(path, { ...page(60_000), from: 'large' })).status).toBe(200)
      const second = await ask(path, { ...page(60_000), from: 'large' })
      expect(await told(second)).toMatchObject({ type: '/problems/rate-limited', 'violated-policies': ['bytes'] })
      const whole = page(80_000)
      expect(await told(await ask(path, { ...whole, from: 'larger' }))).toMatchObject({ type: '/problems/body-too-large', limit: 76_800 })
      const headers = { 'content-type': 'application/json', 'content-length': '80000' }
      expect((await ask(path, { ...whole, headers, from: 'larger' })).status).toBe(413)
    })

    test('the form for own texts says so beforehand', async () => {
      expect(await (await ask('/compare', { headers: { 'accept-language': 'en' } })).text()).toContain('takes 75 KB a minute')
    })

    test('with a key: six hundred requests', async () => {
      const { key = '' } = await keyOf('read')
      expect((await ask('/v1/cases/skerry-light', { key })).headers.get('ratelimit-policy')).toContain('q=600')
    })
  })

  test('extensions are told that they may send a key', async () => {
    const preflight = await ask('/v1/cases/skerry-light/passages', {
      method: 'OPTIONS',
      headers: {
        origin: 'chrome-extension://abcdefghijklmnop',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization, content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
  })
}
