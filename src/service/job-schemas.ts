import { z } from '@hono/zod-openapi'
import { pageOf } from './case-schemas.ts'
import { told } from './schemas.ts'

export const JobRequestSchema = z
  .strictObject({ retellings: z.array(z.string().min(1).max(200)).min(1).max(20_000).optional().openapi(told('jobs.retellings')) })
  .openapi('JobRequest', { example: {} })

const job = z.object({
  id: z.string(),
  case: z.string(),
  status: z.enum(['queued', 'running', 'done', 'cancelled']),
  total: z.int(),
  queued: z.int(),
  running: z.int(),
  done: z.int(),
  failed: z.int(),
  cancelled: z.int(),
  created: z.iso.datetime(),
  updated: z.iso.datetime(),
})
export const JobSchema = job
  .extend({
    problems: z
      .array(z.object({ retelling: z.string(), detail: z.string() }))
      .readonly()
      .openapi(told('jobs.failed')),
  })
  .openapi('Job')
export const JobPageSchema = pageOf(job.openapi('JobSummary'), 'JobPage')

export const JobParamsSchema = z.object({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: 'id', in: 'path' } }),
})
