import { beforeAll, describe, expect, test } from 'vitest'
import { wholeExamples } from '../../src/service/examples/document.ts'
import { EXAMPLES } from '../../src/service/examples/requests.ts'
import { requestOf } from '../../src/service/examples/snippets.ts'
import type { Keyed } from './same-access.ts'

export const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`
const json = { 'content-type': 'application/json' }
const BAD_UTF8 = new Uint8Array([123, 34, 255, 254, 34, 58, 49, 125])
const KNOWN = ['type', 'title', 'status', 'detail', 'errors', 'limit', 'violated-policies']

/** A value of the same shape with markup in place of every text, number and truth, and under one name more. */
function marked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(marked)
  if (typeof value !== 'object' || value === null) return MARKUP
  return { ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member)])), [MARKUP]: MARKUP }
}

/** A problem of the service, and nothing else in the answer. */
export async function expectProblem(response: Response, status: number, type: string): Promise<void> {
  const text = await response.text()
  expect([response.status, response.headers.get('content-type'), text.slice(0, 1)]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
    '{',
  ])
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  const problem = JSON.parse(text)
  expect(problem).toMatchObject({ type: `/problems/${type}`, status })
  expect(Object.keys(problem).filter((key) => !KNOWN.includes(key))).toEqual([])
}

/** The same lies to each route of the API: by its example, turned false. */
export function testHostileRoutes({ ask, makeKey, revoke }: Keyed): void {
  describe('to each route', async () => {
    const whole = wholeExamples(JSON.parse(await (await ask('/openapi.json')).text()))
    const keys = new Map<string, string>()
    const keyOf = (who: string) => ({ key: keys.get(who) ?? '' })
    beforeAll(async () => {
      for (const scope of ['read', 'check', 'edit'] as const) keys.set(scope, await makeKey(scope, `liar ${scope}`))
      keys.set('revoked', await makeKey('edit', 'liar revoked'))
      await revoke('liar revoked')
      const create = whole.get('createCase')?.request
      const made = await ask('/v1/cases', { method: 'POST', headers: json, body: JSON.stringify(create?.body), ...keyOf('edit') })
      expect(made.status).toBe(201)
    })

    const withBody = EXAMPLES.filter(({ body }) => body !== undefined).map(({ operation }) => operation)
    test.each(withBody)('%s', async (operation) => {
      const found = whole.get(operation)
      if (!found) throw new Error(`${operation} is not in the document`)
      const { method, path, body, headers } = found.request
      // Bodies of 5 MB count, and a key has a minute's worth of them.
      keys.set('own', await makeKey('edit', `liar to ${operation}`))
      const send = (sent: string | Uint8Array<ArrayBuffer>, who = 'own', told: Record<string, string> = json) =>
        ask(path, {
          method,
          headers: { ...headers, accept: 'text/html', 'content-type': '', ...told },
          body: sent,
          from: `liar to ${operation}`,
          ...(who === 'nobody' ? {} : keyOf(who)),
        })
      const good = JSON.stringify(body)
      await expectProblem(await send(good, 'own', { 'content-type': 'text/html' }), 415, 'not-json')
      await expectProblem(await send(good, 'own', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'not-json')
      const takesForms = ['compare', 'addSources', 'addRetellings'].includes(operation)
      const form = { 'content-type': 'multipart/form-data; boundary=none' }
      await expectProblem(await send(good, 'own', form), 415, takesForms ? 'not-a-form' : 'not-json')
      await expectProblem(await send(BAD_UTF8), 400, 'bad-encoding')
      await expectProblem(await send(good.slice(0, -1)), 400, 'malformed-json')
      await expectProblem(await send(MARKUP), 400, 'malformed-json')
      await expectProblem(await send('a'.repeat(5_000_000)), 413, 'body-too-large')
      for (const wrong of ['null', '[]', '"text"', '7', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, JSON.stringify(marked(body))])
        await expectProblem(await send(wrong), 422, 'invalid-request')
      await expectProblem(await send(good, 'revoked'), 401, 'key-unknown')
      await expectProblem(await send(good, 'read'), 403, 'scope')
      if (found.withKey) {
        await expectProblem(await send(good, 'check'), 403, 'scope')
        await expectProblem(await send(good, 'nobody'), 401, 'key-needed')
      } else await expectProblem(await send('a'.repeat(5_000_000), 'nobody'), 413, 'body-too-large')
    })

    const places = EXAMPLES.filter(({ params }) => params !== undefined)
    test.each(places.map(({ operation }) => operation))('%s, about what there is not', async (operation) => {
      const found = whole.get(operation)
      if (!found) throw new Error(`${operation} is not in the document`)
      const { example, template } = found
      for (const wrong of [MARKUP, '../..', '\u0000', 'a'.repeat(700), '😀']) {
        const params = Object.fromEntries(Object.keys(example.params ?? {}).map((name) => [name, wrong]))
        const { method, path, headers, body } = requestOf({ ...example, params }, found.request.method, template)
        const response = await ask(path, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...keyOf('edit'),
        })
        const bad = response.status === 400
        await expectProblem(response, bad ? 400 : 404, bad ? 'invalid-parameter' : 'not-found')
      }
    })
  })
}
