import type { GlossedToken } from '../../lexicon/gloss.ts'
import { isUnspaced, primaryLanguage } from '../../lexicon/stem.ts'
import { overlaps, type Span } from '../../text/document.ts'
import { spansOf } from '../../text/word-patterns.ts'
import { type Denial, denialWordsOf, findDenials, findIdle, findSetAside, plainLower } from './denials.ts'
import type { ImplicitReader } from './implicit.ts'
import { TURNS } from './turns.ts'

/** A denial among the words of a text. */
export interface PlacedDenial {
  readonly denial: Denial
  /** The token that it is, is part of, or stands before. */
  readonly place: number
  /** All tokens that deny. */
  readonly places: readonly number[]
  /** The words that it may govern, likeliest first: at most three. */
  readonly governed: readonly number[]
}

/** A word or phrase that denies by its meaning, or leans that way. */
export interface Turn {
  readonly place: number
  /** 1 for words that deny by meaning, 0.7 for those with a negative prefix, 0.4 for those that only lean that way. */
  readonly strength: number
}

/** How far a denial reaches for the word that it governs, in tokens. */
const REACH = 6
const PREFIXED = 0.7
const WEAK = 0.4
/** Adverbs of Japanese that only stand with a denial: together they are one. */
const LEANS = /^(?:ほとんど|めったに|決して|全く|全然|必ずしも|あまり|ろくに|まだ)$/u
const CLAUSE_END = /[.,;:!?…()—–、。，；：！？「」『』]/u

/** A stretch of text as a reader of denials sees it. */
export interface DenyingText {
  readonly language: string
  readonly text: string
  readonly tokens: readonly GlossedToken[]
  /** Where `text` begins in the document that the tokens' spans count in. */
  readonly from: number
  /** Tells words with a meaning of their own (by index) from grammar. */
  readonly carries: (index: number) => boolean
  /** The denials of `text`, where they were found already. */
  readonly found?: readonly Denial[]
}

const shifted = (span: Span, from: number): Span => ({ start: span.start + from, end: span.end + from })

/** The denials of a stretch of text, in order, with the words they govern. */
export const readDenials = (of: DenyingText): PlacedDenial[] => placeAll(of, of.found ?? findDenials(of.text, of.language))

/** The same for denials that a turn of phrase sets aside ("not only"). */
export const readSetAside = (of: DenyingText): PlacedDenial[] => placeAll(of, findSetAside(of.text, of.language))

function placeAll(of: DenyingText, denials: readonly Denial[]): PlacedDenial[] {
  return denials.flatMap((found) => {
    const parts = found.parts.map((part) => shifted(part, of.from))
    const denial = { ...found, ...shifted(found, of.from), parts }
    const places = parts.map((part) => placeOf(of.tokens, part)).filter((place) => place >= 0)
    const [place] = places
    if (place === undefined || insideName(of.tokens[place], denial)) return []
    return [{ denial, place, places, governed: governedBy(of, denial, place) }]
  })
}

/** The words and phrases of a stretch of text that deny by their meaning or lean that way; words of its `denials` are left out. */
export function readTurns({ tokens, text, from, language }: DenyingText, denials: readonly PlacedDenial[], denies: ImplicitReader): Turn[] {
  const taken = new Set(denials.flatMap(({ places }) => places))
  const turns = new Map<number, number>()
  const put = (place: number, strength: number) => {
    if (place >= 0 && !taken.has(place)) turns.set(place, Math.max(turns.get(place) ?? 0, strength))
  }
  tokens.forEach((token, place) => {
    if (denies(token.word) && !LEANS.test(token.word.form)) put(place, 1)
  })
  for (const span of findIdle(text, language)) put(placeOf(tokens, shifted(span, from)), WEAK)
  const known = TURNS[primaryLanguage(language)]
  if (known) {
    const plain = plainLower(text)
    for (const [pattern, strength] of [
      [known.strong, 1],
      [known.prefixed, PREFIXED],
      [known.weak, WEAK],
    ] as const) {
      for (const { start, end } of spansOf(pattern, plain)) put(placeOf(tokens, { start: start + from, end: end + from }), strength)
    }
  }
  return [...turns].map(([place, strength]) => ({ place, strength }))
}

/** The first token under a span, or the next one after it; -1 past the last. */
function placeOf(tokens: readonly GlossedToken[], span: Span): number {
  const inside = tokens.findIndex((token) => overlaps(token, span))
  return inside >= 0 ? inside : tokens.findIndex((token) => token.start >= span.end)
}

/** 那不勒斯 is Naples: a sign in the middle of a word denies nothing, unless a grammatical sign stands before it (并没有, 并不). */
function insideName(token: GlossedToken | undefined, denial: Span): boolean {
  return (
    token !== undefined &&
    /^[\u3400-\u9fff]+$/u.test(token.word.form) &&
    denial.start > token.start &&
    token.word.form.length >= 3 &&
    !/[并也都还从毫决绝却而就是又再将才仍永可能会要想得看听说做走来]/u.test(token.word.form.charAt(denial.start - token.start - 1))
  )
}

function governedBy({ tokens, text, from, language, carries }: DenyingText, denial: Denial, place: number): number[] {
  // Where words are not spaced, the word that denies may be part of the word denied.
  const own = isUnspaced(language) && carries(place) && (tokens[place]?.word.form.length ?? 0) > 1 ? [place] : []
  const walk = (step: number, limit: number): number[] => {
    const found: number[] = []
    for (let at = place + step, taken = 0; taken < limit && at >= 0 && at < tokens.length; at += step, taken++) {
      const [a, b] = step > 0 ? [tokens[at - 1], tokens[at]] : [tokens[at], tokens[at + 1]]
      if (a && b && CLAUSE_END.test(text.slice(a.end - from, b.start - from))) break
      if (carries(at)) found.push(at)
      if (found.length === 2) break
    }
    return found
  }
  const [after, before] = [walk(1, REACH), walk(-1, REACH)]
  const order = denialWordsOf(language)?.governs ?? 'after'
  const list =
    order === 'before'
      ? [...own, ...before, ...after]
      : order === 'french'
        ? french(tokens, text, from, place, denial, [...own, ...before], after)
        : order === 'around' && denial.kind === 'verbal'
          ? [...own, ...after.slice(0, 1), ...before.slice(0, 1), ...after.slice(1)]
          : [...own, ...after, ...before]
  return [...new Set(list)].slice(0, 3)
}

/** "Il ne vient pas": the verb stands between the two words of the denial; "il n'est pas venu": after them. */
function french(
  tokens: readonly GlossedToken[],
  text: string,
  from: number,
  place: number,
  denial: Denial,
  before: readonly number[],
  after: readonly number[],
): number[] {
  let opening = -1
  for (let at = place; at >= Math.max(0, place - 5) && opening < 0; at--) {
    const token = tokens[at]
    if (token && /^n(?:e|['’].*)?$/iu.test(text.slice(token.start - from, token.end - from))) opening = at
  }
  if (opening < 0 || denial.kind === 'without') return [...after, ...before]
  return [...before.filter((at) => at > opening), ...after, ...before.filter((at) => at <= opening)]
}
