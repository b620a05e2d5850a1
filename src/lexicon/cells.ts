/** Where a pair's numbers lie from the place of the pair: two ids, then VALUES numbers of the caller's, side by side so that a pair costs one look at memory. */
export const VALUES = 4
const STRIDE = 2 + VALUES

/** Pairs of word ids with four numbers each, in a hash table of fixed size with open addressing: 24 bytes a slot. */
export interface PairCells {
  /** The numbers of a pair stand from its place on: `values[place]` to `values[place + VALUES - 1]`. */
  readonly values: Float32Array
  /** The place of a pair, or -1. */
  find(first: number, second: number): number
  /** The place of a pair, taken for it when it is new; -1 when the table is as full as it may be. */
  add(first: number, second: number): number
  /** Visits all pairs, always in the same order. */
  each(visit: (place: number, first: number, second: number) => void): void
}

/** Fuller tables take long to search. */
const MAX_LOAD = 0.5

/** Room for at least `count` pairs; their numbers are 0. */
export function createPairCells(count: number): PairCells {
  const capacity = powerOfTwo(Math.max(16, count / MAX_LOAD))
  const mask = capacity - 1
  // Of each slot: the first id plus one (0: the slot is free), the second id, the values.
  const keys = new Uint32Array(STRIDE * capacity)
  const limit = Math.floor(capacity * MAX_LOAD)
  let size = 0
  return {
    values: new Float32Array(keys.buffer),
    find(first, second) {
      for (let slot = hashPair(first, second) & mask; ; slot = (slot + 1) & mask) {
        const key = keys[STRIDE * slot]
        if (key === 0) return -1
        if (key === first + 1 && keys[STRIDE * slot + 1] === second) return STRIDE * slot + 2
      }
    },
    add(first, second) {
      for (let slot = hashPair(first, second) & mask; ; slot = (slot + 1) & mask) {
        const key = keys[STRIDE * slot]
        if (key === 0) {
          if (size >= limit) return -1
          size++
          keys[STRIDE * slot] = first + 1
          keys[STRIDE * slot + 1] = second
          return STRIDE * slot + 2
        }
        if (key === first + 1 && keys[STRIDE * slot + 1] === second) return STRIDE * slot + 2
      }
    },
    each(visit) {
      for (let at = 0; at < keys.length; at += STRIDE) {
        const first = keys[at] ?? 0
        if (first !== 0) visit(at + 2, first - 1, keys[at + 1] ?? 0)
      }
    },
  }
}

/** Small corpora get more room than they need: no pairs share a bucket there. */
const LEAST_BUCKETS = 1 << 16

/** Counts how often pairs were seen, up to 255 and never too low, in `buckets` bytes: pairs that share a bucket share its count. */
export interface PairSketch {
  see(first: number, second: number): void
  count(first: number, second: number): number
  /** The lowest count that at most `most` buckets reach, at least `least`. */
  threshold(least: number, most: number): { readonly count: number; readonly buckets: number }
}

/** A sketch of the size that fits `visits` calls of `see`, at most `limit` bytes. */
export function createPairSketch(visits: number, limit: number): PairSketch {
  const buckets = new Uint8Array(powerOfTwo(Math.min(limit, Math.max(LEAST_BUCKETS, 2 * visits))))
  const mask = buckets.length - 1
  return {
    see(first, second) {
      const at = hashPair(first, second) & mask
      const count = buckets[at] ?? 0
      if (count < 255) buckets[at] = count + 1
    },
    count: (first, second) => buckets[hashPair(first, second) & mask] ?? 0,
    threshold(least, most) {
      const histogram = new Float64Array(256)
      for (const count of buckets) histogram[count] = (histogram[count] ?? 0) + 1
      let reached = 0
      for (let count = 255; count >= least; count--) {
        const more = reached + (histogram[count] ?? 0)
        if (more > most) return { count: count + 1, buckets: reached }
        reached = more
      }
      return { count: least, buckets: reached }
    },
  }
}

function hashPair(first: number, second: number): number {
  let hash = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return hash ^ (hash >>> 15)
}

function powerOfTwo(least: number): number {
  let size = 1
  while (size < least) size *= 2
  return size
}
