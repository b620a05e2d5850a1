import { isUnspaced, primaryLanguage } from '../lexicon/stem.ts'
import type { Counterparts, Side, WordEvidence } from './counterparts.ts'
import type { DenialCase, DenialTools } from './denial-features.ts'
import { carriesMeaning, isOpen } from './open-words.ts'
import type { SurpriseOf } from './surprise.ts'

/** A word of the source and a word of opposite meaning in the target, about where its translation would stand. */
export interface OppositeCase {
  /** Places among the words of each side. */
  readonly source: number
  readonly target: number
  /** See `OPPOSITE_FEATURES`. */
  readonly features: readonly number[]
}

/** What the numbers of `OppositeCase.features` are, in order. */
export const OPPOSITE_FEATURES = [
  'bias',
  'share of meanings opposed',
  'source word translated',
  'target word translated',
  'source word near in meaning',
  'target word near in meaning',
  'both open',
  'source word has another partner',
  'target word has another partner',
  'distance',
  'distance the other way',
  'neighbours meet',
  'denials near',
  'comparative near',
  'grammar',
  'both grammar',
  'least share answered',
  'open words of the source near',
  'open words of the target near',
  'source unspaced',
  'target unspaced',
  'source English',
  'opposites elsewhere too',
  'sure pair',
  'one side denies more',
  'surprise of the source word',
  'surprise of the target word',
  'least surprise',
  'how surely the words are known',
  'main meaning opposed',
] as const

/** How far from where its neighbours say, in words, the opposite may stand. */
const REACH = 6
const TRANSLATED = 0.4
/** Chance likeness of meanings. */
const MIN_SHARE = 0.15
const COMPARES = new Set(
  'more less most least fewer mas menos mais plus moins piu meno mehr weniger meer minder более менее больше меньше'.split(' '),
)
/** From this share on what a word mostly means is opposed. */
const MAIN = 0.4
/** A compound or derived word may be so badly known that it opposes nothing. */
const LEAST_KNOWN = 0.65
/** "Less effective" is "more ineffective". */
const LESS = new Set('less least fewer lesser weniger minder menos moins meno minst менее меньше 更少 不太'.split(' '))

/** "Pouco fiável" is "unreliable". */
const FAINT = new Set(
  'off little hardly barely scarcely pouco pouca poucos poucas poco poca pocos pocas peu wenig weniger kaum weinig nauwelijks мало едва 不太 不够 很少'.split(
    ' ',
  ),
)

/** What verbs of German and Dutch put at the end of a clause: there it belongs to the verb and means nothing by itself. */
const PARTICLES = new Set(
  'ab an auf aus bei ein fort her hin hinter los mit nach nieder vor vorbei weg wieder zu zuruck zusammen um unter uber durch fest frei heim af aan op uit bij in mee na neer voor voorbij terug samen om onder over door vast vrij heen'.split(
    ' ',
  ),
)
const CLAUSE_END = /^\s*(?:$|[.,;:!?…)\]–—“”"»]|(?:und|oder|en|of)\s)/u

const isParticle = ({ language, text }: Side, { token }: WordEvidence): boolean =>
  /^(?:de|nl)$/.test(primaryLanguage(language)) && PARTICLES.has(token.word.folded) && CLAUSE_END.test(text.slice(token.end, token.end + 6))

/** How surely, 0..1, a lexicon knows what a word means: compounds and derived words are guessed. */
const knownAs = ({ token: { word } }: WordEvidence): number => (word.known ? Math.max(0, ...word.weights.slice(0, -1)) : 0)

