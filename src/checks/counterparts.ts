import type { WordLink } from '../align/words.ts'
import { createDemonyms, createKin } from '../lexicon/demonyms.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createRelations, type Related } from '../lexicon/related.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { stopwordsOf } from '../text/stopwords.ts'
import { createMeetingFinder, type MeetingFinder, type WordMeetings } from './meetings.ts'
import { createNameReader, type NameReader } from './name-counterparts.ts'
import { likenessOf, NAME_FLOOR } from './spelling.ts'
import { createFarApart, type FarApart } from './substitutions.ts'
import { createBreadths } from './word-relations.ts'

/** One side of a pair. */
export interface Side {
  readonly language: string
  readonly text: string
  readonly tokens: readonly GlossedToken[]
}

/** What kind of word stands there, as far as it matters for what its absence on the other side proves. */
export type WordClass = 'grammar' | 'number' | 'name' | 'title' | 'acronym' | 'known' | 'character' | 'unknown'

/** What answers to a word on the other side. */
export interface WordEvidence {
  readonly token: GlossedToken
  readonly kind: WordClass
  /** The best match with any word of the other side, 0..1; 1 for numbers, which have checks of their own. */
  best: number
  /** The same by dictionary, spelling and sound alone, without words that are only near in meaning. */
  direct: number
  /** The word of the other side that it is linked to, one to one; -1 for none. */
  partner: number
}

/** Both sides of a pair, word by word. */
export interface Counterparts {
  readonly source: readonly WordEvidence[]
  readonly target: readonly WordEvidence[]
  readonly links: readonly WordLink[]
}

/** What all pairs of a run share. */
export interface CounterpartTools {
  readonly related: Related
  readonly names: NameReader
  readonly conceptCount: number
  /** Whether two concepts name one place, as a noun and as an adjective ("France", "French"). */
  readonly sameName: (a: number, b: number) => boolean
  /** Concepts that name the same place in other words, with how surely. */
  readonly kin: ReturnType<typeof createKin>
  /** How words meet by their concepts. */
  readonly meetings: MeetingFinder
  /** How many words of a language mean a word of another. */
  readonly breadths: ReturnType<typeof createBreadths>
  /** Whether two words have nothing to do with each other. */
  readonly farApart: FarApart
}

/** Lexicons are constants: what follows from them is kept as long as they are. */
const made = new WeakMap<Lexicons, CounterpartTools>()

/** The tools for pairs in the languages of the lexicons, made once for each. */
export function createCounterpartTools(lexicons: Lexicons): CounterpartTools {
  const known = made.get(lexicons)
  if (known) return known
  const relations = {
    related: createRelations(lexicons),
    conceptCount: lexicons.concepts.length,
    sameName: createDemonyms(lexicons.concepts),
    kin: createKin(lexicons.concepts),
  }
  const tools = {
    ...relations,
    names: createNameReader(lexicons.pivots),
    meetings: createMeetingFinder(relations),
    breadths: createBreadths(lexicons),
    farApart: createFarApart(relations.related, relations.conceptCount),
  }
  made.set(lexicons, tools)
  return tools
}

/** Links are made from this strength. */
export const MIN_LINK = 0.2
const DISPLACEMENT = 0.15

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/
const HIRAGANA = /[\u3041-\u309f]/

/** Titles and other abbreviations, which every language has its own of or leaves out. */
const ABBREVIATED = new Set(
  'mr mrs ms dr st ste rev sen sens capt gov gen lt col sgt det prof jr sr inc ltd corp bros sig sra dott hr fr dhr mevr св г-н преподобный'.split(
    ' ',
  ),
)

/** Capitals alone, or three of them in a short word: "NATO", "AfDB". */
const ACRONYM = /^(?:\p{Lu}{2,6}s?|(?=\p{Lu})(?=(?:\p{Ll}*\p{Lu}){3})\p{L}{4,6})$/u

/** What kind of word a token is. `title`: a known word with a capital that the place does not explain ("Supreme Court", "Italy"). `opens`: it opens a sentence. */
export function classOf(token: GlossedToken, opens: boolean, stopwords: ReadonlySet<string>, capitalNouns: boolean): WordClass {
  const { word } = token
  if (word.isNumber) return 'number'
  // "US" is no pronoun.
  if (word.isProper && /^\p{Lu}{2,6}$/u.test(word.form)) return 'acronym'
  if (word.isFunction || stopwords.has(word.form.toLowerCase()) || stopwords.has(word.folded)) return 'grammar'
  if (ABBREVIATED.has(word.folded)) return 'grammar'
  if (ACRONYM.test(word.form)) return 'acronym'
  // The cutters leave unknown characters single, unless they spell a foreign name.
  if (CJK.test(word.form))
    return word.form.length === 1 ? 'character' : word.known ? 'known' : HIRAGANA.test(word.form) ? 'character' : 'name'
  if (word.form.length === 1) return 'grammar'
  if (token.capital && !word.known) return 'name'
  if (token.capital && !opens && !capitalNouns) return 'title'
  return word.known ? 'known' : 'unknown'
}

