/**
 * The checks of sentence pairs on the development sets: planted errors (demetr, both directions), critical errors (ced22), and human translations
 * (ntrex), where every finding is a false alarm or an error of the translator's.   usage: node test/bench/pairs.ts [--show TYPE LANGUAGE]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPairs, type SentencePair } from '../../src/check.ts'
import { broadLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

/** The sets also hold languages without a lexicon; the floors are for those with one. */
const LEXICON_LANGUAGES = /^(?:es|fr|de|it|zh|ja|ru)\b/

const lexicons = broadLexicons()
const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)

function score(tool: string, args: readonly string[]): string {
  const program = sharedFolder('tools', tool)
  return program ? spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.trimEnd() : ''
}

/** Prints one table for all sets that are there. */
export function printPairs(): void {
  const work = mkdtempSync(join(tmpdir(), 'retold-pairs-'))
  const answer = (pairs: readonly SentencePair[]) => {
    const path = join(work, 'out.jsonl')
    const start = performance.now()
    const answers = checkPairs(pairs, { lexicons })
    const seconds = (performance.now() - start) / 1000
    writeFileSync(path, answers.map((each) => JSON.stringify(each)).join('\n'))
    return { path, answers, rate: Math.round(pairs.length / seconds) }
  }
  try {
    for (const name of ['pairs', 'pairs-from-english']) {
      const all = sharedFolder('data', 'demetr', `${name}.jsonl`)
      if (!all) continue
      const set = join(work, `${name}.jsonl`)
      const isKnown = (line: string) => {
        const pair: { readonly sourceLang: string; readonly targetLang: string } = JSON.parse(line)
        return LEXICON_LANGUAGES.test(pair.sourceLang === 'en' ? pair.targetLang : pair.sourceLang)
      }
      writeFileSync(set, linesOf(all).filter(isKnown).join('\n'))
      const made = score('score_pairs.mjs', ['--make', set])
        .split('\n')
        .map((line): SentencePair => JSON.parse(line))
      const { path, rate } = answer(made)
      console.log(`\ndemetr ${name} (${rate} pairs a second)\n${score('score_pairs.mjs', [set, path])}`)
    }
    for (const name of ['pt-en', 'en-de']) {
      const set = sharedFolder('data', 'ced22', `${name}.jsonl`)
      if (!set) continue
      const { path } = answer(linesOf(set).map((line): SentencePair => JSON.parse(line)))
      console.log(`\nced22 ${name}\n${score('score_ced.mjs', [set, path])}`)
    }
    const news = sharedFolder('data', 'ntrex')
    if (news) {
      console.log('\nhuman translations of news: sentences with a finding of major or above')
      const english = linesOf(join(news, 'en.txt'))
      for (const language of ['pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'zh-Hans', 'ja', 'ru']) {
        const target = linesOf(join(news, `${language}.txt`))
        const { answers } = answer(
          english.map((source, i) => ({ id: String(i), source, target: target[i] ?? '', sourceLang: 'en', targetLang: language })),
        )
        const heavy = answers.map(({ findings }) => findings.filter(({ severity }) => severity === 'major' || severity === 'critical'))
        const types: Record<string, number> = {}
        for (const { type } of heavy.flat()) types[type] = (types[type] ?? 0) + 1
        console.log(
          `  ${language.padEnd(8)} ${((100 * heavy.filter((each) => each.length > 0).length) / english.length).toFixed(1)}%   ${JSON.stringify(types)}`,
        )
        const [, wanted, only] = process.argv.slice(process.argv.indexOf('--show'))
        if (process.argv.includes('--show') && only === language) {
          heavy.forEach((each, i) => {
            for (const finding of each.filter(({ type }) => type === wanted)) {
              const words = finding.retelling ? (target[i]?.slice(finding.retelling.start, finding.retelling.end) ?? '') : ''
              console.log(
                `    ${finding.confidence.toFixed(2)} [${words}] ${JSON.stringify(finding.reason)}\n      ${english[i]}\n      ${target[i]}`,
              )
            }
          })
        }
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (import.meta.main) printPairs()
