import { z } from '@hono/zod-openapi'
import { MQM_TYPE } from '../report/finding.ts'
import { CarriedDecisionSchema, DECISION_SCOPE, DECISION_STATUS, RetellingParamsSchema } from './case-schemas.ts'
import { keysOf, told } from './schemas.ts'

const status = z.enum(DECISION_STATUS)
const scope = z.enum(DECISION_SCOPE).openapi(told('decision.scope'))
const note = z.string().max(5000)
const type = z.enum(keysOf(MQM_TYPE))
const words = z.object({ retelling: z.string(), source: z.string() })
/** What findings are known by: 16 hexadecimal digits, and a number where several have the same words. */
const KEY = /^[0-9a-f]{16}(?:-[1-9]\d{0,5})?$/

export const DecisionParamsSchema = RetellingParamsSchema.extend({
  fid: z
    .string()
    .max(100)
    .openapi({ param: { name: 'fid', in: 'path' }, ...told('decision.finding'), example: 'f3' }),
})
export const DecisionQuerySchema = z.object({ scope: scope.optional() })

export const DecisionInputSchema = z
  .strictObject({ status, note: note.optional(), scope: scope.optional() })
  .openapi('DecisionInput', { example: { status: 'dismissed', scope: 'alike', note: 'the usual spelling' } })

export const DecisionsRequestSchema = z
  .strictObject({
    decisions: z
      .array(
        z.strictObject({
          finding: z.string().min(1).max(100).openapi(told('decision.finding')),
          status: status.nullable().openapi(told('decision.none')),
          note: note.optional(),
          scope: scope.optional(),
        }),
      )
      .min(1)
      .max(2000),
  })
  .openapi('DecisionsRequest')

export const DecisionSchema = z
  .object({
    ...CarriedDecisionSchema.shape,
    key: z.string(),
    retelling: z.string().nullable().openapi(told('decision.retelling')),
    type,
    words: words.openapi(told('decision.words')),
  })
  .openapi('Decision')
export const DecisionListSchema = z.object({ items: z.array(DecisionSchema).readonly() }).openapi('DecisionList')
export const UndoneSchema = z.object({ undone: z.int().openapi(told('decision.undone')) }).openapi('Undone')

/** Decisions as a file that lies beside a case. */
export const DecisionFileSchema = z
  .strictObject({
    format: z.literal('retold-decisions'),
    version: z.literal(1),
    case: z.string().max(200),
    decisions: z
      .array(
        z.strictObject({
          key: z.string().regex(KEY),
          retelling: z.string().max(200).nullable(),
          scope,
          type,
          status,
          note,
          author: z.string().max(200),
          updated: z.iso.datetime(),
          words: z.strictObject({ retelling: z.string().max(20_000), source: z.string().max(20_000) }),
        }),
      )
      .max(100_000),
  })
  .openapi('DecisionFile')
export type DecisionFile = z.infer<typeof DecisionFileSchema>
