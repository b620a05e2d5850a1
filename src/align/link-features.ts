import type { WordRecord } from '../lexicon/gloss.ts'
import {
  type Bag,
  type HeldWords,
  MATCH,
  MIXTURE,
  type PassageIndex,
  SCALED_GAIN,
  SEGMENT,
  STRENGTH,
  type WordHits,
} from './passage-index.ts'

/** The features of one possible reading of a retelling segment, in the order of the fitted weights. */
export const FEATURES = [
  'one source',
  'two sources',
  'evidence',
  'coverage',
  'source coverage',
  'both covered',
  'length',
  'numbers matched',
  'numbers only here',
  'numbers only there',
  'names matched',
  'names only here',
  'margin',
  'distance of two',
  'share of the lesser',
  'evidence of the lesser',
] as const

/** One reading of a retelling segment: the source segments it draws on (one or two, ascending) and its features. */
export interface Reading {
  readonly segments: readonly number[]
  readonly features: readonly number[]
}

/** How many single passages are looked at closely; the fit on the retelling sets changes by less than 0.002 beyond. */
const CANDIDATES = 8
/** How many pairs are kept, by what the lesser half adds. */
const PAIRS = 6
/** Two passages further apart are not merged into one sentence. */
const MAX_DISTANCE = 8
/** Passages whose evidence is below this share of the best cannot be one half of two. */
const PAIR_FLOOR = 0.12
/** What an unknown word tells by not matching, against a known one. */
const UNKNOWN_WEIGHT = 0.35
/** Where each segment lies: its source and its place there. */
export interface Place {
  readonly source: number
  readonly position: number
}

/** A passage looked at closely. */
interface Candidate {
  readonly segment: number
  readonly evidence: number
  /** Where in `WordEvidence.gains` stands what each word gains by it. */
  readonly row: number
  readonly coverage: Coverage
}

/** What of a passage's information a retelling segment holds. */
interface Coverage {
  readonly total: number
  readonly matched: number
  readonly numbersMissing: number
  readonly length: number
}

/** What a retelling segment's words tell of the passages, before any reading is weighed. */
export interface WordEvidence {
  readonly bag: Bag
  /** The number of the passage that holds most of them, whatever its length; -1 when none holds any. */
  readonly nearest: number
  readonly candidates: readonly Candidate[]
  /** What each word of the segment gains by each candidate: a row a candidate, as long as the bag has words. */
  readonly gains: Float64Array
  /** The most that the words could tell. */
  readonly potential: number
}

/**
 * The likely readings of a retelling segment: single passages and pairs within one source. `logRatio` is the usual log of
 * (retelling content words / source content words) of the pair of languages.
 */
export function readingsOf({ bag, candidates, gains, potential }: WordEvidence, places: readonly Place[], logRatio: number): Reading[] {
  if (candidates.length === 0) return []
  const isNamed = bag.words.map(isName)
  const names = isNamed.filter(Boolean).length
  const numbers = bag.words.filter((word) => word.isNumber).length
  const best = candidates[0]?.evidence ?? 0
  const second = candidates[1]?.evidence ?? 0
  const describe = (from: Candidate, to: Candidate | undefined, lesser: number): Reading => {
    let gain = 0
    let nameGain = 0
    let namesHere = 0
    let numbersMatched = 0
    for (let i = 0; i < isNamed.length; i++) {
      const own = gains[from.row + i] ?? 0
      const value = to ? Math.max(own, gains[to.row + i] ?? 0) : own
      gain += value
      if (isNamed[i]) {
        if (value > 0) nameGain += value
        else namesHere++
      }
      if (value > 0 && bag.words[i]?.isNumber) numbersMatched++
    }
    const a = from.coverage
    const b = to ? to.coverage : NOT_COVERED
    const total = a.total + b.total
    const coverage = total > 0 ? (a.matched + b.matched) / total : 0
    const covered = potential > 0 ? Math.min(1, gain / potential) : 0
    const ratio = Math.log((bag.length + 2) / (a.length + b.length + 2)) - logRatio
    return {
      segments: to ? [from.segment, to.segment] : [from.segment],
      features: [
        to ? 0 : 1,
        to ? 1 : 0,
        gain / 10,
        covered,
        coverage,
        covered * coverage,
        Math.min(4, ratio * ratio),
        Math.min(3, numbersMatched),
        Math.min(3, numbers - numbersMatched),
        Math.min(3, a.numbersMissing + b.numbersMissing),
        Math.min(3, nameGain / 5),
        names > 0 ? namesHere / names : 0,
        (gain - (gain >= best ? second : best)) / 10,
        to ? Math.log(to.segment - from.segment) : 0,
        to && gain > 0 ? lesser / gain : 0,
        lesser / 10,
      ],
    }
  }
  const readings = candidates.map((candidate) => describe(candidate, undefined, 0))
  for (const { from, to, lesser } of pairsOf(candidates, gains, bag.words.length, places)) readings.push(describe(from, to, lesser))
  return readings
}

/** Room for what each word of each segment of a retelling gains by each of its candidates, filled from `used` on: one array serves all. */
export interface Gains {
  readonly values: Float64Array
  used: number
}

/** Room for the segments of these bags. */
export function roomForGains(bags: readonly Bag[]): Gains {
  return { values: new Float64Array(CANDIDATES * bags.reduce((sum, { words }) => sum + words.length, 0)), used: 0 }
}

