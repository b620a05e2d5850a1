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

/**
 * Forward and backward sums over all ways to read the sentences, each as one of its readings or as drawing on no source (score 0).
 * Time: sentences x readings^2 x 9.
 */
export function inferReadings(lattice: readonly (readonly Reading[])[], places: readonly Place[], model: LinkModel): Posterior {
  const n = lattice.length
  const scores = lattice.map((readings) => Float64Array.from(readings, (reading) => scoreOf(reading, model.features)))
  const forward = lattice.map((readings) => new Float64Array(readings.length))
  const backward = lattice.map((readings) => new Float64Array(readings.length))
  const step = model.steps
  const start = step[0] ?? 0
  // Beyond the reach of a step the text may start afresh from whatever was read before.
  const restarts = new Float64Array(n).fill(start)
  let passed = Number.NEGATIVE_INFINITY
  for (let k = 0; k < n; k++) {
    const here = lattice[k] ?? []
    for (const value of forward[k - 2 - MAX_SKIP] ?? []) passed = addLogs(passed, value)
    const restart = addLogs(start, start + passed)
    restarts[k] = restart
    for (let r = 0; r < here.length; r++) {
      const reading = here[r]
      if (!reading) continue
      let sum = restart
      for (let j = Math.max(0, k - 1 - MAX_SKIP); j < k; j++) {
        const before = lattice[j] ?? []
        for (let q = 0; q < before.length; q++) sum = addLogs(sum, (forward[j]?.[q] ?? 0) + (step[stepOf(before[q], reading, places)] ?? 0))
      }
      const row = forward[k]
      if (row) row[r] = sum + (scores[k]?.[r] ?? 0)
    }
  }
  let total = 0
  for (const row of forward) for (const value of row) total = addLogs(total, value)
  const steps = new Float64Array(STEPS.length)
  let ahead = Number.NEGATIVE_INFINITY
  for (let k = n - 1; k >= 0; k--) {
    const here = lattice[k] ?? []
    const far = k + 2 + MAX_SKIP
    backward[far]?.forEach((value, q) => {
      ahead = addLogs(ahead, start + (scores[far]?.[q] ?? 0) + value)
    })
    for (let r = 0; r < here.length; r++) {
      const reading = here[r]
      if (!reading) continue
      let sum = addLogs(0, ahead)
      for (let j = k + 1; j < Math.min(n, k + 2 + MAX_SKIP); j++) {
        const after = lattice[j] ?? []
        for (let q = 0; q < after.length; q++) {
          const next = after[q]
          if (!next) continue
          const kind = stepOf(reading, next, places)
          const value = (step[kind] ?? 0) + (scores[j]?.[q] ?? 0) + (backward[j]?.[q] ?? 0)
          sum = addLogs(sum, value)
          steps[kind] = (steps[kind] ?? 0) + Math.exp((forward[k]?.[r] ?? 0) + value - total)
        }
      }
      const row = backward[k]
      if (row) row[r] = sum
    }
  }
  const marginals = lattice.map((readings, k) =>
    Float64Array.from(readings, (_, r) => Math.exp((forward[k]?.[r] ?? 0) + (backward[k]?.[r] ?? 0) - total)),
  )
  lattice.forEach((readings, k) => {
    readings.forEach((_, r) => {
      steps[0] = (steps[0] ?? 0) + Math.exp((restarts[k] ?? start) + (scores[k]?.[r] ?? 0) + (backward[k]?.[r] ?? 0) - total)
    })
  })
  return { total, marginals, steps }
}
