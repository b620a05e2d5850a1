import { lowerBound, type MatchIndex } from './matches.ts'
import type { Bag } from './passage-index.ts'

/** For each target position 0..m, the source positions 0..n (inclusive) that the path may pass there. Both bounds never fall. */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** How far the path may stray from the line between anchors. */
const MARGIN = 10
/** Words looked up for anchors, a line: the rarest tell most. */
const RAREST = 8
/** Lines looked at for one concept, nearest the diagonal. */
const NEAREST = 24
/** Candidates kept a line. */
const BEST = 3

/** Finds anchors (a heaviest increasing chain of line pairs that share rare words) and the band around them. O(m log m). */
export function findBand(target: readonly Bag[], n: number, matches: MatchIndex): Band {
  const m = target.length
  const points = candidatePoints(target, n, matches)
  const chain = heaviestChain(points, n)
  const from = new Int32Array(m + 1)
  const to = new Int32Array(m + 1)
  const anchors = [
    { i: 0, j: 0 },
    ...chain.map(({ i, j }) => ({ i: i + 1, j: j + 1 })).filter(({ i, j }) => i < n || j < m),
    { i: n, j: m },
  ]
  for (let a = 0; a + 1 < anchors.length; a++) {
    const [begin, end] = [anchors[a], anchors[a + 1]]
    if (!begin || !end) continue
    const span = Math.max(1, end.j - begin.j)
    // Between distant anchors the path is unsure: the band widens with the gap, up to the whole box for small ones.
    const slack = MARGIN + Math.min(60, Math.abs(end.i - begin.i - span)) + Math.min(20, Math.floor(span / 3))
    for (let j = begin.j; j <= end.j; j++) {
      const middle = begin.i + ((end.i - begin.i) * (j - begin.j)) / span
      const low = Math.max(0, Math.floor(middle - slack))
      const high = Math.min(n, Math.ceil(middle + slack))
      from[j] = j === begin.j && a > 0 ? Math.min(from[j] ?? low, low) : low
      to[j] = j === begin.j && a > 0 ? Math.max(to[j] ?? high, high) : high
    }
  }
  from[0] = 0
  to[m] = n
  for (let j = m - 1; j >= 0; j--) from[j] = Math.min(from[j] ?? 0, from[j + 1] ?? 0)
  for (let j = 1; j <= m; j++) to[j] = Math.max(to[j] ?? 0, to[j - 1] ?? 0)
  return { from, to }
}

interface Point {
  readonly i: number
  readonly j: number
  readonly weight: number
}

function candidatePoints(target: readonly Bag[], n: number, matches: MatchIndex): Point[] {
  const points: Point[] = []
  const m = Math.max(1, target.length)
  target.forEach((bag, j) => {
    const rare = bag.words
      .map((word) => ({ word, frequency: matches.frequency(word.concepts) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency)
      .slice(0, RAREST)
    const weights = new Map<number, number>()
    const centre = Math.round((j * n) / m)
    for (const { word, frequency } of rare) {
      const gain = Math.log(1 + n / frequency)
      const seen = new Set<number>()
      word.concepts.forEach((concept, c) => {
        const lines = matches.linesOf(concept)
        if (!lines) return
        const start = lines.length > NEAREST ? Math.max(0, Math.min(lines.length - NEAREST, lowerBound(lines, centre) - NEAREST / 2)) : 0
        for (let p = start; p < Math.min(lines.length, start + NEAREST); p++) {
          const line = lines[p] ?? 0
          if (seen.has(line)) continue
          seen.add(line)
          weights.set(line, (weights.get(line) ?? 0) + gain * (word.weights[c] ?? 0))
        }
      })
    }
    const sorted = [...weights].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - centre) - Math.abs(b[0] - centre)).slice(0, BEST)
    for (const [i, weight] of sorted) if (weight > 2) points.push({ i, j, weight })
  })
  return points
}

/** The chain of points, increasing in both lines, with the largest sum of weights (Fenwick tree over source lines). */
function heaviestChain(points: readonly Point[], n: number): Point[] {
  const best = new Float64Array(n + 2)
  const owner = new Int32Array(n + 2).fill(-1)
  const previous = new Int32Array(points.length).fill(-1)
  const totals = new Float64Array(points.length)
  const ask = (i: number): number => {
    let top = 0
    let who = -1
    for (let k = i; k > 0; k -= k & -k) {
      if ((best[k] ?? 0) > top) {
        top = best[k] ?? 0
        who = owner[k] ?? -1
      }
    }
    return who
  }
  for (let start = 0; start < points.length; ) {
    let end = start
    while (end < points.length && points[end]?.j === points[start]?.j) end++
    for (let p = start; p < end; p++) {
      const point = points[p]
      if (!point) continue
      const before = ask(point.i)
      previous[p] = before
      totals[p] = point.weight + (before >= 0 ? (totals[before] ?? 0) : 0)
    }
    for (let p = start; p < end; p++) {
      const point = points[p]
      if (!point) continue
      for (let k = point.i + 1; k <= n + 1; k += k & -k) {
        if ((totals[p] ?? 0) > (best[k] ?? 0)) {
          best[k] = totals[p] ?? 0
          owner[k] = p
        }
      }
    }
    start = end
  }
  const chain: Point[] = []
  for (let p = ask(n + 1 > 0 ? n : 0); p >= 0; p = previous[p] ?? -1) {
    const point = points[p]
    if (point) chain.push(point)
  }
  return chain.reverse()
}
