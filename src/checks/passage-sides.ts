import type { ExaminedText } from '../evidence/examine.ts'
import { findDenials } from '../evidence/polarity/denials.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import {
  type Answers,
  answersTo,
  type Counterparts,
  type CounterpartTools,
  type DescribedSide,
  describeSide,
  MIN_LINK,
  pairUp,
  type WordClass,
  type WordEvidence,
} from './counterparts.ts'
import type { MeetingFinder, WordMeetings } from './meetings.ts'
import { carriesMeaning, MATCHED } from './open-words.ts'
import type { SurpriseOf } from './surprise.ts'

/** A side that remembers how much its words say. */
export interface WeighedSide extends DescribedSide {
  /** For each token how much it says, in nats, that it has no counterpart; NUMBER_WORD and NO_WEIGHT for those that are not weighed so. */
  weights(surprise: SurpriseOf): Float64Array
  readonly hasNumbers: boolean
  /** Room to work in, an entry a token; whoever is done leaves it all zero. */
  readonly room: Float64Array
}

const NUMBER_WORD = -2
const NO_WEIGHT = -1

/** Lets a side remember how much its words say; of several measures, that which was asked for last. */
export function weighable(side: DescribedSide): WeighedSide {
  let known: { readonly surprise: SurpriseOf; readonly values: Float64Array } | undefined
  return {
    ...side,
    hasNumbers: side.kinds.includes('number'),
    room: new Float64Array(side.tokens.length),
    weights(surprise) {
      if (known?.surprise === surprise) return known.values
      const values = Float64Array.from(side.tokens, (token, i) => {
        const kind = side.kinds[i] ?? 'unknown'
        return kind === 'number' ? NUMBER_WORD : kind === 'grammar' ? NO_WEIGHT : surprise({ token, kind })
      })
      known = { surprise, values }
      return values
    },
  }
}

/** A passage of a source as quoted sentences are set beside it. */
export interface PassageSide extends WeighedSide {
  /** How the passage answers a word of a kind. Remembered: the same word is held against the same passage again and again. */
  answersTo(word: WordRecord, kind: WordClass): Answers
}

/** The passages of a case's sources, described once each. */
export interface PassageSides {
  /** `segments`: segments of the text in order, at least one. */
  of(text: ExaminedText, segments: readonly number[], meetings: MeetingFinder): PassageSide
  /** Whether a segment of the text holds a denial. */
  denies(text: ExaminedText, segment: number): boolean
}

/** So many answers are remembered, some 10 MB: about ten times what an article with the real case asks for. */
const MOST_KNOWN = 50_000

/** The answers to a word of a kind, and those to the same word of other kinds. */
interface Kept {
  readonly kind: WordClass
  readonly answers: Answers
  readonly next: Kept | undefined
}

/** Describes passages when they are first asked for; for sources that do not change and retellings whose words one glosser keeps. */
export function createPassageSides(): PassageSides {
  // By the words of the first segment, then by which follow.
  const known = new WeakMap<readonly GlossedToken[], Map<number | string, PassageSide>>()
  const denying = new WeakMap<ExaminedText, (boolean | undefined)[]>()
  let answers = 0
  // Raised to forget all answers at once.
  let age = 0

  function create(text: ExaminedText, tokens: readonly GlossedToken[], meetings: MeetingFinder): PassageSide {
    const side = weighable(describeSide({ language: text.language, text: text.document.text, tokens }))
    const kept = new Map<WordRecord, Kept>()
    let met: WordMeetings | undefined
    let own = age
    return {
      ...side,
      answersTo(word, kind) {
        if (own !== age) kept.clear()
        own = age
        const last = kept.get(word)
        for (let before = last; before; before = before.next) if (before.kind === kind) return before.answers
        met ??= meetings.among([...side.places.keys()])
        const found = answersTo(word, kind, side, met)
        kept.set(word, { kind, answers: found.places.length === 0 ? NONE : found, next: last })
        if (++answers > MOST_KNOWN) {
          answers = 0
          age++
        }
        return found
      },
    }
  }

  return {
    of(text, segments, meetings) {
      const [first = -1] = segments
      const opening = text.tokens[first] ?? []
      let sides = known.get(opening)
      if (!sides) {
        sides = new Map()
        known.set(opening, sides)
      }
      const key = (segments.at(-1) ?? first) - first === segments.length - 1 ? segments.length : segments.join()
      const before = sides.get(key)
      if (before) return before
      const tokens = segments.length === 1 ? opening : segments.flatMap((segment) => text.tokens[segment] ?? [])
      const made = create(text, tokens, meetings)
      sides.set(key, made)
      return made
    },
    denies(text, segment) {
      let found = denying.get(text)
      if (!found) {
        found = []
        denying.set(text, found)
      }
      const before = found[segment]
      if (before !== undefined) return before
      const span = text.segments[segment]
      const answer = span !== undefined && findDenials(text.document.text.slice(span.start, span.end), text.language).length > 0
      found[segment] = answer
      return answer
    },
  }
}