/** The opposites of a pair, weighed. */
export function weighOpposites(
  source: Side,
  target: Side,
  found: Counterparts,
  { opposed, denies }: DenialTools,
  denials: { readonly source: readonly DenialCase[]; readonly target: readonly DenialCase[] },
  surprise: { readonly source: SurpriseOf; readonly target: SurpriseOf },
): OppositeCase[] {
  const drafts: { s: number; t: number; share: number; there: number; here: number }[] = []
  found.target.forEach((word, t) => {
    if (!mayOppose(word) || isParticle(target, word)) return
    const there = placeOf(t, found.target, found.source)
    for (let s = Math.max(0, Math.ceil(there - REACH)); s <= Math.min(found.source.length - 1, there + REACH); s++) {
      const other = found.source[s]
      if (!other || !mayOppose(other) || isParticle(source, other)) continue
      const share = opposed({ word: other.token.word, language: source.language }, { word: word.token.word, language: target.language })
      if (share >= MIN_SHARE) drafts.push({ s, t, share, there, here: placeOf(s, found.source, found.target) })
    }
  })
  if (drafts.length === 0) return []
  const support = Math.min(answeredShare(found.source), answeredShare(found.target))
  const unspaced = (side: Side) => (isUnspaced(side.language) ? 1 : 0)
  const denied = [denials.source, denials.target].map((cases) =>
    cases.filter(({ answered }) => answered < 0.5).flatMap(({ denial }) => [...denial.places, ...denial.governed]),
  )
  const under = [denials.source, denials.target].map((cases) => new Set(cases.flatMap(({ denial }) => denial.governed.slice(0, 2))))
  const isUnder = (side: 0 | 1, words: readonly WordEvidence[], at: number) =>
    under[side]?.has(at) === true || words.slice(Math.max(0, at - 2), at).some(({ token }) => denies(token.word))
  // The word that a denial stands by is turned back by it, whatever the whole sentence denies.
  const beside = [denials.source, denials.target].map((cases) => new Set(cases.flatMap(({ denial }) => denial.places.map((at) => at + 1))))
  const isBeside = (side: 0 | 1, words: readonly WordEvidence[], at: number) =>
    beside[side]?.has(at) === true || FAINT.has(words[at - 1]?.token.word.folded ?? '')
  const more = denials.source.length === denials.target.length ? 0 : 1
  return drafts.flatMap(({ s, t, share, there, here }) => {
    const [a, b] = [found.source[s], found.target[t]]
    // "Not happy" is "unhappy", "lack of trust" is "mistrust".
    if (!a || !b || isUnder(0, found.source, s) !== isUnder(1, found.target, t)) return []
    if (isBeside(0, found.source, s) !== isBeside(1, found.target, t)) return []
    if (isConverse(s, t, found)) return []
    const near = (list: readonly number[] | undefined, at: number) => (list?.some((place) => Math.abs(place - at) <= 2) ? 1 : 0)
    const partner = (word: WordEvidence) => (word.partner >= 0 && word.direct >= TRANSLATED ? word.direct : 0)
    const grammar = Number(!carriesMeaning(a)) + Number(!carriesMeaning(b))
    const both = a.direct < 0.25 && b.direct < 0.25 ? 1 : 0
    const surprising = [surpriseOf(a, surprise.source), surpriseOf(b, surprise.target)] as const
    const meet = neighboursMeet(s, t, found)
    // "Less expensive" is "cheaper", told with a word for "more" in many languages.
    const turned = near(denied[0], s) + near(denied[1], t)
    // "Would" opposes no noun; but beside a denial "well" is turned back by "badly".
    if (grammar === 1 && turned === 0) return []
    if (Math.min(knownAs(a), knownAs(b)) < LEAST_KNOWN) return []
    if (meet < 1 && (COMPARES.has(a.token.word.folded) || COMPARES.has(b.token.word.folded))) return []
    return [
      {
        source: s,
        target: t,
        features: [
          1,
          share,
          a.direct,
          b.direct,
          a.best,
          b.best,
          both,
          a.partner === t ? 0 : partner(a),
          b.partner === s ? 0 : partner(b),
          Math.min(1.5, Math.abs(s - there) / 4),
          Math.min(1.5, Math.abs(t - here) / 4),
          meet,
          turned,
          lessNear(found.source, s) + lessNear(found.target, t),
          grammar > 0 ? 1 : 0,
          grammar > 1 ? 1 : 0,
          support,
          Math.min(3, openNear(found.source, s)),
          Math.min(3, openNear(found.target, t)),
          unspaced(source),
          unspaced(target),
          primaryLanguage(source.language) === 'en' ? 1 : 0,
          Math.min(2, drafts.filter((draft) => (draft.s === s) !== (draft.t === t)).length),
          both * share * meet,
          more,
          surprising[0],
          surprising[1],
          Math.min(...surprising),
          Math.min(knownAs(a), knownAs(b)),
          share >= MAIN ? 1 : 0,
        ],
      },
    ]
  })
}

