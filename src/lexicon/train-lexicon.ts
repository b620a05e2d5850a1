import type { TrainedEntry } from './entries.ts'
import { createGlosser, createVocabulary, type WordRecord } from './gloss.ts'
import type { Lexicons } from './lexicons.ts'
import { type IdPair, type KnownPair, type TrainedPair, trainTranslations } from './train.ts'
import { createUnits, type Units } from './units.ts'

/** A sentence and its translation. */
export interface TextPair {
  readonly source: string
  readonly target: string
}

/** Where the corpus is kept as numbers while it is read again and again. */
export interface PairStore {
  write(pair: IdPair): void
  read(): Iterable<IdPair>
}

export interface TrainLexiconOptions {
  readonly sourceLang: string
  readonly targetLang: string
  /** What is known already: it guides the training and is left out of what comes out of it. */
  readonly lexicons: Lexicons
  readonly store: PairStore
  readonly minProbability: number
  readonly minCount: number
  readonly rounds: number
  /** Told after each reading of the texts, then after each of the numbers. */
  readonly onPass?: (pass: number, passes: number) => void
  readonly onPair?: (count: number) => void
}

/** What training gives: entries in the order of how often their word was met, and what went in. */
export interface TrainedLexicon {
  readonly entries: readonly TrainedEntry[]
  readonly pairs: number
  readonly known: number
}

/** A word may have this many trained translations. */
const MAX_TRANSLATIONS = 6
/** Readings of the texts in which characters are put together to words, at most: two make words of up to four characters. */
const JOIN_PASSES = 2
/** Scripts written without spaces. */
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** A known translation that the lexicon itself holds for unlikely guides nothing. */
const MIN_KNOWN = 0.3

/** Words of one language that are frequent enough to train on: their ids are their places in `units`. */
interface FrequentUnits {
  readonly units: readonly number[]
  translate(words: ArrayLike<number>): number[]
}

/** A corpus ready to be trained on. */
export interface PreparedTraining {
  readonly source: FrequentUnits & Pick<Units, 'label' | 'count'>
  readonly target: FrequentUnits & Pick<Units, 'label' | 'count'>
  readonly read: () => Iterable<IdPair>
  readonly known: readonly KnownPair[]
  /** Whether a word teaches a reader of sentences anything: no function word, no single character of an unspaced script. */
  readonly teaches: (pair: Pick<KnownPair, 'source' | 'target'>) => boolean
  readonly pairs: number
}

/** Turns texts into numbers, kept in the store; every call of `texts` begins again. */
export async function prepareTraining(
  texts: () => AsyncIterable<TextPair>,
  options: Pick<TrainLexiconOptions, 'sourceLang' | 'targetLang' | 'lexicons' | 'store' | 'minCount' | 'onPair'>,
): Promise<PreparedTraining> {
  const { lexicons, store, minCount } = options
  const units = { source: createUnits(options.sourceLang, lexicons), target: createUnits(options.targetLang, lexicons) }
  await joinCharacters(texts, units, minCount)
  let pairs = 0
  for await (const pair of texts()) {
    store.write({ source: units.source.idsOf(pair.source), target: units.target.idsOf(pair.target) })
    options.onPair?.(++pairs)
  }
  const source = frequentUnits(units.source, minCount)
  const target = frequentUnits(units.target, minCount)
  const vocabulary = createVocabulary(lexicons)
  const [sources, targets] = [recordsOf(source, options.sourceLang), recordsOf(target, options.targetLang)]
  function recordsOf(words: PreparedTraining['source'], language: string): (WordRecord | undefined)[] {
    const glosser = createGlosser(language, lexicons, vocabulary)
    return words.units.map((_, id) => {
      const tokens = glosser.gloss(words.label(id))
      return tokens.length === 1 ? tokens[0]?.word : undefined
    })
  }
  const isContent = (record: WordRecord | undefined, label: string) => !record?.isFunction && (label.length > 1 || !HAN.test(label))
  return {
    source,
    target,
    pairs,
    known: knownPairs(sources, targets),
    teaches: (pair) =>
      isContent(sources[pair.source], source.label(pair.source)) && isContent(targets[pair.target], target.label(pair.target)),
    *read() {
      for (const pair of store.read()) yield { source: source.translate(pair.source), target: target.translate(pair.target) }
    },
  }
}

