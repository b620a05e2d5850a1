/** One thing wrong in a request: where (a JSON pointer into the body, or a parameter's name) and what. */
export interface ProblemField {
  readonly pointer?: string
  readonly parameter?: string
  readonly detail: string
}

/** What the service says when it refuses (RFC 9457). `type` is stable: `/problems/not-found`, `/problems/rate-limited`, ... */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly ProblemField[]
  readonly limit?: number
  readonly 'violated-policies'?: readonly string[]
}

/** The service has refused a request. `message` is the problem's detail, in the language that was asked for. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  /** The HTTP status. */
  readonly status: number
  /** In how many seconds the request may be made again, where the service says so. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail)
    this.problem = problem
    this.status = problem.status
    this.retryAfter = retryAfter
  }
}

/** The problem of an answer; one made up from its status where something else than the service has answered. */
export async function problemOfAnswer(response: Response): Promise<ProblemError> {
  const body: Partial<Problem> | undefined = await response
    .text()
    .then(JSON.parse)
    .catch(() => undefined)
  const { status, statusText } = response
  const title = statusText || `HTTP ${status}`
  const told = { type: 'about:blank', title, detail: title, ...(typeof body?.type === 'string' ? body : {}), status }
  return new ProblemError(told, secondsOf(response))
}

/** `Retry-After` in seconds: a number, or a date by the answer's own clock. */
export function secondsOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait / 1000))
}