const NONE: Answers = { places: [], best: [], direct: [] }

/** How much of what the words of a side say is answered: a share, 0..1, and what the answered words say together, in nats. */
export interface Answered {
  readonly share: number
  readonly answered: number
}

/** Words of a retelling beside a passage: how far each answers the other, and, when somebody asks, word by word. */
export interface SideBySide {
  readonly here: Answered
  readonly there: Answered
  readonly pairs: () => Counterparts
}

/** Sets words of a retelling beside a passage. Most passages are only weighed: words are paired one to one where numbers or characters want it, or when asked. */
export function setSideBySide(
  here: WeighedSide,
  passage: PassageSide,
  surpriseHere: SurpriseOf,
  surpriseThere: SurpriseOf,
  tools: CounterpartTools,
): SideBySide {
  const { tokens, kinds } = here
  const answers: Answers[] = []
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]
    if (token) answers.push(passage.answersTo(token.word, kinds[t] ?? 'unknown'))
  }
  let found: Counterparts | undefined
  const pairs = () => {
    found ??= pairUp(passage, here, answers, tools, true)
    return found
  }
  const [weightsHere, weightsThere] = [here.weights(surpriseHere), passage.weights(surpriseThere)]
  const mayMeetNumber = here.hasNumbers || passage.hasNumbers
  if (here.hasHan || passage.hasHan || (mayMeetNumber && meetsNumber(answers, weightsHere, weightsThere))) {
    const { source, target } = pairs()
    return { here: weighPaired(target, surpriseHere), there: weighPaired(source, surpriseThere), pairs }
  }
  const [bestHere, bestThere] = [here.room, passage.room]
  for (let t = 0; t < answers.length; t++) {
    const { places, best } = answers[t] ?? NONE
    for (let i = 0; i < places.length; i++) {
      const s = places[i] ?? 0
      const strength = best[i] ?? 0
      if (strength > (bestThere[s] ?? 0)) bestThere[s] = strength
      if (strength > (bestHere[t] ?? 0)) bestHere[t] = strength
    }
  }
  const weighed = { here: weigh(weightsHere, bestHere), there: weigh(weightsThere, bestThere), pairs }
  bestHere.fill(0)
  bestThere.fill(0)
  return weighed
}

/** Whether a number may be linked: then it counts, too. */
function meetsNumber(answers: readonly Answers[], weightsHere: Float64Array, weightsThere: Float64Array): boolean {
  return answers.some(({ places, best }, t) =>
    places.some((s, i) => (best[i] ?? 0) >= MIN_LINK && (weightsHere[t] === NUMBER_WORD || weightsThere[s] === NUMBER_WORD)),
  )
}

function weigh(weights: Float64Array, best: Float64Array): Answered {
  let [total, answered] = [0, 0]
  for (let i = 0; i < weights.length; i++) {
    const value = weights[i] ?? 0
    if (value < 0) continue
    total += value
    answered += value * Math.min(1, (best[i] ?? 0) / MATCHED / 2)
  }
  return { share: total > 0 ? answered / total : 0, answered }
}

/** What a number that stands on both sides says, in nats; one that does not has a check of its own. */
const NUMBER = 1.5

function weighPaired(words: readonly WordEvidence[], surprise: SurpriseOf): Answered {
  let [total, answered] = [0, 0]
  for (const word of words) {
    if (word.kind === 'number' && word.partner >= 0) {
      total += NUMBER
      answered += NUMBER
    }
    if (!carriesMeaning(word)) continue
    const value = surprise(word)
    total += value
    answered += value * Math.min(1, word.best / MATCHED / 2)
  }
  return { share: total > 0 ? answered / total : 0, answered }
}
