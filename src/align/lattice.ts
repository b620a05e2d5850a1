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

/** A reading this much (in log) behind the best of its sentence, or behind no source, cannot be brought back by any step. */
const HOPELESS = 14

/**
 * The readings of one sentence as flat arrays: number in the lattice, potential (exponent of the score), first and last passage, source.
 * `forward` and `backward` are sums over ways, each to be multiplied by the exponent of its scale: products over a long text leave the range of numbers.
 */
interface Row {
  readonly numbers: readonly number[]
  readonly potentials: Float64Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly source: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  forwardScale: number
  backwardScale: number
}

function rowOf(readings: readonly Reading[], places: readonly Place[], weights: readonly number[]): Row {
  const all = new Float64Array(readings.length)
  let floor = 0
  for (let r = 0; r < readings.length; r++) {
    const reading = readings[r]
    const score = reading ? scoreOf(reading, weights) : 0
    all[r] = score
    if (score > floor) floor = score
  }
  floor -= HOPELESS
  const kept: number[] = []
  for (let r = 0; r < all.length; r++) if ((all[r] ?? 0) >= floor) kept.push(r)
  const count = kept.length
  const row = {
    numbers: kept,
    potentials: new Float64Array(count),
    first: new Int32Array(count),
    last: new Int32Array(count),
    source: new Int32Array(count),
    forward: new Float64Array(count),
    backward: new Float64Array(count),
    forwardScale: 0,
    backwardScale: 0,
  }
  for (let i = 0; i < count; i++) {
    const r = kept[i] ?? 0
    const segments = readings[r]?.segments ?? []
    const first = segments[0] ?? 0
    row.potentials[i] = Math.exp(all[r] ?? 0)
    row.first[i] = first
    row.last[i] = segments[segments.length - 1] ?? 0
    row.source[i] = places[first]?.source ?? -1
  }
  return row
}

/** The step from the q-th reading of one row to the r-th of another; the same as `stepOf`. */
function stepBetween(from: Row, q: number, to: Row, r: number): number {
  if (from.source[q] !== to.source[r]) return 1
  const distance = (to.first[r] ?? 0) - (from.last[q] ?? 0)
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

const sumOf = (values: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0
  return sum
}

/** Divides by the largest value; gives its logarithm, to be added to the scale. */
function normalise(values: Float64Array): number {
  let most = 0
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > most) most = values[i] ?? 0
  if (most === 0) return 0
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) / most
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
  const rows = lattice.map((readings) => rowOf(readings, places, model.features))
  const step = Float64Array.from(model.steps, Math.exp)
  const restarts = sumForward(rows, places, step)
  sumBackward(rows, places, step)
  let all: Sum = { value: 1, scale: 0 }
  for (const row of rows) all = add(all, sumOf(row.forward), row.forwardScale)
  const total = Math.log(all.value) + all.scale
  const marginals = rows.map((row, k) => {
    const values = new Float64Array(lattice[k]?.length ?? 0)
    const scale = Math.exp(row.forwardScale + row.backwardScale - total)
    row.numbers.forEach((number, r) => {
      values[number] = (row.forward[r] ?? 0) * (row.backward[r] ?? 0) * scale
    })
    return values
  })
  return { total, marginals, steps: countSteps ? expectedSteps(rows, step, restarts, total) : new Float64Array(STEPS.length) }
}

/**
 * The ways that end (or go on) within the reach of a step, added up by passage: many readings of a few sentences share a passage, and nearly all steps
 * lead to another source, which is one sum for all.
 */
interface Window {
  /** By passage. */
  readonly sums: Float64Array
  /** The passages with a sum, in the order in which they came, each source's in its own stretch: as many as `counts` tells, from `firsts` on. */
  readonly touched: Int32Array
  readonly firsts: Int32Array
  readonly counts: Int32Array
  /** The sources with a sum. */
  readonly sources: Int32Array
  /** How many sources those are, and the sum of all. */
  readonly totals: Float64Array
  /** What a step to another source weighs; what one of a distance (-3 or less to 7 or more) weighs beyond that. */
  readonly other: number
  readonly extra: Float64Array
}

function createWindow(places: readonly Place[], step: Float64Array): Window {
  let count = 0
  for (const { source } of places) count = Math.max(count, source + 1)
  const firsts = new Int32Array(count + 1)
  for (const { source } of places) firsts[source + 1] = (firsts[source + 1] ?? 0) + 1
  for (let source = 0; source < count; source++) firsts[source + 1] = (firsts[source + 1] ?? 0) + (firsts[source] ?? 0)
  const other = step[1] ?? 0
  return {
    sums: new Float64Array(places.length),
    touched: new Int32Array(places.length),
    firsts,
    counts: new Int32Array(count),
    sources: new Int32Array(count),
    totals: new Float64Array(2),
    other,
    extra: Float64Array.from([9, 8, 8, 7, 2, 3, 4, 5, 5, 5, 6], (kind) => (step[kind] ?? 0) - other),
  }
}

function clearWindow({ sums, touched, firsts, counts, sources, totals }: Window): void {
  const used = totals[0] ?? 0
  for (let i = 0; i < used; i++) {
    const source = sources[i] ?? 0
    const first = firsts[source] ?? 0
    const end = first + (counts[source] ?? 0)
    for (let at = first; at < end; at++) sums[touched[at] ?? 0] = 0
    counts[source] = 0
  }
  totals[0] = 0
  totals[1] = 0
}

