import { createCounterpartTools, findCounterparts, type Side, type WordEvidence } from '../../src/checks/counterparts.ts'
import { carriesMeaning, MATCHED } from '../../src/checks/open-words.ts'
import { createSurprises, meaningsOf, type OmissionModel } from '../../src/checks/surprise.ts'
import type { Lexicons } from '../../src/lexicon/lexicons.ts'

/** A pair of texts that say the same. */
export type ParallelPair = readonly [english: string, foreign: string]

/**
 * Counts how often translated words have no counterpart, by direction, kind of word and meaning, and how long texts are, over parallel texts of each
 * language. `sideOf` reads a text.
 */
export function countOmissions(
  parallel: ReadonlyMap<string, readonly ParallelPair[]>,
  lexicons: Lexicons,
  sideOf: (language: string, text: string) => Side,
): OmissionModel {
  const tools = createCounterpartTools(lexicons)
  const seen: { direction: string; word: WordEvidence }[] = []
  const tally = new Map<string, Map<string, { n: number; open: number }>>()
  const length: Record<string, number> = { en: 0 }
  const spread: Record<string, number> = {}
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
  for (const [language, lines] of parallel) {
    let [ratio, squares] = [0, 0]
    for (const [a, b] of lines) {
      const found = findCounterparts(sideOf('en', a), sideOf(language, b), tools)
      note(`en>${language}`, found.source)
      note(`${language}>en`, found.target)
      const log = Math.log(b.length / a.length)
      ratio += log / lines.length
      squares += log ** 2 / lines.length
    }
    length[language] = round(ratio, 3)
    spread[language] = round(Math.sqrt(squares - ratio ** 2), 3)
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
  const stemLines = bucketsOf(stems)
  // What is left when the meanings are known.
  const surprises = createSurprises({ miss, stems: stemLines }, lexicons.concepts)
  const forms = new Map<string, Map<string, { open: number; expected: number }>>()
  for (const { direction, word } of seen) {
    const [own = '', other = ''] = direction.split('>')
    if (own === 'en') continue
    const counts = forms.get(own) ?? new Map<string, { open: number; expected: number }>()
    forms.set(own, counts)
    const entry = counts.get(word.token.word.folded) ?? { open: 0, expected: 0 }
    counts.set(word.token.word.folded, entry)
    entry.expected += Math.exp(-surprises(own, other)(word))
    if (word.best < MATCHED) entry.open++
  }
  return {
    miss,
    length,
    spread,
    stems: stemLines,
    forms: Object.fromEntries([...forms].map(([language, counts]) => [language, bucketsOf(counts)])),
  }
}

/** Words by how much more often they were open than expected: log of the ratio in tenths, in steps of two, before a colon and the words. */
function bucketsOf(words: ReadonlyMap<string, { readonly open: number; readonly expected: number }>): string[] {
  const buckets = new Map<number, string[]>()
  for (const [word, { open, expected }] of words) {
    // Two expected misses stand in for what was not seen: a word met a few times stays near its kind.
    const bucket = Math.round(5 * Math.log((open + 2) / (expected + 2))) * 2
    if (bucket !== 0) buckets.set(bucket, [...(buckets.get(bucket) ?? []), word])
  }
  return [...buckets].sort((a, b) => a[0] - b[0]).map(([bucket, list]) => `${bucket}:${list.sort().join(' ')}`)
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
