import type { GlossedToken } from '../lexicon/gloss.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { lazyTable } from '../text/lazy.ts'

/** Whether two stems may be forms of one word: all but the last letters agree. */
export function areForms(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 3) return false
  return a.startsWith(b.slice(0, Math.max(4, Math.min(a.length, b.length) - 2)))
}

/**
 * Endings of words for who or what does what their stem says, in all their forms, folded, by primary language: "remolcador" is a tug, "remolque" a trailer,
 * "Drucker" a printer, "Druck" the pressure. A form of the one is never a form of the other.
 */
const DOERS: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  pt: () => /(?<=[a-z]{3})[aei]?[dts]or(?:a|es|as)?$/,
  es: () => /(?<=[a-z]{3})[aei]?[dts]or(?:a|es|as)?$/,
  fr: () => /(?<=[a-z]{3})(?:eur|euse|rice)s?$/,
  it: () => /(?<=[a-z]{3})[aei]?t(?:or[ei]|ric[ei])$/,
  de: () => /(?<=[a-z]{3})er(?:s|n|in|innen)?$/,
  nl: () => /(?<=[a-z]{3})er(?:s|in|innen)?$/,
  ru: () => /(?<=[а-я]{3})(?:[аеи]?тел(?:[ьяюеи]|ем|ей|ям|ями|ях)|[чщ]ик(?:[ауеи]|ом|ов|ам|ами|ах)?)$/,
})

/** What a plain noun has after its stem: more would make another kind of word of it ("rescue" beside "rescuer"), which may tell the same. */
const PLAIN = /^(?:[aeiou]{0,2}s?|e?n|[аеиоуыюя]{0,2}|ам|ах|ами|ем|ов|ом)$/u

/** Where the ending is also one of inflection ("Kinder", "größer"), only a word that lacks it tells something. */
const INFLECTS: ReadonlySet<string> = new Set(['de', 'nl'])

/** Forms of verbs that may stand behind an article, in small letters: what is told with them may be the same thing ("the towed ship"). */
const VERBAL: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  pt: () => /(?:[ai]d[oa]s?|[aei]r|ndo)$/,
  es: () => /(?:[ai]d[oa]s?|[aei]r(?:se|l[aeo]s?)?|ndo)$/,
  fr: () => /(?:er|ir|ant|ée?s?)$/,
  it: () => /(?:[aiu]t[oaie]|[aei]r(?:e|si|l[aeio])|ndo)$/,
  de: () => /(?:en|t)$/,
  nl: () => /(?:en|t|d|e)$/,
  ru: () => /(?:ть|ться|нн[а-я]{1,3}|щ[а-я]{2,3})$/,
})

/** English words before which a noun is one: told of the word that stands before it. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  'the a this these those his her its their our your my some many several of with without by from for'.split(' '),
)

/** A word as it stands in a sentence, with the word before it. */
export interface PlacedWord {
  readonly here: GlossedToken
  readonly before: GlossedToken | undefined
}

/**
 * Whether a word is a noun of the same family as a rendering (folded), but another word: only one of them names who or what does it. `concepts` are the
 * lexicons', `language` that of both.
 */
export function isSibling({ here, before }: PlacedWord, rendering: string, language: string, concepts: readonly string[]): boolean {
  const primary = primaryLanguage(language)
  const doer = DOERS[primary]
  const { folded } = here.word
  if (!doer || folded === rendering) return false
  const [own, wanted] = [doer.test(folded), doer.test(rendering)]
  if (own === wanted || (own && INFLECTS.has(primary))) return false
  const [doing, thing] = own ? [folded, rendering] : [rendering, folded]
  const base = hardened(doing.replace(doer, ''))
  if (!hardened(thing).startsWith(base) || !PLAIN.test(hardened(thing).slice(base.length))) return false
  return (
    VERBAL[primary]?.test(here.word.form.toLowerCase()) !== true &&
    (primary !== 'de' || here.capital) &&
    before !== undefined &&
    leadsToNoun(before, concepts)
  )
}

/** Spelled alike before all vowels: "remolque", "remolcador". */
const hardened = (folded: string) => folded.replace(/qu(?=[ei])/g, 'c').replace(/([cg])[hu](?=[ei])/g, '$1')

const leadsToNoun = ({ word }: GlossedToken, concepts: readonly string[]): boolean =>
  word.isNumber ||
  word.concepts.some((id, i) => (word.weights[i] ?? 0) >= 0.5 && (BEFORE_NOUNS.has(concepts[id] ?? '') || NUMBERS.has(concepts[id] ?? '')))

const NUMBERS: ReadonlySet<string> = new Set('two three four five six seven eight nine ten eleven twelv twenty hundred'.split(' '))
