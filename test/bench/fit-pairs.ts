import type { Side } from '../../src/checks/counterparts.ts'
import { DENIAL_MODEL } from '../../src/checks/denial-model.ts'
import { flipConfidence } from '../../src/checks/denial-odds.ts'
import { OPPOSITE_MODEL } from '../../src/checks/opposite-model.ts'
import { oppositeConfidence } from '../../src/checks/opposite-odds.ts'
import { describePair, gapOddsOf, PAIR_FEATURES } from '../../src/checks/pair-evidence.ts'
import type { Translation } from '../../src/checks/translation.ts'
import { sumTrees, type Trees } from '../../src/text/trees.ts'
import { type BoostOptions, boost, type Example } from './boost.ts'

interface Text {
  readonly language: string
  readonly text: string
}

/** A pair of which it is known whether it holds an error; `set` says where it is from. */
export interface LabelledPair {
  readonly source: Text
  readonly target: Text
  readonly made: boolean
  readonly weight: number
  readonly fold: number
  readonly set: string
}

interface PairExample extends Example {
  readonly fold: number
  readonly set: string
}

/** What reading pairs needs: `modelOf` a fold weighs gaps without having learnt from the sentences of that fold. */
interface PairTools {
  readonly sideOf: (language: string, text: string) => Side
  readonly read: (source: Side, target: Side) => Translation
  readonly modelOf: (fold: number) => Trees | undefined
}

const NUMBERS = PAIR_FEATURES.flatMap((name, i) =>
  name.startsWith('numbers that') || (i > 0 && PAIR_FEATURES[i - 1]?.startsWith('numbers that')) ? [i] : [],
)

/**
 * Examples of whole pairs: their gaps are weighed as those of sentences that were not learnt from, which is what a user's are. Pairs with an error
 * that is of polarity, or may be one of figures, teach nothing: those have checks of their own.
 */
export function pairExamples(pairs: readonly LabelledPair[], { sideOf, read, modelOf }: PairTools): PairExample[] {
  return pairs.flatMap(({ source, target, made, weight, fold, set }): PairExample[] => {
    const translation = read(sideOf(source.language, source.text), sideOf(target.language, target.text))
    const features = describePair({ translation, source, target }, gapOddsOf(translation, modelOf(fold)))
    if (made && (NUMBERS.every((at) => (features[at] ?? 0) > 0) || isOfPolarity(translation))) return []
    return [{ features, made, weight, fold, set }]
  })
}

const isOfPolarity = ({ denials, opposites }: Translation): boolean =>
  [...denials.source, ...denials.target].some((each) => flipConfidence(each) >= DENIAL_MODEL.told) ||
  opposites.some((each) => oppositeConfidence(each) >= OPPOSITE_MODEL.told)

/** Shares of good pairs that may be told. */
const PRICES = [0.01, 0.02, 0.03, 0.05]

/** Prints, by set, how pairs that were not learnt from are ranked: the share of bad ones among as many of the likeliest as there are, and at prices. */
export function printRanking(examples: readonly PairExample[], options: BoostOptions, folds: number): void {
  const models = Array.from({ length: folds }, (_, fold) =>
    boost(
      examples.filter((each) => each.fold !== fold),
      options,
    ),
  )
  const scored = examples.map(({ features, made, fold, set }) => ({ made, set, odds: models[fold] ? sumTrees(models[fold], features) : 0 }))
  for (const set of new Set(examples.map((each) => each.set))) {
    const own = scored.filter((each) => each.set === set).sort((a, b) => b.odds - a.odds)
    const [bad, good] = [own.filter(({ made }) => made), own.filter(({ made }) => !made)]
    const bounds = PRICES.map((price) => good[Math.floor(price * good.length)]?.odds ?? 0)
    const shares = bounds.map((bound, i) => {
      const caught = bad.filter(({ odds }) => odds > bound).length / Math.max(1, bad.length)
      return `${PRICES[i]}: ${caught.toFixed(3)} (from ${(1 / (1 + Math.exp(-bound))).toFixed(2)})`
    })
    const ranked = own.slice(0, bad.length).filter(({ made }) => made).length / Math.max(1, bad.length)
    console.log(
      `${set.padEnd(10)} ${bad.length} of ${own.length} bad, ranked ${ranked.toFixed(3)}, caught at the price of ${shares.join('   ')}`,
    )
  }
}
