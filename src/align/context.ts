import type { DateMention } from '../evidence/evidence.ts'
import type { LinkModel } from './lattice.ts'
import { inferReadings } from './lattice.ts'
import type { Reading } from './link-features.ts'
import type { Bag, PassageIndex } from './passage-index.ts'
import { indexPassages, strengthsOf } from './passage-index.ts'

/** A paragraph of a retelling as the search for its document sees it. Entities are numbers of a shared list. */
export interface ContextUnit {
  readonly bag: Bag
  readonly dates: readonly DateMention[]
  readonly entities: ReadonlySet<number>
}

/** A source document as a whole. `date` is ISO 8601. */
export interface ContextDocument {
  readonly bag: Bag
  readonly date?: string
  readonly dates: readonly DateMention[]
  readonly sender?: number
  /** Entities that the headers or the text name. */
  readonly present: ReadonlySet<number>
  /** Bags of its single passages. */
  readonly passages: readonly Bag[]
}

/** The features of "this paragraph retells this document", in the order of the fitted weights. */
export const CONTEXT_FEATURES = [
  'bias',
  'evidence',
  'coverage',
  'margin',
  'the day named',
  'the month named',
  'the year named',
  'another date named',
  'sender named',
  'others named',
  'strangers named',
  'length',
  'several named',
  'best passage',
  'another year named',
] as const

const CANDIDATES = 10
const TYPICAL_LENGTH = 40
/** A document is many passages long: fewer of general text stand behind it (fitted with the annotated cases). */
const DOCUMENT_BACKGROUND = 60
/** Beyond this a lead over the next document says no more: long documents lead by their length. */
const MARGIN = 0.4

/**
 * The probability that each paragraph retells each document: words, dates and names of the paragraph against the document's own, and its
 * place in the order of time (documents must come sorted by date). One row a paragraph, one number a document.
 */
export function inferContext(units: readonly ContextUnit[], documents: readonly ContextDocument[], model: LinkModel): Float64Array[] {
  const lattice = contextLattice(units, documents)
  const places = documents.map((_, position) => ({ source: 0, position }))
  const { marginals } = inferReadings(lattice, places, model)
  return lattice.map((readings, k) => {
    const row = new Float64Array(documents.length)
    readings.forEach((reading, r) => {
      row[reading.segments[0] ?? 0] = marginals[k]?.[r] ?? 0
    })
    return row
  })
}

/** The candidate documents of every paragraph with their features. */
export function contextLattice(units: readonly ContextUnit[], documents: readonly ContextDocument[]): Reading[][] {
  const index = indexPassages(
    documents.map((document) => document.bag),
    DOCUMENT_BACKGROUND,
  )
  const known = new Map<Bag, ReadonlyMap<number, number>>()
  // What the paragraph before most likely retells, and what was written next, are worth a look even when no word speaks for them.
  let before = -1
  return units.map((unit) => {
    const scored = scoreDocuments(unit, documents, index)
    const near = before < 0 ? [] : [before, before + 1, before + 2]
    const [top] = scored.ranked
    if (top && top.value > 0) before = top.d
    return readingsOf(unit, documents, index, scored, near, known)
  })
}

interface Scored {
  readonly ranked: readonly { readonly d: number; readonly value: number; readonly dates: DateEvidence }[]
  readonly potential: number
}

function scoreDocuments(unit: ContextUnit, documents: readonly ContextDocument[], index: PassageIndex): Scored {
  const evidence = new Float64Array(documents.length)
  let potential = 0
  for (const word of unit.bag.words) {
    const hits = index.hitsOf(word)
    const odds = 0.5 * Math.exp(hits.information)
    for (let k = 0; k < hits.segments.length; k++) {
      const document = hits.segments[k] ?? 0
      const length = Math.max(8, index.bags[document]?.length ?? 0)
      evidence[document] = (evidence[document] ?? 0) + Math.log(1 + odds * (hits.strengths[k] ?? 0) * Math.sqrt(TYPICAL_LENGTH / length))
    }
    potential += hits.segments.length > 0 ? Math.log(1 + odds) : word.known ? 2 : 0.5
  }
  const scored = documents.map((document, d) => {
    const dates = compareWithDocument(unit.dates, document)
    const value = evidence[d] ?? 0
    let named = 0
    for (const entity of unit.entities)
      if (entity === document.sender) named += 2
      else if (document.present.has(entity)) named++
    // Names and days can speak for a document that shares few words.
    return { d, value, dates, hint: value + 6 * dates.day + 3 * dates.month + named }
  })
  return { ranked: scored.sort((a, b) => b.hint - a.hint || a.d - b.d), potential }
}

