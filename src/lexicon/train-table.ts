import type { PairCells } from './cells.ts'
import type { TrainModel } from './train.ts'
import { type Bags, MAX_WORDS } from './train-bags.ts'

/** A cell of a pair that was known before, with its weight. */
export interface PriorCell {
  readonly place: number
  readonly source: number
  readonly target: number
  readonly weight: number
}

/** The two directions of Model 1 over sparse cells. */
export interface TranslationTable {
  /** Forgets the counts of the round before. */
  begin(): void
  /** Adds what one sentence pair says to the expected counts. */
  expect(bags: Bags): void
  /** Turns counts into probabilities. */
  maximise(): void
  /** Visits every cell: probability of the target word given the source word and the reverse, and the counts expected in the corpus. */
  each(visit: (source: number, target: number, forward: number, backward: number, count: number) => void): void
}

// Of each cell: the probability forward, the one backward, the count forward, the one backward.
/** A link less likely than this is none; and numbers that small would be slow to reckon with. */
const NEGLIGIBLE = 1e-9
/** Nothing is divided by less. */
const TINY = 1e-30

/** A table in which nothing is believed yet but what is known. */
export function createTranslationTable(
  cells: PairCells,
  sizes: { readonly source: number; readonly target: number },
  prior: readonly PriorCell[],
  model: TrainModel,
): TranslationTable {
  const { values } = cells
  const nullForward = new Float64Array(sizes.target).fill(1)
  const nullBackward = new Float64Array(sizes.source).fill(1)
  const nullForwardCounts = new Float64Array(sizes.target)
  const nullBackwardCounts = new Float64Array(sizes.source)
  const places = new Int32Array(MAX_WORDS * MAX_WORDS)
  const forwardTotals = new Float64Array(MAX_WORDS)
  const agree = model.symmetry === 'agreement'
  cells.each((place) => {
    values[place] = 1
    values[place + 1] = 1
  })
  for (const { place, weight } of prior) {
    values[place] = 1 + model.knownStart * weight
    values[place + 1] = 1 + model.knownStart * weight
  }

  function begin(): void {
    cells.each((place) => {
      values[place + 2] = 0
      values[place + 3] = 0
    })
    nullForwardCounts.fill(0)
    nullBackwardCounts.fill(0)
  }

  function expect({ source, target, n, m }: Bags): void {
    for (let j = 0; j < m; j++) forwardTotals[j] = TINY + model.nullWords * (nullForward[target[j] ?? 0] ?? 0)
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        const place = cells.find(source[i] ?? 0, target[j] ?? 0)
        places[i * m + j] = place
        if (place >= 0) forwardTotals[j] = (forwardTotals[j] ?? 0) + (values[place] ?? 0)
      }
    }
    for (let i = 0; i < n; i++) {
      const nothing = model.nullWords * (nullBackward[source[i] ?? 0] ?? 0)
      let total = TINY + nothing
      for (let j = 0; j < m; j++) {
        const place = places[i * m + j] ?? -1
        if (place >= 0) total += values[place + 1] ?? 0
      }
      add(nullBackwardCounts, source[i] ?? 0, nothing / total)
      for (let j = 0; j < m; j++) {
        const at = places[i * m + j] ?? -1
        if (at < 0) continue
        const forward = (values[at] ?? 0) / (forwardTotals[j] ?? 1)
        const backward = (values[at + 1] ?? 0) / total
        const both = forward * backward
        if (both < NEGLIGIBLE) continue
        values[at + 2] = (values[at + 2] ?? 0) + (agree ? both : forward)
        values[at + 3] = (values[at + 3] ?? 0) + (agree ? both : backward)
      }
    }
    for (let j = 0; j < m; j++) {
      const word = target[j] ?? 0
      add(nullForwardCounts, word, (model.nullWords * (nullForward[word] ?? 0)) / (forwardTotals[j] ?? 1))
    }
  }

  function maximise(): void {
    const bySource = new Float64Array(sizes.source).fill(model.doubt)
    const byTarget = new Float64Array(sizes.target).fill(model.doubt)
    // Pseudo-counts enter the probabilities, not the counts that are told.
    for (const { source, target, weight } of prior) {
      add(bySource, source, model.knownCount * weight)
      add(byTarget, target, model.knownCount * weight)
    }
    cells.each((place, source, target) => {
      add(bySource, source, values[place + 2] ?? 0)
      add(byTarget, target, values[place + 3] ?? 0)
    })
    cells.each((place, source, target) => {
      values[place] = (values[place + 2] ?? 0) / Math.max(TINY, bySource[source] ?? 0)
      values[place + 1] = (values[place + 3] ?? 0) / Math.max(TINY, byTarget[target] ?? 0)
    })
    for (const { place, source, target, weight } of prior) {
      values[place] = (values[place] ?? 0) + (model.knownCount * weight) / Math.max(TINY, bySource[source] ?? 0)
      values[place + 1] = (values[place + 1] ?? 0) + (model.knownCount * weight) / Math.max(TINY, byTarget[target] ?? 0)
    }
    normalise(nullForwardCounts, nullForward)
    normalise(nullBackwardCounts, nullBackward)
  }

  return {
    begin,
    expect,
    maximise,
    each(visit) {
      cells.each((place, source, target) => {
        const count = Math.sqrt((values[place + 2] ?? 0) * (values[place + 3] ?? 0))
        visit(source, target, values[place] ?? 0, values[place + 1] ?? 0, count)
      })
    },
  }
}

function add(counts: Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by
}

function normalise(counts: Float64Array, into: Float64Array): void {
  let total = 0
  for (const count of counts) total += count
  for (let i = 0; i < counts.length; i++) into[i] = (counts[i] ?? 0) / Math.max(TINY, total)
}
