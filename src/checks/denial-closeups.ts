import type { PlacedDenial, Turn } from '../evidence/polarity/reader.ts'
import type { Rewording } from '../evidence/polarity/rewordings.ts'
import { isUnspaced, primaryLanguage } from '../lexicon/stem.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { WordEvidence } from './counterparts.ts'
import { distance, HOLD } from './denial-answers.ts'
import type { DenialCase, DenyingSide } from './denial-features.ts'
import { carriesMeaning, isOpen } from './open-words.ts'

/** A word with a counterpart this sure, 0..1, is told as it is. */
const TRANSLATED = 0.6
/** How much a negative prefix weighs beside a word that denies. */
export const PREFIXED = 0.7
/** How much other words for a denied phrase ("still" for "not yet") weigh beside a word that denies, and how fast they lose hold at a distance, in words. */
const REWORDED = 0.8
const REWORDED_HOLD = 6
/** The neighbours of a denial, in words. */
const NEAR = 4
/** "No better than", "more than ever": a comparison may be told either way. */
const COMPARES = /\b(?:than|que|als|dan|che|di|чем)\b|比|より/u

/** "Not much", "not all": what is denied is how much, which is as well told without a denial ("little", "some"). */
const DEGREE =
  /(?<![\p{L}])(?:much|many|very|long|often|enough|all|every\p{L}*|always|exactly|necessarily|really|quite|particularly|muito|muitos|muy|mucho|muchos|siempre|todos|demasiado|toujours|très|beaucoup|tous|molto|molti|sempre|tutti|viel|viele|sehr|immer|alle|genug|veel|erg|altijd|genoeg|очень|много|всегда|все|слишком)(?![\p{L}])|[很太多常都总]|あまり|それほど/u

/** Whether a denial denies a degree. */
export const deniesDegree = (own: Pick<DenyingSide, 'words' | 'text'>, denial: PlacedDenial): boolean =>
  DEGREE.test(ownNear(own, denial).toLowerCase())

/** What is the same for all denials of a side. */
export interface UsualForSide {
  readonly support: number
  readonly question: number
  readonly left: number
  readonly ownTurns: readonly Turn[]
  readonly free: readonly Turn[]
  readonly rewordings: readonly Rewording[]
}

/** A denial with where the other side would have it and how surely it does; `opposite`: by a word of opposite meaning. */
export interface Draft {
  readonly denial: PlacedDenial
  readonly expected: number
  readonly answered: number
  readonly opposite: boolean
}

/** Weighs everything around a denial: what takes longest. */
export function lookClosely(
  own: DenyingSide,
  other: DenyingSide,
  { denial, expected, answered, opposite }: Draft,
  { support, question, left, ownTurns, free, rewordings }: UsualForSide,
): Pick<DenialCase, 'twice' | 'features'> {
  const turn = (least: number, below: number) =>
    Math.max(
      0,
      ...free
        .filter(({ strength }) => strength >= least && strength < below)
        .map(({ place }) => Math.exp(-Math.max(0, distance(own.words, denial, expected, place) - 1) / HOLD)),
    )
  const [first, second] = denial.governed.map((at) => own.words[at])
  const strength = (word: WordEvidence | undefined) => (word && word.partner >= 0 ? Math.max(word.direct, 0.6 * word.best) : 0)
  const holder = own.words[denial.place]
  const nearOther = other.words.filter((word, at) => isOpen(word) && Math.abs(at - expected) <= 4).length
  const nearOwn = own.words.filter((word, at) => isOpen(word) && Math.abs(at - denial.place) <= 4).length
  const near = own.words.filter((word, at) => carriesMeaning(word) && Math.abs(at - denial.place) <= 4)
  // "Did not know of the failure": a word that is translated as it is turns nothing back.
  const isTold = (word: WordEvidence | undefined) => word !== undefined && carriesMeaning(word) && strength(word) >= TRANSLATED
  const turning = ownTurns.filter(({ place }) => !isTold(own.words[place]))
  const twice = Math.max(
    0,
    ...turning.map(({ place }) => Math.exp(-Math.min(...[denial.place, ...denial.governed].map((at) => Math.abs(at - place))) / 2)),
  )
  const leaning = own.turns().filter(({ place, strength: of }) => of < 1 && Math.abs(place - denial.place) <= 4).length
  const strong = turn(1, 2)
  const prefixed = turn(PREFIXED, 1)
  const weak = turn(0, PREFIXED)
  const reworded = Math.max(
    0,
    ...rewordings
      .filter((each) => denial.denial.parts.some((part) => overlaps(part, each.denied)))
      .flatMap(({ plain }) => placesOf(other.words, plain))
      .map((place) => Math.exp(-Math.max(0, distance(own.words, denial, expected, place) - 1) / REWORDED_HOLD)),
  )
  const governed = strength(first)
  const unanswered = (1 - Math.max(answered, opposite ? 1 : 0)) * (1 - strong) * (1 - PREFIXED * prefixed) * (1 - REWORDED * reworded)
  const neighbours = near.length === 0 ? 0 : near.reduce((sum, word) => sum + Math.min(1, word.direct), 0) / near.length
  return {
    twice,
    features: [
      1,
      governed,
      strength(second),
      answered,
      Math.min(2, left),
      strong,
      prefixed,
      weak,
      reworded,
      holder && carriesMeaning(holder) ? holder.direct : 0,
      twice,
      Math.min(2, leaning),
      Math.min(3, nearOther),
      Math.min(3, nearOwn),
      support,
      question,
      denial.denial.kind === 'quantity' ? 1 : 0,
      denial.denial.kind === 'without' ? 1 : 0,
      isUnspaced(own.language) ? 1 : 0,
      isUnspaced(other.language) ? 1 : 0,
      neighbours,
      COMPARES.test(ownNear(own, denial)) ? 1 : 0,
      deniesDegree(own, denial) ? 1 : 0,
      denial.governed.length === 0 ? 1 : 0,
      unanswered,
      own.denials.length > other.denials.length ? unanswered : 0,
      unanswered * governed,
      unanswered * neighbours,
      own.denials.length === 1 && other.denials.length === 0 ? unanswered : 0,
      primaryLanguage(own.language) === 'en' ? unanswered : 0,
      denial.denial.kind === 'quantity' ? unanswered : 0,
      unanswered * localShare(own.words, denial, first),
    ],
  }
}

/** The share of the words around a denial whose counterparts stand around that of the word that it governs; 0 where that has none. */
function localShare(words: readonly WordEvidence[], { place }: PlacedDenial, governed: WordEvidence | undefined): number {
  if (!governed || governed.partner < 0) return 0
  const near = words.slice(Math.max(0, place - NEAR), place + NEAR + 1).filter((word) => carriesMeaning(word) && word !== governed)
  const told = near.filter(({ partner, direct }) => partner >= 0 && direct >= 0.4 && Math.abs(partner - governed.partner) <= NEAR + 1)
  return near.length === 0 ? 0.5 : told.length / near.length
}

/** The first words of some stretches of a side. */
function placesOf(words: readonly WordEvidence[], spans: readonly Span[]): number[] {
  return spans.map((span) => words.findIndex(({ token }) => token.end > span.start)).filter((place) => place >= 0)
}

/** The text that follows a denial closely. */
function ownNear({ words, text }: Pick<DenyingSide, 'words' | 'text'>, { place }: PlacedDenial): string {
  const from = words[place]?.token.start ?? 0
  const to = words[Math.min(words.length - 1, place + 4)]?.token.end ?? text.length
  return text.slice(Math.min(from, text.length), to)
}
