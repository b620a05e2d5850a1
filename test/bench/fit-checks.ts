/**
 * Fits what the checks of missing and added words know, and writes it where it belongs; to be run again when the lexicons change:
 *   npx node build.ts && npx node test/bench/fit-checks.ts && npx biome check --write src      (some minutes)
 * src/checks/omission-model.ts: how often translated words have no counterpart, by language, kind of word and meaning (counted on TICO-19 and NTREX).
 * src/evidence/english-hole-model.ts: where English grammar shows that a word is missing (English sentences of both, with words taken out).
 * src/checks/gap-model.ts: which gaps were made and which translating leaves (pairs of both, as they are and spoilt; DEMETR; see fit-gaps.ts).
 * ced22 is not learnt from: it measures (test/bench/pairs.ts). With arguments only the parts named: counts, holes, gaps; `--half` learns from one half of
 * DEMETR's sentences, so that the other measures.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCounterpartTools, findCounterparts, type Side, type WordEvidence } from '../../src/checks/counterparts.ts'
import { carriesMeaning, GAP_FEATURES, MATCHED } from '../../src/checks/gaps.ts'
import { meaningsOf, type OmissionModel } from '../../src/checks/surprise.ts'
import { createTranslationReader } from '../../src/checks/translation.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
import { printTrees } from '../../src/text/trees.ts'
import { boost } from './boost.ts'
import { gapExamples, type PlantedPair, plantedExamples } from './fit-gaps.ts'
import { falseHoles, fitHoles } from './fit-holes.ts'
import { shippedLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

const LANGUAGES = ['pt', 'es', 'fr', 'de', 'it', 'nl', 'zh', 'ja', 'ru']
const FILES: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' }

const lexicons = shippedLexicons()
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

function count(): OmissionModel {
  const tools = createCounterpartTools(lexicons)
  const seen: { direction: string; word: WordEvidence }[] = []
  const tally = new Map<string, Map<string, { n: number; open: number }>>()
  const length: Record<string, number> = { en: 0 }
  const note = (direction: string, words: readonly WordEvidence[]) => {
    const kinds = tally.get(direction) ?? new Map<string, { n: number; open: number }>()
    tally.set(direction, kinds)
    for (const word of words.filter(carriesMeaning)) {
      const entry = kinds.get(word.kind) ?? { n: 0, open: 0 }
      kinds.set(word.kind, entry)
      entry.n++
      if (word.best < MATCHED) entry.open++
      if (word.kind === 'known' || word.kind === 'title') seen.push({ direction, word })
    }
  }
  for (const language of LANGUAGES) {
    let ratio = 0
    const lines = parallel(language)
    for (const [a, b] of lines) {
      const found = findCounterparts(sideOf('en', a), sideOf(language, b), tools)
      note(`en>${language}`, found.source)
      note(`${language}>en`, found.target)
      ratio += Math.log(b.length / a.length) / lines.length
    }
    length[language] = round(ratio, 3)
    console.error(`counted ${language}`)
  }
  const miss: Record<string, Record<string, number>> = {}
  for (const [direction, kinds] of tally)
    miss[direction] = Object.fromEntries([...kinds].map(([kind, { n, open }]) => [kind, round((open + 5) / (n + 10), 3)]))
  const stems = new Map<string, { open: number; expected: number }>()
  for (const { direction, word } of seen) {
    const meanings = meaningsOf(word.token.word.concepts, lexicons.concepts)
    const total = meanings.reduce((sum, { at }) => sum + (word.token.word.weights[at] ?? 0) ** 2, 0)
    for (const { stem, at } of meanings) {
      const share = (word.token.word.weights[at] ?? 0) ** 2 / Math.max(0.01, total)
      const entry = stems.get(stem) ?? { open: 0, expected: 0 }
      stems.set(stem, entry)
      entry.expected += share * (miss[direction]?.[word.kind] ?? 0)
      if (word.best < MATCHED) entry.open += share
    }
  }
  const buckets = new Map<number, string[]>()
  for (const [stem, { open, expected }] of stems) {
    // Two expected misses stand in for what was not seen: a stem met a few times stays near its kind.
    const bucket = Math.round(5 * Math.log((open + 2) / (expected + 2))) * 2
    if (bucket !== 0) buckets.set(bucket, [...(buckets.get(bucket) ?? []), stem])
  }
  return { miss, length, stems: [...buckets].sort((a, b) => a[0] - b[0]).map(([bucket, list]) => `${bucket}:${list.sort().join(' ')}`) }
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

/** A fixed sequence of numbers in 0..1 (linear congruential), so that the same data give the same files. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** What a planted pair weighs beside one that was spoilt: there are few, and what is checked is as literal as they are. */
const PLANTED = 4
const LEARNT = /^(?:name|name-removed|antonym|addition|omission|omission-phrase)$/

