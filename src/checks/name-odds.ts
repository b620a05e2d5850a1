import type { GapGroup } from './gap-group.ts'
import type { NameGap } from './name-gaps.ts'
import { NAME_MODEL } from './name-model.ts'

/** The log odds that a name without a counterpart was replaced, put in or left out. */
export function nameOdds({ features }: NameGap, group: GapGroup): number {
  const weights = NAME_MODEL[group]
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
}

/** The same as a probability, 0..1. */
export const nameProbability = (gap: NameGap, group: GapGroup): number => 1 / (1 + Math.exp(-nameOdds(gap, group)))
