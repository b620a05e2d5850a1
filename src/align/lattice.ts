import { addRow, clearWindow, createWindow, reach } from './lattice-window.ts'
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
  readonly marginals: readonly (readonly number[])[]
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

/** A reading this much (in log) behind the best of its sentence, or behind no source, cannot be brought back by any step. */
const HOPELESS = 14

/**
 * The readings of all sentences that have a chance, one sentence's after the other's, in flat arrays: many small ones of their own take longer to make than
 * to fill. `forward` and `backward` are sums over ways, each to be multiplied by the exponent of its sentence's scale: products over a long text leave the
 * range of numbers.
 */
interface Rows {
  /** How many sentences there are. */
  readonly count: number
  /** The readings of sentence k: from `starts[k]` to `starts[k + 1]`. */
  readonly starts: Int32Array
  /** Which of its sentence's readings each is. */
  readonly numbers: Int32Array
  /** The exponent of its score; its first and last passage; their source. */
  readonly potentials: Float64Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly source: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** By sentence. */
  readonly forwardScales: Float64Array
  readonly backwardScales: Float64Array
}

function rowsOf(lattice: readonly (readonly Reading[])[], places: readonly Place[], weights: readonly number[]): Rows {
  let [most, all] = [0, 0]
  for (const { length } of lattice) {
    most = Math.max(most, length)
    all += length
  }
  const scores = new Float64Array(most)
  const starts = new Int32Array(lattice.length + 1)
  const rows: Rows = {
    count: lattice.length,
    starts,
    numbers: new Int32Array(all),
    potentials: new Float64Array(all),
    first: new Int32Array(all),
    last: new Int32Array(all),
    source: new Int32Array(all),
    forward: new Float64Array(all),
    backward: new Float64Array(all),
    forwardScales: new Float64Array(lattice.length),
    backwardScales: new Float64Array(lattice.length),
  }
  let at = 0
  lattice.forEach((readings, k) => {
    let floor = 0
    for (let r = 0; r < readings.length; r++) {
      const reading = readings[r]
      const score = reading ? scoreOf(reading, weights) : 0
      scores[r] = score
      if (score > floor) floor = score
    }
    floor -= HOPELESS
    for (let r = 0; r < readings.length; r++) {
      const score = scores[r] ?? 0
      if (score < floor) continue
      const segments = readings[r]?.segments ?? []
      const first = segments[0] ?? 0
      rows.numbers[at] = r
      rows.potentials[at] = Math.exp(score)
      rows.first[at] = first
      rows.last[at] = segments[segments.length - 1] ?? 0
      rows.source[at] = places[first]?.source ?? -1
      at++
    }
    starts[k + 1] = at
  })
  return rows
}

/** The step from one reading to another; the same as `stepOf`. */
function stepBetween({ first, last, source }: Rows, from: number, to: number): number {
  if (source[from] !== source[to]) return 1
  const distance = (first[to] ?? 0) - (last[from] ?? 0)
  if (distance > 0) return distance <= 3 ? 1 + distance : distance > 6 ? 6 : 5
  return distance === 0 ? 7 : distance >= -2 ? 8 : 9
}

/** A sum that may leave the range of numbers: value * exp(scale). */
interface Sum {
  readonly value: number
  readonly scale: number
}

function add(a: Sum, value: number, scale: number): Sum {
  if (value === 0) return a
  if (a.value === 0) return { value, scale }
  return a.scale >= scale
    ? { value: a.value + value * Math.exp(scale - a.scale), scale: a.scale }
    : { value: a.value * Math.exp(a.scale - scale) + value, scale }
}

function sumOf(values: Float64Array, start: number, end: number): number {
  let sum = 0
  for (let i = start; i < end; i++) sum += values[i] ?? 0
  return sum
}

/** Divides by the largest value; gives its logarithm, to be added to the scale. */
function normalise(values: Float64Array, start: number, end: number): number {
  let most = 0
  for (let i = start; i < end; i++) if ((values[i] ?? 0) > most) most = values[i] ?? 0
  if (most === 0) return 0
  for (let i = start; i < end; i++) values[i] = (values[i] ?? 0) / most
  return Math.log(most)
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
  const rows = rowsOf(lattice, places, model.features)
  const { count, starts, numbers, forward, backward, forwardScales, backwardScales } = rows
  const step = Float64Array.from(model.steps, Math.exp)
  const restarts = sumForward(rows, places, step)
  sumBackward(rows, places, step)
  let all: Sum = { value: 1, scale: 0 }
  for (let k = 0; k < count; k++) all = add(all, sumOf(forward, starts[k] ?? 0, starts[k + 1] ?? 0), forwardScales[k] ?? 0)
  const total = Math.log(all.value) + all.scale
  const marginals = lattice.map((readings, k) => {
    const values = readings.map(() => 0)
    const scale = Math.exp((forwardScales[k] ?? 0) + (backwardScales[k] ?? 0) - total)
    const end = starts[k + 1] ?? 0
    for (let i = starts[k] ?? 0; i < end; i++) values[numbers[i] ?? 0] = (forward[i] ?? 0) * (backward[i] ?? 0) * scale
    return values
  })
  return { total, marginals, steps: countSteps ? expectedSteps(rows, step, restarts, total) : new Float64Array(STEPS.length) }
}

