import { jaroWinkler } from '../evidence/name-likeness.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createReducer, primaryLanguage, type WordReducer } from '../lexicon/stem.ts'
import type { GlossaryTerm } from '../report/case.ts'
import type { Finding, SourceSpan } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import { wordsAt } from './check.ts'
import type { SegmentPair } from './pair.ts'
import { areForms, isSibling, type PlacedWord } from './term-forms.ts'
import { wordInPlace, wordOfNeighbour } from './term-places.ts'

/** A term can only be held against a sentence that surely retells its passage. */
const MIN_SCORE = 0.6
const MIN_SUPPORT = 0.5
/** Or where the aligner is this sure of it; then the words that render the term are only believed from this support on. */
const SURE = 0.9
const FREE = 0.42
/** Shorter words are grammar ("d'"). */
const SHORTEST = 3
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/
/** A link between words says less than this about which word renders the term. */
const MIN_LINK = 0.3
/** A link this strong says that a word translates another one than the term. */
const TRANSLATES = 0.5
const SIBLING = 0.65
/** Spellings this alike are one word in two norms (controle, controlo). */
const SAME_WORD = 0.9

/** Terms of the glossary that the retelling renders otherwise. Silent where no word answers to the term: it may have been left out. */
export const terms: Check = {
  id: 'terms',
  finds: ['term.mistranslated'],
  run(context) {
    const language = primaryLanguage(context.retelling.language)
    const stem = stemReaderOf(context.lexicons)
    const pairs = context.pairs
      .filter((pair) => pair.score >= MIN_SCORE && (pair.support >= MIN_SUPPORT || pair.score >= SURE))
      .map((pair) => {
        const source = context.sources[pair.source]
        let own: readonly string[] | undefined
        return {
          pair,
          there: stem.all(pair.sourceTokens, source?.language ?? ''),
          here: () => {
            own ??= stem.all(pair.tokens, language).stems
            return own
          },
        }
      })
    return context.knowledge.glossary.flatMap((term) => {
      const renderings = term.renderings[language]
      if (!renderings || renderings.length === 0) return []
      return pairs.flatMap((each) => checkPair(term, renderings, each, language, context, stem))
    })
  },
}

/** A pair with the stems of its words; those of the retelling's when somebody asks. */
interface StemmedPair {
  readonly pair: SegmentPair
  readonly there: StemmedWords
  readonly here: () => readonly string[]
}

function checkPair(
  { term }: GlossaryTerm,
  renderings: readonly string[],
  { pair, there, here: stemsHere }: StemmedPair,
  language: string,
  context: CheckContext,
  stem: StemReader,
): Finding[] {
  const source = context.sources[pair.source]
  if (!source) return []
  const wanted = stem.ofPhrase(term, source.language)
  const [head] = wanted
  const at = (there.places.get(head ?? '') ?? []).find((place) => wanted.every((each, k) => there.stems[place + k] === each)) ?? -1
  const rendered = () => renderings.some((rendering) => isThere(rendering, pair, stemsHere, language, context, stem))
  if (at < 0) {
    if (wanted.length > 1) return []
    const beside = wordOfNeighbour(pair, (tokens) => tokens[stem.all(tokens, source.language).places.get(head ?? '')?.[0] ?? -1], context)
    return beside && !rendered() && !isNear(beside.here, beside.there, renderings, pair, context)
      ? [tell(term, renderings, beside.here, beside.here, { ...beside.there, id: source.document.id }, 0.6, context)]
      : []
  }
  if (rendered()) return []
  const [from, to] = [pair.sourceTokens[at], pair.sourceTokens[at + wanted.length - 1]]
  if (!from || !to) return []
  const span = { id: source.document.id, start: from.start, end: to.end }
  const sibling = siblingOf(renderings, pair, at, context)
  if (sibling) return [tell(term, renderings, sibling, sibling, span, SIBLING, context)]
  // The words that answer to the term, or to its last word where it has several.
  const floor = pair.support >= FREE ? SHORTEST : Number.POSITIVE_INFINITY
  const linked = pair.words.filter(
    (link) =>
      link.source >= at &&
      link.source < at + wanted.length &&
      link.strength >= MIN_LINK &&
      pair.tokens[link.target]?.word.isFunction !== true &&
      (HAN.test(pair.tokens[link.target]?.word.form ?? '') || (pair.tokens[link.target]?.word.form.length ?? 0) >= floor),
  )
  // A term of several words is only rendered where each of them is answered.
  if (new Set(linked.map((link) => link.source)).size < wanted.length) {
    const here = wanted.length === 1 && linked.length === 0 ? wordInPlace(pair, from, context) : undefined
    return here && !isNear(here, from, renderings, pair, context) ? [tell(term, renderings, here, here, span, 0.55, context)] : []
  }
  const near = linked.some(({ source: s, target: t }) => {
    const [there, here] = [pair.sourceTokens[s], pair.tokens[t]]
    return there !== undefined && here !== undefined && isNear(here, there, renderings, pair, context)
  })
  if (near) return []
  const places = linked.map((link) => link.target).sort((a, b) => a - b)
  const [first, last] = [pair.tokens[places[0] ?? -1], pair.tokens[places[places.length - 1] ?? -1]]
  if (!first || !last || last.end - first.start > 80) return []
  const confidence = Math.min(0.92, 0.55 + 0.35 * Math.min(1, Math.max(...linked.map((link) => link.strength))))
  return [tell(term, renderings, first, last, span, confidence, context)]
}

