import { describe, expect, test } from 'vitest'
import type { Ask } from './same-routes.ts'

const LETTER = {
  id: 'letter',
  language: 'en',
  date: '2021-05-04',
  text: 'The charts are at https://lamp.example/charts. Nobody was invited.',
}
const retelling = (k: number) => ({
  id: `r${k}`,
  language: 'pt-BR',
  text: `As cartas estão em https://lamp.example/cartas-${k}. Ninguém foi convidado.`,
})

/** Jobs, on every platform. */
export function testJobRoutes(ask: Ask): void {
  const send = async (method: string, path: string, body?: unknown) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await ask(path, { method, ...sent })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? JSON.parse(text) : null }
  }
  const make = async (id: string, retellings: number) => {
    await ask(`/v1/cases/${id}`, { method: 'DELETE' })
    await send('POST', '/v1/cases', {
      id,
      title: id,
      sources: [LETTER],
      retellings: Array.from({ length: retellings }, (_, k) => retelling(k)),
    })
  }

  describe('jobs', () => {
    test('make the reports of all retellings; events tell of it to the end', async () => {
      await make('worked', 6)
      const made = await send('POST', '/v1/cases/worked/jobs', {})
      expect(made.status).toBe(202)
      expect(made.body).toMatchObject({ case: 'worked', total: 6, problems: [] })
      const path = made.headers.get('location') ?? ''
      const watched = await send('GET', `${path}/events`)
      expect(watched.headers.get('content-type')).toMatch(/^text\/event-stream/)
      const told = [...watched.text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => ({
        event,
        ...JSON.parse(data ?? ''),
      }))
      expect(told.at(-1)).toMatchObject({ event: 'end', status: 'done', total: 6, done: 6, failed: 0 })
      expect((await send('GET', path)).body).toMatchObject({ status: 'done', done: 6 })
      const { findings } = (await send('GET', '/v1/cases/worked/retellings/r3/report')).body
      expect(findings.map(({ type }: { type: string }) => type)).toContain('artefact.address')
      expect((await send('GET', '/v1/cases/worked/jobs')).body.items).toMatchObject([{ id: made.body.id, done: 6 }])
    })

    test('tell what could not be done', async () => {
      await make('half', 1)
      const { headers } = await send('POST', '/v1/cases/half/jobs', { retellings: ['r0', 'nobody'] })
      const path = headers.get('location') ?? ''
      await send('GET', `${path}/events`)
      expect((await send('GET', path)).body).toMatchObject({
        status: 'done',
        done: 1,
        failed: 1,
        problems: [{ retelling: 'nobody', detail: 'There is nothing at nobody.' }],
      })
    })

    test('are called off; what is over stays as it is', async () => {
      await make('off', 3)
      const { headers } = await send('POST', '/v1/cases/off/jobs', {})
      const path = headers.get('location') ?? ''
      expect((await send('DELETE', path)).status).toBe(200)
      const watched = await send('GET', `${path}/events`)
      expect(watched.text).toContain('event: end')
      const { body } = await send('GET', path)
      expect(body.done + body.cancelled).toBe(3)
      expect((await send('DELETE', path)).body.status).toBe(body.status)
    })

    test.each([
      ['GET', '/v1/jobs/none', undefined, 404],
      ['DELETE', '/v1/jobs/none', undefined, 404],
      ['GET', '/v1/jobs/none/events', undefined, 404],
      ['POST', '/v1/cases/none/jobs', {}, 404],
      ['POST', '/v1/cases/skerry-light/jobs', { retellings: [] }, 422],
      ['POST', '/v1/cases/skerry-light/jobs', { retellings: [7] }, 422],
    ])('%s %s %j: %i', async (method, path, body, status) => {
      expect((await send(method, path, body)).status).toBe(status)
    })
  })
}
