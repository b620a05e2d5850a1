import { lowerBound, type WordPairs } from './matches.ts'
import type { Postings, TextSide } from './text-side.ts'

/** For each target position 0..m, the source positions 0..n (inclusive) that the path may pass there. Both bounds never fall. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** A corner that the path is believed to pass: `i` source lines and `j` target lines lie before it. */
export interface Corner {
  readonly i: number
  readonly j: number
}

/** How far the path may stray from an anchor, on both sides: 5 gave the same beads on the development files. */
const MARGIN = 2
/** Between two anchors the whole box is searched while its shorter side has at most so many lines; a long one-sided gap is then no obstacle. */
const BOX = 64
/** In larger boxes the path may stray this far from the diagonal. */
const FAR = 150
/** Words looked up for anchors, a line: the rarest tell most. */
const RAREST = 6
/** Places looked at for one word, nearest to where the line is expected. */
const NEAREST = 16
/** Candidates kept a line. */
const BEST = 3
/** Less shared weight than this is chance (a word that every second line holds weighs 1). */
const MIN_WEIGHT = 2

/** Finds anchors (a heaviest increasing chain of line pairs that share rare words) and the band around them. O(m log n). */
export function findBand(source: TextSide, target: TextSide, pairs: WordPairs, postings: Postings): Band {
  const [n, m] = [source.count, target.count]
  const corners: Corner[] = [{ i: 0, j: 0 }]
  for (const { i, j } of heaviestChain(candidates(source, target, pairs, postings), n)) corners.push({ i, j }, { i: i + 1, j: j + 1 })
  corners.push({ i: n, j: m })
  return bandAlong(corners, n, m, MARGIN)
}

/** The band of all positions within `margin` lines, on either side, of a path through the given corners (ascending). */
export function bandAlong(corners: readonly Corner[], n: number, m: number, margin: number): Band {
  const from = new Int32Array(m + 1).fill(n)
  const to = new Int32Array(m + 1)
  const mark = (j: number, low: number, high: number) => {
    if (low < (from[j] ?? 0)) from[j] = low > 0 ? low : 0
    if (high > (to[j] ?? 0)) to[j] = high < n ? high : n
  }
  for (let c = 0; c + 1 < corners.length; c++) {
    const begin = corners[c]
    const end = corners[c + 1]
    if (!begin || !end) continue
    const high = end.j - begin.j
    const wide = end.i - begin.i
    const first = Math.max(0, begin.j - margin)
    const last = Math.min(m, end.j + margin)
    if (Math.min(high, wide) <= BOX) {
      for (let j = first; j <= last; j++) mark(j, begin.i - margin, end.i + margin)
    } else {
      const slack = margin + Math.max(FAR, Math.min(4 * FAR, Math.abs(wide - high)))
      for (let j = first; j <= last; j++) {
        const middle = begin.i + (wide * (j - begin.j)) / high
        mark(j, Math.max(begin.i - margin, Math.floor(middle - slack)), Math.min(end.i + margin, Math.ceil(middle + slack)))
      }
    }
  }
  from[0] = 0
  to[m] = n
  for (let j = m - 1; j >= 0; j--) if ((from[j + 1] ?? 0) < (from[j] ?? 0)) from[j] = from[j + 1] ?? 0
  for (let j = 1; j <= m; j++) if ((to[j - 1] ?? 0) > (to[j] ?? 0)) to[j] = to[j - 1] ?? 0
  return { from, to }
}

/** Line pairs that may correspond, by target line. */
interface Candidates {
  readonly i: number[]
  readonly j: number[]
  readonly weight: number[]
}

