/**
 * Fits src/checks/passage-denial-model.ts: how probably a denial of an article that its passage does not answer, or the reverse, was put in or taken out. Learns
 * from the retelling sets as they are and with English denials put into and taken out of passages that every other sentence tells. Prints the weights, and how
 * many are told from which probability on, by folds of the sets.
 *   usage: node test/bench/fit-passage-denials.ts
 */

import type { PassageDenial } from '../../src/checks/passage-denial-model.ts'
import { suspectedFlips } from '../../src/checks/polarity-passages.ts'
import { understand } from '../../src/compare.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import { oddsOf, probabilityOf } from '../../src/text/logistic.ts'
import { documentOf } from '../checks/texts.ts'
import { affirmEnglish, denyEnglish } from './english-denials.ts'
import { shippedLexicons } from './lexicons.ts'
import { fitLogistic } from './logistic.ts'
import { type RetellingSet, readRetellingSets } from './retelling-sets.ts'

const LANGUAGES = ['pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'zh-Hans', 'ja', 'ru']
const knowledge = { people: [], glossary: [] }
const lexicons = shippedLexicons()

interface Example {
  readonly isHere: boolean
  readonly features: readonly number[]
  readonly made: boolean
  readonly fold: number
}

/** As `passageFlipProbability` weighs them. */
const featuresOf = ({ probability, direct, local, answered, held }: PassageDenial) => [
  1,
  Math.log(Math.max(1e-3, probability) / Math.max(1e-3, 1 - probability)),
  direct,
  local,
  answered,
  held,
  Math.min(answered, held),
]

/** What the engine suspects of a set in which the sentences at some places were turned round on the English side. */
function suspectedIn(
  set: RetellingSet,
  turned: ReadonlySet<number>,
  turn: ((text: string, at: number) => string | undefined) | undefined,
  fold: number,
): Example[] {
  const segments = new Map(set.sources.map(({ id, segments: own }) => [id, [...own]]))
  const done = new Set<number>()
  set.links.forEach(([link, ...more], k) => {
    const own = segments.get(link?.source ?? '')
    const text = own?.[link?.segment ?? -1]
    if (!turn || !link || !own || text === undefined || more.length > 0 || !turned.has(k)) return
    const other = turn(text, k)
    if (other === undefined) return
    own[link.segment] = other
    done.add(k)
  })
  let at = 0
  const ends = set.retelling.map((sentence) => {
    at += sentence.length + 2
    return at
  })
  const sources = [...segments].map(([id, own]) => documentOf(id, own.join('\n\n'), {}, set.sourceLang))
  const context = understand(prepare(sources, { lexicons, knowledge }), documentOf(set.id, set.retelling.join('\n\n'), {}, set.targetLang))
  return suspectedFlips(context).flatMap(({ evidence, tell }) => {
    const [finding] = tell(1)
    if (!evidence || !finding?.retelling) return []
    const start = finding.retelling.start
    const made = done.has(ends.findIndex((end) => start < end))
    return made === (turn !== undefined) ? [{ isHere: evidence.isHere, features: featuresOf(evidence), made, fold }] : []
  })
}

const examples: Example[] = []
for (const language of LANGUAGES) {
  readRetellingSets(language).forEach((set, fold) => {
    const even = new Set(set.retelling.flatMap((_, k) => (k % 2 === 0 ? [k] : [])))
    examples.push(...suspectedIn(set, even, undefined, fold))
    examples.push(...suspectedIn(set, even, denyEnglish, fold).filter(({ isHere }) => !isHere))
    examples.push(...suspectedIn(set, even, affirmEnglish, fold).filter(({ isHere }) => isHere))
  })
  console.error(`read ${language}: ${examples.length}`)
}

const COUNT = 7
for (const isHere of [false, true]) {
  const own = examples.filter((example) => example.isHere === isHere)
  const folds = [...new Set(own.map(({ fold }) => fold))]
  const held = folds.flatMap((fold) => {
    const weights = fitLogistic(
      own.filter((example) => example.fold !== fold),
      COUNT,
    )
    return own
      .filter((example) => example.fold === fold)
      .map(({ features, made }) => ({ made, p: probabilityOf(oddsOf(features, weights)) }))
  })
  console.log(isHere ? 'HERE' : 'THERE', JSON.stringify(fitLogistic(own, COUNT)))
  for (const floor of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]) {
    const share = (made: boolean) =>
      `${held.filter((one) => one.made === made && one.p >= floor).length}/${held.filter((one) => one.made === made).length}`
    console.log(`  p >= ${floor}   turned round ${share(true)}   faithful ${share(false)}`)
  }
}