/** A name kept as it stands is no rendering, and a near spelling is the other norm's. */
function isNear(here: GlossedToken, there: GlossedToken, renderings: readonly string[], pair: SegmentPair, context: CheckContext): boolean {
  const { folded } = here.word
  const word = placed(pair, pair.tokens.indexOf(here))
  const isSame = (rendering: string) => jaroWinkler(foldWord(rendering), folded) >= SAME_WORD && !isOtherWord(word, rendering, context)
  return folded === there.word.folded || renderings.some((rendering) => rendering.split(/\s+/u).some(isSame))
}

function tell(
  term: string,
  renderings: readonly string[],
  first: Span,
  last: Span,
  source: SourceSpan,
  confidence: number,
  context: CheckContext,
): Finding {
  const retelling = { start: first.start, end: last.end }
  return {
    type: 'term.mistranslated',
    severity: 'minor',
    confidence,
    retelling,
    source: { id: source.id, start: source.start, end: source.end },
    reason: { key: 'term.glossary', params: { term, renderings: renderings.join(', '), here: wordsAt(context.retelling, retelling) } },
    expected: renderings[0] ?? term,
    suggestion: renderings[0] ?? term,
  }
}

/** Whether a rendering stands in the sentence, inflected or not. */
function isThere(
  rendering: string,
  pair: SegmentPair,
  stemsHere: () => readonly string[],
  language: string,
  context: CheckContext,
  stem: StemReader,
): boolean {
  if (language === 'zh' || language === 'ja') return wordsAt(context.retelling, pair.span).includes(rendering)
  const words = wordsOf(rendering)
  const wanted = stem.ofPhrase(rendering, language)
  const stems = stemsHere()
  const isForm = (place: number, k: number) =>
    areForms(stems[place] ?? '', wanted[k] ?? '') && !isOtherWord(placed(pair, place), words[k] ?? '', context)
  return wanted.length > 0 && stems.some((_, i) => wanted.every((_, k) => isForm(i + k, k)))
}

/** A word of a rendering's family that stands in its place, and translates no other word than the term at `at`: "remolque" for "remolcador". */
function siblingOf(renderings: readonly string[], pair: SegmentPair, at: number, context: CheckContext): GlossedToken | undefined {
  const single = renderings.filter((rendering) => wordsOf(rendering).length === 1)
  return pair.tokens.find((_, place) => {
    const isOther = single.some((rendering) => isOtherWord(placed(pair, place), rendering, context))
    return isOther && !pair.words.some(({ source, target, strength }) => target === place && source !== at && strength >= TRANSLATES)
  })
}

const placed = ({ tokens }: SegmentPair, place: number): PlacedWord | undefined => {
  const here = tokens[place]
  return here && { here, before: tokens[place - 1] }
}

const isOtherWord = (word: PlacedWord | undefined, rendering: string, { lexicons, retelling }: CheckContext): boolean =>
  word !== undefined && isSibling(word, foldWord(rendering), retelling.language, lexicons.concepts)

const wordsOf = (phrase: string) => phrase.split(/[\s'’-]+/u).filter(Boolean)

/** The stems of some words, and where each stands. */
interface StemmedWords {
  readonly stems: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Reads stems; remembers what it was asked: one sentence is held against many terms, one term and one passage against many sentences. */
interface StemReader {
  ofPhrase(phrase: string, language: string): readonly string[]
  all(tokens: readonly GlossedToken[], language: string): StemmedWords
}

/** So many words of a language are remembered, some 3 MB. */
const MOST_KNOWN = 20_000

/** Kept as long as the lexicons are: whoever opened them reads many texts in the same words. */
const readers = new WeakMap<Lexicons, StemReader>()

function stemReaderOf(lexicons: Lexicons): StemReader {
  const reader = readers.get(lexicons) ?? createStemReader()
  readers.set(lexicons, reader)
  return reader
}

function createStemReader(): StemReader {
  const reducers = new Map<string, WordReducer>()
  const known = new Map<string, Map<string, string>>()
  const phrases = new Map<string, readonly string[]>()
  const lists = new WeakMap<readonly GlossedToken[], StemmedWords>()

  function of(word: string, language: string): string {
    let stems = known.get(language)
    if (!stems) {
      stems = new Map()
      known.set(language, stems)
    }
    const before = stems.get(word)
    if (before !== undefined) return before
    const reduce = reducers.get(language) ?? createReducer(language)
    reducers.set(language, reduce)
    const stem = stemOf(word, language, reduce)
    if (stems.size >= MOST_KNOWN) stems.clear()
    stems.set(word, stem)
    return stem
  }

  return {
    ofPhrase(phrase, language) {
      const key = `${language} ${phrase}`
      const before = phrases.get(key)
      if (before) return before
      const stems = wordsOf(phrase).map((word) => of(word, language))
      if (phrases.size >= MOST_KNOWN) phrases.clear()
      phrases.set(key, stems)
      return stems
    },
    all(tokens, language) {
      const before = lists.get(tokens)
      if (before) return before
      const stems = tokens.map(({ word }) => of(word.form, language))
      const places = new Map<string, number[]>()
      stems.forEach((stem, place) => {
        const list = places.get(stem)
        if (list) list.push(place)
        else places.set(stem, [place])
      })
      const made = { stems, places }
      lists.set(tokens, made)
      return made
    },
  }
}

/** English keeps its words apart by more than their stems ("chart", "charter"): only the plural is cut there. */
function stemOf(word: string, language: string, reduce: WordReducer): string {
  const folded = foldWord(word)
  if (primaryLanguage(language) !== 'en') return reduce(folded).stem
  return folded.length > 3 ? folded.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '') : folded
}