/** How near a denial stands to an opposite that it turns back, in words. */
const TURNS_BACK = 2

/** "Did not go well" is "went badly": a denial that has no answer, beside an opposite, says the same again. "Nobody" for "everybody" is no denial beside it. */
export function isTurnedTwice(
  { source, target }: OppositeCase,
  denials: { readonly source: readonly DenialCase[]; readonly target: readonly DenialCase[] },
): boolean {
  const near = (cases: readonly DenialCase[], place: number) =>
    cases.some(
      ({ denial, answered }) =>
        answered < 0.3 && !denial.places.includes(place) && denial.places.some((at) => Math.abs(at - place) <= TURNS_BACK),
    )
  return near(denials.source, source) !== near(denials.target, target)
}

/** How near, in words, the one who does it stands. */
const BESIDE = 3

/** Whether what stands around a word is told the other way round: "A follows B", "B precedes A". */
function isConverse(s: number, t: number, { source }: Counterparts): boolean {
  const linked = (word: WordEvidence) => carriesMeaning(word) && word.partner >= 0
  const before = source.slice(Math.max(0, s - BESIDE), s).findLast(linked)
  const after = source.slice(s + 1, s + 1 + 2 * BESIDE).find(linked)
  // In one clause: the sides of a verb that stands last are not turned round.
  return before !== undefined && after !== undefined && before.partner > t && before.partner <= t + BESIDE && after.partner < t
}

/** How unusual it is that a word has no counterpart, 0..2. */
const surpriseOf = (word: WordEvidence, surprise: SurpriseOf): number => (isOpen(word) ? Math.min(2, surprise(word) / 2) : 0)

const mayOppose = ({ kind }: WordEvidence) =>
  kind !== 'number' && kind !== 'name' && kind !== 'title' && kind !== 'acronym' && kind !== 'character'

function answeredShare(words: readonly WordEvidence[]): number {
  const telling = words.filter((word) => carriesMeaning(word) && word.kind !== 'character')
  return telling.length === 0 ? 1 : telling.filter((word) => !isOpen(word)).length / telling.length
}

/** Where on the other side a word would stand, by its nearest linked neighbours. */
function placeOf(at: number, own: readonly WordEvidence[], other: readonly WordEvidence[]): number {
  const before = own.slice(0, at).findLast((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  const after = own.slice(at + 1).find((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  if (before === undefined && after === undefined) return ((at + 0.5) / own.length) * other.length
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
}

/** How many of a word's two nearest linked neighbours are linked into the other word's neighbourhood, as a share. */
function neighboursMeet(s: number, t: number, { source }: Counterparts): number {
  let met = 0
  for (const step of [-1, 1]) {
    for (let at = s + step; at >= 0 && at < source.length && Math.abs(at - s) <= 4; at += step) {
      const word = source[at]
      if (!word || !carriesMeaning(word) || word.partner < 0) continue
      if (Math.abs(word.partner - t) <= 3) met++
      break
    }
  }
  return met / 2
}

const lessNear = (words: readonly WordEvidence[], at: number): number =>
  words.slice(Math.max(0, at - 2), at + 3).some(({ token }, i) => LESS.has(token.word.folded) && i + Math.max(0, at - 2) !== at) ? 1 : 0

const openNear = (words: readonly WordEvidence[], at: number): number =>
  words.filter((word, i) => i !== at && isOpen(word) && Math.abs(i - at) <= 3).length
