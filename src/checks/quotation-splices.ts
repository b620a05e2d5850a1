import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { type Clause, type SupportFinder, tokensUnder } from './quotation-match.ts'
import { type Match, passageSpan, readingsIn } from './quotation-place.ts'
import { type QuotationReader, type Reading, sentencesIn } from './quotation-reading.ts'

/** Two halves must each be this long and this clear before they are said to come from two places. */
const SPLICE_WORDS = 4
const SPLICE_SUPPORT = 0.65
/** Short sentences must be answered this far by one document and prove so much (nats); in the other's less of them may be answered, by words of chance. */
const CLEAR = 0.6
const PROOF = 4
const CROSSED = 0.5
const CROSSED_PROOF = 0.7
/** A whole short sentence of a source that is held entirely proves itself with fewer words. */
const ENTIRE = 0.9
const ENTIRE_PROOF = 1.9

/** One pair of marks around words of two documents. */
export function splice(match: Match, context: CheckContext, finder: SupportFinder, reader: QuotationReader): Finding | undefined {
  return spliceOfClauses(match, context) ?? spliceOfSentences(match, context, finder, reader)
}

/** Two clauses in one pair of marks that fit two different documents, and each not the other's. */
function spliceOfClauses(match: Match, context: CheckContext): Finding | undefined {
  for (const part of match.parts) {
    const inside = match.clauses.filter((clause) => overlaps(clause, part) && clause.weight >= SPLICE_WORDS)
    for (let i = 0; i + 1 < inside.length; i++) {
      const [a, b] = [inside[i], inside[i + 1]]
      const [one, two] = [a?.supports[0], b?.supports[0]]
      if (!a || !b || !one || !two || one.source === two.source || one.support < SPLICE_SUPPORT || two.support < SPLICE_SUPPORT) continue
      const crossed = (clause: Clause, source: number) => clause.supports.find((support) => support.source === source)?.support ?? 0
      if (crossed(a, two.source) > 0.3 || crossed(b, one.source) > 0.3) continue
      return told(part, one.source, two, b, Math.min(0.9, 0.3 + 0.35 * (one.support + two.support)), context)
    }
  }
  return undefined
}

/** The same for sentences, read word by word: short ones prove themselves by being wholly there. */
function spliceOfSentences(match: Match, context: CheckContext, finder: SupportFinder, reader: QuotationReader): Finding | undefined {
  for (const part of match.parts) {
    const sentences = sentencesIn(context.retelling, part)
    if (sentences.length < 2) continue
    const own = readingsIn([part], match.source, context, reader)
    const places = sentences.map((sentence) => bestPlace(sentence, match.source, own, context, finder, reader))
    for (let i = 0; i + 1 < places.length; i++) {
      const [a, b] = [places[i], places[i + 1]]
      if (!a || !b || a.source === b.source) continue
      if (isCrossed(a, reader.read(a, b.source, [])) || isCrossed(b, reader.read(b, a.source, []))) continue
      const passage = { source: b.source, segment: b.segments[0] ?? 0 }
      return told(
        part,
        a.source,
        passage,
        b,
        Math.min(0.85, 0.35 + 0.2 * (a.answered + b.answered) + 0.01 * Math.min(10, a.proof + b.proof)),
        context,
      )
    }
  }
  return undefined
}

/** The document that surely holds a quoted sentence, the quotation's own before others. */
function bestPlace(
  sentence: { start: number; end: number },
  preferred: number,
  own: readonly Reading[],
  context: CheckContext,
  finder: SupportFinder,
  reader: QuotationReader,
): Reading | undefined {
  const here = own.find((reading) => overlaps(reading, sentence))
  if (here && isClear(here)) return here
  const sources = new Set<number>()
  for (const { source } of finder.supportsOf(tokensUnder(context.retelling, sentence))) {
    if (source !== preferred) sources.add(source)
    if (sources.size >= 3) break
  }
  let best: Reading | undefined
  for (const source of sources) {
    const reading = reader.read(sentence, source, [])
    if (reading && isClear(reading) && (!best || reading.proof * reading.answered > best.proof * best.answered)) best = reading
  }
  return best
}

/** Whether the other document holds too much of a sentence for anybody to say where it comes from. */
const isCrossed = (own: Reading, other: Reading | undefined): boolean =>
  other !== undefined && (other.answered > CROSSED || other.proof > CROSSED_PROOF * own.proof)

const isClear = ({ answered, proof, held }: Reading) =>
  (answered >= CLEAR && proof >= PROOF) || (held >= ENTIRE && proof >= ENTIRE_PROOF && answered >= 0.5)

function told(
  part: { start: number; end: number },
  first: number,
  second: { source: number; segment: number },
  words: { start: number; end: number },
  confidence: number,
  context: CheckContext,
): Finding {
  return {
    type: 'quote.spliced',
    severity: 'critical',
    confidence,
    retelling: { start: part.start, end: part.end },
    source: passageSpan(second, context),
    reason: {
      key: 'quote.spliced',
      params: {
        first: context.sources[first]?.document.id ?? '',
        second: context.sources[second.source]?.document.id ?? '',
        words: context.retelling.document.text.slice(words.start, words.end),
      },
    },
  }
}
