import type { Side, WordEvidence } from '../../src/checks/counterparts.ts'
import type { Gap } from '../../src/checks/gaps.ts'
import { carriesMeaning, isOpen } from '../../src/checks/open-words.ts'
import type { Translation } from '../../src/checks/translation.ts'
import type { Example } from './boost.ts'

/** What the making of examples needs: how a side is read, how a pair is, and chance (0..1). */
export interface GapTools {
  readonly sideOf: (language: string, text: string) => Side
  readonly read: (source: Side, target: Side) => Translation
  readonly random: () => number
}

/** An example, and the fold of its sentence: what one sentence gives stays together. */
export interface FoldedExample extends Example {
  readonly fold: number
}

/** A pair that corresponds. `rounds`: how often each of its sides is spoilt. */
export interface GoodPair {
  readonly language: string
  readonly english: string
  readonly text: string
  readonly fold: number
  readonly rounds: number
  readonly weight: number
}

const UNSPACED = new Set(['zh', 'ja'])
/** What good pairs and made ones weigh: most pairs that are checked are good. */
const [GOOD, MADE, BESIDE] = [3, 1, 0.5]

/**
 * Examples from pairs that correspond: their gaps as they are, and those that arise when words are taken out of either side or put into it (one word,
 * a phrase, a clause). `donors`: sentences of each language that words are taken from.
 */
export function gapExamples(pairs: readonly GoodPair[], tools: GapTools): FoldedExample[] {
  const donors = new Map<string, string[]>()
  for (const { language, english, text } of pairs) {
    for (const [key, line] of [
      ['en', english],
      [language, text],
    ] as const)
      donors.set(key, [...(donors.get(key) ?? []).slice(-400), line])
  }
  const all: FoldedExample[] = []
  for (const pair of pairs) {
    const examples: Example[] = []
    const [english, foreign] = [tools.sideOf('en', pair.english), tools.sideOf(pair.language, pair.text)]
    const good = tools.read(english, foreign)
    note(examples, good.sourceGaps, good.source, () => false, GOOD)
    note(examples, good.targetGaps, good.target, () => false, GOOD)
    for (let round = 0; round < pair.rounds; round++)
      for (const ownIsEnglish of [true, false]) spoil(english, foreign, good, ownIsEnglish, donors, tools, examples)
    for (const example of examples) all.push({ ...example, weight: example.weight * pair.weight, fold: pair.fold })
  }
  return all
}

/** A planted error: a pair as it should be, and its English side with something put in, taken out or exchanged. */
export interface PlantedPair {
  readonly language: string
  readonly text: string
  readonly good: string
  readonly bad: string
  readonly fold: number
}

