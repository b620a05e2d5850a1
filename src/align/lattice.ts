import type { Place, Reading } from './link-features.ts'

/**
 * How a link goes on from the link before it, in the order of the fitted weights. Distances are counted from the last passage of the
 * one to the first of the other; unlinked sentences may lie between.
 */
export const STEPS = [
  'first',
  'other source',
  'next',
  'one left out',
  'two left out',
  'three to five left out',
  'further on',
  'again',
  'one or two back',
  'further back',
] as const

/** Which step leads from one reading to the next. */
export function stepOf(from: Reading | undefined, to: Reading, places: readonly Place[]): number {
  if (!from) return 0
  const a = from.segments[from.segments.length - 1] ?? 0
  const b = to.segments[0] ?? 0
  if (places[a]?.source !== places[b]?.source) return 1
  const distance = b - a
  if (distance === 1) return 2
  if (distance === 2) return 3
  if (distance === 3) return 4
  if (distance > 6) return 6
  if (distance > 3) return 5
  if (distance === 0) return 7
  return distance >= -2 ? 8 : 9
}

/** Weights of a linear-chain model over readings (Lafferty, McCallum and Pereira 2001), unlinked sentences being skipped. */
export interface LinkModel {
  readonly features: readonly number[]
  readonly steps: readonly number[]
}

/** Log-potentials of the readings of every sentence; `total` is log Z, `marginals[k][r]` the posterior of reading r of sentence k. */
export interface Posterior {
  readonly total: number
  readonly marginals: readonly Float64Array[]
  /** Expected number of uses of each step. */
  readonly steps: Float64Array
}

/** How many unlinked sentences a step may reach over; beyond, the next link starts afresh. */
const MAX_SKIP = 8

/** The dot product of a reading's features and the weights. */
export function scoreOf(reading: Reading, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (reading.features[i] ?? 0)
  return sum
}

const addLogs = (a: number, b: number) =>
  a > b ? a + Math.log1p(Math.exp(b - a)) : b === Number.NEGATIVE_INFINITY ? a : b + Math.log1p(Math.exp(a - b))

/** A reading this much (in log) behind the best of its sentence, or behind no source, cannot be brought back by any step. */
const HOPELESS = 14

/** The readings of one sentence as flat arrays: number in the lattice, score, first and last passage, source. */
interface Row {
  readonly numbers: Int32Array
  readonly scores: Float64Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly source: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

function rowOf(readings: readonly Reading[], places: readonly Place[], weights: readonly number[]): Row {
  const all = readings.map((reading) => scoreOf(reading, weights))
  const floor = Math.max(0, ...all) - HOPELESS
  const kept = readings.map((_, r) => r).filter((r) => (all[r] ?? 0) >= floor)
  const first = kept.map((r) => readings[r]?.segments[0] ?? 0)
  return {
    numbers: Int32Array.from(kept),
    scores: Float64Array.from(kept, (r) => all[r] ?? 0),
    first: Int32Array.from(first),
    last: Int32Array.from(kept, (r) => readings[r]?.segments.at(-1) ?? 0),
    source: Int32Array.from(first, (segment) => places[segment]?.source ?? -1),
    forward: new Float64Array(kept.length),
    backward: new Float64Array(kept.length),
  }
}

/** The step from the q-th reading of one row to the r-th of another; the same as `stepOf`. */
function stepBetween(from: Row, q: number, to: Row, r: number): number {
  if (from.source[q] !== to.source[r]) return 1
  const distance = (to.first[r] ?? 0) - (from.last[q] ?? 0)
  if (distance > 0) return distance <= 3 ? 1 + distance : distance > 6 ? 6 : 5
  return distance === 0 ? 7 : distance >= -2 ? 8 : 9
}

/** log of the sum of exp of the first `count` values. */
function logSum(values: Float64Array, count: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) if ((values[i] ?? 0) > most) most = values[i] ?? 0
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp((values[i] ?? 0) - most)
  return most + Math.log(sum)
}

/**
 * Forward and backward sums over all ways to read the sentences, each as one of its readings or as drawing on no source (score 0).
 * Time: sentences x readings^2 x 9. `steps` (what a fit needs) is counted only when asked for.
 */
export function inferReadings(
  lattice: readonly (readonly Reading[])[],
  places: readonly Place[],
  model: LinkModel,
  countSteps = false,
): Posterior {
  const n = lattice.length
  const rows = lattice.map((readings) => rowOf(readings, places, model.features))
  const step = model.steps
  const start = step[0] ?? 0
  const widest = rows.reduce((most, row) => Math.max(most, row.scores.length), 0)
  const terms = new Float64Array(widest * (MAX_SKIP + 1) + 1)
  // Beyond the reach of a step the text may start afresh from whatever was read before.
  const restarts = new Float64Array(n).fill(start)
  let passed = Number.NEGATIVE_INFINITY
  rows.forEach((row, k) => {
    for (const value of rows[k - 2 - MAX_SKIP]?.forward ?? []) passed = addLogs(passed, value)
    const restart = addLogs(start, start + passed)
    restarts[k] = restart
    for (let r = 0; r < row.scores.length; r++) {
      let count = 1
      terms[0] = restart
      for (let j = Math.max(0, k - 1 - MAX_SKIP); j < k; j++) {
        const before = rows[j]
        if (!before) continue
        for (let q = 0; q < before.scores.length; q++)
          terms[count++] = (before.forward[q] ?? 0) + (step[stepBetween(before, q, row, r)] ?? 0)
      }
      row.forward[r] = logSum(terms, count) + (row.scores[r] ?? 0)
    }
  })
  let total = 0
  for (const row of rows) for (const value of row.forward) total = addLogs(total, value)
  const steps = new Float64Array(STEPS.length)
  let ahead = Number.NEGATIVE_INFINITY
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k]
    if (!row) continue
    const far = rows[k + 2 + MAX_SKIP]
    far?.backward.forEach((value, q) => {
      ahead = addLogs(ahead, start + (far.scores[q] ?? 0) + value)
    })
    for (let r = 0; r < row.scores.length; r++) {
      let count = 1
      terms[0] = addLogs(0, ahead)
      for (let j = k + 1; j < Math.min(n, k + 2 + MAX_SKIP); j++) {
        const after = rows[j]
        if (!after) continue
        for (let q = 0; q < after.scores.length; q++) {
          const kind = stepBetween(row, r, after, q)
          const value = (step[kind] ?? 0) + (after.scores[q] ?? 0) + (after.backward[q] ?? 0)
          terms[count++] = value
          if (countSteps) steps[kind] = (steps[kind] ?? 0) + Math.exp((row.forward[r] ?? 0) + value - total)
        }
      }
      row.backward[r] = logSum(terms, count)
    }
  }
  const marginals = rows.map((row, k) => {
    const values = new Float64Array(lattice[k]?.length ?? 0)
    row.numbers.forEach((number, r) => {
      values[number] = Math.exp((row.forward[r] ?? 0) + (row.backward[r] ?? 0) - total)
    })
    return values
  })
  if (countSteps) {
    rows.forEach((row, k) => {
      row.scores.forEach((score, r) => {
        steps[0] = (steps[0] ?? 0) + Math.exp((restarts[k] ?? start) + score + (row.backward[r] ?? 0) - total)
      })
    })
  }
  return { total, marginals, steps }
}
