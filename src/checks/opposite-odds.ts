import { oddsOf, probabilityOf } from '../text/logistic.ts'
import type { OppositeCase } from './opposite-features.ts'
import { OPPOSITE_MODEL } from './opposite-model.ts'

/** How likely, 0..1, a word was exchanged for its opposite, where most translations are good: of findings told with 0.9 nine of ten are right. */
export function oppositeConfidence({ features }: OppositeCase): number {
  const [addend, factor] = OPPOSITE_MODEL.calibration
  return probabilityOf(addend + factor * oddsOf(features, OPPOSITE_MODEL.weights))
}
