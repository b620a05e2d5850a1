import { createPairCells, createPairSketch, type PairCells } from './cells.ts'
import { type Bags, createBags, eachCell } from './train-bags.ts'
import { createTranslationTable, type PriorCell } from './train-table.ts'

/** A sentence and its translation as word ids, 0 up to the number of words of each language. */
export interface IdPair {
  readonly source: ArrayLike<number>
  readonly target: ArrayLike<number>
}

/** The corpus; every call begins again, and must give the same. */
export type PairSource = () => Iterable<IdPair> | AsyncIterable<IdPair>

/** Two words known to translate each other, with a weight in 0..1. */
export interface KnownPair {
  readonly source: number
  readonly target: number
  readonly weight: number
}

export interface TrainOptions {
  /** How many words each language has: one more than the highest id. */
  readonly sourceSize: number
  readonly targetSize: number
  readonly known?: Iterable<KnownPair>
  /** Rounds of expectation maximisation. */
  readonly rounds?: number
  /** Pairs below this probability, 0..1, are left out. */
  readonly minProbability?: number
  /** Pairs that are expected to be linked fewer times are left out. */
  readonly minCount?: number
  /** How the two directions are joined, and for measuring only: what the constants below say. */
  readonly model?: Partial<TrainModel>
  /** The most word pairs held, 48 bytes each at the least. */
  readonly maxCells?: number
  /** Told after each reading of the corpus, of how many. */
  readonly onPass?: (pass: number, passes: number) => void
}

/** Two words with the probability, 0..1, that one translates the other, and how often they are expected to be linked in the corpus. */
export interface TrainedPair {
  readonly source: number
  readonly target: number
  readonly probability: number
  readonly count: number
}

/** The free numbers of the training; chosen by `test/bench/train-lexicon.ts`. */
export interface TrainModel {
  /** 'agreement': both directions are trained together, on links that both believe (Liang, Taskar and Klein 2006). 'mean': apart. */
  readonly symmetry: 'agreement' | 'mean'
  /** What a known pair adds to its expected count. */
  readonly knownCount: number
  /** How much likelier a known pair is than another before the first round. */
  readonly knownStart: number
  /** Added to what a word's probabilities are divided by: rare words are believed less. */
  readonly doubt: number
  /** How many times the null word stands in every sentence (Moore 2004). */
  readonly nullWords: number
}

export const TRAIN_MODEL: TrainModel = { symmetry: 'agreement', knownCount: 2, knownStart: 2, doubt: 1, nullWords: 1 }

const DEFAULTS = { rounds: 5, minProbability: 0.1, minCount: 2, maxCells: 15_000_000 }
/** A pair seen together less often is not believed. */
const MIN_TOGETHER = 2
/** The most bytes of the sketch that finds the pairs worth a cell: 1 million news sentences meet some 150 million pairs. */
const SKETCH_BYTES = 2 ** 28

/** Reads the whole corpus once. */
type Reading = (visit: (bags: Bags) => void) => Promise<void>

/**
 * Word translation probabilities from sentence pairs: IBM Model 1 (Brown et al. 1993) in both directions with a null word, joined into one
 * probability, the geometric mean. What is known enters as pseudo-counts. Reads the corpus `rounds + 3` times and holds sparse counts only.
 * Deterministic; pairs go by source word, the likeliest translation first.
 */
export async function trainTranslations(pairs: PairSource, options: TrainOptions): Promise<TrainedPair[]> {
  const { rounds, minProbability, minCount, maxCells } = { ...DEFAULTS, ...options }
  const sizes = { source: options.sourceSize, target: options.targetSize }
  const model = { ...TRAIN_MODEL, ...options.model }
  const bags = createBags(sizes.source, sizes.target)
  let passes = 0
  const read: Reading = async (visit) => {
    for await (const pair of pairs()) if (bags.fill(pair)) visit(bags)
    options.onPass?.(++passes, rounds + 3)
  }
  const { cells, prior } = await chooseCells(read, options.known ?? [], sizes, maxCells)
  const table = createTranslationTable(cells, sizes, prior, model)
  for (let round = 0; round < rounds; round++) {
    table.begin()
    await read((filled) => table.expect(filled))
    table.maximise()
  }
  const trained: TrainedPair[] = []
  table.each((source, target, forward, backward, count) => {
    const probability = Math.sqrt(forward * backward)
    if (count >= minCount && probability >= minProbability) trained.push({ source, target, probability, count })
  })
  return trained.sort((a, b) => a.source - b.source || b.probability - a.probability || a.target - b.target)
}

/** A cell for each known pair, and for each that is seen together often enough; what has none counts as translated by nothing. */
async function chooseCells(
  read: Reading,
  known: Iterable<KnownPair>,
  sizes: { readonly source: number; readonly target: number },
  maxCells: number,
): Promise<{ cells: PairCells; prior: PriorCell[] }> {
  const seenSource = new Uint8Array(sizes.source)
  const seenTarget = new Uint8Array(sizes.target)
  let visits = 0
  await read(({ source, target, n, m }) => {
    for (let i = 0; i < n; i++) seenSource[source[i] ?? 0] = 1
    for (let j = 0; j < m; j++) seenTarget[target[j] ?? 0] = 1
    visits += n * m
  })
  const sketch = createPairSketch(visits, SKETCH_BYTES)
  await read((bags) => eachCell(bags, (source, target) => sketch.see(source, target)))
  const { count: threshold, buckets } = sketch.threshold(MIN_TOGETHER, maxCells)
  const seen = [...known].filter(({ source, target }) => seenSource[source] === 1 && seenTarget[target] === 1)
  // Pairs that share a bucket of the sketch are counted once: a tenth more room than buckets.
  const cells = createPairCells(Math.ceil(1.1 * buckets) + seen.length)
  const prior = seen.map(({ source, target, weight }) => ({ place: cells.add(source, target), source, target, weight }))
  await read((bags) =>
    eachCell(bags, (source, target) => {
      if (sketch.count(source, target) >= threshold) cells.add(source, target)
    }),
  )
  return { cells, prior }
}