function readingsOf(
  unit: ContextUnit,
  documents: readonly ContextDocument[],
  index: PassageIndex,
  { ranked, potential }: Scored,
  near: readonly number[],
  known: Map<Bag, ReadonlyMap<number, number>>,
): Reading[] {
  const kept = ranked.filter(({ d }, rank) => rank < CANDIDATES || near.includes(d))
  const values = ranked.map(({ value }) => value).sort((a, b) => b - a)
  const named = unit.entities.size
  return kept
    .map(({ d, value, dates }): Reading => {
      const document = documents[d]
      const features = new Float64Array(CONTEXT_FEATURES.length)
      const senderNamed = document?.sender !== undefined && unit.entities.has(document.sender)
      let present = 0
      for (const entity of unit.entities) if (entity !== document?.sender && document?.present.has(entity)) present++
      const strangers = named - present - (senderNamed ? 1 : 0)
      const best = values[0] ?? 0
      features[0] = 1
      features[1] = value / 10
      features[2] = potential > 0 ? Math.min(1, value / potential) : 0
      features[3] = Math.max(-MARGIN, Math.min(MARGIN, (value - (value >= best ? (values[1] ?? 0) : best)) / 10))
      features[4] = dates.day
      features[5] = dates.month
      features[6] = dates.year
      features[7] = dates.other
      features[8] = senderNamed ? 1 : 0
      features[9] = named > 0 ? present / named : 0
      features[10] = named > 0 ? strangers / named : 0
      features[11] = Math.log((document?.bag.length ?? 0) + 1) / 4
      features[12] = present + (senderNamed ? 1 : 0) >= 3 ? 1 : 0
      features[14] = dates.otherYear
      features[13] = value > 0 ? bestPassage(unit, document, index, known) / 10 : 0
      return { segments: [d], features }
    })
    .sort((a, b) => (a.segments[0] ?? 0) - (b.segments[0] ?? 0))
}

/** The strengths of a passage's concepts, made once a passage. */
function knownStrengths(passage: Bag, known: Map<Bag, ReadonlyMap<number, number>>): ReadonlyMap<number, number> {
  const before = known.get(passage)
  if (before) return before
  const strengths = strengthsOf(passage)
  known.set(passage, strengths)
  return strengths
}

/** The evidence of the paragraph's words for the one passage of a document that holds most of them. */
function bestPassage(
  unit: ContextUnit,
  document: ContextDocument | undefined,
  index: PassageIndex,
  known: Map<Bag, ReadonlyMap<number, number>>,
): number {
  let best = 0
  for (const passage of document?.passages ?? []) {
    const strengths = knownStrengths(passage, known)
    const scale = Math.sqrt(TYPICAL_LENGTH / (20 + passage.length))
    let sum = 0
    for (const word of unit.bag.words) {
      let strength = 0
      for (let i = 0; i < word.concepts.length; i++) {
        const product = (word.weights[i] ?? 0) * (strengths.get(word.concepts[i] ?? 0) ?? 0)
        if (product > strength) strength = product
      }
      if (strength > 0) sum += Math.log(1 + 0.5 * strength * Math.exp(index.hitsOf(word).information) * scale)
    }
    if (sum > best) best = sum
  }
  return best
}

interface DateEvidence {
  readonly day: number
  readonly month: number
  readonly year: number
  readonly other: number
  readonly otherYear: number
}

/** How the dates of a paragraph agree with a document's own date: each 0 or 1. Dates that the document itself names do not speak against it. */
function compareWithDocument(dates: readonly DateMention[], document: ContextDocument): DateEvidence {
  const result = { day: 0, month: 0, year: 0, other: 0, otherYear: 0 }
  const parsed = /^(\d{4})-(\d{2})-(\d{2})/.exec(document.date ?? '')
  if (!parsed) return result
  const [year, month, day] = [Number(parsed[1]), Number(parsed[2]), Number(parsed[3])]
  for (const date of dates) {
    if (date.relative || (date.year === undefined && date.month === undefined)) continue
    const sameYear = date.year === undefined || date.year === year
    if (date.day !== undefined && date.month === month && sameYear && Math.abs(date.day - day) <= 1) result.day = 1
    else if (date.month === month && date.day === undefined && sameYear) result.month = 1
    else if (date.month === undefined && date.year === year && date.part !== 'decade' && date.part !== 'century') {
      if (monthsOf(date.part, month)) result.year = 1
      else result.other = 1
    } else if (!document.dates.some((own) => own.year === date.year && own.month === date.month)) {
      result.other = 1
      if (date.year !== undefined && date.year !== year) result.otherYear = 1
    }
  }
  if (result.day === 1 || result.month === 1 || result.year === 1) result.otherYear = 0
  if (result.day === 1 || result.month === 1) result.other = 0
  return result
}

/** Whether a month may belong to a part of the year, with a month's slack on either side. */
function monthsOf(part: DateMention['part'], month: number): boolean {
  const ranges: Readonly<Record<string, readonly [number, number]>> = {
    early: [1, 5],
    mid: [4, 9],
    late: [8, 12],
    spring: [2, 7],
    summer: [5, 10],
    autumn: [8, 12],
  }
  const range = part ? ranges[part] : undefined
  return !range || (month >= range[0] && month <= range[1])
}
