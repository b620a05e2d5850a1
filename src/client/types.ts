import type { z } from 'zod'
import type * as kept from '../service/case-schemas.ts'
import type * as corrections from '../service/correction-schemas.ts'
import type { CoverageSchema } from '../service/coverage-schema.ts'
import type * as decisions from '../service/decision-schemas.ts'
import type * as jobs from '../service/job-schemas.ts'
import type { PassagesRequestSchema, PassagesResponseSchema } from '../service/routes/passages.ts'
import type * as own from '../service/schemas.ts'

// What requests and answers hold: the schemas that the service validates with and describes itself by.

export type CompareRequest = z.input<typeof own.CompareRequestSchema>
export type Report = z.output<typeof own.ReportSchema>
export type CheckRequest = z.input<typeof own.CheckRequestSchema>
export type CheckResponse = z.output<typeof own.CheckResponseSchema>
export type PassagesRequest = z.input<typeof PassagesRequestSchema>
export type Passages = z.output<typeof PassagesResponseSchema>
export type CaseRequest = z.input<typeof kept.CaseRequestSchema>
export type CaseChange = z.input<typeof kept.CaseChangeSchema>
export type KeptCase = z.output<typeof kept.CaseSchema>
export type CasePage = z.output<typeof kept.CasePageSchema>
export type SourceInput = z.input<typeof kept.KeptTextSchema>
export type KeptSource = z.output<typeof kept.SourceSchema>
export type KeptSourceText = z.output<typeof kept.WholeSourceSchema>
export type SourcePage = z.output<typeof kept.SourcePageSchema>
export type RetellingInput = z.input<typeof kept.RetellingInputSchema>
export type KeptRetelling = z.output<typeof kept.RetellingSchema>
export type KeptRetellingText = z.output<typeof kept.WholeRetellingSchema>
export type RetellingPage = z.output<typeof kept.RetellingPageSchema>
export type KeptReport = z.output<typeof kept.KeptReportSchema>
export type Coverage = z.output<typeof CoverageSchema>
export type Decision = z.output<typeof decisions.DecisionSchema>
export type DecisionInput = z.input<typeof decisions.DecisionInputSchema>
export type DecisionList = z.output<typeof decisions.DecisionListSchema>
export type DecisionsRequest = z.input<typeof decisions.DecisionsRequestSchema>
export type DecisionFile = z.input<typeof decisions.DecisionFileSchema>
export type Undone = z.output<typeof decisions.UndoneSchema>
export type VersionPage = z.output<typeof corrections.VersionPageSchema>
export type VersionText = z.output<typeof corrections.WholeVersionSchema>
export type Changes = z.output<typeof corrections.ChangesSchema>
export type CorrectionInput = z.input<typeof corrections.CorrectionInputSchema>
export type Correction = z.output<typeof corrections.CorrectionSchema>
export type CorrectionList = z.output<typeof corrections.CorrectionListSchema>
export type JobRequest = z.input<typeof jobs.JobRequestSchema>
export type Job = z.output<typeof jobs.JobSchema>
export type JobPage = z.output<typeof jobs.JobPageSchema>
export type Health = z.output<typeof own.HealthSchema>