function planted(): PlantedPair[] {
  const known = new Set(['es', 'fr', 'de', 'it', 'zh-Hans', 'ja', 'ru'])
  const half = process.argv.includes('--half')
  return linesOf(sharedFolder('data', 'demetr', 'pairs.jsonl')).flatMap((line) => {
    if (!line) return []
    const { kind, sourceLang: language, source: text, good, bad } = JSON.parse(line)
    // Halves go by the sentence, not by the error planted in it.
    return LEARNT.test(kind) && known.has(language) && (!half || text.length % 2 === 0) ? [{ language, text, good, bad }] : []
  })
}

const source = join(import.meta.dirname, '..', '..', 'src')
const write = (file: string, text: string) => writeFileSync(join(source, file), text)
const treesFile = (name: string, comment: string, lines: readonly string[]) =>
  `import { readTrees, type Trees } from '../text/trees.ts'\n\n/** ${comment} Made by test/bench/fit-checks.ts. */\nexport const ${name}: Trees = readTrees(${JSON.stringify(lines)})\n`

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const wants = (part: string) => wanted.length === 0 || wanted.includes(part)

if (wants('counts')) {
  const counts = count()
  write(
    'checks/omission-model.ts',
    `import type { OmissionModel } from './surprise.ts'\n\n/** What was counted on parallel texts (TICO-19 and NTREX). Made by test/bench/fit-checks.ts. */\nexport const OMISSION_MODEL: OmissionModel = ${JSON.stringify(counts)}\n`,
  )
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
if (wants('gaps')) {
  const { OMISSION_MODEL } = await import('../../src/checks/omission-model.ts')
  const read = createTranslationReader(lexicons, OMISSION_MODEL)
  const pairs = LANGUAGES.flatMap((language) =>
    parallel(language).flatMap(([a, b], i) => (i < 970 || i % 4 === 0 ? [{ language, english: a, text: b }] : [])),
  ).filter(({ english: a }) => a.length < 500)
  const tools = { sideOf, read, random: createRandom(11) }
  const examples = [...gapExamples(pairs, tools), ...plantedExamples(planted(), tools, PLANTED)]
  console.error(`gaps: ${pairs.length} pairs, ${examples.length} gaps, ${examples.filter(({ made }) => made).length} made`)
  const model = boost(examples, { trees: 120, depth: 4, rate: 0.15, minSpread: 15, ridge: 5 })
  const used = new Map<number, number>()
  for (const { nodes } of model.trees) for (let i = 0; i < nodes.length; i += 4) used.set(nodes[i] ?? 0, (used.get(nodes[i] ?? 0) ?? 0) + 1)
  console.error(
    [...used]
      .sort((a, b) => b[1] - a[1])
      .map(([f, n]) => `    ${GAP_FEATURES[f]} ${n}`)
      .join('\n'),
  )
  write('checks/gap-model.ts', treesFile('GAP_MODEL', 'Log odds that a gap was made, from GAP_FEATURES (gaps.ts).', printTrees(model)))
}
