/**
 * Fits what the checks of missing and added words know, and writes it where it belongs; to be run again when the lexicons change:
 *   npx node build.ts && npx node test/bench/fit-checks.ts && npx biome check --write src      (some minutes)
 * src/checks/gap-counts.ts: how often translated words have no counterpart, by language, kind of word and meaning (counted on TICO-19 and NTREX).
 * src/evidence/english-hole-model.ts: where English grammar shows that a word is missing (English sentences of both, with words taken out).
 * src/checks/gap-model.ts: which gaps were made and which translating leaves (pairs of both, as they are and spoilt; DEMETR; the good translations of
 * ced22; see fit-gaps.ts).
 * src/checks/pair-model.ts: which pairs hold an error (ced22; see fit-pairs.ts). With arguments only the parts named: counts, holes, gaps, pairs;
 * `curve` prints what is caught at which price in sentences that were not learnt from (see gap-curve.ts, fit-pairs.ts).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Side } from '../../src/checks/counterparts.ts'
import { createTranslationReader } from '../../src/checks/translation.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
import { printTrees } from '../../src/text/trees.ts'
import { boost } from './boost.ts'
import { countOmissions } from './count-omissions.ts'
import { gapExamples, type PlantedPair, plantedExamples } from './fit-gaps.ts'
import { falseHoles, fitHoles } from './fit-holes.ts'
import { type LabelledPair, pairExamples, printRanking } from './fit-pairs.ts'
import { printCurve } from './gap-curve.ts'
import { broadLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

const LANGUAGES = ['pt', 'es', 'fr', 'de', 'it', 'nl', 'zh', 'ja', 'ru']
const FILES: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' }

const lexicons = broadLexicons()
const vocabulary = createVocabulary(lexicons)
const glossers = new Map<string, Glosser>()
function sideOf(language: string, text: string): Side {
  const glosser = glossers.get(language) ?? createGlosser(language, lexicons, vocabulary)
  glossers.set(language, glosser)
  return { language, text, tokens: glosser.gloss(text) }
}

const linesOf = (path: string | undefined) => (path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])
const news = (language: string) => linesOf(sharedFolder('data', 'ntrex', `${FILES[language] ?? language}.txt`))
const english = news('en')
const health = (language: string) =>
  linesOf(sharedFolder('data', 'tico-19', `en-${language}.tsv`))
    .filter((_, i) => i % 2 === 0)
    .flatMap((line) => {
      const [a, b] = line.split('\t')
      return a && b ? [[a, b] as const] : []
    })

function parallel(language: string): (readonly [string, string])[] {
  const own = news(language)
  return [...english.flatMap((line, i) => (line && own[i] ? [[line, own[i]] as const] : [])), ...health(language)]
}

/** A fixed sequence of numbers in 0..1 (linear congruential), so that the same data give the same files. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** What is learnt from beside parallel texts: pairs as literal as those that are checked, and what was planted in them. */
const WEIGHTS = { parallel: 0.5, literal: 2, planted: 4, judged: 1 }
const LEARNT = /^(?:name|name-removed|antonym|addition|omission|omission-phrase)$/
/** How often each side of a pair is spoilt. */
const ROUNDS = { parallel: 2, literal: 8, judged: 2 }
const FOLDS = 5
/** Options of the fit: in folds that they had not seen, deep trees that each see a part of the data found more than shallow ones that see all of it. */
const BOOST = { trees: 200, depth: 6, rate: 0.06, minSpread: 6, ridge: 12, rows: 0.6, columns: 0.25 }

/** The same of whole pairs; a pair of ced22 weighs 1. Good ones weigh more where no real errors were at hand: next to no false alarm is wanted there too. */
const PAIR_WEIGHTS = { parallel: 0.5, literal: 2, planted: 0.15 }
const PAIR_BOOST = { trees: 150, depth: 3, rate: 0.06, minSpread: 3, ridge: 8, rows: 0.6, columns: 0.3 }

/** A number for a sentence, always the same (FNV-1a). */
function hashOf(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  return hash >>> 0
}
const foldOf = (text: string) => hashOf(text) % FOLDS
const halfOf = (text: string) => (hashOf(text) >>> 8) % 2

