import { highest } from '../align/highest.ts'
import { type Bag, bagOf, MATCH, SEGMENT, STRENGTH, strengthAt, type WordHits } from '../align/passage-index.ts'
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
/** A clause may come from so many passages, at most. */
const CLAUSE_SUPPORTS = 40

/** A finder over examined sources, for one retelling; `sourceIndex` is theirs, and `bags` are those of the retelling's segments, where they are at hand. */
export function createSupportFinder(
  sources: readonly ExaminedText[],
  retelling: ExaminedText,
  sourceIndex: SourceIndex = openSources(gatherSources(sources)),
  bags: readonly Bag[] = [],
): SupportFinder {
  const { passages: index, places, firsts } = sourceIndex
  const numberOf = ({ source, segment }: PassageRef) => (firsts[source] ?? -1) + segment
  const refOf = (number: number): PassageRef => ({ source: places[number]?.source ?? 0, segment: places[number]?.position ?? 0 })

  const bagged = new Map(bags.map((bag, k) => [retelling.tokens[k], bag]))
  const known = new Map<readonly GlossedToken[], Words>()
  /** The same words are asked about again and again. */
  function wordsOf(tokens: readonly GlossedToken[]): Words {
    const before = known.get(tokens)
    if (before) return before
    const { words } = bagged.get(tokens) ?? bagOf(tokens)
    const hits = words.map((word) => index.hitsOf(word))
    const information = words.map((word, i) => informationOf(word, hits[i]))
    const made = { hits, information, total: information.reduce((sum, value) => sum + value, 0) }
    known.set(tokens, made)
    return made
  }

  /** The segments that support some words, in the order in which they are found, with how far. */
  function sumsOf(tokens: readonly GlossedToken[]): { readonly touched: Int32Array; readonly supports: Float64Array } {
    const { hits, information, total } = wordsOf(tokens)
    const { sums, touched } = index.room
    const matches = index.matches()
    let count = 0
    for (let i = 0; i < hits.length; i++) {
      const hit = hits[i]
      if (!hit) continue
      const value = information[i] ?? 0
      for (let at = hit.start; at < hit.end; at += MATCH) {
        const segment = matches[at + SEGMENT] ?? 0
        const before = sums[segment] ?? 0
        if (before === 0) touched[count++] = segment
        sums[segment] = before + value * certainty(matches[at + STRENGTH] ?? 0)
      }
    }
    const found = touched.slice(0, count)
    const supports = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      const segment = found[i] ?? 0
      supports[i] = (sums[segment] ?? 0) / total
      sums[segment] = 0
    }
    return { touched: found, supports }
  }

  function supportsOf(tokens: readonly GlossedToken[], most = places.length): Support[] {
    const { touched, supports } = sumsOf(tokens)
    return highest(supports, most).map((i): Support => {
      const { source, segment } = refOf(touched[i] ?? 0)
      return { source, segment, support: supports[i] ?? 0 }
    })
  }

  const clauses = new Map<Span, Clause[]>()
  function clausesOf(span: Span): Clause[] {
    const before = clauses.get(span)
    if (before) return before
    const found = splitClauses(span, retelling).map((clause) => ({ ...clause, supports: supportsOf(clause.tokens, CLAUSE_SUPPORTS) }))
    clauses.set(span, found)
    return found
  }

  function supportsBySource(tokens: readonly GlossedToken[]): (source: number) => ReadonlyMap<number, number> {
    const { touched, supports } = sumsOf(tokens)
    const bySource = new Map<number, ReadonlyMap<number, number>>()
    const read = (source: number): ReadonlyMap<number, number> => {
      const [first, end] = [firsts[source] ?? places.length, firsts[source + 1] ?? places.length]
      const own: number[] = []
      for (let i = 0; i < touched.length; i++) {
        const segment = touched[i] ?? 0
        if (segment >= first && segment < end) own.push(i)
      }
      if (own.length === 0) return NOWHERE
      own.sort((a, b) => (supports[b] ?? 0) - (supports[a] ?? 0))
      return new Map(own.map((i) => [(touched[i] ?? 0) - first, supports[i] ?? 0]))
    }
    // Few documents are asked about.
    return (source) => {
      const known = bySource.get(source) ?? read(source)
      bySource.set(source, known)
      return known
    }
  }

  function jointSupport(tokens: readonly GlossedToken[], passages: readonly PassageRef[]): number {
    const { hits, information, total } = wordsOf(tokens)
    const matches = index.matches()
    let sum = 0
    for (let i = 0; i < hits.length; i++) {
      const hit = hits[i]
      if (!hit) continue
      let best = 0
      for (const passage of passages) best = Math.max(best, certainty(strengthAt(hit, numberOf(passage), matches)))
      sum += (information[i] ?? 0) * best
    }
    return total > 0 ? sum / total : 0
  }

  return {
    knowsSourceWord: sourceIndex.knows,
    supportsOf: (tokens) => supportsOf(tokens),
    supportsBySource,
    jointSupport,
    heldBy(passage, tokens) {
      return index.holding(wordsOf(tokens).hits, (held) => {
        const words = held.wordsOf(numberOf(passage))
        let total = 0
        let sum = 0
        for (let i = 0; i < words.length; i++) {
          const number = words[i] ?? 0
          const information = held.information[number] ?? 0
          total += information
          sum += information * certainty(held.strengthOf(number))
        }
        return total > 0 ? sum / total : 0
      })
    },
    clausesOf,
  }
}

/** The distinct content words of a stretch: where each is found, what finding it proves, and what finding all proves. */
interface Words {
  readonly hits: readonly WordHits[]
  readonly information: readonly number[]
  readonly total: number
}

const NOWHERE: ReadonlyMap<number, number> = new Map()

/** A weak dictionary match still is the likelier explanation of a word than chance. */
const certainty = (strength: number) => (strength <= 0 ? 0 : Math.min(1, 0.35 + 0.65 * strength))

/** What finding a word proves. A word that stands nowhere in the sources weighs as a rare one if the lexicon knows it, little if not. */
function informationOf(word: WordRecord, hits: WordHits | undefined): number {
  if (hits && hits.end > hits.start) return Math.max(0.3, Math.min(4, hits.information))
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

/** Quotations that are one utterance: a quotation and those that continue it. `quotations` are all of a text; titles and scare quotes are no part of one. */
export function utterances(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = []
  for (const quotation of quotations) {
    const last = groups[groups.length - 1]
    if (quotation.continues && last) last.push(quotation)
    else groups.push([quotation])
  }
  return groups.map((parts) => parts.filter(({ use }) => use === 'speech')).filter((parts) => parts.length > 0)
}
