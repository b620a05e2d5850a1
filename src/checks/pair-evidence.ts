import { probabilityOf } from '../text/logistic.ts'
import { sumTrees, type Trees } from '../text/trees.ts'
import type { WordEvidence } from './counterparts.ts'
import { type GapGroup, groupOf } from './gap-group.ts'
import { GAP_MODEL } from './gap-model.ts'
import type { Gap } from './gaps.ts'
import type { NameGap } from './name-gaps.ts'
import { nameOdds } from './name-odds.ts'
import { carriesMeaning, isLoose, isOpen } from './open-words.ts'
import { PAIR_MODEL } from './pair-model.ts'
import type { Translation } from './translation.ts'

/** What is seen of a pair as a whole, in order; pair-model.ts weighs it. "s": of the source, "t": of the translation. */
export const PAIR_FEATURES = [
  'log of the length of t over what s makes usual',
  'how unusual that is, in standard deviations',
  'log of the words of t over those of s',
  'words that carry meaning, s',
  'the same, t',
  'open words, s',
  'the same, t',
  'share of open words, s',
  'the same, t',
  'words without a partner, s',
  'the same, t',
  'mean strength of the counterparts, s',
  'the same, t',
  'longest run of open words, s',
  'the same, t',
  'longest run of words without a partner, s',
  'the same, t',
  'words that no lexicon knows, s',
  'the same, t',
  'numbers that the other side lacks, s',
  'the same, t',
  'the last word is open, s',
  'the same, t',
  'words that stand twice, t',
  'counterparts out of order',
  'log odds of a hole in the grammar, s',
  'the same, t',
  'holes by rule',
  'more commas in t',
  'log odds of the likeliest gap, s',
  'of the second, s',
  'of the likeliest gap, t',
  'of the second, t',
  'what all gaps say together, s',
  'the same, t',
  'log odds of the likeliest gap of both',
  'of the likeliest wrong name, s',
  'the same, t',
  's is English',
  't is English',
] as const

/** The log odds of each gap of a pair. */
export interface GapOdds {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** The log odds that each gap of a pair is an error, seen by itself (GAP_FEATURES). */
export function gapOddsOf({ sourceGaps, targetGaps }: Translation, model: Trees = GAP_MODEL): GapOdds {
  const odds = ({ features }: Gap) => sumTrees(model, features)
  return { source: sourceGaps.map(odds), target: targetGaps.map(odds) }
}

/** A pair and its languages (BCP-47). */
export interface TranslatedPair {
  readonly translation: Translation
  readonly source: { readonly language: string; readonly text: string }
  readonly target: { readonly language: string; readonly text: string }
}

/** The probability, 0..1, that something was left out of a translation, put in or replaced: by all that is seen of both sides together. */
export const pairProbability = (pair: TranslatedPair, odds: GapOdds): number =>
  probabilityOf(sumTrees(PAIR_MODEL, describePair(pair, odds)))

/** See `PAIR_FEATURES`. */
export function describePair({ translation, source, target }: TranslatedPair, odds: GapOdds): number[] {
  const [s, t] = [sumUp(translation.source), sumUp(translation.target)]
  const [gapsThere, gapsHere] = [sumUpOdds(odds.source), sumUpOdds(odds.target)]
  const [from, to] = [groupOf(source.language, target.language), groupOf(target.language, source.language)]
  const likeliestName = (gaps: readonly NameGap[], group: GapGroup) => Math.max(LEAST_ODDS, ...gaps.map((gap) => nameOdds(gap, group)))
  return [
    -translation.excess,
    Math.abs(translation.strangeness),
    Math.log((t.words + 1) / (s.words + 1)),
    s.meaning,
    t.meaning,
    s.open,
    t.open,
    s.open / Math.max(1, s.meaning),
    t.open / Math.max(1, t.meaning),
    s.loose,
    t.loose,
    s.strength,
    t.strength,
    s.longestOpen,
    t.longestOpen,
    s.longestLoose,
    t.longestLoose,
    s.unknown,
    t.unknown,
    countMissing(s.numbers, t.numbers),
    countMissing(t.numbers, s.numbers),
    s.endsOpen,
    t.endsOpen,
    t.repeated,
    s.crossings,
    Math.max(LEAST_HOLE, ...translation.sourceHoleOdds.values()),
    Math.max(LEAST_HOLE, ...translation.holeOdds.values()),
    translation.holes.size + translation.sourceHoles.size,
    commasIn(target.text) - commasIn(source.text),
    gapsThere.first,
    gapsThere.second,
    gapsHere.first,
    gapsHere.second,
    gapsThere.sum,
    gapsHere.sum,
    Math.max(gapsThere.first, gapsHere.first),
    likeliestName(translation.sourceNames, from),
    likeliestName(translation.targetNames, to),
    from.startsWith('en') ? 1 : 0,
    to.startsWith('en') ? 1 : 0,
  ]
}

const LEAST_HOLE = -4
const LEAST_ODDS = -6
const commasIn = (text: string) => text.match(/[,，、]/gu)?.length ?? 0

function sumUpOdds(odds: readonly number[]) {
  let [first, second, sum] = [LEAST_ODDS, LEAST_ODDS, 0]
  for (const value of odds) {
    sum += Math.log1p(Math.exp(value))
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return { first, second, sum }
}

/** How many of some numbers do not stand among others. */
function countMissing(numbers: readonly WordEvidence[], others: readonly WordEvidence[]): number {
  const known = new Set(others.map(({ token }) => token.word.identity))
  return numbers.filter(({ token }) => !known.has(token.word.identity)).length
}

function sumUp(words: readonly WordEvidence[]) {
  const content = words.filter(carriesMeaning)
  const linked = content.filter(({ partner }) => partner >= 0)
  const seen = new Map<string, number>()
  for (const { token } of content) seen.set(token.word.folded, (seen.get(token.word.folded) ?? 0) + 1)
  const last = content[content.length - 1]
  const crossed = linked.filter(({ partner }, i) => partner < (linked[i - 1]?.partner ?? -1)).length
  return {
    words: words.length,
    meaning: content.length,
    open: content.filter(isOpen).length,
    loose: content.filter(isLoose).length,
    strength: linked.reduce((sum, { best }) => sum + best, 0.5) / (linked.length + 1),
    longestOpen: longestRun(words, isOpen),
    longestLoose: longestRun(words, isLoose),
    unknown: content.filter(({ kind }) => kind === 'unknown').length,
    numbers: words.filter(({ kind }) => kind === 'number'),
    endsOpen: last && isOpen(last) ? 1 : 0,
    repeated: [...seen.values()].filter((count) => count > 1).length,
    crossings: crossed / Math.max(1, linked.length),
  }
}

/** The most words in a row, of those that carry meaning, for which a test holds. */
function longestRun(words: readonly WordEvidence[], test: (word: WordEvidence) => boolean): number {
  let [run, longest] = [0, 0]
  for (const word of words) {
    if (!carriesMeaning(word)) continue
    run = test(word) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
