import { findDenials, readsDenials } from '../evidence/polarity/denials.ts'
import { createImplicitReader } from '../evidence/polarity/implicit.ts'
import { createOpposites } from '../lexicon/opposites.ts'
import type { Finding } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { kindsOf, type Side, type WordEvidence } from './counterparts.ts'
import { type DenialCase, type DenialTools, deniesDegree, weighPair } from './denial-features.ts'
import { flipProbability } from './denial-model.ts'
import { carriesMeaning } from './open-words.ts'
import type { SegmentPair } from './pair.ts'

/** Only sentences that surely retell their passage are held to it. */
const MIN_SCORE = 0.9
/** A retelling tells freely: a flip is told from this probability (for translations), and only where the denied word is surely retold. */
const TOLD = 0.65
const MIN_GOVERNED = 0.55
/** Another denial this close may answer, even if it seems to answer one nearer by: passages run over several sentences. */
const CLOSE = 0.6
/** The words around a denial must be told around the place that lacks it: this share of them, and this many. */
const NEAR = 5
const MIN_LOCAL = 0.5
const MIN_WORDS = 2

/** Denials of one side of a retold passage that the other side does not answer. */
export function flippedPassages(context: CheckContext): Finding[] {
  const tools: DenialTools = {
    denies: createImplicitReader(context.lexicons.concepts),
    opposed: createOpposites(context.lexicons.concepts),
  }
  return context.pairs.flatMap((pair) => {
    return pair.score < MIN_SCORE ? [] : flipsIn(pair, context, tools)
  })
}

function flipsIn(pair: SegmentPair, context: CheckContext, tools: DenialTools): Finding[] {
  const source = context.sources[pair.source]
  const [first, last] = [pair.passages[0], pair.passages[pair.passages.length - 1]]
  if (!source || !first || !last) return []
  if (!readsDenials(source.language) || !readsDenials(context.retelling.language)) return []
  const telling = context.retelling.document.text.slice(pair.span.start, pair.span.end)
  // Most sentences deny nothing: they need no look at their words.
  const found = findDenials(telling, context.retelling.language)
  if (found.length === 0 && !pair.passages.some(({ segment }) => context.passages.denies(source, segment))) return []
  const there = { start: first.span.start, end: last.span.end }
  const told = onlyPassages(
    source.document.text,
    pair.passages.map(({ span }) => span),
  )
  const left = sideOf(source.language, told, pair.sourceTokens, there.start)
  const right = sideOf(context.retelling.language, telling, pair.tokens, pair.span.start)
  const words = { source: evidenceOf(left), target: evidenceOf(right), links: pair.words }
  for (const { source: s, target: t, strength } of pair.words) {
    const [a, b] = [words.source[s], words.target[t]]
    if (!a || !b) continue
    a.partner = t
    b.partner = s
    a.best = a.direct = b.best = b.direct = strength
  }
  const weighed = weighPair(left, { ...right, found }, words, tools)
  // Denials that are left over on both sides answer each other, however far the words are that they seem to govern.
  const isLeft = (cases: readonly DenialCase[]) => cases.some(({ answered }) => answered < 0.5)
  if (isLeft(weighed.source) && isLeft(weighed.target)) return []
  const tell = (cases: readonly DenialCase[], own: readonly WordEvidence[], other: readonly WordEvidence[], denied: boolean) =>
    cases.flatMap((each): Finding[] => {
      if (each.closest >= CLOSE || deniesDegree({ words: own, text: denied ? right.text : left.text }, each.denial)) return []
      const governed = own[each.denial.governed[0] ?? -1]
      const counter = other[governed?.partner ?? -1]
      if (!governed || !counter || governed.direct < MIN_GOVERNED) return []
      const local = localShare(own, other, each.denial.place, governed.partner)
      if (local < MIN_LOCAL) return []
      // What takes longest to know is asked last.
      const probability = flipProbability(each)
      if (probability < TOLD) return []
      const cue = own[each.denial.place]
      if (!cue) return []
      const [here, origin] = denied ? [cue, counter] : [counter, cue]
      const shift = { here: pair.span.start, there: there.start }
      return [
        {
          type: 'polarity.flipped',
          severity: 'critical',
          confidence: Math.min(0.9, probability * (0.6 + 0.2 * local + 0.2 * Math.max(pair.support, pair.held))),
          retelling: { start: here.token.start + shift.here, end: here.token.end + shift.here },
          source: { id: source.document.id, start: origin.token.start + shift.there, end: origin.token.end + shift.there },
          reason: {
            key: denied ? 'polarity.deniedHere' : 'polarity.deniedThere',
            params: { word: cue.token.word.form },
          },
        },
      ]
    })
  return [...tell(weighed.target, words.target, words.source, true), ...tell(weighed.source, words.source, words.target, false)]
}

/** A stretch of a document as a text of its own. */
function sideOf(language: string, text: string, tokens: SegmentPair['tokens'], from: number): Side {
  return { language, text, tokens: tokens.map((token) => ({ ...token, start: token.start - from, end: token.end - from })) }
}

/** The text from the first passage to the end of the last, with what stands between them blanked. */
function onlyPassages(text: string, passages: readonly Span[]): string {
  let kept = ''
  let end = passages[0]?.start ?? 0
  for (const passage of passages) {
    kept += '.'.repeat(Math.max(0, passage.start - end)) + text.slice(Math.max(end, passage.start), passage.end)
    end = Math.max(end, passage.end)
  }
  return kept
}

/** The share of a denial's neighbours whose counterparts stand near the counterpart of the denied word; 0 where too few do. */
function localShare(words: readonly WordEvidence[], others: readonly WordEvidence[], place: number, counter: number): number {
  const near = words.slice(Math.max(0, place - NEAR), place + NEAR + 1).filter((word) => carriesMeaning(word))
  const told = near.filter(({ partner, direct }) => partner >= 0 && direct >= 0.4 && Math.abs(partner - counter) <= NEAR + 1)
  if (told.length < Math.min(MIN_WORDS, near.length)) return 0
  // Words of the source left standing in its own language are no retelling.
  const standing = told.filter(({ partner, token }) => others[partner]?.token.word.folded === token.word.folded)
  return standing.length >= 2 && 2 * standing.length > told.length ? 0 : told.length / Math.max(1, near.length)
}

function evidenceOf(side: Side): WordEvidence[] {
  const kinds = kindsOf(side)
  return side.tokens.map((token, i) => ({ token, kind: kinds[i] ?? 'unknown', best: 0, direct: 0, partner: -1 }))
}
