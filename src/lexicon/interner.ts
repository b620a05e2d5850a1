/** Numbers words from 0 up, in the order in which they are first met. */
export interface Interner {
  /** The number of the word that stands in `text` from `from` to before `to`, which need not be cut out for it: the next number when it is new. */
  numberOf(text: string, from: number, to: number): number
  /** How many words have a number. */
  size(): number
}

/** Few, so that growing is met before V8 compiles what it thinks never grows, and then has to do so again. The same in word-columns.ts and word-run.ts. */
const FIRST_SLOTS = 1 << 4
/** Slots looked at for one word. Words that somebody has made to crowd together stand in a `Map`, whose order nobody can foresee. */
const MOST_STEPS = 32

/** An interner without words: a hash table with open addressing, a hash and a number a slot, and the words' units one after the other. */
export function createInterner(): Interner {
  let slots = new Int32Array(2 * FIRST_SLOTS)
  let mask = FIRST_SLOTS - 1
  let units = new Uint16Array(8 * FIRST_SLOTS)
  let ends = new Int32Array(FIRST_SLOTS)
  let size = 0
  const crowded = new Map<string, number>()

  function add(text: string, from: number, to: number): number {
    const begin = size === 0 ? 0 : (ends[size - 1] ?? 0)
    const end = begin + to - from
    if (end > units.length) units = widen(units, new Uint16Array(2 * end))
    if (size === ends.length) ends = widen(ends, new Int32Array(2 * size))
    for (let i = from; i < to; i++) units[begin + i - from] = text.charCodeAt(i)
    ends[size] = end
    return size++
  }

  function grow(): void {
    const old = slots
    slots = new Int32Array(2 * old.length)
    mask = slots.length / 2 - 1
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      let slot = (old[at] ?? 0) & mask
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask
      slots[2 * slot] = old[at] ?? 0
      slots[2 * slot + 1] = old[at + 1] ?? 0
    }
  }

  function crowdedNumber(text: string, from: number, to: number): number {
    const word = text.slice(from, to)
    const number = crowded.get(word) ?? add(text, from, to)
    crowded.set(word, number)
    return number
  }

  return {
    size: () => size,
    numberOf(text, from, to) {
      // All in one: this is asked of each word of a text, and a call costs as much as a few letters.
      let hash = OFFSET
      for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
      // The high bits are mixed into the low ones that tell the slot.
      hash ^= hash >>> 15
      let slot = hash & mask
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        const number = (slots[2 * slot + 1] ?? 0) - 1
        if (number < 0) {
          slots[2 * slot] = hash
          slots[2 * slot + 1] = size + 1
          const added = add(text, from, to)
          if (2 * size > mask) grow()
          return added
        }
        if (slots[2 * slot] === hash) {
          const end = ends[number] ?? 0
          let unit = number === 0 ? 0 : (ends[number - 1] ?? 0)
          let i = end - unit === to - from ? from : to + 1
          while (i < to && units[unit] === text.charCodeAt(i)) {
            unit++
            i++
          }
          if (i === to) return number
        }
        slot = (slot + 1) & mask
      }
      return crowdedNumber(text, from, to)
    },
  }
}

/** The constants of the hash FNV-1a (Fowler, Noll and Vo), here over UTF-16 units. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

function widen<T extends Int32Array | Uint16Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
