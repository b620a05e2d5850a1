import { createGlosser, createVocabulary, type GlossedToken, type Glosser, type WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createCognateIndex, linkCognates } from './cognates.ts'
import { inferReadings, type LinkModel } from './lattice.ts'
import { type Place, type Reading, readingsOf, roomForGains, type WordEvidence, weighWords } from './link-features.ts'
import { LINK_MODEL } from './link-model.ts'
import { type Bag, bagOf, type PassageIndex } from './passage-index.ts'
import { gatherSources, openSources, type SourceIndex } from './source-index.ts'

/** The segments of one source, as text, with its language (BCP-47). */
export interface SourceSegments {
  readonly id: string
  readonly language: string
  readonly segments: readonly string[]
}

/** One source segment that a retelling segment draws on; `score` is the probability that it does. */
export interface SegmentLink {
  readonly source: number
  readonly segment: number
  readonly score: number
}

/** The readings of every retelling segment over the places of the sources. */
export interface RetellingLattice {
  readonly readings: readonly (readonly Reading[])[]
  readonly places: readonly Place[]
}

/** Everything glossed: what the lattice is made of, and what the checks look words up in. */
export interface GlossedTexts {
  readonly sources: readonly (readonly (readonly GlossedToken[])[])[]
  readonly retelling: readonly (readonly GlossedToken[])[]
}

/** Glosses sources and retelling over one vocabulary and links cognates. */
export function glossTexts(
  sources: readonly SourceSegments[],
  retelling: readonly string[],
  language: string,
  lexicons: Lexicons,
): GlossedTexts {
  const vocabulary = createVocabulary(lexicons)
  const glossers = new Map<string, Glosser>()
  const glosserOf = (tag: string) => {
    const known = glossers.get(tag)
    if (known) return known
    const made = createGlosser(tag, lexicons, vocabulary)
    glossers.set(tag, made)
    return made
  }
  const glossed = sources.map((source) => source.segments.map((text) => glosserOf(source.language).gloss(text)))
  const words: WordRecord[] = []
  for (const glosser of glossers.values()) words.push(...glosser.records)
  // The retelling gets records of its own: cognates are added to them, and a source in the same language must not change with it.
  const own = createGlosser(language, lexicons, vocabulary)
  const target = retelling.map((text) => own.gloss(text))
  linkCognates(own.records, createCognateIndex(words))
  return { sources: glossed, retelling: target }
}

/** The usual log ratio of content words, retelling over source, from each sentence's best single passage; 0 when there is too little to tell. */
function usualRatio(sentences: readonly WordEvidence[], index: PassageIndex): number {
  const ratios: number[] = []
  for (const { bag, nearest } of sentences) {
    if (bag.length < 4) continue
    const length = index.bags[nearest]?.length ?? 0
    if (length >= 4) ratios.push(Math.log((bag.length + 2) / (length + 2)))
  }
  if (ratios.length < 5) return 0
  ratios.sort((a, b) => a - b)
  return ratios[ratios.length >> 1] ?? 0
}

/** Builds the lattice of a retelling's segments over its sources. */
export function buildLattice(bags: readonly Bag[], index: SourceIndex): RetellingLattice {
  const room = roomForGains(bags)
  const sentences = bags.map((bag) => weighWords(bag, index.passages, room))
  const ratio = usualRatio(sentences, index.passages)
  return { readings: sentences.map((sentence) => readingsOf(sentence, index.places, ratio)), places: index.places }
}

/** The lattice of glossed texts. */
export function latticeOf({ sources, retelling }: GlossedTexts): RetellingLattice {
  return buildLattice(retelling.map(bagOf), openSources(gatherSources(sources.map((tokens) => ({ tokens })))))
}

/** Below this posterior a passage is not linked: the best F1 on the retelling sets lies between 0.4 and 0.5. */
const LINK_FLOOR = 0.45

/** Links of every retelling segment, best first; an empty list says that it draws on no source. */
export function linkRetelling(
  sources: readonly SourceSegments[],
  retelling: readonly string[],
  language: string,
  lexicons: Lexicons,
  model: LinkModel = LINK_MODEL,
  floor: number = LINK_FLOOR,
): SegmentLink[][] {
  const lattice = latticeOf(glossTexts(sources, retelling, language, lexicons))
  return linksOf(lattice, model, floor)
}

/** Links from a lattice: the summed posterior of the readings that hold a passage. */
export function linksOf(lattice: RetellingLattice, model: LinkModel, floor: number): SegmentLink[][] {
  const posterior = inferReadings(lattice.readings, lattice.places, model)
  return lattice.readings.map((readings, k) => {
    const sums = new Map<number, number>()
    readings.forEach((reading, r) => {
      const p = posterior.marginals[k]?.[r] ?? 0
      if (p === 0) return
      for (const segment of reading.segments) sums.set(segment, (sums.get(segment) ?? 0) + p)
    })
    const links: SegmentLink[] = []
    for (const [segment, score] of sums) {
      const place = lattice.places[segment]
      if (score >= floor && place) links.push({ source: place.source, segment: place.position, score: Math.min(1, score) })
    }
    return links.sort((a, b) => b.score - a.score || a.source - b.source || a.segment - b.segment)
  })
}
