import { describe, expect, test } from 'vitest'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'

const store = openNodeStore(':memory:')
const app = nodeApp(
  packageRoot(),
  nodeDeps(packageRoot(), async () => store),
)
const TEXT = 'Mira Gundam escreveu a Anders Thorkildsen em março de 2019. “Seis pessoas para começar”, dizia a carta.'

async function check(id: string, body: unknown) {
  const answer = await app.request(`/v1/cases/${id}/passages`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text), text }
}

describe('POST /v1/cases/{id}/passages', () => {
  test('gives findings as annotations whose selectors point into the text as sent', async () => {
    const { status, headers, body } = await check('skerry-light', { text: TEXT, language: 'pt-BR', url: 'https://jornal.example/a' })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ type: 'AnnotationPage', stored: false, language: 'pt-BR' })
    const name = body.items.find(({ body: parts }: { body: { value?: string }[] }) =>
      parts.some(({ value }) => value === 'name.mistranslated'),
    )
    expect(name.target.source).toBe('https://jornal.example/a')
    const [quote, position] = name.target.selector
    expect(TEXT.slice(position.start, position.end)).toBe(quote.exact)
    expect(quote.exact).toContain('Gundam')
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
  test('keeps nothing of the page', async () => {
    await check('skerry-light', { text: TEXT })
    const kept = await (await app.request('/v1/cases/skerry-light/retellings?limit=200')).text()
    expect(kept).not.toContain('"page"')
  })
  test('leaves out what is below the severity and confidence asked for', async () => {
    const some = await check('skerry-light', { text: TEXT, language: 'pt-BR', minSeverity: 'critical' })
    expect(
      some.body.items.every(({ body: parts }: { body: { value?: string }[] }) => parts.some(({ value }) => value === 'severity:critical')),
    ).toBe(true)
    expect((await check('skerry-light', { text: TEXT, minConfidence: 1 })).body.items).toEqual([])
  })
  test.each([
    ['nowhere', { text: TEXT }, 404],
    ['skerry-light', { text: '' }, 422],
    ['skerry-light', { text: 'a'.repeat(80_000) }, 422],
    ['skerry-light', { text: TEXT, url: 'not an address' }, 422],
    ['skerry-light', { text: TEXT, stored: true }, 422],
  ])('refuses %s %o', async (id, body, status) => {
    const answer = await check(id, body)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })
})
