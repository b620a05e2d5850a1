import type { Finding } from '../report/finding.ts'
import type { Check } from './check.ts'
import type { DenialCase } from './denial-features.ts'
import { DENIAL_MODEL } from './denial-model.ts'
import { flipConfidence } from './denial-odds.ts'
import { isTurnedTwice, type OppositeCase } from './opposite-features.ts'
import { OPPOSITE_MODEL } from './opposite-model.ts'
import { oppositeConfidence } from './opposite-odds.ts'
import { TWICE } from './polarity-pairs.ts'
import type { Translation } from './translation.ts'

/** A word of the source that has no counterpart, where a word of opposite meaning stands. */
export const opposites: Check = {
  id: 'opposites',
  finds: ['polarity.flipped'],
  run(context) {
    const { translation, retelling } = context
    const [pair] = context.pairs
    const source = pair ? context.sources[pair.source] : undefined
    if (!translation || !source) return []
    return likeliest(translation).flatMap(({ of, confidence }): Finding[] => {
      const [there, here] = [translation.source[of.source]?.token, translation.target[of.target]?.token]
      if (!there || !here) return []
      return [
        {
          type: 'polarity.flipped',
          severity: confidence >= OPPOSITE_MODEL.major ? 'major' : 'minor',
          confidence,
          retelling: { start: here.start, end: here.end },
          source: { id: source.document.id, start: there.start, end: there.end },
          reason: {
            key: 'polarity.opposite',
            params: {
              here: retelling.document.text.slice(here.start, here.end),
              there: source.document.text.slice(there.start, there.end),
            },
          },
        },
      ]
    })
  },
}

/** What is worth telling, likeliest first, each word once. */
function likeliest({ opposites: cases, denials }: Translation): { readonly of: OppositeCase; readonly confidence: number }[] {
  const [there, here] = [new Set<number>(), new Set<number>()]
  return cases
    .map((of) => ({ of, confidence: oppositeConfidence(of) }))
    .filter(({ of, confidence }) => confidence >= OPPOSITE_MODEL.told && !isTurnedTwice(of, denials) && !isDenial(of, denials))
    .sort((a, b) => b.confidence - a.confidence)
    .filter(({ of }) => {
      if (there.has(of.source) || here.has(of.target)) return false
      there.add(of.source)
      here.add(of.target)
      return true
    })
}

/** A denial that is told as one ("nobody" where the other side has "everybody") is not told as a word as well. */
function isDenial({ source, target }: OppositeCase, denials: Translation['denials']): boolean {
  const told = (cases: readonly DenialCase[], place: number) =>
    cases.some((each) => each.denial.places.includes(place) && flipConfidence(each) >= DENIAL_MODEL.told && each.twice < TWICE)
  return told(denials.source, source) || told(denials.target, target)
}
