import { InputError } from '../errors.ts'

/** Numbers on their way into a pack: whole numbers as they are, fractions once each in a table of their own. */
export interface NumberWriter {
  whole(value: number): void
  fraction(value: number): void
  finish(): { readonly wholes: Int32Array; readonly fractions: Float64Array }
}

export function createNumberWriter(): NumberWriter {
  const wholes: number[] = []
  const fractions = new Map<number, number>()
  return {
    whole: (value) => {
      wholes.push(value)
    },
    fraction: (value) => {
      const at = fractions.get(value) ?? fractions.size
      fractions.set(value, at)
      wholes.push(at)
    },
    finish: () => ({ wholes: Int32Array.from(wholes), fractions: Float64Array.from(fractions.keys()) }),
  }
}

/** Reads numbers back in the order in which they were written. Throws InputError `prepared.damaged` when they run out. */
export interface NumberReader {
  whole(): number
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  fraction(): number
}

export function createNumberReader(wholes: Int32Array, fractions: Float64Array): NumberReader {
  let at = 0
  const whole = () => {
    const value = wholes[at++]
    if (value === undefined) throw new InputError('prepared.damaged')
    return value
  }
  return {
    whole,
    below(limit) {
      const value = whole()
      if (value < 0 || value >= limit) throw new InputError('prepared.damaged')
      return value
    },
    fraction() {
      const value = fractions[whole()]
      if (value === undefined) throw new InputError('prepared.damaged')
      return value
    },
  }
}
