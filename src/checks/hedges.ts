import { clearHedges, isHedged, openVerbs } from '../evidence/polarity/hedges.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { toldPassages, weighBeside } from './close-readings.ts'
import type { WordEvidence } from './counterparts.ts'
import type { SegmentPair } from './pair.ts'

/** English words that leave a statement open and have a plain counterpart in every language; modal verbs are told in too many ways. */
const OPEN = new Set('perhaps maybe probably possibly presumably allegedly reportedly supposedly conceivably'.split(' '))
/** What must be answered of both sides before a lost hedge is told. */
const MIN_SUPPORT = 0.7
/** Below this confidence a lost hedge may be told in other words. */
const SURELY_LOST = 0.8
/** "Who accused him of an assault that allegedly occurred": an accusation leaves open what it accuses of. */
const HEARSAY = new Set('allegedly reportedly supposedly'.split(' '))
const ACCUSES = /\b(?:accus|alleg(?!edly)|claim|charge[sd]?\b|suspect|according to|report(?!edly))/iu

/** "Perhaps" and its like that a translation of an English sentence leaves out, or adds. */
export function lostHedges(context: CheckContext): Finding[] {
  const { translation, retelling } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source || Math.min(pair.support, pair.held) < MIN_SUPPORT) return []
  const confidence = Math.min(0.85, 0.35 + 0.5 * Math.min(pair.support, pair.held))
  if (primaryLanguage(source.language) === 'en') {
    const word = openWord(translation.source)
    if (
      !word ||
      (HEARSAY.has(word.token.word.folded) && ACCUSES.test(source.document.text)) ||
      isHedged(
        translation.target.map(({ token }) => token),
        retelling.document.text,
        retelling.language,
      )
    )
      return []
    return [
      {
        type: 'modality.strengthened',
        severity: confidence >= SURELY_LOST ? 'major' : 'minor',
        confidence,
        retelling: pair.span,
        source: { id: source.document.id, start: word.token.start, end: word.token.end },
        reason: { key: 'modality.strengthened', params: { word: word.token.word.form } },
      },
    ]
  }
  if (primaryLanguage(retelling.language) !== 'en') return []
  const word = openWord(translation.target)
  const passage = pair.passages[0]
  if (
    !word ||
    isHedged(
      translation.source.map(({ token }) => token),
      source.document.text,
      source.language,
    )
  )
    return []
  return [
    {
      type: 'modality.weakened',
      severity: 'major',
      confidence,
      retelling: { start: word.token.start, end: word.token.end },
      source: passage ? { id: source.document.id, ...passage.span } : null,
      reason: { key: 'modality.weakened', params: { word: word.token.word.form } },
    },
  ]
}

const openWord = (words: readonly WordEvidence[]) => words.find(({ token, best }) => OPEN.has(token.word.folded) && best < 0.2)

/** Nearer than this, words of one passage and its retelling are held to the letter. */
const CLOSE = 0.85
/** Shares of information, 0..1, that both sides must have of each other, taken together: a retelling may add a clause, or leave one out. */
const MIN_SHARED = 1
const MIN_SHARE = 0.35

/** What a share read word by word, with words of near meaning, proves of it. */
const READ = 0.65

/** What a sentence and its passages hold of each other. */
type Shares = Pick<SegmentPair, 'support' | 'held'>

const isEnough = ({ support, held }: Shares) => support + held >= MIN_SHARED && Math.min(support, held) >= MIN_SHARE

/** Shares as the words alone prove them, or read word by word. */
function readShares(pair: SegmentPair, told: readonly number[], context: CheckContext): Shares {
  const { support, held } = pair
  const reading = weighBeside(pair, told, context)
  return reading ? { support: Math.max(support, READ * reading.answered), held: Math.max(held, READ * reading.held) } : { support, held }
}

/** Hedges that a retelling drops from a passage, or puts in. */
export function shiftedHedges(context: CheckContext): Finding[] {
  return context.pairs.flatMap((pair) => shiftIn(pair, context))
}

