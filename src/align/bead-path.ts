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
  const full = new Float64Array(cells).fill(NEVER)
  const alone = new Float64Array(cells).fill(NEVER)
  const ways: Ways = {
    band,
    offset,
    scores,
    again,
    xs: Int32Array.from(shapes, ({ x }) => x),
    ys: Int32Array.from(shapes, ({ y }) => y),
    full,
    alone,
    either: new Float64Array(cells).fill(NEVER),
    eitherChoice: new Int8Array(cells),
    fullChoice: new Int8Array(cells).fill(-1),
    aloneChoice: new Int8Array(cells).fill(-1),
  }
  full[0] = 0
  for (let j = 0; j <= m; j++) for (let i = band.from[j] ?? 0; i <= (band.to[j] ?? 0); i++) fillCell(ways, i, j)
  const path: LineGroup[] = []
  let isAlone = (alone[cells - 1] ?? NEVER) > (full[cells - 1] ?? NEVER)
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const choice = (isAlone ? ways.aloneChoice : ways.fullChoice)[(offset[j] ?? 0) + i - (band.from[j] ?? 0)] ?? -1
    const shape = shapes[choice & (AFTER_ONE_SIDED - 1)]
    if (choice < 0 || !shape) throw new Error('the band broke the path')
    isAlone = choice >= AFTER_ONE_SIDED
    i -= shape.x
    j -= shape.y
    path.push({ i, x: shape.x, j, y: shape.y })
  }
  return path.reverse()
}

/** Totals and choices by cell. Handed on rather than closed over: both passes then run the same compiled code. */
interface Ways extends Pick<BeadScores, 'band' | 'offset' | 'scores' | 'again'> {
  readonly xs: Int32Array
  readonly ys: Int32Array
  readonly full: Float64Array
  readonly alone: Float64Array
  /** The better of both, and what to add to a choice that goes on from there. */
  readonly either: Float64Array
  readonly eitherChoice: Int8Array
  readonly fullChoice: Int8Array
  readonly aloneChoice: Int8Array
}

function fillCell(
  { band, offset, scores, again, xs, ys, full, alone, either, eitherChoice, fullChoice, aloneChoice }: Ways,
  i: number,
  j: number,
): void {
  const cell = (offset[j] ?? 0) + i - (band.from[j] ?? 0)
  const width = xs.length
  for (let k = 0; k < width; k++) {
    const score = scores[cell * width + k] ?? NEVER
    if (score === NEVER) continue
    const after = j - (ys[k] ?? 0)
    const before = (offset[after] ?? 0) + i - (xs[k] ?? 0) - (band.from[after] ?? 0)
    if (k < ONE_SIDED) {
      const afterFull = score + (full[before] ?? NEVER)
      const afterAlone = score + (alone[before] ?? NEVER) + again
      const total = afterFull > afterAlone ? afterFull : afterAlone
      if (total <= (alone[cell] ?? NEVER)) continue
      alone[cell] = total
      aloneChoice[cell] = k + (afterAlone > afterFull ? AFTER_ONE_SIDED : 0)
    } else {
      const total = score + (either[before] ?? NEVER)
      if (total <= (full[cell] ?? NEVER)) continue
      full[cell] = total
      fullChoice[cell] = k + (eitherChoice[before] ?? 0)
    }
  }
  const isAlone = (alone[cell] ?? NEVER) > (full[cell] ?? NEVER)
  either[cell] = (isAlone ? alone : full)[cell] ?? NEVER
  eitherChoice[cell] = isAlone ? AFTER_ONE_SIDED : 0
}
