import type { Quotation } from '../evidence/evidence.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding, SourceSpan } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import { type Clause, marksOmission, type PassageRef, type SupportFinder, utterances } from './quotation-match.ts'
import { misattribution } from './quotation-speaker.ts'

/** Shorter quotations prove too little either way. */
const MIN_WORDS = 4
/** Faithful translations through a lexicon score above; measured on the real case and on news in six languages. */
const SUPPORTED = 0.55
/** Below this no passage can be said to stand behind the words. */
const UNSUPPORTED = 0.4
/** Words without blanks are cut less surely, and fewer of them are found. */
const UNSUPPORTED_UNSPACED = 0.32
/** A clause below this among supported ones was changed. */
const CHANGED = 0.37
/** Two halves must each be this long and this clear before they are said to come from two places. */
const SPLICE_WORDS = 4
const SPLICE_SUPPORT = 0.65
/** What the linked document and the named speaker's own documents are worth when several fit. */
const LINKED_BONUS = 0.1
const SPEAKER_BONUS = 0.08

/** A quotation matched to the document that most likely holds it. */
export interface Match {
  readonly parts: readonly Quotation[]
  readonly clauses: readonly Clause[]
  readonly source: number
  /** Mean support of the clauses in that document, weighed by their words. */
  readonly support: number
  /** The best passage of each clause in that document. */
  readonly passages: readonly ((PassageRef & { readonly support: number }) | undefined)[]
  /** The mean support when each clause may come from anywhere. */
  readonly anywhere: number
}

/** What quotation marks hold, against what the sources say. */
export const quotations: Check = {
  id: 'quotations',
  finds: ['quote.unsupported', 'quote.altered', 'quote.truncated', 'quote.spliced', 'quote.misattributed'],
  run(context) {
    const { finder } = context
    const speech = context.retelling.quotations.filter((quotation) => quotation.use === 'speech')
    return utterances(speech).flatMap((parts) => {
      const match = matchQuotation(parts, context, finder)
      return match ? judge(match, context, finder) : []
    })
  },
}

/** The document that best explains an utterance; undefined when it is too short to tell or there is nothing to match. */
export function matchQuotation(parts: readonly Quotation[], context: CheckContext, finder: SupportFinder): Match | undefined {
  const clauses = parts.flatMap((part) => finder.clausesOf(part)).filter((clause) => clause.weight > 0)
  const weight = clauses.reduce((sum, clause) => sum + clause.weight, 0)
  const [first] = parts
  if (!first || weight < MIN_WORDS) return undefined
  const linked = new Set(parts.flatMap((part) => linkedSources(part, context)))
  const speaker = first.speaker ? entityAt(first.speaker, context) : undefined
  const totals = new Map<number, number>()
  let anywhere = 0
  for (const clause of clauses) {
    const best = new Map<number, number>()
    for (const { source, support } of clause.supports) if (support > (best.get(source) ?? 0)) best.set(source, support)
    for (const [source, support] of best) totals.set(source, (totals.get(source) ?? 0) + (support * clause.weight) / weight)
    anywhere += ((clause.supports[0]?.support ?? 0) * clause.weight) / weight
  }
  let chosen = -1
  let top = -1
  for (const [source, total] of totals) {
    const id = context.sources[source]?.document.id ?? ''
    const value = total + (linked.has(source) ? LINKED_BONUS : 0) + (speaker?.sent.has(id) ? SPEAKER_BONUS : 0)
    if (value > top) [chosen, top] = [source, value]
  }
  const passages = clauses.map((clause) => clause.supports.find((support) => support.source === chosen))
  return { parts, clauses, source: chosen, support: totals.get(chosen) ?? 0, passages, anywhere }
}

function linkedSources(span: { start: number; end: number }, context: CheckContext): number[] {
  return context.retelling.segments.flatMap((segment, k) =>
    overlaps(segment, span) ? (context.links[k] ?? []).map((link) => link.source) : [],
  )
}

/** The paragraph of a quotation: what its other sentences retell says that the sources are meant. */
const blockOf = (span: { start: number; end: number }, context: CheckContext) =>
  context.retelling.document.blocks.find((block) => overlaps(block, span)) ?? span

