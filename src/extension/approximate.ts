/** A stretch of a text that is nearly a pattern. */
export interface NearMatch {
  readonly start: number
  readonly end: number
  /** Characters put in, left out or exchanged. */
  readonly errors: number
}

/**
 * The stretches of a text that differ from a pattern by at most `limit` characters, the best one of each place, in order; stretches do not overlap
 * (Sellers 1980). Time: length of the text times length of the pattern.
 */
export function findNear(text: string, pattern: string, limit: number): NearMatch[] {
  const m = pattern.length
  if (m === 0) return []
  // For each length of the pattern's beginning: the least errors with which it ends here, and where that stretch starts.
  const errors = new Int32Array(m + 1)
  const starts = new Int32Array(m + 1)
  for (let i = 0; i <= m; i++) errors[i] = i
  const found: NearMatch[] = []
  // Of equals, the one as long as the pattern.
  const offBy = ({ start, end }: NearMatch) => Math.abs(end - start - m)
  for (let at = 0; at < text.length; at++) {
    let [diagonal, diagonalStart] = [0, at]
    const character = text.charCodeAt(at)
    errors[0] = 0
    starts[0] = at + 1
    for (let i = 1; i <= m; i++) {
      const [above, aboveStart] = [errors[i] ?? 0, starts[i] ?? 0]
      let [best, start] = [diagonal + (pattern.charCodeAt(i - 1) === character ? 0 : 1), diagonalStart]
      if (above + 1 < best) [best, start] = [above + 1, aboveStart]
      const left = (errors[i - 1] ?? 0) + 1
      if (left < best) [best, start] = [left, starts[i - 1] ?? 0]
      ;[diagonal, diagonalStart] = [above, aboveStart]
      errors[i] = best
      starts[i] = start
    }
    const here = { start: starts[m] ?? 0, end: at + 1, errors: errors[m] ?? m }
    if (here.errors > limit) continue
    const last = found[found.length - 1]
    if (!last || last.end <= here.start) found.push(here)
    else if (here.errors < last.errors || (here.errors === last.errors && offBy(here) < offBy(last))) found[found.length - 1] = here
  }
  return found
}

/** How alike two short texts are, 0..1: one less the edits between them, as a share of the longer. Two empty texts are alike. */
export function alike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return 1 - (row[b.length] ?? 0) / longest
}
