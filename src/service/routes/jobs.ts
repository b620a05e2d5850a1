import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import {
  cancelJob,
  createJob,
  failuresOf,
  findJob,
  type ItemProblem,
  jobId,
  listJobs,
  progressOf,
  type StoredJob,
} from '../../store/jobs.ts'
import type { Store } from '../../store/store.ts'
import { limitBody, takeJson } from '../body.ts'
import { CaseParamsSchema, PageQuerySchema } from '../case-schemas.ts'
import { taggedJson } from '../conditions.ts'
import type { ServiceDeps } from '../deps.ts'
import type { ServiceEnv } from '../env.ts'
import { idempotent } from '../idempotency.ts'
import { JobPageSchema, JobParamsSchema, JobRequestSchema, JobSchema } from '../job-schemas.ts'
import { caseOf, nothingAt } from '../kept.ts'
import { timeOf } from '../kept-json.ts'
import { changeAnswers, keptAnswers, problemAnswers } from '../openapi.ts'
import { pageOf, pageRequest } from '../paging.ts'

const json = <T>(schema: T) => ({ 'application/json': { schema } })
const unchanged = { 304: { description: 'service.api.answer.unchanged' } } as const

/** How many failures are told. */
const MOST_FAILURES = 100
/** How often progress is looked at, and how long one connection is told of it, in milliseconds: who wants more connects again. */
const LOOK = 500
const LONGEST = 5 * 60_000
/** A sign of life where nothing has changed, so that nobody in between closes the connection. */
const SIGN_OF_LIFE = 15_000

const list = createRoute({
  method: 'get',
  path: '/v1/cases/{id}/jobs',
  operationId: 'listJobs',
  summary: 'service.api.jobs.list',
  request: { params: CaseParamsSchema, query: PageQuerySchema },
  responses: { 200: { description: 'service.api.answer.page', content: json(JobPageSchema) }, ...unchanged, ...keptAnswers },
})

const add = createRoute({
  method: 'post',
  path: '/v1/cases/{id}/jobs',
  operationId: 'addJob',
  summary: 'service.api.jobs.add',
  description: 'service.api.jobs.addMore',
  middleware: [limitBody, takeJson, idempotent] as const,
  request: { params: CaseParamsSchema, body: { required: true, content: json(JobRequestSchema) } },
  responses: { 202: { description: 'service.api.answer.created', content: json(JobSchema) }, ...changeAnswers, ...problemAnswers },
})

const get = createRoute({
  method: 'get',
  path: '/v1/jobs/{id}',
  operationId: 'getJob',
  summary: 'service.api.jobs.get',
  request: { params: JobParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(JobSchema) }, ...unchanged, ...keptAnswers },
})

const cancel = createRoute({
  method: 'delete',
  path: '/v1/jobs/{id}',
  operationId: 'cancelJob',
  summary: 'service.api.jobs.cancel',
  request: { params: JobParamsSchema },
  responses: { 200: { description: 'service.api.answer.found', content: json(JobSchema) }, ...changeAnswers },
})

const events = createRoute({
  method: 'get',
  path: '/v1/jobs/{id}/events',
  operationId: 'watchJob',
  summary: 'service.api.jobs.events',
  request: { params: JobParamsSchema },
  responses: {
    200: { description: 'service.api.answer.found', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    204: { description: 'service.api.answer.unchanged' },
    ...keptAnswers,
  },
})

/** Jobs: the reports of many retellings, made in the background. */
export function addJobRoutes(app: OpenAPIHono<ServiceEnv>, deps: ServiceDeps): void {
  app.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    const page = pageRequest(c, c.req.valid('query'))
    const store = c.get('store')
    await caseOf(c, id, 'read')
    const rows = await listJobs(store, id, page.limit + 1, page.after === '' ? undefined : page.after)
    const told = await Promise.all(rows.map(async (job) => ({ ...(await jobSummary(store, job)) })))
    return taggedJson(
      c,
      pageOf(
        c,
        told,
        page,
        (job) => job,
        (job) => job.id,
      ),
    )
  })

  app.openapi(add, async (c) => {
    const { id } = c.req.valid('param')
    const store = c.get('store')
    await caseOf(c, id, 'read')
    const job = jobId(deps.now(), deps.newId())
    if (!(await createJob(store, job, id, c.req.valid('json').retellings, deps.now()))) throw nothingAt(c)
    const made = await findJob(store, job)
    if (!made) throw nothingAt(c)
    await deps.startJobs?.(store, made.total)
    c.header('location', `/v1/jobs/${job}`)
    return c.json(await jobJson(c, made), 202)
  })

  app.openapi(get, async (c) => taggedJson(c, await jobJson(c, await jobOf(c, c.req.valid('param').id))))

  app.openapi(cancel, async (c) => {
    const { id } = c.req.valid('param')
    await jobOf(c, id)
    // Calling off what is over already changes nothing, as often as one likes.
    await cancelJob(c.get('store'), id, deps.now())
    return c.json(await jobJson(c, await jobOf(c, id)), 200)
  })

  app.openapi(events, async (c) => {
    const { id } = c.req.valid('param')
    const store = c.get('store')
    await jobOf(c, id)
    c.header('cache-control', 'no-store')
    return streamSSE(c, async (stream) => {
      const start = deps.now()
      let [told, last] = ['', start]
      while (!stream.aborted && deps.now() - start < LONGEST) {
        const job = await findJob(store, id)
        if (!job) return
        const summary = await jobSummary(store, job)
        const over = summary.status === 'done' || summary.status === 'cancelled'
        const data = JSON.stringify(summary)
        if (data !== told || over) {
          await stream.writeSSE({ event: over ? 'end' : 'progress', id: String(summary.done + summary.failed), data })
          ;[told, last] = [data, deps.now()]
        } else if (deps.now() - last > SIGN_OF_LIFE) {
          await stream.write(':\n\n')
          last = deps.now()
        }
        if (over) return
        await stream.sleep(LOOK)
      }
    })
  })
}

async function jobOf(c: Context<ServiceEnv>, id: string): Promise<StoredJob> {
  const job = await findJob(c.get('store'), id)
  if (!job) throw nothingAt(c)
  await caseOf(c, job.caseId, 'read')
  return job
}

async function jobSummary(store: Store, { id, caseId, status, total, created, updated }: StoredJob) {
  return { id, case: caseId, status, total, ...(await progressOf(store, id)), created: timeOf(created), updated: timeOf(updated) }
}

async function jobJson(c: Context<ServiceEnv>, job: StoredJob) {
  const { t } = c.get('translator')
  const detailOf = ({ code, params }: ItemProblem) => t(code.startsWith('input.') ? code : `service.problem.${code}.detail`, { ...params })
  const failures = await failuresOf(c.get('store'), job.id, MOST_FAILURES)
  const problems = failures.map(({ retelling, problem }) => ({ retelling, detail: detailOf(problem) }))
  return { ...(await jobSummary(c.get('store'), job)), problems }
}
