import { firstPersonWords, secondPersonWords } from '../evidence/first-person.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, rangeUnder } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { SegmentPair } from './pair.ts'
import type { Reading } from './quotation-reading.ts'

/** A sentence must be as close as a translation, both ways, and long enough. Shares of information, by support and read word by word. */
const SUPPORT = 0.62
const HELD = 0.55
const WORDS = 5
const READ = 0.75
const READ_HELD = 0.85
const PROOF = 4
/** Two sentences in a row that give two in a row need less each. */
const RUN = 0.55
const RUN_HELD = 0.8
/** The aligner must be this sure before sentences are read. */
const SURE = 0.95
/** A text most of whose linked sentences are this close is a translation: there a source's words without marks are what one expects. */
const TRANSLATION_SHARE = 0.45

/** Sentences as close to their source as a translation, without marks, a reporting word or the sender's name. `taken`: blocks told of otherwise. */
export function verbatimSentences(taken: readonly number[], context: CheckContext): Finding[] {
  if (isTranslation(context)) return []
  const free = context.pairs.filter((pair) => mayBeUnmarked(pair, taken, context))
  const readings = new Map(free.filter(({ score }) => score >= SURE).map((pair) => [pair.segment, readPair(pair, context)]))
  return free.flatMap((pair): Finding[] => {
    const reading = readings.get(pair.segment)
    const close = isSupported(pair) || (reading && isClose(reading)) || inRun(pair, free, readings)
    if (!close) return []
    const source = context.sources[pair.source]
    const [where] = pair.passages
    return [
      {
        type: 'quote.unmarked',
        severity: 'neutral',
        confidence: Math.min(
          0.8,
          0.2 + 0.4 * Math.max(pair.support, reading?.answered ?? 0) + 0.4 * Math.max(pair.held, reading?.held ?? 0),
        ),
        retelling: pair.span,
        source: where && source ? { id: source.document.id, ...where.span } : null,
        reason: { key: 'quote.unmarked', params: {} },
      },
    ]
  })
}

function isTranslation(context: CheckContext): boolean {
  const close = context.pairs.filter((pair) => pair.score >= 0.85 && pair.support >= 0.5 && pair.held >= 0.4).length
  return close > TRANSLATION_SHARE * context.retelling.segments.length
}

/** Whether a sentence stands without marks, and without a word or a name that says whose it is. */
function mayBeUnmarked(pair: SegmentPair, taken: readonly number[], context: CheckContext): boolean {
  const { retelling } = context
  const block = retelling.segments[pair.segment]?.block ?? -1
  if (taken.includes(block) || retelling.document.blocks[block]?.kind === 'heading') return false
  if (retelling.quotations.some((quotation) => quotation.use === 'speech' && overlaps(quotation, pair.span))) return false
  const source = context.sources[pair.source]
  const sender = context.entities.find((entity) => source && entity.sent.has(source.document.id))
  const named = context.resolutions.some(({ entity, mention }) => entity !== undefined && entity === sender && overlaps(mention, pair.span))
  if (!source || named) return false
  // A reporting word is the letter's own where somebody speaks of himself or to somebody.
  const [from, to] = rangeUnder(retelling.cues, pair.span)
  return from === to || isPersonal(pair, context)
}

function isPersonal(pair: SegmentPair, context: CheckContext): boolean {
  const language = primaryLanguage(context.retelling.language)
  const [first, second] = [firstPersonWords(language), secondPersonWords(language)]
  return pair.tokens.some(
    ({ word, capital }, i) => first.has(word.folded) || second.has(word.folded) || (capital && i > 0 && second.has(word.form)),
  )
}

const isSupported = (pair: SegmentPair): boolean =>
  pair.tokens.filter((token) => !token.word.isFunction).length >= WORDS && pair.support >= SUPPORT && pair.held >= HELD

const isClose = ({ answered, held, proof }: Reading): boolean => answered >= READ && held >= READ_HELD && proof >= PROOF

function readPair(pair: SegmentPair, context: CheckContext): Reading | undefined {
  return context.reader.read(
    pair.span,
    pair.source,
    pair.passages.map(({ segment }) => segment),
  )
}

/** Whether a sentence and the one beside it give two sentences that stand side by side in the source, each held almost whole. */
function inRun(pair: SegmentPair, free: readonly SegmentPair[], readings: ReadonlyMap<number, Reading | undefined>): boolean {
  const own = readings.get(pair.segment)
  if (!own || own.held < RUN_HELD) return false
  return free.some((other) => {
    const step = other.segment - pair.segment
    const reading = readings.get(other.segment)
    if (Math.abs(step) !== 1 || !reading || reading.source !== own.source || reading.held < RUN_HELD) return false
    return reading.segments[0] === (own.segments[0] ?? 0) + step && (own.answered + reading.answered) / 2 >= RUN
  })
}
