import { type Denial, readsDenials } from '../evidence/polarity/denials.ts'
import type { ImplicitReader } from '../evidence/polarity/implicit.ts'
import { type PlacedDenial, readDenials, readTurns, type Turn } from '../evidence/polarity/reader.ts'
import type { OppositeReader } from '../lexicon/opposites.ts'
import { isUnspaced, primaryLanguage } from '../lexicon/stem.ts'
import type { Counterparts, Side, WordEvidence } from './counterparts.ts'
import { carriesMeaning, isOpen } from './open-words.ts'

/** One side of a translation with what it denies. */
export interface DenyingSide {
  readonly language: string
  readonly text: string
  readonly words: readonly WordEvidence[]
  readonly denials: readonly PlacedDenial[]
  /** Asked for only where a denial is weighed in full. */
  readonly turns: () => readonly Turn[]
}

/** A denial of one side, and how far the other side answers it. */
export interface DenialCase {
  readonly denial: PlacedDenial
  /** Where on the other side it would stand (an index of its words, fractional between words). */
  readonly expected: number
  /** How surely a denial of the other side answers it, 0..1. */
  readonly answered: number
  /** How near the nearest denial of the other side is, 0..1, whatever else it answers. */
  readonly closest: number
  /** How near it stands to a word of its own side that denies by meaning, 0..1. */
  readonly twice: number
  /** See `DENIAL_FEATURES`. */
  readonly features: readonly number[]
}

/** What the numbers of `DenialCase.features` are, in order. */
export const DENIAL_FEATURES = [
  'bias',
  'governed word translated',
  'second governed word translated',
  'answered by a denial',
  'denials left on the other side',
  'answered by a word that denies',
  'answered by a word with a negative prefix',
  'answered by a word that leans',
  'words that deny, unanswered',
  'own word translated',
  'denies twice',
  'own leaning words near',
  'open words there',
  'open words here',
  'least share answered',
  'question',
  'quantity',
  'without',
  'this side unspaced',
  'other side unspaced',
  'this side English',
  'only denial of the pair',
  'governed and clear',
  'neighbours translated',
  'adds to denials, unanswered',
  'comparison',
  'governs nothing',
] as const

/** How fast a denial loses hold of words at a distance, in words. */
const HOLD = 3.5
/** How surely a denial in the same place, of the same governed word, answers. */
const BESIDE = 0.9
/** A word with a counterpart this sure, 0..1, is told as it is. */
const TRANSLATED = 0.6
/** An opposite answers so surely. */
const OPPOSED = 0.95
/** "No better than", "more than ever": a comparison may be told either way. */
const COMPARES = /\b(?:than|que|als|dan|che|di|чем)\b|比|より/u

/** What weighing needs of the lexicons. */
export interface DenialTools {
  readonly denies: ImplicitReader
  readonly opposed: OppositeReader
}

/** "Not much", "not all": what is denied is how much, which is as well told without a denial ("little", "some"). */
const DEGREE =
  /(?<![\p{L}])(?:much|many|very|long|often|enough|all|every\p{L}*|always|exactly|necessarily|really|quite|particularly|muito|muitos|muy|mucho|muchos|siempre|todos|demasiado|toujours|très|beaucoup|tous|molto|molti|sempre|tutti|viel|viele|sehr|immer|alle|genug|veel|erg|altijd|genoeg|очень|много|всегда|все|слишком)(?![\p{L}])|[很太多常都总]|あまり|それほど/u

/** Whether a denial denies a degree. */
export const deniesDegree = (own: Pick<DenyingSide, 'words' | 'text'>, denial: PlacedDenial): boolean =>
  DEGREE.test(ownNear(own, denial).toLowerCase())

