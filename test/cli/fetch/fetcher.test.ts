import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../../src/cli/fetch/fetcher.ts'
import { InputError } from '../../../src/errors.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const ARTICLE = '<p>The quay is closed.</p>'
const to =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location }).end()

/** Hosts of a small internet: all on this machine, told apart by their names. */
const SITES: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  'news.example': {
    '/article': (_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ARTICLE),
    '/packed': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(ARTICLE)),
    '/agent': (request, response) => response.end(request.headers['user-agent']),
    '/moved': to('/article'),
    '/elsewhere': (request, response) => to(`http://other.example:${port}/article`)(request, response),
    '/inside': to('http://inside.example/secret'),
    '/metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/file': to('file:///etc/hostname'),
    '/round': to('/round'),
    '/large': (_request, response) => response.end('a'.repeat(200_000)),
    '/bomb': (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('a'.repeat(10_000_000))),
    '/slow': (_request, response) => void response.write('a'),
  },
  'other.example': { '/article': (_request, response) => response.end('Elsewhere.') },
  'strict.example': {
    '/robots.txt': (_request, response) => response.end('User-agent: *\nDisallow: /private\n'),
    '/private': (_request, response) => response.end('Secret.'),
    '/public': (_request, response) => response.end('Open.'),
  },
  'broken.example': {
    '/robots.txt': (_request, response) => response.writeHead(503).end(),
    '/a': (_request, response) => response.end('Open.'),
  },
}

const asked: string[] = []
const server = createServer((request, response) => {
  const host = request.headers.host?.replace(/:\d+$/, '') ?? ''
  asked.push(`${host}${request.url}`)
  const answer = SITES[host]?.[request.url ?? '']
  if (answer) answer(request, response)
  else response.writeHead(404).end()
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Only the tests allow this machine; `inside.example` is where no fetcher may go. */
const LOOPBACK: FetcherOptions = {
  version: '9.9.9',
  pause: 0,
  allows: (address) => address === '127.0.0.1',
  resolve: async (host) => (host === 'inside.example' ? ['127.0.0.1', '10.0.0.7'] : ['127.0.0.1']),
}

const at = (host: string, path: string) => `http://${host}:${port}${path}`
async function outcome(address: string, options: Partial<FetcherOptions> = {}): Promise<string> {
  try {
    const fetched = await createFetcher({ ...LOOPBACK, ...options })(address)
    return `${fetched.address.replace(`:${port}`, '')} ${new TextDecoder().decode(fetched.bytes)}`
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
}

describe('what may be had', () => {
  test.each<[string, string, string]>([
    ['news.example', '/article', `http://news.example/article ${ARTICLE}`],
    ['news.example', '/packed', `http://news.example/packed ${ARTICLE}`],
    ['news.example', '/agent', 'http://news.example/agent Retold/9.9.9'],
    ['news.example', '/moved', `http://news.example/article ${ARTICLE}`],
    ['news.example', '/article#part', `http://news.example/article ${ARTICLE}`],
    ['strict.example', '/public', 'http://strict.example/public Open.'],
  ])('%s%s', async (host, path, found) => {
    expect(await outcome(at(host, path))).toBe(found)
  })

  test('a redirect to another host, whose own rules are asked for', async () => {
    asked.length = 0
    expect(await outcome(at('news.example', '/elsewhere'))).toBe('http://other.example/article Elsewhere.')
    expect(asked).toEqual(['news.example/robots.txt', 'news.example/elsewhere', 'other.example/robots.txt', 'other.example/article'])
  })

  test('the content type is told', async () => {
    expect((await createFetcher(LOOPBACK)(at('news.example', '/article'))).type).toBe('text/html; charset=utf-8')
  })

  test('a name is resolved once for each connection, and the connection goes where the check was', async () => {
    let calls = 0
    // A second answer would lead elsewhere.
    const resolve = async () => [++calls <= 2 ? '127.0.0.1' : '10.0.0.7']
    expect(await outcome(at('news.example', '/article'), { resolve })).toContain(ARTICLE)
    expect(calls).toBe(2)
  })
})

describe('what may not', () => {
  test.each<[string, string, string]>([
    ['news.example', '/nothing', 'fetch.status'],
    ['news.example', '/round', 'fetch.redirects'],
    ['news.example', '/inside', 'fetch.address'],
    ['news.example', '/metadata', 'fetch.address'],
    ['news.example', '/file', 'fetch.scheme'],
    ['inside.example', '/secret', 'fetch.address'],
    ['strict.example', '/private', 'fetch.robots'],
    ['broken.example', '/a', 'fetch.robots'],
  ])('%s%s', async (host, path, code) => {
    expect(await outcome(at(host, path))).toBe(code)
  })

  test.each(['ftp://news.example/a', 'file:///etc/hostname', 'data:text/plain,a', 'http://ann:secret@news.example/a', 'no address'])(
    '%s',
    async (address) => {
      expect(await outcome(address)).toBe('fetch.scheme')
    },
  )

  test('more than was allowed, packed or not', async () => {
    expect(await outcome(at('news.example', '/large'), { maxBytes: 100_000 })).toBe('fetch.too-large')
    expect(await outcome(at('news.example', '/bomb'), { maxBytes: 1_000_000 })).toBe('fetch.too-large')
  })

  test('an answer that does not end', async () => {
    expect(await outcome(at('news.example', '/slow'), { timeout: 300 })).toBe('fetch.timeout')
  })

  test('a host that is not there', async () => {
    expect(await outcome('http://news.example:9/a')).toMatch(/^fetch\.(?:failed|robots)$/)
  })

  test.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])(
    'this machine as %s, when nobody allowed it',
    async (host) => {
      asked.length = 0
      const fetchText = createFetcher({ version: '9.9.9', pause: 0 })
      await expect(fetchText(at(host, '/article'))).rejects.toThrow('fetch.address')
      expect(asked).toEqual([])
    },
  )
})
