/**
 * Time, peak memory and F1 of aligning parallel texts as they grow: news and health lines repeated with noise (see noisy-sets.ts), each size in
 * a process of its own. usage: node test/bench/scale.ts [LANGUAGE]
 */
import { execFileSync } from 'node:child_process'
import { alignLines, beadsOf } from '../../src/align/parallel.ts'
import { shippedLexicons } from './lexicons.ts'
import { noisySet } from './noisy-sets.ts'
import { beadScores } from './parallel-sets.ts'

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000]
const [language = 'es', only] = process.argv.slice(2)

if (only === undefined) {
  console.log('  lines (both)  seconds  lines/s  peak MB  strict    lax')
  for (const size of SIZES) process.stdout.write(execFileSync(process.execPath, [import.meta.filename, language, String(size)]))
} else {
  const set = noisySet(language, Number(only))
  if (!set) throw new Error('no data folder')
  const lexicons = shippedLexicons()
  const before = process.resourceUsage().maxRSS
  const start = performance.now()
  const alignment = alignLines(set.source, set.target, lexicons)
  const seconds = (performance.now() - start) / 1000
  const peak = process.resourceUsage().maxRSS
  const lines = set.source.lines.length + set.target.lines.length
  const { strict, lax } = beadScores(set.gold, beadsOf(alignment))
  const columns = [
    String(lines).padStart(14),
    seconds.toFixed(2).padStart(8),
    Math.round(lines / seconds)
      .toString()
      .padStart(8),
    `${Math.round(peak / 1024)} (${Math.round(before / 1024)} before)`.padStart(20),
    strict.toFixed(3),
    lax.toFixed(3),
  ]
  console.log(columns.join(' '))
}
