import { oddsOf, probabilityOf } from '../text/logistic.ts'
import type { DenialCase } from './denial-features.ts'
import { DENIAL_MODEL } from './denial-model.ts'

/** How likely, 0..1, a denial has no answer because somebody turned the sense round, where that is as usual as a denial told in other words. */
export const flipProbability = ({ features }: DenialCase): number => probabilityOf(oddsOf(features, DENIAL_MODEL.weights))

/** The same where most translations are good: of findings told with 0.9 nine of ten are right. */
export function flipConfidence({ features }: DenialCase): number {
  const [addend, factor] = DENIAL_MODEL.calibration
  return probabilityOf(addend + factor * oddsOf(features, DENIAL_MODEL.weights))
}
