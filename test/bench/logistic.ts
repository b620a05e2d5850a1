import { oddsOf, probabilityOf } from '../../src/text/logistic.ts'

/** What a fit learns from: features with their answer, and how much it counts. */
export interface Example {
  readonly features: readonly number[]
  readonly made: boolean
  readonly weight?: number
}

/** Logistic regression by Newton's method with a ridge; weights with two digits. `n`: how many features there are. */
export function fitLogistic(examples: readonly Example[], n: number, ridge = 1): number[] {
  let weights = Array.from({ length: n }, () => 0)
  for (let round = 0; round < 30; round++) {
    const hessian = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? ridge : 0)))
    const gradient = weights.map((weight) => -ridge * weight)
    for (const { features, made, weight = 1 } of examples) {
      const p = probabilityOf(oddsOf(features, weights))
      const spread = weight * Math.max(1e-6, p * (1 - p))
      for (let i = 0; i < n; i++) {
        const x = features[i] ?? 0
        if (x === 0) continue
        gradient[i] = (gradient[i] ?? 0) + weight * x * (Number(made) - p)
        const row = hessian[i]
        if (row) for (let j = 0; j < n; j++) row[j] = (row[j] ?? 0) + spread * x * (features[j] ?? 0)
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((weight, i) => weight + (step[i] ?? 0))
    if (step.every((value) => Math.abs(value) < 1e-5)) break
  }
  return weights.map((weight) => Math.round(weight * 100) / 100)
}

/** Gaussian elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let j = i + 1; j < n; j++) if (Math.abs(rows[j]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = j
    const [a, b] = [rows[i] ?? [], rows[pivot] ?? []]
    rows[i] = b
    rows[pivot] = a
    const lead = rows[i]?.[i] ?? 1
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      const row = rows[j] ?? []
      const factor = (row[i] ?? 0) / lead
      if (factor !== 0) for (let k = i; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (rows[i]?.[k] ?? 0)
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1))
}
