/**
 * Fits src/checks/omission-model.ts: how often translated words have no counterpart (TICO-19 and NTREX, by language, kind of word and meaning), and
 * the weights that tell gaps that were made from gaps that translating leaves (DEMETR in both directions, NTREX as it is and with words taken out).
 *   usage: node test/bench/fit-checks.ts > src/checks/omission-model.ts
 */
import { existsSync, readFileSync } from 'node:fs'
import { createCounterpartTools, findCounterparts, type Side, type WordEvidence } from '../../src/checks/counterparts.ts'
import { carriesMeaning, GAP_FEATURES, type Gap, isOpen, MATCHED } from '../../src/checks/gaps.ts'
import { groupOf, type OmissionModel } from '../../src/checks/omission-model.ts'
import { meaningsOf } from '../../src/checks/surprise.ts'
import { createTranslationReader } from '../../src/checks/translation.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
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

function count(): Omit<OmissionModel, 'weights'> {
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

interface Example {
  readonly features: readonly number[]
  readonly made: boolean
}
type Group = keyof OmissionModel['weights']

function gather(counts: Omit<OmissionModel, 'weights'>): Map<Group, Example[]> {
  const read = createTranslationReader(lexicons, {
    ...counts,
    weights: { 'en>spaced': [], 'en>unspaced': [], 'spaced>': [], 'unspaced>': [] },
  })
  const examples = new Map<Group, Example[]>()
  const add = (gaps: readonly Gap[], words: readonly WordEvidence[], own: Side, other: Side, made: (index: number) => boolean) => {
    const group = groupOf(own.language, other.language)
    const list = examples.get(group) ?? []
    examples.set(group, list)
    for (const gap of gaps) {
      let found = false
      for (let i = gap.first; i <= gap.last; i++) if (words[i] && isOpen(words[i] as WordEvidence) && made(i)) found = true
      list.push({ features: gap.features, made: found })
    }
  }
  const never = () => false
  /** The words of `after` that `before` does not have in that place. */
  const inserted = (before: Side, after: Side) => {
    const [a, b] = [before.tokens.map(({ word }) => word.form), after.tokens.map(({ word }) => word.form)]
    let [start, end] = [0, 0]
    while (start < b.length && a[start] === b[start]) start++
    while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
    return (i: number) => i >= start && i < b.length - end
  }
  /** The words that had a counterpart before. */
  const lost = (before: readonly WordEvidence[]) => (i: number) => (before[i]?.best ?? 0) >= MATCHED
  const learn = (a: Side, b: Side, c: Side) => {
    // `a` translates `b`; `c` is `b` with an error.
    const good = read(a, b)
    const bad = read(a, c)
    add(good.sourceGaps, good.source, a, b, never)
    add(good.targetGaps, good.target, b, a, never)
    add(bad.sourceGaps, bad.source, a, c, lost(good.source))
    add(bad.targetGaps, bad.target, c, a, inserted(b, c))
  }
  const wanted = /^(?:name|name-removed|antonym|addition|omission|omission-phrase)$/
  const known = new Set(['es', 'fr', 'de', 'it', 'zh-Hans', 'ja', 'ru'])
  for (const line of linesOf(sharedFolder('data', 'demetr', 'pairs.jsonl')).filter(Boolean)) {
    const pair = JSON.parse(line)
    if (wanted.test(pair.kind) && known.has(pair.sourceLang))
      learn(sideOf(pair.sourceLang, pair.source), sideOf('en', pair.good), sideOf('en', pair.bad))
  }
  for (const language of LANGUAGES) {
    const own = news(language)
    english.forEach((line, i) => {
      if (!line || !own[i]) return
      const [a, b] = [sideOf('en', line), sideOf(language, own[i])]
      // Words are taken out of either side in turn: one, or a phrase of up to five.
      const [from, kept] = i % 2 === 0 ? [a, b] : [b, a]
      const length = i % 3 === 0 ? 1 + (i % 5) : 1
      const start = 2 + ((i * 7919) % Math.max(1, from.tokens.length - length - 2))
      const [first, last] = [from.tokens[start], from.tokens[start + length - 1]]
      if (!first || !last) return
      const cut = sideOf(from.language, from.text.slice(0, first.start) + from.text.slice(last.end).trimStart())
      learn(kept, from, cut)
    })
  }
  return examples
}

/** Logistic regression by Newton's method, with a ridge. */
function fitGroup(examples: readonly Example[]): number[] {
  const n = GAP_FEATURES.length
  let weights = Array.from({ length: n }, () => 0)
  for (let round = 0; round < 25; round++) {
    const hessian = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Number(i === j)))
    const gradient = weights.map((weight) => -weight)
    for (const { features, made } of examples) {
      const z = features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
      const p = 1 / (1 + Math.exp(-z))
      const spread = Math.max(1e-6, p * (1 - p))
      for (let i = 0; i < n; i++) {
        const x = features[i] ?? 0
        if (x === 0) continue
        gradient[i] = (gradient[i] ?? 0) + x * (Number(made) - p)
        const row = hessian[i]
        if (row) for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + spread * x * (features[j] ?? 0)
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight + (step[i] ?? 0))
    if (step.every((value) => Math.abs(value) < 1e-5)) break
  }
  return weights.map((weight) => round(weight, 3))
}