/** Adds up what the words of a segment tell for every passage and picks the passages to look at. */
export function weighWords(bag: Bag, index: PassageIndex, gains: Gains): WordEvidence {
  const { words } = bag
  const hits = words.map((word) => index.hitsOf(word))
  const matches = index.matches()
  const nowhere = Math.log(1 + MIXTURE * Math.exp(index.informationOf(NOWHERE)))
  const { sums: evidence, others: unscaled, touched } = index.room
  let count = 0
  let potential = 0
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]
    if (!hit) continue
    const { start, end, information } = hit
    for (let at = start; at < end; at += MATCH) {
      const segment = matches[at + SEGMENT] ?? 0
      const before = evidence[segment] ?? 0
      if (before === 0) touched[count++] = segment
      evidence[segment] = before + (matches[at + SCALED_GAIN] ?? 0)
      unscaled[segment] = (unscaled[segment] ?? 0) + information * (matches[at + STRENGTH] ?? 0)
    }
    potential += end > start ? hit.most : nowhere * (words[i]?.known ? 0.8 : UNKNOWN_WEIGHT)
  }
  const chosen = strongest(touched, count, evidence, CANDIDATES)
  const candidates = index.holding(hits, (held) =>
    chosen.map(
      (segment, number): Candidate => ({
        segment,
        evidence: evidence[segment] ?? 0,
        row: gains.used + number * words.length,
        coverage: coverageOf(segment, index, held),
      }),
    ),
  )
  putGains(gains, chosen, hits, matches, index.room.marks)
  let nearest = -1
  let most = 0
  for (let i = 0; i < count; i++) {
    const segment = touched[i] ?? 0
    const value = unscaled[segment] ?? 0
    if (value > most) {
      nearest = segment
      most = value
    }
    evidence[segment] = 0
    unscaled[segment] = 0
  }
  return { bag, nearest, candidates, gains: gains.values, potential }
}

/** Puts down what each word gains by each of a few segments: a row a segment, as long as there are words. */
function putGains(gains: Gains, segments: readonly number[], hits: readonly WordHits[], matches: Float64Array, rows: Uint8Array): void {
  const { values, used } = gains
  // The number of each segment's row, from 1 up.
  for (let row = 0; row < segments.length; row++) rows[segments[row] ?? 0] = row + 1
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]
    if (!hit) continue
    for (let at = hit.start; at < hit.end; at += MATCH) {
      const row = rows[matches[at + SEGMENT] ?? 0] ?? 0
      if (row > 0) values[used + (row - 1) * hits.length + i] = matches[at + SCALED_GAIN] ?? 0
    }
  }
  for (let row = 0; row < segments.length; row++) rows[segments[row] ?? 0] = 0
  gains.used += segments.length * hits.length
}

/** The `count` segments of the first `length` with most evidence, best first; equals by their number. */
function strongest(segments: Int32Array, length: number, evidence: Float64Array, count: number): number[] {
  const best: number[] = []
  for (let i = 0; i < length; i++) {
    const segment = segments[i] ?? 0
    const value = evidence[segment] ?? 0
    let at = best.length
    while (at > 0) {
      const other = best[at - 1] ?? 0
      const before = evidence[other] ?? 0
      if (value < before || (value === before && segment > other)) break
      at--
    }
    if (at >= count) continue
    for (let to = Math.min(best.length, count - 1); to > at; to--) best[to] = best[to - 1] ?? 0
    best[at] = segment
  }
  return best
}

/** Pairs of passages of one source, near each other, by what the lesser half adds. */
function pairsOf(
  candidates: readonly Candidate[],
  gains: Float64Array,
  width: number,
  places: readonly Place[],
): { from: Candidate; to: Candidate; lesser: number }[] {
  const best = candidates[0]?.evidence ?? 0
  const pairs: { from: Candidate; to: Candidate; lesser: number }[] = []
  for (let i = 0; i < candidates.length; i++) {
    for (let j = i + 1; j < candidates.length; j++) {
      const a = candidates[i]
      const b = candidates[j]
      if (!a || !b || b.evidence < PAIR_FLOOR * best) continue
      const from = a.segment < b.segment ? a : b
      const to = from === a ? b : a
      if (places[from.segment]?.source !== places[to.segment]?.source || to.segment - from.segment > MAX_DISTANCE) continue
      let union = 0
      for (let k = 0; k < width; k++) union += Math.max(gains[a.row + k] ?? 0, gains[b.row + k] ?? 0)
      pairs.push({ from, to, lesser: Math.min(union - a.evidence, union - b.evidence) })
    }
  }
  return pairs.sort((a, b) => b.lesser - a.lesser || a.from.segment - b.from.segment).slice(0, PAIRS)
}

const NOWHERE: WordRecord = {
  id: -1,
  form: '',
  folded: '',
  sound: '',
  identity: -1,
  concepts: [-1],
  weights: [1],
  isFunction: false,
  isNumber: false,
  known: true,
  isProper: false,
  prior: 0.0003,
}

/** A word no lexicon explains, written with a capital: most likely a name. */
export function isName(word: WordRecord): boolean {
  if (word.isNumber || word.known) return false
  const first = word.form.charAt(0)
  return first !== first.toLowerCase()
}

const NOT_COVERED: Coverage = { total: 0, matched: 0, numbersMissing: 0, length: 0 }

/** How much of a passage's information the retelling segment holds. */
function coverageOf(segment: number, index: PassageIndex, held: HeldWords): Coverage {
  let total = 0
  let matched = 0
  let numbersMissing = 0
  const words = held.wordsOf(segment)
  for (let i = 0; i < words.length; i++) {
    const number = words[i] ?? 0
    const information = held.information[number] ?? 0
    const strength = held.strengthOf(number)
    total += information
    matched += information * strength
    if (strength === 0 && held.isNumber[number] === 1) numbersMissing++
  }
  return { total, matched, numbersMissing, length: index.bags[segment]?.length ?? 0 }
}