/** Weighs the denials of both sides of a translation; none where a language cannot be read or nothing is denied. */
export function weighPair(
  source: Side,
  target: Side & { readonly found?: readonly Denial[] },
  found: Counterparts,
  tools: DenialTools,
): { source: DenialCase[]; target: DenialCase[] } {
  const none = { source: [], target: [] }
  if (!readsDenials(source.language) || !readsDenials(target.language)) return none
  const textOf = (side: Side, words: readonly WordEvidence[]) => ({
    ...side,
    from: 0,
    carries: (at: number) => {
      const word = words[at]
      return word !== undefined && carriesMeaning(word)
    },
  })
  const [left, right] = [textOf(source, found.source), textOf(target, found.target)]
  const [there, here] = [readDenials(left), readDenials(right)]
  if (there.length === 0 && here.length === 0) return none
  const a = { ...source, words: found.source, denials: there, turns: once(() => readTurns(left, there, tools.denies)) }
  const b = { ...target, words: found.target, denials: here, turns: once(() => readTurns(right, here, tools.denies)) }
  return { source: weighDenials(a, b, tools.opposed), target: weighDenials(b, a, tools.opposed) }
}

/** Weighs each denial of a side against the other side. `opposed` tells opposites. */
export function weighDenials(own: DenyingSide, other: DenyingSide, opposed: OppositeReader): DenialCase[] {
  const drafts = own.denials.map((denial) => ({ denial, expected: expectedPlace(own.words, other.words, denial) }))
  const scores = drafts.map((draft) => other.denials.map((candidate) => closeness(own, other, draft, candidate)))
  const answers = assign(
    scores,
    other.denials.map(({ places }) => places.length),
  )
  const usual = once(() => {
    // "No está claro": the lexicons also give "claro" the meaning of the whole.
    const governedHere = new Set(own.denials.flatMap(({ governed }) => governed.slice(0, 1)))
    const ownTurns = own.turns().filter(({ place, strength }) => strength === 1 && !governedHere.has(place))
    const ownPartners = new Set(ownTurns.map(({ place }) => own.words[place]?.partner ?? -1))
    return {
      support: Math.min(answeredShare(own.words), answeredShare(other.words)),
      question: /[?？]/.test(own.text) || /[?？]/.test(other.text) ? 1 : 0,
      left: Math.max(0, other.denials.length - answers.filter((answer) => answer > 0.25).length),
      ownTurns,
      // A word that denies by meaning and has a counterpart that denies too answers nothing else.
      free: other.turns().filter(({ place, strength }) => strength < 1 || !ownPartners.has(place)),
    }
  })
  return drafts.map(({ denial, expected }, i) => {
    // "Not happy" is told with "unhappy".
    const opposite = denial.governed.slice(0, 2).some((at) => {
      const word = own.words[at]
      return (
        word !== undefined &&
        word.direct < 0.4 &&
        other.words.some(
          (there, t) =>
            there.direct < 0.4 &&
            Math.abs(t - expected) <= 4 &&
            opposed({ word: word.token.word, language: own.language }, { word: there.token.word, language: other.language }) > 0.2,
        )
      )
    })
    const answered = Math.max(answers[i] ?? 0, opposite ? OPPOSED : 0)
    // Most denials are answered: they need no closer look.
    const look = once(() => lookClosely(own, other, { denial, expected, answered, opposite }, usual()))
    return {
      denial,
      expected,
      answered,
      closest: Math.max(0, ...(scores[i] ?? [])),
      get twice() {
        return look().twice
      },
      get features() {
        return look().features
      },
    }
  })
}

/** What is the same for all denials of a side. */
interface UsualForSide {
  readonly support: number
  readonly question: number
  readonly left: number
  readonly ownTurns: readonly Turn[]
  readonly free: readonly Turn[]
}

interface Draft {
  readonly denial: PlacedDenial
  readonly expected: number
  readonly answered: number
  readonly opposite: boolean
}

