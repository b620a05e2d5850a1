/**
 * Fits src/checks/quotation-proof-model.ts: how likely quoted words render a passage. Learns from articles made of parallel news (quoted-news.ts), in which
 * two quotations of three stand in the sources. Prints the model, and what each threshold would say of quotations that it has not seen (to standard error).
 *   usage: node test/bench/fit-quotations.ts > src/checks/quotation-proof-model.ts
 */

import { utterances } from '../../src/checks/quotation-match.ts'
import { blockOf, linkedSources } from '../../src/checks/quotation-place.ts'
import { passagesFor } from '../../src/checks/quotation-proof.ts'
import { understand } from '../../src/compare.ts'
import { isUnspaced } from '../../src/lexicon/stem.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import { overlaps } from '../../src/text/document.ts'
import { oddsOf } from '../../src/text/logistic.ts'
import { shippedLexicons } from './lexicons.ts'
import { type Example, fitLogistic } from './logistic.ts'
import { quotedNews, SAYS } from './quoted-news.ts'

/** Quotations that no passage holds teach by those that seem to. */
const TEMPTING = 2
const FOLDS = 3
const THRESHOLDS = [0, -0.5, -1, -1.5, -2, -2.5, -3]
/** Content words that make a quotation short, and long. */
const LENGTHS = [2, 4, 8]

interface Sample {
  readonly fold: number
  readonly isThere: boolean
  readonly isWhole: boolean
  readonly words: number
  readonly passages: readonly (readonly number[])[]
  readonly learned: readonly Example[]
}

const lexicons = shippedLexicons()

function samplesOf(language: string): Sample[] {
  const folds = new Map<string, number>()
  return [...quotedNews(language)].flatMap(({ sources, retelling, quoted }) => {
    const context = understand(prepare(sources, { lexicons }), retelling)
    const spoken = utterances(context.retelling.quotations)
    return quoted.flatMap((line): Sample[] => {
      const [part] = spoken.find(([first]) => first && overlaps(first, line)) ?? []
      if (!part) return []
      const told = new Set([...linkedSources(part, context), ...linkedSources(blockOf(part, context), context)])
      if (told.size === 0) return []
      const words = context.finder.clausesOf(part).reduce((sum, { weight }) => sum + weight, 0)
      const weighed = [...passagesFor([part], told, context)]
      const isTrue = ({ reading }: (typeof weighed)[number]) => {
        const source = context.sources[reading.source]
        return source?.document.id === line.document && reading.segments.some((segment) => source.segments[segment]?.block === line.block)
      }
      const worth = ({ reading }: (typeof weighed)[number]) => reading.answered + reading.held / 2
      const best = [...weighed].sort((a, b) => worth(b) - worth(a))
      const taught = line.block < 0 ? best.slice(0, TEMPTING) : best.filter(isTrue).slice(0, 1)
      // A line that stands in the sources and is not found teaches nothing: news is not always translated sentence by sentence.
      if (line.block >= 0 && taught.length === 0) return []
      if (!folds.has(line.document)) folds.set(line.document, folds.size % FOLDS)
      return [
        {
          fold: folds.get(line.document) ?? 0,
          isThere: line.block >= 0,
          isWhole: line.isWhole,
          words,
          passages: weighed.map(({ features }) => features),
          learned: taught.map(({ features }) => ({ features, made: line.block >= 0 })),
        },
      ]
    })
  })
}

/** What thresholds say of the samples by a model that has not seen them: of those that stand there, and of those that do not. */
function tell(name: string, samples: readonly Sample[], weightsOf: (fold: number) => readonly number[]): void {
  const scored = samples.map((sample) => ({
    ...sample,
    score: Math.max(-9, ...sample.passages.map((features) => oddsOf(features, weightsOf(sample.fold)))),
  }))
  for (const isWhole of [true, false]) {
    LENGTHS.forEach((least, i) => {
      const own = scored.filter((one) => one.isWhole === isWhole && one.words >= least && one.words < (LENGTHS[i + 1] ?? 99))
      const share = (isThere: boolean, threshold: number) => {
        const those = own.filter((one) => one.isThere === isThere)
        return ((100 * those.filter(({ score }) => score < threshold).length) / Math.max(1, those.length)).toFixed(1)
      }
      const cells = THRESHOLDS.map((threshold) => `${threshold}: ${share(true, threshold)} ${share(false, threshold)}`)
      console.error(`${name} ${isWhole ? 'lines  ' : 'clauses'} of ${least}+ words (${own.length})  ${cells.join('  ')}`)
    })
  }
}

const bySpacing = { spaced: [] as Sample[], unspaced: [] as Sample[] }
for (const language of Object.keys(SAYS)) bySpacing[isUnspaced(language) ? 'unspaced' : 'spaced'].push(...samplesOf(language))
const model = Object.entries(bySpacing).map(([name, samples]) => {
  const size = samples[0]?.passages[0]?.length ?? 0
  const learn = (own: readonly Sample[]) =>
    fitLogistic(
      own.flatMap(({ learned }) => learned),
      size,
    )
  const folds = Array.from({ length: FOLDS }, (_, fold) => learn(samples.filter((sample) => sample.fold !== fold)))
  tell(name, samples, (fold) => folds[fold] ?? [])
  return `  ${name}: [${learn(samples).join(', ')}],`
})
console.log(`/**
 * Weights of the features of quotation-proof.ts, by whether the retelling writes its words apart: log odds that quoted words render a passage. Made by
 * test/bench/fit-quotations.ts on parallel news in six languages.
 */
export const PROOF_MODEL = {
${model.join('\n')}
} as const`)
