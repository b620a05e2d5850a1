import { ROOT } from '../key-trie.ts'
import type { LexiconTable } from '../table.ts'
import { type Affixes, createAffixes } from './affixes.ts'
import type { Endings, Exchange, Inflection } from './inflection.ts'

/** Keys of a table (their numbers) that an inflected form may belong to. */
export interface Lemmas {
  /** The word itself, -1 when it is no key. */
  readonly exact: number
  /** From the lists of irregular forms and stems: certain. */
  readonly irregular: readonly number[]
  readonly verbs: readonly number[]
  /** None for a word that is a dictionary form itself: "casa" is no form of "caso". */
  readonly nouns: readonly number[]
}

/** Finds the dictionary forms of a folded word. */
export type LemmaFinder = (folded: string) => Lemmas

const NONE: readonly number[] = []

/**
 * A finder for one language over the keys of a table. The longest ending that leads to a known word wins, in each part of speech. The word is walked
 * once through the keys; an exchanged ending goes on from where its base has led.
 */
export function createLemmaFinder(inflection: Inflection, table: LexiconTable): LemmaFinder {
  const { augments, reflexives, minBase } = inflection
  const { endings, verbs, nouns, prefixes, forms, stems, beginnings } = prepare(inflection)
  const { step, walk, keyAt } = table
  // The nodes that the word at hand leads to, by letters.
  let nodes = new Int32Array(64)

  function readWord(word: string): void {
    endings.match(word, word.length - minBase)
    if (nodes.length <= word.length) nodes = new Int32Array(2 * word.length)
    let node: number = ROOT
    nodes[0] = node
    for (let i = 0; i < word.length; i++) {
      if (node >= 0) node = step(node, word.charCodeAt(i))
      nodes[i + 1] = node
    }
  }

  /** Lengths of the prefixes that the word has, the longest first. */
  function prefixesOf(word: string): readonly number[] {
    const most = Math.min(prefixes.longest, word.length - minBase)
    prefixes.match(word, most)
    const found = prefixes.found[0]
    let lengths: number[] | undefined
    for (let n = most; n > 0; n--) {
      if (!found || (found[n] ?? -1) < 0) continue
      if (lengths) lengths.push(n)
      else lengths = [n]
    }
    return lengths ?? NONE
  }

  /** What a list says of a part of the word at hand, bare or behind one of its prefixes. */
  function listed(list: List, part: string, isBare: boolean, starts: readonly number[], into: number[]): void {
    if (isBare) for (const lemma of list.bare.get(part) ?? NO_WORDS) addKey(keyAt(walk(ROOT, lemma, 0, lemma.length)), into)
    for (let s = 0; s < starts.length; s++) {
      const start = starts[s] ?? 0
      if (start >= part.length) continue
      for (const lemma of list.prefixed.get(part.slice(start)) ?? NO_WORDS)
        addKey(keyAt(walk(nodes[start] ?? -1, lemma, 0, lemma.length)), into)
    }
  }

  function irregularLemmas(word: string, into: number[]): void {
    const isBare = beginsList(beginnings, word, 0)
    let starts = prefixesOf(word)
    if (starts.length > 0) starts = starts.filter((start) => beginsList(beginnings, word, start))
    if (!isBare && starts.length === 0) return
    listed(forms, word, isBare, starts, into)
    for (let n = Math.min(verbs.longest, word.length - minBase); n >= 0; n--) {
      if (n === 0 || (verbs.found[n] ?? -1) >= 0) listed(stems, word.slice(0, word.length - n), isBare, starts, into)
    }
  }

  /** The dictionary forms that an exchanged ending, and a tail behind it, lead to; of the longest that leads to any. Mended stems are tried last. */
  function exchange(word: string, { found, longest, lemmaEndings, mender }: EndingTable, mends: boolean, tail = ''): readonly number[] {
    const { length } = word
    const most = Math.min(longest, length - minBase)
    for (let n = most; n >= 0; n--) {
      const endings = lemmaEndings[found[n] ?? -1]
      const base = nodes[length - n] ?? -1
      if (!endings || base < 0) continue
      const keys = follow(base, endings, tail, nodes[length] ?? -1)
      if (keys.length > 0) return keys
    }
    if (!mends || !mender) return NONE
    for (let n = most; n >= 0; n--) {
      const endings = lemmaEndings[found[n] ?? -1]
      if (!endings) continue
      for (const base of mendedBases(word, length - n, mender)) {
        const keys = base < 0 ? NONE : follow(base, endings, tail, nodes[length] ?? -1)
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
      const node = walk(base, ending, 0, ending.length)
      if (node < 0 || node === own) continue
      const key = keyAt(tail === '' ? node : walk(node, tail, 0, tail.length))
      if (key >= 0) keys = [...keys, key]
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
      bases = [...bases, walk(nodes[at] ?? -1, to, 0, to.length)]
      spelled = [...spelled, word.slice(0, at) + to]
    }
    if (vowels.length === 0) return bases
    const end = endOfVowels(word, length)
    for (const [from, to] of vowels) {
      const at = end - from.length
      if (at > 0 && word.startsWith(from, at)) bases = [...bases, walk(walk(nodes[at] ?? -1, to, 0, to.length), word, end, length)]
    }
    for (const one of spelled) {
      const last = endOfVowels(one, one.length)
      for (const [from, to] of vowels) {
        const at = last - from.length
        if (at <= 0 || !one.startsWith(from, at)) continue
        bases = [...bases, walk(walk(walk(ROOT, one, 0, at), to, 0, to.length), one, last, one.length)]
      }
    }
    return bases
  }

  /** The form without "ge" or "zu": "aufgegeben" also as "auf" + "geben". */
  function withoutAugment(form: string): string[] {
    const bare: string[] = []
    const starts = prefixesOf(form)
    for (const augment of augments) {
      if (form.startsWith(augment)) bare.push(form.slice(augment.length))
      for (let s = 0; s < starts.length; s++) {
        const start = starts[s] ?? 0
        if (form.startsWith(augment, start)) bare.push(form.slice(0, start) + form.slice(start + augment.length))
      }
    }
    return bare.filter((rest) => rest.length > minBase + 1)
  }

  const ownKey = (word: string) => keyAt(nodes[word.length] ?? -1)
  const regularVerbs = (word: string, tail = '') => exchange(word, verbs, tail !== '' || ownKey(word) < 0, tail)

  return (folded) => {
    readWord(folded)
    const exact = ownKey(folded)
    const regularNouns = exact >= 0 ? NONE : exchange(folded, nouns, true)
    const certain: number[] = []
    irregularLemmas(folded, certain)
    let regular = regularVerbs(folded)
    if (augments.length > 0 && certain.length + regular.length === 0) {
      for (const bare of withoutAugment(folded)) {
        readWord(bare)
        if (certain.length === 0) irregularLemmas(bare, certain)
        const key = ownKey(bare)
        if (regular.length === 0) regular = key >= 0 ? [key] : regularVerbs(bare)
      }
    }
    for (const tail of reflexives) {
      if (regular.length > 0 || !folded.endsWith(tail)) continue
      const bare = folded.slice(0, folded.length - tail.length)
      readWord(bare)
      regular = regularVerbs(bare, reflexives[0] ?? tail)
      if (regular.length === 0) regular = regularVerbs(bare)
    }
    return { exact, irregular: certain, verbs: certain.length > 0 ? NONE : regular, nouns: regularNouns.slice(0, 1) }
  }
}

function addKey(key: number, into: number[]): void {
  if (key >= 0 && !into.includes(key)) into.push(key)
}

const NO_WORDS: readonly string[] = []

/** What is made of an inflection once: it is the same for every table. */
interface Prepared {
  /** The endings of verbs and of nouns, found in one go. */
  readonly endings: Affixes
  readonly verbs: EndingTable
  readonly nouns: EndingTable
  readonly prefixes: Affixes
  readonly forms: List
  readonly stems: List
  readonly beginnings: Uint8Array
}

interface EndingTable {
  /** The number of the word's ending by its letters, and letters of the longest. */
  readonly found: Int32Array
  readonly longest: number
  /** Endings of the dictionary forms, by the number of the affix. */
  readonly lemmaEndings: readonly (readonly string[])[]
  readonly mender: Mender | undefined
}

/** Other spellings of a stem and other vowels. */
interface Mender {
  readonly spellings: readonly Exchange[]
  readonly vowels: readonly Exchange[]
}

/** Irregular forms or stems with their dictionary forms, standing alone and behind a prefix. */
interface List {
  readonly bare: ReadonlyMap<string, readonly string[]>
  readonly prefixed: ReadonlyMap<string, readonly string[]>
}

/** Inflections are constants: what follows from them is kept with them. */
const prepared = new WeakMap<Inflection, Prepared>()

function prepare(inflection: Inflection): Prepared {
  const known = prepared.get(inflection)
  if (known) return known
  const { verbs, nouns, spellings, vowels, nounSpellings, nounVowels, prefixes, irregular, stems, augments } = inflection
  const [forms, irregularStems] = [listOf(irregular, augments[0]), listOf(stems, augments[0])]
  const endings = createAffixes('end', [...verbs.keys()], [...nouns.keys()])
  const [ofVerbs = new Int32Array(), ofNouns = new Int32Array()] = endings.found
  const made = {
    endings,
    verbs: endingTable(verbs, ofVerbs, spellings, vowels),
    nouns: endingTable(nouns, ofNouns, nounSpellings, nounVowels),
    prefixes: createAffixes('beginning', prefixes),
    forms,
    stems: irregularStems,
    beginnings: beginningsOf([forms, irregularStems]),
  }
  prepared.set(inflection, made)
  return made
}

function endingTable(endings: Endings, found: Int32Array, spellings: readonly Exchange[], vowels: readonly Exchange[]): EndingTable {
  return {
    found,
    longest: [...endings.keys()].reduce((length, ending) => Math.max(length, ending.length), 0),
    lemmaEndings: [...endings.values()],
    mender: spellings.length + vowels.length > 0 ? { spellings, vowels } : undefined,
  }
}

function listOf(entries: Inflection['irregular'], augment: string | undefined): List {
  const bare = new Map(Object.entries(entries))
  if (augment === undefined) return { bare, prefixed: bare }
  const prefixed = new Map(bare)
  for (const [form, lemmas] of bare) {
    // "versprochen" has lost the ge- of "gesprochen".
    const short = form.slice(augment.length)
    if (form.startsWith(augment) && !bare.has(short)) prefixed.set(short, lemmas)
  }
  return { bare, prefixed }
}

/**
 * Most words do not begin like any irregular form: one look at their first three letters tells. Letters that share a place only cost a second look.
 */
const PLACES = 8192
const placeOf = (first: number, second: number, third: number) => ((first * 31 + second) * 31 + third) & (PLACES - 1)
/** What stands for a letter that a form is too short to have: it is looked for at every word that begins with the others. */
const ANY = 0

function beginningsOf(lists: readonly List[]): Uint8Array {
  const beginnings = new Uint8Array(PLACES)
  const add = (form: string) => {
    const { length } = form
    const second = length > 1 ? form.charCodeAt(1) : ANY
    beginnings[placeOf(form.charCodeAt(0), second, length > 2 ? form.charCodeAt(2) : ANY)] = 1
  }
  for (const { bare, prefixed } of lists) {
    for (const form of bare.keys()) add(form)
    if (prefixed !== bare) for (const form of prefixed.keys()) if (!bare.has(form)) add(form)
  }
  return beginnings
}

function beginsList(beginnings: Uint8Array, word: string, at: number): boolean {
  if (at >= word.length) return true
  const [first, second] = [word.charCodeAt(at), word.charCodeAt(at + 1)]
  return (
    beginnings[placeOf(first, second, word.charCodeAt(at + 2))] === 1 ||
    beginnings[placeOf(first, second, ANY)] === 1 ||
    beginnings[placeOf(first, ANY, ANY)] === 1
  )
}

/** The offset behind the last vowel among the first `length` letters, 0 when there is none. */
function endOfVowels(word: string, length: number): number {
  let end = length
  while (end > 0 && !'aeiou'.includes(word.charAt(end - 1))) end--
  return end
}
