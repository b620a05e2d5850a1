import type { GlossedToken } from '../lexicon/gloss.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { ENGLISH_ADJECTIVES } from './english-adjectives.ts'

interface HoleWords {
  /** Words that want a noun after them. */
  readonly openers: ReadonlySet<string>
  /** Words that cannot stand where the noun should be. */
  readonly closers: ReadonlySet<string>
  /** Joining words: they want something after them, but not at once a stop. */
  readonly joiners: ReadonlySet<string>
}

const set = (list: string) => new Set(list.split(' '))

/** By language, folded. Articles that are also pronouns (de "die", fr "le", es "el", nl "het") are left out. */
const WORDS: Readonly<Record<string, HoleWords>> = {
  en: {
    openers: set('the a an my your its their our every of'),
    closers: set('and or but of is was were are has have had will would which who that by for with from in on at to the a an as'),
    joiners: set('and or of the a an as'),
  },
  es: { openers: set('del al unos unas'), closers: set('y pero fue era eran ha han'), joiners: set('') },
  pt: { openers: set('do da dos das ao aos uns umas'), closers: set('e mas foi era eram tem'), joiners: set('') },
  fr: { openers: set('des du aux au'), closers: set('et ou mais est etait sont ont'), joiners: set('') },
  it: { openers: set('il della dei delle dello degli al alla nel nella nei nelle'), closers: set('e ma hanno'), joiners: set('') },
  de: { openers: set('einem eines dem des vom zum zur im'), closers: set('und oder aber'), joiners: set('') },
  nl: { openers: set('een'), closers: set('en maar is was werd'), joiners: set('') },
}
/** Closers that may follow these openers after all. */
const PAIRS_THAT_STAND = set(
  'of_the of_a of_an of_which of_that of_to of_in of_on a_to a_or the_or the_a the_an the_the a_a an_an a_the their_own my_own',
)

/**
 * Places where a sentence's grammar shows that a word is missing: the indices of the tokens before the hole ("registered in ." , "the of the", "brain and.").
 * Empty for languages without articles.
 */
export function grammarHoles(tokens: readonly GlossedToken[], text: string, language: string): Set<number> {
  const holes = new Set<number>()
  const words = WORDS[primaryLanguage(language)]
  const adjectives = primaryLanguage(language) === 'en' ? ENGLISH_ADJECTIVES : undefined
  if (!words) return holes
  const french = primaryLanguage(language) === 'fr'
  tokens.forEach(({ word, start, end, capital }, i) => {
    const next = tokens[i + 1]
    const between = text.slice(end, next?.start ?? text.length)
    const ends = /^\s*(?:[;:!?)]|[.,](?![.\p{L}\d]))/u.test(between) && !/^\s*(?:\.\.|…)/.test(between)
    const opens = words.openers.has(word.folded) && word.form === word.form.toLowerCase()
    // A blank before a stop is what a word leaves behind that was taken out.
    if (/^[ \u00a0]+[.,](?:\s|$)/.test(between) && !french) holes.add(i)
    else if (
      ends &&
      !capital &&
      (opens || words.joiners.has(word.folded)) &&
      !(word.folded === 'and' && between.startsWith(',')) &&
      word.form.length > 0
    ) {
      if (
        !(between.startsWith(',') && JOINING.has(word.folded)) &&
        !(word.form === 'a' && between.startsWith('.') && next?.word.folded === 'm')
      )
        holes.add(i)
    } else if (next && /^\s+$/.test(between) && !next.capital) {
      const pair = `${word.folded}_${next.word.folded}`
      if (opens && words.closers.has(next.word.folded) && !PAIRS_THAT_STAND.has(pair) && !/[-\u2010-\u2015]$/.test(text.slice(0, start)))
        holes.add(i)
      else if (BESIDE_STOPS.has(pair)) holes.add(i)
    }
    if (
      adjectives?.has(word.folded) &&
      !capital &&
      i > 0 &&
      afterArticle(tokens, i) &&
      ((ends && !/^\s*,/.test(between)) || (next && /^\s+$/.test(between) && AFTER_NOUN.has(next.word.folded)))
    )
      holes.add(i)
  })
  return holes
}

/** Conjunctions, which an aside may follow: "but, of course,". */
const JOINING = set('and or as')
const BESIDE_STOPS = set('of_who of_of in_and in_of at_and from_and with_and in_with for_and_of and_of_the between_and')
/** What may follow a noun, and an adjective only where its noun is missing. */
const AFTER_NOUN = set('of in with for from by is was were are has have had will would who which on at')
const ARTICLES = set('the a an this these those its their his her our')

/** Whether "the" or "a" stands before an adjective, and not "the more", "the most" or an adverb of its own. */
function afterArticle(tokens: readonly GlossedToken[], at: number): boolean {
  return ARTICLES.has(tokens[at - 1]?.word.folded ?? '')
}
