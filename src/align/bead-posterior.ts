import { type BeadScores, ONE_SIDED } from './bead-scores.ts'
import type { LineGroup } from './learn.ts'

/** Ways that are worse than the best by this much, in logarithms, change nothing. */
const NEGLIGIBLE = 16
const NEVER = Number.NEGATIVE_INFINITY

/**
 * The posterior probability of each bead of a path: forward-backward over all paths of the band, the scores taken times `sharpness`
 * (words of one line are not independent, so that the bare scores are surer than they should be).
 */
export function posteriorsOf(path: readonly LineGroup[], beads: BeadScores, sharpness: number): number[] {
  const { band, offset, shapes, scores } = beads
  const m = band.from.length - 1
  const cells = offset[m + 1] ?? 0
  const width = shapes.length
  const again = beads.again * sharpness
  const [xs, ys] = [Int32Array.from(shapes, ({ x }) => x), Int32Array.from(shapes, ({ y }) => y)]
  // Ways up to a position by its last bead, two-sided or one-sided; ways on from a position by the bead before it.
  const toFull = new Float64Array(cells).fill(NEVER)
  const toAlone = new Float64Array(cells).fill(NEVER)
  const fromFull = new Float64Array(cells).fill(NEVER)
  const fromAlone = new Float64Array(cells).fill(NEVER)
  const ways = new Float64Array(width)
  const cellOf = (i: number, j: number) => (offset[j] ?? 0) + i - (band.from[j] ?? 0)

  function goForward(i: number, j: number): void {
    const cell = cellOf(i, j)
    for (let k = 0; k < width; k++) {
      const score = scores[cell * width + k] ?? NEVER
      if (score === NEVER) {
        ways[k] = NEVER
        continue
      }
      const before = cellOf(i - (xs[k] ?? 0), j - (ys[k] ?? 0))
      ways[k] = score * sharpness + logAdd(toFull[before] ?? NEVER, (toAlone[before] ?? NEVER) + (k < ONE_SIDED ? again : 0))
    }
    toAlone[cell] = logSum(ways, 0, ONE_SIDED)
    toFull[cell] = logSum(ways, ONE_SIDED, width)
  }

  function goBackward(i: number, j: number): void {
    const cell = cellOf(i, j)
    for (let k = 0; k < width; k++) {
      const [end, after] = [i + (xs[k] ?? 0), j + (ys[k] ?? 0)]
      ways[k] = NEVER
      if (after > m || end < (band.from[after] ?? 0) || end > (band.to[after] ?? 0)) continue
      const next = cellOf(end, after)
      const score = scores[next * width + k] ?? NEVER
      if (score !== NEVER) ways[k] = score * sharpness + ((k < ONE_SIDED ? fromAlone : fromFull)[next] ?? NEVER)
    }
    const alone = logSum(ways, 0, ONE_SIDED)
    const full = logSum(ways, ONE_SIDED, width)
    fromFull[cell] = logAdd(full, alone)
    fromAlone[cell] = logAdd(full, alone + again)
  }

  toFull[0] = 0
  fromFull[cells - 1] = 0
  fromAlone[cells - 1] = 0
  for (let j = 0; j <= m; j++) for (let i = band.from[j] ?? 0; i <= (band.to[j] ?? 0); i++) if (i + j > 0) goForward(i, j)
  for (let j = m; j >= 0; j--) for (let i = band.to[j] ?? 0; i >= (band.from[j] ?? 0); i--) if (cellOf(i, j) < cells - 1) goBackward(i, j)
  const all = logAdd(toFull[cells - 1] ?? NEVER, toAlone[cells - 1] ?? NEVER)
  return path.map(({ i, x, j, y }) => {
    const [before, cell] = [cellOf(i, j), cellOf(i + x, j + y)]
    const k = shapes.findIndex((shape) => shape.x === x && shape.y === y)
    const score = scores[cell * width + k] ?? NEVER
    const way = score * sharpness + logAdd(toFull[before] ?? NEVER, (toAlone[before] ?? NEVER) + (k < ONE_SIDED ? again : 0))
    return Math.min(1, Math.exp(way + ((k < ONE_SIDED ? fromAlone : fromFull)[cell] ?? NEVER) - all))
  })
}

/** log(exp(a) + exp(b)). */
function logAdd(a: number, b: number): number {
  const top = Math.max(a, b)
  const below = Math.min(a, b) - top
  return below > -NEGLIGIBLE ? top + Math.log1p(Math.exp(below)) : top
}

/** The logarithm of the sum of the exponentials of `ways` in [begin, end). */
function logSum(ways: Float64Array, begin: number, end: number): number {
  let top = NEVER
  for (let k = begin; k < end; k++) top = Math.max(top, ways[k] ?? NEVER)
  if (top === NEVER) return NEVER
  let total = 0
  for (let k = begin; k < end; k++) {
    const below = (ways[k] ?? NEVER) - top
    if (below > -NEGLIGIBLE) total += Math.exp(below)
  }
  return top + Math.log(total)
}
