/**
 * The measures of the project in one run: quality on the development sets beside the clone (scored by the programs in ../shared/tools, on what the built
 * command prints), then times and sizes.   usage: npm run bench [-- --quick]   (--quick leaves out the sentence-pair sets and texts up to 100,000 lines)
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignParallel } from '../../src/align/parallel.ts'
import { compare } from '../../src/compare.ts'
import { printAlignSpeed } from './align-speed.ts'
import { printCalibration } from './calibration.ts'
import { realCase, shippedCase } from './cases.ts'
import { printLexiconSizes } from './lexicon-sizes.ts'
import { shippedLexicons } from './lexicons.ts'
import { printPairs } from './pairs.ts'
import { beadScores, mergedNews } from './parallel-sets.ts'
import { printPlantedPairs } from './planted-pairs.ts'
import { sharedFolder } from './retelling-sets.ts'

const root = join(import.meta.dirname, '..', '..')
const work = mkdtempSync(join(tmpdir(), 'retold-bench-'))

const row = (name: string, text: string) => console.log(`${name.padEnd(28)} ${text}`)
const heading = (text: string) => console.log(`\n${text}\n${'-'.repeat(text.length)}`)

function retold(args: readonly string[]): { text: string } {
  const result = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 30 })
  if (result.status === 2) throw new Error(result.stderr)
  return { text: result.stdout }
}

function score(tool: string, args: readonly string[]): string[] {
  const program = sharedFolder('tools', tool)
  if (!program) return ['the scoring program is not there']
  const result = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return (result.stdout || result.stderr).trimEnd().split('\n')
}

function keep(name: string, text: string): string {
  const path = join(work, name)
  writeFileSync(path, text)
  return path
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

async function quality(): Promise<void> {
  heading('Quality')
  const real = sharedFolder('cases', 'musk-v-altman')
  if (real) {
    const { text } = retold(['compare', join(real, 'emails'), '--with', join(real, 'articles', 'ifanr.pt.txt'), '--format', 'json'])
    const lines = score('score_case.mjs', [real, keep('case.json', text)])
    for (const line of lines.filter((each) => /^\w+\.\w+ /.test(each))) console.log(`  ${line}`)
    row('real case', lines[lines.length - 1] ?? '')
  } else row('real case', 'not there')
  const sets = sharedFolder('data', 'retelling')
  for (const name of sets ? readdirSync(sets).sort() : []) {
    const file = join(sets ?? '', name)
    row(`links ${name.replace('.json', '')}`, score('score_links.mjs', [file, keep('links.jsonl', retold(['link', file]).text)]).join(' '))
  }
  const berg = sharedFolder('data', 'text+berg')
  if (berg) {
    const { text } = retold(['align', '--source', join(berg, 'dev.de'), '--target', join(berg, 'dev.fr'), '--lines'])
    row('text+berg dev', score('score_beads.mjs', [join(berg, 'dev.defr'), keep('beads', text)]).join(' '))
  }
  const lexicons = shippedLexicons()
  for (const language of ['pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'zh-Hans', 'ja', 'ru']) {
    const set = mergedNews(language)
    if (!set) continue
    const { strict, lax } = beadScores(set.gold, alignParallel(set.source, set.target, lexicons))
    row(`merged news ${language}`, `strict F1 ${strict.toFixed(3)}   lax F1 ${lax.toFixed(3)}`)
  }
  for (const annotated of await shippedCase()) {
    const { report } = compare(annotated.sources, annotated.retelling, { lexicons, knowledge: annotated.knowledge })
    const { text } = annotated.retelling
    const family = (type: string) => type.split('.')[0]
    const spans = (annotated.findings ?? []).map((note) => {
      let start = text.indexOf(note.text)
      for (let nth = 1; nth < (note.occurrence ?? 1); nth++) start = text.indexOf(note.text, start + 1)
      return { ...note, start, end: start + note.text.length }
    })
    const hits = spans.filter((note) =>
      report.findings.some(
        (f) => f.retelling && f.retelling.start < note.end && note.start < f.retelling.end && family(f.type) === family(note.type),
      ),
    )
    const others = report.findings.filter(
      (f) =>
        (f.severity === 'major' || f.severity === 'critical') &&
        f.retelling &&
        !spans.some((note) => (f.retelling?.start ?? 0) < note.end && note.start < (f.retelling?.end ?? 0)),
    )
    row(annotated.name, `planted errors found ${hits.length}/${spans.length}   other findings of major or above ${others.length}`)
  }
}

async function times(): Promise<void> {
  heading('Times (this machine) and sizes')
  const lexicons = shippedLexicons()
  const real = await realCase()
  if (real) {
    const runs: number[] = []
    for (let i = 0; i < 7; i++) {
      const start = performance.now()
      compare(real.sources, real.retelling, { lexicons, knowledge: real.knowledge })
      runs.push(performance.now() - start)
    }
    row('real case, warm', `${median(runs.slice(2)).toFixed(0)} ms (budget 150)   first ${runs[0]?.toFixed(0)} ms`)
  }
  printAlignSpeed(process.argv.includes('--quick'))
  printLexiconSizes()
  const assets = join(root, 'dist', 'assets')
  const script = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.js')) : []
  row(
    'script of the first page',
    `${(script.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0) / 1024).toFixed(1)} KB (budget 100)`,
  )
}

try {
  await quality()
  printCalibration()
  console.log('\nplanted pairs of the project')
  printPlantedPairs()
  if (!process.argv.includes('--quick')) printPairs()
  await times()
} finally {
  rmSync(work, { recursive: true, force: true })
}