/** The entity that a speaker's mention resolves to. */
export function entityAt(span: { start: number; end: number }, context: CheckContext) {
  return context.resolutions.find(({ mention }) => overlaps(mention, span))?.entity
}

function judge(match: Match, context: CheckContext, finder: SupportFinder): Finding[] {
  const unspaced = ['zh', 'ja'].includes(primaryLanguage(context.retelling.language))
  if (match.support < (unspaced ? UNSUPPORTED_UNSPACED : UNSUPPORTED)) return unsupported(match, context)
  const spliced = splice(match, context)
  if (spliced) return [spliced]
  const findings = alteredClauses(match, context, finder)
  const truncated = findings.length === 0 ? gap(match, context, finder) : undefined
  const attributed = misattribution(match, context)
  return [...findings, ...(truncated ? [truncated] : []), ...(attributed ? [attributed] : [])]
}

const weightOf = (match: Match) => match.clauses.reduce((sum, clause) => sum + clause.weight, 0)

function unsupported(match: Match, context: CheckContext): Finding[] {
  const weight = weightOf(match)
  // A retelling that the sources do not cover at all quotes somebody else: then nobody can say the words are unsupported.
  const covered = match.parts.some((part) => linkedSources(blockOf(part, context), context).length > 0)
  if (!covered || weight < 5 || match.anywhere > SUPPORTED || match.parts.some((part) => isSure(part, context))) return []
  const confidence = Math.min(0.85, 0.5 + (UNSUPPORTED - match.support) + 0.01 * Math.min(15, weight))
  const passage = match.passages.find((found) => found !== undefined)
  return match.parts.map((part) => ({
    type: 'quote.unsupported' as const,
    severity: 'major' as const,
    confidence,
    retelling: { start: part.start, end: part.end },
    source: passageSpan(passage, context),
    reason: { key: 'quote.unsupported', params: { percent: Math.round(100 * match.support) } },
  }))
}

/** The aligner is this sure of a sentence as a whole: then words it does not know are the likelier reason for a low support. */
const SURE = 0.85

const isSure = (span: { start: number; end: number }, context: CheckContext): boolean =>
  context.pairs.some((pair) => pair.score >= SURE && pair.support >= CHANGED && overlaps(pair.span, span))

function passageSpan(passage: PassageRef | undefined, context: CheckContext): SourceSpan | null {
  const source = passage ? context.sources[passage.source] : undefined
  const segment = passage ? source?.segments[passage.segment] : undefined
  return source && segment ? { id: source.document.id, start: segment.start, end: segment.end } : null
}

/** Two clauses in one pair of marks that fit two different documents, and each not the other's. */
function splice(match: Match, context: CheckContext): Finding | undefined {
  for (const part of match.parts) {
    const inside = match.clauses.filter((clause) => overlaps(clause, part) && clause.weight >= SPLICE_WORDS)
    for (let i = 0; i + 1 < inside.length; i++) {
      const [a, b] = [inside[i], inside[i + 1]]
      const [one, two] = [a?.supports[0], b?.supports[0]]
      if (!a || !b || !one || !two || one.source === two.source || one.support < SPLICE_SUPPORT || two.support < SPLICE_SUPPORT) continue
      const crossed = (clause: Clause, source: number) => clause.supports.find((support) => support.source === source)?.support ?? 0
      if (crossed(a, two.source) > 0.3 || crossed(b, one.source) > 0.3) continue
      const [first, second] = [context.sources[one.source], context.sources[two.source]]
      return {
        type: 'quote.spliced',
        severity: 'critical',
        confidence: Math.min(0.9, 0.3 + 0.35 * (one.support + two.support)),
        retelling: { start: part.start, end: part.end },
        source: passageSpan(two, context),
        reason: {
          key: 'quote.spliced',
          params: {
            first: first?.document.id ?? '',
            second: second?.document.id ?? '',
            words: context.retelling.document.text.slice(b.start, b.end),
          },
        },
      }
    }
  }
  return undefined
}

