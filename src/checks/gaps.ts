import { PART_FLAGS } from '../lexicon/compile.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import type { WordEvidence } from './counterparts.ts'
import { countSame, likest, NO_HOLE, neighbour, oddsBetween, reach, STOP, spareBeside, strengthBeside } from './gap-surroundings.ts'
import { findWindows } from './gap-windows.ts'
import { carriesMeaning, isLoose, isOpen } from './open-words.ts'
import type { SurpriseOf } from './surprise.ts'

/** A stretch of one side to which nothing, or hardly anything, answers on the other; grammar between its words included. */
export interface Gap {
  /** Its first and last word, by their places in the side's words. */
  readonly first: number
  readonly last: number
  /** See `GAP_FEATURES`. */
  readonly features: readonly number[]
  /** Words in it that carry meaning. */
  readonly words: number
  /** How many of those are names. */
  readonly names: number
}

/** What `features` hold, in order; omission-model.ts weighs them. */
export const GAP_FEATURES = [
  'surprise of the least expected word',
  'surprise of the others',
  'open words',
  'tokens',
  'share of its words that are open',
  'words that only lost their counterpart to another',
  'score as a window',
  'open words on the other side where it belongs, weighed',
  'the same, counted',
  'open words elsewhere on the other side',
  'other open words on this side',
  'more open here than there',
  'words that carry meaning on this side',
  'words that carry meaning on the other side',
  'neighbours are linked and meet',
  'tokens where it belongs',
  'words that carry meaning where it belongs',
  'a hole in the grammar of the other side',
  'longer than usual',
  'longer than usual without it',
  'how much its absence would mend the length',
  'names in it',
  'an open name on the other side',
  'best match of its least expected word',
  'how many meanings that word has',
  'how frequent that word is',
  'that word has a capital',
  'that word is a single character or not in the lexicon',
  'strength of the weaker neighbour',
  'joined by a hyphen',
  'stops around it',
  'that word stands twice on this side',
  'this side is English',
  'this side is written without spaces',
  'the other side is written without spaces',
  'how often words of these languages have no counterpart',
  'that word opens the sentence',
  'log odds of a hole in the grammar of the other side',
  'the same, anywhere on the other side',
  'letters that the counterparts of its neighbours have to spare',
  'that word may be a noun',
  'a verb',
  'an adjective',
  'an adverb',
  'what stands before it',
  'what stands after it',
  'words without a counterpart of their own on the other side',
  'words elsewhere on this side that only lost theirs',
  'words of the other language that mean that word',
  'how alike the likest word without a counterpart of the other side is',
  'words between it and those whose counterparts are known',
  'words on the other side that carry no meaning here, beside its place',
  'words without a counterpart on the other side that may be the same part of speech, where it belongs',
  'the same, anywhere',
  'share of the other words on this side that have a counterpart',
  'share of the words on the other side that have one',
  'mean strength of the counterparts',
  'how near in meaning the nearest word without a counterpart of the other side is, through a third word',
] as const

/** One side of a pair, as the search for gaps sees it. */
export interface GapSide {
  readonly words: readonly WordEvidence[]
  readonly text: string
  /** Places (in `words`) after which grammar shows that something is missing. */
  readonly holes: ReadonlySet<number>
  /** Log odds that something is missing after a word, -1 standing for the beginning; only for English. */
  readonly holeOdds: ReadonlyMap<number, number>
  readonly isEnglish: boolean
  readonly isUnspaced: boolean
}

/** What the languages make usual. */
export interface Usual {
  readonly surprise: SurpriseOf
  readonly otherSurprise: SurpriseOf
  /** Log of this side's length over what the other side's length makes usual. */
  readonly excess: number
  /** Share of the lexicon's words that translations leave without a counterpart. */
  readonly miss: number
  /** The parts of speech of a token (flags of compile.ts). */
  readonly partsOf: (token: GlossedToken) => number
  /** How many words of the other language mean a word. */
  readonly breadth: (word: WordRecord) => number
  /** How near two words are in meaning through a third one, 0..1. */
  readonly kinship: (a: WordRecord, b: WordRecord) => number
}

