import type { Bag } from './passage-index.ts'

/** Word matches between two lines: word `k` of the target line with word `s` of the source line, and how strong. Parallel arrays. */
export interface Cell {
  readonly target: number[]
  readonly source: number[]
  readonly strength: number[]
}

/** Finds word matches between source lines (indexed) and one target line, within a window of source lines. */
export interface MatchIndex {
  /** Cells of source lines in [from, to) that share words with the bag, by line. */
  cells(bag: Bag, from: number, to: number): Map<number, Cell>
  /** In how many source lines a target word may stand (summed strengths). */
  frequency(concepts: readonly number[]): number
  /** Lines that hold a concept, ascending. */
  linesOf(concept: number): Int32Array | undefined
}

interface Postings {
  lines: Int32Array
  words: Uint16Array
  weights: Float32Array
}

/** Indexes source bags by concept, with the word's place in its bag. */
export function indexMatches(bags: readonly Bag[]): MatchIndex {
  const drafts = new Map<number, { lines: number[]; words: number[]; weights: number[] }>()
  bags.forEach((bag, line) => {
    bag.words.forEach((word, s) => {
      for (let i = 0; i < word.concepts.length; i++) {
        const concept = word.concepts[i] ?? 0
        let draft = drafts.get(concept)
        if (!draft) {
          draft = { lines: [], words: [], weights: [] }
          drafts.set(concept, draft)
        }
        draft.lines.push(line)
        draft.words.push(s)
        draft.weights.push(word.weights[i] ?? 0)
      }
    })
  })
  const index = new Map<number, Postings>()
  for (const [concept, draft] of drafts) {
    index.set(concept, {
      lines: Int32Array.from(draft.lines),
      words: Uint16Array.from(draft.words),
      weights: Float32Array.from(draft.weights),
    })
  }
  drafts.clear()
  return {
    linesOf: (concept) => index.get(concept)?.lines,
    frequency(concepts) {
      let most = 0
      for (const concept of concepts) most += index.get(concept)?.lines.length ?? 0
      return most
    },
    cells(bag, from, to) {
      const cells = new Map<number, Cell>()
      bag.words.forEach((word, k) => {
        for (let i = 0; i < word.concepts.length; i++) {
          const postings = index.get(word.concepts[i] ?? 0)
          if (!postings) continue
          const weight = word.weights[i] ?? 0
          const { lines, words, weights } = postings
          for (let p = lowerBound(lines, from); p < lines.length; p++) {
            const line = lines[p] ?? 0
            if (line >= to) break
            let cell = cells.get(line)
            if (!cell) {
              cell = { target: [], source: [], strength: [] }
              cells.set(line, cell)
            }
            cell.target.push(k)
            cell.source.push(words[p] ?? 0)
            cell.strength.push(weight * (weights[p] ?? 0))
          }
        }
      })
      return cells
    },
  }
}

/** The first place in a sorted array whose value is at least `value`. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
