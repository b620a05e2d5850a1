/** Finds which of some affixes stand at one end of a word, in a step a letter whatever their number. */
export interface Affixes {
  /** Letters of the longest. */
  readonly longest: number
  /**
   * Looks at up to `most` letters (at most `longest`) of a word and gives how many letters any affix shares with it, -1 when `most` is negative. Up to
   * there `path[n]` is then the place of the n letters in `numbers`; beyond it means nothing.
   */
  match(word: string, most: number): number
  readonly path: Int32Array
  /** For each list the number of the affix at each place, -1 where the list has none. */
  readonly numbers: readonly Int16Array[]
}

/** Lists of affixes, each numbered in its order, at the beginning or the end of words. The empty affix is allowed. */
export function createAffixes(side: 'beginning' | 'end', ...lists: readonly (readonly string[])[]): Affixes {
  const atEnd = side === 'end'
  let [longest, room, low, high] = [0, 1, 0xffff, 0]
  for (const list of lists) {
    for (const affix of list) {
      longest = Math.max(longest, affix.length)
      room += affix.length
      for (let i = 0; i < affix.length; i++) {
        low = Math.min(low, affix.charCodeAt(i))
        high = Math.max(high, affix.charCodeAt(i))
      }
    }
  }
  // A trie as a table: where the letters low to high lead from each place, 0 where no affix goes on.
  const width = Math.max(0, high - low + 1)
  const next = new Uint16Array(room * width)
  const path = new Int32Array(longest + 1)
  let places = 1
  const numbers = lists.map((affixes) => {
    const ofPlace = new Int16Array(room).fill(-1)
    affixes.forEach((affix, number) => {
      let place = 0
      for (let n = 1; n <= affix.length; n++) {
        const edge = place * width + affix.charCodeAt(atEnd ? affix.length - n : n - 1) - low
        place = next[edge] ?? 0
        if (place === 0) {
          place = places++
          next[edge] = place
        }
      }
      ofPlace[place] = number
    })
    return ofPlace
  })
  return {
    longest,
    path,
    numbers,
    match(word, most) {
      const { length } = word
      let last = most < longest ? most : longest
      if (length < last) last = length
      if (last < 0) return -1
      let place = 0
      for (let n = 0; n < last; n++) {
        const column = word.charCodeAt(atEnd ? length - n - 1 : n) - low
        place = column >= 0 && column < width ? (next[place * width + column] ?? 0) : 0
        if (place === 0) return n
        path[n + 1] = place
      }
      return last
    },
  }
}
