import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InputError } from '../errors.ts'
import type { ServiceEnv } from './env.ts'

/** Every problem of the service itself with its status; what is wrong with a text has the codes of `InputError` (`input.empty`, ...). */
export const PROBLEM_STATUS = {
  'malformed-json': 400,
  'bad-encoding': 400,
  'invalid-parameter': 400,
  'key-needed': 401,
  'key-unknown': 401,
  'read-only': 403,
  scope: 403,
  'foreign-origin': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  exists: 409,
  'idempotency-busy': 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'not-json': 415,
  'not-a-form': 415,
  'invalid-request': 422,
  'case-full': 422,
  'idempotency-mismatch': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  'no-store': 503,
} as const satisfies Record<string, ContentfulStatusCode>
export type ProblemCode = keyof typeof PROBLEM_STATUS

/** One thing wrong in a request: in its body (`pointer`: a JSON pointer, RFC 6901, as a fragment), or a parameter of its address or head. */
export type FieldProblem = { readonly pointer: string; readonly detail: string } | { readonly parameter: string; readonly detail: string }

/** A problem as RFC 9457 has it. `type` is stable and leads to its explanation. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly detail: string
  readonly errors?: readonly FieldProblem[]
  readonly limit?: number
  /** The quotas that a request went beyond, by the names that `RateLimit-Policy` has for them. */
  readonly 'violated-policies'?: readonly string[]
}

/** The `type` of a problem: the same wherever the service runs. */
export function problemType(code: string): string {
  return `/problems/${code}`
}

/** What is filled into a problem's detail, and the members that go along with it. */
export interface ProblemExtras {
  readonly params?: Readonly<Record<string, string | number>>
  readonly errors?: readonly FieldProblem[]
  readonly limit?: number
  readonly violatedPolicies?: readonly string[]
}

/** Thrown where a request is refused: the service answers with the problem. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code)
    this.code = code
    this.extras = extras
  }
}

/** A problem in the caller's language. */
export function problemOf(
  c: Context<ServiceEnv>,
  code: ProblemCode,
  { params, errors, limit, violatedPolicies }: ProblemExtras = {},
): Problem {
  const { t } = c.get('translator')
  return {
    type: problemType(code),
    title: t(`service.problem.${code}.title`),
    status: PROBLEM_STATUS[code],
    detail: t(`service.problem.${code}.detail`, params),
    ...(errors === undefined ? {} : { errors }),
    ...(limit === undefined ? {} : { limit }),
    ...(violatedPolicies === undefined ? {} : { 'violated-policies': violatedPolicies }),
  }
}

/** The problem that an error stands for: a refusal, what is wrong with a text, or our own fault (of which nothing is told). */
export function problemOfError(c: Context<ServiceEnv>, error: unknown): Problem {
  if (error instanceof Refused) return problemOf(c, error.code, error.extras)
  if (!(error instanceof InputError)) return problemOf(c, 'internal')
  const { t } = c.get('translator')
  return {
    type: problemType(error.code),
    title: t('service.problem.input.title'),
    status: INPUT_STATUS[error.code] ?? 422,
    detail: t(error.code, error.params),
  }
}

/** Statuses of what is wrong with a text, but for 422: too much of it, or of a kind that is not read. */
const INPUT_STATUS: Readonly<Record<string, 413 | 415>> = {
  'input.too-large': 413,
  'input.unpacked-too-large': 413,
  'input.too-many-entries': 413,
  'input.too-many-pages': 413,
  'input.too-many-messages': 413,
  'input.binary': 415,
  'input.unknown-format': 415,
  'input.old-office': 415,
  'input.glossary-not-text': 415,
}

/** The response for a problem, as `application/problem+json`. */
export function problemResponse(c: Context<ServiceEnv>, problem: Problem): Response {
  return c.body(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': c.get('translator').locale,
      // What is not there now may be there when it is asked for again, and caches keep a plain 404.
      'cache-control': 'no-store',
    },
  })
}
