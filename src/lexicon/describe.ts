import type { TokenKind } from '../text/tokens.ts'
import { createConceptBag } from './concept-bag.ts'
import { inflectionOf } from './inflection/index.ts'
import type { Lexicons } from './lexicons.ts'
import { createLookup, type Lookup } from './lookup.ts'
import { roomForSound, writeSound } from './sound.ts'
import { EMPTY_TABLE } from './table.ts'
import type { Vocabulary } from './vocabulary.ts'
import { KNOWN_TRAIT, makeRoom, NUMBER_TRAIT, PREFIX_TRAIT, type WordColumns } from './word-columns.ts'

/** Finds out what is known of words of one language and puts it into columns. */
export interface Describer {
  /** The number of a new word, described by its form. */
  describe(form: string, kind: TokenKind): number
  /** The number of a new word for a verb that stands apart from its prefix; -1 when both together are no verb. */
  describeSeparated(prefix: string, verb: number): number
}

/** How often a sentence holds a given number, and a given word that no lexicon knows. */
const NUMBER_PRIOR = 0.002
const UNKNOWN_PRIOR = 0.0003
const MOST_PRIOR = 0.3

/** A describer that adds to `words`; a language (by primary subtag) without a table knows words by their own form only. */
export function createDescriber(primary: string, lexicons: Lexicons, vocabulary: Vocabulary, words: WordColumns): Describer {
  const table = lexicons.tables.get(primary) ?? EMPTY_TABLE
  const { conceptCount } = lexicons
  const lookUp = createLookup(primary, table)
  const bag = createConceptBag(table, conceptCount, words)
  const separable = inflectionOf(primary)?.separable

  /**
   * Zipf's law over the order of the concepts, which go by frequency: the word of rank r makes up about 0.1/r of a text, a sentence has some twenty. Summed
   * up in its place: V8 would make an object of each number that a function gives.
   */
  function putPrior(word: number, identity: number): void {
    const { conceptStarts, concepts, weights, priors } = words
    const end = conceptStarts[word + 1] ?? 0
    priors[word] = 0
    for (let c = conceptStarts[word] ?? 0; c < end; c++) {
      priors[word] = (priors[word] ?? 0) + (weights[c] ?? 0) * (2 / ((concepts[c] ?? 0) + 20))
    }
    priors[word] = (priors[word] ?? 0) + (identity < conceptCount ? 2 / (identity + 20) : UNKNOWN_PRIOR)
    if ((priors[word] ?? 0) > MOST_PRIOR) priors[word] = MOST_PRIOR
  }

  function addNumber(form: string): number {
    const folded = form.replace(/[\s\u00a0\u202f'’]/g, '')
    const word = words.size
    makeRoom(words, 0, 0)
    words.forms.push(form)
    words.folded.push(folded)
    words.traits[word] = NUMBER_TRAIT | KNOWN_TRAIT
    words.identities[word] = vocabulary.identityOf(folded.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'))
    words.priors[word] = NUMBER_PRIOR
    words.conceptStarts[word + 1] = words.conceptStarts[word] ?? 0
    words.soundStarts[word + 1] = words.soundStarts[word] ?? 0
    return words.size++
  }

  function addWord(form: string, { folded, readings, isGrammar }: Lookup): number {
    const word = words.size
    makeRoom(words, 0, roomForSound(folded))
    const identity = vocabulary.identityOf(folded)
    words.forms.push(form)
    words.folded.push(folded)
    words.identities[word] = identity
    words.traits[word] = bag.collect(readings, isGrammar) | (separable?.has(folded) ? PREFIX_TRAIT : 0)
    putPrior(word, identity)
    words.soundStarts[word + 1] = writeSound(folded, words.sounds, words.soundStarts[word] ?? 0)
    return words.size++
  }

  return {
    describe(form, kind) {
      if (kind === 'number') return addNumber(form)
      // Acronyms that are spelled like words ("US", "WHO") stand in the tables with stops.
      const dotted = primary === 'en' && /^[A-Z]{2,4}$/.test(form) ? lookUp(`${[...form].join('.')}.`) : undefined
      return addWord(form, dotted && dotted.readings.count > 0 ? dotted : lookUp(form))
    },
    describeSeparated(prefix, verb) {
      const whole = lookUp(prefix + (words.folded[verb] ?? ''))
      return whole.isVerb ? addWord(words.forms[verb] ?? '', whole) : -1
    },
  }
}
