import { createAffixes } from './affixes.ts'
import type { Inflection } from './inflection.ts'

/** A stemmer made from a table: folded word in, the stem of its family out (never empty). */
export function createStemmer({ suffixes, minStem, alternations, augments }: Inflection): (folded: string) => string {
  const affixes = createAffixes('end', suffixes)
  const [found] = affixes.found
  const participle = augments[0]
  return (folded) => {
    let stem = folded
    const most = Math.min(affixes.longest, folded.length - minStem)
    affixes.match(folded, most)
    for (let n = most; n > 0; n--) {
      if ((found?.[n] ?? -1) < 0) continue
      stem = folded.slice(0, -n)
      break
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
