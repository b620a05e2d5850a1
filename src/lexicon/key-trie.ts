import { countBits } from './count-bits.ts'

/**
 * Sorted keys as a trie laid flat in UTF-16 units, each beginning before all that goes on from it. A walk along a word tells at each letter whether any
 * key goes on like it: no word has to be put together to be looked up. Where only one letter goes on it stands there by itself, so that most of a walk
 * is reading on.
 *
 * A node is a place in the units. Where a key ends stands `ENDS` with the number of the key in two units, low first; then what goes on: a letter and
 * behind it the node that it leads to, or `FORKS` with the first of several letters, which of the 32 letters from there go on (a bit each, two units), and
 * where their nodes stand, two units each. Letters that are farther apart are listed: `WIDE`, how many there are, the letters in order, and their nodes.
 * Where nothing goes on `LAST` stands for `ENDS`.
 */
export type KeyTrie = Uint16Array

/** The node where all keys begin. */
export const ROOT: number = 0

/** Noncharacters, which Unicode keeps for such use: no text holds them. */
const ENDS = 0xfdd0
const FORKS = 0xfdd1
const WIDE = 0xfdd2
const LAST = 0xfdd3
const SPAN = 32
/** Among fewer letters looking at one after the other is quicker than halving. */
const FEW = 6

/** Whether a word can be a key: none of its letters means something else here. */
export const canBeKey = (word: string): boolean => !/[\ufdd0-\ufdd3]/.test(word)

/** Lays out keys, which are sorted by UTF-16 units, distinct and fit to be keys; their numbers are their places. */
export function packKeys(sorted: readonly string[]): KeyTrie {
  const units: number[] = []
  const addNumber = (value: number) => units.push(value & 0xffff, value >>> 16)

  /** Lays out the node of the keys [from, to), which share their first `depth` letters. */
  function addNode(from: number, to: number, depth: number): void {
    let [first, length] = [from, depth]
    for (;;) {
      if (first < to && sorted[first]?.length === length) {
        units.push(first + 1 < to ? ENDS : LAST)
        addNumber(first++)
        if (first === to) return
      }
      const letter = sorted[first]?.charCodeAt(length) ?? 0
      if (first >= to || sorted[to - 1]?.charCodeAt(length) !== letter) break
      units.push(letter)
      length++
    }
    addFork(first, to, length)
  }

  function addFork(from: number, to: number, depth: number): void {
    const letters: number[] = []
    const firsts: number[] = []
    for (let at = from; at < to; at++) {
      const letter = sorted[at]?.charCodeAt(depth) ?? 0
      if (letter === letters[letters.length - 1]) continue
      letters.push(letter)
      firsts.push(at)
    }
    const [base = 0, last = 0] = [letters[0], letters[letters.length - 1]]
    if (last - base < SPAN) {
      units.push(FORKS, base)
      addNumber(letters.reduce((bits, letter) => bits | (1 << (letter - base)), 0))
    } else {
      units.push(WIDE, letters.length)
      for (const letter of letters) units.push(letter)
    }
    const nodes = units.length
    for (const _ of letters) addNumber(0)
    firsts.forEach((first, c) => {
      units[nodes + 2 * c] = units.length & 0xffff
      units[nodes + 2 * c + 1] = units.length >>> 16
      addNode(first, firsts[c + 1] ?? to, depth + 1)
    })
  }

  addNode(0, sorted.length, 0)
  return Uint16Array.from(units)
}

// Functions by themselves, not a trie's own: with two languages at work V8 builds these into their callers, and calls those each time.

/**
 * The node that `text` from `from` to before `to` leads to from a node; -1 when no key goes that way, or from -1. Puts the nodes on the way into `nodes`:
 * where the first `n` letters lead at `n`, and how many letters lead anywhere at 0.
 */
