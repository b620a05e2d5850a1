import { oddsOf, probabilityOf } from '../text/logistic.ts'
import type { GapGroup } from './gap-group.ts'
import type { NameGap } from './name-gaps.ts'
import { NAME_MODEL } from './name-model.ts'

/** The log odds that a name without a counterpart was replaced, put in or left out. */
export const nameOdds = ({ features }: NameGap, group: GapGroup): number => oddsOf(features, NAME_MODEL[group])

/** The same as a probability, 0..1. */
export const nameProbability = (gap: NameGap, group: GapGroup): number => probabilityOf(nameOdds(gap, group))
