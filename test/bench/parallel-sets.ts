import { readFileSync } from 'node:fs'
import type { Lines } from '../../src/align/parallel.ts'
import { sharedFolder } from './retelling-sets.ts'

/** Two texts with the true beads, as "[0, 1]:[2]" strings and as numbers. */
export interface ParallelSet {
  readonly name: string
  readonly source: Lines
  readonly target: Lines
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

const linesOf = (path: string) => readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')

/** Text+Berg's development file; undefined without the data folder. */
export function textBerg(): ParallelSet | undefined {
  const folder = sharedFolder('data', 'text+berg')
  if (!folder) return undefined
  const gold = linesOf(`${folder}/dev.defr`).map((line): [number[], number[]] => {
    const [, a = '', b = ''] = /^\[([\d, ]*)\]:\[([\d, ]*)\]/.exec(line) ?? []
    const numbers = (text: string) =>
      text
        .split(',')
        .filter((part) => part.trim() !== '')
        .map(Number)
    return [numbers(a), numbers(b)]
  })
  return {
    name: 'text+berg',
    source: { language: 'de', lines: linesOf(`${folder}/dev.de`) },
    target: { language: 'fr', lines: linesOf(`${folder}/dev.fr`) },
    gold,
  }
}

/** News in English and a language, every fifth line of the translation merged with the next one. */
export function mergedNews(language: string): ParallelSet | undefined {
  const folder = sharedFolder('data', 'ntrex')
  if (!folder) return undefined
  const source = linesOf(`${folder}/en.txt`)
  const translated = linesOf(`${folder}/${language}.txt`)
  const target: string[] = []
  const gold: [number[], number[]][] = []
  for (let i = 0; i < translated.length; i++) {
    if (i % 5 === 4 && i + 1 < translated.length) {
      gold.push([[i, i + 1], [target.length]])
      target.push(`${translated[i]} ${translated[i + 1]}`)
      i++
    } else {
      gold.push([[i], [target.length]])
      target.push(translated[i] ?? '')
    }
  }
  return { name: `news ${language}`, source: { language: 'en', lines: source }, target: { language, lines: target }, gold }
}

/** Strict and lax F1 of beads (Thompson and Koehn 2019), as `score_beads.mjs` counts them. */
export function beadScores(
  gold: ParallelSet['gold'],
  found: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[],
): { strict: number; lax: number } {
  const key = (a: readonly number[], b: readonly number[]) => `${a.join()}:${b.join()}`
  const full = (a: readonly number[], b: readonly number[]) => a.length > 0 && b.length > 0
  const pairs = found.map((bead) => [bead.source, bead.target] as const)
  const tally = (right: typeof pairs | ParallelSet['gold'], tested: typeof pairs | ParallelSet['gold']) => {
    const keys = new Set(right.map(([a, b]) => key(a, b)))
    const targets = new Map<number, Set<number>>()
    for (const [a, b] of right) {
      for (const i of a) {
        const set = targets.get(i) ?? new Set()
        for (const j of b) set.add(j)
        targets.set(i, set)
      }
    }
    let [strict, lax] = [0, 0]
    for (const [a, b] of tested) {
      if (keys.has(key(a, b))) {
        strict++
        lax++
      } else if (a.some((i) => b.some((j) => targets.get(i)?.has(j)))) lax++
    }
    return { strict: strict / tested.length, lax: lax / tested.length }
  }
  const precision = tally(gold, pairs)
  const recall = tally(
    pairs.filter(([a, b]) => full(a, b)),
    gold.filter(([a, b]) => full(a, b)),
  )
  const f = (p: number, r: number) => (p + r > 0 ? (2 * p * r) / (p + r) : 0)
  return { strict: f(precision.strict, recall.strict), lax: f(precision.lax, recall.lax) }
}
