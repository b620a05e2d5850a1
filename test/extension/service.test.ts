import { createServer, type Server } from 'node:http'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { PanelFinding } from '../../src/extension/messages.ts'
import type { Settings } from '../../src/extension/settings.ts'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { createMemoryCounts } from '../../src/service/access/memory-counts.ts'
import { addKey, newKey } from '../../src/store/keys.ts'

// The extension's modules look for the browser when they are loaded.
vi.stubGlobal('chrome', {})
const { checkByService, ServiceError } = await import('../../src/extension/service.ts')

const TEXT = 'Mira Gundam escreveu a Anders Thorkildsen em março de 2019.\n\n“Seis pessoas para começar”, dizia a carta.'
const store = openNodeStore(':memory:')
const deps = nodeDeps(packageRoot(), async () => store)
const servers: { close(): unknown }[] = []

const portOf = (server: { address(): unknown }): number => {
  const address = server.address()
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0
}
const started = (fetch: (request: Request) => Response | Promise<Response>): Promise<string> =>
  new Promise((done) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => done(`http://127.0.0.1:${port}`))
    servers.push(server)
  })

const addresses = { open: '', keyed: '', stranger: '', nobody: '' }
const keys = { check: '', read: '' }

beforeAll(async () => {
  addresses.open = await started(nodeApp(packageRoot(), deps).fetch)
  const access = { counts: createMemoryCounts(), addressOf: () => 'somewhere' }
  addresses.keyed = await started(nodeApp(packageRoot(), { ...deps, access }).fetch)
  for (const scope of ['check', 'read'] as const) {
    const key = await newKey(crypto.getRandomValues(new Uint8Array(32)), { label: scope, scope }, 1)
    await addKey(store, key.row)
    keys[scope] = key.secret
  }
  // What a hotel's network answers to everything.
  const stranger: Server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Log in</h1>'))
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
  servers.push(stranger)
  addresses.stranger = `http://127.0.0.1:${portOf(stranger)}`
  const gone = createServer()
  await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
  addresses.nobody = `http://127.0.0.1:${portOf(gone)}`
  await new Promise((done) => gone.close(done))
})
afterAll(() => {
  for (const server of servers) server.close()
})

const check = (
  address: string,
  more: Partial<Settings> & { key?: string; locale?: string; language?: string } = {},
): Promise<PanelFinding[]> => {
  const { key = '', locale = 'en', language = 'pt-br', ...settings } = more
  return checkByService(
    { text: TEXT, blocks: [], title: 'Seis pessoas', language },
    3,
    { caseId: 'skerry-light', severity: 'minor', ...settings, service: { address, key } },
    locale,
  )
}

describe('a page checked by a service', () => {
  test.each([
    ['an open service', 'open', false],
    ['an open service, with a key that it does not need', 'open', true],
    ['a service with keys, to a reader without one', 'keyed', false],
    ['a service with keys, to one with one', 'keyed', true],
  ] as const)('by %s', async (_, which, withKey) => {
    const findings = await check(`${addresses[which]}/`, withKey ? { key: keys.check } : {})
    const name = findings.find(({ type }) => type === 'name.mistranslated')
    expect(name).toMatchObject({ frame: 3, id: expect.stringMatching(/^3-/), severity: 'major' })
    const { exact = '', start = -1 } = name?.quote ?? {}
    expect(exact).toContain('Gundam')
    expect(TEXT.startsWith(exact, start)).toBe(true)
    expect(name?.page?.words).toBe(exact)
    expect(name?.reason).not.toBe('')
  })

  test('is told in the language of the reader, of the severity asked for', async () => {
    const [here, there] = [await check(addresses.open), await check(addresses.open, { locale: 'de' })]
    expect(there.map(({ type }) => type)).toEqual(here.map(({ type }) => type))
    expect(there[0]?.reason).not.toBe(here[0]?.reason)
    expect((await check(addresses.open, { severity: 'critical' })).every(({ severity }) => severity === 'critical')).toBe(true)
  })

  test('leaves a language that is none to the service', async () => {
    expect((await check(addresses.open, { language: 'Português!' })).length).toBeGreaterThan(0)
  })

  test.each([
    ['nobody is there', 'nobody', {}, 'unreachable', /^http:\/\/127\.0\.0\.1/],
    ['somebody else answers', 'stranger', {}, 'no-service', /^http:\/\/127\.0\.0\.1/],
    ['the case is not known', 'open', { caseId: 'nowhere', locale: 'pt-BR' }, 'service', /nowhere/],
    ['the key is not known', 'keyed', { key: 'no-such-key', locale: 'pt-BR' }, 'service', /chave/],
    ['the key is for something else', 'keyed', { scope: 'read', locale: 'de' }, 'service', /Schlüssel/],
  ] as const)('fails where %s, and says so', async (_, which, more, problem, detail) => {
    const key = 'scope' in more ? { key: keys[more.scope] } : {}
    const error = await check(addresses[which], { ...more, ...key }).catch((each: unknown) => each)
    expect(error).toBeInstanceOf(ServiceError)
    expect(error).toMatchObject({ problem, message: expect.stringMatching(detail) })
  })
})
