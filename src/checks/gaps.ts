import type { WordEvidence } from './counterparts.ts'
import type { SurpriseOf } from './surprise.ts'

/** Below this a word has no counterpart. */
export const MATCHED = 0.25

/** A run of words of one side to which nothing answers on the other, grammar between them included. */
export interface Gap {
  /** Its first and last word, by their places in the side's words. */
  readonly first: number
  readonly last: number
  readonly features: readonly number[]
  /** Words in it that carry meaning. */
  readonly words: number
  /** How many of those are names. */
  readonly names: number
}

/** What `features` hold, in order; see omission-model.ts for their weights. */
export const GAP_FEATURES = [
  'bias',
  'surprise of the least expected word',
  'surprise of the others',
  'words beyond the first',
  'open words on the other side where it belongs',
  'open words elsewhere on the other side',
  'other open words on this side',
  'more open here than there',
  'neighbours meet on the other side',
  'a hole in the grammar of the other side',
  'longer than usual',
  'a name',
  'a name against an open name',
  'surprise of a hole',
  'all matched on the other side',
  'surprise where neighbours meet',
  'all else matched on both sides',
  'surprise where all else is matched',
] as const

/** One side of a pair, as the search for gaps sees it. */
export interface GapSide {
  readonly words: readonly WordEvidence[]
  /** Places (in `words`) after which grammar shows that something is missing. */
  readonly holes: ReadonlySet<number>
}

export const carriesMeaning = ({ kind }: WordEvidence): boolean => kind !== 'grammar' && kind !== 'number'
export const isOpen = (word: WordEvidence): boolean => carriesMeaning(word) && word.best < MATCHED

/** The gaps of a side. `excess`: log of its length over what the other side's length makes usual. */
export function findGaps(own: GapSide, other: GapSide, surprise: SurpriseOf, otherSurprise: SurpriseOf, excess: number): Gap[] {
  const { words } = own
  const weigh = (list: readonly WordEvidence[], of: SurpriseOf) => list.reduce((sum, word) => sum + Math.min(1, of(word) / 2), 0)
  const openOwn = weigh(words.filter(isOpen), surprise)
  const openOther = weigh(other.words.filter(isOpen), otherSurprise)
  const openNamesOther = other.words.some((word) => isOpen(word) && (word.kind === 'name' || word.kind === 'acronym'))
  const meaning = Math.max(1, words.filter(carriesMeaning).length)
  const meaningOther = Math.max(1, other.words.filter(carriesMeaning).length)
  const gaps: Gap[] = []
  for (let at = 0; at < words.length; at++) {
    const start = words[at]
    if (!start || !isOpen(start)) continue
    let last = at
    for (let next = at + 1; next < words.length; next++) {
      const word = words[next]
      if (!word || (carriesMeaning(word) && !isOpen(word)) || word.kind === 'number') break
      if (isOpen(word)) last = next
    }
    const open = words.slice(at, last + 1).filter(isOpen)
    const surprises = open.map(surprise).sort((a, b) => b - a)
    const top = surprises[0] ?? 0
    const rest = surprises.slice(1).reduce((sum, value) => sum + value, 0)
    const weight = weigh(open, surprise)
    const place = placeOf(words, at, last, other.words)
    const between = other.words.slice(place.from + 1, place.to)
    const openHere = Math.min(openOther, weigh(between.filter(isOpen), otherSurprise))
    const hole = between.length <= 6 && [...other.holes].some((hole) => hole >= place.from - 1 && hole <= place.to) ? 1 : 0
    const meets = place.sure && !between.some(carriesMeaning) ? 1 : 0
    // A translation that answers every other word, word for word, rarely leaves just this one out.
    const literal = Math.exp(-(openOwn - weight) - openOther)
    const names = open.filter(({ kind }) => kind === 'name' || kind === 'acronym').length
    gaps.push({
      first: at,
      last,
      words: open.length,
      names,
      features: [
        1,
        top,
        Math.min(6, rest),
        Math.log(open.length),
        Math.min(3, openHere),
        Math.min(1, (3 * (openOther - openHere)) / meaningOther),
        Math.min(1, (3 * (openOwn - weight)) / meaning),
        Math.max(-3, Math.min(3, openOwn - openOther)),
        meets,
        hole,
        Math.max(-0.7, Math.min(0.7, excess)),
        names > 0 ? 1 : 0,
        names > 0 && openNamesOther ? 1 : 0,
        hole * top,
        openOther < 0.3 ? 1 : 0,
        meets * top,
        literal,
        literal * top,
      ],
    })
    at = last
  }
  return gaps
}

/** Where the counterpart of a stretch would stand: between the partners of its nearest linked neighbours. */
export function placeOf(words: readonly WordEvidence[], first: number, last: number, other: readonly WordEvidence[]) {
  const partnerAt = (index: number) => {
    const word = words[index]
    return word && carriesMeaning(word) ? word.partner : -1
  }
  let before = -1
  for (let at = first - 1; at >= 0 && before < 0; at--) before = partnerAt(at)
  let after = -1
  for (let at = last + 1; at < words.length && after < 0; at++) after = partnerAt(at)
  if (before < 0 && after < 0) return { from: -1, to: other.length, sure: false }
  if (before < 0) return after < other.length / 2 ? { from: -1, to: after, sure: true } : { from: after, to: other.length, sure: false }
  if (after < 0) return before >= other.length / 2 ? { from: before, to: other.length, sure: true } : { from: -1, to: before, sure: false }
  return { from: Math.min(before, after), to: Math.max(before, after), sure: true }
}
