import { certainties, obligations, permissions } from '../evidence/polarity/certainty-words.ts'
import { findDenials } from '../evidence/polarity/denials.ts'
import { clearHedges, isHedged } from '../evidence/polarity/hedges.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'

/** A hedge in the place of a certainty, or the reverse, is told from this share of information on: both words are there to be seen. */
const SWAPPED = 0.3
/** A modal verb that is gone must leave everything else answered. */
const LOST = 0.65
/** English verbs that leave a statement open and are lost like a word; "may", "can" and "could" are told in too many ways. */
const OPEN_VERB = /(?<!\b(?:that|who|what|as|so|how|where|if|whatever)\b[^,;.]{0,25})\b(?:might(?! as well)|seems?|seemed)\b/iu
/** "Must" that binds; with "have" and "be" it guesses. */
const BINDS = /\bmust\b(?! (?:have|be|not|never|only)\b)/iu

/** Statements of a translation that are surer or less sure than the source's: one word for the other, or a modal verb that is gone. */
export function shiftedCertainty(context: CheckContext): Finding[] {
  const { translation, retelling } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source) return []
  const [there, here] = [source.document.text, retelling.document.text]
  const [from, to] = [source.language, retelling.language]
  const [sure, surely] = [certainties(there, from), certainties(here, to)]
  if (!sure || !surely) return []
  const shared = Math.min(pair.support, pair.held)
  const tell = (type: 'modality.strengthened' | 'modality.weakened', confidence: number, own: Span | undefined, other: Span): Finding[] => [
    {
      type,
      severity: 'major',
      confidence,
      retelling: own ?? pair.span,
      source: { id: source.document.id, start: other.start, end: other.end },
      reason: {
        key: type,
        params: { word: type === 'modality.weakened' && own ? here.slice(own.start, own.end) : there.slice(other.start, other.end) },
      },
    },
  ]
  const [open, openly] = [clearHedges(there, from), clearHedges(here, to)]
  const [firstOpen, firstSure] = [open[0], sure[0]]
  if (shared >= SWAPPED) {
    if (firstOpen && surely[0] && sure.length === 0 && openly.length === 0) return tell('modality.strengthened', 0.82, surely[0], firstOpen)
    if (firstSure && openly[0] && surely.length === 0 && open.length === 0) return tell('modality.weakened', 0.82, openly[0], firstSure)
  }
  if (primaryLanguage(from) !== 'en' || findDenials(there, from).length + findDenials(here, to).length > 0) return []
  const must = BINDS.exec(there)
  const allowed = permissions(here, to)
  if (must && allowed?.[0] && shared >= SWAPPED && obligations(here, to)?.length === 0 && permissions(there, from)?.length === 0)
    return tell('modality.weakened', 0.75, allowed[0], { start: must.index, end: must.index + must[0].length })
  const verb = OPEN_VERB.exec(there)
  if (
    !verb ||
    shared < LOST ||
    isHedged(
      translation.target.map(({ token }) => token),
      here,
      to,
    )
  )
    return []
  return tell('modality.strengthened', Math.min(0.8, 0.3 + 0.5 * shared), undefined, {
    start: verb.index,
    end: verb.index + verb[0].length,
  })
}
