import { createGlosser, createVocabulary, type WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { type Band, findBand } from './band.ts'
import { createCognateIndex, linkCognates } from './cognates.ts'
import { learnWordPairs, teach } from './learn.ts'
import { type Cell, indexMatches, type MatchIndex } from './matches.ts'
import { PARALLEL_MODEL, type ParallelModel } from './parallel-model.ts'
import { type Bag, bagOf } from './passage-index.ts'

/** A minimal group of corresponding lines: numbers of source and target lines, one side empty where nothing corresponds. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Probability, 0..1, that the two groups correspond as a whole; for one-sided beads, that the lines have no counterpart. */
  readonly probability: number
}

/** A text as lines (a sentence each) with its language (BCP-47). */
export interface Lines {
  readonly language: string
  readonly lines: readonly string[]
}

/** The largest group on either side of a bead. */
const MAX_GROUP = 4
/** Groups of the first, coarse pass: enough to find the path. */
const COARSE_GROUP = 2
/** How far the fine pass may stray from the coarse path. */
const FINE_MARGIN = 5

interface Side {
  readonly bags: readonly Bag[]
  readonly lengths: Float64Array
  /** Log of how rare each word is on its own side, per line. */
  readonly rarity: readonly Float64Array[]
  /** Sum of what the words of a line cost when unexplained. */
  readonly blank: Float64Array
}

/** Aligns two parallel texts. Every line is in exactly one bead; beads are in order. Linear in the number of lines. */
export function alignParallel(source: Lines, target: Lines, lexicons: Lexicons, model: ParallelModel = PARALLEL_MODEL): Bead[] {
  const vocabulary = createVocabulary(lexicons)
  const left = createGlosser(source.language, lexicons, vocabulary)
  const right = createGlosser(target.language, lexicons, vocabulary)
  const a = source.lines.map((line) => bagOf(left.gloss(line)))
  const b = target.lines.map((line) => bagOf(right.gloss(line)))
  linkCognates(right.records.values(), createCognateIndex(left.records.values()))
  const first = alignBags(source.lines, target.lines, a, b, model)
  // What the lexicon lacks, the pair itself teaches; the second pass uses it.
  teach(
    learnWordPairs(
      first
        .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
        .map((bead) => ({ source: wordsOf(bead.source, a), target: wordsOf(bead.target, b) })),
    ),
  )
  return alignBags(source.lines, target.lines, a, b, model)
}

const wordsOf = (lines: readonly number[], bags: readonly Bag[]): WordRecord[] => [
  ...new Set(lines.flatMap((line) => bags[line]?.words ?? [])),
]

function alignBags(
  sourceLines: readonly string[],
  targetLines: readonly string[],
  a: readonly Bag[],
  b: readonly Bag[],
  model: ParallelModel,
): Bead[] {
  const matches = indexMatches(a)
  const ratio = lengthRatio(sourceLines, targetLines)
  const left = describe(sourceLines, a, model)
  const right = describe(targetLines, b, model)
  const coarse = solve(left, right, matches, findBand(b, a.length, matches), ratio, model, COARSE_GROUP)
  return solve(left, right, matches, bandAround(coarse, a.length, b.length), ratio, model, MAX_GROUP)
}

function lengthRatio(a: readonly string[], b: readonly string[]): number {
  const sum = (lines: readonly string[]) => lines.reduce((total, line) => total + line.length, 1)
  return sum(b) / sum(a)
}