function candidates(source: TextSide, target: TextSide, pairs: WordPairs, postings: Postings): Candidates {
  const found: Candidates = { i: [], j: [], weight: [] }
  const [n, m] = [source.count, Math.max(1, target.count)]
  const frequency = frequencies(target, pairs, postings)
  const gains = new Float64Array(frequency.length)
  for (let word = 0; word < gains.length; word++) {
    const places = frequency[word] ?? 0
    if (places > 0) gains[word] = Math.log(1 + n / places)
  }
  const weights = new Float64Array(n)
  const owner = new Int32Array(n).fill(-1)
  const touched = new Int32Array(n)
  let reached = 0
  const rare = new Int32Array(RAREST)

  /** The rarest words of a target line that have partners, rarest first, are put into `rare`; gives how many. */
  function findRarest(j: number): number {
    let count = 0
    const end = target.first[j + 1] ?? 0
    for (let place = target.first[j] ?? 0; place < end; place++) {
      const word = target.word[place] ?? 0
      const own = frequency[word] ?? 0
      if (own === 0) continue
      let at = count < RAREST ? count++ : RAREST
      for (; at > 0; at--) {
        const other = rare[at - 1] ?? 0
        const before = frequency[other] ?? 0
        if (before < own || (before === own && other < word)) break
        if (at < RAREST) rare[at] = other
      }
      if (at < RAREST) rare[at] = word
    }
    return count
  }

  /** Adds up what the rarest words of a target line say for source lines; fills `weights`, and `touched` up to `reached`. */
  function weigh(j: number, centre: number): void {
    const expected = source.first[centre] ?? 0
    reached = 0
    const count = findRarest(j)
    for (let r = 0; r < count; r++) {
      const word = rare[r] ?? 0
      const end = pairs.first[word + 1] ?? 0
      for (let e = pairs.first[word] ?? 0; e < end; e++) addPlaces(word, e, expected, j * RAREST + r, j * RAREST)
    }
  }

  /**
   * Adds the share of a target word by one of its pairs to the lines of the source word, nearest to where they are expected; a target word (`mark`) counts
   * once a line.
   */
  function addPlaces(target: number, pair: number, expected: number, mark: number, firstMark: number): void {
    const word = pairs.partner[pair] ?? 0
    let begin = postings.first[word] ?? 0
    let end = postings.first[word + 1] ?? 0
    if (end - begin > NEAREST) {
      begin = Math.max(begin, Math.min(end - NEAREST, lowerBound(postings.places, begin, end, expected) - NEAREST / 2))
      end = begin + NEAREST
    }
    for (let p = begin; p < end; p++) {
      const line = postings.lineOf[postings.places[p] ?? 0] ?? 0
      const last = owner[line] ?? -1
      if (last === mark) continue
      if (last < firstMark) {
        weights[line] = 0
        touched[reached++] = line
      }
      owner[line] = mark
      weights[line] = (weights[line] ?? 0) + (gains[target] ?? 0) * (pairs.strength[pair] ?? 0)
    }
  }

  for (let j = 0; j < target.count; j++) {
    const centre = Math.min(n - 1, Math.round((j * n) / m))
    weigh(j, centre)
    for (let k = 0; k < BEST; k++) {
      const top = heaviest(touched, reached, weights, centre)
      if (top < 0) break
      found.i.push(top)
      found.j.push(j)
      found.weight.push(weights[top] ?? 0)
      weights[top] = 0
    }
  }
  return found
}

/** Of the first `count` lines that with the largest weight, the nearest to `centre` of equals; -1 when none weighs enough. */
function heaviest(lines: Int32Array, count: number, weights: Float64Array, centre: number): number {
  let top = -1
  for (let k = 0; k < count; k++) {
    const line = lines[k] ?? 0
    const weight = weights[line] ?? 0
    if (weight <= MIN_WEIGHT) continue
    if (top >= 0 && weight < (weights[top] ?? 0)) continue
    if (top < 0 || weight > (weights[top] ?? 0) || Math.abs(line - centre) < Math.abs(top - centre)) top = line
  }
  return top
}

/** At how many source places each target word may have a partner. */
function frequencies(target: TextSide, pairs: WordPairs, postings: Postings): Int32Array {
  const frequency = new Int32Array(target.words.numbers.length)
  for (let t = 0; t < frequency.length; t++) {
    let sum = 0
    for (let e = pairs.first[t] ?? 0; e < (pairs.first[t + 1] ?? 0); e++) {
      const s = pairs.partner[e] ?? 0
      sum += (postings.first[s + 1] ?? 0) - (postings.first[s] ?? 0)
    }
    frequency[t] = sum
  }
  return frequency
}

/** The chain of line pairs, increasing in both lines, with the largest sum of weights (a Fenwick tree of maxima over source lines). */
function heaviestChain({ i, j, weight }: Candidates, n: number): Corner[] {
  const size = i.length
  const best = new Float64Array(n + 2)
  const owner = new Int32Array(n + 2).fill(-1)
  const previous = new Int32Array(size).fill(-1)
  const totals = new Float64Array(size)
  const ask = (line: number): number => {
    let top = 0
    let who = -1
    for (let k = line; k > 0; k -= k & -k) {
      if ((best[k] ?? 0) > top) {
        top = best[k] ?? 0
        who = owner[k] ?? -1
      }
    }
    return who
  }
  for (let start = 0; start < size; ) {
    let end = start
    while (end < size && j[end] === j[start]) end++
    for (let p = start; p < end; p++) {
      const before = ask(i[p] ?? 0)
      previous[p] = before
      totals[p] = (weight[p] ?? 0) + (before >= 0 ? (totals[before] ?? 0) : 0)
    }
    for (let p = start; p < end; p++) {
      const total = totals[p] ?? 0
      for (let k = (i[p] ?? 0) + 1; k <= n + 1; k += k & -k) {
        if (total <= (best[k] ?? 0)) continue
        best[k] = total
        owner[k] = p
      }
    }
    start = end
  }
  const chain: Corner[] = []
  for (let p = ask(n); p >= 0; p = previous[p] ?? -1) chain.push({ i: i[p] ?? 0, j: j[p] ?? 0 })
  return chain.reverse()
}
