/**
 * Fits src/align/context-model.ts on the annotated cases (the real one and the shipped one) by maximum conditional likelihood, pulled towards the
 * present weights, and prints how many passages find their document, each case held out in turn.   usage: node test/bench/fit-context.ts [--write]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleTexts } from '../../src/align/article-texts.ts'
import { CONTEXT_FEATURES, contextLattice, inferContext } from '../../src/align/context.ts'
import { CONTEXT_MODEL } from '../../src/align/context-model.ts'
import { type LinkModel, STEPS, scoreOf } from '../../src/align/lattice.ts'
import type { Reading } from '../../src/align/link-features.ts'
import { understand } from '../../src/compare.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import { type AnnotatedRetelling, realCase, shippedCase } from './cases.ts'
import { type ChainSample, fitChain, rounded } from './chain.ts'
import { shippedLexicons } from './lexicons.ts'

const lexicons = shippedLexicons()

interface CaseSample extends ChainSample {
  readonly name: string
  readonly texts: ReturnType<typeof articleTexts>
  /** The right documents of each paragraph; undefined where the annotations do not say. */
  readonly right: readonly (readonly number[] | undefined)[]
}

function sampleOf(annotated: AnnotatedRetelling): CaseSample {
  const { sources, retelling, knowledge } = annotated
  const prepared = prepare(sources, { lexicons, knowledge })
  const context = understand(prepared, retelling)
  const archive = { documents: prepared.documents, index: prepared.readerOf(context.retelling.language).index }
  const texts = articleTexts(context.retelling, archive, context.entities, context.resolutions)
  const numbers = new Map(context.sources.map((source, number) => [source.document.id, number]))
  const right: (readonly number[] | undefined)[] = texts.units.map(() => undefined)
  const unitAt = (passage: string) => {
    const start = retelling.text.indexOf(passage)
    const k = context.retelling.segments.findIndex((segment) => segment.end > start)
    return start < 0 ? -1 : (texts.paragraphOf[k] ?? -1)
  }
  for (const { passage, sources: ids } of annotated.alignment) {
    const unit = unitAt(passage)
    if (unit >= 0) right[unit] = [...(right[unit] ?? []), ...ids.map((id) => numbers.get(id) ?? -1)]
  }
  for (const passage of annotated.unaligned) {
    const unit = unitAt(passage)
    if (unit >= 0 && right[unit] === undefined) right[unit] = []
  }
  const full = contextLattice(texts.units, texts.archive)
  const lattice = full.map((readings, k) =>
    right[k] === undefined || (right[k]?.length && !readings.some((r) => right[k]?.includes(r.segments[0] ?? -1))) ? [] : readings,
  )
  const truth = lattice.map((readings, k): Reading | undefined => {
    const fitting = readings.filter((reading) => right[k]?.includes(reading.segments[0] ?? -1))
    return fitting.sort((a, b) => scoreOf(b, CONTEXT_MODEL.features) - scoreOf(a, CONTEXT_MODEL.features))[0]
  })
  return {
    name: annotated.name,
    texts,
    right,
    lattice,
    truth,
    places: texts.archive.documents.map((_, position) => ({ source: 0, position })),
  }
}

const real = await realCase()
const samples = [...(real ? [real] : []), ...(await shippedCase())].map(sampleOf)

function report(sample: CaseSample, model: LinkModel, floor: number): string {
  const rows = inferContext(sample.texts.units, sample.texts.archive, model)
  let [found, passages, quiet, fillers] = [0, 0, 0, 0]
  sample.right.forEach((documents, k) => {
    if (!documents) return
    const linked = [...(rows[k] ?? [])].map((p, d) => ({ p, d })).filter(({ p }) => p >= floor)
    if (documents.length > 0) {
      passages++
      if (linked.some(({ d }) => documents.includes(d))) found++
    } else {
      fillers++
      if (linked.length === 0) quiet++
    }
  })
  return `${found}/${passages} quiet ${quiet}/${fillers}`
}

const options = { rounds: 150, penalty: 0.05, rate: 0.1, pull: CONTEXT_MODEL }
for (const sample of samples) {
  const others = samples.filter((other) => other !== sample)
  const model = others.length > 0 ? fitChain(others, CONTEXT_MODEL, options) : CONTEXT_MODEL
  console.log(`${sample.name.padEnd(28)} as it is ${report(sample, CONTEXT_MODEL, 0.35)}   held out ${report(sample, model, 0.35)}`)
}
const model = fitChain(samples, CONTEXT_MODEL, { ...options, log: true })
for (const floor of [0.2, 0.35, 0.5])
  console.log(`fitted, floor ${floor}: ${samples.map((sample) => report(sample, model, floor)).join(' | ')}`)
CONTEXT_FEATURES.forEach((name, i) => {
  console.log(`${name.padEnd(24)} ${rounded([model.features[i] ?? 0])}`)
})
STEPS.forEach((name, i) => {
  console.log(`${name.padEnd(24)} ${rounded([model.steps[i] ?? 0])}`)
})
if (process.argv.includes('--write')) {
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'src', 'align', 'context-model.ts'),
    `import type { LinkModel } from './lattice.ts'

/** Fitted by \`test/bench/fit-context.ts\` on the annotated cases; the order is that of CONTEXT_FEATURES and STEPS. */
export const CONTEXT_MODEL: LinkModel = {
  features: [${rounded(model.features)}],
  steps: [${rounded(model.steps)}],
}
`,
  )
}
