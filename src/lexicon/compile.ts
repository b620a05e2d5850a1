import { inTableScript } from '../text/traditional.ts'
import { type LexiconEntry, TRAINED } from './entries.ts'
import { workOutReadings } from './lookup.ts'
import { createReducer, primaryLanguage, STEM_MARK, type WordReducer } from './stem.ts'
import { encodeTable, FUNCTION_WORD, openTable, PROPER_WORD, type TableRow } from './table.ts'

/** The key of a stem. */
export const stemKey = (stem: string) => STEM_MARK + stem

/** Flags of English stems: the parts of speech that the written lexicons give them. */
export const PART_FLAGS: Readonly<Partial<Record<LexiconEntry['pos'], number>>> = { n: 8, v: 16, adj: 32, adv: 64 }

const GRAMMATICAL = new Set(['det', 'pron', 'prep', 'conj'])
const AUXILIARIES = new Set([
  'be',
  'have',
  'do',
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'not',
  'so',
  'then',
  'there',
  'very',
  'also',
  'too',
  'as',
])

/** Whether an English headword only carries grammar. */
export function isGrammatical(entry: Pick<LexiconEntry, 'lemma' | 'pos'>): boolean {
  return GRAMMATICAL.has(entry.pos) || AUXILIARIES.has(entry.lemma)
}

/** Later translations are less likely; even the last is still usual. */
const rankWeight = (rank: number) => Math.max(0.5, 1 - 0.08 * rank)
/** A trained translation weighs what the training says of it, but not less than TRAINED_BASE: it passed the pruning. */
function weightOf(entry: LexiconEntry, rank: number): number {
  if (entry.pos === TRAINED) return Math.min(1, TRAINED_BASE + (1 - TRAINED_BASE) * (entry.probabilities[rank] ?? 0))
  return rank < (entry.usual ?? entry.translations.length) ? rankWeight(rank) : RARER
}
/** A rarer translation weighs less than any usual one, but enough to be a counterpart. */
const RARER = 0.29
const TRAINED_BASE = 0.3
/** A content word of a phrase stands for part of the headword only. */
const PHRASE_WEIGHT = 0.6

const isUsual = (entry: LexiconEntry) => entry.pos === TRAINED || entry.usual !== 0

/**
 * The English concepts of all lexicons: stems of headwords' words, in order of first appearance (the files go by frequency), those with rarer
 * translations alone last.
 */
export function collectConcepts(lexicons: readonly (readonly LexiconEntry[])[]): string[] {
  const reduce = createReducer('en')
  const seen = new Set<string>()
  for (const wanted of [true, false]) {
    for (const entries of lexicons) {
      for (const entry of entries) if (isUsual(entry) === wanted) for (const word of wordsOf(entry.lemma)) seen.add(reduce(word).stem)
    }
  }
  return [...seen].slice(0, 65_535)
}

const isProper = (word: string) => /^\p{Lu}/u.test(word)

