import type { OpenAPIHono } from '@hono/zod-openapi'
import type { ServiceEnv } from './env.ts'

/** A route of the API that goes: since when it is announced, and from when it may be gone. */
export interface Deprecation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As the OpenAPI document has it: `/v1/cases/{id}`. */
  readonly path: string
  /** Days, as ISO 8601 has them; `gone` is a year after `announced` at least. */
  readonly announced: string
  readonly gone: string
}

/** What of the API goes. Nothing does. */
export const DEPRECATIONS: readonly Deprecation[] = []

/** Has the answers of routes that go say so: `Deprecation` (RFC 9745), `Sunset` (RFC 8594), and where the policy stands. */
export function tellDeprecations(app: OpenAPIHono<ServiceEnv>, deprecations: readonly Deprecation[]): void {
  for (const { method, path, announced, gone } of deprecations) {
    app.on(method, path.replace(/\{(\w+)\}/g, ':$1'), async (c, next) => {
      await next()
      c.header('deprecation', `@${Date.parse(announced) / 1000}`)
      c.header('sunset', new Date(gone).toUTCString())
      c.header('link', '</docs#versions>; rel="deprecation"', { append: true })
    })
  }
}
