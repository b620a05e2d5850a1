/**
 * Sorted keys as a trie laid flat, breadth first, so that the children of a node stand side by side in the order of their letters. A walk along a
 * word tells at each letter whether any key goes on like it: no word has to be put together to be looked up.
 */
export interface KeyTrie {
  /** The node that a letter (a UTF-16 unit) leads to from a node, -1 when no key goes on like that. */
  readonly step: (node: number, letter: number) => number
  /** The node that `text` from `from` to before `to` leads to from a node; -1 when no key goes that way, or from -1. */
  readonly walk: (node: number, text: string, from: number, to: number) => number
  /** The number of the key that ends at a node, -1 when none does. */
  readonly keyAt: (node: number) => number
}

/** The node where all keys begin. */
export const ROOT: number = 0

/** The trie as arrays: the UTF-16 unit that leads to each node, its first child (one more than nodes), the key that ends there (`NO_KEY`: none). */
export interface TrieArrays {
  readonly letters: Uint16Array
  readonly children: Uint32Array
  readonly keys: Uint32Array
}

const NO_KEY = 0xffff_ffff
/** Among fewer children looking at one after the other is quicker than halving. */
const FEW = 6

/** Lays out keys, which are sorted by UTF-16 units and distinct; their numbers are their places. */
export function packKeys(sorted: readonly string[]): TrieArrays {
  const letters = [0]
  const children: number[] = []
  const keys: number[] = []
  const stretches = [{ from: 0, to: sorted.length, depth: 0 }]
  for (const { from, to, depth } of stretches) {
    children.push(stretches.length)
    let at = from
    const ends = at < to && sorted[at]?.length === depth
    keys.push(ends ? at++ : NO_KEY)
    while (at < to) {
      const letter = sorted[at]?.charCodeAt(depth) ?? 0
      let end = at + 1
      while (end < to && sorted[end]?.charCodeAt(depth) === letter) end++
      letters.push(letter)
      stretches.push({ from: at, to: end, depth: depth + 1 })
      at = end
    }
  }
  children.push(stretches.length)
  return { letters: Uint16Array.from(letters), children: Uint32Array.from(children), keys: Uint32Array.from(keys) }
}

/** Walks over a packed trie. */
export function openTrie({ letters, children, keys }: TrieArrays): KeyTrie {
  function step(node: number, letter: number): number {
    let low = children[node] ?? 0
    let high = (children[node + 1] ?? 0) - 1
    while (high - low > FEW) {
      const middle = (low + high) >> 1
      if ((letters[middle] ?? 0) < letter) low = middle + 1
      else high = middle
    }
    for (; low <= high; low++) if (letters[low] === letter) return low
    return -1
  }

  return {
    step,
    walk(node, text, from, to) {
      let at = node
      for (let i = from; i < to && at >= 0; i++) at = step(at, text.charCodeAt(i))
      return at
    },
    keyAt(node) {
      const key = node < 0 ? NO_KEY : (keys[node] ?? NO_KEY)
      return key === NO_KEY ? -1 : key
    },
  }
}

/** All keys of a packed trie in order. */
export function unpackKeys({ letters, children, keys }: TrieArrays): string[] {
  const beginnings = ['']
  const words: string[] = []
  for (let node = 0; node < letters.length; node++) {
    const beginning = beginnings[node] ?? ''
    const key = keys[node] ?? NO_KEY
    if (key !== NO_KEY) words[key] = beginning
    for (let child = children[node] ?? 0; child < (children[node + 1] ?? 0); child++) {
      beginnings[child] = beginning + String.fromCharCode(letters[child] ?? 0)
    }
  }
  return words
}
