import type { DateMention } from '../evidence/evidence.ts'
import type { LinkModel } from './lattice.ts'
import { inferReadings } from './lattice.ts'
import type { Reading } from './link-features.ts'
import type { Bag } from './passage-index.ts'
import type { SourceIndex } from './source-index.ts'

/** A paragraph of a retelling as the search for its document sees it. Entities are numbers of a shared list. */
export interface ContextUnit {
  readonly bag: Bag
  readonly dates: readonly DateMention[]
  readonly entities: ReadonlySet<number>
}

/** A source document as a whole; its words are in the archive's index. */
export interface ContextDocument {
  readonly date?: { readonly year: number; readonly month: number; readonly day: number }
  readonly dates: readonly DateMention[]
  readonly sender?: number
  /** Entities that the headers or the text name. */
  readonly present: ReadonlySet<number>
}

/** Documents, sorted by date, and the index of their words. */
export interface ContextArchive {
  readonly documents: readonly ContextDocument[]
  readonly index: SourceIndex
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
/** Beyond this a lead over the next document says no more: long documents lead by their length. */
const MARGIN = 0.4

/**
 * The probability that each paragraph retells each document: words, dates and names of the paragraph against the document's own, and its
 * place in the order of time. One row a paragraph, one number a document.
 */
export function inferContext(units: readonly ContextUnit[], archive: ContextArchive, model: LinkModel): Float64Array[] {
  const lattice = contextLattice(units, archive)
  const places = archive.documents.map((_, position) => ({ source: 0, position }))
  const { marginals } = inferReadings(lattice, places, model)
  return lattice.map((readings, k) => {
    const row = new Float64Array(places.length)
    readings.forEach((reading, r) => {
      row[reading.segments[0] ?? 0] = marginals[k]?.[r] ?? 0
    })
    return row
  })
}

/** The candidate documents of every paragraph with their features. */
export function contextLattice(units: readonly ContextUnit[], archive: ContextArchive): Reading[][] {
  // What the paragraph before most likely retells, and what was written next, are worth a look even when no word speaks for them.
  let before = -1
  return units.map((unit) => {
    const scored = scoreDocuments(unit, archive)
    const near = before < 0 ? [] : [before, before + 1, before + 2]
    const [top] = scored.ranked
    if (top && top.value > 0) before = top.d
    return readingsOf(unit, archive, scored, near)
  })
}

interface Scored {
  readonly ranked: readonly { readonly d: number; readonly value: number; readonly dates: DateEvidence }[]
  readonly potential: number
}

function scoreDocuments(unit: ContextUnit, { documents, index }: ContextArchive): Scored {
  const evidence = new Float64Array(documents.length)
  let potential = 0
  for (const word of unit.bag.words) {
    const { segments, scaledGains, odds } = index.documents.hitsOf(word)
    for (let k = 0; k < segments.length; k++) {
      const document = segments[k] ?? 0
      evidence[document] = (evidence[document] ?? 0) + (scaledGains[k] ?? 0)
    }
    potential += segments.length > 0 ? Math.log(1 + odds) : word.known ? 2 : 0.5
  }
  const entities = [...unit.entities]
  const scored = documents.map((document, d) => {
    const dates = compareWithDocument(unit.dates, document)
    const value = evidence[d] ?? 0
    let named = 0
    for (const entity of entities)
      if (entity === document.sender) named += 2
      else if (document.present.has(entity)) named++
    // Names and days can speak for a document that shares few words.
    return { d, value, dates, hint: value + 6 * dates.day + 3 * dates.month + named }
  })
  return { ranked: scored.sort((a, b) => b.hint - a.hint || a.d - b.d), potential }
}

function readingsOf(
  unit: ContextUnit,
  { documents, index }: ContextArchive,
  { ranked, potential }: Scored,
  near: readonly number[],
): Reading[] {
  const bestPassage = bestPassages(unit, documents.length, index)
  const kept = ranked.filter(({ d }, rank) => rank < CANDIDATES || near.includes(d))
  const values = ranked.map(({ value }) => value).sort((a, b) => b - a)
  const named = unit.entities.size
  return kept
    .map(({ d, value, dates }): Reading => {
      const document = documents[d]
      const senderNamed = document?.sender !== undefined && unit.entities.has(document.sender)
      let present = 0
      for (const entity of unit.entities) if (entity !== document?.sender && document?.present.has(entity)) present++
      const strangers = named - present - (senderNamed ? 1 : 0)
      const best = values[0] ?? 0
      const features = [
        1,
        value / 10,
        potential > 0 ? Math.min(1, value / potential) : 0,
        Math.max(-MARGIN, Math.min(MARGIN, (value - (value >= best ? (values[1] ?? 0) : best)) / 10)),
        dates.day,
        dates.month,
        dates.year,
        dates.other,
        senderNamed ? 1 : 0,
        named > 0 ? present / named : 0,
        named > 0 ? strangers / named : 0,
        Math.log((index.documents.bags[d]?.length ?? 0) + 1) / 4,
        present + (senderNamed ? 1 : 0) >= 3 ? 1 : 0,
        value > 0 ? (bestPassage[d] ?? 0) / 10 : 0,
        dates.otherYear,
      ]
      return { segments: [d], features }
    })
    .sort((a, b) => (a.segments[0] ?? 0) - (b.segments[0] ?? 0))
}

/** For each document, the evidence of the paragraph's words for the one passage that holds most of them. */
function bestPassages({ bag }: ContextUnit, count: number, index: SourceIndex): Float64Array {
  const sums = new Float64Array(index.places.length)
  for (const word of bag.words) {
    const { segments, gains } = index.passageGains(word)
    for (let k = 0; k < segments.length; k++) {
      const segment = segments[k] ?? 0
      sums[segment] = (sums[segment] ?? 0) + (gains[k] ?? 0)
    }
  }
  const best = new Float64Array(count)
  for (let document = 0; document < count; document++) {
    const end = index.firsts[document + 1] ?? sums.length
    let most = 0
    for (let segment = index.firsts[document] ?? end; segment < end; segment++) {
      const sum = sums[segment] ?? 0
      if (sum > most) most = sum
    }
    best[document] = most
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

const NO_DATES: DateEvidence = { day: 0, month: 0, year: 0, other: 0, otherYear: 0 }

/** How the dates of a paragraph agree with a document's own date: each 0 or 1. Dates that the document itself names do not speak against it. */
function compareWithDocument(dates: readonly DateMention[], document: ContextDocument): DateEvidence {
  if (!document.date || dates.length === 0) return NO_DATES
  const result = { day: 0, month: 0, year: 0, other: 0, otherYear: 0 }
  const { year, month, day } = document.date
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
