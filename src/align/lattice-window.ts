import type { Place } from './link-features.ts'

/**
 * The ways that end (or go on) within the reach of a step, added up by passage: many readings of a few sentences share a passage, and nearly all steps
 * lead to another source, which is one sum for all.
 */
export interface Window {
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

/** An empty window over the passages of `places`; `step` are the weights of STEPS. */
export function createWindow(places: readonly Place[], step: Float64Array): Window {
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

/** Empties a window. */
export function clearWindow({ sums, touched, firsts, counts, sources, totals }: Window): void {
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

/** Where the readings of sentence k stand, from `starts[k]` to `starts[k + 1]`, and of which source each is. */
export interface ReadingPlaces {
  readonly starts: Int32Array
  readonly source: Int32Array
}

/** Adds the ways of a sentence's readings that end at `segments`, each times `share` (and its own of `factors`, where there are any). */
export function addRow(
  { sums, touched, firsts, counts, sources, totals }: Window,
  { starts, source }: ReadingPlaces,
  k: number,
  segments: Int32Array,
  values: Float64Array,
  share: number,
  factors?: Float64Array,
): void {
  let all = totals[1] ?? 0
  const end = starts[k + 1] ?? 0
  for (let q = starts[k] ?? 0; q < end; q++) {
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
export function reach(
  { sums, touched, firsts, counts, totals, other, extra }: Window,
  passage: number,
  source: number,
  ahead: 1 | -1,
): number {
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
