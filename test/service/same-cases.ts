import { describe, expect, test } from 'vitest'
import type { Ask } from './same-routes.ts'

const send = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
})
const post = (body: unknown, headers?: Record<string, string>) => send('POST', body, headers)

const LETTER = {
  id: 'letter',
  text: 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles.',
  language: 'en',
  from: 'Mara Quill',
  date: '2021-05-04',
}
const GAZETA = {
  id: 'gazeta',
  text: 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas.',
  language: 'pt-BR',
}

/** The routes of kept cases, on every platform. All use cases of their own: the store may be shared. */
export function testCases(ask: Ask): void {
  const read = async (path: string, init?: RequestInit) => {
    const response = await ask(path, init)
    const body = await response.text()
    return { status: response.status, headers: response.headers, body: body === '' ? null : JSON.parse(body) }
  }
  const make = (id: string, more: object = {}) =>
    ask('/v1/cases', post({ id, title: `Case ${id}`, sources: [LETTER], retellings: [GAZETA], ...more }))

  describe('/v1/cases', () => {
    test('a case is made, read, and deleted with everything in it', async () => {
      const made = await read(
        '/v1/cases',
        post({ id: 'made', title: 'The harbour letters', people: [{ name: 'Mara Quill' }], sources: [LETTER] }),
      )
      expect(made.status).toBe(201)
      expect(made.headers.get('location')).toBe('/v1/cases/made')
      const found = await read('/v1/cases/made')
      expect(found.body).toEqual(made.body)
      expect(found.body).toMatchObject({ title: 'The harbour letters', readOnly: false, counts: { sources: 1, retellings: 0 } })
      expect(found.body.people).toMatchObject([{ name: 'Mara Quill' }])
      expect((await ask('/v1/cases/made', { method: 'DELETE' })).status).toBe(204)
      for (const path of ['', '/sources', '/sources/letter', '/retellings', '/retellings/x', '/retellings/x/report'])
        expect((await read(`/v1/cases/made${path}`)).body.type, path).toBe('/problems/not-found')
    })

    test('without an id it gets one that tells its title', async () => {
      const { body, headers } = await read('/v1/cases', post({ title: 'Ça & là: “the” Harbour' }))
      expect(body.id).toMatch(/^ca-la-the-harbour-[a-z0-9]{12}$/)
      expect(headers.get('location')).toBe(`/v1/cases/${body.id}`)
    })

    test('a second one of the same id is refused', async () => {
      await make('twice')
      const { status, body } = await read('/v1/cases', post({ id: 'twice', title: 'Again' }, { 'accept-language': 'pt-BR' }))
      expect([status, body.type, body.detail]).toEqual([409, '/problems/exists', 'Já existe algo com o identificador “twice”.'])
    })

    test('the shipped case is there and cannot be changed', async () => {
      const { body } = await read('/v1/cases?limit=200')
      expect(body.items.find(({ id }: { id: string }) => id === 'skerry-light')).toMatchObject({
        readOnly: true,
        counts: { retellings: 6 },
      })
      for (const init of [{ method: 'DELETE' }, send('PUT', { title: 'Mine' }, { 'if-match': '*' })])
        expect((await read('/v1/cases/skerry-light', init)).body.type).toBe('/problems/read-only')
      expect((await read('/v1/cases/skerry-light/sources', post(LETTER))).status).toBe(403)
    })

    test('pages follow one another by cursor and by Link', async () => {
      for (const id of ['page-1', 'page-2', 'page-3']) await make(id)
      const ids: string[] = []
      for (let path: string | undefined = '/v1/cases?limit=2'; path !== undefined; ) {
        const { body, headers }: Awaited<ReturnType<typeof read>> = await read(path)
        ids.push(...body.items.map(({ id }: { id: string }) => id))
        const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1]
        expect(link === undefined).toBe(body.next === undefined)
        path = link
      }
      expect(ids).toEqual([...new Set(ids)].sort())
      expect(ids).toEqual(expect.arrayContaining(['page-1', 'page-2', 'page-3', 'skerry-light']))
    })

    test('a change needs the ETag that was read, and none that is old', async () => {
      await make('changing')
      const etag = (await read('/v1/cases/changing')).headers.get('etag') ?? ''
      const change = { title: 'Better', glossary: [{ term: 'chart', renderings: { pt: ['carta náutica'] } }] }
      expect((await read('/v1/cases/changing', send('PUT', change))).status).toBe(428)
      const first = await read('/v1/cases/changing', send('PUT', change, { 'if-match': etag }))
      expect([first.status, first.body.title, first.body.glossary]).toEqual([200, 'Better', change.glossary])
      expect(first.headers.get('etag')).not.toBe(etag)
      expect((await read('/v1/cases/changing', send('PUT', change, { 'if-match': etag }))).status).toBe(412)
      expect((await read('/v1/cases/changing', { method: 'DELETE', headers: { 'if-match': etag } })).status).toBe(412)
      const now = first.headers.get('etag') ?? ''
      expect((await ask('/v1/cases/changing', { headers: { 'if-none-match': `"x", W/${now}` } })).status).toBe(304)
    })

    test('an Idempotency-Key makes a case once', async () => {
      const key = { 'idempotency-key': 'a-key-of-mine' }
      const first = await read('/v1/cases', post({ title: 'Once' }, key))
      const second = await read('/v1/cases', post({ title: 'Once' }, key))
      expect([second.status, second.body, second.headers.get('idempotency-replayed')]).toEqual([201, first.body, 'true'])
      expect(second.headers.get('location')).toBe(first.headers.get('location'))
      expect((await read('/v1/cases', post({ title: 'Other' }, key))).body.type).toBe('/problems/idempotency-mismatch')
    })
  })

  describe('sources and retellings', () => {
    test('come one at a time or several at once, and are read with their text', async () => {
      await ask('/v1/cases', post({ id: 'texts', title: 'Texts' }))
      const one = await read('/v1/cases/texts/sources', post({ ...LETTER, id: 'año/1 "x"' }))
      expect([one.status, one.headers.get('location')]).toEqual([201, '/v1/cases/texts/sources/a%C3%B1o%2F1%20%22x%22'])
      expect((await read(one.headers.get('location') ?? '')).body).toMatchObject({
        text: LETTER.text,
        from: { name: 'Mara Quill' },
        blocks: [{ start: 0 }],
      })
      const several = await read('/v1/cases/texts/sources', post({ sources: [LETTER, { ...LETTER, id: 'second' }] }))
      expect([several.status, several.body.items.length]).toEqual([201, 2])
      const again = await read('/v1/cases/texts/sources', post({ sources: [{ ...LETTER, id: 'new' }, LETTER] }))
      expect(again.status).toBe(409)
      expect((await read('/v1/cases/texts/sources')).body.items.map(({ id }: { id: string }) => id)).toEqual([
        'año/1 "x"',
        'letter',
        'second',
      ])
      expect((await ask('/v1/cases/texts/sources/second', { method: 'DELETE' })).status).toBe(204)
      expect((await ask('/v1/cases/texts/sources/second', { method: 'DELETE' })).status).toBe(404)
    })

    test('a retelling of the same words is the same; of other words a new version', async () => {
      await make('versions')
      const path = '/v1/cases/versions/retellings'
      expect((await read(path, post(GAZETA))).status).toBe(200)
      const next = await read(path, post({ ...GAZETA, text: 'Ninguém veio ao farol.', translatedFrom: 'ribao' }))
      expect([next.status, next.body.version, next.body.translatedFrom]).toEqual([201, 2, 'ribao'])
      expect((await read(`${path}/gazeta`)).body).toMatchObject({ version: 2, text: 'Ninguém veio ao farol.', language: 'pt-BR' })
      expect((await read(path)).body.items).toHaveLength(1)
      expect((await ask(`${path}/gazeta`, { method: 'DELETE' })).status).toBe(204)
      expect((await read(path)).body.items).toEqual([])
    })

    test('what cannot be read or kept is refused with its place', async () => {
      await make('strict')
      const path = '/v1/cases/strict/sources'
      const wrong = async (body: unknown) => (await read(path, post(body))).body
      expect((await wrong({ id: 'blank', text: ' ' })).type).toBe('/problems/input.empty')
      expect(await wrong({ id: '..', text: 'x' })).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer: '#/id' }] })
      expect(await wrong({ sources: [{ id: 'a', text: 7 }] })).toMatchObject({ errors: [{ pointer: '#/sources/0/text' }] })
      expect(
        await wrong({
          sources: [
            { ...LETTER, id: 'a' },
            { ...LETTER, id: 'a' },
          ],
        }),
      ).toMatchObject({ type: '/problems/input.duplicate-id' })
      expect((await read('/v1/cases/nowhere/sources', post(LETTER))).status).toBe(404)
      expect((await read('/v1/cases?limit=0')).body).toMatchObject({
        type: '/problems/invalid-parameter',
        errors: [{ parameter: 'limit' }],
      })
      expect((await read('/v1/cases?cursor=%25')).body).toMatchObject({
        type: '/problems/invalid-parameter',
        errors: [{ parameter: 'cursor' }],
      })
      expect((await read(path, send('PATCH', {}))).status).toBe(405)
    })
  })

  describe('GET .../report', () => {
    const path = '/v1/cases/reported/retellings/gazeta/report'

    test('finds what /v1/compare finds, in the language of the caller, and has an ETag', async () => {
      await make('reported')
      const first = await read(path, { headers: { 'accept-language': 'pt-BR' } })
      expect(first.status).toBe(200)
      expect(first.body).toMatchObject({
        retelling: { id: 'gazeta', language: 'pt-BR', version: 1 },
        sources: [{ id: 'letter', language: 'en' }],
        findings: [{ type: 'artefact.address', decision: null, retelling: { exact: 'https://lighthouse.example/velas' } }],
        decided: { accepted: 0, dismissed: 0, open: 1 },
      })
      expect(first.body.findings[0].reason).toMatch(/endereço/)
      expect(first.body.findings[0].key).toMatch(/^[0-9a-f]{16}$/)
      const etag = first.headers.get('etag') ?? ''
      expect((await ask(path, { headers: { 'accept-language': 'pt-BR', 'if-none-match': etag } })).status).toBe(304)
      expect((await read(path, { headers: { 'accept-language': 'en' } })).body.findings[0].reason).toMatch(/address/)
    })

    test('changes with the texts', async () => {
      await make('reported')
      const etag = (await read(path)).headers.get('etag')
      await ask('/v1/cases/reported/retellings', post({ ...GAZETA, text: GAZETA.text.replace('velas', 'candles') }))
      const second = await read(path)
      expect(second.headers.get('etag')).not.toBe(etag)
      expect(second.body).toMatchObject({ retelling: { version: 2 }, findings: [] })
      expect((await read(`${path}?version=1`)).body.findings).toHaveLength(1)
      expect((await read(`${path}?version=3`)).status).toBe(404)
    })

    test('tells of a passage left out how many of the other retellings that were compared carry it', async () => {
      const told = 'Ninguém foi convidado ao farol.'
      const whole = `${told} O capitão do porto comprou doze barcos e quarenta velas para o inverno com o seu próprio dinheiro.`
      const letter =
        'Nobody was invited to the lighthouse. The harbour master bought twelve boats and forty candles for the winter with his own money.'
      const retellings = Object.entries({ correio: told, diario: whole, gazeta: told }).map(([id, text]) => ({
        id,
        text,
        language: 'pt-BR',
      }))
      await ask('/v1/cases', post({ id: 'among', title: 'Among', sources: [{ ...LETTER, text: letter }], retellings }))
      const address = (id: string) => `/v1/cases/among/retellings/${id}/report`
      const english = { headers: { 'accept-language': 'en' } }
      const reportOf = async (id: string) => {
        const { body, headers } = await read(address(id), english)
        const found = body.findings.find(({ type }: { type: string }) => type === 'quote.dropped')
        return { etag: headers.get('etag') ?? '', told: /(\d+) of (\d+)\.$/.exec(found?.reason ?? '')?.[0], key: found?.key }
      }
      const alone = await reportOf('gazeta')
      expect(alone.told).toBeUndefined()
      await reportOf('diario')
      expect((await reportOf('correio')).told).toBe('1 of 2.')
      const among = await reportOf('gazeta')
      expect(among).toMatchObject({ told: '1 of 2.', key: alone.key })
      expect(among.etag).not.toBe(alone.etag)
      expect((await ask(address('gazeta'), { headers: { ...english.headers, 'if-none-match': among.etag } })).status).toBe(304)
      expect(await (await ask(`${address('gazeta')}?format=csv`, english)).text()).toContain('1 of 2.')
      // A version that is not compared yet, and a retelling that is gone, say nothing.
      await ask('/v1/cases/among/retellings', post({ id: 'correio', text: whole, language: 'pt-BR' }))
      expect((await reportOf('gazeta')).told).toBe('1 of 1.')
      await ask('/v1/cases/among/retellings/diario', { method: 'DELETE' })
      expect((await reportOf('gazeta')).told).toBeUndefined()
      await reportOf('correio')
      expect((await reportOf('gazeta')).told).toBe('1 of 1.')
    })

    test.each([
      ['text', 'text/plain', 'artefact'],
      ['html', 'text/html', '<!doctype html>'],
      ['csv', 'text/csv', 'retelling,language,id,type'],
      ['tmx', 'application/x-tmx+xml', '<tmx'],
      ['xliff', 'application/xliff+xml', '<xliff'],
      ['annotations', 'application/ld+json', 'TextQuoteSelector'],
    ])('as %s', async (format, type, words) => {
      await make('reported')
      const response = await ask(`${path}?format=${format}&version=1`)
      expect(response.headers.get('content-type')).toContain(type)
      expect(await response.text()).toContain(words === 'artefact' ? 'velas' : words)
      expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''gazeta")
    })

    test('of the shipped case is there too', async () => {
      const { body } = await read('/v1/cases/skerry-light/retellings/jornal-do-cais.pt-BR/report')
      expect(body.findings.length).toBeGreaterThan(5)
    })
  })
}
