import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slim, unslim } from '../../src/extension/slimming.ts'

const distinct = (block: Uint8Array) => new Set(block).size

it('gives back any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(unslim(slim(bytes, distinct))).toEqual(bytes)
    }),
  )
})

it('gives back rising numbers, written smaller', () => {
  const bytes = new Uint8Array(Uint32Array.from({ length: 3000 }, (_, i) => 7 * i).buffer)
  const slimmed = slim(bytes, distinct)
  expect(unslim(slimmed)).toEqual(bytes)
  expect(slimmed[0]).toBe(1)
  expect(distinct(slimmed.subarray(20, 900))).toBeLessThan(distinct(bytes.subarray(0, 900)))
})
