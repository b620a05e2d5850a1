/** Letters that German and Dutch put between the parts of a compound. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  nl: ['', 's', 'en', 'e', 'n'],
}
/** Shorter parts are more often chance than compound. */
const MIN_PART = 4

/** Longer "words" are no words; trying all their parts would take the square of their length. */
const MAX_WORD = 60

/**
 * The lexicon keys (`keyOf` a part, -1 where there is none) of the two parts of a compound that the lexicon lacks as a whole ("Sicherheitsteam" ->
 * "sicherheit", "team"); the longest known second part wins. When only the second part (the head) is known, its key alone; empty when nothing fits
 * or the language makes no compounds.
 */
export function cutCompound(language: string, folded: string, keyOf: (part: string) => number): readonly number[] {
  const links = LINKS[language]
  if (!links || folded.length < 2 * MIN_PART || folded.length > MAX_WORD) return []
  let headOnly = -1
  for (let at = MIN_PART; at <= folded.length - MIN_PART; at++) {
    const head = keyOf(folded.slice(at))
    if (head < 0) continue
    const rest = folded.slice(0, at)
    for (const link of links) {
      if (!rest.endsWith(link) || rest.length - link.length < 3) continue
      const first = keyOf(link === '' ? rest : rest.slice(0, -link.length))
      if (first >= 0) return [first, head]
    }
    if (headOnly < 0 && folded.length - at >= 5) headOnly = head
  }
  return headOnly >= 0 ? [headOnly] : []
}
