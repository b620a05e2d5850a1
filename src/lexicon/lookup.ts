import { cutCompound } from './compound.ts'
import { createStemmer } from './inflection/derivation.ts'
import { foldWord } from './inflection/fold.ts'
import { inflectionOf } from './inflection/index.ts'
import { defineInflection } from './inflection/inflection.ts'
import { createLemmaFinder, type Lemmas } from './inflection/lemmas.ts'
import { keyAt, ROOT, walk } from './key-trie.ts'
import { primaryLanguage, STEM_MARK } from './stem.ts'
import { FUNCTION_WORD, isUsualKey, type LexiconTable, type ReadingsBeside, ROAD } from './table.ts'

/** The keys of the table (their numbers) that a word leads to, and how surely (0..1) each: the first `count` of both lists. */
export interface Readings {
  count: number
  readonly keys: Int32Array
  readonly factors: Float64Array
}

/**
 * What is known of a word: its folded form and its readings, surest first. `isGrammar`: it is on the language's list of grammatical words;
 * `isVerb`: it is a form of a verb. A look-up fills its own anew for each word: what is said of a word holds until the next one is looked up.
 */
export interface Lookup {
  folded: string
  readonly readings: Readings
  isGrammar: boolean
  isVerb: boolean
}

/** More than any word has. */
const MOST_READINGS = 64

/*
 * What a road from a form to a key is worth: an inflected form says nearly as much as the dictionary form; of a word that is a dictionary form
 * itself, being a form of another too is the lesser reading ("casa": house, rather than "marries"); a family's stem counts fully only when
 * nothing better is known. Set by reason, not fitted one by one; together they were checked on the development retellings (held-out F1 of
 * pt-BR, fr, de and zh no worse than with stems alone). FAMILY_BESIDE stays below 0.5 so that look-alikes do not count as translations.
 */
const LEMMA = 0.95
const OTHER_LEMMA = 0.7
const FAMILY = 0.85
const FAMILY_BESIDE = 0.45
/** Who does a thing ("brewer"), and what is done again ("reopen"), where the lexicon has only the verb; beside a word of its own it is a relative. */
const DERIVED = 0.7
const DOER = /^(.{3,})(?:er|or)s?$/
const AGAIN = /^re-?(.{4,})$/
/** What a part of a compound says of the whole. */
const COMPOUND = 0.7

/** How a key of the table leads to another one beside itself, as a word. */
const IRREGULAR_ROAD = 0
const VERB_ROAD = 1
const FAMILY_ROAD = 2

/**
 * The readings that each key of a table has beside its own when it is met as a word: the rules are asked once, in the build. Undefined where there are
 * none, the keys are no words (the stems of English) or too many for their numbers.
 */
export function workOutReadings(language: string, table: LexiconTable): ReadingsBeside | undefined {
  const primary = primaryLanguage(language)
  if (primary === 'en' || table.size > 0xffff) return undefined
  const inflection = inflectionOf(primary) ?? NO_INFLECTION
  const stemmer = createStemmer(inflection)
  const finder = createLemmaFinder(inflection, table)
  const firsts = new Uint32Array(table.size + 1)
  const keys: number[] = []
  const roads: number[] = []
  const add = (key: number, road: number) => {
    keys.push(key)
    roads.push(road)
  }
  for (let index = 0; index < table.size; index++) {
    const word = table.key(index)
    if (!word.startsWith(STEM_MARK)) {
      const { irregular, verbs } = finder.lemmasOf(word)
      for (const key of irregular) add(key, IRREGULAR_ROAD)
      for (const key of verbs) add(key, VERB_ROAD)
      const family = table.find(STEM_MARK + stemmer.stem(word))
      if (family >= 0) add(family, FAMILY_ROAD)
    }
    firsts[index + 1] = keys.length
  }
  return keys.length > 0 ? { firsts, keys: Uint16Array.from(keys), roads: Uint8Array.from(roads) } : undefined
}

