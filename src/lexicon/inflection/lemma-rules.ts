import { type Affixes, createAffixes } from './affixes.ts'
import type { Endings, Exchange, Forms, Inflection } from './inflection.ts'

/** What is made of an inflection once: it is the same for every table. */
export interface Prepared {
  /** The endings of verbs and of nouns, found in one go. */
  readonly endings: Affixes
  readonly verbs: EndingTable
  readonly nouns: EndingTable
  readonly prefixes: Affixes
  readonly forms: List
  readonly stems: List
  readonly beginnings: Int32Array
}

/** The endings of a part of speech and what they are exchanged for. */
export interface EndingTable {
  /** The number of the ending at each place of the affixes, and letters of the longest. */
  readonly numbers: Int16Array
  readonly longest: number
  /** Endings of the dictionary forms, by the number of the affix. */
  readonly lemmaEndings: readonly (readonly string[])[]
  readonly mender: Mender | undefined
}

/** Other spellings of a stem and other vowels. */
export interface Mender {
  readonly spellings: readonly Exchange[]
  readonly vowels: readonly Exchange[]
}

/** Irregular forms or stems with their dictionary forms; behind a prefix those that are `shortened` count too. */
export interface List {
  readonly bare: Forms
  readonly shortened: Forms
}

/** Inflections are constants: what follows from them is kept with them. */
const prepared = new WeakMap<Inflection, Prepared>()

/** What follows from an inflection; made when it is first asked for. */
export function prepare(inflection: Inflection): Prepared {
  const known = prepared.get(inflection)
  if (known) return known
  const { verbs, nouns, spellings, vowels, nounSpellings, nounVowels, prefixes, irregular, stems, augments } = inflection
  const [forms, irregularStems] = [listOf(irregular, augments[0]), listOf(stems, augments[0])]
  const endings = createAffixes('end', [...verbs.keys()], [...nouns.keys()])
  const [ofVerbs = new Int16Array(), ofNouns = new Int16Array()] = endings.numbers
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

function endingTable(endings: Endings, numbers: Int16Array, spellings: readonly Exchange[], vowels: readonly Exchange[]): EndingTable {
  return {
    numbers,
    longest: [...endings.keys()].reduce((length, ending) => Math.max(length, ending.length), 0),
    lemmaEndings: [...endings.values()],
    mender: spellings.length + vowels.length > 0 ? { spellings, vowels } : undefined,
  }
}

function listOf(bare: Forms, augment: string | undefined): List {
  const shortened = new Map<string, readonly string[]>()
  if (augment === undefined) return { bare, shortened }
  for (const [form, lemmas] of bare) {
    if (!form.startsWith(augment)) continue
    // "versprochen" has lost the ge- of "gesprochen".
    const short = form.slice(augment.length)
    if (!bare.has(short)) shortened.set(short, lemmas)
  }
  return { bare, shortened }
}

/**
 * Most words do not begin like any irregular form of their length: one look at their first three letters tells. Letters that share a place only cost a
 * second look.
 */
const PLACES = 8192
const placeOf = (first: number, second: number, third: number) => ((first * 31 + second) * 31 + third) & (PLACES - 1)
/** What stands for a letter that a form is too short to have. */
const ANY = 0
/** Lengths are bits; longer forms share the last. */
const LONGEST = 30
const bitOf = (length: number) => 1 << (length < LONGEST ? length : LONGEST)

function beginningsOf(lists: readonly List[]): Int32Array {
  const beginnings = new Int32Array(PLACES)
  const add = (form: string) => {
    const { length } = form
    const second = length > 1 ? form.charCodeAt(1) : ANY
    const place = placeOf(form.charCodeAt(0), second, length > 2 ? form.charCodeAt(2) : ANY)
    beginnings[place] = (beginnings[place] ?? 0) | bitOf(length)
  }
  for (const { bare, shortened } of lists) {
    for (const form of bare.keys()) add(form)
    for (const form of shortened.keys()) add(form)
  }
  return beginnings
}

/** Which lengths (`hasLength`) an irregular form or stem may have that what stands from `at` on in a word begins with; what is not among them is certain. */
export function lengthsAt(beginnings: Int32Array, word: string, at: number): number {
  // No look beyond the end of the word: compiled code is thrown away for one.
  if (at + 2 >= word.length) return -1
  const first = word.charCodeAt(at)
  const second = word.charCodeAt(at + 1)
  return (
    (beginnings[placeOf(first, second, word.charCodeAt(at + 2))] ?? 0) |
    (beginnings[placeOf(first, second, ANY)] ?? 0) |
    (beginnings[placeOf(first, ANY, ANY)] ?? 0)
  )
}

/** Whether a length is among others. */
export const hasLength = (lengths: number, length: number): boolean => (lengths & bitOf(length)) !== 0