/** Trains a lexicon on texts: what they add to the lexicons that are known. */
export async function trainLexicon(texts: () => AsyncIterable<TextPair>, options: TrainLexiconOptions): Promise<TrainedLexicon> {
  const { source, target, read, known, teaches, pairs } = await prepareTraining(texts, options)
  const trained = await trainTranslations(read, {
    sourceSize: source.units.length,
    targetSize: target.units.length,
    known,
    rounds: options.rounds,
    minProbability: options.minProbability,
    minCount: options.minCount,
    ...(options.onPass ? { onPass: options.onPass } : {}),
  })
  const isKnown = new Set(known.map((pair) => pair.source * target.units.length + pair.target))
  const byWord = new Map<number, TrainedPair[]>()
  for (const pair of trained) {
    if (isKnown.has(pair.source * target.units.length + pair.target) || !teaches(pair)) continue
    const list = byWord.get(pair.source) ?? []
    byWord.set(pair.source, list)
    if (list.length < MAX_TRANSLATIONS) list.push(pair)
  }
  const entries = [...byWord]
    .sort(([a], [b]) => source.count(b) - source.count(a) || a - b)
    .map(
      ([word, list]): TrainedEntry => ({
        lemma: source.label(word),
        pos: 'x',
        translations: list.map((pair) => target.label(pair.target)),
        probabilities: list.map(({ probability }) => probability),
      }),
    )
  return { entries, pairs, known: known.length }
}

async function joinCharacters(
  texts: () => AsyncIterable<TextPair>,
  { source, target }: { readonly source: Units; readonly target: Units },
  minCount: number,
): Promise<void> {
  for (let pass = 0; pass < JOIN_PASSES; pass++) {
    for await (const pair of texts()) {
      source.observe(pair.source)
      target.observe(pair.target)
    }
    const [a, b] = [source.join(minCount), target.join(minCount)]
    if (!a && !b) return
  }
}

/** Units met at least `minCount` times get ids without gaps; the rest can teach nothing that would be kept. */
function frequentUnits(units: Units, minCount: number): PreparedTraining['source'] {
  const ids = new Int32Array(units.size()).fill(-1)
  const kept: number[] = []
  for (let unit = 0; unit < ids.length; unit++) if (units.count(unit) >= minCount) ids[unit] = kept.push(unit) - 1
  return {
    units: kept,
    label: (id) => units.label(kept[id] ?? 0),
    count: (id) => units.count(kept[id] ?? 0),
    translate(words) {
      const result: number[] = []
      for (let i = 0; i < words.length; i++) {
        const id = ids[words[i] ?? 0] ?? -1
        if (id >= 0) result.push(id)
      }
      return result
    },
  }
}

/** Pairs of words that share a concept in the lexicons. */
function knownPairs(sources: readonly (WordRecord | undefined)[], targets: readonly (WordRecord | undefined)[]): KnownPair[] {
  const holders = new Map<number, { source: number; weight: number }[]>()
  sources.forEach((record, source) => {
    record?.concepts.forEach((concept, i) => {
      const list = holders.get(concept) ?? []
      holders.set(concept, list)
      list.push({ source, weight: record.weights[i] ?? 0 })
    })
  })
  const pairs: KnownPair[] = []
  targets.forEach((record, target) => {
    const best = new Map<number, number>()
    record?.concepts.forEach((concept, i) => {
      for (const { source, weight } of holders.get(concept) ?? []) {
        const both = weight * (record.weights[i] ?? 0)
        if (both >= MIN_KNOWN && both > (best.get(source) ?? 0)) best.set(source, both)
      }
    })
    for (const [source, weight] of best) pairs.push({ source, target, weight })
  })
  return pairs
}
