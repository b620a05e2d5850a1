import type { Inflection } from './inflection.ts'

/** A stemmer made from a table: folded word in, the stem of its family out (never empty). */
export function createStemmer({ suffixes, minStem, alternations, augments }: Inflection): (folded: string) => string {
  const known = new Set(suffixes)
  const longest = suffixes.reduce((length, suffix) => Math.max(length, suffix.length), 0)
  const participle = augments[0]
  return (folded) => {
    let stem = folded
    for (let n = Math.min(longest, folded.length - minStem); n > 0; n--) {
      if (known.has(folded.slice(-n))) {
        stem = folded.slice(0, -n)
        break
      }
    }
    for (const [ending, replacement] of alternations) {
      if (stem.endsWith(ending) && stem.length > ending.length) {
        stem = stem.slice(0, -ending.length) + replacement
        break
      }
    }
    if (participle && stem !== folded && stem.startsWith(participle) && stem.length - participle.length >= minStem + 1)
      return stem.slice(participle.length)
    return stem
  }
}
