import type { Context } from 'hono'
import type { z } from 'zod'
import type { Translate } from '../i18n.ts'
import type { ServiceEnv } from './env.ts'
import { type FieldProblem, problemOf, problemResponse } from './problems.ts'

type Issue = z.core.$ZodIssue

/** How many things wrong are told of one request. */
const MAX_ISSUES = 20

/** What OpenAPIHono calls after validating: a body that does not fit becomes one problem that lists every field that is wrong. */
export async function refuseInvalid(
  result: { target: string } & ({ success: true } | { success: false; error: z.core.$ZodError }),
  c: Context<ServiceEnv>,
): Promise<Response | undefined> {
  if (result.success) return undefined
  const { t } = c.get('translator')
  if (result.target !== 'json') {
    const query: unknown = c.req.query()
    const errors = result.error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ''), detail: detailOf(issue, query, t) }))
    return problemResponse(c, problemOf(c, 'invalid-parameter', { errors: errors.slice(0, MAX_ISSUES), params: { count: errors.length } }))
  }
  const body: unknown = await c.req.json()
  const errors = result.error.issues.flatMap((issue) => fieldProblems(issue, body, t)).slice(0, MAX_ISSUES)
  return problemResponse(c, problemOf(c, 'invalid-request', { errors, params: { count: errors.length } }))
}

function fieldProblems(issue: Issue, body: unknown, t: Translate): FieldProblem[] {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // Told is what is wrong with the alternative that was most likely meant: the one with the least wrong.
    const nearest = issue.errors.reduce((best, other) => (other.length < best.length ? other : best))
    return nearest.flatMap((inner) => fieldProblems({ ...inner, path: [...issue.path, ...inner.path] }, body, t))
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), detail: t('service.issue.unknown') }))
  }
  return [{ pointer: pointerOf(issue.path), detail: detailOf(issue, body, t) }]
}

function detailOf(issue: Issue, body: unknown, t: Translate): string {
  if (valueAt(body, issue.path) === undefined) return t('service.issue.missing')
  switch (issue.code) {
    case 'invalid_type':
      return t('service.issue.type', { expected: t(`service.kind.${issue.expected}`) })
    case 'invalid_value':
      return t('service.issue.value', { allowed: issue.values.map(String).join(', ') })
    case 'too_small':
      return t(issue.origin === 'number' ? 'service.issue.small' : 'service.issue.short', { count: Number(issue.minimum) })
    case 'too_big':
      return t(issue.origin === 'number' ? 'service.issue.big' : 'service.issue.long', { count: Number(issue.maximum) })
    default:
      return t('service.issue.form')
  }
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), body)
}

/** A JSON pointer as a URI fragment (RFC 6901, section 6). */
function pointerOf(path: readonly PropertyKey[]): string {
  return `#${path.map((key) => `/${encodeURIComponent(String(key).replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('')}`
}
