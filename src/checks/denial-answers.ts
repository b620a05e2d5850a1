import type { PlacedDenial } from '../evidence/polarity/reader.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning } from './open-words.ts'

/** How fast a denial loses hold of words at a distance, in words. */
export const HOLD = 3.5
/** How surely a denial in the same place, of the same governed word, answers. */
const BESIDE = 0.9

/** Where the other side would deny: at the counterpart of the governed word, or between those of the neighbours. */
export function expectedPlace(words: readonly WordEvidence[], others: readonly WordEvidence[], { governed, place }: PlacedDenial): number {
  const [first = place] = governed
  const partner = governed.length === 0 ? -1 : (words[first]?.partner ?? -1)
  if (partner >= 0) return partner
  const before = words.slice(0, first).findLast((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  const after = words.slice(first + 1).find((word) => carriesMeaning(word) && word.partner >= 0)?.partner
  if (before === undefined && after === undefined) return ((first + 0.5) / Math.max(1, words.length)) * others.length
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2
}

/** How far a place of the other side is from where a denial is expected, by any word that it may govern. */
export function distance(words: readonly WordEvidence[], { governed }: PlacedDenial, expected: number, place: number): number {
  let best = Math.abs(expected - place)
  governed.forEach((at, rank) => {
    const partner = words[at]?.partner ?? -1
    if (partner >= 0) best = Math.min(best, Math.abs(partner - place) + rank)
  })
  return best
}

/** How surely, 0..1, `candidate` of the other side is the same denial. */
export function closeness(
  own: { readonly words: readonly WordEvidence[] },
  other: { readonly words: readonly WordEvidence[] },
  { denial, expected }: { readonly denial: PlacedDenial; readonly expected: number },
  candidate: PlacedDenial,
): number {
  let best = 0
  denial.governed.forEach((at, i) => {
    const partner = own.words[at]?.partner ?? -1
    const j = candidate.governed.indexOf(partner)
    if (partner >= 0 && j >= 0) best = Math.max(best, 1 - 0.12 * (i + j))
  })
  const places = denial.places.some((at) => candidate.places.includes(own.words[at]?.partner ?? -1)) ? 0.8 : 0
  const far = Math.min(
    ...candidate.places.map((place) => distance(own.words, denial, expected, place)),
    Math.abs(denial.place - expectedPlace(other.words, own.words, candidate)),
  )
  return Math.max(best, places, BESIDE * Math.exp(-Math.max(0, far - 1) / (1.6 * HOLD)))
}

/** How much closer two denials that both deny, or are both set aside, are than others. */
const ALIKE = 0.15
/** From this closeness on one denial may well answer another. */
export const PLAUSIBLE = 0.25

/** Pairs denials, closest first; one of several words (`capacities`) answers as many; gives for each own denial how close its answer is, and which it is (-1: none). */
export function assign(
  scores: readonly (readonly number[])[],
  capacities: readonly number[],
  isAlike: (i: number, j: number) => boolean,
): { score: number; by: number }[] {
  const answers = scores.map(() => ({ score: 0, by: -1 }))
  const order = scores
    .flatMap((row, i) => row.map((score, j) => ({ i, j, score, rank: score + (score > PLAUSIBLE && isAlike(i, j) ? ALIKE : 0) })))
    .sort((a, b) => b.rank - a.rank)
  const used = new Set<number>()
  const room = [...capacities]
  for (const { i, j, score } of order) {
    if (used.has(i) || (room[j] ?? 0) === 0) continue
    used.add(i)
    // "Ni olvido ni perdón" answers "no forgetting, no forgiveness".
    room[j] = (room[j] ?? 0) - 1
    answers[i] = { score, by: j }
  }
  return answers
}
