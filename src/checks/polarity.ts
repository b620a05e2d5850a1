import type { Check } from './check.ts'
import { lostHedges, shiftedHedges } from './hedges.ts'
import { flippedPolarity } from './polarity-pairs.ts'
import { flippedPassages } from './polarity-passages.ts'

/** Affirmed became denied or the reverse; hedged became certain or the reverse. */
export const polarity: Check = {
  id: 'polarity',
  finds: ['polarity.flipped', 'modality.strengthened', 'modality.weakened'],
  run: (context) =>
    context.translation ? [...flippedPolarity(context), ...lostHedges(context)] : [...flippedPassages(context), ...shiftedHedges(context)],
}
