import { describe, expect, test } from 'vitest'
import type { Ask } from './same-routes.ts'

interface Finding {
  readonly id: string
  readonly key: string
  readonly type: string
  readonly retelling: { readonly exact: string } | null
  readonly decision: { readonly status: string; readonly note: string; readonly scope: string } | null
}

const LETTERS = [
  {
    id: 'letter',
    language: 'en',
    from: 'Mara Quill',
    date: '2021-05-04',
    text: 'The charts are at https://lamp.example/charts. Nobody was invited to the lighthouse.',
  },
  {
    id: 'note',
    language: 'en',
    from: 'Ilo Brandt',
    date: '2021-05-06',
    text: 'The second list is at https://lamp.example/boats. We spent $300 on candles.',
  },
]
const FIRST =
  'Quem procura as cartas, dizem, vai achá-las em https://lamp.example/cartas. Ninguém foi convidado ao farol. A outra lista, dizem por lá, acha-se hoje em https://lamp.example/barcos.'
/** The first sentence is right now, the second was reworded, one came. */
const SECOND =
  'Quem procura as cartas, dizem, vai achá-las em https://lamp.example/charts. Ninguém chegou a ser convidado ao farol. A outra lista, dizem por lá, acha-se hoje em https://lamp.example/barcos. O mapa está em https://lamp.example/mapa.'

