import type { HonoRequest } from 'hono'

const EXTENSION = /^(?:chrome|moz|safari-web)-extension:$/

/**
 * Whether a request to an open service comes from this machine's own pages, programs or extensions. A browser lets the pages of any site send
 * requests to loopback: their `Origin` gives them away, or, where a name of theirs was made to mean this machine, the `Host`.
 */
export function isFromHere(req: HonoRequest): boolean {
  if (!isLoopback(new URL(req.url).hostname)) return false
  const origin = req.header('origin')
  if (origin === undefined || !req.path.startsWith('/v1/')) return true
  // Forms of our own pages have no origin to tell: they send no referrer.
  if (origin === 'null') return req.header('sec-fetch-site') === 'same-origin'
  return isNear(origin)
}

/** Whether an origin is a page of this machine or an extension. */
export function isNear(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return EXTENSION.test(protocol) || isLoopback(hostname)
}

/** Whether a host name or address (IPv6 in brackets or without) stands for this machine itself. */
export function isLoopback(hostname: string): boolean {
  return /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(hostname)
}
