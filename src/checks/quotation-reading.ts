import type { ExaminedText } from '../evidence/examine.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { rangeUnder, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import { type Counterparts, type CounterpartTools, createCounterpartTools, describeSide, type WordEvidence } from './counterparts.ts'
import { OMISSION_MODEL } from './omission-model.ts'
import { createPassageSides, type PassageSides, setSideBySide, type WeighedSide, weighable } from './passage-sides.ts'
import { tokensUnder } from './quotation-match.ts'
import type { FarApart } from './substitutions.ts'
import { createSurprises, type SurpriseOf } from './surprise.ts'

/** A quoted sentence word by word beside the passage that it most likely gives. */
export interface Reading extends Span {
  readonly source: number
  /** The passage: consecutive segments of the source. */
  readonly segments: readonly number[]
  readonly here: readonly WordEvidence[]
  readonly there: readonly WordEvidence[]
  /** How much it says, in nats, that a word of either side has no counterpart. */
  readonly surpriseHere: SurpriseOf
  readonly surpriseThere: SurpriseOf
  /** Shares, 0..1, of what the quoted words say that the passage answers, and the reverse. */
  readonly answered: number
  readonly held: number
  /** What the answered quoted words prove together, in nats. */
  readonly proof: number
}

/** Reads quoted sentences beside the segments of a document. Made once a comparison; its tables are made when they are first needed. */
export interface QuotationReader {
  /**
   * The best reading of a stretch in one document; `near` are segments that other evidence points to, `beside` the words of the same sentence that are not
   * quoted: a passage that they tell is hardly quoted too. Undefined when nothing of it is there.
   */
  read(span: Span, source: number, near: readonly number[], beside?: readonly GlossedToken[]): Reading | undefined
  /**
   * A stretch beside given segments of a document, in order of the text; undefined where either is empty. A stretch that something interrupts is given by its
   * `spans`, in order.
   */
  readBeside(spans: Span | readonly Span[], source: number, segments: readonly number[]): Reading | undefined
  /** Whether two words have nothing to do with each other. */
  readonly farApart: FarApart
}

/** The words of a stretch, and by documents the segments that support it, best first. */
interface Stretch {
  /** Described when it is first set beside a passage. */
  side: WeighedSide | undefined
  readonly tokens: readonly GlossedToken[]
  readonly supports: (source: number) => ReadonlyMap<number, number>
  /** Whether it has few content words. */
  readonly isShort: boolean
}

