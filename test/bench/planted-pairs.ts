/**
 * The project's own annotated pairs (corpus/planted/pairs.txt): English sentences with faithful and with wrong translations, one planted error each. Prints
 * how many errors are told by a finding of the right type, and on how many of the faithful translations anything is found.
 *   usage: node test/bench/planted-pairs.ts [--show KIND|LANGUAGE]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPairs, type PairFindings } from '../../src/check.ts'
import { broadLexicons } from './lexicons.ts'

/** One annotated pair: `good` is the faithful translation of `source`, `bad` the same with one error that a finding of one of `types` tells. */
export interface PlantedPair {
  readonly id: string
  readonly kind: string
  readonly types: readonly string[]
  readonly source: string
  readonly language: string
  readonly good: string
  readonly bad: string
}

/** Reads the annotated pairs. Throws an Error that names the line when one is not as the head of the file says. */
export function readPlantedPairs(text = readFileSync(join(import.meta.dirname, '../../corpus/planted/pairs.txt'), 'utf8')): PlantedPair[] {
  const pairs: PlantedPair[] = []
  let head: { readonly id: string; readonly kind: string; readonly types: readonly string[] } | undefined
  let source = ''
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return
    const [, id, kind, types] = /^= (\S+) (\S+) (\S.*)$/.exec(line) ?? []
    if (id && kind && types) {
      head = { id, kind, types: types.split(' ') }
      source = ''
      return
    }
    const [language, sentence, ...rest] = line.split('\t')
    if (!head || !language || !sentence || rest.length > 0)
      throw new Error(`pairs.txt:${index + 1}: not a block's head, nor "language<TAB>sentence"`)
    if (language === 'en') {
      source = sentence
      return
    }
    if (source === '' || !/\{[^{}|]*\|[^{}|]*\}/.test(sentence))
      throw new Error(`pairs.txt:${index + 1}: no English before it, or no {right|wrong}`)
    const side = (part: 1 | 2) =>
      sentence.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, right: string, wrong: string) => (part === 1 ? right : wrong))
    pairs.push({ ...head, id: `${head.id}.${language}`, source, language, good: side(1), bad: side(2) })
  })
  return pairs
}

/** Prints the table by kind and by language. */
export function printPlantedPairs(show?: string): void {
  const pairs = readPlantedPairs()
  const lexicons = broadLexicons()
  const ask = (side: 'good' | 'bad') =>
    checkPairs(
      pairs.map((pair) => ({ id: pair.id, source: pair.source, target: pair[side], sourceLang: 'en', targetLang: pair.language })),
      { lexicons },
    )
  const [good, bad] = [ask('good'), ask('bad')]
  const rows = new Map<string, { count: number; caught: number; alarms: number }>()
  pairs.forEach((pair, i) => {
    const real = ({ findings }: PairFindings) => findings.filter(({ severity }) => severity !== 'neutral')
    const [quiet, loud] = [real(good[i] ?? { id: '', findings: [] }), real(bad[i] ?? { id: '', findings: [] })]
    const told = (findings: typeof loud) => findings.filter(({ type }) => pair.types.includes(type)).length
    const caught = told(loud) > told(quiet)
    for (const name of ['all', pair.kind, pair.language]) {
      const row = rows.get(name) ?? { count: 0, caught: 0, alarms: 0 }
      rows.set(name, { count: row.count + 1, caught: row.caught + Number(caught), alarms: row.alarms + Number(quiet.length > 0) })
    }
    if (show !== undefined && (pair.kind === show || pair.language === show) && (!caught || quiet.length > 0))
      console.log(
        `${caught ? 'ALARM ' : 'missed'} ${pair.id}\n  ${pair.source}\n  ${quiet.length > 0 ? pair.good : pair.bad}\n  ${[...quiet, ...loud].map(({ type }) => type).join(' ')}`,
      )
  })
  for (const [name, { count, caught, alarms }] of rows)
    console.log(
      `${name.padEnd(14)} ${String(count).padStart(4)}   caught ${(caught / count).toFixed(3)}   on the faithful ${(alarms / count).toFixed(3)}`,
    )
}

if (import.meta.main) {
  const at = process.argv.indexOf('--show')
  printPlantedPairs(at > 0 ? process.argv[at + 1] : undefined)
}
