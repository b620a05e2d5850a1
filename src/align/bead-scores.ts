import type { Band } from './band.ts'
import { gainsOfSource, gainsOfTarget, roomFor, type Terms, type Work, workFor } from './line-gains.ts'
import { type Column, createColumn, fillColumn, type Matcher } from './matches.ts'
import type { ParallelModel } from './parallel-model.ts'

/**
 * The score of every bead that ends inside a band, flat: the beads ending before source line `i` and target line `j` stand from
 * `(offset[j] + i - band.from[j]) * shapes.length`, one a shape. Impossible ones are -Infinity.
 */
export interface BeadScores {
  readonly band: Band
  readonly offset: Int32Array
  readonly shapes: readonly BeadShape[]
  readonly scores: Float32Array
  /** What a one-sided bead gains when the bead before it is one-sided too. */
  readonly again: number
}

/** How many source and target lines a bead takes. */
export interface BeadShape {
  readonly x: number
  readonly y: number
}

/** The first shapes are one-sided. */
export const ONE_SIDED = 2

/** Beads up to `group` lines a side, the one-sided ones of a single line. */
export function shapesUpTo(group: number): BeadShape[] {
  const shapes = [
    { x: 0, y: 1 },
    { x: 1, y: 0 },
  ]
  for (let x = 1; x <= group; x++) for (let y = 1; y <= group; y++) shapes.push({ x, y })
  return shapes
}

const NO_GAINS: Float64Array = new Float64Array(0)

/** Beyond this a length tells nothing more (half a squared deviation). */
const WORST_LENGTH = 20
/** Variance of the length of a translation, a character (Gale and Church 1993). */
const LENGTH_VARIANCE = 6.8

/**
 * Scores all beads in a band: half the log-likelihood ratio of both sides' words, each explained by its best match in the group (a mixture of a
 * translation of one of the other side's words and the language at large), less the length's surprise. A word's gain depends on the
 * other group only, so sums over lines are shared between the beads that hold them. `ratio`: target characters for a source character.
 */
export function scoreBeads(
  { source: left, target: right }: { readonly source: Terms; readonly target: Terms },
  matcher: Matcher,
  band: Band,
  ratio: number,
  model: ParallelModel,
  group: number,
): BeadScores {
  const [source, target] = [left.side, right.side]
  const m = target.count
  const shapes = shapesUpTo(group)
  const offset = new Int32Array(m + 2)
  for (let j = 0; j <= m; j++) offset[j + 1] = (offset[j] ?? 0) + (band.to[j] ?? 0) - (band.from[j] ?? 0) + 1
  const scores = new Float32Array((offset[m + 1] ?? 0) * shapes.length).fill(Number.NEGATIVE_INFINITY)
  const priors = Float64Array.from(shapes, ({ x, y }) => model.shapes[x]?.[y] ?? Number.NEGATIVE_INFINITY)
  const scale = Math.sqrt(ratio)
  const pass: Pass = {
    left,
    right,
    matcher,
    band,
    group,
    priors,
    lengthWeight: model.lengthWeight,
    scores,
    sourceLengths: source.lengths.map((length) => length * scale),
    targetLengths: target.lengths.map((length) => length / scale),
    work: workFor(source, target),
    columns: Array.from({ length: group }, createColumn),
    targetGains: Array.from({ length: group }, () => new Float64Array(0)),
    sourceSums: new Float64Array(0),
    gained: new Float64Array(group + 1),
  }
  for (let j = 0; j <= m; j++) {
    const from = band.from[j] ?? 0
    const to = band.to[j] ?? 0
    const low = Math.max(0, from - group)
    if (j > 0) gainsUpTo(pass, j, low)
    for (let i = from; i <= to; i++) {
      const at = ((offset[j] ?? 0) + i - from) * shapes.length
      if (j > 0 && i <= (band.to[j - 1] ?? 0)) scores[at] = priors[0] ?? 0
      if (i > from) scores[at + 1] = priors[1] ?? 0
      if (j > 0) scoreCell(pass, i, j, low, at)
    }
  }
  return { band, offset, shapes, scores, again: model.again - (model.shapes[1]?.[0] ?? 0) }
}

