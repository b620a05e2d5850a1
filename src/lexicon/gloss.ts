import type { Span } from '../text/document.ts'
import { createTokenSpans, findTokens, TOKEN_KINDS, type Token, type TokenKind } from '../text/tokens.ts'
import { inTableScript } from '../text/traditional.ts'
import { createConceptBag } from './concept-bag.ts'
import { createCutter } from './cut.ts'
import { inflectionOf } from './inflection/index.ts'
import { createInterner } from './interner.ts'
import type { Lexicons } from './lexicons.ts'
import { createLookup, type Lookup } from './lookup.ts'
import { joinSeparated, mayEndClause } from './separable.ts'
import { soundOf } from './sound.ts'
import { primaryLanguage } from './stem.ts'
import { EMPTY_TABLE } from './table.ts'

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

/** Interned identities of one comparison, shared by all its texts. */
export interface Vocabulary {
  readonly identityOf: (folded: string) => number
  /** The identities it has given out itself, in order. */
  readonly identities: () => ReadonlyMap<string, number>
  readonly size: () => number
}

/** A fresh vocabulary; the first identity follows the last concept, and the last of those that `earlier` (of another vocabulary) holds. */
export function createVocabulary(lexicons: Lexicons, earlier: ReadonlyMap<string, number> = new Map()): Vocabulary {
  const words: string[] = []
  const interner = createInterner()
  let first = lexicons.conceptCount
  for (const id of earlier.values()) if (id >= first) first = id + 1
  return {
    identities: () => new Map(words.map((word, number) => [word, first + number])),
    identityOf(folded) {
      const known = earlier.size > 0 ? earlier.get(folded) : undefined
      if (known !== undefined) return known
      const number = interner.numberOf(folded, 0, folded.length)
      if (number === words.length) words.push(folded)
      return first + number
    },
    size: () => first + words.length,
  }
}

/** Glosses texts of one language; keeps one record a distinct word form. */
export interface Glosser {
  readonly language: string
  /** The words of a text, or of a part of it; `pieces` are its tokens, where they are at hand. */
  gloss(text: string, span?: Span, pieces?: readonly Token[]): GlossedToken[]
  /** Only what is known of the words of a text, in order, put into `into` from 0 on; gives how many. What stands there beyond is none of it. */
  words(text: string, into: WordRecord[]): number
  readonly records: readonly WordRecord[]
  /** Whether the lexicon holds a word as it stands, inflected or compounded. */
  knows(word: string): boolean
}

/** How often a sentence holds a given number, and a given word that no lexicon knows. */
const NUMBER_PRIOR = 0.002
const UNKNOWN_PRIOR = 0.0003
const MOST_PRIOR = 0.3

