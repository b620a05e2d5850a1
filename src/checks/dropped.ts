import type { Finding } from '../report/finding.ts'
import type { Check, CheckContext } from './check.ts'

/** A document counts as retold when this share of its passages is linked at all. */
const COVERED_SHARE = 0.2
/** A link below this says too little to call its passage told. */
const TOLD = 0.3
/** Shorter passages are greetings and asides. */
const MIN_WORDS = 10

/**
 * Passages that a retelling leaves out of the documents it retells, with how prominent they are: their length, their share of the document, whether it
 * opens with them. A view for the reader, no accusation: to select is every retelling's right.
 */
export const dropped: Check = {
  id: 'dropped',
  finds: ['quote.dropped'],
  neutral: true,
  run(context) {
    const told = toldPassages(context)
    return context.sources.flatMap((source, number) => {
      const own = told.get(number)
      if (!own || own.size < COVERED_SHARE * source.segments.length) return []
      const total = source.tokens.reduce((sum, tokens) => sum + tokens.length, 0)
      const findings: Finding[] = []
      for (let from = 0; from < source.segments.length; from++) {
        let to = from
        let words = 0
        while (to < source.segments.length && !own.has(to)) words += source.tokens[to++]?.length ?? 0
        const [first, last] = [source.segments[from], source.segments[to - 1]]
        if (words >= MIN_WORDS && first && last) {
          findings.push({
            type: 'quote.dropped',
            severity: 'neutral',
            confidence: 0.6,
            retelling: null,
            source: { id: source.document.id, start: first.start, end: last.end },
            reason: {
              key: from === 0 ? 'quote.dropped.opening' : 'quote.dropped.passage',
              params: { words, percent: Math.round((100 * words) / total) },
            },
          })
        }
        from = Math.max(from, to)
      }
      return findings
    })
  },
}

/** The passages of each source that some sentence of the retelling draws on. */
function toldPassages(context: CheckContext): Map<number, Set<number>> {
  const told = new Map<number, Set<number>>()
  for (const { source, segment, score } of context.links.flat()) {
    if (score < TOLD) continue
    const own = told.get(source) ?? new Set()
    told.set(source, own.add(segment))
  }
  return told
}