/** Examples from planted errors alone; the good pairs count as such. */
export function plantedExamples(pairs: readonly PlantedPair[], { sideOf, read }: GapTools, weight: number): FoldedExample[] {
  const all: FoldedExample[] = []
  for (const { language, text, good, bad, fold } of pairs) {
    const examples: Example[] = []
    const [foreign, before, after] = [sideOf(language, text), sideOf('en', good), sideOf('en', bad)]
    const [whole, broken] = [read(foreign, before), read(foreign, after)]
    const [a, b] = [before.tokens.map(({ word }) => word.form), after.tokens.map(({ word }) => word.form)]
    let [start, end] = [0, 0]
    while (start < b.length && a[start] === b[start]) start++
    while (end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
    const lost = (i: number) => {
      const partner = whole.source[i]?.partner ?? -1
      return partner >= start && partner < a.length - end
    }
    note(examples, broken.sourceGaps, broken.source, lost, weight * MADE)
    note(examples, broken.targetGaps, broken.target, (i) => i >= start && i < b.length - end, weight * MADE)
    for (const example of examples) all.push({ ...example, fold })
  }
  return all
}

function note(
  examples: Example[],
  gaps: readonly Gap[],
  words: readonly WordEvidence[],
  isMade: (index: number) => boolean,
  weight: number,
): void {
  for (const { first, last, features } of gaps) {
    let [content, made] = [0, 0]
    for (let i = first; i <= last; i++) {
      const word = words[i]
      if (!word || !carriesMeaning(word)) continue
      content++
      if (isMade(i)) made++
    }
    examples.push({ features, made: content > 0 && 2 * made >= content, weight })
  }
}

/** Makes one error in a pair: the own side ends up with words that the other lacks. */
function spoil(
  english: Side,
  foreign: Side,
  good: Translation,
  ownIsEnglish: boolean,
  donors: ReadonlyMap<string, readonly string[]>,
  { sideOf, read, random }: GapTools,
  examples: Example[],
): void {
  const [own, other] = ownIsEnglish ? [english, foreign] : [foreign, english]
  const [words, otherWords] = ownIsEnglish ? [good.source, good.target] : [good.target, good.source]
  const draw = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const chance = random()
  const way = random()
  const isSmall = chance < 0.5 || (ownIsEnglish && way >= 0.6 && chance < 0.8)
  const size = isSmall ? 1 : chance < 0.75 ? 2 + Math.floor(random() * 4) : 6 + Math.floor(random() * 10)
  const finish = (a: Side, b: Side, isMade: (index: number, words: readonly WordEvidence[]) => boolean) => {
    const bad = ownIsEnglish ? read(a, b) : read(b, a)
    const [mine, theirs] = ownIsEnglish ? [bad.source, bad.target] : [bad.target, bad.source]
    note(examples, ownIsEnglish ? bad.sourceGaps : bad.targetGaps, mine, (i) => isMade(i, mine), MADE)
    note(examples, ownIsEnglish ? bad.targetGaps : bad.sourceGaps, theirs, () => false, BESIDE)
  }
  if (way < 0.25) {
    // One word for another, a name as often as not: both sides lack something.
    const sure = words.flatMap((word, i) => (carriesMeaning(word) && word.partner >= 0 && word.best >= 0.5 ? [i] : []))
    const names = sure.filter((i) => words[i]?.kind === 'name' || words[i]?.kind === 'title')
    const at = draw(random() < 0.5 && names.length > 0 ? names : sure)
    const token = at === undefined ? undefined : own.tokens[at]
    const piece = pieceOf(donors.get(own.language) ?? [], own.language, 1, sideOf, random, token?.capital)
    if (at === undefined || !token || piece === undefined) return
    const lost = words[at]?.partner ?? -1
    const changed = sideOf(own.language, own.text.slice(0, token.start) + piece + own.text.slice(token.end))
    const bad = ownIsEnglish ? read(changed, other) : read(other, changed)
    const [mine, theirs] = ownIsEnglish ? [bad.source, bad.target] : [bad.target, bad.source]
    const inside = (i: number) =>
      (changed.tokens[i]?.start ?? -1) >= token.start && (changed.tokens[i]?.end ?? 0) <= token.start + piece.length
    note(examples, ownIsEnglish ? bad.sourceGaps : bad.targetGaps, mine, inside, MADE)
    note(examples, ownIsEnglish ? bad.targetGaps : bad.sourceGaps, theirs, (i) => i === lost, MADE)
    return
  }
  if (way < 0.6) {
    const count = other.tokens.length
    if (count < size + 4) return
    const sure = otherWords.flatMap((word, i) => (carriesMeaning(word) && word.partner >= 0 && word.best >= 0.5 ? [i] : []))
    const start = size === 1 ? draw(sure) : Math.floor(random() * (count - size))
    if (start === undefined) return
    const end = start + size - 1
    const lost = new Set(
      words.flatMap((word, i) => (carriesMeaning(word) && word.partner >= start && word.partner <= end && word.best >= 0.35 ? [i] : [])),
    )
    const [first, last] = [other.tokens[start], other.tokens[end]]
    if (lost.size === 0 || !first || !last) return
    const [from, to] = [Math.min(...lost), Math.max(...lost)]
    const cut = other.text.slice(0, first.start) + other.text.slice(last.end).trimStart()
    finish(own, sideOf(other.language, cut), (i, mine) => {
      const word = mine[i]
      return lost.has(i) || (size > 1 && i > from && i < to && to - from <= 2 * size && word !== undefined && isOpen(word))
    })
    return
  }
  const places = words.flatMap((word, i) => (i > 0 && (size > 1 || carriesMeaning(word)) ? [i] : []))
  const before = own.tokens[draw(places) ?? -1]
  const piece = pieceOf(donors.get(own.language) ?? [], own.language, size, sideOf, random)
  if (!before || piece === undefined) return
  const spaced = UNSPACED.has(own.language) ? piece : `${piece} `
  const longer = sideOf(own.language, own.text.slice(0, before.start) + spaced + own.text.slice(before.start))
  finish(longer, other, (i) => {
    const token = longer.tokens[i]
    return token !== undefined && token.start >= before.start && token.end <= before.start + piece.length
  })
}

/** So many words in a row of some sentence; a single one carries meaning and is known. */
function pieceOf(
  lines: readonly string[],
  language: string,
  size: number,
  sideOf: GapTools['sideOf'],
  random: () => number,
  capital?: boolean,
): string | undefined {
  for (let tries = 0; tries < 8; tries++) {
    const donor = sideOf(language, lines[Math.floor(random() * lines.length)] ?? '')
    if (donor.tokens.length < size + 2) continue
    const start = Math.floor(random() * (donor.tokens.length - size))
    const [first, last] = [donor.tokens[start], donor.tokens[start + size - 1]]
    if (!first || !last) continue
    const { word } = first
    if (capital !== undefined && (first.capital !== capital || start === 0)) continue
    if (
      size === 1 &&
      ((capital === undefined && first.capital && random() < 0.8) || word.isFunction || word.isNumber || word.form.length < 2)
    )
      continue
    if (size === 1 && !word.known && random() < 0.6) continue
    return donor.text.slice(first.start, last.end)
  }
  return undefined
}
