import type { SegmentLink } from '../align/retelling.ts'
import type { Quotation } from '../evidence/evidence.ts'
import type { Entity } from '../evidence/people.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { overlaps, rangeUnder, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { Clause, PassageRef, SupportFinder } from './quotation-match.ts'
import { passagesFor } from './quotation-proof.ts'
import { type QuotationReader, type Reading, sentencesIn } from './quotation-reading.ts'

/** Shorter quotations prove too little by the support of their words alone: they must be read word by word beside the passage that they stand by. */
export const MIN_WORDS = 4
/** What the linked document, the documents of the paragraph and the named speaker's own are worth when several fit. */
const LINKED_BONUS = 0.1
const BLOCK_BONUS = 0.05
const SPEAKER_BONUS = 0.08
/** A short quotation belongs to a document that holds one of its sentences by these log odds: 98 in 100. */
const SHORT_ODDS = 4
/** Or to one with a passage that answers so much of it, and that it holds so much of in turn. */
const SHORT_ANSWERED = 0.85
const SHORT_HELD = 0.6
const SHORT_PROOF = 1.8
/** Or that proves itself by more words than a short sentence has. */
const LONG_PROOF = 4.5
/** By fewer, where the named speaker wrote the document. */
const OWN_PROOF = 2.5

/** A quotation matched to the document that most likely holds it. */
export interface Match {
  readonly parts: readonly Quotation[]
  readonly clauses: readonly Clause[]
  /** Content words of all clauses. */
  readonly weight: number
  readonly source: number
  /** Mean support of the clauses in that document, weighed by their words. */
  readonly support: number
  /** The best passage of each clause in that document. */
  readonly passages: readonly ((PassageRef & { readonly support: number }) | undefined)[]
  /** The mean support when each clause may come from anywhere. */
  readonly anywhere: number
  /** True for a quotation too short to match by support: its passage was found by reading it. */
  readonly short: boolean
}

/** The document that best explains an utterance; undefined when it is too short to tell or there is nothing to match. */
export function matchQuotation(parts: readonly Quotation[], context: CheckContext, finder: SupportFinder): Match | undefined {
  const clauses = parts.flatMap((part) => finder.clausesOf(part)).filter((clause) => clause.weight > 0)
  const weight = clauses.reduce((sum, clause) => sum + clause.weight, 0)
  const [first] = parts
  if (!first || weight === 0) return undefined
  const linked = new Set(parts.flatMap((part) => linkedSources(part, context)))
  const nearby = new Set(parts.flatMap((part) => linkedSources(blockOf(part, context), context)))
  const speaker = first.speaker ? entityAt(first.speaker, context) : undefined
  const totals = new Map<number, number>()
  let anywhere = 0
  for (const clause of clauses) {
    const best = new Map<number, number>()
    for (const { source, support } of clause.supports) if (support > (best.get(source) ?? 0)) best.set(source, support)
    for (const [source, support] of best) totals.set(source, (totals.get(source) ?? 0) + (support * clause.weight) / weight)
    anywhere += ((clause.supports[0]?.support ?? 0) * clause.weight) / weight
  }
  const isOwn = (source: number) => speaker?.sent.has(context.sources[source]?.document.id ?? '') ?? false
  const bonusOf = (source: number) =>
    (linked.has(source) ? LINKED_BONUS : nearby.has(source) ? BLOCK_BONUS : 0) + (isOwn(source) ? SPEAKER_BONUS : 0)
  const short = weight < MIN_WORDS
  let chosen = -1
  let top = Number.NEGATIVE_INFINITY
  for (const [source, total] of short ? placeShort(parts, new Set([...linked, ...nearby]), isOwn, context) : totals) {
    const value = total + bonusOf(source)
    if (value > top) [chosen, top] = [source, value]
  }
  if (short && chosen < 0) return undefined
  const passages = clauses.map((clause) => clause.supports.find((support) => support.source === chosen))
  return { parts, clauses, weight, source: chosen, support: totals.get(chosen) ?? 0, passages, anywhere, short }
}

