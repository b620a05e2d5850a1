import { inferReadings, type LinkModel, stepOf } from '../../src/align/lattice.ts'
import type { Place, Reading } from '../../src/align/link-features.ts'

/** One text to fit a chain model on: the readings of each sentence or paragraph, and the true one (undefined: no source). */
export interface ChainSample {
  readonly lattice: readonly (readonly Reading[])[]
  readonly places: readonly Place[]
  readonly truth: readonly (Reading | undefined)[]
}

function likelihood(samples: readonly ChainSample[], model: LinkModel) {
  const features = new Float64Array(model.features.length)
  const steps = new Float64Array(model.steps.length)
  let value = 0
  for (const { lattice, places, truth } of samples) {
    const posterior = inferReadings(lattice, places, model, true)
    value -= posterior.total
    for (let s = 0; s < steps.length; s++) steps[s] = (steps[s] ?? 0) - (posterior.steps[s] ?? 0)
    let last: Reading | undefined
    let lastAt = -1
    lattice.forEach((readings, k) => {
      readings.forEach((reading, r) => {
        const p = posterior.marginals[k]?.[r] ?? 0
        reading.features.forEach((x, f) => {
          features[f] = (features[f] ?? 0) - p * x
        })
      })
      const right = truth[k]
      if (!right) return
      right.features.forEach((x, f) => {
        features[f] = (features[f] ?? 0) + x
        value += x * (model.features[f] ?? 0)
      })
      const step = stepOf(k - lastAt > 9 ? undefined : last, right, places)
      steps[step] = (steps[step] ?? 0) + 1
      value += model.steps[step] ?? 0
      last = right
      lastAt = k
    })
  }
  return { value, gradient: [...features, ...steps] }
}

/** Maximum conditional likelihood with a quadratic penalty on the distance from `from` (Adam, Kingma and Ba 2015). */
export function fitChain(
  samples: readonly ChainSample[],
  from: LinkModel,
  options: { rounds: number; penalty: number; rate?: number; log?: boolean; pull?: LinkModel },
): LinkModel {
  const w = [...from.features, ...from.steps]
  const pull = options.pull ? [...options.pull.features, ...options.pull.steps] : w.map(() => 0)
  const [m, v] = [w.map(() => 0), w.map(() => 0)]
  const n = from.features.length
  const rate = options.rate ?? 0.15
  for (let round = 1; round <= options.rounds; round++) {
    const { value, gradient } = likelihood(samples, { features: w.slice(0, n), steps: w.slice(n) })
    if (options.log && round % 25 === 0) console.log(`  round ${round}: log-likelihood a text ${(value / samples.length).toFixed(2)}`)
    gradient.forEach((slope, i) => {
      const g = slope / samples.length - options.penalty * ((w[i] ?? 0) - (pull[i] ?? 0))
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g
      v[i] = 0.99 * (v[i] ?? 0) + 0.01 * g * g
      w[i] = (w[i] ?? 0) + (rate * ((m[i] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.99 ** round)) + 1e-8)
    })
  }
  return { features: w.slice(0, n), steps: w.slice(n) }
}

/** Rounded to what is worth writing down. */
export const rounded = (numbers: readonly number[]): string => numbers.map((x) => Math.round(x * 1000) / 1000).join(', ')