/** A look-up of words of a language (BCP-47) in a table. Not cached: callers keep what they need of each distinct word. */
export function createLookup(language: string, table: LexiconTable): (word: string) => Lookup {
  const primary = primaryLanguage(language)
  const inflection = inflectionOf(primary) ?? NO_INFLECTION
  const stemmer = createStemmer(inflection)
  const finder = createLemmaFinder(inflection, table)
  const { hasReadings, rows, rowAt, trie } = table
  const stems = walk(trie, ROOT, STEM_MARK, 0, STEM_MARK.length)
  const readings: Readings = { count: 0, keys: new Int32Array(MOST_READINGS), factors: new Float64Array(MOST_READINGS) }
  const { keys, factors } = readings
  const found: Lookup = { folded: '', readings, isGrammar: false, isVerb: false }

  /** Whether any of the readings has a usual meaning. */
  let hasUsual = false

  function add(key: number, factor: number): void {
    if (readings.count === MOST_READINGS) return
    keys[readings.count] = key
    factors[readings.count++] = factor
    hasUsual ||= isUsualKey(table, key)
  }

  function addAll(more: readonly number[], factor: number): void {
    for (let k = 0; k < more.length; k++) add(more[k] ?? -1, factor)
  }

  /** The key of a word's family, -1 when it has none. */
  function familyOf(folded: string): number {
    if (stems < 0) return -1
    const length = stemmer.stemLength(folded)
    if (length >= 0) return keyAt(trie, walk(trie, stems, folded, 0, length))
    const stem = stemmer.stem(folded)
    return keyAt(trie, walk(trie, stems, stem, 0, stem.length))
  }

  function addReadings(folded: string, { exact, irregular, verbs, nouns }: Lemmas, isNoun: boolean): void {
    if (exact >= 0) add(exact, 1)
    addAll(irregular, LEMMA)
    addAll(verbs, !isUsualKey(table, exact) ? LEMMA : isNoun ? FAMILY_BESIDE : OTHER_LEMMA)
    addAll(nouns, LEMMA)
    const lemmas = !hasUsual ? inflection.irregular.get(folded) : undefined
    if (lemmas) for (const lemma of lemmas) addFamily(lemma)
    addFamily(folded)
  }

  function addFamily(folded: string): void {
    const key = familyOf(folded)
    if (key >= 0) add(key, hasUsual ? FAMILY_BESIDE : FAMILY)
  }

  /** Whether a word is a name with the ending of a plural. */
  const isPluralName = (word: string, folded: string) =>
    /^\p{Lu}\p{Ll}+es$/u.test(word) && !inflection.grammar.has(folded) && !inflection.irregular.get(folded)

  /** English concepts are stems themselves. */
  function lookUpEnglish(word: string): boolean {
    const { folded } = found
    for (const one of [folded, ...(inflection.irregular.get(folded) ?? [])]) {
      const key = familyOf(one)
      // The Andes are no form of "and".
      if (key >= 0 && !(isPluralName(word, folded) && (table.flags(key) & FUNCTION_WORD) !== 0)) add(key, 1)
    }
    const [factor, least] = readings.count > 0 ? [FAMILY_BESIDE, 5] : [DERIVED, 3]
    for (const base of [DOER.exec(folded)?.[1] ?? '', AGAIN.exec(folded)?.[1] ?? '']) {
      if (base.length < least) continue
      for (const one of [base, `${base}e`]) {
        const key = familyOf(one)
        if (key >= 0 && !keys.subarray(0, readings.count).includes(key)) add(key, factor)
      }
    }
    return false
  }

  /** Whether any key begins like three letters from a to z: -1 no, 1 yes, 0 where it was not asked for yet. */
  const beginnings = new Int8Array(1 << (3 * LETTER_BITS))

  /** Parts of a compound are tried at every letter: most begin like no word and are told by their first three. */
  function mayBegin(word: string, at: number): boolean {
    const a = word.charCodeAt(at)
    const b = word.charCodeAt(at + 1)
    const c = word.charCodeAt(at + 2)
    const place = isSmall(a) && isSmall(b) && isSmall(c) ? ((a - A) << (2 * LETTER_BITS)) | ((b - A) << LETTER_BITS) | (c - A) : -1
    const known = beginnings[place] ?? 0
    if (known !== 0) return known > 0
    const may = walk(trie, ROOT, word, at, at + 3) >= 0 || walk(trie, stems, word, at, at + 3) >= 0
    if (place >= 0) beginnings[place] = may ? 1 : -1
    return may
  }

  /** The surest key of a part of a compound. */
  function keyOfPart(part: string): number {
    const exact = finder.exact(part)
    if (exact >= 0) return exact
    const { irregular, nouns, verbs } = finder.lemmasOf(part)
    return irregular[0] ?? nouns[0] ?? verbs[0] ?? familyOf(part)
  }

  /** What the build has worked out for a word that is a key; whether it is a form of a verb. */
  function lookUpKey(key: number, isNoun: boolean): boolean {
    add(key, 1)
    let isVerb = false
    const end = rowAt(key + 1)
    for (let p = rowAt(key); p < end; p += 2) {
      const road = (rows[p + 1] ?? 0) - ROAD
      if (road < 0) continue
      add(rows[p] ?? 0, road === IRREGULAR_ROAD ? LEMMA : road === FAMILY_ROAD || isNoun ? FAMILY_BESIDE : OTHER_LEMMA)
      if (road !== FAMILY_ROAD) isVerb = true
    }
    return isVerb
  }

  function lookUpInflected(word: string): boolean {
    const { folded } = found
    const isNoun = inflection.capitalNouns && word.charAt(0) !== word.charAt(0).toLowerCase()
    const own = hasReadings && !folded.startsWith(STEM_MARK) ? finder.exact(folded) : -1
    if (isUsualKey(table, own)) return lookUpKey(own, isNoun)
    const lemmas = finder.lemmasOf(folded)
    const isVerb = lemmas.irregular.length + lemmas.verbs.length > 0
    addReadings(folded, lemmas, isNoun)
    if (!hasUsual) addAll(cutCompound(primary, folded, mayBegin, keyOfPart), COMPOUND)
    return isVerb
  }

  const lookUp = primary === 'en' ? lookUpEnglish : lookUpInflected
  return (word) => {
    found.folded = foldWord(word)
    readings.count = 0
    hasUsual = false
    found.isVerb = lookUp(word)
    found.isGrammar = inflection.grammar.has(found.folded)
    return found
  }
}

const LETTER_BITS = 5
const A = 97
const isSmall = (code: number) => code >= A && code < A + 26

const NO_INFLECTION = defineInflection({})
