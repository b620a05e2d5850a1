/**
 * How the words of one language are brought to a common form. Everything is over folded words (see `foldWord`): no diacritics.
 * `suffixes` are tried longest first; the stem that stays must keep `minStem` letters. `alternations` mend the stem's end (pt "fiqu" -> "fic").
 */
export interface Inflection {
  readonly suffixes: readonly string[]
  readonly minStem: number
  readonly alternations: readonly (readonly [ending: string, replacement: string])[]
  /** Irregular forms: "foram" -> ["ser", "ir"]. */
  readonly irregular: Readonly<Record<string, readonly string[]>>
  /** A prefix that a participle adds (German "ge"), removed when a suffix was removed too. */
  readonly participlePrefix?: string
  /** Words glued before an apostrophe that are words of their own ("l'", "dell'"). */
  readonly elisions?: boolean
}

/** A stemmer made from a table: folded word in, stem out (never empty). */
export function createStemmer(inflection: Inflection): (folded: string) => string {
  const bySuffixLength = new Map<number, Set<string>>()
  let longest = 0
  for (const suffix of inflection.suffixes) {
    const set = bySuffixLength.get(suffix.length) ?? new Set<string>()
    set.add(suffix)
    bySuffixLength.set(suffix.length, set)
    if (suffix.length > longest) longest = suffix.length
  }
  return (folded) => {
    const max = Math.min(longest, folded.length - inflection.minStem)
    let stem = folded
    for (let n = max; n > 0; n--) {
      if (bySuffixLength.get(n)?.has(folded.slice(-n))) {
        stem = folded.slice(0, -n)
        break
      }
    }
    for (const [ending, replacement] of inflection.alternations) {
      if (stem.endsWith(ending) && stem.length > ending.length) {
        stem = stem.slice(0, -ending.length) + replacement
        break
      }
    }
    const prefix = inflection.participlePrefix
    if (prefix && stem !== folded && stem.startsWith(prefix) && stem.length - prefix.length >= inflection.minStem + 1)
      return stem.slice(prefix.length)
    return stem
  }
}