/** Decisions, versions and corrections, on every platform. */
export function testDecisions(ask: Ask): void {
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await ask(path, { method, ...sent, headers: { 'content-type': 'application/json', ...headers } })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }
  const make = async (id: string) => {
    await ask(`/v1/cases/${id}`, { method: 'DELETE' })
    await send('POST', '/v1/cases', { id, title: id, sources: LETTERS, retellings: [{ id: 'gazeta', language: 'pt-BR', text: FIRST }] })
    const path = `/v1/cases/${id}/retellings/gazeta`
    // Of one kind only: what else the engine sees in these sentences is not what is tried here.
    const findings = async (): Promise<Finding[]> =>
      (await send('GET', `${path}/report`)).body.findings.filter(({ type }: Finding) => type === 'artefact.address')
    const idOf = async (number: 0 | 1) => (await findings())[number]?.id
    const statuses = async () => (await findings()).map(({ retelling, decision }) => [retelling?.exact.split('/').at(-1), decision?.status])
    return { path, findings, statuses, idOf }
  }

  describe('decisions', () => {
    test('are carried by the finding, survive a new version of the text, and can be taken back', async () => {
      const { path, findings, statuses } = await make('decided')
      expect(await statuses()).toEqual([
        ['cartas', undefined],
        ['barcos', undefined],
      ])
      const barcos = (await findings())[1]
      const put = await send('PUT', `${path}/decisions/${barcos?.id}`, { status: 'dismissed', note: 'redirects' })
      expect([put.status, put.body.key, put.body.note]).toEqual([200, barcos?.key, 'redirects'])
      expect(await statuses()).toEqual([
        ['cartas', undefined],
        ['barcos', 'dismissed'],
      ])
      await send('POST', '/v1/cases/decided/retellings', { id: 'gazeta', language: 'pt-BR', text: SECOND })
      expect(await statuses()).toContainEqual(['barcos', 'dismissed'])
      expect((await send('GET', `${path}/report`)).body.decided).toMatchObject({ dismissed: 1, accepted: 0 })
      expect((await send('DELETE', `${path}/decisions/${barcos?.key}`)).status).toBe(204)
      expect((await send('DELETE', `${path}/decisions/${barcos?.key}`)).status).toBe(404)
      expect(await statuses()).toContainEqual(['barcos', undefined])
      expect((await send('POST', `${path}/decisions/undo`)).body).toEqual({ undone: 1 })
      expect(await statuses()).toContainEqual(['barcos', 'dismissed'])
    })

    test('the same again is no new action; If-Match guards another person’s', async () => {
      const { path, findings } = await make('guarded')
      const key = (await findings())[0]?.key
      const first = await send('PUT', `${path}/decisions/${key}`, { status: 'accepted' })
      const etag = first.headers.get('etag') ?? ''
      expect((await send('GET', `${path}/decisions/${key}`)).headers.get('etag')).toBe(etag)
      expect((await send('PUT', `${path}/decisions/${key}`, { status: 'accepted' })).headers.get('etag')).toBe(etag)
      expect((await send('PUT', `${path}/decisions/${key}`, { status: 'dismissed' }, { 'if-match': etag })).status).toBe(200)
      expect((await send('PUT', `${path}/decisions/${key}`, { status: 'open' }, { 'if-match': etag })).status).toBe(412)
      expect((await send('POST', `${path}/decisions/undo`)).body).toEqual({ undone: 1 })
      expect((await send('POST', `${path}/decisions/undo`)).body).toEqual({ undone: 1 })
      expect((await send('POST', `${path}/decisions/undo`)).body).toEqual({ undone: 0 })
    })

    test('on all alike hold for findings of the same words, in this retelling or in the case', async () => {
      const { path, statuses, findings } = await make('alike')
      const text = `${FIRST} Repete: https://lamp.example/cartas.`
      await send('POST', '/v1/cases/alike/retellings', { retellings: ['gazeta', 'diario'].map((id) => ({ id, language: 'pt-BR', text })) })
      const alike = (await findings()).filter(({ retelling }) => retelling?.exact.endsWith('cartas'))
      await send('PUT', `${path}/decisions/${alike[0]?.key}`, { status: 'dismissed', scope: 'alike' })
      expect((await statuses()).filter(([word]) => word === 'cartas').every(([, status]) => status === 'dismissed')).toBe(true)
      const other = async () => (await send('GET', '/v1/cases/alike/retellings/diario/report')).body.decided.dismissed
      expect(await other()).toBe(0)
      await send('PUT', `${path}/decisions/${alike[0]?.key}`, { status: 'dismissed', scope: 'case' })
      expect(await other()).toBe(alike.length)
      await send('PUT', `${path}/decisions/${alike[0]?.key}`, { status: 'accepted' })
      expect((await findings()).find(({ key }) => key === alike[0]?.key)?.decision).toMatchObject({ status: 'accepted', scope: 'finding' })
    })

    test('many at once are one action', async () => {
      const { path, statuses, idOf } = await make('many')
      const decisions = [await idOf(0), await idOf(1)].map((finding) => ({ finding, status: 'accepted' }))
      expect((await send('POST', `${path}/decisions`, { decisions })).body.items).toHaveLength(2)
      expect(await statuses()).toEqual([
        ['cartas', 'accepted'],
        ['barcos', 'accepted'],
      ])
      expect((await send('POST', `${path}/decisions/undo`)).body).toEqual({ undone: 2 })
      expect(await statuses()).toEqual([
        ['cartas', undefined],
        ['barcos', undefined],
      ])
      const bad = await send('POST', `${path}/decisions`, { decisions: [{ finding: 'f99', status: 'accepted' }] })
      expect([bad.status, bad.body.errors[0].pointer]).toEqual([422, '#/decisions/0/finding'])
      expect((await send('PUT', `${path}/decisions/f99`, { status: 'accepted' })).status).toBe(404)
      expect((await send('PUT', `${path}/decisions/f1`, { status: 'maybe' })).body.type).toBe('/problems/invalid-request')
    })

    test('go out as a file and come in from it', async () => {
      const { path, statuses, idOf } = await make('filed')
      await send('PUT', `${path}/decisions/${await idOf(1)}`, { status: 'accepted', note: 'told the desk' })
      const { body: file } = await send('GET', '/v1/cases/filed/decisions')
      expect(file).toMatchObject({
        format: 'retold-decisions',
        version: 1,
        case: 'filed',
        decisions: [{ retelling: 'gazeta', type: 'artefact.address', note: 'told the desk' }],
      })
      await make('filed')
      expect(await statuses()).toEqual([
        ['cartas', undefined],
        ['barcos', undefined],
      ])
      expect((await send('PUT', '/v1/cases/filed/decisions', file)).status).toBe(200)
      expect(await statuses()).toEqual([
        ['cartas', undefined],
        ['barcos', 'accepted'],
      ])
      expect((await send('PUT', '/v1/cases/filed/decisions', { ...file, version: 2 })).status).toBe(422)
    })

    test('are possible on the shipped case', async () => {
      const path = '/v1/cases/skerry-light/retellings/jornal-do-cais.pt-BR'
      expect((await send('PUT', `${path}/decisions/f1`, { status: 'accepted' })).status).toBe(200)
      expect((await send('POST', `${path}/decisions/undo`)).body.undone).toBe(1)
    })
  })

  describe('versions', () => {
    test('tell sentence by sentence and word by word what changed, and which findings stayed', async () => {
      const { path, findings } = await make('told')
      const before = await findings()
      await send('POST', '/v1/cases/told/retellings', { id: 'gazeta', language: 'pt-BR', text: SECOND })
      const { body } = await send('GET', `${path}/versions/2/changes`)
      expect([body.from, body.to]).toEqual([1, 2])
      const words = (spans: { start: number; end: number }[], text: string) =>
        spans.map(({ start, end }) => text.slice(start, end)).join(' ')
      const told = body.sentences.map((sentence: { kind: string; after: { start: number; end: number }[] }) => [
        sentence.kind,
        words(sentence.after, SECOND).slice(0, 14),
      ])
      expect(told).toEqual([
        ['changed', 'Quem procura a'],
        ['changed', 'Ninguém chegou'],
        ['kept', 'A outra lista,'],
        ['added', 'O mapa está em'],
      ])
      expect(body.sentences[1].words).toContainEqual({ kind: 'added', text: expect.stringContaining('chegou') })
      expect(body.findings.carried).toContainEqual({ key: before[1]?.key, before: before[1]?.id, after: expect.stringMatching(/^f\d$/) })
      const gone = body.findings.gone.find(({ key }: Finding) => key === before[0]?.key)
      expect(gone).toMatchObject({ type: 'artefact.address', reason: expect.stringMatching(/\S/) })
      expect((await send('GET', `${path}/versions?limit=1`)).body).toMatchObject({ items: [{ version: 2 }], next: expect.any(String) })
      expect((await send('GET', `${path}/versions/1`)).body).toMatchObject({ version: 1, text: FIRST })
      for (const wrong of ['versions/3', 'versions/3/changes', 'versions/1/changes'])
        expect((await send('GET', `${path}/${wrong}`)).status).toBe(404)
      expect((await send('GET', `${path}/versions/0`)).status).toBe(400)
    })
  })

  describe('corrections', () => {
    test('of a link change the report, keep decisions, and can be taken back', async () => {
      const { path, statuses, idOf } = await make('linked')
      await send('PUT', `${path}/decisions/${await idOf(1)}`, { status: 'accepted' })
      const links = async () => (await send('GET', `${path}/report`)).body.links
      const before = await links()
      expect(before[1].sources).toMatchObject([{ id: 'letter' }])
      const span = before[1].retelling
      const none = await send('POST', '/v1/cases/linked/corrections', { kind: 'link', retelling: 'gazeta', ...span, sources: [] })
      expect(none.status).toBe(201)
      expect((await links())[1].sources).toEqual([])
      const start = LETTERS[1]?.text.indexOf('We spent') ?? 0
      const passage = { id: 'note', start, end: LETTERS[1]?.text.length ?? 0 }
      const other = await send('POST', '/v1/cases/linked/corrections', { kind: 'link', retelling: 'gazeta', ...span, sources: [passage] })
      expect((await links())[1].sources).toEqual([{ ...passage, score: 1 }])
      expect(await statuses()).toContainEqual(['barcos', 'accepted'])
      expect((await send('GET', '/v1/cases/linked/corrections')).body.items).toMatchObject([
        { id: other.body.id, exact: 'Ninguém foi convidado ao farol.' },
      ])
      await send('DELETE', other.headers.get('location') ?? '')
      expect(await links()).toEqual(before)
    })

    test('of a name make its finding go', async () => {
      const id = 'spelt'
      await ask(`/v1/cases/${id}`, { method: 'DELETE' })
      await send('POST', '/v1/cases', {
        id,
        title: id,
        people: [{ name: 'Anders Thorkildsen' }],
        sources: [
          {
            id: 'letter',
            language: 'en',
            from: 'Anders Thorkildsen',
            text: 'Anders Thorkildsen signed the charter on Friday. Thorkildsen left for the yards.',
          },
        ],
        retellings: [
          {
            id: 'gazeta',
            language: 'pt-BR',
            text: 'Anders Torkilsen assinou o estatuto na sexta-feira. Torkilsen partiu para os estaleiros.',
          },
        ],
      })
      const types = async () =>
        (await send('GET', `/v1/cases/${id}/retellings/gazeta/report`)).body.findings.map(({ type }: Finding) => type)
      expect(await types()).toContain('name.misspelled')
      await send('POST', `/v1/cases/${id}/corrections`, { kind: 'spelling', person: 'Anders Thorkildsen', spelling: 'Anders Torkilsen' })
      expect(await types()).not.toContain('name.misspelled')
    })

    test.each([
      [{ kind: 'link', retelling: 'gazeta', start: 5, end: 5, sources: [] }, '#/end'],
      [{ kind: 'link', retelling: 'gazeta', start: 0, end: 100_000, sources: [] }, '#/end'],
      [{ kind: 'link', retelling: 'gazeta', start: 0, end: 5, sources: [{ id: 'letter', start: 0, end: 9999 }] }, '#/sources/0'],
      [{ kind: 'link', retelling: 'gazeta', start: 0, end: 5, sources: [{ id: 'nobody', start: 0, end: 5 }] }, '#/sources/0'],
      [{ kind: 'term', term: 'chart', language: 'pt' }, '#/rendering'],
      [{ kind: 'guess' }, '#/kind'],
    ])('that point at nothing are refused: %j', async (body, pointer) => {
      await make('pointless')
      const answer = await send('POST', '/v1/cases/pointless/corrections', body)
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer])
    })
  })
}
