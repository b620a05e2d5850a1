import type { Quotation } from '../evidence/evidence.ts'
import { isUnspaced } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import { probabilityOf } from '../text/logistic.ts'
import type { CheckContext } from './check.ts'
import { SUPPORTED } from './quotation-changes.ts'
import { blockOf, linkedSources, passageSpan } from './quotation-place.ts'
import { bestProof } from './quotation-proof.ts'

/**
 * Log odds below which no passage is said to stand behind the words, by how many content words there are at least. Measured on news in six languages: 9 in
 * 1,000 faithful quotations are told of (6 of whole sentences, 13 of clauses), and 57 in 100 of words that no source holds.
 */
const UNSUPPORTED: readonly { readonly words: number; readonly logOdds: number; readonly unspaced: number }[] = [
  { words: 8, logOdds: -1, unspaced: -1.5 },
  { words: 4, logOdds: -2, unspaced: -2 },
  { words: 2, logOdds: -3, unspaced: -3 },
]
/** Fewer words prove something only as a sentence of their own, where what stands beside them surely tells of a document. */
const FEW = 4
const SUREST = 0.85
/** Log odds of words of which nothing stands anywhere. */
const NOTHING = -5
/** The aligner is so sure of a sentence, and so much of what stands beside the marks its passage holds, of so many words: then the words between are free. */
const [LINKED, BESIDE, BESIDE_WORDS] = [0.85, 0.5, 2]

/** Quoted words that no passage of the sources holds. */
export function inventedWords(parts: readonly Quotation[], context: CheckContext): Finding[] {
  const clauses = parts.flatMap((part) => context.finder.clausesOf(part))
  const words = clauses.reduce((sum, { weight }) => sum + weight, 0)
  const support = clauses.reduce((sum, { weight, supports }) => sum + weight * (supports[0]?.support ?? 0), 0) / Math.max(1, words)
  const bound = UNSUPPORTED.find((one) => words >= one.words)
  if (!bound || support > SUPPORTED) return []
  const linked = parts.flatMap((part) => linkedSources(part, context))
  const told = new Set([...linked, ...parts.flatMap((part) => linkedSources(blockOf(part, context), context))])
  // A retelling that the sources do not cover at all quotes somebody else: then nobody can say the words are unsupported.
  if (told.size === 0 || (words < FEW && (linked.length === 0 || !isSentence(parts, context)))) return []
  if (parts.some((part) => isIntroduced(part, context))) return []
  const most = isUnspaced(context.retelling.language) ? bound.unspaced : bound.logOdds
  const proof = bestProof(parts, told, most, context)
  // Where nothing of the words stands anywhere, they must be known ones.
  const known = clauses.flatMap(({ tokens }) => tokens).filter(({ word }) => word.known && !word.isFunction)
  if (!proof && known.length < Math.min(FEW, words)) return []
  const logOdds = proof?.logOdds ?? NOTHING
  if (logOdds > most) return []
  const passage = proof && { source: proof.reading.source, segment: proof.reading.segments[0] ?? 0 }
  return parts.map(({ start, end }) => ({
    type: 'quote.unsupported' as const,
    severity: 'major' as const,
    confidence: Math.min(SUREST, probabilityOf(-logOdds)),
    retelling: { start, end },
    source: passageSpan(passage, context),
    reason: { key: 'quote.unsupported', params: { percent: Math.round(100 * support) } },
  }))
}

/** Whether quoted words begin like a sentence. Where a language has no capitals nothing tells. */
const isSentence = ([first]: readonly Quotation[], { retelling }: CheckContext): boolean =>
  first !== undefined && /^[^\p{L}]*\p{Lu}/u.test(retelling.document.text.slice(first.start, first.end))

/** Whether the words beside the marks surely come from a passage, which then holds the quoted ones in other words. */
function isIntroduced(part: Quotation, { finder, pairs }: CheckContext): boolean {
  return pairs.some(({ span, score, source, passages, tokens }) => {
    if (score < LINKED || !overlaps(span, part)) return false
    const beside = tokens.filter((token) => !token.word.isFunction && !overlaps(token, part.outer))
    const refs = passages.map(({ segment }) => ({ source, segment }))
    return beside.length >= BESIDE_WORDS && finder.jointSupport(beside, refs) >= BESIDE
  })
}
