/** Finds which of some affixes stand at one end of a word, in a few steps whatever their number. */
export interface Affixes {
  /** Letters of the longest. */
  readonly longest: number
  /**
   * For each length up to `most` (at most `longest`) the number of the affix of that length that the word has, -1 where there is none. The array
   * is the same at every call.
   */
  match(word: string, most: number): Int32Array
}

/** Affixes, numbered in their order, at the beginning or the end of words. The empty one is allowed. */
export function createAffixes(affixes: readonly string[], side: 'beginning' | 'end'): Affixes {
  const longest = affixes.reduce((length, affix) => Math.max(length, affix.length), 0)
  // A trie in one map: node and letter lead to the next node.
  const edges = new Map<number, number>()
  const numbers = [-1]
  affixes.forEach((affix, number) => {
    let node = 0
    for (let n = 1; n <= affix.length; n++) {
      const edge = edgeOf(node, letterAt(affix, n))
      let next = edges.get(edge)
      if (next === undefined) {
        next = numbers.length
        numbers.push(-1)
        edges.set(edge, next)
      }
      node = next
    }
    numbers[node] = number
  })
  const found = new Int32Array(longest + 1)

  /** The n-th letter from the side that counts. */
  function letterAt(word: string, n: number): number {
    return word.charCodeAt(side === 'end' ? word.length - n : n - 1)
  }

  return {
    longest,
    match(word, most) {
      found.fill(-1)
      found[0] = numbers[0] ?? -1
      const last = Math.min(most, longest, word.length)
      let node = 0
      for (let n = 1; n <= last; n++) {
        const next = edges.get(edgeOf(node, letterAt(word, n)))
        if (next === undefined) break
        node = next
        found[n] = numbers[node] ?? -1
      }
      return found
    },
  }
}

const edgeOf = (node: number, letter: number) => node * 65_536 + letter