/** What the scoring of one band works with. Handed on rather than closed over: both passes then run the same compiled code. */
interface Pass {
  readonly left: Terms
  readonly right: Terms
  readonly matcher: Matcher
  readonly band: Band
  readonly group: number
  readonly priors: Float64Array
  readonly lengthWeight: number
  readonly scores: Float32Array
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly work: Work
  /** The matches and gains of the last target lines, as many as a group takes. */
  readonly columns: readonly Column[]
  readonly targetGains: Float64Array[]
  /** Gains of source lines from the last target lines, summed over the source lines. */
  sourceSums: Float64Array
  readonly gained: Float64Array
}

function gainsUpTo(pass: Pass, j: number, low: number): void {
  const { left, right, band, group, columns, targetGains, work } = pass
  const [n, m, q] = [left.side.count, right.side.count, j - 1]
  const column = columns[q % group]
  if (!column) return
  const high = band.to[Math.min(m, q + group)] ?? n
  fillColumn(pass.matcher, column, q, low, high)
  const gains = roomFor(targetGains[q % group] ?? NO_GAINS, (high - low + 1) * group)
  targetGains[q % group] = gains
  const reach = { end: band.from[j] ?? 0, first: Math.max(low, band.from[Math.max(0, j - group)] ?? 0), last: band.to[q] ?? n }
  gainsOfTarget(column, right, left.side, group, reach, work, gains)
  const top = band.to[j] ?? n
  pass.sourceSums = roomFor(pass.sourceSums, (top - low + 1) * group)
  gainsOfSource(columns, j, low, top, left, right.side, group, work, pass.sourceSums)
}

/**
 * The two-sided beads that end before source line `i` and target line `j`. As they take one target line more, the gains of its words are added to what
 * those behind it have gained from each number of source lines.
 */
function scoreCell(pass: Pass, i: number, j: number, low: number, at: number): void {
  const { left, right, band, group, priors, lengthWeight, scores, sourceLengths, targetLengths, columns, targetGains, sourceSums, gained } =
    pass
  gained.fill(0)
  const sourceEnd = sourceLengths[i] ?? 0
  const targetEnd = targetLengths[j] ?? 0
  const blankEnd = (left.blank[i] ?? 0) + (right.blank[j] ?? 0)
  for (let y = 1; y <= group && y <= j; y++) {
    const start = j - y
    const gains = targetGains[start % group] ?? NO_GAINS
    const column = (i - (columns[start % group]?.low ?? 0)) * group - 1
    const targetLength = targetEnd - (targetLengths[start] ?? 0)
    const first = band.from[start] ?? 0
    const last = band.to[start] ?? 0
    const sumEnd = sourceSums[(i - low) * group + y - 1] ?? 0
    for (let x = 1; x <= group; x++) {
      const fromWords = (gained[x] ?? 0) + (gains[column + x] ?? 0)
      gained[x] = fromWords
      const begin = i - x
      if (begin < first || begin > last) continue
      const sourceGain = sumEnd - (sourceSums[(begin - low) * group + y - 1] ?? 0)
      const sourceLength = sourceEnd - (sourceLengths[begin] ?? 0)
      const longer = targetLength - sourceLength
      const surprise = (longer * longer) / (LENGTH_VARIANCE * (2 + sourceLength + targetLength))
      const shape = 1 + (x - 1) * group + y
      scores[at + shape] =
        (priors[shape] ?? 0) +
        (fromWords + sourceGain + blankEnd - (left.blank[begin] ?? 0) - (right.blank[start] ?? 0)) / 2 -
        lengthWeight * (surprise < WORST_LENGTH ? surprise : WORST_LENGTH)
    }
  }
}
