import { z } from '@hono/zod-openapi'
import { FindingSchema, KnowledgeSchema, ReportSchema, TextSchema, told } from './schemas.ts'

/** Ids of cases are parts of addresses that people read. */
export const CASE_ID = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/
/** Ids of texts may be anything that an address can hold. (Told to the description as well, which else would take the flag for a part of it.) */
const TEXT_ID = /^(?!\.{1,2}$)[^\p{Cc}\p{Cs}]+$/u

/** The most that a case holds. */
export const MAX_SOURCES = 2000
export const MAX_RETELLINGS = 20_000

const time = z.iso.datetime().openapi({ example: '2026-03-05T09:30:00.000Z' })
/** Who sees a case: everybody, or who has a key. */
const VISIBILITY = ['public', 'private'] as const
const short = z.string().min(1).max(500)

/** A text that is to be kept. */
// Spread rather than extended: what `extend` makes is described by `allOf`, under which a closed object forbids what was added to it.
export const KeptTextSchema = z
  .strictObject({ ...TextSchema.shape, id: z.string().min(1).max(200).regex(TEXT_ID).openapi({ pattern: TEXT_ID.source }) })
  .openapi('KeptText')
export const RetellingInputSchema = z
  .strictObject({
    ...KeptTextSchema.shape,
    translatedFrom: z.string().min(1).max(200).optional().openapi(told('kept.translatedFrom')),
  })
  .openapi('RetellingInput')
export type RetellingInput = z.infer<typeof RetellingInputSchema>

export const CaseRequestSchema = z
  .strictObject({
    id: z
      .string()
      .regex(CASE_ID)
      .optional()
      .openapi({ ...told('kept.caseId'), example: 'harbour-letters' }),
    title: short.openapi({ example: 'The harbour letters' }),
    summary: z.string().max(5000).optional(),
    visibility: z.enum(VISIBILITY).optional().openapi(told('kept.visibility')),
    people: KnowledgeSchema.shape.people,
    glossary: KnowledgeSchema.shape.glossary,
    sources: z.array(KeptTextSchema).max(500).optional(),
    retellings: z.array(RetellingInputSchema).max(500).optional(),
  })
  .openapi('CaseRequest')

export const CaseChangeSchema = CaseRequestSchema.omit({ id: true, sources: true, retellings: true }).openapi('CaseChange')

const caseSummary = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  visibility: z.enum(VISIBILITY).openapi(told('kept.visibility')),
  readOnly: z.boolean().openapi(told('kept.readOnly')),
  counts: z.object({ sources: z.int(), retellings: z.int() }),
  created: time,
  updated: time,
})
export const CaseSummarySchema = caseSummary.openapi('CaseSummary')
export const CaseSchema = caseSummary
  .extend({ people: z.array(z.unknown()).readonly(), glossary: z.array(z.unknown()).readonly() })
  .openapi('Case')

const party = z.object({ name: z.string(), address: z.string() })
const blocks = z.array(z.object({ start: z.int(), end: z.int(), kind: z.string() })).readonly()
const keptText = z.object({
  id: z.string(),
  language: z.string().optional().openapi(told('kept.language')),
  format: z.string(),
  sha256: z.string().openapi(told('kept.sha256')),
  sentSha256: z.string().openapi(told('read.sha256')),
  title: z.string().optional(),
  date: z.string().optional(),
  from: party.optional(),
  to: z.array(party).readonly().optional(),
  cc: z.array(party).readonly().optional(),
  outlet: z.string().optional(),
  url: z.string().optional(),
  created: time,
})
const wholeText = { text: z.string().openapi(told('kept.text')), blocks: blocks.openapi(told('kept.blocks')) }

export const SourceSchema = keptText.openapi('Source')
export const WholeSourceSchema = keptText.extend(wholeText).openapi('WholeSource')
const retelling = keptText.extend({ version: z.int(), translatedFrom: z.string().optional(), updated: time })
export const RetellingSchema = retelling.openapi('Retelling')
export const WholeRetellingSchema = retelling.extend(wholeText).openapi('WholeRetelling')

/** A page of a list; `next` is the cursor of the page after it. */
export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z.object({ items: z.array(item).readonly(), next: z.string().optional().openapi(told('kept.next')) }).openapi(name)
export const CasePageSchema = pageOf(CaseSummarySchema, 'CasePage')
export const SourcePageSchema = pageOf(SourceSchema, 'SourcePage')
export const RetellingPageSchema = pageOf(RetellingSchema, 'RetellingPage')

/** One text, or several under the name of their list. */
export const SourcesRequestSchema = z
  .union([KeptTextSchema, z.strictObject({ sources: z.array(KeptTextSchema).min(1).max(500) })])
  .openapi('SourcesRequest')
export const RetellingsRequestSchema = z
  .union([RetellingInputSchema, z.strictObject({ retellings: z.array(RetellingInputSchema).min(1).max(500) })])
  .openapi('RetellingsRequest')
export const AddedSourcesSchema = z.union([SourceSchema, z.object({ items: z.array(SourceSchema).readonly() })]).openapi('AddedSources')
export const AddedRetellingsSchema = z
  .union([RetellingSchema, z.object({ items: z.array(RetellingSchema).readonly() })])
  .openapi('AddedRetellings')

/** How to page through a list. */
export const PageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional().openapi(told('kept.limit')),
  cursor: z.string().max(600).optional().openapi(told('kept.cursor')),
})

const place = (name: string) =>
  z
    .string()
    .max(600)
    .openapi({ param: { name, in: 'path' } })
export const CaseParamsSchema = z.object({ id: place('id').openapi({ example: 'harbour-letters' }) })
export const SourceParamsSchema = CaseParamsSchema.extend({ sid: place('sid').openapi({ example: 'letter-1' }) })
export const RetellingParamsSchema = CaseParamsSchema.extend({ rid: place('rid').openapi({ example: 'gazette' }) })

export const DECISION_STATUS = ['accepted', 'dismissed', 'open'] as const
export const DECISION_SCOPE = ['finding', 'alike', 'case'] as const

/** A decision as a finding carries it. */
export const CarriedDecisionSchema = z
  .object({
    status: z.enum(DECISION_STATUS),
    scope: z.enum(DECISION_SCOPE).openapi(told('decision.scope')),
    note: z.string(),
    author: z.string(),
    updated: time,
  })
  .openapi('CarriedDecision')

export const KeptFindingSchema = z
  .object({
    ...FindingSchema.shape,
    key: z.string().openapi(told('kept.key')),
    alike: z.string().openapi(told('kept.alike')),
    decision: z.union([CarriedDecisionSchema, z.null()]),
  })
  .openapi('KeptFinding')

export const KeptReportSchema = ReportSchema.omit({ findings: true, retelling: true, sources: true })
  .extend({
    retelling: z.object({ id: z.string(), language: z.string(), version: z.int(), sha256: z.string() }),
    sources: z.array(z.object({ id: z.string(), language: z.string() })).readonly(),
    findings: z.array(KeptFindingSchema).readonly(),
    engine: z.string().openapi(told('kept.engine')),
    decided: z.object({ accepted: z.int(), dismissed: z.int(), open: z.int() }).openapi(told('kept.decided')),
  })
  .openapi('KeptReport')

/** The formats of src/report that a report can be had in. */
export const REPORT_FORMATS = ['json', 'text', 'html', 'csv', 'tmx', 'xliff', 'annotations', 'markdown'] as const
export const ReportQuerySchema = z.object({
  format: z.enum(REPORT_FORMATS).optional().openapi(told('kept.format')),
  version: z.coerce.number().int().min(1).optional().openapi(told('kept.version')),
})
