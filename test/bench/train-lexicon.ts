/**
 * How well training finds translations: a random half of what the core lexicon knows is hidden, the training on `data/tico-19` is guided by the other
 * half, and what it finds for hidden words is held against the core. A pair that the core lacks may still be right: the figures compare settings.
 *     usage: node test/bench/train-lexicon.ts [LANGUAGE...]
 */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type IdPair, type KnownPair, TRAIN_MODEL, type TrainedPair, type TrainModel, trainTranslations } from '../../src/lexicon/train.ts'
import { prepareTraining, type TextPair } from '../../src/lexicon/train-lexicon.ts'
import { writtenLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

/** A store in memory. */
export function memoryStore() {
  const pairs: IdPair[] = []
  return { write: (pair: IdPair) => void pairs.push(pair), read: () => pairs }
}

/** The sentence pairs of a TICO-19 file. */
export function ticoTexts(language: string): (() => AsyncIterable<TextPair>) | undefined {
  const file = sharedFolder('data', 'tico-19', `en-${language}.tsv`)
  if (!file) return undefined
  return async function* () {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const [source = '', target = ''] = line.split('\t')
      yield { source, target }
    }
  }
}

const SETTINGS: readonly (readonly [string, Partial<TrainModel>, number?])[] = [
  ['as shipped', {}],
  ['mean', { symmetry: 'mean' }],
  ['agreement', { symmetry: 'agreement' }],
  ...[0, 1, 5].map((knownCount) => [`known count ${knownCount}`, { knownCount }] as const),
  ['no prior', { knownCount: 0, knownStart: 0 }],
  ...[0, 2, 30].map((knownStart) => [`known start ${knownStart}`, { knownStart }] as const),
  ...[0.1, 1, 2].map((doubt) => [`doubt ${doubt}`, { doubt }] as const),
  ...[3, 6].map((nullWords) => [`null ${nullWords}`, { nullWords }] as const),
  ['3 rounds', {}, 3],
  ['8 rounds', {}, 8],
]

/** A hash of a pair, for a choice that is the same every time. */
const isHidden = ({ target }: KnownPair) => (Math.imul(target + 1, 0x9e3779b1) >>> 16) % 2 === 0

async function benchTraining(languages: readonly string[]): Promise<void> {
  const lexicons = writtenLexicons()
  console.log(JSON.stringify(TRAIN_MODEL))
  for (const [name, model, rounds = 5] of SETTINGS) {
    const cells: string[] = []
    for (const language of languages) {
      const texts = ticoTexts(language)
      if (!texts) continue
      const prepared = await prepareTraining(texts, { sourceLang: 'en', targetLang: language, lexicons, store: memoryStore(), minCount: 3 })
      const trained = await trainTranslations(prepared.read, {
        sourceSize: prepared.source.units.length,
        targetSize: prepared.target.units.length,
        known: prepared.known.filter((pair) => !isHidden(pair)),
        minProbability: 0.05,
        minCount: 3,
        rounds,
        model,
      })
      cells.push(score(trained, prepared.known, prepared.target.units.length))
    }
    console.log(name.padEnd(16), cells.join('   '))
  }
}

/** Found pairs of words whose translations are hidden: how many at the best F-like point, with precision at the strictest half and all of them. */
function score(trained: readonly TrainedPair[], known: readonly KnownPair[], targets: number): string {
  const right = new Set(known.filter(isHidden).map(({ source, target }) => source * targets + target))
  const [sources, hidden] = [new Set(known.map(({ source }) => source)), new Set(known.filter(isHidden).map(({ target }) => target))]
  const ranked = trained
    .filter(({ source, target }) => hidden.has(target) && sources.has(source))
    .sort((a, b) => b.probability - a.probability)
  let hits = 0
  const at: string[] = []
  ranked.forEach(({ source, target, probability }, i) => {
    if (right.has(source * targets + target)) hits++
    const next = ranked[i + 1]?.probability ?? 0
    for (const cut of [0.5, 0.3, 0.2]) if (probability >= cut && next < cut) at.push(`${cut}: ${(hits / (i + 1)).toFixed(3)} of ${i + 1}`)
  })
  return at.join('  ')
}

if (import.meta.main) await benchTraining(process.argv.length > 2 ? process.argv.slice(2) : ['pt', 'zh', 'ru'])
