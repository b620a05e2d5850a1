import { z } from '@hono/zod-openapi'
import { MQM_TYPE } from '../report/finding.ts'

const told = (key: string) => ({ description: `service.api.${key}` })
const span = z.object({ start: z.int(), end: z.int() })
const count = z.int().min(0)
const types = Object.keys(MQM_TYPE) as [keyof typeof MQM_TYPE, ...(keyof typeof MQM_TYPE)[]]

/** GET /v1/cases/{id}/coverage: what the retellings of a case do with its sources. */
export const CoverageSchema = z
  .object({
    timeline: z
      .array(
        z.object({
          id: z.string(),
          outlet: z.string().optional(),
          title: z.string().optional(),
          language: z.string(),
          date: z.string().optional(),
          words: count,
          pointsPer1000: z.number(),
          passages: count,
          firsts: count,
        }),
      )
      .readonly()
      .openapi(told('coverage.timeline')),
    passages: z
      .array(
        span.extend({
          source: z.string(),
          segment: count,
          quoted: z.boolean(),
          first: z.string().optional(),
          cells: z
            .record(
              z.string(),
              z.object({
                use: z.enum(['verbatim', 'paraphrased', 'altered', 'spliced', 'misattributed']),
                at: span,
                link: count,
                findings: z.array(z.string()).readonly(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly()
      .openapi(told('coverage.passages')),
    names: z
      .array(
        z.object({
          name: z.string(),
          forms: z.array(z.object({ form: z.string(), right: z.boolean(), counts: z.record(z.string(), count).readonly() })).readonly(),
        }),
      )
      .readonly()
      .openapi(told('coverage.names')),
    density: z
      .array(z.object({ source: z.string(), retelling: z.string(), bins: z.array(z.number().min(0).max(1)).readonly() }))
      .readonly()
      .openapi(told('coverage.density')),
    sharedErrors: z
      .array(
        z.object({
          key: z.string(),
          type: z.enum(types),
          exact: z.string(),
          expected: z.string().optional(),
          weight: z.number(),
          retellings: z.array(z.object({ id: z.string(), finding: z.string(), exact: z.string() })).readonly(),
        }),
      )
      .readonly()
      .openapi(told('coverage.sharedErrors')),
    descent: z
      .array(
        z.object({
          id: z.string(),
          parent: z.string().nullable(),
          probability: z.number().min(0).max(1),
          direction: z.enum(['dated', 'stated', 'unknown']),
          errors: z.array(z.string()).readonly(),
        }),
      )
      .readonly()
      .openapi(told('coverage.descent')),
    pending: z.array(z.string()).readonly().openapi(told('coverage.pending')),
  })
  .openapi('Coverage')
