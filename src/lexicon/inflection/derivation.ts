import { createAffixes } from './affixes.ts'
import type { Inflection } from './inflection.ts'

type Stemmer = (folded: string) => string

/** Inflections are constants: a stemmer is made once for each. */
const made = new WeakMap<Inflection, Stemmer>()

/** The stemmer of a table: folded word in, the stem of its family out (never empty). */
export function createStemmer(inflection: Inflection): Stemmer {
  const known = made.get(inflection)
  if (known) return known
  const stemmer = stemmerOf(inflection)
  made.set(inflection, stemmer)
  return stemmer
}

function stemmerOf({ suffixes, minStem, alternations, augments }: Inflection): Stemmer {
  const affixes = createAffixes('end', suffixes)
  const { path } = affixes
  const [numbers] = affixes.numbers
  const participle = augments[0]
  return (folded) => {
    let stem = folded
    for (let n = affixes.match(folded, folded.length - minStem); n > 0; n--) {
      if ((numbers?.[path[n] ?? 0] ?? -1) < 0) continue
      stem = folded.slice(0, -n)
      break
    }
    for (let a = 0; a < alternations.length; a++) {
      const ending = alternations[a]?.[0] ?? ''
      if (stem.endsWith(ending) && stem.length > ending.length) {
        stem = stem.slice(0, -ending.length) + (alternations[a]?.[1] ?? '')
        break
      }
    }
    if (participle && stem !== folded && stem.startsWith(participle) && stem.length - participle.length >= minStem + 1)
      return stem.slice(participle.length)
    return stem
  }
}
