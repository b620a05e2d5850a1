/**
 * Fits src/checks/opposite-model.ts: how probably a word of opposite meaning was put in place of a translation. Learns from DEMETR in both directions (opposites
 * planted), from NTREX, TICO-19 and the good ones of CED 2022 as they are, and from NTREX with English words exchanged for their opposites. Measured in five folds.
 *   usage: node test/bench/fit-opposites.ts > src/checks/opposite-model.ts
 */
import { existsSync, readFileSync } from 'node:fs'
import { createCounterpartTools, findCounterparts, type Side } from '../../src/checks/counterparts.ts'
import { weighPair } from '../../src/checks/denial-features.ts'
import { OMISSION_MODEL } from '../../src/checks/omission-model.ts'
import { OPPOSITE_FEATURES, weighOpposites } from '../../src/checks/opposite-features.ts'
import { createSurprises } from '../../src/checks/surprise.ts'
import { createImplicitReader } from '../../src/evidence/polarity/implicit.ts'
import { ADJECTIVES } from '../../src/lexicon/antonyms/adjectives.ts'
import { ADJECTIVES_G_Z } from '../../src/lexicon/antonyms/adjectives-g-z.ts'
import { NOUNS } from '../../src/lexicon/antonyms/nouns.ts'
import { VERBS } from '../../src/lexicon/antonyms/verbs.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
import { createOpposites } from '../../src/lexicon/opposites.ts'
import { oddsOf, probabilityOf } from '../../src/text/logistic.ts'
import { broadLexicons } from './lexicons.ts'
import { fitLogistic, type Example as Learned } from './logistic.ts'
import { sharedFolder } from './retelling-sets.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  pt: 'pt-BR',
  es: 'es',
  fr: 'fr',
  de: 'de',
  it: 'it',
  nl: 'nl',
  zh: 'zh-Hans',
  ja: 'ja',
  ru: 'ru',
}
const lexicons = broadLexicons()
const vocabulary = createVocabulary(lexicons)
const glossers = new Map<string, Glosser>()
function sideOf(language: string, text: string): Side {
  const glosser = glossers.get(language) ?? createGlosser(language, lexicons, vocabulary)
  glossers.set(language, glosser)
  return { language, text, tokens: glosser.gloss(text) }
}
const tools = createCounterpartTools(lexicons)
const opposed = createOpposites(lexicons.concepts)
const surprises = createSurprises(OMISSION_MODEL, lexicons.concepts)
const denying = { denies: createImplicitReader(lexicons.concepts), opposed }
const weigh = (a: Side, b: Side) => {
  const found = findCounterparts(a, b, tools)
  const surprise = { source: surprises(a.language, b.language), target: surprises(b.language, a.language) }
  return weighOpposites(a, b, found, denying, weighPair(a, b, found, denying), surprise)
}
const linesOf = (path: string | undefined) => (path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])

interface Example extends Learned {
  readonly set: 'demetr' | 'news' | 'health' | 'planted' | 'essays' | 'faulty'
  readonly fold: number
  readonly pair: number
}
const GOOD = new Set<Example['set']>(['news', 'health', 'essays'])
const examples: Example[] = []
let pairs = 0
let goodPairs = 0
/** `made`: the stretch of the English side that was exchanged, in characters. */
function add(set: Example['set'], fold: number, a: Side, b: Side, made?: { start: number; end: number }, weight = 1) {
  pairs++
  if (GOOD.has(set)) goodPairs++
  for (const { source, target, features } of weigh(a, b)) {
    const token = (a.language === 'en' ? a.tokens[source] : b.tokens[target]) ?? { start: 0, end: 0 }
    const hit = made !== undefined && token.start < made.end && token.end > made.start
    if (made !== undefined && !hit) continue
    examples.push({ set, fold, pair: pairs, features, made: hit, weight })
  }
}

function changed(before: string, after: string): { start: number; end: number } {
  let [start, end] = [0, 0]
  while (start < after.length && before[start] === after[start]) start++
  while (end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, end: after.length - end }
}

const opposites = new Map<string, string[]>()
for (const entry of [ADJECTIVES, ADJECTIVES_G_Z, VERBS, NOUNS].join(' ').trim().split(/\s+/)) {
  const [word = '', list = ''] = entry.split(':')
  opposites.set(word, [...(opposites.get(word) ?? []), ...list.split(',')])
}
/** One word of an English text exchanged for an opposite; words that are inflected keep out. */
function exchange(text: string, turn: number): string | undefined {
  const places = [...text.matchAll(/(?<![\p{L}'’-])\p{Ll}{3,}(?![\p{L}'’-])/gu)].filter(([word]) => opposites.has(word))
  const match = places[turn % Math.max(1, places.length)]
  if (!match) return undefined
  const list = opposites.get(match[0]) ?? []
  const other = list[turn % list.length]
  return other ? `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}` : undefined
}