interface PlantedRow extends PlantedPair {
  readonly kind: string
}

function planted(): PlantedRow[] {
  const known = new Set(['es', 'fr', 'de', 'it', 'zh-Hans', 'ja', 'ru'])
  return linesOf(sharedFolder('data', 'demetr', 'pairs.jsonl')).flatMap((line) => {
    if (!line) return []
    const { kind, sourceLang: language, source: text, good, bad } = JSON.parse(line)
    return known.has(language) ? [{ kind, language, text, good, bad, fold: foldOf(text) }] : []
  })
}

/** The pairs of ced22 with what people said of them. */
function judgedPairs(): LabelledPair[] {
  return ['pt-en', 'en-de'].flatMap((name) =>
    linesOf(sharedFolder('data', 'ced22', `${name}.jsonl`)).flatMap((line): LabelledPair[] => {
      if (!line) return []
      const { sourceLang, targetLang, source, target, label } = JSON.parse(line)
      return [
        {
          source: { language: sourceLang, text: source },
          target: { language: targetLang, text: target },
          fold: foldOf(source),
          weight: 1,
          made: label === 'BAD',
          set: name,
        },
      ]
    }),
  )
}

const source = join(import.meta.dirname, '..', '..', 'src')
const write = (file: string, text: string) => writeFileSync(join(source, file), text)
const treesFile = (name: string, comment: string, lines: readonly string[]) =>
  `import { readTrees, type Trees } from '../text/trees.ts'\n\n/** ${comment} Made by test/bench/fit-checks.ts. */\nexport const ${name}: Trees = readTrees(${JSON.stringify(lines)})\n`

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)

