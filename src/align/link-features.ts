import type { WordRecord } from '../lexicon/gloss.ts'
import { type Bag, type PassageIndex, strengthsOf } from './passage-index.ts'

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
  readonly features: Float64Array
}

/** How many single passages are looked at closely; the fit on the retelling sets changes by less than 0.002 beyond. */
const CANDIDATES = 8
/** How many pairs are kept, by what the lesser half adds. */
const PAIRS = 6
/** Two passages further apart are not merged into one sentence. */
const MAX_DISTANCE = 8
/** Passages whose evidence is below this share of the best cannot be one half of two. */
const PAIR_FLOOR = 0.12
/** Typical number of content words: match strength falls with the square root of a passage's length beyond it. */
const TYPICAL_LENGTH = 14
/** What an unknown word tells by not matching, against a known one. */
const UNKNOWN_WEIGHT = 0.35
/** Odds of a chance match against a real one at equal frequency (lambda of the mixture, Hiemstra 2001). */
const MIXTURE = 0.5

interface Scored {
  readonly segment: number
  readonly evidence: number
}

/** Where each segment lies: its source and its place there. */
export interface Place {
  readonly source: number
  readonly position: number
}

/**
 * The likely readings of a retelling segment: single passages and pairs within one source. `logRatio` is the usual log of
 * (retelling content words / source content words) of the pair of languages.
 */
export function readingsOf(bag: Bag, index: PassageIndex, places: readonly Place[], logRatio: number): Reading[] {
  const words = bag.words
  const evidence = new Map<number, number>()
  const gains: Map<number, number>[] = []
  let potential = 0
  let names = 0
  let numbers = 0
  const potentials: number[] = []
  const most = Math.log(1 + MIXTURE * Math.exp(index.informationOf(NOWHERE)))
  for (const word of words) {
    const hits = index.hitsOf(word)
    const odds = MIXTURE * Math.exp(hits.information)
    const own = new Map<number, number>()
    for (let k = 0; k < hits.segments.length; k++) {
      const segment = hits.segments[k] ?? 0
      const length = Math.max(5, index.bags[segment]?.length ?? 0)
      const gain = Math.log(1 + odds * (hits.strengths[k] ?? 0) * Math.sqrt(TYPICAL_LENGTH / length))
      own.set(segment, gain)
      evidence.set(segment, (evidence.get(segment) ?? 0) + gain)
    }
    gains.push(own)
    const full = hits.segments.length > 0 ? Math.log(1 + odds) : most * (word.known ? 0.8 : UNKNOWN_WEIGHT)
    potentials.push(full)
    potential += full
    if (isName(word)) names++
    if (word.isNumber) numbers++
  }
  const candidates: Scored[] = [...evidence]
    .map(([segment, value]) => ({ segment, evidence: value }))
    .sort((a, b) => b.evidence - a.evidence || a.segment - b.segment)
    .slice(0, CANDIDATES)
  if (candidates.length === 0) return []
  const concepts = strengthsOf(bag)
  const best = candidates[0]?.evidence ?? 0
  const second = candidates[1]?.evidence ?? 0
  const readings: Reading[] = []
  const describe = (segments: readonly number[], pair: number, lesser: number) => {
    const features = new Float64Array(FEATURES.length)
    let gain = 0
    let nameGain = 0
    let namesHere = 0
    let numbersMatched = 0
    words.forEach((word, i) => {
      let value = 0
      for (const segment of segments) value = Math.max(value, gains[i]?.get(segment) ?? 0)
      gain += value
      if (isName(word)) {
        if (value > 0) nameGain += value
        else namesHere++
      }
      if (word.isNumber && value > 0) numbersMatched++
    })
    const { coverage, numbersMissing, length } = coverageOf(segments, index, concepts)
    const covered = potential > 0 ? Math.min(1, gain / potential) : 0
    features[0] = pair === 0 ? 1 : 0
    features[1] = pair === 0 ? 0 : 1
    features[2] = gain / 10
    features[3] = covered
    features[4] = coverage
    features[5] = covered * coverage
    const ratio = Math.log((bag.length + 2) / (length + 2)) - logRatio
    features[6] = Math.min(4, ratio * ratio)
    features[7] = Math.min(3, numbersMatched)
    features[8] = Math.min(3, numbers - numbersMatched)
    features[9] = Math.min(3, numbersMissing)
    features[10] = Math.min(3, nameGain / 5)
    features[11] = names > 0 ? namesHere / names : 0
    features[12] = (gain - (gain >= best ? second : best)) / 10
    features[13] = pair === 0 ? 0 : Math.log(pair)
    features[14] = pair === 0 ? 0 : gain > 0 ? lesser / gain : 0
    features[15] = lesser / 10
    readings.push({ segments, features })
  }
  for (const { segment } of candidates) describe([segment], 0, 0)
  const pairs: { from: number; to: number; lesser: number }[] = []
  for (let i = 0; i < candidates.length; i++) {
    for (let j = i + 1; j < candidates.length; j++) {
      const [a, b] = [candidates[i], candidates[j]]
      if (!a || !b || b.evidence < PAIR_FLOOR * best) continue
      const [from, to] = a.segment < b.segment ? [a.segment, b.segment] : [b.segment, a.segment]
      if (places[from]?.source !== places[to]?.source || to - from > MAX_DISTANCE) continue
      let union = 0
      for (const own of gains) union += Math.max(own.get(from) ?? 0, own.get(to) ?? 0)
      const lesser = Math.min(union - a.evidence, union - b.evidence)
      pairs.push({ from, to, lesser })
    }
  }
  pairs.sort((a, b) => b.lesser - a.lesser || a.from - b.from)
  for (const { from, to, lesser } of pairs.slice(0, PAIRS)) describe([from, to], to - from, lesser)
  return readings
}

const NOWHERE: WordRecord = {
  form: '',
  folded: '',
  sound: '',
  identity: -1,
  concepts: [-1],
  weights: [1],
  isFunction: false,
  isNumber: false,
  known: true,
  prior: 0.0003,
}

/** A word no lexicon explains, written with a capital: most likely a name. */
export function isName(word: WordRecord): boolean {
  if (word.isNumber || word.known) return false
  const first = word.form.charAt(0)
  return first !== first.toLowerCase()
}

/** How much of the source passages' information the retelling segment holds. */
function coverageOf(segments: readonly number[], index: PassageIndex, concepts: ReadonlyMap<number, number>) {
  let total = 0
  let matched = 0
  let numbersMissing = 0
  let length = 0
  for (const segment of segments) {
    const bag = index.bags[segment]
    if (!bag) continue
    length += bag.length
    for (const word of bag.words) {
      const information = index.informationOf(word)
      total += information
      let strength = 0
      for (let i = 0; i < word.concepts.length; i++) {
        strength = Math.max(strength, (word.weights[i] ?? 0) * (concepts.get(word.concepts[i] ?? 0) ?? 0))
      }
      matched += information * strength
      if (word.isNumber && strength === 0) numbersMissing++
    }
  }
  return { coverage: total > 0 ? matched / total : 0, numbersMissing, length }
}
