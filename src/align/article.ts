import { type ContextArchive, type ContextUnit, inferContext } from './context.ts'
import { CONTEXT_MODEL } from './context-model.ts'
import type { LinkModel } from './lattice.ts'
import { LINK_MODEL } from './link-model.ts'
import { type Bag, GAIN, MATCH, SEGMENT } from './passage-index.ts'
import { linksOf, type RetellingLattice, type SegmentLink } from './retelling.ts'
import type { SourceIndex } from './source-index.ts'

/** What an article is aligned by: the sentence lattice, and its paragraphs against whole documents. */
export interface ArticleTexts {
  readonly lattice: RetellingLattice
  /** Bags of the retelling's segments, in order. */
  readonly bags: readonly Bag[]
  /** The paragraph of each retelling segment. */
  readonly paragraphOf: readonly number[]
  readonly units: readonly ContextUnit[]
  readonly archive: ContextArchive
}

/** How links of an article are decided; probabilities 0..1. */
export interface ArticleModel {
  readonly links: LinkModel
  readonly context: LinkModel
  /** A passage is linked from this probability on. */
  readonly floor: number
  /** A document is looked into from this probability on. */
  readonly documentFloor: number
}

export const ARTICLE_MODEL: ArticleModel = { links: LINK_MODEL, context: CONTEXT_MODEL, floor: 0.35, documentFloor: 0.45 }

/** How sharply evidence decides between the passages of one document. */
const SHARPNESS = 0.5
/** The least that the leading sentence of a paragraph keeps of its document's probability. */
const LEADING = 0.9
/** A document is no likely source of a paragraph below this; single sentences may still draw on it, less probably. */
const UNLIKELY = 0.1
const ALONE = 0.6
/** Sentences this close to a passage need no company. */
const CERTAIN = 0.8
/** A second passage of a document is linked when it has this share of the best one's weight. */
const SECOND_SHARE = 0.3

/**
 * Links of an article's segments to source segments: what the sentences themselves prove, and, where they only paraphrase, the likely
 * passage of the document that the paragraph retells. Best first; empty: no source.
 */
export function linkArticle(texts: ArticleTexts, model: ArticleModel = ARTICLE_MODEL): SegmentLink[][] {
  const { index } = texts.archive
  const close = linksOf(texts.lattice, model.links, 0.05)
  const context = inferContext(texts.units, texts.archive, model.context)
  const likely = context.map((row) => documentsFrom(row, model.documentFloor))
  const gains = texts.bags.map((bag, k) => ((likely[texts.paragraphOf[k] ?? 0]?.length ?? 0) > 0 ? gainsOf(bag, index) : undefined))
  const leaders = leadingSegments(texts, gains, likely)
  return close.map((own, k) => {
    const paragraph = texts.paragraphOf[k] ?? 0
    const [row, documents] = [context[paragraph], likely[paragraph]]
    const told = gains[k]
    if (own.length === 0 && !told) return []
    const sums = new Map<number, SegmentLink>()
    for (const link of own) {
      // What one sentence shares with a document that its paragraph does not retell is half as likely a link.
      const alone = link.score < CERTAIN && (row?.[link.source] ?? 0) < UNLIKELY
      sums.set((index.firsts[link.source] ?? 0) + link.segment, alone ? { ...link, score: link.score * ALONE } : link)
    }
    if (row && documents && told) {
      for (const document of documents) {
        const leads = leaders[paragraph]?.get(document)?.segment === k
        for (const link of passagesOf(told, document, row[document] ?? 0, index, leads)) {
          const key = (index.firsts[link.source] ?? 0) + link.segment
          const before = sums.get(key)?.score ?? 0
          sums.set(key, { ...link, score: before + (1 - before) * link.score })
        }
      }
    }
    return [...sums.values()]
      .filter((link) => link.score >= model.floor)
      .sort((a, b) => b.score - a.score || a.source - b.source || a.segment - b.segment)
  })
}

/** What the words of a sentence tell for every passage. */
function gainsOf(bag: Bag, index: SourceIndex): Float64Array {
  const sums = new Float64Array(index.places.length)
  for (const word of bag.words) {
    const { start, end } = index.passages.hitsOf(word)
    const matches = index.passages.matches()
    for (let at = start; at < end; at += MATCH) {
      const segment = matches[at + SEGMENT] ?? 0
      sums[segment] = (sums[segment] ?? 0) + (matches[at + GAIN] ?? 0)
    }
  }
  return sums
}

/** The first passage of a document and the one after its last; undefined when it has none. */
function passageRange(document: number, { firsts, places }: SourceIndex): readonly [number, number] | undefined {
  const first = firsts[document]
  const end = firsts[document + 1] ?? places.length
  return first === undefined || first === end ? undefined : [first, end]
}

/** The documents of a paragraph's row from a probability on. */
function documentsFrom(row: Float64Array, floor: number): number[] {
  const found: number[] = []
  for (let document = 0; document < row.length; document++) if ((row[document] ?? 0) >= floor) found.push(document)
  return found
}

/** By paragraph and likely document, the segment that shares most with it: it carries the link even when it shares little. */
function leadingSegments(
  texts: ArticleTexts,
  gains: readonly (Float64Array | undefined)[],
  likely: readonly (readonly number[])[],
): ReadonlyMap<number, { readonly segment: number; readonly gain: number }>[] {
  const best = likely.map(() => new Map<number, { readonly segment: number; readonly gain: number }>())
  gains.forEach((told, k) => {
    const paragraph = texts.paragraphOf[k] ?? 0
    if (!told) return
    for (const document of likely[paragraph] ?? []) {
      const range = passageRange(document, texts.archive.index)
      if (!range) continue
      let gain = 0
      for (let segment = range[0]; segment < range[1]; segment++) gain = Math.max(gain, told[segment] ?? 0)
      if (gain > (best[paragraph]?.get(document)?.gain ?? -1)) best[paragraph]?.set(document, { segment: k, gain })
    }
  })
  return best
}

/** The passages of one document that a sentence most likely draws on, sharing out the document's probability. */
function passagesOf(told: Float64Array, document: number, probability: number, index: SourceIndex, leads: boolean): SegmentLink[] {
  const range = passageRange(document, index)
  if (!range) return []
  const [first, end] = range
  const sorted: [number, number][] = []
  for (let segment = first; segment < end; segment++) if ((told[segment] ?? 0) > 0) sorted.push([segment, told[segment] ?? 0])
  if (sorted.length === 0)
    return leads || end - first === 1 ? [{ source: document, segment: 0, score: probability * (leads ? LEADING : 0.5) }] : []
  sorted.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const top = sorted[0]?.[1] ?? 0
  const links: SegmentLink[] = []
  for (const [segment, gain] of sorted) {
    const share = Math.exp((gain - top) * SHARPNESS)
    if (share < SECOND_SHARE) break
    links.push({
      source: document,
      segment: segment - first,
      score: probability * share * Math.min(1, Math.max(leads ? LEADING : 0, 0.4 + gain / 10)),
    })
  }
  return links.slice(0, 3)
}