if (wants('counts')) {
  const counts = countOmissions(new Map(LANGUAGES.map((language) => [language, parallel(language)])), lexicons, sideOf)
  const file = (name: string) =>
    `import type { OmissionModel } from './surprise.ts'\n\n/** What was counted on parallel texts (TICO-19 and NTREX)${name === 'GAP_COUNTS' ? ', for gaps' : ''}. Made by test/bench/fit-checks.ts. */\nexport const ${name}: OmissionModel = ${JSON.stringify(counts)}\n`
  write('checks/gap-counts.ts', file('GAP_COUNTS'))
  // Names and opposites go by the counts that they were fitted with: fit them (fit-names.ts, fit-opposites.ts) when these are written anew.
  if (wanted.includes('name-counts')) write('checks/omission-model.ts', file('OMISSION_MODEL'))
}
if (wants('holes')) {
  const tico = linesOf(sharedFolder('data', 'tico-19', 'en-es.tsv')).flatMap((line) => line.split('\t')[0] ?? [])
  const sentences = [...new Set([...english, ...tico])].filter((line) => line.length > 25 && line.length < 450)
  const model = fitHoles(lexicons, sentences, createRandom(7))
  const false_ = falseHoles(lexicons, model, sentences.slice(0, 900))
  console.error(
    `holes: odds that one in 1000, 200, 100 whole sentences reach: ${[1000, 200, 100].map((n) => false_[Math.floor(900 / n)]?.toFixed(2)).join(' ')}`,
  )
  write(
    'evidence/english-hole-model.ts',
    treesFile('HOLE_MODEL', 'Log odds that a word is missing at a place of an English sentence (see english-holes.ts).', printTrees(model)),
  )
}
if (wants('gaps') || wants('pairs') || wants('curve')) {
  const { GAP_COUNTS } = await import('../../src/checks/gap-counts.ts')
  const read = createTranslationReader(lexicons, GAP_COUNTS)
  // What was counted on a sentence itself would make its gaps look less surprising than those of another.
  const halves = [0, 1].map((half) => {
    const others = (language: string) => parallel(language).filter(([line]) => halfOf(line) !== half)
    return createTranslationReader(lexicons, countOmissions(new Map(LANGUAGES.map((each) => [each, others(each)])), lexicons, sideOf))
  })
  const crossed = (a: Side, b: Side) => (halves[halfOf(a.language === 'en' ? a.text : b.text)] ?? read)(a, b)
  const pairs = LANGUAGES.flatMap((language) =>
    parallel(language).flatMap(([a, b], i) =>
      i < 970 || i % 4 === 0 ? [{ language, english: a, text: b, fold: foldOf(a), rounds: ROUNDS.parallel, weight: WEIGHTS.parallel }] : [],
    ),
  ).filter(({ english: a }) => a.length < 500)
  const rows = planted()
  const literal = [...new Map(rows.map((row) => [row.text, row])).values()].map((row) => ({
    ...row,
    english: row.good,
    rounds: ROUNDS.literal,
    weight: WEIGHTS.literal,
  }))
  const judged = judgedPairs()
  const sound = judged.flatMap(({ source, target, made, fold }) => {
    const [english, foreign] = source.language === 'en' ? [source, target] : [target, source]
    return made
      ? []
      : [{ language: foreign.language, english: english.text, text: foreign.text, fold, rounds: ROUNDS.judged, weight: WEIGHTS.judged }]
  })
  const random = createRandom(11)
  const examples = [
    ...gapExamples(pairs, { sideOf, read: crossed, random }),
    ...gapExamples(literal, { sideOf, read, random }),
    ...gapExamples(sound, { sideOf, read, random }),
    ...plantedExamples(
      rows.filter(({ kind }) => LEARNT.test(kind)),
      { sideOf, read, random },
      WEIGHTS.planted,
    ),
  ]
  console.error(`gaps: ${pairs.length} pairs, ${examples.length} gaps, ${examples.filter(({ made }) => made).length} made`)
  if (wants('pairs') || wants('curve')) {
    const models = Array.from({ length: FOLDS }, (_, fold) =>
      boost(
        examples.filter((each) => each.fold !== fold),
        BOOST,
      ),
    )
    if (wants('curve')) printCurve(rows, (fold) => models[fold], { sideOf, read })
    const inEnglish = rows.flatMap(({ kind, language, text, good, bad, fold }): LabelledPair[] => {
      const source = { language, text }
      const whole = { source, target: { language: 'en', text: good }, fold, weight: PAIR_WEIGHTS.literal, made: false, set: 'literal' }
      return LEARNT.test(kind)
        ? [whole, { ...whole, target: { language: 'en', text: bad }, weight: PAIR_WEIGHTS.planted, made: true }]
        : [whole]
    })
    const others = pairs.flatMap(({ language, english: a, text: b, fold }, i): LabelledPair[] => {
      const [source, target] = [
        { language: 'en', text: a },
        { language, text: b },
      ]
      const whole = { fold, weight: PAIR_WEIGHTS.parallel, made: false, set: 'parallel' }
      return i % 6 !== 0 ? [] : [i % 12 === 0 ? { ...whole, source, target } : { ...whole, source: target, target: source }]
    })
    const isParallel = new Set(others.map(({ source, target }) => `${source.text}\n${target.text}`))
    const labelled = [
      ...judged,
      ...new Map(inEnglish.map((pair) => [`${pair.source.text}\n${pair.target.text}`, pair])).values(),
      ...others,
    ]
    const learnt = pairExamples(labelled, {
      sideOf,
      read: (a, b) => (isParallel.has(`${a.text}\n${b.text}`) ? crossed : read)(a, b),
      modelOf: (fold) => models[fold],
    })
    if (wants('curve')) printRanking(learnt, PAIR_BOOST, FOLDS)
    if (wants('pairs'))
      write(
        'checks/pair-model.ts',
        treesFile(
          'PAIR_MODEL',
          'Log odds that something was left out of a translation, put in or replaced, from PAIR_FEATURES (pair-evidence.ts).',
          printTrees(boost(learnt, PAIR_BOOST)),
        ),
      )
  }
  if (wants('gaps')) {
    const model = boost(examples, BOOST)
    write('checks/gap-model.ts', treesFile('GAP_MODEL', 'Log odds that a gap was made, from GAP_FEATURES (gaps.ts).', printTrees(model)))
  }
}
