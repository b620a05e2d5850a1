import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from './retelling-sets.ts'

const root = join(import.meta.dirname, '..', '..')
const RUNS = 9

/** Median seconds of a process from its start to its end, the first run left out. */
function secondsOf(args: readonly string[]): number {
  const runs: number[] = []
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    if (run > 0) runs.push((performance.now() - start) / 1000)
  }
  return runs.sort((a, b) => a - b)[RUNS >> 1] ?? 0
}

/**
 * Prints what a user waits for when two files of a development set are aligned by the built command, process start included, beside the start of a
 * process that does nothing; and, unless `quick`, how time, memory and F1 grow with the texts (scale.ts).
 */
export function printAlignSpeed(quick: boolean): void {
  const folder = sharedFolder('data', 'text+berg')
  if (!folder) return
  const files = [join(folder, 'dev.de'), join(folder, 'dev.fr')] as const
  const sentences = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').trimEnd().split('\n').length, 0)
  const seconds = secondsOf([join(root, 'dist', 'cli.js'), 'align', '--source', files[0], '--target', files[1], '--lines'])
  const bare = secondsOf(['-e', '0'])
  const rate = (time: number) => Math.round(sentences / time).toLocaleString('en')
  console.log(
    `align, a process a pair      ${(1000 * seconds).toFixed(0)} ms for ${sentences} sentences: ${rate(seconds)} a second (median of ${RUNS}); ` +
      `without the ${(1000 * bare).toFixed(0)} ms in which Node starts ${rate(seconds - bare)}`,
  )
  if (!quick) execFileSync(process.execPath, [join(import.meta.dirname, 'scale.ts')], { stdio: 'inherit' })
}
