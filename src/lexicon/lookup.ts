import { stemKey } from './compile.ts'
import { cutCompound } from './compound.ts'
import { INFLECTIONS } from './inflection/index.ts'
import { defineInflection } from './inflection/inflection.ts'
import { createLemmaFinder, type Lemmas } from './inflection/lemmas.ts'
import { createReducer, primaryLanguage } from './stem.ts'
import type { LexiconTable } from './table.ts'

/** A key of the table that a word leads to, and how surely (0..1). */
export interface Reading {
  readonly key: string
  readonly factor: number
}

/**
 * What is known of a word: its folded form and its readings, surest first. `isGrammar`: it is on the language's list of grammatical words;
 * `isVerb`: it is a form of a verb.
 */
export interface Lookup {
  readonly folded: string
  readonly readings: readonly Reading[]
  readonly isGrammar: boolean
  readonly isVerb: boolean
}

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

/** A look-up of words of a language (BCP-47) in a table. Not cached: callers keep one record a distinct word. */
export function createLookup(language: string, table: LexiconTable): (word: string) => Lookup {
  const primary = primaryLanguage(language)
  const inflection = INFLECTIONS[primary] ?? defineInflection({})
  const reduce = createReducer(primary)
  const findLemmas = createLemmaFinder(inflection)
  const isKnown = (word: string) => table.find(word) >= 0
  const stemOf = (word: string) => stemKey(reduce(word).stem)

  function readingsOf(folded: string, lemmas: Lemmas, isNoun: boolean): Reading[] {
    const exact = isKnown(folded)
    const other = isNoun ? FAMILY_BESIDE : OTHER_LEMMA
    const readings: Reading[] = exact ? [{ key: folded, factor: 1 }] : []
    for (const key of lemmas.irregular) readings.push({ key, factor: LEMMA })
    for (const key of lemmas.verbs) readings.push({ key, factor: exact ? other : LEMMA })
    for (const key of lemmas.nouns) readings.push({ key, factor: LEMMA })
    if (readings.length === 0) for (const lemma of inflection.irregular[folded] ?? []) addFamily(lemma, readings)
    addFamily(folded, readings)
    return readings
  }

  function addFamily(word: string, readings: Reading[]): void {
    const key = stemOf(word)
    if (isKnown(key)) readings.push({ key, factor: readings.length > 0 ? FAMILY_BESIDE : FAMILY })
  }

  /** English concepts are stems themselves. */
  function englishReadings(folded: string): Reading[] {
    const stems = [folded, ...(inflection.irregular[folded] ?? [])].map(stemOf)
    const readings = stems.filter(isKnown).map((key) => ({ key, factor: 1 }))
    const [known, least] = readings.length > 0 ? [FAMILY_BESIDE, 5] : [DERIVED, 3]
    for (const base of [DOER.exec(folded)?.[1] ?? '', AGAIN.exec(folded)?.[1] ?? '']) {
      if (base.length < least) continue
      for (const key of new Set([base, `${base}e`].map(stemOf))) {
        if (isKnown(key) && readings.every((reading) => reading.key !== key)) readings.push({ key, factor: known })
      }
    }
    return readings
  }

  /** The surest key of a part of a compound. */
  function keyOfPart(part: string): string | undefined {
    if (isKnown(part)) return part
    const { irregular, nouns, verbs } = findLemmas(part, isKnown)
    const lemma = irregular[0] ?? nouns[0] ?? verbs[0]
    if (lemma !== undefined) return lemma
    const stem = stemOf(part)
    return isKnown(stem) ? stem : undefined
  }

  return (word) => {
    const { folded } = reduce(word)
    const isNoun = inflection.capitalNouns && word.charAt(0) !== word.charAt(0).toLowerCase()
    const lemmas = findLemmas(folded, isKnown)
    const readings = primary === 'en' ? englishReadings(folded) : readingsOf(folded, lemmas, isNoun)
    if (readings.length === 0) for (const key of cutCompound(primary, folded, keyOfPart)) readings.push({ key, factor: COMPOUND })
    return { folded, readings, isGrammar: inflection.grammar.has(folded), isVerb: lemmas.irregular.length + lemmas.verbs.length > 0 }
  }
}
