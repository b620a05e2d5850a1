import { findDenials, readsDenials } from '../evidence/polarity/denials.ts'
import { createImplicitReader } from '../evidence/polarity/implicit.ts'
import { createOpposites } from '../lexicon/opposites.ts'
import type { Finding } from '../report/finding.ts'
import type { CheckContext } from './check.ts'
import { type CloseReading, readClosely, toldPassages, weighBeside } from './close-readings.ts'
import { swappedContrasts } from './contrasts.ts'
import type { WordEvidence } from './counterparts.ts'
import { DENIAL_FEATURES, type DenialCase, type DenialTools, deniesDegree, weighPair } from './denial-features.ts'
import { flipProbability } from './denial-odds.ts'
import { localShare } from './denial-surroundings.ts'
import type { SegmentPair } from './pair.ts'
import { isTold, type PassageDenial, passageFlipProbability } from './passage-denial-model.ts'

/** Only sentences that surely retell their passage are held to it, or that hold nearly all of it. */
const MIN_SCORE = 0.9
const MIN_HELD = 0.9
/** Below this the aligner thinks of another passage. */
const LEAST_SCORE = 0.5
/**
 * Shares that the words alone must prove before they are read one by one: of the sentence, and of both sides together. Of denials put in and taken out of news,
 * nearly all that are told lie above.
 */
const LEAST_SUPPORT = 0.2
const LEAST_SHARED = 0.5
/** The denied word must be retold. */
const MIN_GOVERNED = 0.5
/** Another denial this close may answer, even if it seems to answer one nearer by: passages run over several sentences. */
const CLOSE = 0.6
/** A word that itself denies answers from this nearness on. */
const ANSWERS = 0.5
/** So much of what stands around a denial must be told around the place that lacks it. */
const MIN_LOCAL = 0.4
/** In a close translation the denied word alone says where the denial belongs. */
const SURE_WORD = 0.9
const SURE_SHARE = 0.75

/** Denials of one side of a retold passage that the other side does not answer. */
export function flippedPassages(context: CheckContext): Finding[] {
  return suspectedFlips(context).flatMap(({ evidence, tell }) => {
    const probability = evidence ? passageFlipProbability(evidence) : 1
    return evidence && !isTold(evidence, probability) ? [] : tell(probability)
  })
}

/** A denial that may be turned round: what speaks for it (undefined where both words are there to be seen), and what to tell of it from a probability on. */
export interface SuspectedFlip {
  readonly evidence?: PassageDenial
  /** None where a closer look finds its answer. */
  readonly tell: (probability: number) => readonly Finding[]
}

/** The denials of retold passages that nothing near answers, however likely they are to be turned round. */
export function suspectedFlips(context: CheckContext): SuspectedFlip[] {
  const tools: DenialTools = {
    denies: createImplicitReader(context.lexicons.concepts),
    opposed: createOpposites(context.lexicons.concepts),
  }
  return context.pairs.flatMap((pair) => (mayBeHeld(pair) ? flipsIn(pair, context, tools) : []))
}

const mayBeHeld = ({ score, support, held }: SegmentPair) =>
  score >= LEAST_SCORE && support >= LEAST_SUPPORT && support + held >= LEAST_SHARED

function flipsIn(pair: SegmentPair, context: CheckContext, tools: DenialTools): SuspectedFlip[] {
  const source = context.sources[pair.source]
  if (!source || !readsDenials(source.language) || !readsDenials(context.retelling.language)) return []
  const telling = context.retelling.document.text.slice(pair.span.start, pair.span.end)
  // Most sentences deny nothing: they need no look at their words.
  const found = findDenials(telling, context.retelling.language)
  const isSure = pair.score >= MIN_SCORE
  const mayFlip = (segments: readonly number[]) =>
    (isSure && found.length > 0) || segments.some((segment) => context.passages.denies(source, segment))
  if (!mayFlip(pair.passages.map(({ segment }) => segment))) return []
  const segments = toldPassages(pair, context)
  if (!mayFlip(segments)) return []
  const beside = weighBeside(pair, segments, context)
  if (!beside || !(isSure || beside.held >= MIN_HELD)) return []
  const reading = readClosely(beside, pair, context)
  if (!reading) return []
  const { source: left, target: right, words, from } = reading
  const weigh = ({ source, target, words }: CloseReading) => weighPair(source, { ...target, found }, words, tools)
  const weighed = weigh(reading)
  const swapped = swappedContrasts(
    { ...left, id: source.document.id, from: from.source, words: words.source, denials: weighed.source },
    { ...right, id: context.retelling.document.id, from: from.target, words: words.target, denials: weighed.target },
  )
  if (swapped.length > 0) return [{ tell: () => swapped }]
  // Denials that are left over on both sides answer each other, however far the words are that they seem to govern.
  const isLeft = (cases: readonly DenialCase[]) => cases.some(({ answered }) => answered < 0.5)
  if (isLeft(weighed.source) && isLeft(weighed.target)) return []
  const { source: there, target: here } = words
  const isAnswered = ({ denial }: DenialCase, isHere: boolean): boolean => {
    const denied = there[denial.governed[0] ?? -1]?.token ?? denial.denial
    if (!isHere && isToldBeside(denial.denial.start + from.source, denied.start + from.source, pair, context)) return true
    if (segments.length === 1) return false
    // Beside several passages the words of one may be taken for those of another: no passage alone may answer it.
    return segments.some((segment) => {
      const alone = weighBeside(pair, [segment], context)
      const one = alone && readClosely(alone, pair, context)
      const cases = one ? weigh(one)[isHere ? 'target' : 'source'] : []
      const same = cases.find(
        (other) => other.denial.denial.start + (isHere ? 0 : (one?.from.source ?? 0) - from.source) === denial.denial.start,
      )
      return same !== undefined && same.closest >= CLOSE
    })
  }
  return [
    ...weighed.target.flatMap((each) => flipOf(each, here, there, true, reading, pair, context, isAnswered) ?? []),
    ...weighed.source.flatMap((each) => flipOf(each, there, here, false, reading, pair, context, isAnswered) ?? []),
  ]
}

