import type { Span } from '../text/document.ts'
import { createTokenSpans, findTokens, TOKEN_KINDS, type TokenKind } from '../text/tokens.ts'
import { inTableScript } from '../text/traditional.ts'
import { createCutter } from './cut.ts'
import { createDescriber } from './describe.ts'
import { createInterner } from './interner.ts'
import type { Lexicons } from './lexicons.ts'
import { joinSeparated, mayEndClause } from './separable.ts'
import { soundText } from './sound.ts'
import { primaryLanguage } from './stem.ts'
import { EMPTY_TABLE } from './table.ts'
import type { Vocabulary } from './vocabulary.ts'
import {
  createWordColumns,
  FUNCTION_TRAIT,
  KNOWN_TRAIT,
  NUMBER_TRAIT,
  PREFIX_TRAIT,
  PROPER_TRAIT,
  type WordColumns,
} from './word-columns.ts'
import { addToken, createWordRun, isCapital, isInitial, joinInitials, type WordRun } from './word-run.ts'

export { createVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * What is known of one distinct word form: concept ids with weights in 0..1, best first. Ids below the lexicons' concept count are
 * English stems; above are identities interned in a `Vocabulary` (the folded form itself, so that names and loans meet).
 */
export interface WordRecord {
  /** Its place among the records of its glosser, from 0 up. */
  readonly id: number
  readonly form: string
  readonly folded: string
  readonly sound: string
  readonly identity: number
  readonly concepts: number[]
  readonly weights: number[]
  readonly isFunction: boolean
  readonly isNumber: boolean
  /** False when the lexicon does not hold the word. */
  readonly known: boolean
  /** Whether the lexicon holds it as a name: of a place, a people, a day, an institution. */
  readonly isProper: boolean
  /** Probability, 0..1, that a sentence of usual length holds a word of which this one may be the translation. */
  readonly prior: number
}

/** A token of a text with what is known of its word. `capital`: begins with an upper-case letter. */
export interface GlossedToken extends Span {
  readonly word: WordRecord
  readonly capital: boolean
}

/** Glosses texts of one language; keeps one record a distinct word form. */
export interface Glosser {
  readonly language: string
  /** The words of a text, or of a part of it. */
  gloss(text: string, span?: Span): GlossedToken[]
  /** The same as numbers in `words`, without an object for any; the run is filled anew by each text. */
  read(text: string): Readonly<WordRun>
  readonly words: WordColumns
  /** The same words as objects. */
  readonly records: readonly WordRecord[]
  /** Whether the lexicon holds a word as it stands, inflected or compounded. */
  knows(word: string): boolean
}

/**
 * A glosser for a language (BCP-47) over the given tables; without a table words are known by their own form only. `learn` is told of each new record
 * before anybody sees it.
 */
export function createGlosser(
  language: string,
  lexicons: Lexicons,
  vocabulary: Vocabulary,
  learn: (record: WordRecord) => void = () => {},
): Glosser {
  const primary = primaryLanguage(language)
  const cut = createCutter(lexicons.tables.get(primary) ?? EMPTY_TABLE, primary)
  const words = createWordColumns()
  const describer = createDescriber(primary, lexicons, vocabulary, words)
  const interner = createInterner()
  /** The word of each form that the interner has numbered. */
  const byForm: number[] = []
  const records: WordRecord[] = []
  /** Before here all words have their records. */
  let recorded = 0
  const spans = createTokenSpans()
  const run = createWordRun()

  function wordOf(form: string, kind: TokenKind): number {
    const number = interner.numberOf(form, 0, form.length)
    if (number === byForm.length) byForm.push(describer.describe(form, kind))
    return byForm[number] ?? 0
  }

  const isPrefix = (word: number) => ((words.traits[word] ?? 0) & PREFIX_TRAIT) !== 0
  /** The words of verbs that are written apart from a prefix; -1 for what is no verb. */
  const separated = new Map<string, number>()
  function withPrefix(prefix: number, verb: number): number {
    if ((words.traits[verb] ?? 0) & NUMBER_TRAIT) return -1
    const key = `${words.forms[verb]} ${words.folded[prefix]}`
    const known = separated.get(key)
    if (known !== undefined) return known
    const word = describer.describeSeparated(words.folded[prefix] ?? '', verb)
    separated.set(key, word)
    return word
  }

  function readHan(text: string, start: number, end: number): void {
    let at = start
    for (const word of cut(inTableScript(text.slice(start, end), primary))) {
      addToken(run, at, at + word.length, wordOf(word, 'han'))
      at += word.length
    }
  }

  /** Fills the run with the tokens of a text that stand in `spans`. */
  function readSpans(text: string): void {
    run.count = 0
    let initials = 0
    let mayBeSeparated = false
    for (let at = 0; at < 3 * spans.count; at += 3) {
      const start = spans.numbers[at] ?? 0
      const end = spans.numbers[at + 1] ?? 0
      const kind = TOKEN_KINDS[spans.numbers[at + 2] ?? 0] ?? 'word'
      if (kind === 'han') {
        readHan(text, start, end)
        continue
      }
      if (end - start <= 2 && isInitial(text, start, end)) initials++
      const number = interner.numberOf(text, start, end)
      if (number === byForm.length) byForm.push(describer.describe(text.slice(start, end), kind))
      const word = byForm[number] ?? 0
      addToken(run, start, end, word)
      if (((words.traits[word] ?? 0) & PREFIX_TRAIT) !== 0 && mayEndClause(text, end)) mayBeSeparated = true
    }
    if (initials > 1) joinInitials(text, run, words, (letters) => wordOf(letters, 'word'))
    if (mayBeSeparated) joinSeparated(text, run, isPrefix, withPrefix)
  }

  /** The object of a word. */
  function recordOf(word: number): WordRecord {
    const record = recordFrom(words, word)
    learn(record)
    records[word] = record
    return record
  }

  return {
    language,
    words,
    get records() {
      for (; recorded < words.size; recorded++) records[recorded] ??= recordOf(recorded)
      return records
    },
    knows: (word) => ((words.traits[wordOf(inTableScript(word, primary), 'word')] ?? 0) & KNOWN_TRAIT) !== 0,
    read(text) {
      findTokens(text, 0, text.length, spans)
      readSpans(text)
      return run
    },
    gloss(text, span) {
      findTokens(text, span?.start ?? 0, span?.end ?? text.length, spans)
      readSpans(text)
      const tokens: GlossedToken[] = []
      for (let k = 0; k < run.count; k++) {
        const start = run.starts[k] ?? 0
        const number = run.words[k] ?? 0
        const word = records[number] ?? recordOf(number)
        tokens.push({ start, end: run.ends[k] ?? 0, word, capital: !word.isNumber && isCapital(text, start) })
      }
      return tokens
    },
  }
}

/** The object of a word that stands in columns. */
function recordFrom(columns: WordColumns, word: number): WordRecord {
  const { forms, folded, sounds, soundStarts, identities, traits, priors } = columns
  const form = forms[word] ?? ''
  const plain = folded[word] ?? ''
  const identity = identities[word] ?? 0
  const trait = traits[word] ?? 0
  const concepts: number[] = []
  const weights: number[] = []
  const end = columns.conceptStarts[word + 1] ?? 0
  for (let c = columns.conceptStarts[word] ?? 0; c < end; c++) {
    concepts.push(columns.concepts[c] ?? 0)
    weights.push(columns.weights[c] ?? 0)
  }
  concepts.push(identity)
  weights.push(1)
  return {
    id: word,
    form,
    folded: plain,
    sound: soundText(sounds, soundStarts[word] ?? 0, soundStarts[word + 1] ?? 0),
    identity,
    concepts,
    weights,
    isFunction: (trait & FUNCTION_TRAIT) !== 0,
    isNumber: (trait & NUMBER_TRAIT) !== 0,
    known: (trait & KNOWN_TRAIT) !== 0,
    isProper: (trait & PROPER_TRAIT) !== 0,
    prior: priors[word] ?? 0,
  }
}
