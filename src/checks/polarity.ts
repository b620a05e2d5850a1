import type { Finding } from '../report/finding.ts'
import { shiftedCertainty } from './certainty.ts'
import type { Check, CheckContext } from './check.ts'
import { turnedDoubts } from './doubts.ts'
import { lostHedges, shiftedHedges } from './hedges.ts'
import { flippedPolarity } from './polarity-pairs.ts'
import { flippedPassages } from './polarity-passages.ts'

/** Affirmed became denied or the reverse; hedged became certain or the reverse. */
export const polarity: Check = {
  id: 'polarity',
  finds: ['polarity.flipped', 'modality.strengthened', 'modality.weakened'],
  run: (context) =>
    context.translation
      ? [...flippedPolarity(context), ...shiftsIn(context)]
      : [...flippedPassages(context), ...turnedDoubts(context), ...shiftedHedges(context)],
}

/** One shift of certainty a sentence is told: a word for its opposite before a word that is gone. */
function shiftsIn(context: CheckContext): Finding[] {
  const shifted = shiftedCertainty(context)
  return shifted.length > 0 ? shifted : lostHedges(context)
}
