/**
 * Fits src/align/parallel-model.ts by coordinate search: strict F1 on Text+Berg's development file, with the lexicons and without any, on merged
 * news, and on a noisy text; the log-loss of the beads' probabilities breaks ties. The shapes are symmetric, so that swapped texts give
 * the mirrored beads. usage: node test/bench/fit-parallel.ts [ROUNDS]
 */
import { alignParallel } from '../../src/align/parallel.ts'
import { PARALLEL_MODEL, type ParallelModel } from '../../src/align/parallel-model.ts'
import { type Lexicons, NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { shippedLexicons } from './lexicons.ts'
import { noisySet } from './noisy-sets.ts'
import { beadScores, mergedNews, type ParallelSet, textBerg } from './parallel-sets.ts'

const lexicons = shippedLexicons()
const sets: { set: ParallelSet; lexicons: Lexicons; weight: number }[] = []
const add = (set: ParallelSet | undefined, tables: Lexicons, weight: number) => {
  if (set) sets.push({ set, lexicons: tables, weight })
}
add(textBerg(), lexicons, 2)
add(textBerg(), NO_LEXICONS, 0.5)
for (const language of ['pt-BR', 'de', 'zh-Hans', 'ru']) add(mergedNews(language), lexicons, 0.7)
add(mergedNews('zh-Hans'), NO_LEXICONS, 0.2)
add(noisySet('es', 700), lexicons, 0.7)

/** The free numbers: one-sided beads (after another one too), 1-1, 1-2, each further line, groups on both sides, the rest of the model. */
const START = {
  alone: -6,
  again: -3.5,
  one: 0,
  two: -2.2,
  more: -1.9,
  both: -2.7,
  explained: 0.6,
  unknownShare: 0.3,
  density: 5.5,
  lengthWeight: 0.8,
}
type Numbers = Record<keyof typeof START, number>

function modelOf(x: Numbers): ParallelModel {
  const shapes: number[][] = []
  for (let a = 0; a <= 4; a++) {
    const row: number[] = []
    for (let b = 0; b <= 4; b++) {
      if (a === 0 || b === 0) row.push(a + b === 1 ? x.alone : 0)
      else if (a + b === 2) row.push(x.one)
      else row.push(x.two + x.more * (Math.max(a, b) - 2) + x.both * (Math.min(a, b) - 1))
    }
    shapes.push(row)
  }
  const { again, explained, unknownShare, density, lengthWeight } = x
  return { shapes, again, explained, unknownShare, density, lengthWeight, sharpness: PARALLEL_MODEL.sharpness }
}

/** A set's log-loss weighs as much as so much F1: enough to choose between equals. */
const LOSS_WEIGHT = 0.03

function scoreOf(x: Numbers): { value: number; text: string } {
  const model = modelOf(x)
  let value = 0
  let weights = 0
  const parts: string[] = []
  for (const { set, lexicons: tables, weight } of sets) {
    const beads = alignParallel(set.source, set.target, tables, model)
    const { strict, lax } = beadScores(set.gold, beads)
    value += weight * (strict - LOSS_WEIGHT * logLoss(set, beads))
    weights += weight
    parts.push(`${set.name}${tables === NO_LEXICONS ? ' bare' : ''} ${strict.toFixed(3)}/${lax.toFixed(3)}`)
  }
  return { value: value / weights, text: parts.join('  ') }
}

function logLoss(set: ParallelSet, beads: ReturnType<typeof alignParallel>): number {
  const gold = new Set(set.gold.map(([a, b]) => `${a}:${b}`))
  let loss = 0
  for (const { source, target, probability } of beads) {
    const p = Math.min(0.999, Math.max(0.001, probability))
    loss -= Math.log(gold.has(`${source}:${target}`) ? p : 1 - p)
  }
  return loss / beads.length
}

let best: Numbers = { ...START }
let top = scoreOf(best)
console.log('start', top.value.toFixed(4), top.text)
const STEPS: Numbers = {
  alone: 0.6,
  again: 0.8,
  one: 0.3,
  two: 0.5,
  more: 0.5,
  both: 0.5,
  explained: 0.07,
  unknownShare: 0.12,
  density: 1.2,
  lengthWeight: 0.15,
}
for (let round = 0; round < Number(process.argv[2] ?? 2); round++) {
  for (const name of Object.keys(START) as (keyof Numbers)[]) {
    for (const sign of [1, -1]) {
      for (let tries = 0; tries < 3; tries++) {
        const next = { ...best, [name]: best[name] + sign * STEPS[name] * 0.7 ** round }
        if (next.explained >= 0.98 || next.unknownShare < 0 || next.lengthWeight < 0 || next.density <= 0) break
        const result = scoreOf(next)
        if (result.value <= top.value + 1e-4) break
        best = next
        top = result
        console.log(round, name, top.value.toFixed(4), top.text)
      }
    }
  }
}
console.log(best)
console.log(JSON.stringify(modelOf(best), (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)))