function describe(lines: readonly string[], bags: readonly Bag[], model: ParallelModel): Side {
  const unexplained = Math.log(1 - model.explained)
  const frequency = new Map<WordRecord, number>()
  for (const bag of bags) for (const word of bag.words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const count = bags.length
  return {
    bags,
    lengths: Float64Array.from(lines, (line) => line.trim().length),
    rarity: bags.map((bag) => Float64Array.from(bag.words, (word) => Math.log((count + 1) / ((frequency.get(word) ?? 0) + 0.5)))),
    blank: Float64Array.from(bags, (bag) =>
      bag.words.reduce((sum, word) => sum + unexplained * (word.known || word.isNumber ? 1 : model.unknownShare), 0),
    ),
  }
}

/** Dynamic programming over beads inside the band; cells of matches are kept for the last few target lines only. */
function solve(left: Side, right: Side, matches: MatchIndex, band: Band, ratio: number, model: ParallelModel, group: number): Bead[] {
  const [n, m] = [left.bags.length, right.bags.length]
  const scores: Float64Array[] = []
  const choices: Int8Array[] = []
  const rows: Map<number, Cell>[] = []
  const at = (i: number, j: number) => {
    const from = band.from[j] ?? 0
    const row = scores[j]
    return row && i >= from && i - from < row.length ? (row[i - from] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY
  }
  for (let j = 0; j <= m; j++) {
    const from = band.from[j] ?? 0
    const to = band.to[j] ?? n
    const row = new Float64Array(to - from + 1).fill(Number.NEGATIVE_INFINITY)
    const choice = new Int8Array(row.length).fill(-1)
    scores.push(row)
    choices.push(choice)
    if (j > 0) rows[j - 1] = matches.cells(right.bags[j - 1] ?? { words: [], length: 0 }, Math.max(0, from - group), to)
    if (j > group) delete rows[j - 1 - group]
    for (let i = from; i <= to; i++) {
      if (i === 0 && j === 0) {
        row[0] = 0
        continue
      }
      let best = Number.NEGATIVE_INFINITY
      let chosen = -1
      for (let x = 0; x <= Math.min(group, i); x++) {
        for (let y = 0; y <= Math.min(group, j); y++) {
          if (x + y === 0 || (x === 0 && y > 1) || (y === 0 && x > 1)) continue
          const before = at(i - x, j - y)
          if (before === Number.NEGATIVE_INFINITY) continue
          let score = before + (model.shapes[x]?.[y] ?? -9)
          if (x > 0 && y > 0) score += beadScore(i - x, x, j - y, y, left, right, rows, ratio, model)
          if (score > best) {
            best = score
            chosen = x * 8 + y
          }
        }
      }
      row[i - from] = best
      choice[i - from] = chosen
    }
  }
  const beads: Bead[] = []
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const code = choices[j]?.[i - (band.from[j] ?? 0)] ?? -1
    if (code < 0) throw new Error('the band broke the path')
    const [x, y] = [code >> 3, code & 7]
    beads.push({ source: range(i - x, i), target: range(j - y, j), probability: 1 })
    i -= x
    j -= y
  }
  return beads.reverse()
}

/** The band that a path leaves: all positions within FINE_MARGIN of it. */
function bandAround(beads: readonly Bead[], n: number, m: number): Band {
  const from = new Int32Array(m + 1).fill(n)
  const to = new Int32Array(m + 1)
  let [i, j] = [0, 0]
  const mark = () => {
    for (let q = Math.max(0, j - 2); q <= Math.min(m, j + 2); q++) {
      from[q] = Math.min(from[q] ?? n, Math.max(0, i - FINE_MARGIN))
      to[q] = Math.max(to[q] ?? 0, Math.min(n, i + FINE_MARGIN))
    }
  }
  mark()
  for (const bead of beads) {
    i += bead.source.length
    j += bead.target.length
    mark()
  }
  return { from, to }
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k)

const targetBest = new Float64Array(4096)
const sourceBest = new Float64Array(4096)

function beadScore(
  i: number,
  x: number,
  j: number,
  y: number,
  left: Side,
  right: Side,
  rows: readonly (Map<number, Cell> | undefined)[],
  ratio: number,
  model: ParallelModel,
): number {
  let sourceWords = 0
  let targetWords = 0
  let sourceBlank = 0
  let targetBlank = 0
  let sourceLength = 0
  let targetLength = 0
  for (let p = i; p < i + x; p++) {
    sourceWords += left.bags[p]?.words.length ?? 0
    sourceBlank += left.blank[p] ?? 0
    sourceLength += left.lengths[p] ?? 0
  }
  for (let q = j; q < j + y; q++) {
    targetWords += right.bags[q]?.words.length ?? 0
    targetBlank += right.blank[q] ?? 0
    targetLength += right.lengths[q] ?? 0
  }
  targetBest.fill(0, 0, targetWords)
  sourceBest.fill(0, 0, sourceWords)
  let offset = 0
  for (let q = j; q < j + y; q++) {
    let base = 0
    for (let p = i; p < i + x; p++) {
      const cell = rows[q]?.get(p)
      if (cell) {
        for (let e = 0; e < cell.target.length; e++) {
          const k = offset + (cell.target[e] ?? 0)
          const s = base + (cell.source[e] ?? 0)
          const strength = cell.strength[e] ?? 0
          if (strength > (targetBest[k] ?? 0)) targetBest[k] = strength
          if (strength > (sourceBest[s] ?? 0)) sourceBest[s] = strength
        }
      }
      base += left.bags[p]?.words.length ?? 0
    }
    offset += right.bags[q]?.words.length ?? 0
  }
  let gain = targetBlank + sourceBlank
  for (let q = j, at = 0; q < j + y; q++) {
    gain += gains(right, q, targetBest, at, sourceWords, model)
    at += right.bags[q]?.words.length ?? 0
  }
  for (let p = i, at = 0; p < i + x; p++) {
    gain += gains(left, p, sourceBest, at, targetWords, model)
    at += left.bags[p]?.words.length ?? 0
  }
  const expected = sourceLength * ratio
  const delta = (targetLength - expected) ** 2 / (6.8 * (1 + (sourceLength + targetLength) / 2))
  return gain / 2 - model.lengthWeight * Math.min(20, delta / 2)
}

function gains(side: Side, line: number, best: Float64Array, from: number, others: number, model: ParallelModel): number {
  const unexplained = Math.log(1 - model.explained)
  const rarity = side.rarity[line]
  const words = side.bags[line]?.words ?? []
  let sum = 0
  for (let k = 0; k < words.length; k++) {
    const strength = best[from + k] ?? 0
    if (strength <= 0) continue
    const word = words[k]
    const odds = (model.explained * strength * Math.exp(rarity?.[k] ?? 0)) / Math.max(4, others)
    const blank = unexplained * (word && !word.known && !word.isNumber ? model.unknownShare : 1)
    sum += Math.max(0, Math.log(1 - model.explained + odds * model.density) - blank)
  }
  return sum
}
