import type { DateMention } from '../evidence/evidence.ts'
import { highest } from './highest.ts'
import type { LinkModel } from './lattice.ts'
import { inferReadings } from './lattice.ts'
import type { Reading } from './link-features.ts'
import { type Bag, MATCH, SCALED_GAIN, SEGMENT } from './passage-index.ts'
import type { SourceIndex } from './source-index.ts'

/** A paragraph of a retelling as the search for its document sees it. Entities are numbers of a shared list. */
export interface ContextUnit {
  readonly bag: Bag
  readonly dates: readonly DateMention[]
  readonly entities: ReadonlySet<number>
  /** Whether it speaks of somebody by a pronoun alone. */
  readonly refersBack: boolean
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
  'sender named before',
  'written before the time told',
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
  const thread = threadsOf(units, archive.documents)
  return units.map((unit, k) => {
    const scored = scoreDocuments(unit, archive)
    const near = before < 0 ? [] : [before, before + 1, before + 2]
    const [top] = scored.best
    if (top !== undefined && (scored.values[top] ?? 0) > 0) before = top
    return readingsOf(unit, archive, scored, near, thread[k] ?? NO_THREAD)
  })
}

/** What a paragraph takes over from those before it. */
interface Thread {
  /** Whom the nearest paragraph before names, when this one names nobody but says "he" or "she". */
  readonly spokenOf: ReadonlySet<number>
  /** The month (year * 12 + month - 1) that the account has come to, when this paragraph names no time. */
  readonly month?: number
}

const NO_THREAD: Thread = { spokenOf: new Set() }
/** Names further back than this many paragraphs are no longer whom "he" means. */
const THREAD = 3

/** Whom and when the paragraphs before each paragraph speak of. Times outside those of the documents are asides and count for nothing. */
function threadsOf(units: readonly ContextUnit[], documents: readonly ContextDocument[]): Thread[] {
  const written = documents.flatMap(({ date }) => (date ? [date.year] : []))
  const [first, last] = [Math.min(...written), Math.max(...written)]
  let named = { at: -THREAD - 1, entities: NO_THREAD.spokenOf }
  let month: number | undefined
  return units.map((unit, k) => {
    const spokenOf = unit.refersBack && unit.entities.size === 0 && k - named.at <= THREAD ? named.entities : NO_THREAD.spokenOf
    if (unit.entities.size > 0) named = { at: k, entities: unit.entities }
    const told = unit.dates.filter((date) => !date.relative && date.year !== undefined && date.year >= first && date.year <= last)
    const thread: Thread = told.length > 0 || month === undefined ? { spokenOf } : { spokenOf, month }
    for (const { year, month: of } of told) month = (year ?? 0) * 12 + (of ?? 1) - 1
    return thread
  })
}

/** What speaks for each document, by its number. */
interface Scored {
  readonly values: Float64Array
  readonly dates: readonly DateEvidence[]
  /** The numbers of the likeliest documents, best first, at most CANDIDATES. */
  readonly best: readonly number[]
  readonly potential: number
}

function scoreDocuments(unit: ContextUnit, { documents, index }: ContextArchive): Scored {
  const values = new Float64Array(documents.length)
  let potential = 0
  for (const word of unit.bag.words) {
    const { start, end, most } = index.documents.hitsOf(word)
    const matches = index.documents.matches()
    for (let at = start; at < end; at += MATCH) {
      const document = matches[at + SEGMENT] ?? 0
      values[document] = (values[document] ?? 0) + (matches[at + SCALED_GAIN] ?? 0)
    }
    potential += end > start ? most : word.known ? 2 : 0.5
  }
  const dates = unit.dates.length === 0 ? [] : documents.map((document) => compareWithDocument(unit.dates, document))
  // Names and days can speak for a document that shares few words.
  const hints = values.slice()
  if (unit.entities.size > 0 || unit.dates.length > 0) {
    const entities = [...unit.entities]
    for (let d = 0; d < documents.length; d++) {
      const { day, month } = dates[d] ?? NO_DATES
      const document = documents[d]
      let named = 0
      for (const entity of entities)
        if (entity === document?.sender) named += 3
        else if (document?.present.has(entity)) named++
      hints[d] = (values[d] ?? 0) + 6 * day + 3 * month + named
    }
  }
  return { values, dates, best: highest(hints, CANDIDATES), potential }
}

function readingsOf(
  unit: ContextUnit,
  { documents, index }: ContextArchive,
  { values, dates, best: likely, potential }: Scored,
  near: readonly number[],
  thread: Thread,
): Reading[] {
  const bestPassage = bestPassages(unit, documents.length, index)
  const kept = [...new Set([...likely, ...near.filter((d) => d < documents.length)])].sort((a, b) => a - b)
  const [first, second] = highest(values, 2)
  const best = first === undefined ? 0 : (values[first] ?? 0)
  const next = second === undefined ? 0 : (values[second] ?? 0)
  const named = unit.entities.size
  return kept.map((d): Reading => {
    const document = documents[d]
    const value = values[d] ?? 0
    const { day, month, year, other, otherYear } = dates[d] ?? NO_DATES
    const senderNamed = document?.sender !== undefined && unit.entities.has(document.sender)
    let present = 0
    for (const entity of unit.entities) if (entity !== document?.sender && document?.present.has(entity)) present++
    const strangers = named - present - (senderNamed ? 1 : 0)
    const features = [
      1,
      value / 10,
      potential > 0 ? Math.min(1, value / potential) : 0,
      Math.max(-MARGIN, Math.min(MARGIN, (value - (value >= best ? next : best)) / 10)),
      day,
      month,
      year,
      other,
      senderNamed ? 1 : 0,
      named > 0 ? present / named : 0,
      named > 0 ? strangers / named : 0,
      Math.log((index.documents.bags[d]?.length ?? 0) + 1) / 4,
      present + (senderNamed ? 1 : 0) >= 3 ? 1 : 0,
      value > 0 ? (bestPassage[d] ?? 0) / 10 : 0,
      otherYear,
      document?.sender !== undefined && thread.spokenOf.has(document.sender) ? 1 : 0,
      document?.date && thread.month !== undefined && document.date.year * 12 + document.date.month - 1 < thread.month ? 1 : 0,
    ]
    return { segments: [d], features }
  })
}

/** For each document, the evidence of the paragraph's words for the one passage that holds most of them. */
function bestPassages({ bag }: ContextUnit, count: number, index: SourceIndex): Float64Array {
  const { sums } = index.passages.room
  for (const word of bag.words) {
    const gains = index.passageGains(word)
    for (let k = 0; k < gains.length; k += 2) {
      const segment = gains[k] ?? 0
      sums[segment] = (sums[segment] ?? 0) + (gains[k + 1] ?? 0)
    }
  }
  const best = new Float64Array(count)
  for (let document = 0; document < count; document++) {
    const end = index.firsts[document + 1] ?? sums.length
    let most = 0
    for (let segment = index.firsts[document] ?? end; segment < end; segment++) {
      const sum = sums[segment] ?? 0
      if (sum > most) most = sum
      sums[segment] = 0
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
