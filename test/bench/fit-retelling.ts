/**
 * Fits the weights of src/align/link-model.ts on the retelling development sets by maximum conditional likelihood (Adam, L2), and prints F1 and
 * calibration under cross-validation over the sets.   usage: node test/bench/fit-retelling.ts [--write] [LANGUAGE...]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LinkModel, STEPS } from '../../src/align/lattice.ts'
import { FEATURES, type Reading } from '../../src/align/link-features.ts'
import { LINK_MODEL } from '../../src/align/link-model.ts'
import { glossTexts, latticeOf, linksOf, type RetellingLattice } from '../../src/align/retelling.ts'
import { fitChain } from './chain.ts'
import { shippedLexicons } from './lexicons.ts'
import { type RetellingSet, readRetellingSets } from './retelling-sets.ts'

interface Sample {
  readonly language: string
  readonly set: RetellingSet
  readonly lattice: RetellingLattice
  /** The true reading of each sentence; undefined: no source, or a truth that the lattice lacks (those readings are removed). */
  readonly truth: readonly (Reading | undefined)[]
}

const args = process.argv.slice(2)
const languages = args.filter((arg) => !arg.startsWith('--'))
const lexicons = shippedLexicons()
const samples: Sample[] = []
const lost: Record<string, string> = {}
for (const language of languages.length > 0 ? languages : ['pt-BR', 'pt-PT', 'es', 'fr', 'it', 'de', 'nl', 'zh-Hans', 'ja', 'ru']) {
  let missing = 0
  let linked = 0
  for (const set of readRetellingSets(language)) {
    const sources = set.sources.map((source) => ({ ...source, language: set.sourceLang }))
    const lattice = latticeOf(glossTexts(sources, set.retelling, set.targetLang, lexicons))
    const first = new Map<string, number>()
    let count = 0
    for (const source of set.sources) {
      first.set(source.id, count)
      count += source.segments.length
    }
    const readings = lattice.readings.map((list) => [...list])
    const truth = set.links.map((links, k) => {
      if (links.length === 0) return undefined
      linked++
      const segments = links.map((link) => (first.get(link.source) ?? 0) + link.segment).sort((a, b) => a - b)
      const found = readings[k]?.find((reading) => reading.segments.join() === segments.join())
      if (!found) {
        missing++
        readings[k] = []
      }
      return found
    })
    samples.push({ language, set, lattice: { ...lattice, readings }, truth })
  }
  lost[language] = `${missing}/${linked}`
}
console.log('true readings that no lattice holds:', lost)

function fitWeights(chosen: readonly Sample[], rounds: number, from: LinkModel): LinkModel {
  const samples = chosen.map(({ lattice, truth }) => ({ lattice: lattice.readings, places: lattice.places, truth }))
  return fitChain(samples, from, { rounds, penalty: 0.02, log: true })
}

function measure(chosen: readonly Sample[], model: LinkModel, floor: number) {
  const rows: Record<string, { tp: number; fp: number; fn: number; filler: number; silent: number }> = {}
  for (const { language, set, lattice } of chosen) {
    rows[language] ??= { tp: 0, fp: 0, fn: 0, filler: 0, silent: 0 }
    const row = rows[language]
    linksOf(lattice, model, floor).forEach((links, k) => {
      const gold = new Set(set.links[k]?.map((link) => `${link.source} ${link.segment}`))
      const found = new Set(links.map((link) => `${set.sources[link.source]?.id} ${link.segment}`))
      for (const x of found) row[gold.has(x) ? 'tp' : 'fp']++
      for (const x of gold) if (!found.has(x)) row.fn++
      if (gold.size === 0) {
        row.filler++
        if (found.size === 0) row.silent++
      }
    })
  }
  return rows
}

const even = samples.filter((_, i) => i % 2 === 0)
const odd = samples.filter((_, i) => i % 2 === 1)
const rounds = 120
const crossed = [
  { model: fitWeights(even, rounds, LINK_MODEL), held: odd },
  { model: fitWeights(odd, rounds, LINK_MODEL), held: even },
]
for (const floor of [0.35, 0.45, 0.5]) {
  const sums: Record<string, { tp: number; fp: number; fn: number; filler: number; silent: number }> = {}
  for (const { model, held } of crossed) {
    for (const [language, row] of Object.entries(measure(held, model, floor))) {
      const sum = sums[language] ?? { tp: 0, fp: 0, fn: 0, filler: 0, silent: 0 }
      sums[language] = sum
      for (const key of ['tp', 'fp', 'fn', 'filler', 'silent'] as const) sum[key] += row[key]
    }
  }
  console.log(`held out, floor ${floor}:`)
  for (const [language, { tp, fp, fn, filler, silent }] of Object.entries(sums)) {
    console.log(
      `  ${language.padEnd(8)} P ${(tp / (tp + fp)).toFixed(3)} R ${(tp / (tp + fn)).toFixed(3)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}   filler left alone ${silent}/${filler}`,
    )
  }
}
const model = fitWeights(samples, rounds, LINK_MODEL)
const round = (x: number) => Math.round(x * 1000) / 1000
FEATURES.forEach((name, i) => {
  console.log(`${name.padEnd(24)} ${round(model.features[i] ?? 0)}`)
})
STEPS.forEach((name, i) => {
  console.log(`${name.padEnd(24)} ${round(model.steps[i] ?? 0)}`)
})
if (args.includes('--write')) {
  const text = `import type { LinkModel } from './lattice.ts'

/** Fitted by \`test/bench/fit-retelling.ts\` on the retelling development sets; the order is that of FEATURES and STEPS. */
export const LINK_MODEL: LinkModel = {
  features: [${model.features.map(round).join(', ')}],
  steps: [${model.steps.map(round).join(', ')}],
}
`
  writeFileSync(join(import.meta.dirname, '..', '..', 'src', 'align', 'link-model.ts'), text)
}
