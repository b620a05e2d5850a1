import { likeness } from '../align/cognates.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import { soundOf } from '../lexicon/sound.ts'

/** Jaro's likeness with Winkler's bonus for a common beginning (Winkler 1990), 0..1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const [n, m] = [a.length, b.length]
  if (n === 0 || m === 0) return 0
  const reach = Math.max(0, Math.floor(Math.max(n, m) / 2) - 1)
  const used = new Uint8Array(m)
  const left: string[] = []
  for (let i = 0; i < n; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(m, i + reach + 1); j++) {
      if (used[j] === 1 || a[i] !== b[j]) continue
      used[j] = 1
      left.push(a[i] ?? '')
      break
    }
  }
  if (left.length === 0) return 0
  let swaps = 0
  let k = 0
  for (let j = 0; j < m; j++) if (used[j] === 1 && b[j] !== left[k++]) swaps++
  const common = left.length
  const jaro = (common / n + common / m + (common - swaps / 2) / common) / 3
  let prefix = 0
  while (prefix < Math.min(4, n, m) && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

/**
 * How alike two names are, 0..1: the mean of spelling (Jaro-Winkler over folded letters) and sound (common subsequence), the better of
 * the two counted twice. Names in other scripts are compared by sound alone.
 */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [foldWord(a), foldWord(b)]
  const sound = likeness(soundOf(x), soundOf(y))
  if (!/^[a-z'-]+$/.test(x) || !/^[a-z'-]+$/.test(y)) return sound
  const spelling = jaroWinkler(x, y)
  return (spelling + sound + Math.max(spelling, sound)) / 3
}