/** Adds the ways of a row that end at `segments`, each times `share` (and its own `factors`, where there are any). */
function addRow(
  window: Window,
  segments: Int32Array,
  source: Int32Array,
  values: Float64Array,
  share: number,
  factors?: Float64Array,
): void {
  const { sums, touched, firsts, counts, sources, totals } = window
  let all = totals[1] ?? 0
  for (let q = 0; q < values.length; q++) {
    const value = (factors ? (factors[q] ?? 0) * (values[q] ?? 0) : (values[q] ?? 0)) * share
    if (value === 0) continue
    const own = source[q] ?? 0
    const segment = segments[q] ?? 0
    const before = sums[segment] ?? 0
    if (before === 0) {
      const count = counts[own] ?? 0
      if (count === 0) {
        const used = totals[0] ?? 0
        sources[used] = own
        totals[0] = used + 1
      }
      touched[(firsts[own] ?? 0) + count] = segment
      counts[own] = count + 1
    }
    sums[segment] = before + value
    all += value
  }
  totals[1] = all
}

/** All ways, each times the step between it and a passage: from it (`ahead` 1) or to it (-1). */
function reach({ sums, touched, firsts, counts, totals, other, extra }: Window, passage: number, source: number, ahead: 1 | -1): number {
  let sum = other * (totals[1] ?? 0)
  const first = firsts[source] ?? 0
  const end = first + (counts[source] ?? 0)
  if (first === end) return sum
  for (let at = first; at < end; at++) {
    const segment = touched[at] ?? 0
    const distance = ahead * (passage - segment)
    sum += (sums[segment] ?? 0) * (extra[distance < -3 ? 0 : distance > 7 ? 10 : distance + 3] ?? 0)
  }
  return Math.max(0, sum)
}

/** Fills the forward sums; gives what each sentence may start afresh from: nothing, or whatever was read beyond the reach of a step. */
function sumForward(rows: readonly Row[], places: readonly Place[], step: Float64Array): Sum[] {
  const start = step[0] ?? 0
  const window = createWindow(places, step)
  let passed: Sum = { value: 1, scale: 0 }
  return rows.map((row, k) => {
    const gone = rows[k - 2 - MAX_SKIP]
    if (gone) passed = add(passed, sumOf(gone.forward), gone.forwardScale)
    const from = Math.max(0, k - 1 - MAX_SKIP)
    let scale = passed.scale
    for (let j = from; j < k; j++) scale = Math.max(scale, rows[j]?.forwardScale ?? scale)
    clearWindow(window)
    for (let j = from; j < k; j++) {
      const before = rows[j]
      if (before) addRow(window, before.last, before.source, before.forward, Math.exp(before.forwardScale - scale))
    }
    const afresh = start * passed.value * Math.exp(passed.scale - scale)
    for (let r = 0; r < row.forward.length; r++)
      row.forward[r] = (afresh + reach(window, row.first[r] ?? 0, row.source[r] ?? 0, 1)) * (row.potentials[r] ?? 0)
    row.forwardScale = scale + normalise(row.forward)
    return { value: start * passed.value, scale: passed.scale }
  })
}

/** Fills the backward sums. */
function sumBackward(rows: readonly Row[], places: readonly Place[], step: Float64Array): void {
  const start = step[0] ?? 0
  const window = createWindow(places, step)
  let ahead: Sum = { value: 1, scale: 0 }
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k]
    if (!row) continue
    const far = rows[k + 2 + MAX_SKIP]
    if (far) {
      let sum = 0
      for (let q = 0; q < far.backward.length; q++) sum += (far.backward[q] ?? 0) * (far.potentials[q] ?? 0)
      ahead = add(ahead, start * sum, far.backwardScale)
    }
    const end = Math.min(rows.length, k + 2 + MAX_SKIP)
    let scale = ahead.scale
    for (let j = k + 1; j < end; j++) scale = Math.max(scale, rows[j]?.backwardScale ?? scale)
    clearWindow(window)
    for (let j = k + 1; j < end; j++) {
      const after = rows[j]
      if (after) addRow(window, after.first, after.source, after.backward, Math.exp(after.backwardScale - scale), after.potentials)
    }
    const afresh = ahead.value * Math.exp(ahead.scale - scale)
    for (let r = 0; r < row.backward.length; r++) row.backward[r] = afresh + reach(window, row.last[r] ?? 0, row.source[r] ?? 0, -1)
    row.backwardScale = scale + normalise(row.backward)
  }
}

/** The expected number of uses of each step. */
function expectedSteps(rows: readonly Row[], step: Float64Array, restarts: readonly Sum[], total: number): Float64Array {
  const steps = new Float64Array(STEPS.length)
  rows.forEach((row, k) => {
    const restart = restarts[k]
    const from = (restart?.value ?? 0) * Math.exp((restart?.scale ?? 0) + row.backwardScale - total)
    row.potentials.forEach((potential, r) => {
      steps[0] = (steps[0] ?? 0) + from * potential * (row.backward[r] ?? 0)
    })
    for (const after of rows.slice(k + 1, k + 2 + MAX_SKIP)) {
      const share = Math.exp(row.forwardScale + after.backwardScale - total)
      row.forward.forEach((value, r) => {
        for (let q = 0; q < after.backward.length; q++) {
          const kind = stepBetween(row, r, after, q)
          const use = value * (step[kind] ?? 0) * (after.potentials[q] ?? 0) * (after.backward[q] ?? 0)
          steps[kind] = (steps[kind] ?? 0) + use * share
        }
      })
    }
  })
  return steps
}
