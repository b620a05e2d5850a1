import { type Denial, readsDenials } from '../evidence/polarity/denials.ts'
import type { ImplicitReader } from '../evidence/polarity/implicit.ts'
import { type PlacedDenial, readDenials, readSetAside, readTurns, type Turn } from '../evidence/polarity/reader.ts'
import { findRewordings } from '../evidence/polarity/rewordings.ts'
import type { OppositeReader } from '../lexicon/opposites.ts'
import type { Counterparts, Side, WordEvidence } from './counterparts.ts'
import { assign, closeness, expectedPlace, PLAUSIBLE } from './denial-answers.ts'
import { lookClosely, PREFIXED } from './denial-closeups.ts'
import { carriesMeaning, isOpen } from './open-words.ts'

/** One side of a translation with what it denies. */
export interface DenyingSide {
  readonly language: string
  readonly text: string
  readonly words: readonly WordEvidence[]
  readonly denials: readonly PlacedDenial[]
  /** Denials that a turn of phrase sets aside: they answer, and are answered first by their like. */
  readonly setAside: () => readonly PlacedDenial[]
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
  'told in other words',
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
  'neighbours translated',
  'comparison',
  'degree',
  'governs nothing',
  'unanswered',
  'unanswered, and this side denies more',
  'unanswered, governed word translated',
  'unanswered, neighbours translated',
  'unanswered, only denial of the pair',
  'unanswered, this side English',
  'unanswered, quantity',
  'unanswered, the governed word stands where it belongs',
] as const

export { deniesDegree } from './denial-closeups.ts'

/** An opposite answers so surely. */
const OPPOSED = 0.95

/** What weighing needs of the lexicons. */
export interface DenialTools {
  readonly denies: ImplicitReader
  readonly opposed: OppositeReader
}

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
  const a = {
    ...source,
    words: found.source,
    denials: there,
    setAside: once(() => readSetAside(left)),
    turns: once(() => readTurns(left, there, tools.denies)),
  }
  const b = {
    ...target,
    words: found.target,
    denials: here,
    setAside: once(() => readSetAside(right)),
    turns: once(() => readTurns(right, here, tools.denies)),
  }
  return { source: weighDenials(a, b, tools.opposed), target: weighDenials(b, a, tools.opposed) }
}

/** Weighs each denial of a side against the other side. `opposed` tells opposites. */
export function weighDenials(own: DenyingSide, other: DenyingSide, opposed: OppositeReader): DenialCase[] {
  if (own.denials.length === 0) return []
  const draftOf = (denial: PlacedDenial) => ({ denial, expected: expectedPlace(own.words, other.words, denial) })
  const drafts = own.denials.map(draftOf)
  const candidates = [...other.denials, ...other.setAside()]
  const scores = [...drafts, ...own.setAside().map(draftOf)].map((draft) =>
    candidates.map((candidate) => closeness(own, other, draft, candidate)),
  )
  const isAlike = (i: number, j: number) => i < drafts.length === j < other.denials.length
  const all = assign(
    scores,
    candidates.map(({ places }) => places.length),
    isAlike,
  )
  const answers = all.slice(0, drafts.length).map(({ score }) => score)
  const used = new Set(all.flatMap(({ by, score }) => (score > PLAUSIBLE ? [by] : [])))
  const usual = once(() => {
    // "No está claro": the lexicons also give "claro" the meaning of the whole.
    const governedHere = new Set(own.denials.flatMap(({ governed }) => governed.slice(0, 1)))
    const ownTurns = own.turns().filter(({ place, strength }) => strength === 1 && !governedHere.has(place))
    const denying = own.turns().filter(({ place, strength }) => strength >= PREFIXED && !governedHere.has(place))
    const ownPartners = new Set(denying.map(({ place }) => own.words[place]?.partner ?? -1))
    return {
      support: Math.min(answeredShare(own.words), answeredShare(other.words)),
      question: /[?？]/.test(own.text) || /[?？]/.test(other.text) ? 1 : 0,
      left: other.denials.filter((_, j) => !used.has(j)).length,
      ownTurns,
      // A word that denies by meaning and has a counterpart that denies too answers nothing else.
      free: other.turns().filter(({ place }) => !ownPartners.has(place)),
      rewordings: findRewordings(own, other),
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

/** Works something out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function answeredShare(words: readonly WordEvidence[]): number {
  const telling = words.filter((word) => carriesMeaning(word) && word.kind !== 'character')
  return telling.length === 0 ? 1 : telling.filter((word) => !isOpen(word)).length / telling.length
}