function lookClosely(
  own: DenyingSide,
  other: DenyingSide,
  { denial, expected, answered, opposite }: Draft,
  { support, question, left, ownTurns, free }: UsualForSide,
): Pick<DenialCase, 'twice' | 'features'> {
  const turn = (least: number, below: number) =>
    Math.max(
      0,
      ...free
        .filter(({ strength }) => strength >= least && strength < below)
        .map(({ place }) => Math.exp(-distance(own.words, denial, expected, place) / HOLD)),
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
  const prefixed = turn(0.7, 1)
  const weak = turn(0, 0.7)
  const governed = strength(first)
  const unanswered = 1 - Math.max(strong, opposite ? 1 : 0, 0.6 * prefixed)
  const clear = answered < 0.2 && strong < 0.2 && prefixed < 0.2 && !opposite ? 1 : 0
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
      Math.min(2, free.filter(({ strength: of }) => of === 1).length),
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
      primaryLanguage(own.language) === 'en' ? 1 : 0,
      own.denials.length === 1 && other.denials.length === 0 ? 1 : 0,
      governed * clear,
      near.length === 0 ? 0 : near.reduce((sum, word) => sum + Math.min(1, word.direct), 0) / near.length,
      own.denials.length > other.denials.length ? unanswered : 0,
      COMPARES.test(ownNear(own, denial)) ? 1 : 0,
      denial.governed.length === 0 ? 1 : 0,
    ],
  }
}

/** Works something out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The text that follows a denial closely. */
function ownNear({ words, text }: Pick<DenyingSide, 'words' | 'text'>, { place }: PlacedDenial): string {
  const from = words[place]?.token.start ?? 0
  const to = words[Math.min(words.length - 1, place + 4)]?.token.end ?? text.length
  return text.slice(Math.min(from, text.length), to)
}

/** Where the other side would deny: at the counterpart of the governed word, or between those of the neighbours. */
function expectedPlace(words: readonly WordEvidence[], others: readonly WordEvidence[], { governed, place }: PlacedDenial): number {
  const [first = place] = governed
  const partner = governed.length === 0 ? -1 : (words[first]?.partner ?? -1)
  if (partner >= 0) return partner
  const before = words.slice(0, first).findLast((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  const after = words.slice(first + 1).find((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  if (before === undefined && after === undefined) return ((first + 0.5) / Math.max(1, words.length)) * others.length
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
}

/** How far a place of the other side is from where a denial is expected, by any word that it may govern. */
function distance(words: readonly WordEvidence[], { governed }: PlacedDenial, expected: number, place: number): number {
  let best = Math.abs(expected - place)
  governed.forEach((at, rank) => {
    const partner = words[at]?.partner ?? -1
    if (partner >= 0) best = Math.min(best, Math.abs(partner - place) + rank)
  })
  return best
}

function closeness(
  own: DenyingSide,
  other: DenyingSide,
  { denial, expected }: { readonly denial: PlacedDenial; readonly expected: number },
  candidate: PlacedDenial,
): number {
  let best = 0
  denial.governed.forEach((at, i) => {
    const partner = own.words[at]?.partner ?? -1
    const j = candidate.governed.indexOf(partner)
    if (partner >= 0 && j >= 0) best = Math.max(best, 1 - 0.12 * (i + j))
  })
  const places = denial.places.some((at) => candidate.places.includes(own.words[at]?.partner ?? -1)) ? 0.8 : 0
  const far = Math.min(
    ...candidate.places.map((place) => distance(own.words, denial, expected, place)),
    Math.abs(denial.place - expectedPlace(other.words, own.words, candidate)),
  )
  return Math.max(best, places, BESIDE * Math.exp(-Math.max(0, far - 1) / (1.6 * HOLD)))
}

/** Pairs denials, closest first; one of several words (`capacities`) answers as many; gives for each own denial how close its answer is. */
function assign(scores: readonly (readonly number[])[], capacities: readonly number[]): number[] {
  const answers = scores.map(() => 0)
  const order = scores.flatMap((row, i) => row.map((score, j) => ({ i, j, score }))).sort((a, b) => b.score - a.score)
  const used = new Set<number>()
  const room = [...capacities]
  for (const { i, j, score } of order) {
    if (used.has(i) || (room[j] ?? 0) === 0) continue
    used.add(i)
    // "Ni olvido ni perdón" answers "no forgetting, no forgiveness".
    room[j] = (room[j] ?? 0) - 1
    answers[i] = score
  }
  return answers
}

function answeredShare(words: readonly WordEvidence[]): number {
  const telling = words.filter((word) => carriesMeaning(word) && word.kind !== 'character')
  return telling.length === 0 ? 1 : telling.filter((word) => !isOpen(word)).length / telling.length
}
