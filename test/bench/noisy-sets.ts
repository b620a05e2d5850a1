import { readFileSync } from 'node:fs'
import type { ParallelSet } from './parallel-sets.ts'
import { sharedFolder } from './retelling-sets.ts'

/** How often a line is lost on one side, a foreign one stands on one side, and two lines of one side are one. */
const LOST = 0.05
const FOREIGN = 0.03
const MERGED = 0.1
/** Lines that one side lacks in one piece, at most. */
const BLOCK = 500
/** Lines that stay in their order when a repetition is shuffled. */
const RUN = 20

/** A source of numbers in 0..1 that gives the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}

type Pair = readonly [source: string, target: string]

/**
 * A long parallel text of `size` lines before noise: news and health texts repeated in runs of shuffled order, with names and figures of their own in
 * every repetition; then lines lost, foreign lines, merged lines, and one block that the target lacks. undefined without the data folder.
 */
export function noisySet(language: string, size: number, seed = 1): ParallelSet | undefined {
  const pairs = readPairs(language)
  if (pairs.length === 0) return undefined
  const random = seeded(seed)
  const [source, target]: [string[], string[]] = [[], []]
  const gold: [number[], number[]][] = []
  const block = Math.min(BLOCK, Math.floor(size / 10))
  const blockAt = Math.floor(size * 0.4)
  const add = (a: readonly string[], b: readonly string[]) => {
    gold.push([a.map((line) => source.push(line) - 1), b.map((line) => target.push(line) - 1)])
  }
  const pick = () => pairs[Math.floor(random() * pairs.length)] ?? ['', '']
  for (let done = 0, repetition = 0; done < size; repetition++) {
    for (const pair of shuffled(pairs, random)) {
      if (done >= size) break
      const [a, b] = renamed(pair, repetition)
      done++
      if (done > blockAt && done <= blockAt + block) {
        add([a], [])
        continue
      }
      if (random() < FOREIGN) {
        if (random() < 0.5) add([pick()[0]], [])
        else add([], [pick()[1]])
      }
      const draw = random()
      const last = gold.at(-1)
      if (draw < LOST / 2) add([a], [])
      else if (draw < LOST) add([], [b])
      else if (draw < LOST + MERGED && last && last[0].length === 1 && last[1].length === 1) {
        // The line before and this one: one line on one side, two on the other.
        const merged = draw < LOST + MERGED / 2 ? source : target
        const [before, own] = merged === source ? [source, a] : [target, b]
        before[before.length - 1] += ` ${own}`
        if (merged === source) last[1].push(target.push(b) - 1)
        else last[0].push(source.push(a) - 1)
      } else add([a], [b])
    }
  }
  return { name: `${size}`, source: { language: 'en', lines: source }, target: { language, lines: target }, gold }
}

function readPairs(language: string): Pair[] {
  const news = sharedFolder('data', 'ntrex')
  const health = sharedFolder('data', 'tico-19')
  if (!news || !health) return []
  const lines = (path: string) => readFileSync(path, 'utf8').replace(/\n$/, '').split('\n')
  const translated = lines(`${news}/${language}.txt`)
  const pairs: Pair[] = lines(`${news}/en.txt`).map((line, i) => [line, translated[i] ?? ''])
  for (const line of lines(`${health}/en-${language.split('-')[0]}.tsv`)) {
    const [source = '', target = ''] = line.split('\t')
    pairs.push([source, target])
  }
  return pairs
}

function shuffled(pairs: readonly Pair[], random: () => number): Pair[] {
  const runs = Array.from({ length: Math.ceil(pairs.length / RUN) }, (_, k) => pairs.slice(k * RUN, (k + 1) * RUN))
  for (let k = runs.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    ;[runs[k], runs[other]] = [runs[other] ?? [], runs[k] ?? []]
  }
  return runs.flat()
}

const SYLLABLES = ['ba', 'do', 'fe', 'gu', 'ka', 'lo', 'mi', 'na', 'po', 'ru', 'sa', 'te', 'vi', 'zo', 'len', 'mar']

/** Gives a pair names and figures of its own: what both sides write alike is changed alike. */
function renamed([source, target]: Pair, repetition: number): Pair {
  if (repetition === 0) return [source, target]
  const names = new Set(source.match(/\p{Lu}\p{L}{2,}/gu))
  const change = (text: string) =>
    text
      .replace(/\p{Lu}\p{L}{2,}/gu, (name) =>
        names.has(name) && source.includes(name) && target.includes(name) ? inventedName(name, repetition) : name,
      )
      .replace(/\d/g, (digit) => String((Number(digit) + repetition * 3) % 10))
  return [change(source), change(target)]
}

function inventedName(name: string, repetition: number): string {
  let hash = repetition * 2654435761
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 16777619) >>> 0
  let invented = ''
  for (let k = 0; k < 3; k++, hash >>>= 4) invented += SYLLABLES[hash & 15] ?? ''
  return invented.charAt(0).toUpperCase() + invented.slice(1)
}
