/**
 * Fits src/checks/denial-model.ts: how probably a denial that stands on one side of a translation was put in or taken out. Learns from DEMETR in both directions
 * (denials planted and removed), from NTREX, TICO-19 and the good ones of CED 2022 as they are (denials told in other words), and from NTREX with denials put in
 * and taken out. Measures in five folds: from confidence 0.2 on 0.88 of DEMETR's flips and 0.72 of those put into news are told, and
 * 62 of 18,000 sentences of news, 19 of 5,787 good ones of essays; from 0.4 on 0.80, 0.53, 30 and 5.
 *   usage: node test/bench/fit-denials.ts > src/checks/denial-model.ts
 */
import { existsSync, readFileSync } from 'node:fs'
import { createCounterpartTools, findCounterparts, type Side } from '../../src/checks/counterparts.ts'
import { DENIAL_FEATURES, type DenialCase, weighPair } from '../../src/checks/denial-features.ts'
import { createImplicitReader } from '../../src/evidence/polarity/implicit.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
import { createOpposites } from '../../src/lexicon/opposites.ts'
import { oddsOf, probabilityOf } from '../../src/text/logistic.ts'
import { affirmEnglish, denyEnglish } from './english-denials.ts'
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
const denying = { denies: createImplicitReader(lexicons.concepts), opposed: createOpposites(lexicons.concepts) }
const weigh = (a: Side, b: Side) => weighPair(a, b, findCounterparts(a, b, tools), denying)
const linesOf = (path: string | undefined) => (path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])

interface Example extends Learned {
  readonly set: 'demetr' | 'news' | 'health' | 'planted' | 'essays' | 'faulty'
  readonly fold: number
}
const examples: Example[] = []
let goodPairs = 0
const add = (set: Example['set'], fold: number, cases: readonly DenialCase[], made: boolean, weight = 1) => {
  if (set === 'news' || set === 'health' || set === 'essays') goodPairs += 0.5
  for (const { features } of cases) examples.push({ set, fold, features, made, weight })
}

/** The stretch of `after` that `before` does not have, in characters. */
function changed(before: string, after: string): { start: number; end: number } {
  let [start, end] = [0, 0]
  while (start < after.length && before[start] === after[start]) start++
  while (end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, end: after.length - end }
}

/** Learns from a side in two states: `good` translates `kept`, `bad` denies more or less. */
function learn(set: Example['set'], fold: number, kept: Side, good: Side, bad: Side, weight = 1) {
  const before = weigh(kept, good)
  const after = weigh(kept, bad)
  add(set, fold, before.source, false, weight)
  add(set, fold, before.target, false, weight)
  const place = changed(good.text, bad.text)
  const planted = after.target.filter(({ denial }) => denial.denial.start < place.end + 1 && denial.denial.end > place.start - 1)
  if (after.target.length > before.target.length) add(set, fold, planted, true, weight)
  if (after.target.length < before.target.length) {
    const lost = after.source.filter(({ answered }, i) => answered < (before.source[i]?.answered ?? 0) - 0.25)
    add(set, fold, lost, true, weight)
  }
}

/** How other languages deny a verb: what to put before it and after it, and what to take out to affirm it again. */
const DENYING: Readonly<Record<string, { readonly before: string; readonly after?: string; readonly remove: RegExp }>> = {
  pt: { before: 'não ', remove: /(?<=\s)não / },
  es: { before: 'no ', remove: /(?<=\s)no / },
  it: { before: 'non ', remove: /(?<=\s)non / },
  ru: { before: 'не ', remove: /(?<=\s)не / },
  zh: { before: '没有', remove: /没有?|不/ },
  de: { before: 'nicht ', remove: /(?<=\s)nicht / },
  nl: { before: 'niet ', remove: /(?<=\s)niet / },
  fr: { before: 'ne ', after: ' pas', remove: / pas\b/ },
}

function denyForeign(language: string, a: Side, b: Side): string | undefined {
  const how = DENYING[language]
  if (!how) return undefined
  const { source } = findCounterparts(a, b, tools)
  for (let i = 0; i + 1 < a.tokens.length; i++) {
    if (!/^(?:is|are|was|were|will|would|could|should|has|have|had|can)$/.test(a.tokens[i]?.word.folded ?? '')) continue
    const word = source.slice(i + 1, i + 4).find(({ kind, partner, direct }) => kind === 'known' && partner >= 0 && direct >= 0.5)
    const token = word && b.tokens[word.partner]
    if (token)
      return `${b.text.slice(0, token.start)}${how.before}${b.text.slice(token.start, token.end)}${how.after ?? ''}${b.text.slice(token.end)}`
  }
  return undefined
}

function affirmForeign(language: string, text: string): string | undefined {
  const how = DENYING[language]
  const cut = how ? text.replace(how.remove, ' ') : text
  return cut === text ? undefined : cut
}

