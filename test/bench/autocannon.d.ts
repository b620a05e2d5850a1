/** What is used of autocannon, which comes without types. */
declare module 'autocannon' {
  interface Request {
    readonly method: string
    readonly path: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  interface Result {
    readonly duration: number
    readonly errors: number
    readonly timeouts: number
    readonly requests: { readonly total: number; readonly average: number }
    readonly latency: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number }
    readonly statusCodeStats?: Readonly<Record<string, { readonly count: number }>>
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly timeout: number
    readonly requests: readonly Request[]
  }): Promise<Result>
}
