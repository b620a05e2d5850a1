import type { ExaminedText } from '../evidence/examine.ts'
import type { Finding, Severity } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { swappedContrasts } from './contrasts.ts'
import type { WordEvidence } from './counterparts.ts'
import type { DenialCase } from './denial-features.ts'
import { DENIAL_MODEL } from './denial-model.ts'
import { flipConfidence } from './denial-odds.ts'
import { oppositeConfidence } from './opposite-odds.ts'

/** "Not out of it" is "still in it": how near, 0..1, a denial stands to a word that itself denies. */
export const TWICE = 0.55

/** "Did not go well" is "went badly": an opposite beside a denial turns it back from this confidence on, far below that of one that is told for itself. */
const TURNED = 0.06

/** Denials of one side of a translation that the other side answers neither with a denial nor with words that deny by meaning. */
export function flippedPolarity(context: CheckContext): Finding[] {
  const { translation } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source) return []
  const opposed = translation.opposites.filter((one) => oppositeConfidence(one) >= TURNED)
  const find = (cases: readonly DenialCase[], own: readonly WordEvidence[], other: readonly WordEvidence[], denied: boolean) =>
    cases.flatMap((each): Finding[] => {
      const confidence = flipConfidence(each)
      if (confidence < DENIAL_MODEL.told || each.twice >= TWICE) return []
      const { places } = each.denial
      const at = (place: number) => !places.includes(place) && places.some((own) => Math.abs(own - place) <= 4)
      // "Did not go well" is "went badly"; but where the opposite of "nobody" itself stands, nothing is turned back.
      if (opposed.some(({ source: s, target: t }) => at(denied ? t : s))) return []
      const cue: Span = { start: each.denial.denial.start, end: each.denial.denial.end }
      const counter = counterSpan(each, own, other)
      const [retelling, there] = denied ? [cue, counter] : [counter, cue]
      const word = (denied ? context.retelling : source).document.text.slice(cue.start, cue.end)
      return [
        {
          type: 'polarity.flipped',
          severity: severityOf(confidence),
          confidence,
          retelling: retelling ?? null,
          source: there ? { id: source.document.id, ...there } : null,
          reason: { key: denied ? 'polarity.deniedHere' : 'polarity.deniedThere', params: { word } },
        },
      ]
    })
  const sideOf = ({ document: { id, text }, language }: ExaminedText, own: 'source' | 'target') => ({
    id,
    language,
    text,
    from: 0,
    words: translation[own],
    denials: translation.denials[own],
  })
  return [
    ...swappedContrasts(sideOf(source, 'source'), sideOf(context.retelling, 'target')),
    ...find(translation.denials.target, translation.target, translation.source, true),
    ...find(translation.denials.source, translation.source, translation.target, false),
  ]
}

const severityOf = (confidence: number): Severity =>
  confidence >= DENIAL_MODEL.critical ? 'critical' : confidence >= DENIAL_MODEL.major ? 'major' : 'minor'

/** The word on the other side that the denial would belong to. */
function counterSpan({ denial, expected }: DenialCase, own: readonly WordEvidence[], other: readonly WordEvidence[]): Span | undefined {
  const partner = denial.governed.map((at) => own[at]?.partner ?? -1).find((at) => at >= 0) ?? Math.round(expected)
  const word = other[Math.min(partner, other.length - 1)]
  return word && { start: word.token.start, end: word.token.end }
}