/** The gaps of a side. */
export function findGaps(own: GapSide, other: GapSide, usual: Usual): Gap[] {
  const { words } = own
  const { surprise, otherSurprise, excess } = usual
  const weigh = (list: readonly WordEvidence[], of: SurpriseOf) => list.reduce((sum, word) => sum + Math.min(1, of(word) / 2), 0)
  const openOwn = weigh(words.filter(isOpen), surprise)
  const openOther = weigh(other.words.filter(isOpen), otherSurprise)
  const openNamesOther = other.words.some((word) => isOpen(word) && isName(word))
  const meaning = words.filter(carriesMeaning).length
  const meaningOther = other.words.filter(carriesMeaning).length
  const forms = new Map<string, number>()
  for (const { token } of words) forms.set(token.word.folded, (forms.get(token.word.folded) ?? 0) + 1)
  const length = words.reduce((sum, { token }) => sum + token.end - token.start, 0)

  const looseOther = other.words.filter(isLoose)
  const lostOwn = words.filter((word) => isLoose(word) && !isOpen(word)).length
  const looseOwn = words.filter(isLoose).length
  const partners = words.filter((word) => carriesMeaning(word) && word.partner >= 0)
  const strengthOwn = partners.reduce((sum, { best }) => sum + best, 0.5) / (partners.length + 1)
  const oddsAnywhere = Math.max(NO_HOLE, ...other.holeOdds.values())

  const describe = (first: number, last: number, score: number): Gap => {
    const span = words.slice(first, last + 1)
    const content = span.filter(carriesMeaning)
    const open = content.filter(isOpen)
    const surprises = open.map(surprise)
    const top = surprises.reduce((most, value) => Math.max(most, value), 0)
    const word = open[surprises.indexOf(top)] ?? open[0] ?? content[0] ?? span[0]
    const rest = surprises.reduce((sum, value) => sum + value, 0) - top
    const weight = weigh(open, surprise)
    const place = placeOf(words, first, last, other.words)
    const between = other.words.slice(place.from + 1, place.to)
    const openHere = Math.min(openOther, weigh(between.filter(isOpen), otherSurprise))
    const hole = between.length <= 6 && [...other.holes].some((at) => at >= place.from - 1 && at <= place.to) ? 1 : 0
    const cut = span.reduce((sum, { token }) => sum + token.end - token.start, 0)
    const after = excess + Math.log(Math.max(1, length - cut) / Math.max(1, length))
    const names = open.filter(isName).length
    const [start, end] = [span[0]?.token.start ?? 0, span[span.length - 1]?.token.end ?? 0]
    const [left, right] = [textBetween(own, first - 1, start), textAfter(own, last + 1, end)]
    const strength = Math.min(strengthBeside(words, first, -1), strengthBeside(words, last, 1))
    const form = word?.token.word
    const parts = word ? usual.partsOf(word.token) : 0
    const has = (part: 'n' | 'v' | 'adj' | 'adv') => (parts & (PART_FLAGS[part] ?? 0) ? 1 : 0)
    const lost = content.filter((each) => isLoose(each) && !isOpen(each)).length
    return {
      first,
      last,
      words: open.length,
      names,
      features: [
        top,
        Math.min(12, rest),
        open.length,
        Math.min(30, span.length),
        open.length / Math.max(1, content.length),
        content.filter((each) => isLoose(each) && !isOpen(each)).length,
        score,
        Math.min(4, openHere),
        Math.min(8, between.filter(isLoose).length),
        openOther - openHere,
        openOwn - weight,
        openOwn - openOther,
        Math.min(40, meaning),
        Math.min(40, meaningOther),
        place.sure && !between.some(carriesMeaning) ? 1 : place.sure ? 0.5 : 0,
        Math.min(12, between.length),
        Math.min(8, between.filter(carriesMeaning).length),
        hole,
        excess,
        after,
        Math.abs(excess) - Math.abs(after),
        names,
        openNamesOther ? 1 : 0,
        word?.best ?? 0,
        Math.min(40, form?.concepts.length ?? 0),
        Math.log(Math.max(1e-4, form?.prior ?? 0)),
        word?.token.capital ? 1 : 0,
        word?.kind === 'character' ? 2 : form?.known ? 0 : 1,
        strength,
        left === '-' || right === '-' ? 1 : 0,
        (first === 0 || STOP.test(left) ? 1 : 0) + (last === words.length - 1 || STOP.test(right) ? 1 : 0),
        form && (forms.get(form.folded) ?? 0) > 1 ? 1 : 0,
        own.isEnglish ? 1 : 0,
        own.isUnspaced ? 1 : 0,
        other.isUnspaced ? 1 : 0,
        usual.miss,
        first === 0 ? 1 : 0,
        oddsBetween(other.holeOdds, place.from - 1, place.to, between.length),
        oddsAnywhere,
        Math.max(spareBeside(own, other, first, -1), spareBeside(own, other, last, 1)),
        has('n'),
        has('v'),
        has('adj'),
        form && own.isEnglish && form.folded.endsWith('ly') ? 2 : has('adv'),
        neighbour(words[first - 1], left),
        neighbour(words[last + 1], right),
        Math.min(8, looseOther.length),
        Math.min(8, lostOwn - lost),
        form?.known ? Math.min(30, usual.breadth(form)) : -1,
        form ? likest(form, looseOther) : 0,
        Math.min(10, reach(words, first, -1) + reach(words, last, 1)),
        between.filter(({ kind }) => kind === 'grammar').length,
        countSame(between.filter(isLoose), parts, usual.partsOf),
        countSame(looseOther, parts, usual.partsOf),
        (meaning - looseOwn - content.length + content.filter(isLoose).length + 1) / Math.max(1, meaning - content.length + 2),
        (meaningOther - looseOther.length + 1) / (meaningOther + 2),
        strengthOwn,
        form ? looseOther.reduce((most, { token }) => Math.max(most, usual.kinship(form, token.word)), 0) : 0,
      ],
    }
  }
  const gaps: Gap[] = []
  const seen = new Set<number>()
  const add = (first: number, last: number, score: number) => {
    const key = first * 4096 + last
    if (!seen.has(key)) gaps.push(describe(first, last, score))
    seen.add(key)
  }
  for (const { first, last, score } of findWindows(words, other.words, surprise)) add(first, last, score)
  for (let at = 0; at < words.length; at++) {
    const start = words[at]
    if (!start || !isLoose(start)) continue
    let last = at
    for (let next = at + 1; next < words.length; next++) {
      const word = words[next]
      if (!word || (carriesMeaning(word) && !isLoose(word)) || word.kind === 'number') break
      if (isLoose(word)) last = next
    }
    add(at, last, 0)
    at = last
  }
  return gaps
}

