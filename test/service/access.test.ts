import { describe, expect, test } from 'vitest'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { networkOf } from '../../src/service/access/access.ts'
import { createMemoryCounts } from '../../src/service/access/memory-counts.ts'
import { ANONYMOUS_QUOTA, MINUTE, type RequestCounts, secondsUntilRoom } from '../../src/service/access/quota.ts'
import { createStoredCounts, sweepCounts } from '../../src/service/access/stored-counts.ts'
import { requestCounts } from '../../src/store/schema.ts'
import { keyedNode } from './keyed.ts'
import { testAccess } from './same-access.ts'

const root = packageRoot()
const store = openNodeStore(':memory:')
const deps = nodeDeps(root, async () => store)

describe('keys and quotas on Node', () => testAccess(keyedNode()))

describe('an open service', () => {
  const open = nodeApp(root, deps)
  const list = async (headers: Record<string, string>, origin = 'http://127.0.0.1:8787') => open.request(`${origin}/v1/cases`, { headers })

  test.each([
    ['a program', {}, 200],
    ['its own page', { origin: 'http://127.0.0.1:8787' }, 200],
    ['a page on this machine', { origin: 'http://localhost:3000' }, 200],
    ['an extension', { origin: 'chrome-extension://abcdefghijklmnop' }, 200],
    ['its own form', { origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
    ['a page of the web', { origin: 'https://news.example' }, 403],
    ['a page that hides what it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    ['a page that looks like this machine', { origin: 'https://localhost.news.example' }, 403],
  ])('for %s', async (_, headers, status) => {
    const response = await list(headers)
    expect(response.status).toBe(status)
    if (status === 403) expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('vary')).toBe('accept-language, cookie, origin')
  })

  test('tells of no limit that it does not have', async () => {
    expect(await (await open.request('http://127.0.0.1:8787/compare')).text()).not.toContain('KB a minute')
  })

  test('is none for a name that somebody else gave to this machine', async () => {
    expect((await list({}, 'http://rebound.example:8787')).status).toBe(403)
    expect((await open.request('http://rebound.example:8787/')).status).toBe(403)
    expect((await list({}, 'http://localhost:8787')).status).toBe(200)
    expect((await list({}, 'http://[::1]:8787')).status).toBe(200)
  })
})

describe.each<[string, () => RequestCounts]>([
  ['in memory', createMemoryCounts],
  ['in the store', () => createStoredCounts(async () => openNodeStore(':memory:'))],
])('counts %s', (_, create) => {
  const one = { requests: 1, bytes: 1000 }
  const quota = { requests: 4, bytes: 10_000 }
  const start = 1000 * MINUTE

  test.each<[string, { readonly requests: number; readonly bytes: number }[], number, boolean[]]>([
    ['requests', Array.from({ length: 5 }, () => one), 0, [true, true, true, true, false]],
    [
      'bytes',
      [
        { requests: 1, bytes: 6000 },
        { requests: 1, bytes: 6000 },
        { requests: 1, bytes: 4000 },
      ],
      0,
      [true, false, true],
    ],
    ['over the end of a minute', Array.from({ length: 5 }, () => one), 12_000, [true, true, true, true, true]],
  ])('%s', async (__, costs, step, expected) => {
    const store = openNodeStore(':memory:')
    const counts = create === createMemoryCounts ? create() : createStoredCounts(async () => store)
    const taken: boolean[] = []
    for (const [i, cost] of costs.entries()) taken.push((await counts.take('a', cost, quota, start + 50_000 + i * step)).taken)
    expect(taken).toEqual(expected)
    expect((await counts.take('b', one, quota, start + 50_000)).taken).toBe(true)
  })

  test('the wait that is told is enough, and no second too long', async () => {
    const store = openNodeStore(':memory:')
    const counts = create === createMemoryCounts ? create() : createStoredCounts(async () => store)
    for (const [at, requests] of [
      [40_000, 3],
      [65_000, 1],
      [70_000, 1],
    ] as const)
      for (let i = 0; i < requests; i++) await counts.take('a', one, quota, start + at)
    const now = start + 71_000
    const refused = await counts.take('a', one, quota, now)
    expect(refused.taken).toBe(false)
    const wait = secondsUntilRoom(one, quota, refused, now) * 1000
    expect((await counts.take('a', one, quota, now + wait - 2000)).taken).toBe(false)
    expect((await counts.take('a', one, quota, now + wait)).taken).toBe(true)
  })
})

test('what callers spent is swept once it counts no more', async () => {
  const counts = createStoredCounts(async () => store)
  await counts.take('a', { requests: 1, bytes: 0 }, ANONYMOUS_QUOTA, 10 * MINUTE)
  await sweepCounts(store, 11 * MINUTE)
  expect(await store.db.select().from(requestCounts).all()).toHaveLength(1)
  await sweepCounts(store, 12 * MINUTE)
  expect(await store.db.select().from(requestCounts).all()).toEqual([])
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:0db8:0000:0007:0:0:0:2', '2001:db8:0:7::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
