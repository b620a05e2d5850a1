import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferReadings, STEPS, stepOf } from '../../src/align/lattice.ts'
import type { Place, Reading } from '../../src/align/link-features.ts'

const PLACES: readonly Place[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2].map((source, position) => ({ source, position }))
const MODEL = { features: [1], steps: [-0.5, -2, 0.7, 0.2, -0.1, -0.4, -1, -0.8, -1.2, -1.6] }

const reading = fc
  .tuple(fc.nat(PLACES.length - 1), fc.integer({ min: -30, max: 30 }))
  .map(([segment, tenths]): Reading => ({ segments: [segment], features: [tenths / 10] }))

/** Every way to read the sentences, added up one by one. */
function addUp(lattice: readonly (readonly Reading[])[]) {
  let total = 0
  const marginals = lattice.map((readings) => readings.map(() => 0))
  const steps = STEPS.map(() => 0)
  const go = (
    k: number,
    weight: number,
    last: Reading | undefined,
    chosen: readonly (readonly [number, number])[],
    taken: readonly number[],
  ) => {
    const readings = lattice[k]
    if (!readings) {
      total += weight
      for (const [at, r] of chosen) {
        const row = marginals[at]
        if (row) row[r] = (row[r] ?? 0) + weight
      }
      for (const step of taken) steps[step] = (steps[step] ?? 0) + weight
      return
    }
    go(k + 1, weight, last, chosen, taken)
    readings.forEach((next, r) => {
      const step = stepOf(last, next, PLACES)
      const value = weight * Math.exp((next.features[0] ?? 0) + (MODEL.steps[step] ?? 0))
      go(k + 1, value, next, [...chosen, [k, r]], [...taken, step])
    })
  }
  // Besides going on from the link before, a text may start afresh only beyond eight unlinked sentences: not in so short a one.
  go(0, 1, undefined, [], [])
  return {
    total: Math.log(total),
    marginals: marginals.map((row) => row.map((value) => value / total)),
    steps: steps.map((value) => value / total),
  }
}

describe('reading a text sentence by sentence', () => {
  it('gives what adding up every way gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(reading, { maxLength: 3 }), { maxLength: 6 }), (lattice) => {
        const told = inferReadings(lattice, PLACES, MODEL, true)
        const right = addUp(lattice)
        expect(told.total).toBeCloseTo(right.total, 8)
        lattice.forEach((readings, k) => {
          readings.forEach((_, r) => {
            expect(told.marginals[k]?.[r]).toBeCloseTo(right.marginals[k]?.[r] ?? 0, 8)
          })
        })
        right.steps.forEach((value, step) => {
          expect(told.steps[step]).toBeCloseTo(value, 8)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('stays in the range of numbers over a long text of strong readings', () => {
    const strong = (segment: number): Reading => ({ segments: [segment], features: [40] })
    const { total, marginals } = inferReadings(
      Array.from({ length: 500 }, (_, k) => [strong(k % 9), strong(9 + (k % 3))]),
      PLACES,
      MODEL,
    )
    expect(Number.isFinite(total)).toBe(true)
    for (const row of marginals) {
      const sum = row.reduce((all, value) => all + value, 0)
      expect(sum).toBeGreaterThan(0.999)
      expect(sum).toBeLessThan(1.001)
    }
  })
})
