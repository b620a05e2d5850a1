import type { WordRecord } from '../lexicon/gloss.ts'
import { type Bag, MIXTURE, type PassageIndex, type SegmentReader } from './passage-index.ts'

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
/** What an unknown word tells by not matching, against a known one. */
const UNKNOWN_WEIGHT = 0.35
/** Where each segment lies: its source and its place there. */
export interface Place {
  readonly source: number
  readonly position: number
}

/** A passage looked at closely, with what each word of the retelling segment gains by it. */
interface Candidate {
  readonly segment: number
  readonly evidence: number
  readonly gains: Float64Array
}

/** What a retelling segment's words tell before any passage is looked at closely. */
interface Sum {
  readonly candidates: readonly Candidate[]
  /** The most that the words could tell. */
  readonly potential: number
}

/**
 * The likely readings of a retelling segment: single passages and pairs within one source. `logRatio` is the usual log of
 * (retelling content words / source content words) of the pair of languages.
 */
export function readingsOf(bag: Bag, index: PassageIndex, places: readonly Place[], logRatio: number): Reading[] {
  const { candidates, potential } = sumUp(bag.words, index)
  if (candidates.length === 0) return []
  const isNamed = bag.words.map(isName)
  const names = isNamed.filter(Boolean).length
  const numbers = bag.words.filter((word) => word.isNumber).length
  const best = candidates[0]?.evidence ?? 0
  const second = candidates[1]?.evidence ?? 0
  const describe = (read: SegmentReader, from: Candidate, to: Candidate | undefined, lesser: number): Reading => {
    const features = new Float64Array(FEATURES.length)
    let gain = 0
    let nameGain = 0
    let namesHere = 0
    let numbersMatched = 0
    for (let i = 0; i < isNamed.length; i++) {
      const value = Math.max(from.gains[i] ?? 0, to?.gains[i] ?? 0)
      gain += value
      if (isNamed[i]) {
        if (value > 0) nameGain += value
        else namesHere++
      }
      if (value > 0 && bag.words[i]?.isNumber) numbersMatched++
    }
    const segments = to ? [from.segment, to.segment] : [from.segment]
    const distance = to ? to.segment - from.segment : 0
    const { coverage, numbersMissing, length } = coverageOf(segments, index, read)
    const covered = potential > 0 ? Math.min(1, gain / potential) : 0
    features[0] = to ? 0 : 1
    features[1] = to ? 1 : 0
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
    features[13] = to ? Math.log(distance) : 0
    features[14] = to && gain > 0 ? lesser / gain : 0
    features[15] = lesser / 10
    return { segments, features }
  }
  return index.holding(bag, (read) => [
    ...candidates.map((candidate) => describe(read, candidate, undefined, 0)),
    ...pairsOf(candidates, places).map(({ from, to, lesser }) => describe(read, from, to, lesser)),
  ])
}

/** Adds up what the words tell for every passage and picks the passages to look at. */
function sumUp(words: readonly WordRecord[], index: PassageIndex): Sum {
  const hits = words.map((word) => index.hitsOf(word))
  const most = Math.log(1 + MIXTURE * Math.exp(index.informationOf(NOWHERE)))
  const evidence = new Float64Array(index.bags.length)
  const touched: number[] = []
  let potential = 0
  hits.forEach(({ segments, scaledGains, odds }, i) => {
    for (let k = 0; k < segments.length; k++) {
      const segment = segments[k] ?? 0
      const before = evidence[segment] ?? 0
      if (before === 0) touched.push(segment)
      evidence[segment] = before + (scaledGains[k] ?? 0)
    }
    potential += segments.length > 0 ? Math.log(1 + odds) : most * (words[i]?.known ? 0.8 : UNKNOWN_WEIGHT)
  })
  const candidates = strongest(touched, evidence, CANDIDATES).map((segment): Candidate => {
    const gains = Float64Array.from(hits, (found) => found.scaledGains[indexOfSegment(found.segments, segment)] ?? 0)
    return { segment, evidence: evidence[segment] ?? 0, gains }
  })
  return { candidates, potential }
}

/** The `count` segments with most evidence, best first; equals by their number. */
function strongest(segments: readonly number[], evidence: Float64Array, count: number): number[] {
  const best: number[] = []
  const comesBefore = (a: number, b: number) => {
    const difference = (evidence[a] ?? 0) - (evidence[b] ?? 0)
    return difference > 0 || (difference === 0 && a < b)
  }
  for (const segment of segments) {
    let at = best.length
    while (at > 0 && comesBefore(segment, best[at - 1] ?? 0)) at--
    if (at >= count) continue
    best.splice(at, 0, segment)
    if (best.length > count) best.pop()
  }
  return best
}

/** The place of a number in an ascending list; -1 when it is not there. */
function indexOfSegment(segments: Int32Array, wanted: number): number {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle] ?? 0
    if (segment === wanted) return middle
    if (segment < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Pairs of passages of one source, near each other, by what the lesser half adds. */
function pairsOf(candidates: readonly Candidate[], places: readonly Place[]): { from: Candidate; to: Candidate; lesser: number }[] {
  const best = candidates[0]?.evidence ?? 0
  const pairs: { from: Candidate; to: Candidate; lesser: number }[] = []
  candidates.forEach((a, i) => {
    for (const b of candidates.slice(i + 1)) {
      if (b.evidence < PAIR_FLOOR * best) continue
      const [from, to] = a.segment < b.segment ? [a, b] : [b, a]
      if (places[from.segment]?.source !== places[to.segment]?.source || to.segment - from.segment > MAX_DISTANCE) continue
      let union = 0
      for (let k = 0; k < a.gains.length; k++) union += Math.max(a.gains[k] ?? 0, b.gains[k] ?? 0)
      pairs.push({ from, to, lesser: Math.min(union - a.evidence, union - b.evidence) })
    }
  })
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

/** How much of the source passages' information the retelling segment holds. */
function coverageOf(segments: readonly number[], index: PassageIndex, read: SegmentReader) {
  let total = 0
  let matched = 0
  let numbersMissing = 0
  let length = 0
  for (const segment of segments) {
    length += index.bags[segment]?.length ?? 0
    read(segment, (information, strength, isNumber) => {
      total += information
      matched += information * strength
      if (isNumber && strength === 0) numbersMissing++
    })
  }
  return { coverage: total > 0 ? matched / total : 0, numbersMissing, length }
}