export function walk(trie: KeyTrie, node: number, text: string, from: number, to: number, nodes?: Int32Array): number {
  let at = node
  for (let i = from; i < to && at >= 0; i++) {
    const letter = text.charCodeAt(i)
    if (trie[at] === ENDS) at += 3
    const unit = trie[at]
    if (unit === FORKS) {
      const bit = letter - (trie[at + 1] ?? 0)
      const bits = (trie[at + 2] ?? 0) | ((trie[at + 3] ?? 0) << 16)
      if (bit >= 0 && bit < SPAN && (bits >> bit) & 1) {
        const next = at + 4 + 2 * countBits(bits & ~(-1 << bit))
        at = (trie[next] ?? 0) | ((trie[next + 1] ?? 0) << 16)
      } else at = -1
    } else if (unit === WIDE) at = search(trie, at + 1, letter)
    else at = unit === letter && letter !== LAST ? at + 1 : -1
    if (!nodes) continue
    if (at >= 0) nodes[i - from + 1] = at
    else nodes[0] = i - from
  }
  if (nodes && at >= 0) nodes[0] = to - from
  return at
}

/** The node that a letter leads to among listed ones: `at` is where their count stands. */
function search(trie: KeyTrie, at: number, letter: number): number {
  const end = at + (trie[at] ?? 0)
  let low = at + 1
  let high = end
  while (high - low > FEW) {
    const middle = (low + high) >> 1
    if ((trie[middle] ?? 0) < letter) low = middle + 1
    else high = middle
  }
  while (low < high && (trie[low] ?? 0) < letter) low++
  return trie[low] === letter ? numberAt(trie, end + 1 + 2 * (low - at - 1)) : -1
}

/** The number of the key that ends at a node, -1 when none does. */
export function keyAt(trie: KeyTrie, node: number): number {
  const unit = node < 0 ? 0 : trie[node]
  return unit === ENDS || unit === LAST ? numberAt(trie, node + 1) : -1
}

const numberAt = (units: KeyTrie, at: number) => (units[at] ?? 0) | ((units[at + 1] ?? 0) << 16)

/** All keys of a packed trie in order. */
export function unpackKeys(units: Uint16Array): string[] {
  const words: string[] = []
  const open = [{ at: ROOT, beginning: '' }]
  for (let next = open.pop(); next; next = open.pop()) {
    let { at, beginning } = next
    for (;;) {
      const mark = units[at]
      if (mark === ENDS || mark === LAST) {
        words[numberAt(units, at + 1)] = beginning
        if (mark === LAST) break
        at += 3
      }
      const unit = units[at] ?? 0
      if (unit === FORKS || unit === WIDE) {
        lettersOf(units, at).forEach(([letter, node]) => {
          open.push({ at: node, beginning: beginning + String.fromCharCode(letter) })
        })
        break
      }
      beginning += String.fromCharCode(unit)
      at++
    }
  }
  return words
}

/** The letters that go on where several do, with the nodes they lead to. */
function lettersOf(units: Uint16Array, at: number): (readonly [letter: number, node: number])[] {
  const [base, bits] = [units[at + 1] ?? 0, numberAt(units, at + 2)]
  const letters =
    units[at] === WIDE
      ? [...units.subarray(at + 2, at + 2 + base)]
      : Array.from({ length: SPAN }, (_, bit) => base + bit).filter((letter) => (bits >> (letter - base)) & 1)
  const nodes = at + (units[at] === WIDE ? 2 + base : 4)
  return letters.map((letter, c) => [letter, numberAt(units, nodes + 2 * c)])
}

/**
 * Tells in order what stands in a trie that follows from the rest: the numbers of its keys, which go up, and the nodes that its forks lead to, each of which
 * begins where the one before it has ended. `tell` is told the place of the first of its two units; what stands there is not read.
 */
export function eachImplied(units: KeyTrie, tell: (at: number, value: number) => void): void {
  const forks: { next: number; left: number }[] = []
  let number = 0
  let at = 0
  const enterNode = () => {
    let fork = forks.pop()
    while (fork?.left === 0) fork = forks.pop()
    if (!fork) return
    tell(fork.next, at)
    forks.push({ next: fork.next + 2, left: fork.left - 1 })
  }
  while (at < units.length) {
    const unit = units[at]
    if (unit === ENDS || unit === LAST) {
      tell(at + 1, number++)
      at += 3
      if (unit === LAST) enterNode()
    } else if (unit === FORKS || unit === WIDE) {
      const count = unit === WIDE ? (units[at + 1] ?? 0) : countBits(numberAt(units, at + 2))
      const next = at + (unit === WIDE ? 2 + count : 4)
      at = next + 2 * count
      forks.push({ next, left: count })
      enterNode()
    } else at++
  }
}
