/**
 * How training grows: TICO-19 over and over with noise (a fifth of the words is exchanged for invented ones by Zipf's law out of 200,000, the
 * same on both sides seven times out of ten) as one file, given to the built command in a process of its own. Prints time and peak memory: on two
 * busy cores 1,000,000 pairs took 493 s (2,029 pairs a second, eight readings included) and 1,602 MB.
 *     usage: node test/bench/train-scale.ts [PAIRS] [LANGUAGE]
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sharedFolder } from './retelling-sets.ts'

const INVENTED = 200_000
const pairs = Number(process.argv[2] ?? 1_000_000)
const language = process.argv[3] ?? 'pt'

/** A generator of numbers in 0..1, the same at each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function writeCorpus(file: string, lines: readonly string[]): Promise<void> {
  const random = createRandom(7)
  const invent = () => Math.floor(INVENTED ** random())
  const letters = (n: number) => [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
  const noisy = (text: string, shared: readonly number[]) => {
    let at = 0
    return text
      .split(' ')
      .map((word) => {
        if (random() > 0.2) return word
        const next = random() < 0.7 ? (shared[at++ % shared.length] ?? 0) : invent()
        return `${letters(next)}q`
      })
      .join(' ')
  }
  const stream = createWriteStream(file)
  for (let i = 0; i < pairs; i++) {
    const [source = '', target = ''] = (lines[i % lines.length] ?? '').split('\t')
    const shared = [invent(), invent(), invent(), invent(), invent(), invent()]
    if (!stream.write(`${noisy(source, shared)}\t${noisy(target, shared)}x\n`))
      await new Promise<void>((resolve) => stream.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => stream.end(() => resolve()))
}

const folder = sharedFolder('data', 'tico-19')
if (!folder) console.log('train-scale: ../shared/data/tico-19 is not there')
else {
  const work = mkdtempSync(join(tmpdir(), 'retold-scale-'))
  try {
    const file = join(work, 'pairs.tsv')
    await writeCorpus(
      file,
      readFileSync(join(folder, `en-${language}.tsv`), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    const program = process.env.RETOLD_CLI ?? join(import.meta.dirname, '..', '..', 'dist', 'cli.js')
    const report = 'process.on("exit",()=>process._rawDebug(JSON.stringify(process.resourceUsage())))'
    const began = performance.now()
    const args = ['lexicon', 'train', file, '--source-lang', 'en', '--target-lang', language, '--out', join(work, 'out.tsv')]
    const run = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, program, ...args], {
      encoding: 'utf8',
    })
    const seconds = (performance.now() - began) / 1000
    const peak = Number(/"maxRSS":(\d+)/.exec(run.stderr)?.[1] ?? 0) / 1024
    console.log(run.stdout.trim() || run.stderr.trim())
    console.log(`${pairs} pairs: ${seconds.toFixed(1)} s, ${Math.round(pairs / seconds)} pairs a second, peak ${peak.toFixed(0)} MB`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