function shiftIn(pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source || pair.score < 0.5) return []
  const quoted = context.retelling.quotations.some((quotation) => overlaps(quotation, pair.span))
  // Reported speech is hedged by its reporting verb: only quoted words and close renderings can be held to the letter.
  if (!quoted && pair.score < CLOSE) return []
  // The words alone prove enough, or those of a quotation that is surely there are read one by one.
  const isProven = isEnough(pair)
  if (!isProven && !(quoted && pair.score >= CLOSE)) return []
  const { document, language } = context.retelling
  const here = document.text.slice(pair.span.start, pair.span.end)
  const textOf = (passages: readonly { readonly span: Span }[]) =>
    source.document.text.slice(passages[0]?.span.start, passages[passages.length - 1]?.span.end)
  // Most sentences are as open as their passages: they need no look at which of them they tell.
  const [added] = clearHedges(here, language)
  const mayLose = !added && clearHedges(textOf(pair.passages), source.language).length > 0
  const verbs = mayLose ? openVerbs(pair.tokens, here, language) : undefined
  const mayShift = added ? !isHedged(pair.sourceTokens, '', source.language) : verbs !== undefined
  if (!mayShift) return []
  const told = toldPassages(pair, context)
  const shares = isProven ? pair : readShares(pair, told, context)
  if (!isEnough(shares)) return []
  const { support, held } = shares
  const passages = pair.passages.filter(({ segment }) => told.includes(segment))
  const [first] = passages
  if (!first) return []
  const there = textOf(passages)
  if (added) {
    if (isHedged(pair.sourceTokens, there, source.language)) return []
    const hedge = { start: added.start + pair.span.start, end: added.end + pair.span.start }
    return [
      {
        type: 'modality.weakened',
        severity: 'major',
        confidence: Math.min(0.8, 0.15 + 0.35 * support + 0.35 * held),
        retelling: hedge,
        source: { id: source.document.id, ...first.span },
        reason: { key: 'modality.weakened', params: { word: here.slice(added.start, added.end) } },
      },
    ]
  }
  const [lost] = clearHedges(there, source.language)
  if (!lost || (HEARSAY.has(there.slice(lost.start, lost.end).toLowerCase()) && ACCUSES.test(there))) return []
  const hedge = { start: lost.start + first.span.start, end: lost.end + first.span.start }
  if (verbs?.some((at) => !speaksOfAnother(at, hedge, pair, source.document.text))) return []
  const link = pair.words.find(
    ({ source: s, target: t }) => (pair.sourceTokens[s]?.start ?? 0) >= hedge.end && pair.tokens[t]?.word.isFunction === false,
  )
  const target = pair.tokens[link?.target ?? -1] ?? pair.span
  return [
    {
      type: 'modality.strengthened',
      severity: 'major',
      confidence: Math.min(0.85, 0.2 + 0.35 * support + 0.35 * held),
      retelling: { start: target.start, end: target.end },
      source: { id: source.document.id, ...hedge },
      reason: { key: 'modality.strengthened', params: { word: source.document.text.slice(hedge.start, hedge.end) } },
    },
  ]
}

/** What divides clauses that a hedge does not reach across. */
const DIVIDES = /[,;:.!?—–()]|\b(?:because|although|though|while|whereas)\b/u

/** Whether the verb that is left open by the token at a place answers to a word that stands in another clause than a hedge of the source. */
function speaksOfAnother(at: number, hedge: Span, pair: SegmentPair, text: string): boolean {
  const governed = pair.tokens.findIndex(({ word }, i) => i > at && !word.isFunction)
  const link = pair.words.find(({ target }) => target === governed)
  const word = link && pair.sourceTokens[link.source]
  if (!word) return false
  return DIVIDES.test(word.start > hedge.end ? text.slice(hedge.end, word.start) : text.slice(word.end, hedge.start))
}
