import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { InputError } from '../../errors.ts'
import { codeOf } from '../output.ts'
import { isPublicAddress } from './public-address.ts'
import { type Robots, readRobots } from './robots.ts'

/** What came from an address. `address` is where it was found after redirects; `type` its content type as the server states it. */
export interface Fetched {
  readonly bytes: Uint8Array
  readonly address: string
  readonly type: string
}

/** How addresses are asked. Everything has a default but the version; tests stand in for the outside. */
export interface FetcherOptions {
  readonly version: string
  /** Whether an IP address may be asked; those of the public internet by default. */
  readonly allows?: (address: string) => boolean
  /** The IP addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** The most that is taken, in bytes. */
  readonly maxBytes?: number
  /** How long one text may take with its redirects, in milliseconds. */
  readonly timeout?: number
  /** How long to wait between two requests, in milliseconds. */
  readonly pause?: number
}

/** The product token that robots.txt files may name. */
const PRODUCT = 'Retold'
const MAX_REDIRECTS = 5
const MAX_BYTES = 16 * 1024 * 1024
const TIMEOUT = 60_000
const PAUSE = 1_000

/**
 * Fetches texts from the web, one after the other: http and https only, no address off the public internet (a name is resolved once, every address
 * it has is judged, and the connection goes to one that was judged), redirects judged anew, robots.txt respected, size and time bounded.
 * Throws InputError with codes `fetch.*`.
 */
export function createFetcher(options: FetcherOptions): (address: string) => Promise<Fetched> {
  const robots = new Map<string, Promise<Robots | null>>()
  let asked = false

  async function robotsOf({ origin }: URL, signal: AbortSignal): Promise<Robots | null> {
    try {
      const { bytes } = await follow(new URL('/robots.txt', origin), signal, async () => undefined)
      return readRobots(new TextDecoder().decode(bytes), PRODUCT)
    } catch (error) {
      // No such file: everything is allowed. A server that cannot say forbids everything (RFC 9309, section 2.3.1).
      if (error instanceof InputError && error.code === 'fetch.status' && Number(error.params.status) < 500) return readRobots('', PRODUCT)
      if (error instanceof InputError && /^fetch\.(?:address|scheme)$/.test(error.code)) throw error
      return null
    }
  }

  async function follow(start: URL, signal: AbortSignal, judge: (url: URL) => Promise<void>): Promise<Fetched> {
    let url = start
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      const pinned = await resolvePublic(url, options)
      await judge(url)
      if (asked) await new Promise((resolve) => setTimeout(resolve, options.pause ?? PAUSE))
      asked = true
      const response = await ask(url, pinned, options.version, signal)
      const status = response.statusCode ?? 0
      const { location } = response.headers
      if (status >= 300 && status < 400 && location !== undefined) {
        response.destroy()
        url = parsed(location, url)
      } else if (status !== 200) {
        response.destroy()
        throw new InputError('fetch.status', { url: url.href, status })
      } else {
        return {
          bytes: await readBody(response, url, options.maxBytes ?? MAX_BYTES),
          address: url.href,
          type: response.headers['content-type'] ?? '',
        }
      }
    }
    throw new InputError('fetch.redirects', { url: start.href, limit: MAX_REDIRECTS })
  }

  return async (address) => {
    const signal = AbortSignal.timeout(options.timeout ?? TIMEOUT)
    try {
      return await follow(parsed(address), signal, async (url) => {
        const known = robots.get(url.origin) ?? robotsOf(url, signal)
        robots.set(url.origin, known)
        const rules = await known
        if (!rules?.allows(url.pathname + url.search)) throw new InputError('fetch.robots', { url: url.href })
      })
    } catch (error) {
      if (signal.aborted) throw new InputError('fetch.timeout', { url: address })
      throw error instanceof InputError ? error : new InputError('fetch.failed', { url: address, detail: codeOf(error) })
    }
  }
}

function parsed(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new InputError('fetch.scheme', { url: address })
  url.hash = ''
  return url
}

/** An IP address of a host, when all that it has may be asked. */
async function resolvePublic(url: URL, options: FetcherOptions): Promise<string> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const resolve = options.resolve ?? (async (name: string) => (await lookup(name, { all: true })).map(({ address }) => address))
  const addresses = isIP(host) ? [host] : await resolve(host)
  const allows = options.allows ?? isPublicAddress
  const [first] = addresses
  if (first === undefined || !addresses.every((address) => allows(address))) throw new InputError('fetch.address', { url: url.href })
  return first
}

function ask(url: URL, pinned: string, version: string, signal: AbortSignal): Promise<IncomingMessage> {
  const family = isIP(pinned)
  // The name is not resolved again: another answer the second time would lead past the check.
  const toPinned: LookupFunction = (_host, { all }, done) => (all ? done(null, [{ address: pinned, family }]) : done(null, pinned, family))
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        agent: false,
        lookup: toPinned,
        signal,
        headers: {
          'user-agent': `${PRODUCT}/${version}`,
          accept: 'text/html, application/pdf, text/plain, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
        },
      },
      resolve,
    )
    request.on('error', reject)
    request.end()
  })
}

async function readBody(response: IncomingMessage, url: URL, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of decoded(response)) {
    if (!(chunk instanceof Uint8Array)) continue
    bytes += chunk.length
    // What is unpacked counts, not what came over the wire.
    if (bytes > limit) {
      response.destroy()
      throw new InputError('fetch.too-large', { url: url.href, limit })
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function decoded(response: IncomingMessage): Readable {
  const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }
  const decoder = decoders[response.headers['content-encoding']?.trim().toLowerCase() ?? '']?.()
  if (!decoder) return response
  response.on('error', (error) => decoder.destroy(error))
  return response.pipe(decoder)
}
