/** Where English may be denied, and what is put in: at an auxiliary, before a bare verb, before a noun. */
const DENIED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are|was|were|will|would|could|should|has|have|had|can|may|must)(?= [a-z])(?! not\b| no\b| have\b| been\b)/g, ' not'],
  [/\b(?:they|we|you|people|who|I)(?= [a-z]{4,})(?! (?:were|have|will|would|could|should|must|didn|don|also|only|just)\b)/g, ' do not'],
  [
    /\b(?:have|had|has|with|and|of|for|is|are|was|were|by|in)(?= [a-z]{4,}(?<!ing|ed|ly|that|this|than|them|they|their|which|some|more|most|what|when|where|were|been)\b)/g,
    ' no',
  ],
  [/\b(?:has|have|had|was|were|is|are)(?= [a-z]+ed\b)/g, ' never'],
  [/\b(?:is|are|was|were|has|have|had)(?= [a-z])(?! no\b)/g, ' no longer'],
]

/** "Is" to "is not" and the like, at a place that allows it; undefined where there is none. */
export function denyEnglish(text: string, turn: number): string | undefined {
  const [pattern = /(?!)/g, word = ''] = DENIED[turn % DENIED.length] ?? []
  const places = [...text.matchAll(pattern)]
  const match = places[(turn * 7) % Math.max(1, places.length)]
  if (!match) return undefined
  const at = match.index + match[0].length
  return `${text.slice(0, at)}${word}${text.slice(at)}`
}

/** Denials of English and what stands in their place when nothing is denied. */
const AFFIRMED: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were|will|would|could|should|has|have|had|do|does|did)(?:n['’]t| not)\b/, '$1'],
  [/\bcan(?:['’]t|not)\b/, 'can'],
  [/ never /, ' '],
  [/\bwithout /, 'with '],
  [/\bno one\b|\bnobody\b/, 'everyone'],
  [/\bnothing\b/, 'something'],
  [/\bno (?=[a-z]{4})/, 'some '],
  [/\bnone of\b/, 'all of'],
]
/** An English sentence without its denial; undefined where it has none. */
export function affirmEnglish(text: string): string | undefined {
  for (const [pattern, instead] of AFFIRMED) {
    const cut = text.replace(pattern, instead)
    if (cut !== text) return cut
  }
  return undefined
}