/** Where the readings of a sentence begin and end. */
const rangeOf = ({ starts }: Rows, k: number): readonly [number, number] => [starts[k] ?? 0, starts[k + 1] ?? 0]

/** Fills the forward sums; gives what each sentence may start afresh from: nothing, or whatever was read beyond the reach of a step. */
function sumForward(rows: Rows, places: readonly Place[], step: Float64Array): Sum[] {
  const { count, potentials, first, last, source, forward, forwardScales } = rows
  const start = step[0] ?? 0
  const window = createWindow(places, step)
  let passed: Sum = { value: 1, scale: 0 }
  const restarts: Sum[] = []
  for (let k = 0; k < count; k++) {
    const gone = k - 2 - MAX_SKIP
    if (gone >= 0) passed = add(passed, sumOf(forward, ...rangeOf(rows, gone)), forwardScales[gone] ?? 0)
    const from = Math.max(0, k - 1 - MAX_SKIP)
    let { scale } = passed
    for (let j = from; j < k; j++) scale = Math.max(scale, forwardScales[j] ?? scale)
    clearWindow(window)
    for (let j = from; j < k; j++) addRow(window, rows, j, last, forward, Math.exp((forwardScales[j] ?? 0) - scale))
    const afresh = start * passed.value * Math.exp(passed.scale - scale)
    const [own, end] = rangeOf(rows, k)
    for (let r = own; r < end; r++) forward[r] = (afresh + reach(window, first[r] ?? 0, source[r] ?? 0, 1)) * (potentials[r] ?? 0)
    forwardScales[k] = scale + normalise(forward, own, end)
    restarts.push({ value: start * passed.value, scale: passed.scale })
  }
  return restarts
}

/** Fills the backward sums. */
function sumBackward(rows: Rows, places: readonly Place[], step: Float64Array): void {
  const { count, potentials, first, last, source, backward, backwardScales } = rows
  const start = step[0] ?? 0
  const window = createWindow(places, step)
  let ahead: Sum = { value: 1, scale: 0 }
  for (let k = count - 1; k >= 0; k--) {
    const far = k + 2 + MAX_SKIP
    if (far < count) {
      const [from, to] = rangeOf(rows, far)
      let sum = 0
      for (let q = from; q < to; q++) sum += (backward[q] ?? 0) * (potentials[q] ?? 0)
      ahead = add(ahead, start * sum, backwardScales[far] ?? 0)
    }
    const beyond = Math.min(count, far)
    let { scale } = ahead
    for (let j = k + 1; j < beyond; j++) scale = Math.max(scale, backwardScales[j] ?? scale)
    clearWindow(window)
    for (let j = k + 1; j < beyond; j++) addRow(window, rows, j, first, backward, Math.exp((backwardScales[j] ?? 0) - scale), potentials)
    const afresh = ahead.value * Math.exp(ahead.scale - scale)
    const [own, end] = rangeOf(rows, k)
    for (let r = own; r < end; r++) backward[r] = afresh + reach(window, last[r] ?? 0, source[r] ?? 0, -1)
    backwardScales[k] = scale + normalise(backward, own, end)
  }
}

/** The expected number of uses of each step. */
function expectedSteps(rows: Rows, step: Float64Array, restarts: readonly Sum[], total: number): Float64Array {
  const { count, potentials, forward, backward, forwardScales, backwardScales } = rows
  const steps = new Float64Array(STEPS.length)
  for (let k = 0; k < count; k++) {
    const restart = restarts[k]
    const [own, end] = rangeOf(rows, k)
    const from = (restart?.value ?? 0) * Math.exp((restart?.scale ?? 0) + (backwardScales[k] ?? 0) - total)
    for (let r = own; r < end; r++) steps[0] = (steps[0] ?? 0) + from * (potentials[r] ?? 0) * (backward[r] ?? 0)
    for (let j = k + 1; j < Math.min(count, k + 2 + MAX_SKIP); j++) {
      const share = Math.exp((forwardScales[k] ?? 0) + (backwardScales[j] ?? 0) - total)
      const [first, last] = rangeOf(rows, j)
      for (let r = own; r < end; r++) {
        for (let q = first; q < last; q++) {
          const kind = stepBetween(rows, r, q)
          const use = (forward[r] ?? 0) * (step[kind] ?? 0) * (potentials[q] ?? 0) * (backward[q] ?? 0)
          steps[kind] = (steps[kind] ?? 0) + use * share
        }
      }
    }
  }
  return steps
}