/** The documents that surely hold a sentence of a short quotation, with the log odds that they do; `isOwn`: whether the named speaker wrote one. */
function placeShort(
  parts: readonly Quotation[],
  told: ReadonlySet<number>,
  isOwn: (source: number) => boolean,
  context: CheckContext,
): Map<number, number> {
  const odds = new Map<number, number>()
  for (const { start, end } of quotedSentences(parts, context)) {
    for (const { reading, logOdds } of passagesFor([{ start, end }], told, context)) {
      const { source } = reading
      if (logOdds < SHORT_ODDS && !isWhole(reading, isOwn(source))) continue
      odds.set(source, Math.max(logOdds, odds.get(source) ?? logOdds))
    }
  }
  return odds
}

/** Whether a passage surely is what a short sentence gives, or holds all that it gives. */
const isWhole = ({ answered, held, proof }: Reading, own: boolean): boolean =>
  answered >= SHORT_ANSWERED && proof >= SHORT_PROOF && (held >= SHORT_HELD || proof >= (own ? OWN_PROOF : LONG_PROOF))

/** The sentences of an utterance beside their passages in one document, where it holds anything of them. */
export function readingsIn(
  parts: readonly (Span & { readonly outer?: Span })[],
  source: number,
  context: CheckContext,
  reader: QuotationReader,
): Reading[] {
  return readSentences(quotedSentences(parts, context), source, reader)
}

/** A sentence of an utterance, with the words beside it that are not quoted, and the links of the sentence of the retelling that it is part of. */
interface QuotedSentence extends Span {
  readonly beside: readonly GlossedToken[]
  readonly links: readonly SegmentLink[]
}

function quotedSentences(parts: readonly (Span & { readonly outer?: Span })[], context: CheckContext): QuotedSentence[] {
  return parts.flatMap((part) =>
    sentencesIn(context.retelling, part).map(({ start, end }) => ({
      start,
      end,
      beside: tokensBeside({ start, end }, part, context),
      links: linksUnder({ start, end }, context),
    })),
  )
}

function readSentences(sentences: readonly QuotedSentence[], source: number, reader: QuotationReader): Reading[] {
  let next: number | undefined
  const readings: Reading[] = []
  for (const sentence of sentences) {
    const near = new Set<number>()
    for (const link of sentence.links) if (link.source === source) near.add(link.segment)
    if (next !== undefined) near.add(next)
    const reading = reader.read(sentence, source, [...near], sentence.beside)
    if (!reading) continue
    next = (reading.segments.at(-1) ?? 0) + 1
    readings.push(reading)
  }
  return readings
}

/** The words of the same sentence of the retelling that stand outside the marks. */
function tokensBeside(sentence: Span, part: Span & { readonly outer?: Span }, context: CheckContext): GlossedToken[] {
  const { segments, tokens } = context.retelling
  return numbersUnder(segments, sentence).flatMap((k) => (tokens[k] ?? []).filter((token) => !overlaps(token, part.outer ?? part)))
}

/** The links of the segments that a span touches. */
const linksUnder = (span: Span, context: CheckContext): SegmentLink[] =>
  numbersUnder(context.retelling.segments, span).flatMap((k) => context.links[k] ?? [])

/** The documents that the segments under a span are linked to. */
export const linkedSources = (span: Span, context: CheckContext): number[] => linksUnder(span, context).map((link) => link.source)

/** The numbers of the segments that a span touches. */
function numbersUnder(segments: readonly Span[], span: Span): number[] {
  const [from, to] = rangeUnder(segments, span)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

/** The paragraph of a quotation: what its other sentences retell says which sources are meant. */
export const blockOf = (span: Span, context: CheckContext): Span =>
  context.retelling.document.blocks.find((block) => overlaps(block, span)) ?? span

/** The entity that a speaker's mention resolves to. */
export function entityAt(span: Span, context: CheckContext): Entity | undefined {
  return context.resolutions.find(({ mention }) => overlaps(mention, span))?.entity
}

/** The span of a passage, as a finding names it. */
export function passageSpan(passage: PassageRef | undefined, context: CheckContext) {
  const source = passage ? context.sources[passage.source] : undefined
  const segment = passage ? source?.segments[passage.segment] : undefined
  return source && segment ? { id: source.document.id, start: segment.start, end: segment.end } : null
}

/** The words of a passage. */
export const passageText = (passage: PassageRef, context: CheckContext): string => {
  const span = passageSpan(passage, context)
  return span ? (context.sources[passage.source]?.document.text.slice(span.start, span.end) ?? '') : ''
}