let count = 0
for (const name of ['pairs', 'pairs-from-english']) {
  for (const line of linesOf(sharedFolder('data', 'demetr', `${name}.jsonl`)).filter(Boolean)) {
    const pair = JSON.parse(line)
    const language = pair.sourceLang === 'en' ? pair.targetLang : pair.sourceLang
    if (!/^(?:es|fr|de|it|zh|ja|ru)\b/.test(language)) continue
    const fold = count++ % 5
    if (pair.sourceGood === undefined) {
      const source = sideOf(pair.sourceLang, pair.source)
      add('demetr', fold, source, sideOf('en', pair.good))
      if (pair.kind === 'antonym') add('demetr', fold, source, sideOf('en', pair.bad), changed(pair.good, pair.bad), 2)
    } else {
      const target = sideOf(pair.targetLang, pair.target)
      add('demetr', fold, sideOf('en', pair.sourceGood), target)
      if (pair.kind === 'antonym') add('demetr', fold, sideOf('en', pair.sourceBad), target, changed(pair.sourceGood, pair.sourceBad), 2)
    }
  }
}
for (const name of ['pt-en', 'en-de']) {
  linesOf(sharedFolder('data', 'ced22', `${name}.jsonl`))
    .filter(Boolean)
    .forEach((line, i) => {
      const pair = JSON.parse(line)
      // What is wrong with a faulty one is not said: those are only counted.
      const [set, weight] = pair.label === 'OK' ? (['essays', 2] as const) : (['faulty', 0] as const)
      add(set, i % 5, sideOf(pair.sourceLang, pair.source), sideOf(pair.targetLang, pair.target), undefined, weight)
    })
}
const english = linesOf(sharedFolder('data', 'ntrex', 'en.txt'))
for (const [language, file] of Object.entries(LANGUAGES)) {
  const own = linesOf(sharedFolder('data', 'ntrex', `${file}.txt`))
  english.forEach((line, i) => {
    if (!line || !own[i]) return
    const fold = Math.floor(i / 40) % 5
    const [a, b] = [sideOf('en', line), sideOf(language, own[i])]
    // Half of the pairs are looked at the other way round.
    if (i % 2 === 0) add('news', fold, a, b, undefined, 2)
    else add('news', fold, b, a, undefined, 2)
    const bad = i % 4 < 2 ? exchange(line, i >> 2) : undefined
    if (!bad) return
    const exchanged = sideOf('en', bad)
    if (i % 2 === 0) add('planted', fold, exchanged, b, changed(line, bad), 0.5)
    else add('planted', fold, b, exchanged, changed(line, bad), 0.5)
  })
  linesOf(sharedFolder('data', 'tico-19', `en-${language}.tsv`)).forEach((line, i) => {
    const [a, b] = line.split('\t')
    if (i % 2 === 0 && a && b) add('health', i % 5, sideOf('en', a), sideOf(language, b))
  })
  console.error(`read ${language}: ${examples.length}`)
}

const logit = (p: number) => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p))
const score = (weights: readonly number[], { features }: Example) => probabilityOf(oddsOf(features, weights))
const held: { example: Example; p: number }[] = []
for (let fold = 0; fold < 5; fold++) {
  const weights = fitLogistic(
    examples.filter((example) => example.fold !== fold),
    OPPOSITE_FEATURES.length,
  )
  for (const example of examples) if (example.fold === fold) held.push({ example, p: score(weights, example) })
}
/** So many sentences, as a share, have a word exchanged for its opposite where most translations are good (in the essays less). */
const EXCHANGED = 0.004
/** Of a pair only the likeliest is told. */
const likeliest = [...Map.groupBy(held, ({ example }) => example.pair).values()].map((list) => list.reduce((a, b) => (b.p > a.p ? b : a)))
const good = likeliest.filter(({ example }) => GOOD.has(example.set))
const made = likeliest.filter(({ example }) => example.made)
const natural = [
  ...good.map(({ p }) => ({ made: false, weight: 1, features: [1, logit(p)] })),
  ...made.map(({ p }) => ({ made: true, weight: (EXCHANGED * goodPairs) / made.length, features: [1, logit(p)] })),
]
const calibration = fitLogistic(natural, 2)
const confidence = (p: number) => probabilityOf(oddsOf([1, logit(p)], calibration))
console.error(`calibration ${calibration}`)
for (const floor of [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const share = (set: string, made: boolean) => {
    const of = held.filter(({ example }) => example.set === set && example.made === made)
    const found = (list: typeof of) => new Set(list.map(({ example }) => example.pair)).size
    return `${found(of.filter(({ p }) => confidence(p) >= floor))}/${found(of)}`
  }
  console.error(
    `confidence >= ${floor}  caught demetr ${share('demetr', true)} planted ${share('planted', true)}   false demetr ${share('demetr', false)} news ${share('news', false)} health ${share('health', false)} essays ${share('essays', false)}   on faulty essays ${share('faulty', false)}`,
  )
}
const weights = fitLogistic(examples, OPPOSITE_FEATURES.length)
console.error(OPPOSITE_FEATURES.map((name, i) => `  ${name}: ${weights[i]}`).join('\n'))
console.log(`/**
 * Made by test/bench/fit-opposites.ts: weights of \`OPPOSITE_FEATURES\`; what turns their log odds into those among translations that are mostly good (addend and
 * factor); and from which confidence an opposite is told, and told as major.
 */
export const OPPOSITE_MODEL: {
  readonly weights: readonly number[]
  readonly calibration: readonly [addend: number, factor: number]
  readonly told: number
  readonly major: number
} = {
  weights: ${JSON.stringify(weights)},
  calibration: ${JSON.stringify(calibration)},
  told: 0.15,
  major: 0.5,
}`)