const keyOf = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start} ${end}`).join(' ')

/** So many of the segments that support a stretch best are looked at. */
const BEST = 4
/** What a segment gains by standing where the text points anyway. */
const NEAR = 0.15
/** And what it loses by being told just outside the marks. */
const BESIDE = 0.1
/** A sentence of so few content words is short. */
const FEW = 4
/** A second segment is taken in when it answers so much more of the quotation. */
const SECOND = 0.15
/** And when the quotation holds so much of it: a long neighbour answers something of anything. */
const SECOND_HELD = 0.35

export function createQuotationReader(
  context: Pick<CheckContext, 'finder' | 'lexicons' | 'retelling' | 'sources'>,
  toolsOf: () => CounterpartTools = () => createCounterpartTools(context.lexicons),
  sides: PassageSides = createPassageSides(),
): QuotationReader {
  const { finder, lexicons, retelling } = context
  let tools: CounterpartTools | undefined
  /** By source, how much it says that a word here, and one there, has no counterpart. */
  const surprises: (readonly [here: SurpriseOf, there: SurpriseOf])[] = []
  const known = new Map<string, Reading | undefined>()
  const stretches = new Map<string, Stretch>()

  /** A stretch is held against many documents: its words and what supports them are gathered once. */
  function stretchOf(spans: readonly Span[]): Stretch {
    const key = keyOf(spans)
    const before = stretches.get(key)
    if (before) return before
    const [span, ...more] = spans.map((one) => tokensUnder(retelling, one))
    const tokens = more.length === 0 ? (span ?? []) : [...(span ?? []), ...more.flat()]
    const stretch: Stretch = {
      side: undefined,
      tokens,
      supports: finder.supportsBySource(tokens),
      isShort: tokens.filter(({ word }) => !word.isFunction).length <= FEW,
    }
    stretches.set(key, stretch)
    return stretch
  }

  function read(span: Span, source: number, near: readonly number[], beside: readonly GlossedToken[]): Reading | undefined {
    const text = context.sources[source]
    const stretch = stretchOf([span])
    const { tokens, supports: everywhere, isShort } = stretch
    if (!text || tokens.length === 0) return undefined
    const told = (segment: number) => (beside.length > 0 ? finder.jointSupport(beside, [{ source, segment }]) : 0)
    const supports = everywhere(source)
    const candidates = new Set<number>()
    for (const segment of supports.keys()) if (candidates.size < BEST) candidates.add(segment)
    for (const segment of near) candidates.add(segment)
    // The few words of a short sentence are weighed both ways: a long passage answers them by chance.
    if (isShort) {
      const worthOf = (reading: Reading) =>
        reading.answered +
        reading.held / 2 +
        (near.includes(reading.segments[0] ?? -1) ? NEAR : 0) -
        BESIDE * told(reading.segments[0] ?? -1)
      let best: Reading | undefined
      let most = 0
      for (const segment of candidates) {
        const reading = text.segments[segment] ? setBeside(span, stretch, source, [segment]) : undefined
        if (!reading || reading.proof <= 0) continue
        const worth = worthOf(reading)
        if (!best || worth > most) [best, most] = [reading, worth]
      }
      return best
    }
    let best = -1
    let top = 0
    for (const segment of candidates) {
      const value = (supports.get(segment) ?? 0) + (near.includes(segment) ? NEAR : 0) - BESIDE * told(segment)
      if (value > top && text.segments[segment]) [best, top] = [segment, value]
    }
    if (best < 0) return undefined
    const alone = supports.get(best) ?? 0
    const segments = [best]
    for (const other of [best - 1, best + 1]) {
      if (!supports.has(other) || segments.length > 1 || finder.heldBy({ source, segment: other }, tokens) < SECOND_HELD) continue
      if (
        finder.jointSupport(
          tokens,
          [best, other].map((segment) => ({ source, segment })),
        ) >=
        alone + SECOND
      )
        segments.push(other)
    }
    return setBeside(
      span,
      stretch,
      source,
      segments.sort((a, b) => a - b),
    )
  }

  function surprisesWith(source: number, language: string): readonly [here: SurpriseOf, there: SurpriseOf] {
    const known = surprises[source]
    if (known) return known
    const between = createSurprises(OMISSION_MODEL, lexicons.concepts)
    const made = [between(retelling.language, language), between(language, retelling.language)] as const
    surprises[source] = made
    return made
  }

  /** The words of a stretch beside those of some segments. */
  function setBeside(span: Span, stretch: Stretch, source: number, segments: readonly number[]): Reading | undefined {
    const text = context.sources[source]
    if (!text) return undefined
    tools ??= toolsOf()
    const { tokens } = stretch
    stretch.side ??= weighable(describeSide({ language: retelling.language, text: retelling.document.text, tokens }))
    const passage = sides.of(text, segments, tools.meetings)
    const [surpriseHere, surpriseThere] = surprisesWith(source, text.language)
    const { here, there, pairs } = setSideBySide(stretch.side, passage, surpriseHere, surpriseThere, tools)
    const own = { start: tokens[0]?.start ?? span.start, end: tokens[tokens.length - 1]?.end ?? span.end }
    const shares = { answered: here.share, held: there.share, proof: here.answered }
    return new PairedReading({ ...own, ...shares, source, segments, surpriseHere, surpriseThere }, pairs)
  }

  return {
    readBeside(spans, source, segments) {
      const list = 'start' in spans ? [spans] : spans
      const key = `${keyOf(list)} ${source} = ${segments.join()}`
      if (known.has(key)) return known.get(key)
      const stretch = stretchOf(list)
      const [span] = list
      const reading = !span || stretch.tokens.length === 0 || segments.length === 0 ? undefined : setBeside(span, stretch, source, segments)
      known.set(key, reading)
      return reading
    },
    farApart(a, b) {
      tools ??= toolsOf()
      return tools.farApart(a, b)
    },
    read(span, source, near, beside = []) {
      const key = `${span.start} ${span.end} ${source} ${near.join()}`
      if (known.has(key)) return known.get(key)
      const reading = read(span, source, near, beside)
      known.set(key, reading)
      return reading
    },
  }
}

/** A reading that pairs its words when somebody asks. A class, since an object written down with getters of its own is slow to read. */
class PairedReading implements Reading {
  readonly start: number
  readonly end: number
  readonly source: number
  readonly segments: readonly number[]
  readonly surpriseHere: SurpriseOf
  readonly surpriseThere: SurpriseOf
  readonly answered: number
  readonly held: number
  readonly proof: number
  readonly #pairs: () => Counterparts

  constructor(reading: Omit<Reading, 'here' | 'there'>, pairs: () => Counterparts) {
    this.start = reading.start
    this.end = reading.end
    this.source = reading.source
    this.segments = reading.segments
    this.surpriseHere = reading.surpriseHere
    this.surpriseThere = reading.surpriseThere
    this.answered = reading.answered
    this.held = reading.held
    this.proof = reading.proof
    this.#pairs = pairs
  }

  get here(): readonly WordEvidence[] {
    return this.#pairs().target
  }

  get there(): readonly WordEvidence[] {
    return this.#pairs().source
  }
}

/** The sentences inside a stretch of a text, by its segments. */
export function sentencesIn(text: ExaminedText, span: Span): Span[] {
  const [from, to] = rangeUnder(text.segments, span)
  return text.segments.slice(from, to).flatMap((segment) => {
    const start = Math.max(segment.start, span.start)
    const end = Math.min(segment.end, span.end)
    return end > start && tokensUnder(text, { start, end }).length > 0 ? [{ start, end }] : []
  })
}
