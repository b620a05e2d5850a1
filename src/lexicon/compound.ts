/** Letters that German and Dutch put between the parts of a compound. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
  nl: ['', 's', 'en', 'e', 'n'],
}
/** Shorter parts are more often chance than compound. */
const MIN_PART = 4
/** Short words that begin many compounds all the same, folded: "Südeuropa", "Ölpreis", "Zuid-Europa". */
const SHORT: Readonly<Record<string, RegExp>> = {
  de: /^(?:sud|ost|ol|bau|rad|zug|see|eis|tod|not|gas|bus|tag|weg|neu|alt|rot|hof|tor|tee|ohr|arm|mut|uhr|rat|amt|ei)/,
  nl: /^(?:zee|ijs|gas|bus|dag|weg|wet|hof|oor|arm|oog|bos)/,
}

/** Longer "words" are no words; trying all their parts would take the square of their length. */
const MAX_WORD = 60

/**
 * The lexicon keys of the two parts of a compound that the lexicon lacks as a whole ("Sicherheitsteam" -> "sicherheit", "team"); the longest known
 * second part wins. When only the second part (the head) is known, its key alone; empty when nothing fits or the language makes no compounds.
 * `keyOf` gives the key of a part, -1 where there is none; `mayBegin` may tell that no known part begins at a place of the word.
 */
export function cutCompound(
  language: string,
  folded: string,
  mayBegin: (word: string, at: number) => boolean,
  keyOf: (part: string) => number,
): readonly number[] {
  const links = LINKS[language]
  if (!links || folded.length > MAX_WORD) return []
  const short = SHORT[language]?.exec(folded)?.[0]
  if (short && folded.length - short.length > MIN_PART && mayBegin(folded, short.length)) {
    const [first, head] = [keyOf(short), keyOf(folded.slice(short.length))]
    if (first >= 0 && head >= 0) return [first, head]
  }
  if (folded.length < 2 * MIN_PART) return []
  const begins = mayBegin(folded, 0)
  let headOnly = -1
  for (let at = MIN_PART; at <= folded.length - MIN_PART; at++) {
    const head = mayBegin(folded, at) ? keyOf(folded.slice(at)) : -1
    if (head < 0) continue
    for (let k = 0; begins && k < links.length; k++) {
      const link = links[k] ?? ''
      const end = at - link.length
      if (end < 3 || !folded.startsWith(link, end)) continue
      const first = keyOf(folded.slice(0, end))
      if (first >= 0) return [first, head]
    }
    if (headOnly < 0 && folded.length - at >= 5) headOnly = head
    if (!begins && headOnly >= 0) break
  }
  return headOnly >= 0 ? [headOnly] : []
}
