import { keyAt, ROOT, walk } from '../key-trie.ts'
import { isUsualKey, type LexiconTable } from '../table.ts'
import type { Inflection } from './inflection.ts'
import { type EndingTable, hasLength, type List, lengthsAt, type Mender, prepare } from './lemma-rules.ts'

/** Keys of a table (their numbers) that an inflected form may belong to. A finder fills its own anew for each word: what is said holds until the next one. */
export interface Lemmas {
  /** The word itself, -1 when it is no key. */
  exact: number
  /** From the lists of irregular forms and stems: certain. */
  irregular: number[]
  verbs: readonly number[]
  /** None for a word that is a usual dictionary form itself: "casa" is no form of "caso". */
  nouns: readonly number[]
}

/** Finds the dictionary forms of folded words. */
export interface LemmaFinder {
  /** The key that a word is itself, -1 when it is none. What has been walked for it is there for `lemmasOf` the same word. */
  exact(folded: string): number
  lemmasOf(folded: string): Lemmas
}

const NONE: readonly number[] = []

/**
 * A finder for one language over the keys of a table. The longest ending that leads to a known word wins, in each part of speech. The word is walked
 * once through the keys; an exchanged ending goes on from where its base has led.
 */
export function createLemmaFinder(inflection: Inflection, table: LexiconTable): LemmaFinder {
  const { augments, reflexives, minBase } = inflection
  const { endings, verbs, nouns, prefixes, forms, stems, beginnings } = prepare(inflection)
  const { trie } = table
  const { path } = endings
  const prefixNumbers = prefixes.numbers[0]
  // The word at hand, the nodes that its letters lead to (see `walk`), and how many letters of its end any ending shares.
  const found: Lemmas = { exact: -1, irregular: [], verbs: NONE, nouns: NONE }
  let walked = ''
  let nodes = new Int32Array(64)
  let ending = -1
  // Which lengths an irregular form may have that the word begins with; where its prefixes end, the longest first; the same behind each of them.
  let bareLengths = 0
  let starts = 0
  const startAt = new Int32Array(prefixes.longest)
  const lengthsBehind = new Int32Array(prefixes.longest)

  function readWord(word: string): void {
    ending = endings.match(word, word.length - minBase)
    walkWord(word)
  }

  function walkWord(word: string): void {
    if (word === walked) return
    walked = word
    const { length } = word
    if (nodes.length <= length) nodes = new Int32Array(2 * length)
    nodes[0] = 0
    walk(trie, ROOT, word, 0, length, nodes)
  }

  /** Where the first letters of the word at hand lead. */
  const nodeAt = (length: number) => (length === 0 ? ROOT : length <= (nodes[0] ?? 0) ? (nodes[length] ?? -1) : -1)

  /** Finds the prefixes of a word, and where irregular forms may begin; whether any may. */
  function readBeginning(word: string): boolean {
    bareLengths = lengthsAt(beginnings, word, 0)
    let some = bareLengths
    starts = 0
    for (let n = prefixes.match(word, word.length - minBase); n > 0; n--) {
      if ((prefixNumbers?.[prefixes.path[n] ?? 0] ?? -1) < 0) continue
      const lengths = lengthsAt(beginnings, word, n)
      some |= lengths
      startAt[starts] = n
      lengthsBehind[starts++] = lengths
    }
    return some !== 0
  }

  /** Adds what a list says of the first `end` letters of the word at hand, bare or behind one of its prefixes. */
  function addListed({ bare, shortened }: List, word: string, end: number): void {
    if (hasLength(bareLengths, end)) {
      const lemmas = bare.get(end === word.length ? word : word.slice(0, end)) ?? NO_WORDS
      for (let k = 0; k < lemmas.length; k++) addLemma(ROOT, lemmas[k])
    }
    for (let s = 0; s < starts; s++) {
      const start = startAt[s] ?? 0
      if (start >= end || !hasLength(lengthsBehind[s] ?? 0, end - start)) continue
      const part = word.slice(start, end)
      const lemmas = bare.get(part) ?? shortened.get(part) ?? NO_WORDS
      for (let k = 0; k < lemmas.length; k++) addLemma(nodeAt(start), lemmas[k])
    }
  }

  function addLemma(node: number, lemma = ''): void {
    const key = keyAt(trie, walk(trie, node, lemma, 0, lemma.length))
    if (key >= 0 && !found.irregular.includes(key)) found.irregular.push(key)
  }

  /** Adds the irregular lemmas of the word at hand. */
  function addIrregular(word: string): void {
    if (!readBeginning(word)) return
    addListed(forms, word, word.length)
    for (let n = Math.min(verbs.longest, ending); n > 0; n--) {
      if ((verbs.numbers[path[n] ?? 0] ?? -1) >= 0) addListed(stems, word, word.length - n)
    }
    if (word.length >= minBase) addListed(stems, word, word.length)
  }

  /** The dictionary forms that an exchanged ending, and a tail behind it, lead to; of the longest that leads to any. Mended stems are tried last. */
  function exchange(word: string, { numbers, longest, lemmaEndings, mender }: EndingTable, mends: boolean, tail = ''): readonly number[] {
    const { length } = word
    const own = nodeAt(length)
    const most = Math.min(longest, ending)
    const least = length - (nodes[0] ?? 0)
    for (let n = most; n >= least; n--) {
      const number = numbers[path[n] ?? 0] ?? -1
      if (number < 0) continue
      const keys = follow(nodeAt(length - n), lemmaEndings[number] ?? NO_WORDS, tail, own)
      if (keys.length > 0) return keys
    }
    if (!mends || !mender) return NONE
    for (let n = most; n >= 0; n--) {
      const number = numbers[path[n] ?? 0] ?? -1
      if (number < 0) continue
      const bases = mendedBases(word, length - n, mender)
      for (let b = 0; b < bases.length; b++) {
        const base = bases[b] ?? -1
        const keys = base < 0 ? NONE : follow(base, lemmaEndings[number] ?? NO_WORDS, tail, own)
        if (keys.length > 0) return keys
      }
    }
    return NONE
  }

  /** The keys that endings lead to from a node, other than the word itself. */
  function follow(base: number, endings: readonly string[], tail: string, own: number): readonly number[] {
    let keys = NONE
    for (let e = 0; e < endings.length; e++) {
      const ending = endings[e] ?? ''
      const node = walk(trie, base, ending, 0, ending.length)
      if (node < 0 || node === own) continue
      const key = keyAt(trie, tail === '' ? node : walk(trie, node, tail, 0, tail.length))
      if (key >= 0) keys = keys === NONE ? [key] : [...keys, key]
    }
    return keys
  }

  /** Where the first `length` letters lead in other spellings, with other vowels, and both. */
  function mendedBases(word: string, length: number, { spellings, vowels }: Mender): readonly number[] {
    let bases = NONE
    let spelled = NO_WORDS
    for (let s = 0; s < spellings.length; s++) {
      const from = spellings[s]?.[0] ?? ''
      const at = length - from.length
      if (at < 0 || !word.startsWith(from, at)) continue
      const to = spellings[s]?.[1] ?? ''
      bases = [...bases, walk(trie, nodeAt(at), to, 0, to.length)]
      spelled = [...spelled, word.slice(0, at) + to]
    }
    if (vowels.length === 0) return bases
    const end = endOfVowels(word, length)
    for (let v = 0; v < vowels.length; v++) {
      const from = vowels[v]?.[0] ?? ''
      const to = vowels[v]?.[1] ?? ''
      const at = end - from.length
      if (at > 0 && word.startsWith(from, at)) bases = [...bases, walk(trie, walk(trie, nodeAt(at), to, 0, to.length), word, end, length)]
    }
    for (const one of spelled) {
      const last = endOfVowels(one, one.length)
      for (const [from, to] of vowels) {
        const at = last - from.length
        if (at <= 0 || !one.startsWith(from, at)) continue
        bases = [...bases, walk(trie, walk(trie, walk(trie, ROOT, one, 0, at), to, 0, to.length), one, last, one.length)]
      }
    }
    return bases
  }

  /** The form without "ge" or "zu": "aufgegeben" also as "auf" + "geben". */
  function withoutAugment(form: string): readonly string[] {
    let bare = NO_WORDS
    for (let a = 0; a < augments.length; a++) {
      const augment = augments[a] ?? ''
      if (form.length - augment.length <= minBase + 1) continue
      if (form.startsWith(augment)) bare = [...bare, form.slice(augment.length)]
      for (let s = 0; s < starts; s++) {
        const start = startAt[s] ?? 0
        if (form.startsWith(augment, start)) bare = [...bare, form.slice(0, start) + form.slice(start + augment.length)]
      }
    }
    return bare
  }

  const ownKey = (word: string) => keyAt(trie, nodeAt(word.length))
  const regularVerbs = (word: string, tail = '') => exchange(word, verbs, tail !== '' || ownKey(word) < 0, tail)

  function lemmasOf(folded: string): Lemmas {
    readWord(folded)
    found.exact = ownKey(folded)
    const regularNouns = isUsualKey(table, found.exact) ? NONE : exchange(folded, nouns, true)
    found.nouns = regularNouns.length > 1 ? regularNouns.slice(0, 1) : regularNouns
    if (found.irregular.length > 0) found.irregular = []
    addIrregular(folded)
    let regular = regularVerbs(folded)
    if (augments.length > 0 && found.irregular.length + regular.length === 0) {
      const shorter = withoutAugment(folded)
      for (let k = 0; k < shorter.length; k++) {
        const bare = shorter[k] ?? ''
        readWord(bare)
        if (found.irregular.length === 0) addIrregular(bare)
        const key = ownKey(bare)
        if (regular.length === 0) regular = key >= 0 ? [key] : regularVerbs(bare)
      }
    }
    for (let r = 0; r < reflexives.length; r++) {
      const tail = reflexives[r] ?? ''
      if (regular.length > 0 || !folded.endsWith(tail)) continue
      const bare = folded.slice(0, folded.length - tail.length)
      readWord(bare)
      regular = regularVerbs(bare, reflexives[0] ?? tail)
      if (regular.length === 0) regular = regularVerbs(bare)
    }
    found.verbs = found.irregular.length > 0 ? NONE : regular
    return found
  }

  return {
    exact(folded) {
      walkWord(folded)
      return ownKey(folded)
    },
    lemmasOf,
  }
}

const NO_WORDS: readonly string[] = []

/** The offset behind the last vowel among the first `length` letters, 0 when there is none. */
function endOfVowels(word: string, length: number): number {
  let end = length
  while (end > 0 && !'aeiou'.includes(word.charAt(end - 1))) end--
  return end
}