/** Zipf's law over the order of the concepts, which go by frequency: the word of rank r makes up about 0.1/r of a text, a sentence has some twenty. */
function priorOf(concepts: readonly number[], weights: readonly number[], count: number): number {
  let prior = 0
  for (let i = 0; i < concepts.length; i++) {
    const id = concepts[i] ?? 0
    prior += (weights[i] ?? 0) * (id < count ? 2 / (id + 20) : UNKNOWN_PRIOR)
  }
  return prior < MOST_PRIOR ? prior : MOST_PRIOR
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
  const table = lexicons.tables.get(primary) ?? EMPTY_TABLE
  const lookUp = createLookup(primary, table)
  const cut = createCutter(table, primary)
  const records: WordRecord[] = []
  const byForm: WordRecord[] = []
  const interner = createInterner()
  const spans = createTokenSpans()
  const bag = createConceptBag(table, lexicons.conceptCount)

  function make(form: string, kind: TokenKind): WordRecord {
    if (kind === 'number') {
      const folded = form.replace(/[\s\u00a0\u202f'’]/g, '')
      const identity = vocabulary.identityOf(folded.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'))
      return {
        id: records.length,
        form,
        folded,
        sound: '',
        identity,
        concepts: [identity],
        weights: [1],
        isFunction: false,
        isNumber: true,
        known: true,
        isProper: false,
        prior: NUMBER_PRIOR,
      }
    }
    // Acronyms that are spelled like words ("US", "WHO") stand in the tables with stops.
    const dotted = primary === 'en' && /^[A-Z]{2,4}$/.test(form) ? lookUp(`${[...form].join('.')}.`) : undefined
    return describe(form, dotted && dotted.readings.length > 0 ? dotted : lookUp(form))
  }

  function describe(form: string, { folded, readings, isGrammar }: Lookup): WordRecord {
    const identity = vocabulary.identityOf(folded)
    const { concepts, weights, content, grammar, proper, common } = bag.collect(readings, identity)
    const isKnown = concepts.length > 1 || isGrammar
    return {
      id: records.length,
      form,
      folded,
      sound: soundOf(folded),
      identity,
      concepts,
      weights,
      isFunction: isKnown && (grammar > content || (isGrammar && content < 0.5)),
      isNumber: false,
      known: isKnown,
      isProper: proper > common,
      prior: priorOf(concepts, weights, lexicons.conceptCount),
    }
  }

  /** The record of the word that stands in `text` from `from` to before `to`. */
  function recordAt(text: string, from: number, to: number, kind: TokenKind): WordRecord {
    const number = interner.numberOf(text, from, to)
    const known = number < byForm.length ? byForm[number] : undefined
    if (known) return known
    const record = remember(make(text.slice(from, to), kind))
    byForm.push(record)
    return record
  }

  const recordOf = (form: string, kind: TokenKind) => recordAt(form, 0, form.length, kind)

  function remember(record: WordRecord): WordRecord {
    learn(record)
    records.push(record)
    return record
  }

  const separable = inflectionOf(primary)?.separable ?? new Set()
  /** Whether a word may be the prefix of a verb, by its number; asked of each token. */
  const prefixes: boolean[] = []
  const isPrefix = ({ id, folded }: WordRecord) => {
    prefixes[id] ??= separable.has(folded)
    return prefixes[id]
  }
  /** What is known of verbs that are written apart from a prefix; null for what is no verb. */
  const separated = new Map<string, WordRecord | null>()
  function withPrefix(prefix: string, verb: WordRecord): WordRecord | undefined {
    if (verb.isNumber) return undefined
    const key = `${verb.form} ${prefix}`
    const known = separated.get(key)
    if (known !== undefined) return known ?? undefined
    const whole = lookUp(prefix + verb.folded)
    const record = whole.isVerb ? remember(describe(verb.form, whole)) : null
    separated.set(key, record)
    return record ?? undefined
  }

  return {
    language,
    records,
    knows: (word) => recordOf(inTableScript(word, primary), 'word').known,
    gloss: glossed,
    words(text, into) {
      findTokens(text, 0, text.length, spans)
      let size = 0
      let letters = 0
      for (let k = 0; k < spans.count; k++) {
        const start = spans.numbers[3 * k] ?? 0
        const end = spans.numbers[3 * k + 1] ?? 0
        const kind = TOKEN_KINDS[spans.numbers[3 * k + 2] ?? 0] ?? 'word'
        if (kind === 'han') {
          for (const word of cut(inTableScript(text.slice(start, end), primary))) into[size++] = recordOf(word, kind)
          continue
        }
        if (end - start <= 2 && isInitial(text, start, end)) letters++
        const word = recordAt(text, start, end, kind)
        into[size++] = word
        // Where words are put together their places are needed.
        if (letters > 1 || (separable.size > 0 && isPrefix(word) && mayEndClause(text, end))) return putWords(glossed(text), into)
      }
      return size
    },
  }

  function glossed(text: string, span?: Span, pieces?: readonly Token[]): GlossedToken[] {
    const tokens: GlossedToken[] = []
    let letters = 0
    const add = (kind: TokenKind, start: number, end: number) => {
      if (kind === 'han') {
        let at = start
        for (const word of cut(inTableScript(text.slice(start, end), primary))) {
          tokens.push({ start: at, end: at + word.length, word: recordOf(word, kind), capital: false })
          at += word.length
        }
        return
      }
      const capital = kind === 'word' && isCapital(text, start)
      if (end - start <= 2 && isInitial(text, start, end)) letters++
      tokens.push({ start, end, word: recordAt(text, start, end, kind), capital })
    }
    if (pieces) for (const { kind, start, end } of pieces) add(kind, start, end)
    else {
      findTokens(text, span?.start ?? 0, span?.end ?? text.length, spans)
      for (let at = 0; at < 3 * spans.count; at += 3) {
        add(TOKEN_KINDS[spans.numbers[at + 2] ?? 0] ?? 'word', spans.numbers[at] ?? 0, spans.numbers[at + 1] ?? 0)
      }
    }
    if (letters > 1) joinDotted(text, tokens, (letters) => recordOf(letters, 'word'))
    if (separable.size > 0) joinSeparated(text, tokens, isPrefix, withPrefix)
    return tokens
  }
}

function putWords(tokens: readonly GlossedToken[], into: WordRecord[]): number {
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]
    if (token) into[k] = token.word
  }
  return tokens.length
}

function isCapital(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return first < 128 ? first >= 65 && first <= 90 : text.charAt(at) !== text.charAt(at).toLowerCase()
}

/** Whether a short token is an initial, or two of the same as Spanish writes for a plural. */
const isInitial = (text: string, start: number, end: number) =>
  (end - start === 1 || text.charCodeAt(start) === text.charCodeAt(start + 1)) && isCapital(text, start)

/** Joins letters with stops that the lexicon knows together ("U.S.", "U.N.", Spanish "EE. UU."). */
function joinDotted(text: string, tokens: GlossedToken[], recordOf: (letters: string) => WordRecord): void {
  for (let at = 0; at < tokens.length - 1; at++) {
    if (!isLetter(tokens[at])) continue
    let end = at
    while (end + 1 < tokens.length && isLetter(tokens[end + 1]) && STOP.test(text.slice(tokens[end]?.end, tokens[end + 1]?.start))) end++
    const [first, last] = [tokens[at], tokens[end]]
    if (end === at || !first || !last || text[last.end] !== '.') continue
    const word = recordOf(text.slice(first.start, last.end).replace(/[. \u00a0\u202f]/g, ''))
    if (word.known && !word.isFunction) tokens.splice(at, end - at + 1, { start: first.start, end: last.end, word, capital: true })
  }
}

const STOP = /^\.[ \u00a0\u202f]?$/

/** Whether a token is an initial, or two of the same as Spanish writes for a plural. */
function isLetter(token: GlossedToken | undefined): boolean {
  if (token?.capital !== true) return false
  const { form } = token.word
  return form.length === 1 || (form.length === 2 && form.charAt(0) === form.charAt(1))
}
