import { type BeadScores, ONE_SIDED } from './bead-scores.ts'
import type { LineGroup } from './learn.ts'

const NEVER = Number.NEGATIVE_INFINITY
/** Added to a choice when the bead before it is one-sided. */
const AFTER_ONE_SIDED = 64

/**
 * The beads of the best path through all lines, in order. Two totals a position: of the best path whose last bead is two-sided, and
 * one-sided. The first of equals is taken. Throws when the band has no path.
 */
export function bestPath({ band, offset, shapes, scores, again }: BeadScores): LineGroup[] {
  const m = band.from.length - 1
  const n = band.to[m] ?? 0
  const cells = offset[m + 1] ?? 0
  const width = shapes.length
  const [xs, ys] = [Int32Array.from(shapes, ({ x }) => x), Int32Array.from(shapes, ({ y }) => y)]
  const full = new Float64Array(cells).fill(NEVER)
  const alone = new Float64Array(cells).fill(NEVER)
  // The better of both, and what to add to a choice that goes on from there.
  const either = new Float64Array(cells).fill(NEVER)
  const eitherChoice = new Int8Array(cells)
  const fullChoice = new Int8Array(cells).fill(-1)
  const aloneChoice = new Int8Array(cells).fill(-1)
  const cellOf = (i: number, j: number) => (offset[j] ?? 0) + i - (band.from[j] ?? 0)

  function fillCell(i: number, j: number): void {
    const cell = cellOf(i, j)
    for (let k = 0; k < ONE_SIDED; k++) {
      const score = scores[cell * width + k] ?? NEVER
      if (score === NEVER) continue
      const before = cellOf(i - (xs[k] ?? 0), j - (ys[k] ?? 0))
      const afterFull = score + (full[before] ?? NEVER)
      const afterAlone = score + (alone[before] ?? NEVER) + again
      const total = Math.max(afterFull, afterAlone)
      if (total <= (alone[cell] ?? NEVER)) continue
      alone[cell] = total
      aloneChoice[cell] = k + (afterAlone > afterFull ? AFTER_ONE_SIDED : 0)
    }
    for (let k = ONE_SIDED; k < width; k++) {
      const score = scores[cell * width + k] ?? NEVER
      if (score === NEVER) continue
      const before = cellOf(i - (xs[k] ?? 0), j - (ys[k] ?? 0))
      const total = score + (either[before] ?? NEVER)
      if (total <= (full[cell] ?? NEVER)) continue
      full[cell] = total
      fullChoice[cell] = k + (eitherChoice[before] ?? 0)
    }
    close(cell)
  }

  /** All ways to a position are known. */
  function close(cell: number): void {
    const isAlone = (alone[cell] ?? NEVER) > (full[cell] ?? NEVER)
    either[cell] = (isAlone ? alone[cell] : full[cell]) ?? NEVER
    eitherChoice[cell] = isAlone ? AFTER_ONE_SIDED : 0
  }

  full[0] = 0
  for (let j = 0; j <= m; j++) for (let i = band.from[j] ?? 0; i <= (band.to[j] ?? 0); i++) fillCell(i, j)
  const path: LineGroup[] = []
  let isAlone = (alone[cells - 1] ?? NEVER) > (full[cells - 1] ?? NEVER)
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const choice = (isAlone ? aloneChoice : fullChoice)[cellOf(i, j)] ?? -1
    const shape = shapes[choice & (AFTER_ONE_SIDED - 1)]
    if (choice < 0 || !shape) throw new Error('the band broke the path')
    isAlone = choice >= AFTER_ONE_SIDED
    i -= shape.x
    j -= shape.y
    path.push({ i, x: shape.x, j, y: shape.y })
  }
  return path.reverse()
}
