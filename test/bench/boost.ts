import type { Tree, Trees } from '../../src/text/trees.ts'

/** One thing to learn from: what was seen of it, whether it is of the kind wanted, and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly made: boolean
  readonly weight: number
}

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Least weight (sum of p (1 - p)) of a leaf, and ridge on its value. */
  readonly minSpread: number
  readonly ridge: number
  /** The share of the examples, and of the features of each split, that a tree sees: 0..1, all where it is not said. */
  readonly rows?: number
  readonly columns?: number
}

const BINS = 32

/** Gradient boosting with logistic loss on histograms (Friedman 2001 and 2002; leaf values after Chen and Guestrin 2016). Deterministic. */
export function boost(examples: readonly Example[], options: BoostOptions): Trees {
  const n = examples.length
  const width = examples[0]?.features.length ?? 0
  const bounds = Array.from({ length: width }, (_, f) => boundsOf(examples, f))
  const bins = bounds.map((list, f) => Uint8Array.from(examples, ({ features }) => binOf(list, features[f] ?? 0)))
  const weights = Float64Array.from(examples, ({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const positive = examples.reduce((sum, { made, weight }) => sum + (made ? weight : 0), 0)
  const base = Math.log(positive / (total - positive))
  const z = new Float64Array(n).fill(base)
  const gradient = new Float64Array(n)
  const spread = new Float64Array(n)
  const trees: Tree[] = []
  let state = 1
  /** A fixed sequence of numbers in 0..1 (linear congruential). */
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
  for (let round = 0; round < options.trees; round++) {
    const seen = Uint8Array.from({ length: n }, () => (chance() < (options.rows ?? 1) ? 1 : 0))
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(z[i] ?? 0)))
      const weight = seen[i] === 1 ? (weights[i] ?? 0) : 0
      gradient[i] = ((examples[i]?.made ? 1 : 0) - p) * weight
      spread[i] = p * (1 - p) * weight
    }
    const nodes: [number, number, number, number][] = []
    const leaves: number[] = []
    const grow = (members: Int32Array, depth: number): number => {
      let [g, h] = [0, 0]
      for (const i of members) {
        g += gradient[i] ?? 0
        h += spread[i] ?? 0
      }
      const best = depth > 0 ? bestSplit(members, g, h) : undefined
      if (!best) {
        const value = rounded((options.rate * g) / (h + options.ridge))
        leaves.push(value)
        for (const i of members) z[i] = (z[i] ?? 0) + value
        return -leaves.length
      }
      const at = nodes.length
      nodes.push([best.feature, bounds[best.feature]?.[best.bin] ?? 0, 0, 0])
      const column = bins[best.feature] ?? new Uint8Array()
      const below = members.filter((i) => (column[i] ?? 0) <= best.bin)
      const above = members.filter((i) => (column[i] ?? 0) > best.bin)
      const [low, high] = [grow(below, depth - 1), grow(above, depth - 1)]
      nodes[at] = [best.feature, bounds[best.feature]?.[best.bin] ?? 0, low, high]
      return at
    }
    const bestSplit = (members: Int32Array, g: number, h: number) => {
      let best: { feature: number; bin: number; gain: number } | undefined
      const [sumG, sumH] = [new Float64Array(BINS), new Float64Array(BINS)]
      for (let f = 0; f < width; f++) {
        if (chance() >= (options.columns ?? 1)) continue
        const column = bins[f] ?? new Uint8Array()
        sumG.fill(0)
        sumH.fill(0)
        for (const i of members) {
          const b = column[i] ?? 0
          sumG[b] = (sumG[b] ?? 0) + (gradient[i] ?? 0)
          sumH[b] = (sumH[b] ?? 0) + (spread[i] ?? 0)
        }
        let [lowG, lowH] = [0, 0]
        for (let b = 0; b < (bounds[f]?.length ?? 0); b++) {
          lowG += sumG[b] ?? 0
          lowH += sumH[b] ?? 0
          const highH = h - lowH
          if (lowH < options.minSpread || highH < options.minSpread) continue
          const gain = lowG ** 2 / (lowH + options.ridge) + (g - lowG) ** 2 / (highH + options.ridge) - g ** 2 / (h + options.ridge)
          if (gain > (best?.gain ?? 1e-3)) best = { feature: f, bin: b, gain }
        }
      }
      return best
    }
    grow(
      Int32Array.from({ length: n }, (_, i) => i),
      options.depth,
    )
    trees.push({ nodes: nodes.flat(), leaves })
  }
  return { base: rounded(base), trees }
}

/** Up to 31 values between the quantiles, rounded; a value falls into the first bin whose bound is not below it. */
function boundsOf(examples: readonly Example[], feature: number): number[] {
  const values = examples.map(({ features }) => features[feature] ?? 0).sort((a, b) => a - b)
  const distinct = [...new Set(values)]
  if (distinct.length <= BINS) return distinct.slice(0, -1).map((value, i) => rounded((value + (distinct[i + 1] ?? value)) / 2))
  const cuts = new Set<number>()
  for (let b = 1; b < BINS; b++) cuts.add(rounded(values[Math.floor((b * values.length) / BINS)] ?? 0))
  return [...cuts].sort((a, b) => a - b).slice(0, BINS - 1)
}

function binOf(bounds: readonly number[], value: number): number {
  let [low, high] = [0, bounds.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (bounds[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

const rounded = (value: number) => Math.round(value * 1e3) / 1e3
