import type { WordRecord } from '../lexicon/gloss.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { WordClass, WordEvidence } from './counterparts.ts'

/** How much it says that a word has no counterpart, in nats: minus the log of how often translated words of its kind are left without one. */
export type SurpriseOf = (word: Pick<WordEvidence, 'token' | 'kind'>) => number

/** What was counted on parallel texts (see test/bench/fit-checks.ts). */
export interface SurpriseModel {
  /** Share of translated words without a counterpart, by direction ("en>de") and kind of word. */
  readonly miss: Readonly<Record<string, Partial<Readonly<Record<WordClass, number>>>>>
  /** English stems that lack one more or less often than their kind: log of the ratio, in tenths, before a colon and a list of stems. */
  readonly stems: readonly string[]
  /** The same of words of other languages, as they stand, by language: beyond what their meanings make usual. */
  readonly forms?: Readonly<Record<string, readonly string[]>>
}

/** The same, and how long texts are. */
export interface OmissionModel extends SurpriseModel {
  /** Mean log of a text's length over its English version's, in characters. */
  readonly length: Readonly<Record<string, number>>
  /** How far that log strays in good translations (standard deviation). */
  readonly spread?: Readonly<Record<string, number>>
}

/** Nothing is a proof by itself. */
const MOST = 5

/** Surprise for words of one language against another (BCP-47). Without counts for the languages nothing surprises. Remembers its answers. */
export function createSurprises(model: SurpriseModel, concepts: readonly string[]): Surprises {
  const made = surprises.get(model) ?? new WeakMap<readonly string[], Surprises>()
  surprises.set(model, made)
  const known = made.get(concepts) ?? surprisesOf(model, concepts)
  made.set(concepts, known)
  return known
}

/** Surprise for words of one language against another (BCP-47). */
type Surprises = (own: string, other: string) => SurpriseOf

/** Models and lexicons are constants: what follows from them is kept as long as they are. */
const surprises = new WeakMap<SurpriseModel, WeakMap<readonly string[], Surprises>>()

function surprisesOf(model: SurpriseModel, concepts: readonly string[]): Surprises {
  const offsets = offsetsOf(model.stems)
  const made = new Map<string, SurpriseOf>()
  return (own, other) => {
    const key = `${primaryLanguage(own)}>${primaryLanguage(other)}`
    const known = made.get(key) ?? surpriseFor(key, model, offsets, offsetsOf(model.forms?.[primaryLanguage(own)] ?? []), concepts)
    made.set(key, known)
    return known
  }
}

function surpriseFor(
  direction: string,
  model: SurpriseModel,
  offsets: ReadonlyMap<string, number>,
  forms: ReadonlyMap<string, number>,
  concepts: readonly string[],
): SurpriseOf {
  const [own = '', other = ''] = direction.split('>')
  const table = model.miss[direction]
  const [there, back] = [model.miss[`${own}>en`], model.miss[`en>${other}`]]
  const missOf = (kind: WordClass): number => {
    if (table) return table[kind] ?? 1
    if (there && back) return 1 - (1 - (there[kind] ?? 1)) * (1 - (back[kind] ?? 1))
    return 1
  }
  const known = new Map<WordClass, WeakMap<WordRecord, number>>()
  const knownOf = (kind: WordClass) => {
    const values = known.get(kind)
    if (values) return values
    const made = new WeakMap<WordRecord, number>()
    known.set(kind, made)
    return made
  }
  return (word) => {
    const values = knownOf(word.kind)
    const before = values.get(word.token.word)
    if (before !== undefined) return before
    const miss = missOf(word.kind)
    const value =
      miss >= 1
        ? 0
        : Math.max(
            0,
            Math.min(MOST, -Math.log(Math.max(0.004, miss)) - offsetOf(word, offsets, concepts) - (forms.get(word.token.word.folded) ?? 0)),
          )
    values.set(word.token.word, value)
    return value
  }
}

function offsetsOf(lines: readonly string[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    for (const stem of line.slice(colon + 1).split(' ')) offsets.set(stem, Number(line.slice(0, colon)) / 10)
  }
  return offsets
}

/** The offset of a word's likeliest English meanings, weighed by how likely they are. */
function offsetOf(
  { token, kind }: Pick<WordEvidence, 'token' | 'kind'>,
  offsets: ReadonlyMap<string, number>,
  concepts: readonly string[],
): number {
  if (kind !== 'known' && kind !== 'title') return 0
  let [sum, total] = [0, 0]
  for (const stem of meaningsOf(token.word.concepts, concepts)) {
    const weight = (token.word.weights[stem.at] ?? 0) ** 2
    sum += weight * (offsets.get(stem.stem) ?? 0)
    total += weight
  }
  return total > 0 ? sum / total : 0
}

/** The first English meanings of a word. */
export function meaningsOf(ids: readonly number[], concepts: readonly string[]): { readonly stem: string; readonly at: number }[] {
  return ids.slice(0, 4).flatMap((id, at) => {
    const stem = concepts[id]
    return stem === undefined ? [] : [{ stem, at }]
  })
}
