import { expect, test } from 'vitest'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { DEPRECATIONS } from '../../src/service/deprecations.ts'

const deps = nodeDeps(packageRoot())
const GOING = { method: 'GET', path: '/v1/cases/{id}/coverage', announced: '2026-03-01', gone: '2027-03-01' } as const
const app = nodeApp(packageRoot(), { ...deps, deprecations: [GOING] })

test('what goes is answered a year longer at least', () => {
  for (const { announced, gone } of [GOING, ...DEPRECATIONS])
    expect(Date.parse(gone) - Date.parse(announced)).toBeGreaterThanOrEqual(365 * 86_400_000)
})

test('answers of a route that goes say so, others do not', async () => {
  const response = await app.request('/v1/cases/skerry-light/coverage')
  expect(response.headers.get('deprecation')).toBe('@1772323200')
  expect(response.headers.get('sunset')).toBe('Mon, 01 Mar 2027 00:00:00 GMT')
  expect(response.headers.get('link')).toBe('</docs#versions>; rel="deprecation"')
  expect((await app.request('/healthz')).headers.get('deprecation')).toBeNull()
})

test('the documents say so', async () => {
  const document = JSON.parse(await (await app.request('/openapi.json')).text())
  expect(document.paths['/v1/cases/{id}/coverage'].get).toMatchObject({ deprecated: true, 'x-deprecation': { gone: '2027-03-01' } })
  expect(document.paths['/v1/cases'].get).not.toHaveProperty('deprecated')
  const page = await (await app.request('/docs', { headers: { 'accept-language': 'en' } })).text()
  expect(page).toContain('announced 2026-03-01')
  expect(page).toContain('id="versions"')
})
