/**
 * Fits src/align/parallel-model.ts by coordinate search: strict F1 on Text+Berg's development file (weight 2) and on merged news.
 * usage: node test/bench/fit-parallel.ts [ROUNDS]
 */
import { alignParallel } from '../../src/align/parallel.ts'
import { PARALLEL_MODEL, type ParallelModel } from '../../src/align/parallel-model.ts'
import { shippedLexicons } from './lexicons.ts'
import { beadScores, mergedNews, textBerg } from './parallel-sets.ts'

const lexicons = shippedLexicons()
const sets = [textBerg(), ...['pt-BR', 'de', 'zh-Hans'].map(mergedNews)].filter((set) => set !== undefined)

/** The free numbers: null beads, 1-1, each further line, uneven shapes, the rest of the model. */
const START = {
  drop: -3.8,
  add: -3.4,
  one: -0.2,
  two: -2.2,
  more: -1.9,
  even: -0.2,
  explained: 0.6,
  unknownShare: 0.3,
  density: 4,
  lengthWeight: 0.35,
}
type Numbers = Record<keyof typeof START, number>

function modelOf(x: Numbers): ParallelModel {
  const shapes: number[][] = []
  for (let a = 0; a <= 4; a++) {
    const row: number[] = []
    for (let b = 0; b <= 4; b++) {
      if (a === 0 || b === 0) row.push(a + b === 1 ? (a === 1 ? x.drop : x.add) : 0)
      else if (a + b === 2) row.push(x.one)
      else row.push(x.two + x.more * (Math.max(a, b) - 2) + (Math.min(a, b) > 1 ? x.more * (Math.min(a, b) - 1) * 0.5 + x.even : 0))
    }
    shapes.push(row)
  }
  return { shapes, explained: x.explained, unknownShare: x.unknownShare, density: x.density, lengthWeight: x.lengthWeight }
}

function scoreOf(x: Numbers): { value: number; text: string } {
  let value = 0
  let weights = 0
  const parts: string[] = []
  for (const set of sets) {
    const { strict, lax } = beadScores(set.gold, alignParallel(set.source, set.target, lexicons, modelOf(x)))
    const weight = set.name === 'text+berg' ? 2 : 1
    value += weight * strict
    weights += weight
    parts.push(`${set.name} ${strict.toFixed(3)}/${lax.toFixed(3)}`)
  }
  return { value: value / weights, text: parts.join('  ') }
}

let best: Numbers = { ...START }
let top = scoreOf(best)
console.log('start', top.value.toFixed(4), top.text, PARALLEL_MODEL.density)
const STEPS: Numbers = {
  drop: 0.6,
  add: 0.6,
  one: 0.3,
  two: 0.5,
  more: 0.5,
  even: 0.6,
  explained: 0.1,
  unknownShare: 0.15,
  density: 1.5,
  lengthWeight: 0.15,
}
for (let round = 0; round < Number(process.argv[2] ?? 2); round++) {
  for (const name of Object.keys(START) as (keyof Numbers)[]) {
    for (const sign of [1, -1]) {
      for (let tries = 0; tries < 3; tries++) {
        const next = { ...best, [name]: best[name] + sign * STEPS[name] * 0.7 ** round }
        if (next.explained >= 0.98 || next.unknownShare < 0 || next.lengthWeight < 0 || next.density <= 0) break
        const result = scoreOf(next)
        if (result.value <= top.value + 1e-5) break
        best = next
        top = result
        console.log(round, name, top.value.toFixed(4), top.text)
      }
    }
  }
}
console.log(best)
console.log(JSON.stringify(modelOf(best), (_, value) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value)))
