import { type Bag, bagOf, type PassageIndex } from '../align/passage-index.ts'
import { gatherSources, openSources, type SourceIndex } from '../align/source-index.ts'
import type { Quotation } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import { rangeUnder, type Span } from '../text/document.ts'

/** A source segment by the number of its document and its own. */
export interface PassageRef {
  readonly source: number
  readonly segment: number
}

/** How well source segments hold the words of a stretch of the retelling: `support` 0..1 is the share of its information found there. */
export interface Support extends PassageRef {
  readonly support: number
}

/** A clause of a quotation with its words and the passages that hold them, best first. */
export interface Clause extends Span {
  readonly tokens: readonly GlossedToken[]
  /** Content words that the lexicon knows or that are names or numbers. */
  readonly weight: number
  readonly supports: readonly Support[]
}

/** Looks up how sources support stretches of a retelling. Made once a comparison. */
export interface SupportFinder {
  clausesOf(quotation: Span): Clause[]
  /** The supports of some tokens, best first; only passages with a positive support. */
  supportsOf(tokens: readonly GlossedToken[]): Support[]
  /** The same by document: its segments with their supports, best first. */
  supportsBySource(tokens: readonly GlossedToken[]): (source: number) => ReadonlyMap<number, number>
  /** The support that a set of passages together gives. */
  jointSupport(tokens: readonly GlossedToken[], passages: readonly PassageRef[]): number
  /** Whether a folded word stands anywhere in the sources. */
  knowsSourceWord(folded: string): boolean
  /** The share of a source passage's information that some retelling tokens hold. */
  heldBy(passage: PassageRef, tokens: readonly GlossedToken[]): number
}

/** Where a clause may end inside a sentence, when enough words stand on both sides. */
const CLAUSE_END = /[,;:，；：、—–]|[.!?。！？…]/u
const MIN_CLAUSE_WORDS = 3

/** A finder over examined sources, for one retelling; `index` is theirs, where it is at hand. */
export function createSupportFinder(
  sources: readonly ExaminedText[],
  retelling: ExaminedText,
  sourceIndex: SourceIndex = openSources(gatherSources(sources)),
): SupportFinder {
  const { passages: index, places, firsts } = sourceIndex
  const numberOf = ({ source, segment }: PassageRef) => (firsts[source] ?? -1) + segment
  const refOf = (number: number): PassageRef => ({ source: places[number]?.source ?? 0, segment: places[number]?.position ?? 0 })

  const bags = new Map<readonly GlossedToken[], Bag>()
  /** The same words are asked about again and again. */
  function wordsOf(tokens: readonly GlossedToken[]): Bag {
    const known = bags.get(tokens)
    if (known) return known
    const bag = bagOf(tokens)
    bags.set(tokens, bag)
    return bag
  }

  /** The segments that support some words, in the order in which they are found, and how far by their numbers. */
  function sumsOf(tokens: readonly GlossedToken[]): { readonly touched: readonly number[]; readonly supports: Float64Array } {
    const { words } = wordsOf(tokens)
    const sums = new Float64Array(places.length)
    const touched: number[] = []
    let total = 0
    for (const word of words) total += informationOf(word, index)
    if (total === 0) return { touched, supports: sums }
    for (const word of words) {
      const { segments, strengths } = index.hitsOf(word)
      const information = informationOf(word, index)
      for (let k = 0; k < segments.length; k++) {
        const segment = segments[k] ?? 0
        if (sums[segment] === 0) touched.push(segment)
        sums[segment] = (sums[segment] ?? 0) + information * certainty(strengths[k] ?? 0)
      }
    }
    for (const segment of touched) sums[segment] = (sums[segment] ?? 0) / total
    return { touched, supports: sums }
  }

  function supportsOf(tokens: readonly GlossedToken[]): Support[] {
    const { touched, supports } = sumsOf(tokens)
    return touched.map((segment): Support => ({ ...refOf(segment), support: supports[segment] ?? 0 })).sort((a, b) => b.support - a.support)
  }

  function supportsBySource(tokens: readonly GlossedToken[]): (source: number) => ReadonlyMap<number, number> {
    const { touched, supports } = sumsOf(tokens)
    const known = new Map<number, ReadonlyMap<number, number>>()
    return (source) => {
      const before = known.get(source)
      if (before) return before
      const own = touched.filter((segment) => places[segment]?.source === source)
      own.sort((a, b) => (supports[b] ?? 0) - (supports[a] ?? 0))
      const found = new Map(own.map((segment) => [places[segment]?.position ?? 0, supports[segment] ?? 0]))
      known.set(source, found)
      return found
    }
  }

  function jointSupport(tokens: readonly GlossedToken[], passages: readonly PassageRef[]): number {
    const wanted = passages.map(numberOf)
    const { words } = wordsOf(tokens)
    let [total, sum] = [0, 0]
    for (const word of words) {
      const information = informationOf(word, index)
      total += information
      const { segments, strengths } = index.hitsOf(word)
      let best = 0
      for (let k = 0; k < segments.length; k++) if (wanted.includes(segments[k] ?? -1)) best = Math.max(best, certainty(strengths[k] ?? 0))
      sum += information * best
    }
    return total > 0 ? sum / total : 0
  }

  return {
    knowsSourceWord: sourceIndex.knows,
    supportsOf,
    supportsBySource,
    jointSupport,
    heldBy(passage, tokens) {
      return index.holding(wordsOf(tokens), (held) => {
        let [total, sum] = [0, 0]
        for (const number of held.wordsOf(numberOf(passage))) {
          const information = held.information[number] ?? 0
          total += information
          sum += information * certainty(held.strengths[number] ?? 0)
        }
        return total > 0 ? sum / total : 0
      })
    },
    clausesOf(span) {
      return splitClauses(span, retelling).map((clause) => ({ ...clause, supports: supportsOf(clause.tokens).slice(0, 40) }))
    },
  }
}