let count = 0
for (const name of ['pairs', 'pairs-from-english']) {
  for (const line of linesOf(sharedFolder('data', 'demetr', `${name}.jsonl`)).filter(Boolean)) {
    const pair = JSON.parse(line)
    const language = pair.sourceLang === 'en' ? pair.targetLang : pair.sourceLang
    if (!/^(?:es|fr|de|it|zh|ja|ru)\b/.test(language)) continue
    const fold = count++ % 5
    const [kept, good, bad] =
      pair.sourceGood === undefined
        ? [sideOf(pair.sourceLang, pair.source), sideOf('en', pair.good), sideOf('en', pair.bad)]
        : [sideOf(pair.targetLang, pair.target), sideOf('en', pair.sourceGood), sideOf('en', pair.sourceBad)]
    if (pair.kind === 'polarity') learn('demetr', fold, kept, good, bad, 2)
    else {
      const { source, target } = weigh(kept, good)
      add('demetr', fold, source, false)
      add('demetr', fold, target, false)
    }
  }
}
for (const name of ['pt-en', 'en-de']) {
  linesOf(sharedFolder('data', 'ced22', `${name}.jsonl`))
    .filter(Boolean)
    .forEach((line, i) => {
      const pair = JSON.parse(line)
      const { source, target } = weigh(sideOf(pair.sourceLang, pair.source), sideOf(pair.targetLang, pair.target))
      // What is wrong with a faulty one is not said: those are only counted.
      const set = pair.label === 'OK' ? 'essays' : 'faulty'
      add(set, i % 5, source, set === 'faulty', set === 'faulty' ? 0 : 2)
      add(set, i % 5, target, set === 'faulty', set === 'faulty' ? 0 : 2)
    })
}
const english = linesOf(sharedFolder('data', 'ntrex', 'en.txt'))
for (const [language, file] of Object.entries(LANGUAGES)) {
  const own = linesOf(sharedFolder('data', 'ntrex', `${file}.txt`))
  english.forEach((line, i) => {
    if (!line || !own[i]) return
    const fold = Math.floor(i / 40) % 5
    const [a, b] = [sideOf('en', line), sideOf(language, own[i])]
    const { source, target } = weigh(a, b)
    add('news', fold, source, false, 2)
    add('news', fold, target, false, 2)
    const affirmed = affirmEnglish(line)
    if (affirmed) learn('planted', fold, b, a, sideOf('en', affirmed))
    const plain = affirmForeign(language, own[i])
    if (plain) learn('planted', fold, a, b, sideOf(language, plain))
    const denied = i % 4 === 0 ? denyEnglish(line, i >> 2) : undefined
    if (denied) learn('planted', fold, b, a, sideOf('en', denied))
    const foreign = i % 4 === 2 ? denyForeign(language, a, b) : undefined
    if (foreign) learn('planted', fold, a, b, sideOf(language, foreign))
  })
  linesOf(sharedFolder('data', 'tico-19', `en-${language}.tsv`)).forEach((line, i) => {
    const [a, b] = line.split('\t')
    if (i % 2 !== 0 || !a || !b) return
    const { source, target } = weigh(sideOf('en', a), sideOf(language, b))
    add('health', i % 5, source, false)
    add('health', i % 5, target, false)
  })
  console.error(`read ${language}: ${examples.length}`)
}

const logit = (p: number) => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p))
const score = (weights: readonly number[], { features }: Example) => probabilityOf(oddsOf(features, weights))
const held: { example: Example; p: number }[] = []
for (let fold = 0; fold < 5; fold++) {
  const weights = fitLogistic(
    examples.filter((example) => example.fold !== fold),
    DENIAL_FEATURES.length,
  )
  for (const example of examples) if (example.fold === fold) held.push({ example, p: score(weights, example) })
}
/** One sentence of so many is turned round, where most translations are good. */
const FLIPPED = 0.01
const GOOD = new Set<Example['set']>(['news', 'health', 'essays'])
const good = held.filter(({ example }) => GOOD.has(example.set))
const made = held.filter(({ example }) => example.made && example.set !== 'faulty')
const natural = [
  ...good.map(({ p }) => ({ made: false, weight: 1, features: [1, logit(p)] })),
  ...made.map(({ p }) => ({ made: true, weight: (FLIPPED * goodPairs) / made.length, features: [1, logit(p)] })),
]
const calibration = fitLogistic(natural, 2)
const confidence = (p: number) => probabilityOf(oddsOf([1, logit(p)], calibration))
console.error(`calibration ${calibration}`)
for (const floor of [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const share = (set: string, made: boolean) => {
    const of = held.filter(({ example }) => example.set === set && example.made === made)
    return `${of.filter(({ p }) => confidence(p) >= floor).length}/${of.length}`
  }
  console.error(
    `confidence >= ${floor}  caught demetr ${share('demetr', true)} planted ${share('planted', true)}   false demetr ${share('demetr', false)} news ${share('news', false)} health ${share('health', false)} essays ${share('essays', false)}   on faulty essays ${share('faulty', true)}`,
  )
}
const weights = fitLogistic(examples, DENIAL_FEATURES.length)
console.error(DENIAL_FEATURES.map((name, i) => `  ${name}: ${weights[i]}`).join('\n'))
console.log(`/**
 * Made by test/bench/fit-denials.ts: weights of \`DENIAL_FEATURES\`; what turns their log odds into those among translations that are mostly good (addend and
 * factor); and from which confidence a flip is told, and told as major or critical.
 */
export const DENIAL_MODEL: {
  readonly weights: readonly number[]
  readonly calibration: readonly [addend: number, factor: number]
  readonly told: number
  readonly major: number
  readonly critical: number
} = {
  weights: ${JSON.stringify(weights)},
  calibration: ${JSON.stringify(calibration)},
  told: 0.17,
  major: 0.4,
  critical: 0.7,
}`)
