import { z } from '@hono/zod-openapi'
import { CaseParamsSchema, pageOf, RetellingParamsSchema, WholeRetellingSchema } from './case-schemas.ts'
import { FindingSchema, languageTag, told } from './schemas.ts'

const words = z.string().min(1).max(500)
const offset = z.int().min(0)
const passage = z.strictObject({ id: z.string().min(1).max(200), start: offset, end: offset })

/** What a person corrects: the place of a sentence, a name, a term. */
export const CorrectionInputSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('link'),
      retelling: z.string().min(1).max(200),
      start: offset,
      end: offset,
      sources: z.array(passage).max(50).openapi(told('correction.sources')),
    }),
    z.strictObject({ kind: z.literal('spelling'), person: words, spelling: words, language: languageTag.optional() }),
    z.strictObject({ kind: z.literal('term'), term: words, language: languageTag, rendering: words }),
  ])
  .openapi('CorrectionInput', { example: { kind: 'spelling', person: 'Mara Quill', spelling: '玛拉·奎尔', language: 'zh' } })

export const CorrectionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['link', 'spelling', 'term']),
    retelling: z.string().optional(),
    exact: z.string().optional(),
    start: offset.optional(),
    sources: z
      .array(z.object({ id: z.string(), start: offset, end: offset }))
      .readonly()
      .optional(),
    person: z.string().optional(),
    spelling: z.string().optional(),
    term: z.string().optional(),
    rendering: z.string().optional(),
    language: z.string().optional(),
    created: z.iso.datetime(),
  })
  .openapi('Correction')
export const CorrectionListSchema = z.object({ items: z.array(CorrectionSchema).readonly() }).openapi('CorrectionList')
export const CorrectionParamsSchema = CaseParamsSchema.extend({
  cid: z
    .string()
    .max(100)
    .openapi({ param: { name: 'cid', in: 'path' } }),
})

const number = z.coerce.number().int().min(1)
export const VersionParamsSchema = RetellingParamsSchema.extend({ n: number.openapi({ param: { name: 'n', in: 'path' }, example: 2 }) })
export const ChangesQuerySchema = z.object({ since: number.optional().openapi(told('versions.since')) })
export const VersionSchema = z
  .object({
    version: z.int(),
    sha256: z.string(),
    language: z.string().optional(),
    title: z.string().optional(),
    date: z.string().optional(),
    created: z.iso.datetime(),
  })
  .openapi('Version')
export const VersionPageSchema = pageOf(VersionSchema, 'VersionPage')
export const WholeVersionSchema = WholeRetellingSchema.omit({ updated: true, translatedFrom: true }).openapi('WholeVersion')

const spans = z.array(z.object({ start: offset, end: offset })).readonly()
const keyed = z.object({ ...FindingSchema.shape, key: z.string() })
export const ChangesSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    sentences: z
      .array(
        z.object({
          kind: z.enum(['kept', 'changed', 'added', 'dropped']),
          before: spans,
          after: spans,
          words: z.array(z.object({ kind: z.enum(['kept', 'dropped', 'added']), text: z.string() })).readonly(),
        }),
      )
      .readonly()
      .openapi(told('versions.sentences')),
    findings: z
      .object({
        carried: z.array(z.object({ key: z.string(), before: z.string(), after: z.string() })).readonly(),
        gone: z.array(keyed).readonly(),
        new: z.array(keyed).readonly(),
      })
      .openapi(told('versions.findings')),
  })
  .openapi('Changes')
