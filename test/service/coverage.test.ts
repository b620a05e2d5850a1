import { describe, expect, test } from 'vitest'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import type { CaseCoverage } from '../../src/store/coverage.ts'

const store = openNodeStore(':memory:')
const app = nodeApp(
  packageRoot(),
  nodeDeps(packageRoot(), async () => store),
)
const post = (path: string, body: unknown) =>
  app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
async function told(answer: Response): Promise<CaseCoverage['coverage'] & Pick<CaseCoverage, 'pending'>> {
  return JSON.parse(await answer.text())
}

const LETTER = {
  id: 'letter',
  text: 'We paid 300 crowns for the lamp. The keeper sleeps in the tower. Nobody knows where the key is.',
  date: '2031-01-04',
}
const retelling = (id: string, text: string, date: string) => ({ id, text, language: 'es', date, outlet: id.toUpperCase() })

describe('GET /v1/cases/{id}/coverage', () => {
  test('tells what each retelling has, and is made anew when one is added', async () => {
    const made = await post('/v1/cases', {
      id: 'lamp',
      title: 'The lamp',
      sources: [LETTER],
      retellings: [retelling('uno', 'Pagamos 300 coronas por la lámpara. El guardián duerme en la torre.', '2031-02-01')],
    })
    expect(made.status).toBe(201)
    const first = await app.request('/v1/cases/lamp/coverage')
    expect(first.status).toBe(200)
    const one = await told(first)
    expect(one.timeline).toMatchObject([{ id: 'uno', outlet: 'UNO', passages: 2, firsts: 2 }])
    expect(one.pending).toEqual([])

    const again = await app.request('/v1/cases/lamp/coverage', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)

    expect((await post('/v1/cases/lamp/retellings', retelling('dos', 'Nadie sabe dónde está la llave.', '2031-01-20'))).status).toBe(201)
    const two = await told(await app.request('/v1/cases/lamp/coverage'))
    expect(two.timeline.map(({ id, firsts }) => [id, firsts])).toEqual([
      ['dos', 1],
      ['uno', 2],
    ])
  })
  test('compares a few at once, and goes on with the others when asked again', async () => {
    const retellings = Array.from({ length: 11 }, (_, i) =>
      retelling(`eco-${i}`, `Pagamos 300 coronas por la lámpara. Copia ${i}.`, '2031-03-01'),
    )
    await post('/v1/cases', { id: 'many', title: 'Many', sources: [LETTER], retellings })
    const first = await told(await app.request('/v1/cases/many/coverage'))
    expect(first.pending.length).toBeGreaterThan(0)
    expect(first.timeline.length + first.pending.length).toBe(11)
    const second = await told(await app.request('/v1/cases/many/coverage'))
    expect([second.timeline.length, second.pending]).toEqual([11, []])
  })
  test('a case that is not there is not found', async () => {
    expect((await app.request('/v1/cases/nowhere/coverage')).status).toBe(404)
  })
  test('the page shows a case of the store like the shipped one', async () => {
    const page = await app.request('/coverage?case=lamp', { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('<span>UNO</span>')
  })
})
