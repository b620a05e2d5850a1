/**
 * How far the probabilities of beads hold: of those given 0.8 to 0.9, how many are right as a whole? On Text+Berg's development file and merged
 * news in all languages. usage: node test/bench/bead-reliability.ts [SHARPNESS...]
 */
import { alignParallel } from '../../src/align/parallel.ts'
import { PARALLEL_MODEL } from '../../src/align/parallel-model.ts'
import { shippedLexicons } from './lexicons.ts'
import { mergedNews, type ParallelSet, textBerg } from './parallel-sets.ts'

const LANGUAGES = ['pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'zh-Hans', 'ja', 'ru']
const BINS = 10
const lexicons = shippedLexicons()

interface Bin {
  count: number
  sum: number
  right: number
}

function reliability(sets: readonly ParallelSet[], sharpness: number): Bin[] {
  const bins = Array.from({ length: BINS }, (): Bin => ({ count: 0, sum: 0, right: 0 }))
  for (const { source, target, gold } of sets) {
    const keys = new Set(gold.map(([a, b]) => `${a}:${b}`))
    for (const bead of alignParallel(source, target, lexicons, { ...PARALLEL_MODEL, sharpness })) {
      const bin = bins[Math.min(BINS - 1, Math.floor(bead.probability * BINS))]
      if (!bin) continue
      bin.count++
      bin.sum += bead.probability
      if (keys.has(`${bead.source}:${bead.target}`)) bin.right++
    }
  }
  return bins
}

function print(name: string, bins: readonly Bin[]): void {
  const all = bins.reduce((sum, bin) => sum + bin.count, 0)
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / all
  console.log(`\n${name}: ${all} beads, expected calibration error ${error.toFixed(3)}\n   said   right   beads`)
  for (const { count, sum, right } of bins) {
    if (count > 0)
      console.log(`${(sum / count).toFixed(3).padStart(7)} ${(right / count).toFixed(3).padStart(7)} ${String(count).padStart(7)}`)
  }
}

const given = process.argv.slice(2).map(Number)
const berg = [textBerg()].filter((set) => set !== undefined)
const news = LANGUAGES.map(mergedNews).filter((set) => set !== undefined)
for (const sharpness of given.length > 0 ? given : [PARALLEL_MODEL.sharpness]) {
  console.log(`\nsharpness ${sharpness}`)
  const tables = [reliability(berg, sharpness), reliability(news, sharpness)]
  ;['Text+Berg', 'merged news'].forEach((name, k) => {
    print(name, tables[k] ?? [])
  })
}
