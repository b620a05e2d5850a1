import { z } from '@hono/zod-openapi'
import { MQM_TYPE, PENALTY } from '../report/finding.ts'

// Descriptions are keys of locales/<language>/service.json; `openapi.ts` puts the texts in.

/** The description of a field: a key of `service.json`. */
export const told = (key: string) => ({ description: `service.api.${key}` })
/** The names in a table, as zod's enumerations want them. */
export const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): [K, ...K[]] => Object.keys(record) as [K, ...K[]]

/** A BCP-47 tag. */
export const languageTag = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .openapi({ ...told('language'), example: 'pt-BR' })
const party = z.union([z.string().min(1), z.strictObject({ name: z.string().optional(), address: z.string().optional() })])
const probability = z.number().min(0).max(1)

/** A text as it is sent in. */
export const TextSchema = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(200)
      .openapi({ ...told('text.id'), example: 'letter-1' }),
    // One of text and data: a file is read by what it holds.
    text: z.string().min(1).default('').openapi(told('text.text')),
    data: z.base64().min(1).optional().openapi(told('text.data')),
    name: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .openapi({ ...told('text.name'), example: 'letter.docx' }),
    format: z.enum(['plain', 'markdown', 'html', 'email']).optional().openapi(told('text.format')),
    language: languageTag.optional(),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/)
      .optional()
      .openapi({ ...told('text.date'), example: '2019-03-05' }),
    from: party.optional().openapi(told('text.from')),
    to: z.array(party).max(100).optional().openapi(told('text.to')),
    title: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
  })
  .openapi('Text')
export type TextInput = z.infer<typeof TextSchema>

const renderings = z.record(z.string(), z.array(z.string().min(1)))

/** What the caller knows beside the texts: right names and right terms. */
export const KnowledgeSchema = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          name: z.string().min(1),
          spellings: z.array(z.string().min(1)).optional(),
          renderings: renderings.optional().openapi(told('knowledge.renderings')),
          role: z.string().optional(),
        }),
      )
      .max(500)
      .optional(),
    glossary: z
      .array(z.strictObject({ term: z.string().min(1), renderings }))
      .max(2000)
      .optional(),
  })
  .openapi('Knowledge', told('knowledge.self'))
export type KnowledgeInput = z.infer<typeof KnowledgeSchema>

const locale = z
  .string()
  .optional()
  .openapi({ ...told('locale'), example: 'pt-BR' })
const minConfidence = probability.optional().openapi(told('minConfidence'))

export const CompareRequestSchema = z
  .strictObject({
    sources: z.array(TextSchema).min(1).max(500).openapi(told('compare.sources')),
    retelling: TextSchema.openapi(told('compare.retelling')),
    case: KnowledgeSchema.optional(),
    minConfidence,
    locale,
  })
  .openapi('CompareRequest')

export const CheckRequestSchema = z
  .strictObject({
    pairs: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(200).optional().openapi(told('check.id')),
          source: z.string().min(1),
          target: z.string().min(1),
          sourceLang: languageTag.optional(),
          targetLang: languageTag.optional(),
        }),
      )
      .min(1)
      .max(2000)
      .openapi(told('check.pairs')),
    case: KnowledgeSchema.optional(),
    minConfidence,
    locale,
  })
  .openapi('CheckRequest')

const offset = z.int().min(0)
const span = z.object({ start: offset, end: offset }).openapi('Span', told('span'))
const selector = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
    z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  ])
  .openapi('Selector', told('selector'))
const quotedSpan = z
  .object({
    start: offset,
    end: offset,
    exact: z.string(),
    time: z.object({ from: offset, to: offset }).optional().openapi(told('time')),
    selector: z.array(selector).readonly(),
  })
  .openapi('QuotedSpan')
const sourceSpan = z.object({ ...quotedSpan.shape, id: z.string() }).openapi('SourceSpan')

export const FindingSchema = z
  .object({
    id: z.string(),
    type: z.enum(keysOf(MQM_TYPE)).openapi(told('finding.type')),
    mqm: z.string().openapi(told('finding.mqm')),
    severity: z.enum(keysOf(PENALTY)),
    confidence: probability.openapi(told('finding.confidence')),
    retelling: z.union([quotedSpan, z.null()]),
    source: z.union([sourceSpan, z.null()]),
    expected: z.string().optional().openapi(told('finding.expected')),
    reason: z.string().openapi(told('finding.reason')),
    suggestion: z.string().optional(),
  })
  .openapi('Finding')

const readText = z
  .object({
    id: z.string(),
    language: z.string(),
    sha256: z.string().openapi(told('read.sha256')),
    text: z.string().optional().openapi(told('read.text')),
  })
  .openapi('ReadText')

export const ReportSchema = z
  .object({
    retelling: readText,
    sources: z.array(readText).readonly(),
    links: z
      .array(
        z.object({
          retelling: span,
          kind: z.enum(['translation', 'quotation', 'paraphrase']),
          sources: z.array(z.object({ id: z.string(), start: offset, end: offset, score: probability })).readonly(),
        }),
      )
      .readonly()
      .openapi(told('report.links')),
    findings: z.array(FindingSchema).readonly(),
    score: z
      .object({
        pointsPer1000: z.number(),
        words: z.number(),
        counts: z.object({ neutral: z.int(), minor: z.int(), major: z.int(), critical: z.int() }),
        types: z.partialRecord(z.enum(keysOf(MQM_TYPE)), z.int()),
      })
      .openapi(told('report.score')),
    pivot: z
      .object({ language: z.string(), probability, evidence: z.array(z.string()).readonly() })
      .optional()
      .openapi(told('report.pivot')),
    notices: z.array(z.string()).readonly().openapi(told('report.notices')),
  })
  .openapi('Report')

export const CheckResponseSchema = z
  .object({ results: z.array(z.object({ id: z.string(), findings: z.array(FindingSchema).readonly() })).readonly() })
  .openapi('CheckResponse')

export const ProblemSchema = z
  .object({
    type: z.string().openapi({ ...told('problem.type'), example: '/problems/malformed-json' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
      .readonly()
      .optional()
      .openapi(told('problem.errors')),
    limit: z.int().optional(),
    'violated-policies': z.array(z.string()).readonly().optional().openapi(told('problem.violated')),
  })
  .openapi('Problem')

export const HealthSchema = z
  .object({ status: z.literal('ok'), version: z.string(), languages: z.array(z.string()).readonly() })
  .openapi('Health')