/** A weak dictionary match still is the likelier explanation of a word than chance. */
const certainty = (strength: number) => (strength <= 0 ? 0 : Math.min(1, 0.35 + 0.65 * strength))

/** What finding a word proves. A word that stands nowhere in the sources weighs as a rare one if the lexicon knows it, little if not. */
function informationOf(word: WordRecord, index: PassageIndex): number {
  const hits = index.hitsOf(word)
  if (hits.segments.length > 0) return Math.max(0.3, Math.min(4, hits.information))
  return word.known || word.isNumber ? 2.5 : 0.6
}

/** The tokens of a retelling under a span, in order. */
export function tokensUnder(text: ExaminedText, span: Span): GlossedToken[] {
  const tokens: GlossedToken[] = []
  const [from, to] = rangeUnder(text.segments, span)
  for (let k = from; k < to; k++) {
    for (const token of text.tokens[k] ?? []) if (token.start >= span.start && token.end <= span.end) tokens.push(token)
  }
  return tokens
}

function splitClauses(span: Span, text: ExaminedText): Omit<Clause, 'supports'>[] {
  const tokens = tokensUnder(text, span)
  const clauses: Omit<Clause, 'supports'>[] = []
  let current: GlossedToken[] = []
  const content = (list: readonly GlossedToken[]) => list.filter((token) => !token.word.isFunction).length
  const flush = () => {
    const [first] = current
    const last = current[current.length - 1]
    if (first && last) clauses.push({ start: first.start, end: last.end, tokens: current, weight: content(current) })
    current = []
  }
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1]
    const between = previous ? text.document.text.slice(previous.end, token.start) : ''
    const hard = /[.!?。！？…]/u.test(between)
    if (
      current.length > 0 &&
      CLAUSE_END.test(between) &&
      (hard || (content(current) >= MIN_CLAUSE_WORDS && content(tokens.slice(i)) >= MIN_CLAUSE_WORDS))
    )
      flush()
    current.push(token)
  })
  flush()
  return clauses
}

/** Whether an editor marked an omission at the end or in the middle of quoted words. */
export const marksOmission = (words: string): boolean => /\.\.\.|…|\[[^\]]{0,40}\]|\(\.\.\.\)/u.test(words)

/** Quotations that are one utterance: a quotation and those that continue it. */
export function utterances(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = []
  for (const quotation of quotations) {
    const last = groups[groups.length - 1]
    if (quotation.continues && last) last.push(quotation)
    else groups.push([quotation])
  }
  return groups
}
