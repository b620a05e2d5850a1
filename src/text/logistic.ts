/** The log odds that features have by their weights, in one order: what a logistic regression says. A weight that is missing counts as none. */
export const oddsOf = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)

/** The probability, 0..1, of log odds. */
export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds))
