import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { createClient, ProblemError } from '../../src/client/index.ts'
import { nodeApp, nodeDeps } from '../../src/node.ts'
import { packageRoot } from '../../src/platform/node-files.ts'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { testClient } from './same-client.ts'

const store = openNodeStore(':memory:')
const app = nodeApp(
  packageRoot(),
  nodeDeps(packageRoot(), async () => store),
)

describe('the client of the service on Node', () => testClient(async (path, init) => app.request(path, init)))

/** A service that gives one answer after another, and what it was asked. */
function scripted(...answers: (() => Response)[]) {
  const asked: { url: string; init: RequestInit | undefined }[] = []
  const fetch = async (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), init })
    return (answers[asked.length - 1] ?? answers.at(-1) ?? fine)()
  }
  return { asked, fetch }
}
const busy = (status: number, after?: string) => () =>
  new Response(JSON.stringify({ type: '/problems/rate-limited', title: 'Busy', status, detail: 'Later.' }), {
    status,
    headers: { ...(after === undefined ? {} : { 'retry-after': after }), date: 'Wed, 04 Mar 2026 10:00:00 GMT' },
  })
const fine = () => Response.json({ items: [] })

describe('retries', () => {
  test.each<[string, (() => Response)[], number]>([
    ['429 with a wait in seconds', [busy(429, '0'), fine], 2],
    ['503 with a wait as a date', [busy(503, 'Wed, 04 Mar 2026 10:00:00 GMT'), fine], 2],
  ])('%s', async (_, answers, count) => {
    const { asked, fetch } = scripted(...answers)
    expect(await createClient({ address: 'https://retold.example', fetch }).cases.list()).toEqual({ items: [] })
    expect(asked).toHaveLength(count)
  })

  test.each<[string, (() => Response)[], number, number | undefined]>([
    ['429 without Retry-After', [busy(429)], 1, undefined],
    ['429 that would take too long', [busy(429, '61')], 1, 61],
    ['500, whatever it says', [busy(500, '0')], 1, 0],
    ['429 again and again', [busy(429, '0')], 3, 0],
  ])('none for %s', async (_, answers, count, retryAfter) => {
    const { asked, fetch } = scripted(...answers)
    const error = await createClient({ address: 'https://retold.example', fetch })
      .cases.list()
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ProblemError', message: 'Later.', retryAfter })
    expect(asked).toHaveLength(count)
  })

  test('are called off by the signal, with its reason', async () => {
    const { asked, fetch } = scripted(busy(429, '30'))
    const controller = new AbortController()
    const waiting = createClient({ address: 'https://retold.example', fetch }).cases.list({ signal: controller.signal })
    await new Promise((resolve) => setTimeout(resolve, 1))
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    expect(asked).toHaveLength(1)
  })
})

test('what is asked: address, key, language, conditions', async () => {
  const { asked, fetch } = scripted(fine)
  const client = createClient({ address: 'https://retold.example/base//', key: 'retold_k', locale: 'de', fetch })
  await client.cases.change('a b', { title: 'T' }, { ifMatch: '"x"' })
  expect(asked[0]).toMatchObject({
    url: 'https://retold.example/base/v1/cases/a%20b',
    init: {
      method: 'PUT',
      body: '{"title":"T"}',
      headers: { authorization: 'Bearer retold_k', 'accept-language': 'de', 'if-match': '"x"', 'content-type': 'application/json' },
    },
  })
})

test('an answer of something else than the service is a problem too', async () => {
  const { fetch } = scripted(() => new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }))
  const error = await createClient({ address: 'https://retold.example', fetch })
    .coverage('x')
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ProblemError)
  expect(error).toMatchObject({ status: 502, problem: { type: 'about:blank', title: 'Bad Gateway' } })
})

test('it is under 5 KB, with nothing but itself in it', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(packageRoot(), 'src/client/index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  expect(outputFiles[0]?.contents.length).toBeLessThan(5 * 1024)
  expect(Object.keys(metafile.inputs).every((path) => path.startsWith('src/client/'))).toBe(true)
})