/** So many sentences before and after may tell the same passage. */
const BESIDE = 2

/**
 * Whether a sentence near that of a pair tells the passage at a place of its source as well, with a denial or with the word that is denied (at `denied`): of
 * a passage that is split in two only one part tells what is denied.
 */
function isToldBeside(at: number, denied: number, pair: SegmentPair, context: CheckContext): boolean {
  const { document, language } = context.retelling
  return context.pairs.some(
    ({ segment, source, passages, span, words, sourceTokens }) =>
      segment !== pair.segment &&
      Math.abs(segment - pair.segment) <= BESIDE &&
      source === pair.source &&
      passages.some((passage) => passage.span.start <= at && at < passage.span.end) &&
      (findDenials(document.text.slice(span.start, span.end), language).length > 0 ||
        words.some((link) => link.strength >= MIN_GOVERNED && sourceTokens[link.source]?.start === denied)),
  )
}

/** A denial (`isHere`: of the retelling) as a finding, where nothing answers it. */
function flipOf(
  each: DenialCase,
  own: readonly WordEvidence[],
  other: readonly WordEvidence[],
  isHere: boolean,
  { reading, source: left, target: right, from }: CloseReading,
  pair: SegmentPair,
  context: CheckContext,
  isAnswered: (denial: DenialCase, isHere: boolean) => boolean,
): SuspectedFlip | undefined {
  const { answered, held } = reading
  if (isHere && pair.score < MIN_SCORE) return undefined
  const [textHere, textThere] = isHere ? [right.text, left.text] : [left.text, right.text]
  if (each.closest >= CLOSE || deniesDegree({ words: own, text: textHere }, each.denial)) return undefined
  const at = each.denial.governed.find((place) => (own[place]?.partner ?? -1) >= 0 && (own[place]?.direct ?? 0) >= MIN_GOVERNED)
  const governed = own[at ?? -1]
  const counter = other[governed?.partner ?? -1]
  const cue = own[each.denial.place]
  if (!governed || !counter || !cue) return undefined
  const local = localShare({ words: own, text: textHere }, { words: other, text: textThere }, each.denial.place, governed.partner)
  const isSure = at === each.denial.governed[0] && governed.direct >= SURE_WORD && Math.min(answered, held) >= SURE_SHARE
  if (local < MIN_LOCAL && !isSure) return undefined
  // What takes longest to know is asked last.
  const [strong = 0, prefixed = 0] = each.features.slice(FEATURE_STRONG, FEATURE_STRONG + 2)
  if (Math.max(strong, prefixed) >= ANSWERS) return undefined
  const [telling, origin] = isHere ? [cue, counter] : [counter, cue]
  const tell = (probability: number): Finding => ({
    type: 'polarity.flipped',
    severity: 'critical',
    confidence: Math.min(0.9, 0.95 * probability),
    retelling: { start: telling.token.start + from.target, end: telling.token.end + from.target },
    source: {
      id: context.sources[pair.source]?.document.id ?? '',
      start: origin.token.start + from.source,
      end: origin.token.end + from.source,
    },
    reason: { key: isHere ? 'polarity.deniedHere' : 'polarity.deniedThere', params: { word: cue.token.word.form } },
  })
  return {
    evidence: { isHere, probability: flipProbability(each), direct: governed.direct, local, answered, held },
    tell: (probability) => (isAnswered(each, isHere) ? [] : [tell(probability)]),
  }
}

/** Where `DENIAL_FEATURES` tell of words that deny by meaning, and of those with a negative prefix after them. */
const FEATURE_STRONG = DENIAL_FEATURES.indexOf('answered by a word that denies')
