import type { GlossedToken, WordRecord } from './gloss.ts'

/** How far back, in tokens, the verb of a prefix is looked for. */
const MAX_DISTANCE = 25
/** What may follow a prefix at the end of its clause; and what no clause reaches over. */
const CLAUSE_END = /^[\s\u00a0]*(?:$|[.,;:!?…)\]“”"»«’‘])/
const SENTENCE_END = /[.;:!?]/
const BLANK = 0x20

/** Whether a clause may end behind a word of a text: not where another word follows. Told by two letters, since it is asked often. */
export function mayEndClause(text: string, end: number): boolean {
  const next = text.charCodeAt(text.charCodeAt(end) === BLANK ? end + 1 : end) | 0x20
  return next < 0x61 || next > 0x7a
}

/**
 * Puts verbs and their separated prefixes together: in "Sie gab den Plan auf." the token "gab" gets what is known of "aufgab". Changes `tokens`,
 * which stand in order in `text`. `isPrefix` tells whether a word may be one; `join` gives the record of a verb with a prefix, undefined when there is no such verb.
 */
export function joinSeparated(
  text: string,
  tokens: GlossedToken[],
  isPrefix: (word: WordRecord) => boolean,
  join: (prefix: string, verb: WordRecord) => WordRecord | undefined,
): void {
  for (let at = 1; at < tokens.length; at++) {
    const particle = tokens[at]
    if (particle && isPrefix(particle.word) && CLAUSE_END.test(text.slice(particle.end, particle.end + 3))) joinAt(particle, at)
  }

  function joinAt(particle: GlossedToken, at: number): void {
    for (let back = at - 1; back >= Math.max(0, at - MAX_DISTANCE); back--) {
      const token = tokens[back]
      if (!token || SENTENCE_END.test(text.slice(token.end, tokens[back + 1]?.start))) return
      const word = token.capital ? undefined : join(particle.word.folded, token.word)
      if (!word) continue
      tokens[back] = { ...token, word }
      return
    }
  }
}
