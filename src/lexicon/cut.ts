import type { LexiconTable } from './table.ts'

/** The longest dictionary word looked for in unspaced text, in characters. */
const MAX_WORD = 8

/**
 * A cutter for unspaced script: the split with the lowest cost, where a dictionary word costs less the longer it is and an unknown
 * character costs most (a unigram model whose probabilities fall with rank are not known here: length stands in for them).
 * Unknown neighbours of one script (a katakana name) stay together.
 */
export function createCutter(table: LexiconTable | undefined): (run: string) => string[] {
  return (run) => {
    const n = run.length
    const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(n + 1)
    cost[0] = 0
    for (let i = 0; i < n; i++) {
      const here = cost[i] ?? 0
      const limit = Math.min(MAX_WORD, n - i)
      for (let length = 1; length <= limit; length++) {
        const inTable = table ? table.find(run.slice(i, i + length)) >= 0 : false
        if (!inTable && length > 1) continue
        const price = here + (inTable ? (length === 1 ? 2.2 : 2 - 0.1 * length) : 3)
        if (price < (cost[i + length] ?? 0)) {
          cost[i + length] = price
          from[i + length] = i
        }
      }
      const run2 = katakanaRun(run, i)
      if (run2 > 1 && here + 2.5 < (cost[i + run2] ?? 0)) {
        cost[i + run2] = here + 2.5
        from[i + run2] = i
      }
    }
    const words: string[] = []
    for (let end = n; end > 0; end = from[end] ?? 0) words.push(run.slice(from[end] ?? 0, end))
    return words.reverse()
  }
}

function katakanaRun(text: string, start: number): number {
  let end = start
  while (end < text.length) {
    const c = text.charCodeAt(end)
    if (c < 0x30a1 || c > 0x30fe || c === 0x30fb) break
    end++
  }
  return end - start
}
