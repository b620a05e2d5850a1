import type { ExaminedText } from '../evidence/examine.ts'
import type { Entity } from '../evidence/people.ts'
import type { GlossedToken, WordRecord } from '../lexicon/gloss.ts'
import type { ContextDocument } from './context.ts'
import type { Place } from './link-features.ts'
import { bagOf, DOCUMENTS, openIndex, PASSAGES, type PassageIndex, type Postings, postingsOf } from './passage-index.ts'

/** Everything about a case's sources that retellings are looked up in. Plain data, the same for every retelling. */
export interface SourcePostings {
  readonly places: readonly Place[]
  /** The number of the first passage of each source. */
  readonly firsts: readonly number[]
  readonly passages: Postings
  readonly documents: Postings
}

/** Gathers the passages (segments) of sources and their documents. */
export function gatherSources(sources: readonly { readonly tokens: readonly (readonly GlossedToken[])[] }[]): SourcePostings {
  const places: Place[] = []
  const firsts: number[] = []
  sources.forEach(({ tokens }, source) => {
    firsts.push(places.length)
    for (let position = 0; position < tokens.length; position++) places.push({ source, position })
  })
  return {
    places,
    firsts,
    passages: postingsOf(sources.flatMap(({ tokens }) => tokens.map(bagOf))),
    documents: postingsOf(sources.map(({ tokens }) => bagOf(tokens.flat()))),
  }
}

/** The same opened for look-up: indexes that keep what they have found, so that the next retelling in the same words finds it again. */
export interface SourceIndex {
  readonly places: readonly Place[]
  readonly firsts: readonly number[]
  readonly passages: PassageIndex
  readonly documents: PassageIndex
  /** The passages that hold a word, each with what the match tells against the frequency of the word among whole documents. */
  readonly passageGains: (word: WordRecord) => Float64Array
  /** Whether a folded content word stands anywhere in the sources. */
  readonly knows: (folded: string) => boolean
}

/** Longer passages say less by one match: this much is added to their length against a typical document's. */
const SLACK = 20
const TYPICAL_DOCUMENT = 40

/** Opens gathered sources, with nothing looked up yet. */
export function openSources({ places, firsts, passages, documents }: SourcePostings): SourceIndex {
  const passageIndex = openIndex(passages, PASSAGES)
  const documentIndex = openIndex(documents, DOCUMENTS)
  const scales = Float64Array.from(passages.bags, ({ length }) => Math.sqrt(TYPICAL_DOCUMENT / (SLACK + length)))
  const known = new Map<WordRecord, Float64Array>()
  let folded: Set<string> | undefined
  return {
    places,
    firsts,
    passages: passageIndex,
    documents: documentIndex,
    passageGains(word) {
      const before = known.get(word)
      if (before) return before
      const { segments, strengths } = passageIndex.matchesOf(word)
      const { odds } = documentIndex.hitsOf(word)
      const told = new Float64Array(2 * segments.length)
      for (let k = 0; k < segments.length; k++) {
        const segment = segments[k] ?? 0
        told[2 * k] = segment
        told[2 * k + 1] = Math.log(1 + odds * (strengths[k] ?? 0) * (scales[segment] ?? 1))
      }
      known.set(word, told)
      return told
    },
    knows(word) {
      folded ??= new Set(passages.bags.flatMap(({ words }) => words.map((each) => each.folded)))
      return folded.has(word)
    },
  }
}

/** The documents of examined sources (in order of date) as paragraphs are held against them. */
export function describeDocuments(sources: readonly ExaminedText[], entities: readonly Entity[]): ContextDocument[] {
  return sources.map((source): ContextDocument => {
    const { id, meta } = source.document
    const sender = entities.findIndex((entity) => entity.sent.has(id))
    const present = new Set<number>()
    entities.forEach((entity, number) => {
      if (entity.present.has(id)) present.add(number)
    })
    const date = dayOf(meta.date)
    return { dates: source.dates, present, ...(date ? { date } : {}), ...(sender >= 0 ? { sender } : {}) }
  })
}

/** The day of an ISO 8601 date, as it is written. */
function dayOf(date: string | undefined): ContextDocument['date'] {
  const parsed = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '')
  return parsed ? { year: Number(parsed[1]), month: Number(parsed[2]), day: Number(parsed[3]) } : undefined
}
