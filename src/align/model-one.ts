/** Rounds of expectation maximisation; more changes nothing on the development files. */
const ROUNDS = 4

/**
 * Model 1 (Brown et al. 1993) with a null word: p(made | given) of each pair. `pair` is the pair of each meeting of two words, of which there are
 * `pairs`; `seen` the place of the made word of each meeting, `made` the word at each place, `given` the other word of each pair.
 */
export function modelOne(
  pair: Int32Array,
  pairs: number,
  seen: Int32Array,
  made: Int32Array,
  given: Int32Array,
  givens: number,
  mades: number,
): Float64Array {
  let table = new Float64Array(pairs).fill(1)
  let none = new Float64Array(mades).fill(1)
  for (let round = 0; round < ROUNDS; round++) {
    const totals = new Float64Array(made.length)
    startTotals(totals, made, none)
    addTotals(totals, pair, seen, table)
    const counts = new Float64Array(pairs)
    countShares(counts, pair, seen, table, totals)
    const noneCounts = new Float64Array(mades)
    const noneSum = countNone(noneCounts, made, none, totals)
    const sums = new Float64Array(givens).fill(0.5)
    addCounts(sums, counts, given)
    divideBySums(counts, sums, given)
    divide(noneCounts, noneSum)
    table = counts
    none = noneCounts
  }
  return table
}

// The loops of a round stand by themselves: V8 compiles each once, and throws none away for what comes behind it.

function startTotals(totals: Float64Array, made: Int32Array, none: Float64Array): void {
  for (let p = 0; p < made.length; p++) totals[p] = none[made[p] ?? 0] ?? 0
}

/** What all that may have made each made word adds up to. */
function addTotals(totals: Float64Array, pair: Int32Array, seen: Int32Array, table: Float64Array): void {
  for (let k = 0; k < pair.length; k++) {
    const place = seen[k] ?? 0
    totals[place] = (totals[place] ?? 0) + (table[pair[k] ?? 0] ?? 0)
  }
}

function countShares(counts: Float64Array, pair: Int32Array, seen: Int32Array, table: Float64Array, totals: Float64Array): void {
  for (let k = 0; k < pair.length; k++) {
    const number = pair[k] ?? 0
    counts[number] = (counts[number] ?? 0) + (table[number] ?? 0) / (totals[seen[k] ?? 0] ?? 1)
  }
}

/** The shares of the null word, and their sum. */
function countNone(counts: Float64Array, made: Int32Array, none: Float64Array, totals: Float64Array): number {
  let sum = 0.5
  for (let p = 0; p < made.length; p++) {
    const word = made[p] ?? 0
    const share = (none[word] ?? 0) / (totals[p] ?? 1)
    counts[word] = (counts[word] ?? 0) + share
    sum += share
  }
  return sum
}

function addCounts(sums: Float64Array, counts: Float64Array, given: Int32Array): void {
  for (let k = 0; k < counts.length; k++) sums[given[k] ?? 0] = (sums[given[k] ?? 0] ?? 0) + (counts[k] ?? 0)
}

function divideBySums(counts: Float64Array, sums: Float64Array, given: Int32Array): void {
  for (let k = 0; k < counts.length; k++) counts[k] = (counts[k] ?? 0) / (sums[given[k] ?? 0] ?? 1)
}

function divide(counts: Float64Array, sum: number): void {
  for (let k = 0; k < counts.length; k++) counts[k] = (counts[k] ?? 0) / sum
}