/** Clauses that the quotation's own document does not hold while it holds their neighbours. */
function alteredClauses(match: Match, context: CheckContext, finder: SupportFinder): Finding[] {
  const total = weightOf(match)
  const findings: Finding[] = []
  match.clauses.forEach((clause, i) => {
    if (clause.weight < 2 || match.clauses.length < 2) return
    const own = match.passages[i]?.support ?? 0
    const nearby = match.passages.filter((passage) => passage).map((passage) => ({ source: match.source, segment: passage?.segment ?? 0 }))
    const joint = Math.max(own, finder.jointSupport(clause.tokens, nearby))
    const others =
      match.clauses.reduce((sum, other, k) => sum + (k === i ? 0 : (match.passages[k]?.support ?? 0) * other.weight), 0) /
      Math.max(1, total - clause.weight)
    if (joint >= (isSure(clause, context) ? CHANGED / 2 : CHANGED) || others < SUPPORTED) return
    const replaced = missedPassage(match, i, context, finder)
    findings.push({
      type: 'quote.altered',
      severity: 'major',
      confidence: Math.min(0.85, 0.45 + (CHANGED - joint) + 0.25 * (others - SUPPORTED) + (replaced ? 0.1 : 0)),
      retelling: { start: clause.start, end: clause.end },
      source: replaced ? passageSpan(replaced, context) : passageSpan(match.passages[i], context),
      reason: {
        key: replaced ? 'quote.altered.replaced' : 'quote.altered.clause',
        params: { words: replaced ? passageText(replaced, context) : '' },
      },
      ...(replaced ? { expected: passageText(replaced, context) } : {}),
    })
  })
  return findings
}

const passageText = (passage: PassageRef, context: CheckContext): string => {
  const span = passageSpan(passage, context)
  return span ? (context.sources[passage.source]?.document.text.slice(span.start, span.end) ?? '') : ''
}

/** The source sentence beside the neighbours' passages that the quotation does not hold: what the changed clause stands for. */
function missedPassage(match: Match, clause: number, context: CheckContext, finder: SupportFinder): PassageRef | undefined {
  const tokens = match.clauses.flatMap((part) => part.tokens)
  const before = match.passages[clause - 1]?.segment
  const after = match.passages[clause + 1]?.segment
  const candidates = [before !== undefined ? before + 1 : undefined, after !== undefined ? after - 1 : undefined]
  for (const segment of candidates) {
    if (segment === undefined || segment < 0 || !context.sources[match.source]?.segments[segment]) continue
    const passage = { source: match.source, segment }
    if (finder.heldBy(passage, tokens) < 0.35) return passage
  }
  return undefined
}

/** A quotation that leaps over a sentence of its source, or stops inside one, without a sign. */
function gap(match: Match, context: CheckContext, finder: SupportFinder): Finding | undefined {
  const { text } = context.retelling.document
  for (const part of match.parts) {
    if (marksOmission(text.slice(part.start, part.end))) continue
    const inside = match.clauses
      .map((clause, i) => ({ clause, passage: match.passages[i] }))
      .filter(({ clause, passage }) => overlaps(clause, part) && clause.weight >= 3 && (passage?.support ?? 0) >= SUPPORTED)
    for (let i = 0; i + 1 < inside.length; i++) {
      const [a, b] = [inside[i]?.passage?.segment ?? 0, inside[i + 1]?.passage?.segment ?? 0]
      if (b - a < 2 || b - a > 3) continue
      const skipped = Array.from({ length: b - a - 1 }, (_, k) => ({ source: match.source, segment: a + 1 + k }))
      const tokens = match.clauses.flatMap((clause) => clause.tokens)
      const left = skipped.find(
        (passage) => finder.heldBy(passage, tokens) < 0.3 && (context.sources[passage.source]?.tokens[passage.segment]?.length ?? 0) >= 4,
      )
      if (!left) continue
      return {
        type: 'quote.truncated',
        severity: 'major',
        confidence: 0.7,
        retelling: { start: part.start, end: part.end },
        source: passageSpan(left, context),
        reason: { key: 'quote.truncated.middle', params: { words: passageText(left, context) } },
        expected: passageText(left, context),
      }
    }
  }
  return undefined
}
