import { createPolarityReader, type PolarityProfile } from '../evidence/polarity/cues.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import { lostHedges } from './hedges.ts'
import type { SegmentPair } from './pair.ts'
import { flippedPolarity } from './polarity-pairs.ts'

/** Denials are only compared where both sides say nearly the same. */
const MIN_SUPPORT = 0.55
const MIN_HELD = 0.5
/** How far a denial reaches, in words, on either side of itself. */
const REACH = 4

/** Affirmed became denied or the reverse; hedged became certain or the reverse. */
export const polarity: Check = {
  id: 'polarity',
  finds: ['polarity.flipped', 'modality.strengthened', 'modality.weakened'],
  run(context) {
    const readers = new Map<string, ReturnType<typeof createPolarityReader>>()
    const readerOf = (language: string) => {
      const known = readers.get(language) ?? createPolarityReader(language, context.lexicons.concepts)
      readers.set(language, known)
      return known
    }
    if (context.translation) return [...flippedPolarity(context), ...lostHedges(context)]
    const read = readerOf(context.retelling.language)
    return context.pairs.flatMap((pair) => {
      const source = context.sources[pair.source]
      if (!source || pair.support < MIN_SUPPORT || pair.held < MIN_HELD || pair.score < 0.5) return []
      const there = readerOf(source.language)(pair.sourceTokens, source.document.text)
      const here = read(pair.tokens, context.retelling.document.text)
      return [...flips(pair, there, here, context), ...shifts(pair, there, here, context)]
    })
  },
}

function flips(pair: SegmentPair, there: PolarityProfile, here: PolarityProfile, context: CheckContext): Finding[] {
  // Denials by meaning balance explicit ones in either direction: "not unhappy", "failed to", "without".
  const balance = there.negations.length - here.negations.length
  if (Math.abs(balance) !== 1) return []
  const more = balance > 0 ? there : here
  const less = balance > 0 ? here : there
  if (less.implicit.length > more.implicit.length) return []
  const at = balance > 0 ? unansweredSource(pair, there, here) : unansweredTarget(pair, there, here)
  if (at === undefined) return []
  const target = balance > 0 ? pair.tokens[at.other] : pair.tokens[at.cue]
  const cue = balance > 0 ? pair.sourceTokens[at.cue] : pair.sourceTokens[at.other]
  const source = context.sources[pair.source]
  if (!target || !cue || !source) return []
  const clean = less.implicit.length + less.negations.length === 0
  return [
    {
      type: 'polarity.flipped',
      severity: 'critical',
      confidence: Math.min(0.9, 0.2 + 0.35 * pair.support + 0.35 * pair.held + (clean ? 0.1 : 0)),
      retelling: { start: target.start, end: target.end },
      source: { id: source.document.id, start: cue.start, end: cue.end },
      reason: {
        key: balance > 0 ? 'polarity.affirmed' : 'polarity.denied',
        params: { word: balance > 0 ? target.word.form : cue.word.form },
      },
    },
  ]
}

interface Place {
  readonly cue: number
  readonly other: number
}

/** A denial of the source near a word whose counterpart stands in no denial's reach. */
function unansweredSource(pair: SegmentPair, there: PolarityProfile, here: PolarityProfile): Place | undefined {
  for (const cue of there.negations) {
    const partner = pair.words
      .filter((link) => link.source > cue && link.source <= cue + REACH && !isGrammar(pair, link.target))
      .sort((a, b) => a.source - b.source)[0]
    if (partner && !here.negations.some((other) => Math.abs(other - partner.target) <= REACH)) return { cue, other: partner.target }
  }
  return undefined
}

/** A denial of the retelling near a word whose counterpart stands in no denial's reach. */
function unansweredTarget(pair: SegmentPair, there: PolarityProfile, here: PolarityProfile): Place | undefined {
  for (const cue of here.negations) {
    const partner = pair.words
      .filter((link) => Math.abs(link.target - cue) <= REACH && !isGrammar(pair, link.target))
      .sort((a, b) => Math.abs(a.target - cue) - Math.abs(b.target - cue))[0]
    if (partner && !there.negations.some((other) => Math.abs(other - partner.source) <= REACH + 1)) return { cue, other: partner.source }
  }
  return undefined
}

const isGrammar = (pair: SegmentPair, target: number) => pair.tokens[target]?.word.isFunction === true

function shifts(pair: SegmentPair, there: PolarityProfile, here: PolarityProfile, context: CheckContext): Finding[] {
  const quoted = context.retelling.quotations.some((quotation) => overlaps(quotation, pair.span))
  // Reported speech is hedged by its reporting verb: only quoted words and close renderings can be held to the letter.
  if (!quoted && pair.score < 0.85) return []
  const source = context.sources[pair.source]
  if (!source) return []
  if (there.hedges.length > 0 && here.hedges.length === 0) {
    const [cue] = there.hedges
    const token = pair.sourceTokens[cue ?? 0]
    const partner = pair.words.find((link) => link.source > (cue ?? 0) && !isGrammar(pair, link.target))
    const target = partner ? pair.tokens[partner.target] : undefined
    if (!token || !target || !STRONG_HEDGES.has(token.word.folded)) return []
    return [
      {
        type: 'modality.strengthened',
        severity: 'major',
        confidence: Math.min(0.85, 0.2 + 0.35 * pair.support + 0.35 * pair.held),
        retelling: { start: target.start, end: target.end },
        source: { id: source.document.id, start: token.start, end: token.end },
        reason: { key: 'modality.strengthened', params: { word: token.word.form } },
      },
    ]
  }
  if (here.hedges.length > 0 && there.hedges.length === 0) {
    const token = pair.tokens[here.hedges[0] ?? 0]
    if (!token || !CLEAR_HEDGES.has(token.word.folded)) return []
    const passage = pair.passages[0]
    return [
      {
        type: 'modality.weakened',
        severity: 'major',
        confidence: Math.min(0.8, 0.15 + 0.35 * pair.support + 0.35 * pair.held),
        retelling: { start: token.start, end: token.end },
        source: passage ? { id: source.document.id, ...passage.span } : null,
        reason: { key: 'modality.weakened', params: { word: token.word.form } },
      },
    ]
  }
  return []
}

/** Hedges of English sources that cannot be anything else; "would" and "could" often are tense. */
const STRONG_HEDGES = new Set([
  'might',
  'may',
  'perhaps',
  'maybe',
  'possibly',
  'probably',
  'presumably',
  'apparently',
  'seem',
  'seems',
  'seemed',
  'allegedly',
  'reportedly',
  'likely',
  'suspect',
  'could',
])
/** Hedges of the retelling's languages that cannot be anything else. */
const CLEAR_HEDGES = new Set(
  'talvez provavelmente possivelmente quica quiza quizas probablemente posiblemente peut-etre probablement forse magari probabilmente vielleicht moglicherweise wahrscheinlich vermutlich misschien waarschijnlijk возможно вероятно наверное 可能 也许 或许 大概 恐怕 かも おそらく perhaps maybe probably possibly'.split(
    ' ',
  ),
)
