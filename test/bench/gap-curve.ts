import type { Side } from '../../src/checks/counterparts.ts'
import type { Gap } from '../../src/checks/gaps.ts'
import type { Translation } from '../../src/checks/translation.ts'
import { sumTrees, type Trees } from '../../src/text/trees.ts'

interface Row {
  readonly kind: string
  readonly language: string
  readonly text: string
  readonly good: string
  readonly bad: string
  readonly fold: number
}

/** So many of the good translations may be told. */
const PRICES = [1, 2, 3, 4, 6, 10]

/**
 * Prints what share of planted errors (rows of DEMETR) is told for each number of good translations told, by a model that did not learn from their
 * sentence (`modelOf` a fold); only gaps count, not what other checks find.
 */
export function printCurve(
  rows: readonly Row[],
  modelOf: (fold: number) => Trees | undefined,
  { sideOf, read }: { readonly sideOf: (language: string, text: string) => Side; readonly read: (a: Side, b: Side) => Translation },
): void {
  const odds = (gaps: readonly Gap[], fold: number) => {
    const model = modelOf(fold)
    return model ? Math.max(-9, ...gaps.map(({ features }) => sumTrees(model, features))) : -9
  }
  const known = new Map<string, { readonly omitted: number; readonly added: number }>()
  const score = ({ language, text, fold }: Row, english: string) => {
    const key = `${text}\n${english}`
    const before = known.get(key)
    if (before) return before
    const found = read(sideOf(language, text), sideOf('en', english))
    const scores = { omitted: odds(found.sourceGaps, fold), added: odds(found.targetGaps, fold) }
    known.set(key, scores)
    return scores
  }
  const good = [...new Map(rows.map((row) => [row.text, score(row, row.good)])).values()]
  for (const [kind, side] of [
    ['addition', 'added'],
    ['omission', 'omitted'],
    ['omission-phrase', 'omitted'],
  ] as const) {
    const sorted = good.map((scores) => scores[side]).sort((a, b) => b - a)
    const those = rows.filter((row) => row.kind === kind).map((row) => [score(row, row.good)[side], score(row, row.bad)[side]] as const)
    const shares = PRICES.map((price) => {
      const bound = sorted[price] ?? 0
      const caught = those.filter(([before, after]) => after > bound && before <= bound).length / Math.max(1, those.length)
      return `${price}/${good.length}: ${caught.toFixed(3)} (from ${bound.toFixed(2)})`
    })
    console.log(`${kind.padEnd(16)} ${shares.join('   ')}`)
  }
}
