import type { GlossedToken } from '../lexicon/gloss.ts'
import { overlaps } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning, MATCHED } from './open-words.ts'
import type { SegmentPair } from './pair.ts'

/** A word is only said to stand for a term where the sentence surely gives the passage, and holds so much of what it says. */
const SURE = 0.9
const HELD = 0.62
/** How far from the partner of the term's neighbour it may stand, in words. */
const REACH = 3
const SHORTEST = 4
/** A word of the passage next to the linked one must be translated by a word of the sentence this surely. */
const LINK = 0.5

/** The word that stands where a term of one word belongs, to which nothing answers: "rimorchi" where the source has "tugs". `at`: the term's token. */
export function wordInPlace(pair: SegmentPair, at: GlossedToken, context: CheckContext): GlossedToken | undefined {
  // What is written like a name is for the checks of names.
  if (pair.score < SURE || context.translation || at.capital) return undefined
  const reading = context.reader.read(
    pair.span,
    pair.source,
    pair.passages.map(({ segment }) => segment),
  )
  const place = reading?.there.findIndex(({ token }) => token.start === at.start) ?? -1
  const own = reading?.there[place]
  if (!reading || !own || reading.held < HELD) return undefined
  // A name that sounds a little like the term does not render it.
  const rendered = own.partner >= 0 ? reading.here[own.partner] : undefined
  if (rendered ? rendered.kind !== 'name' : own.direct >= MATCHED) return undefined
  const partnerOf = (words: readonly WordEvidence[]) =>
    words.slice(0, REACH).find((word) => (carriesMeaning(word) || word.kind === 'number') && word.partner >= 0)?.partner
  const beside = [partnerOf(reading.there.slice(0, place).reverse()), partnerOf(reading.there.slice(place + 1))].flatMap((one) => one ?? [])
  if (beside.length === 0) return undefined
  const far = (index: number) => Math.min(...beside.map((one) => Math.abs(one - index)))
  const all = (index: number) => beside.reduce((sum, one) => sum + Math.abs(one - index), 0)
  const [best] = reading.here
    .map((word, index) => ({ word, index }))
    .filter(({ word, index }) => mayStand(word, context) && far(index) <= REACH)
    .sort(
      (a, b) =>
        nearness(a.word, own, context) - nearness(b.word, own, context) || far(a.index) - far(b.index) || all(a.index) - all(b.index),
    )
  return best?.word.token
}

const nearness = (word: WordEvidence, term: WordEvidence, context: CheckContext): number =>
  context.reader.farApart(word.token.word, term.token.word) ? 1 : 0

function mayStand(word: WordEvidence, context: CheckContext): boolean {
  const { token, kind } = word
  if (word.best >= MATCHED || (kind !== 'known' && kind !== 'unknown') || token.word.form.length < SHORTEST) return false
  const { figures, mentions } = context.retelling
  return ![...figures, ...mentions].some((one) => overlaps(one, token))
}

/**
 * A word of the sentence that renders a term of a segment beside the linked passage, in the same paragraph: a sentence that merges two is linked to one of
 * them only. `findTerm` finds the term's token in a segment.
 */
export function wordOfNeighbour(
  pair: SegmentPair,
  findTerm: (tokens: readonly GlossedToken[]) => GlossedToken | undefined,
  context: CheckContext,
): { readonly here: GlossedToken; readonly there: GlossedToken } | undefined {
  const source = context.sources[pair.source]
  const [first, last] = [pair.passages[0]?.segment, pair.passages.at(-1)?.segment]
  if (pair.score < SURE || context.translation || !source || first === undefined || last === undefined) return undefined
  for (const segment of [first - 1, last + 1]) {
    if (source.segments[segment]?.block !== source.segments[first]?.block) continue
    const there = findTerm(source.tokens[segment] ?? [])
    const id = there?.word.concepts[0]
    if (!there || id === undefined) continue
    const linked = new Set(pair.words.filter(({ strength }) => strength >= LINK).map(({ target }) => target))
    const here = pair.tokens.find(
      ({ word }, i) => !linked.has(i) && !word.isFunction && (word.weights[word.concepts.indexOf(id)] ?? 0) >= LINK,
    )
    if (here) return { here, there }
  }
  return undefined
}
