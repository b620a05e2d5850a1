/**
 * Fits src/checks/name-model.ts: what tells names that were replaced, put in or left out from names whose counterpart is only not recognised. Planted ones:
 * DEMETR (kinds name and name-removed, both directions at once) and NTREX with names exchanged between sentences or taken out; others: both sets as they are.
 *   usage: node test/bench/fit-names.ts > src/checks/name-model.ts
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Side, WordEvidence } from '../../src/checks/counterparts.ts'
import { type GapGroup, groupOf } from '../../src/checks/gap-group.ts'
import { NAME_FEATURES, type NameGap } from '../../src/checks/name-gaps.ts'
import { MATCHED } from '../../src/checks/open-words.ts'
import { createTranslationReader } from '../../src/checks/translation.ts'
import { createGlosser, createVocabulary, type Glosser } from '../../src/lexicon/gloss.ts'
import { oddsOf, probabilityOf } from '../../src/text/logistic.ts'
import { broadLexicons } from './lexicons.ts'
import { type Example, fitLogistic } from './logistic.ts'
import { sharedFolder } from './retelling-sets.ts'

const LANGUAGES = ['pt', 'es', 'fr', 'de', 'it', 'nl', 'zh', 'ja', 'ru']
const FILES: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' }
/** A planted error of DEMETR counts so much more than one of ours. */
const DEMETR_WEIGHT = 2

const lexicons = broadLexicons()
const vocabulary = createVocabulary(lexicons)
const glossers = new Map<string, Glosser>()
function sideOf(language: string, text: string): Side {
  const glosser = glossers.get(language) ?? createGlosser(language, lexicons, vocabulary)
  glossers.set(language, glosser)
  return { language, text, tokens: glosser.gloss(text) }
}
const read = createTranslationReader(lexicons)
const linesOf = (path: string | undefined) => (path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [])

interface Told extends Example {
  readonly set: 'demetr' | 'ntrex'
}
const examples = new Map<GapGroup, Told[]>()

/** Learns from a pair and from the same with an error on the side of `b`. */
function learn(a: Side, b: Side, c: Side | undefined, set: Told['set'], good: boolean): void {
  const right = read(a, b)
  const add = (gaps: readonly NameGap[], own: Side, other: Side, made: (gap: NameGap) => boolean | undefined) => {
    const group = groupOf(own.language, other.language)
    const list = examples.get(group) ?? []
    examples.set(group, list)
    for (const gap of gaps) {
      const answer = made(gap)
      if (answer !== undefined) list.push({ features: gap.features, made: answer, set, weight: set === 'demetr' ? DEMETR_WEIGHT : 1 })
    }
  }
  if (good) {
    add(right.sourceNames, a, b, () => false)
    add(right.targetNames, b, a, () => false)
  }
  if (!c) return
  const wrong = read(a, c)
  const isIn = inserted(b, c)
  const answered = (words: readonly WordEvidence[], { run }: NameGap) =>
    words.slice(run.first, run.last + 1).some(({ best, kind }) => kind !== 'grammar' && best >= MATCHED)
  // A name that had no counterpart before either teaches nothing.
  add(wrong.sourceNames, a, c, (gap) => (answered(right.source, gap) ? true : undefined))
  add(wrong.targetNames, c, a, (gap) => (rangeOf(gap.run.first, gap.run.last).some(isIn) ? true : undefined))
}

const rangeOf = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/** The words of `after` that `before` does not have in that place. */
function inserted(before: Side, after: Side): (index: number) => boolean {
  const [a, b] = [before.tokens.map(({ word }) => word.form), after.tokens.map(({ word }) => word.form)]
  let [start, end] = [0, 0]
  while (start < b.length && a[start] === b[start]) start++
  while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return (i) => i >= start && i < b.length - end
}

const known = new Set(['es', 'fr', 'de', 'it', 'zh-Hans', 'ja', 'ru'])
const seen = new Set<string>()
for (const line of linesOf(sharedFolder('data', 'demetr', 'pairs.jsonl')).filter(Boolean)) {
  const pair = JSON.parse(line)
  if (!known.has(pair.sourceLang)) continue
  const key = `${pair.source}\n${pair.good}`
  const planted = String(pair.kind).startsWith('name')
  if (seen.has(key) && !planted) continue
  learn(
    sideOf(pair.sourceLang, pair.source),
    sideOf('en', pair.good),
    planted ? sideOf('en', pair.bad) : undefined,
    'demetr',
    !seen.has(key),
  )
  seen.add(key)
}

const NAME = /(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]+(?: (?:of |the )*\p{Lu}[\p{L}’'-]+)*/gu
const DAY =
  /^(?:I|Mr|Ms|Mrs|Dr|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/
const english = linesOf(sharedFolder('data', 'ntrex', 'en.txt'))
const namesIn = (line: string) => [...line.matchAll(NAME)].filter(([name]) => !DAY.test(name))
const pool = english.flatMap((line) => namesIn(line).map(([name]) => name))
for (const language of LANGUAGES) {
  const own = linesOf(sharedFolder('data', 'ntrex', `${FILES[language] ?? language}.txt`))
  english.forEach((line, i) => {
    const other = own[i]
    if (!line || !other) return
    const names = namesIn(line)
    const name = names[(i * 31) % Math.max(1, names.length)]
    const another = pool[(i * 7919) % pool.length] ?? ''
    const put = i % 3 === 0 ? '' : another
    const made =
      name && !line.includes(another) && !other.includes(another)
        ? sideOf('en', (line.slice(0, name.index) + put + line.slice(name.index + name[0].length)).replace(/ {2}/g, ' '))
        : undefined
    learn(sideOf(language, other), sideOf('en', line), made, 'ntrex', true)
  })
}

const weights: Record<string, number[]> = {}
for (const [group, list] of examples) {
  weights[group] = fitLogistic(list, NAME_FEATURES.length)
  const scored = list.map(({ features, made, set }) => ({ made, set, p: probabilityOf(oddsOf(features, weights[group] ?? [])) }))
  const report = (set: Told['set']) => {
    const negatives = scored.filter((one) => one.set === set && !one.made)
    const positives = scored.filter((one) => one.set === set && one.made)
    const share = (from: number) => (positives.filter(({ p }) => p >= from).length / positives.length).toFixed(2)
    return `  ${set}: ${positives.length} made, ${negatives.length} others; found / others told at ${[0.5, 0.6, 0.7, 0.8, 0.9]
      .map((from) => `${from}: ${share(from)} / ${negatives.filter(({ p }) => p >= from).length}`)
      .join('   ')}`
  }
  console.error(`${group}\n${report('demetr')}\n${report('ntrex')}`)
  if (process.argv.includes('--weights')) console.error(NAME_FEATURES.map((name, i) => `    ${name} ${weights[group]?.[i]}`).join('\n'))
}

console.log(`import type { GapGroup } from './gap-group.ts'

/** Made by test/bench/fit-names.ts: weights of \`NAME_FEATURES\` (name-gaps.ts), fitted on DEMETR and NTREX. */
export const NAME_MODEL: Readonly<Record<GapGroup, readonly number[]>> = ${JSON.stringify(weights)}`)
