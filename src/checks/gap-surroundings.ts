import { likeness } from '../align/cognates.ts'
import { PART_FLAGS } from '../lexicon/compile.ts'
import type { WordRecord } from '../lexicon/gloss.ts'
import type { WordEvidence } from './counterparts.ts'
import type { GapSide, Usual } from './gaps.ts'
import { carriesMeaning, isLoose } from './open-words.ts'

/** Marks that part clauses. */
export const STOP = /[,.;:!?()[\]"“”«»„–—，。；：！？、（）「」…]/u

/** What a neighbour is: 0 none, or behind a stop, 1 grammar, 2 a number, 3 a word with a counterpart, 4 one without. */
export function neighbour(word: WordEvidence | undefined, between: string): number {
  if (!word || STOP.test(between)) return 0
  return word.kind === 'grammar' ? 1 : word.kind === 'number' ? 2 : isLoose(word) ? 4 : 3
}

/** How many words stand between a place and the next one with a counterpart. */
export function reach(words: readonly WordEvidence[], from: number, step: 1 | -1): number {
  let count = 0
  for (let at = from + step; at >= 0 && at < words.length; at += step) {
    const word = words[at]
    if (word && carriesMeaning(word) && word.partner >= 0) return count
    count++
  }
  return count
}

const CONTENT_PARTS = (['n', 'v', 'adj', 'adv'] as const).reduce((sum, part) => sum | (PART_FLAGS[part] ?? 0), 0)

/** How many words may be of given parts of speech; one of which nothing is known may be any. */
export function countSame(words: readonly WordEvidence[], parts: number, partsOf: Usual['partsOf']): number {
  let count = 0
  for (const { token } of words) {
    const own = partsOf(token) & CONTENT_PARTS
    if (own === 0 || parts === 0 || (own & parts) !== 0) count++
  }
  return Math.min(8, count)
}

/** Likeness of a word to the likest of others, 0..1. */
export function likest(word: WordRecord, others: readonly WordEvidence[]): number {
  let most = 0
  for (const { token } of others) if (token.word.sound.length > 2) most = Math.max(most, likeness(word.sound, token.word.sound))
  return word.sound.length > 2 ? most : 0
}

/** How strongly the nearest word that carries meaning is matched, before (-1) or after (1) a place; 1 at the sentence's end. */
export function strengthBeside(words: readonly WordEvidence[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < words.length; at += step) {
    const word = words[at]
    if (word && carriesMeaning(word)) return word.partner < 0 ? 0 : word.best
  }
  return 1
}

/** Log odds below which a hole is none. */
export const NO_HOLE = -4

export function oddsBetween(odds: ReadonlyMap<number, number>, from: number, to: number, length: number): number {
  if (length > 8) return NO_HOLE
  let most = NO_HOLE
  for (let at = from; at <= to; at++) most = Math.max(most, odds.get(at) ?? NO_HOLE)
  return most
}

/** A letter of a script without spaces says as much as so many of another. */
const DENSE = 2.8

/** How much longer the counterpart of a neighbour is than the neighbour: a compound may answer to the gap too. */
export function spareBeside(own: GapSide, other: GapSide, from: number, step: 1 | -1): number {
  const neighbour = own.words[from + step]
  const partner = neighbour && carriesMeaning(neighbour) ? other.words[neighbour.partner] : undefined
  if (!neighbour || !partner) return 0
  const scale = own.isUnspaced === other.isUnspaced ? 1 : other.isUnspaced ? DENSE : 1 / DENSE
  return Math.max(0, Math.min(15, Math.round(partner.token.word.form.length * scale - neighbour.token.word.form.length)))
}
