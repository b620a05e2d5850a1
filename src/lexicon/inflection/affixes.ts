/** Finds which of some affixes stand at one end of a word, in a few steps whatever their number. */
export interface Affixes {
  /** Letters of the longest. */
  readonly longest: number
  /**
   * Looks at up to `most` letters (at most `longest`) of a word and gives how many letters any affix shares with it, -1 when `most` is negative. Up to
   * there `found[list][n]` is then the number, in that list, of the affix of n letters that the word has, -1 where it has none; beyond it means nothing.
   */
  match(word: string, most: number): number
  readonly found: readonly Int32Array[]
}

/** Lists of affixes, each numbered in its order, at the beginning or the end of words. The empty affix is allowed. */
export function createAffixes(side: 'beginning' | 'end', ...lists: readonly (readonly string[])[]): Affixes {
  const longest = lists.flat().reduce((length, affix) => Math.max(length, affix.length), 0)
  const edges = createEdges(lists.flat().reduce((sum, affix) => sum + affix.length, 1))
  const atEnd = side === 'end'
  const numbers = lists.map((affixes) => {
    const ofNode = new Int32Array(edges.room).fill(-1)
    affixes.forEach((affix, number) => {
      let node = 0
      for (let n = 1; n <= affix.length; n++) node = edges.add(node, affix.charCodeAt(atEnd ? affix.length - n : n - 1))
      ofNode[node] = number
    })
    return ofNode
  })
  const found = lists.map(() => new Int32Array(longest + 1))
  return {
    longest,
    found,
    match(word, most) {
      const last = Math.min(most, longest, word.length)
      if (last < 0) return -1
      let node = 0
      for (let n = 0; ; n++) {
        for (let list = 0; list < found.length; list++) {
          const places = found[list]
          if (places) places[n] = numbers[list]?.[node] ?? -1
        }
        if (n === last) return n
        node = edges.next(node, word.charCodeAt(atEnd ? word.length - n - 1 : n))
        if (node < 0) return n
      }
    },
  }
}

/** The edges of a trie: node and letter lead to the next node. A hash table of fixed size: a look-up is a glance or two. */
function createEdges(room: number) {
  let size = 16
  while (size < 2 * room) size *= 2
  // Node and letter of each edge as one number, plus one: 0 is free.
  const keys = new Uint32Array(size)
  const nodes = new Int32Array(size)
  let count = 1
  const slotOf = (node: number, letter: number): number => {
    const key = node * 65_536 + letter + 1
    let slot = (Math.imul(node, 31) + letter) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  return {
    /** More than the nodes there can be. */
    room: room + 1,
    add(node: number, letter: number): number {
      const slot = slotOf(node, letter)
      if (keys[slot] === 0) {
        keys[slot] = node * 65_536 + letter + 1
        nodes[slot] = count++
      }
      return nodes[slot] ?? 0
    },
    next(node: number, letter: number): number {
      const slot = slotOf(node, letter)
      return keys[slot] === 0 ? -1 : (nodes[slot] ?? -1)
    },
  }
}