function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let j = i + 1; j < n; j++) if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = j
    const [a, b] = [rows[i] ?? [], rows[pivot] ?? []]
    rows[i] = b
    rows[pivot] = a
    const lead = rows[i]?.[i] ?? 1
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const row = rows[j] ?? []
      const factor = (row[i] ?? 0) / lead
      if (factor !== 0) for (let k = i; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (rows[i]?.[k] ?? 0)
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1))
}

const counts = count()
const weights: Record<string, number[]> = {}
for (const [group, examples] of gather(counts)) {
  weights[group] = fitGroup(examples)
  const scored = examples.map(({ features, made }) => ({
    made,
    z: features.reduce((sum, value, i) => sum + value * (weights[group]?.[i] ?? 0), 0),
  }))
  const negatives = scored
    .filter(({ made }) => !made)
    .map(({ z }) => z)
    .sort((a, b) => b - a)
  const positives = scored.filter(({ made }) => made)
  const at = negatives[Math.floor(negatives.length * 0.01)] ?? 0
  console.error(
    `${group.padEnd(12)} ${examples.length} gaps, ${positives.length} made; found at 1% of the others: ${(positives.filter(({ z }) => z > at).length / positives.length).toFixed(3)} (p ${(1 / (1 + Math.exp(-at))).toFixed(2)})`,
  )
  console.error(GAP_FEATURES.map((name, i) => `    ${name} ${weights[group]?.[i]}`).join('\n'))
}

console.log(`import type { SurpriseModel } from './surprise.ts'

/** Which words are weighed alike: those of English or another language, against a language with spaces or without. */
export type GapGroup = 'en>spaced' | 'en>unspaced' | 'spaced>' | 'unspaced>'

/** Weights of \`GAP_FEATURES\` (gaps.ts), and what was counted on parallel texts. */
export interface OmissionModel extends SurpriseModel {
  /** Mean log of a text's length over its English version's, in characters. */
  readonly length: Readonly<Record<string, number>>
  readonly weights: Readonly<Record<GapGroup, readonly number[]>>
}

const UNSPACED = /^(?:zh|ja)\\b/

/** The group of words of one language against another (BCP-47). */
export function groupOf(own: string, other: string): GapGroup {
  if (/^en\\b/.test(own)) return UNSPACED.test(other) ? 'en>unspaced' : 'en>spaced'
  return UNSPACED.test(own) ? 'unspaced>' : 'spaced>'
}

/** Made by test/bench/fit-checks.ts: counted on TICO-19 and NTREX, fitted on DEMETR and NTREX. */
export const OMISSION_MODEL: OmissionModel = {
  miss: ${JSON.stringify(counts.miss)},
  length: ${JSON.stringify(counts.length)},
  weights: ${JSON.stringify(weights)},
  stems: ${JSON.stringify(counts.stems)},
}`)
