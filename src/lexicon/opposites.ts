import { ADJECTIVES } from './antonyms/adjectives.ts'
import { ADJECTIVES_G_Z } from './antonyms/adjectives-g-z.ts'
import { EVERYDAY } from './antonyms/everyday.ts'
import { NOUNS } from './antonyms/nouns.ts'
import { VERBS } from './antonyms/verbs.ts'
import type { WordRecord } from './gloss.ts'
import { hasDenyingAffix, ownMeanings } from './own-meanings.ts'
import { createReducer, primaryLanguage, type WordReducer } from './stem.ts'

/** A word with the language (BCP-47) of its text. */
export interface SpokenWord {
  readonly word: WordRecord
  readonly language: string
}

/** How surely two words have opposite meanings, 0..1: the share of the weaker word's meanings that the other's oppose; 0 where none do. */
export type OppositeReader = (a: SpokenWord, b: SpokenWord) => number

/** Rarer meanings are chance. */
const MAX_MEANINGS = 8
/** "Happy" and "unhappy" need no table. */
const DENIES = /^(?:un|non)(?=\p{L}{4})/u

/** A reader of opposites. `concepts` are the lexicons' English stems, which all languages reach. Remembers what it was asked. */
export function createOpposites(concepts: readonly string[]): OppositeReader {
  const made = readers.get(concepts) ?? readerOf(concepts)
  readers.set(concepts, made)
  return made
}

/** Lexicons never change: a reader is kept as long as their concepts are, for all comparisons that use them. */
const readers = new WeakMap<readonly string[], OppositeReader>()

function readerOf(concepts: readonly string[]): OppositeReader {
  const reduce = createReducer('en')
  const opposed = opposedStems()
  const known = new WeakMap<WordRecord, Meanings>()
  const meaningsOf = ({ word, language }: SpokenWord) => {
    const before = known.get(word)
    if (before) return before
    const meanings =
      primaryLanguage(language) === 'en' ? englishMeanings(word.folded, reduce, meaningOf) : readMeanings(word, concepts, meaningOf)
    known.set(word, meanings)
    return meanings
  }
  const meaningOf = (stem: string, weight: number, isDenied: boolean): Meaning => ({
    isDenied,
    stem,
    weight,
    opposites: opposed.get(stem),
    undenied: DENIES.test(stem) ? stem.replace(DENIES, '') : undefined,
  })
  return (a, b) => {
    if (a.word.isNumber || b.word.isNumber) return 0
    const [left, right] = [meaningsOf(a), meaningsOf(b)]
    if (mean(left, right) || mean(right, left) || areCognates(a.word.folded, b.word.folded)) return 0
    return Math.min(shareOpposed(left, right), shareOpposed(right, left))
  }

  function shareOpposed(own: Meanings, other: Meanings): number {
    if (!own.list.some((meaning) => other.list.some((each) => areOpposed(meaning, each)))) return 0
    const hit = own.list.filter((meaning) => other.list.some((each) => areOpposed(meaning, each)))
    if (own.readings) return 1
    const sum = (list: readonly Meaning[]) => list.reduce((total, { weight }) => total + weight, 0)
    return sum(hit) / sum(own.list)
  }
}

/** What a word mainly means, beside the weightiest of its meanings. */
const MAINLY = 0.85
/** Stems of verbs that say little by themselves: the noun or the particle beside them tells what is done ("eine Absage erteilen", "give up"). */
const EMPTY = new Set('give take make get bring come go keep put set hold let leav turn run have do'.split(' '))

interface Meaning {
  readonly stem: string
  readonly weight: number
  /** The stems that its table opposes to it. */
  readonly opposites: ReadonlySet<string> | undefined
  /** What is left without a prefix that denies. */
  readonly undenied: string | undefined
  /** Whether the word itself has a prefix that denies: "unbeantwortet" is "unanswered", though the tables have it under "answer". */
  readonly isDenied: boolean
}

/** Whether a word may itself mean one of the readings of an English word: "willingness" is "willing", whatever else the tables say. */
const mean = (own: Meanings, english: Meanings): boolean =>
  english.readings && own.list.some(({ stem }) => english.list.some((each) => isKin(stem, each.stem)))

/** Stems of one root: one begins with the other. */
const isKin = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a)))

/** So many letters in common make two words one, and what may stand before them to deny. */
const COMMON = 6
const DENYING_PREFIX = /(?:^|[^\p{L}])(?:un|in|im|il|ir|dis|des|dés|non|nicht|miss?|mé|a|an|anti|on|de)$/u

/** Whether the longer of two words holds the beginning of the shorter, not behind a prefix that denies ("Einkommensdisparitäten", "disparities"). */
function areCognates(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < COMMON) return false
  const at = long.indexOf(short.slice(0, COMMON))
  return at >= 0 && !DENYING_PREFIX.test(long.slice(0, at)) && !/los|less|frei|free/u.test(long.slice(at + COMMON))
}

type MeaningOf = (stem: string, weight: number, isDenied: boolean) => Meaning

const areOpposed = (a: Meaning, b: Meaning): boolean =>
  (a.opposites?.has(b.stem) === true && !EMPTY.has(a.stem) && !EMPTY.has(b.stem)) ||
  (!b.isDenied && a.undenied === b.stem) ||
  (!a.isDenied && b.undenied === a.stem)

interface Meanings {
  readonly list: readonly Meaning[]
  /** True where the list holds readings of one form ("left": leave, left), of which one is meant. */
  readonly readings: boolean
}

/** An English word means itself: what else its tables say of it are translations of translations. */
function englishMeanings(folded: string, reduce: WordReducer, meaningOf: MeaningOf): Meanings {
  const { stem, lemmas } = reduce(folded)
  return {
    list: [...new Set([stem, ...lemmas.map((lemma) => reduce(lemma).stem)])].map((each) => meaningOf(each, 1, false)),
    readings: true,
  }
}

function readMeanings(word: WordRecord, concepts: readonly string[], meaningOf: MeaningOf): Meanings {
  const isDenied = hasDenyingAffix(word.folded)
  const list = ownMeanings(word, concepts)
    .slice(0, MAX_MEANINGS)
    .map(({ stem, weight }) => meaningOf(stem, weight, isDenied))
  const top = Math.max(0, ...list.map(({ weight }) => weight))
  const isEmpty = list.some(({ stem, weight }) => EMPTY.has(stem) && weight >= MAINLY * top)
  return { list: isEmpty ? [] : list.filter((meaning) => !list.some((other) => outweighs(other, meaning))), readings: false }
}

/** "Conseguir" is "succeed", and "fail" only in an expression with a denial. */
const outweighs = (a: Meaning, b: Meaning): boolean => a.weight > b.weight && areOpposed(a, b)

function opposedStems(): Map<string, Set<string>> {
  const reduce = createReducer('en')
  const stems = new Map<string, string>()
  const stemOf = (word: string) => {
    const before = stems.get(word)
    if (before !== undefined) return before
    const { stem } = reduce(word)
    stems.set(word, stem)
    return stem
  }
  const opposed = new Map<string, Set<string>>()
  const put = (a: string, b: string) => {
    const list = opposed.get(a) ?? new Set()
    if (a !== b) opposed.set(a, list.add(b))
  }
  for (const line of [EVERYDAY, ADJECTIVES, ADJECTIVES_G_Z, VERBS, NOUNS].join(' ').trim().split(/\s+/)) {
    const [word = '', list = ''] = line.split(':')
    for (const other of list.split(',')) {
      put(stemOf(word), stemOf(other))
      put(stemOf(other), stemOf(word))
    }
  }
  return opposed
}