const wordsOf = (phrase: string) => phrase.split(/[\s'’-]+/).filter(Boolean)

/** A word to show for each concept: the first lemma of one word that has the stem. */
export function lemmasOf(concepts: readonly string[], lexicons: readonly (readonly LexiconEntry[])[]): string[] {
  const reduce = createReducer('en')
  const lemmas = new Map<string, string>()
  for (const { lemma } of lexicons.flat()) {
    for (const word of wordsOf(lemma)) {
      const { stem } = reduce(word)
      const whole = word === lemma
      if (!lemmas.has(stem) && whole) lemmas.set(stem, word)
    }
  }
  return concepts.map((concept) => lemmas.get(concept) ?? concept)
}

/** Packs the English side: stem -> its own concept. */
export function compileEnglish(entries: readonly LexiconEntry[], concepts: readonly string[]): Uint8Array {
  const reduce = createReducer('en')
  const usual = new Set<string>()
  for (const entry of entries) if (isUsual(entry)) for (const word of wordsOf(entry.lemma)) usual.add(reduce(word).stem)
  // What is usual tells what a word is: that "can" may rarely be a tin does not make it one.
  const tells = (entry: LexiconEntry, stem: string) => isUsual(entry) || !usual.has(stem)
  const grammatical = new Set<string>()
  const content = new Set<string>()
  const small = new Set<string>()
  const parts = new Map<string, number>()
  for (const entry of entries) {
    for (const word of wordsOf(entry.lemma)) {
      const { stem } = reduce(word)
      if (!tells(entry, stem)) continue
      if (isGrammatical(entry)) grammatical.add(stem)
      else content.add(stem)
      if (!isProper(word) && entry.pos !== TRAINED) small.add(stem)
    }
    const part = PART_FLAGS[entry.pos]
    if (part === undefined || /\s/.test(entry.lemma)) continue
    const { stem } = reduce(entry.lemma)
    if (!tells(entry, stem)) continue
    parts.set(stem, (parts.get(stem) ?? 0) | part)
  }
  const rows = new Map<string, TableRow>()
  concepts.forEach((concept, id) => {
    const isFunction = grammatical.has(concept) && !content.has(concept)
    rows.set(stemKey(concept), {
      postings: new Map([[id, 1]]),
      flags: (isFunction ? FUNCTION_WORD : content.has(concept) && !small.has(concept) ? PROPER_WORD : 0) | (parts.get(concept) ?? 0),
    })
  })
  return encodeTable('en', rows)
}

interface Draft {
  readonly postings: Map<number, number>
  bestFunction: number
  bestContent: number
  bestProper: number
  bestCommon: number
  /** The same of words that are spelled like their key, without accents. */
  plainFunction: number
  plainContent: number
}

/** A likely meaning, by weight. */
const LIKELY = 0.6

/** Packs one language: its words and stems -> English concepts with weights, and what the rules of inflection say of its words. */
export function compileLexicon(language: string, entries: readonly LexiconEntry[], concepts: readonly string[]): Uint8Array {
  const rows = compileRows(language, entries, concepts)
  const trained = countTrained(entries)
  const bare = encodeTable(language, rows, trained)
  const beside = workOutReadings(language, openTable(bare))
  return beside ? encodeTable(language, rows, trained, beside) : bare
}

/** How many entries were trained or imported, not written. */
export function countTrained(entries: readonly LexiconEntry[]): number {
  return entries.filter(({ pos }) => pos === TRAINED).length
}

/**
 * The rows of one language's table. `isKnownFunctionWord` tells (folded) words that carry grammar beside those of the entries themselves: in a
 * phrase they stand for nothing.
 */
export function compileRows(
  language: string,
  entries: readonly LexiconEntry[],
  concepts: readonly string[],
  isKnownFunctionWord: (folded: string) => boolean = () => false,
): Map<string, TableRow> {
  const ids = new Map(concepts.map((concept, id) => [concept, id]))
  const english = createReducer('en')
  const reduce = createReducer(language)
  const spaced = !['zh', 'ja'].includes(primaryLanguage(language))
  const drafts = new Map<string, Draft>()
  const functionWords = new Set<string>()
  for (const entry of entries)
    if (isGrammatical(entry)) for (const t of entry.translations) if (!/\s/.test(t)) functionWords.add(reduce(t).folded)
  const isFunctionWord = (folded: string) => functionWords.has(folded) || isKnownFunctionWord(folded)
  for (const entry of entries) {
    const headwords = wordsOf(entry.lemma)
    const proper = headwords.every(isProper)
    const heads = headwords.map((word) => ids.get(english(word).stem)).filter((id) => id !== undefined)
    entry.translations.forEach((written, rank) => {
      const translation = inTableScript(written, language)
      const parts = spaced ? wordsOf(translation) : [translation]
      const content = parts.length > 1 ? parts.filter((word) => !isFunctionWord(reduce(word).folded)) : parts
      const whole = content.length <= 1 && heads.length <= 1
      for (const word of content.length > 0 ? content : parts) {
        const weight = weightOf(entry, rank) * (whole ? 1 : PHRASE_WEIGHT)
        const { folded } = reduce(word)
        for (const key of keysOf(word, reduce, spaced)) {
          const draft = drafts.get(key) ?? {
            postings: new Map(),
            bestFunction: 0,
            bestContent: 0,
            bestProper: 0,
            bestCommon: 0,
            plainFunction: 0,
            plainContent: 0,
          }
          drafts.set(key, draft)
          for (const id of heads) draft.postings.set(id, Math.max(weight, draft.postings.get(id) ?? 0))
          const plain = word.toLowerCase() === folded ? weight : 0
          if (isGrammatical(entry)) {
            draft.bestFunction = Math.max(draft.bestFunction, weight)
            draft.plainFunction = Math.max(draft.plainFunction, plain)
          } else {
            draft.bestContent = Math.max(draft.bestContent, weight)
            draft.plainContent = Math.max(draft.plainContent, plain)
          }
          if (proper) draft.bestProper = Math.max(draft.bestProper, weight)
          else if (entry.pos !== TRAINED) draft.bestCommon = Math.max(draft.bestCommon, weight)
        }
      }
    })
  }
  const rows = new Map<string, TableRow>()
  for (const [key, draft] of drafts) {
    // Keys have no accents: "no" also stands for "nó", a knot, and is hardly ever one.
    const grammar = draft.bestFunction >= draft.bestContent || (draft.plainFunction >= LIKELY && draft.plainFunction >= draft.plainContent)
    rows.set(key, { postings: draft.postings, flags: grammar ? FUNCTION_WORD : draft.bestProper > draft.bestCommon ? PROPER_WORD : 0 })
  }
  return rows
}

function keysOf(word: string, reduce: WordReducer, spaced: boolean): string[] {
  const { folded, stem } = reduce(word)
  return spaced ? [folded, stemKey(stem)] : [folded]
}