/** A side with what holds whatever it is set beside. */
export interface DescribedSide extends Side {
  readonly kinds: readonly WordClass[]
  /** Where each distinct word stands. */
  readonly places: ReadonlyMap<WordRecord, readonly number[]>
  /** Whether any word is written in Han or kana. */
  readonly hasHan: boolean
}

/** What kinds of words stand where on a side. */
export function describeSide({ language, tokens, text }: Side): DescribedSide {
  const places = new Map<WordRecord, number[]>()
  tokens.forEach(({ word }, at) => {
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  })
  const hasHan = tokens.some(({ word }) => CJK.test(word.form))
  return { language, tokens, text, kinds: kindsOf({ language, tokens, text }), places, hasHan }
}

/** What kind of word each token of a side is. */
export function kindsOf({ language, tokens, text }: Side): WordClass[] {
  const stopwords = stopwordsOf(language)
  const capitalNouns = primaryLanguage(language) === 'de'
  const isHeading = !capitalNouns && isInTitleCase(tokens)
  return tokens.map((token, i) => {
    const before = tokens[i - 1]
    const opens = isHeading || !before || /[.!?:;“”"«»„(\n]/u.test(text.slice(before.end, token.start))
    return classOf(token, opens, stopwords, capitalNouns)
  })
}

/** A heading of fewer long words may be a name itself. */
const LONG = 4
const MIN_LONG = 3

/** Whether a side is a heading that gives each word a capital ("The Shadow of the Great War"): there a capital says nothing of a known word. */
function isInTitleCase(tokens: readonly GlossedToken[]): boolean {
  let long = 0
  for (const { word, capital } of tokens) {
    if (word.isNumber || word.isFunction || word.form.length < LONG) continue
    if (!capital) return false
    long++
  }
  return long >= MIN_LONG
}

/** Where on a side a word is answered, and how surely: `best` by any evidence, `direct` without words that are only near in meaning; each 0..1. */
export interface Answers {
  readonly places: readonly number[]
  readonly best: readonly number[]
  readonly direct: readonly number[]
}

/** How the words of a side answer a word of the other by its concepts and by their letters; `met` are the side's own words. */
export function answersTo(word: WordRecord, kind: WordClass, side: DescribedSide, met: WordMeetings): Answers {
  const answers = new Map<number, { best: number; direct: number }>()
  const put = (place: number, strength: number, direct: boolean) => {
    const known = answers.get(place) ?? { best: 0, direct: 0 }
    known.best = Math.max(known.best, strength)
    if (direct) known.direct = Math.max(known.direct, strength)
    answers.set(place, known)
  }
  for (const { word: other, same, near } of met.meeting(word, kind === 'grammar')) {
    for (const place of side.places.get(other) ?? []) {
      if (same > 0) put(place, same, true)
      if (near > same && side.kinds[place] !== 'grammar') put(place, near, false)
    }
  }
  if (hasSpelling(kind)) {
    side.tokens.forEach((token, place) => {
      const own = side.kinds[place]
      if (own === undefined || !hasSpelling(own)) return
      const strength = likenessOf(token.word, own, word, kind)
      if (strength > 0) put(place, strength, true)
    })
  }
  const found = [...answers.values()]
  return { places: [...answers.keys()], best: found.map(({ best }) => best), direct: found.map(({ direct }) => direct) }
}

const hasSpelling = (kind: WordClass): boolean => kind !== 'grammar' && kind !== 'number' && kind !== 'character'

/** Finds what answers to each word of a pair on the other side. */
export function findCounterparts(source: Side, target: Side, tools: CounterpartTools): Counterparts {
  const [one, two] = [describeSide(source), describeSide(target)]
  const [left, right] = [withoutStrangers(one, two, tools), withoutStrangers(two, one, tools)]
  const met = tools.meetings.among([...left.places.keys()])
  const answers = right.tokens.map(({ word }, t) => answersTo(word, right.kinds[t] ?? 'unknown', left, met))
  return pairUp(left, right, answers, tools)
}

/** A side whose words that the lexicon knows, but not in the other side's language, are as unknown as any: that none answers them says little. */
function withoutStrangers(side: DescribedSide, { language }: DescribedSide, { breadths }: CounterpartTools): DescribedSide {
  const breadth = breadths(primaryLanguage(language))
  const kinds = side.tokens.map(({ word }, i): WordClass => {
    const kind = side.kinds[i] ?? 'unknown'
    return kind === 'known' && breadth(word) === 0 ? 'unknown' : kind
  })
  return { ...side, kinds }
}

/**
 * The same, where it is known which words of the source side answer each word of the target side. `linksNames`: names in another script are linked like
 * words; what is read of translations was fitted with names that are only known to stand somewhere.
 */
export function pairUp(
  source: DescribedSide,
  target: DescribedSide,
  answers: readonly Answers[],
  { names }: CounterpartTools,
  linksNames = false,
): Counterparts {
  const left = evidenceOf(source)
  const right = evidenceOf(target)
  const pairs: WordLink[] = []
  answers.forEach(({ places, best, direct }, t) => {
    const b = right[t]
    places.forEach((s, i) => {
      const a = left[s]
      if (!a || !b) return
      const [strength, sure] = [best[i] ?? 0, direct[i] ?? 0]
      a.best = Math.max(a.best, strength)
      b.best = Math.max(b.best, strength)
      a.direct = Math.max(a.direct, sure)
      b.direct = Math.max(b.direct, sure)
      pairs.push({ source: s, target: t, strength })
    })
  })
  if (target.hasHan) byName(left, target.text, names)
  if (source.hasHan) byName(right, source.text, names)
  const named = [
    ...(source.hasHan ? byHanName(left, right, names).map(([s, t, strength]) => ({ source: s, target: t, strength })) : []),
    ...(target.hasHan ? byHanName(right, left, names).map(([t, s, strength]) => ({ source: s, target: t, strength })) : []),
  ]
  if (linksNames) pairs.push(...named)
  return { source: left, target: right, links: link(pairs, left, right) }
}

const evidenceOf = ({ tokens, kinds }: DescribedSide): WordEvidence[] =>
  tokens.map((token, i) => {
    const kind = kinds[i] ?? 'unknown'
    const known = kind === 'number' ? 1 : 0
    return { token, kind, best: known, direct: known, partner: -1 }
  })

/** Names in characters that a name with a capital may be held in, by their places, and how surely. */
function byHanName(
  own: readonly WordEvidence[],
  others: readonly WordEvidence[],
  names: NameReader,
): (readonly [own: number, other: number, strength: number])[] {
  return own.flatMap((word, at) => {
    if (word.kind !== 'name' || word.best >= 0.5 || !CJK.test(word.token.word.form)) return []
    return others.flatMap(({ kind, token }, place) => {
      if (kind === 'grammar' || kind === 'number' || !token.capital) return []
      const held = names.heldIn(token.word.form, word.token.word.form)
      if (held < NAME_FLOOR - 0.06) return []
      word.best = word.direct = Math.max(word.best, 0.9 * held)
      return [[at, place, 0.9 * held] as const]
    })
  })
}

/** Names of an alphabetic script looked for in text without spaces. */
function byName(words: readonly WordEvidence[], text: string, names: NameReader): void {
  for (const word of words) {
    const { kind, token } = word
    if (word.direct >= 0.5 || CJK.test(token.word.form) || (kind !== 'name' && kind !== 'unknown' && kind !== 'title')) continue
    const held = names.heldIn(token.word.form, text)
    if (held >= NAME_FLOOR - 0.06) word.best = word.direct = Math.max(word.best, 0.9 * held)
  }
}

/** Which word answers which, one to one: the strongest first, of equals those in like places. */
function link(pairs: readonly WordLink[], left: readonly WordEvidence[], right: readonly WordEvidence[]): WordLink[] {
  const candidates = pairs
    .filter(({ strength }) => strength >= MIN_LINK)
    .map(({ source, target, strength }) => {
      const shift = Math.abs((source + 0.5) / left.length - (target + 0.5) / right.length)
      const grammar = left[source]?.kind === 'grammar' || right[target]?.kind === 'grammar' ? 0.3 : 0
      return { source, target, strength, rank: strength - (DISPLACEMENT + grammar) * shift }
    })
    .sort((a, b) => b.rank - a.rank || a.target - b.target || a.source - b.source)
  const links: WordLink[] = []
  for (const { source, target, strength } of candidates) {
    const [a, b] = [left[source], right[target]]
    if (!a || !b || a.partner >= 0 || b.partner >= 0) continue
    a.partner = target
    b.partner = source
    links.push({ source, target, strength })
  }
  return links.sort((a, b) => a.target - b.target)
}
