import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { Clause, PassageRef, SupportFinder } from './quotation-match.ts'
import { blockOf, linkedSources, type Match, passageSpan, passageText, readingsIn } from './quotation-place.ts'
import type { Reading } from './quotation-reading.ts'

/** Faithful translations through a lexicon score above; measured on the real case and on news in six languages. */
export const SUPPORTED = 0.55
/** A clause below this among supported ones was changed. */
export const CHANGED = 0.37
/** Read word by word a changed clause is answered less than this. */
const FREE = 0.45
/** What the answered words of a free translation at least prove, in nats: fewer agree by chance. */
const PROOF = 3
/** A sentence gives its passage when each holds so much of the other. */
const GIVEN = 0.6

/** The aligner is this sure of a sentence as a whole: then words it does not know are the likelier reason for a low support. */
const SURE = 0.85

export const isSure = (span: { start: number; end: number }, context: CheckContext): boolean =>
  context.pairs.some((pair) => pair.score >= SURE && pair.support >= CHANGED && pair.span.start < span.end && span.start < pair.span.end)

/** Clauses that the quotation's own document does not hold while it holds their neighbours. */
export function alteredClauses(match: Match, context: CheckContext, finder: SupportFinder): Finding[] {
  const findings: Finding[] = []
  // The document must be one that the paragraph tells of, or its words may agree by chance.
  if (!match.parts.some((part) => linkedSources(blockOf(part, context), context).includes(match.source))) return []
  match.clauses.forEach((clause, i) => {
    if (clause.weight < 2 || match.clauses.length < 2) return
    const own = match.passages[i]?.support ?? 0
    const nearby = match.passages.filter((passage) => passage).map((passage) => ({ source: match.source, segment: passage?.segment ?? 0 }))
    const joint = Math.max(own, finder.jointSupport(clause.tokens, nearby))
    const others =
      match.clauses.reduce((sum, other, k) => sum + (k === i ? 0 : (match.passages[k]?.support ?? 0) * other.weight), 0) /
      Math.max(1, match.weight - clause.weight)
    if (joint >= (isSure(clause, context) ? CHANGED / 2 : CHANGED) || others < SUPPORTED) return
    if (isFree(clause, match, context)) return
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

/** Whether a clause, or the sentence around it, read word by word beside the passages it may render, shows itself as a free translation. */
function isFree(clause: Clause, match: Match, context: CheckContext): boolean {
  const near = match.passages.flatMap((passage) => (passage ? [passage.segment - 1, passage.segment, passage.segment + 1] : []))
  const linked = context.retelling.segments.flatMap((segment, k) =>
    overlaps(segment, clause) ? (context.links[k] ?? []).filter(({ source }) => source === match.source).map((link) => link.segment) : [],
  )
  const readings = readingsIn(match.parts, match.source, context, context.reader)
  // A passage that another sentence of the quotation gives is not given again.
  const given = new Set(
    readings.flatMap((reading) =>
      !overlaps(reading, clause) && reading.answered >= GIVEN && reading.held >= GIVEN ? reading.segments : [],
    ),
  )
  const rendersOther = (reading: Reading) => reading.segments.some((segment) => !given.has(segment))
  const own = context.reader.read(clause, match.source, [...new Set([...linked, ...near])])
  if (own && own.answered >= FREE && own.held >= FREE / 2 && own.proof >= PROOF && rendersOther(own)) return true
  return readings.some(
    (reading) =>
      overlaps(reading, clause) &&
      reading.end - reading.start > clause.end - clause.start &&
      Math.min(reading.answered, reading.held) >= FREE &&
      rendersOther(reading),
  )
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