const isName = ({ kind }: WordEvidence) => kind === 'name' || kind === 'acronym'

const textBetween = ({ words, text }: GapSide, before: number, start: number) => text.slice(words[before]?.token.end ?? 0, start).trim()
const textAfter = ({ words, text }: GapSide, after: number, end: number) => text.slice(end, words[after]?.token.start ?? text.length).trim()

/** Where the counterpart of a stretch would stand: between the partners of its nearest linked neighbours. */
export function placeOf(words: readonly WordEvidence[], first: number, last: number, other: readonly WordEvidence[]) {
  const partnerAt = (index: number) => {
    const word = words[index]
    return word && carriesMeaning(word) ? word.partner : -1
  }
  let before = -1
  for (let at = first - 1; at >= 0 && before < 0; at--) before = partnerAt(at)
  let after = -1
  for (let at = last + 1; at < words.length && after < 0; at++) after = partnerAt(at)
  if (before < 0 && after < 0) return { from: -1, to: other.length, sure: false }
  if (before < 0) return after < other.length / 2 ? { from: -1, to: after, sure: true } : { from: after, to: other.length, sure: false }
  if (after < 0) return before >= other.length / 2 ? { from: before, to: other.length, sure: true } : { from: -1, to: before, sure: false }
  return { from: Math.min(before, after), to: Math.max(before, after), sure: true }
}
