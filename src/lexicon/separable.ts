import { isCapital, type WordRun } from './word-run.ts'

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
 * Puts verbs and their separated prefixes together: in "Sie gab den Plan auf." the token "gab" gets what is known of "aufgab". Changes the words of
 * `run`. `isPrefix` tells whether a word may be one; `join` gives the word of a verb with a prefix, -1 when there is no such verb.
 */
export function joinSeparated(
  text: string,
  { count, starts, ends, words }: WordRun,
  isPrefix: (word: number) => boolean,
  join: (prefix: number, verb: number) => number,
): void {
  for (let at = 1; at < count; at++) {
    const end = ends[at] ?? 0
    if (isPrefix(words[at] ?? 0) && mayEndClause(text, end) && CLAUSE_END.test(text.slice(end, end + 3))) joinAt(words[at] ?? 0, at)
  }

  function joinAt(prefix: number, at: number): void {
    for (let back = at - 1; back >= Math.max(0, at - MAX_DISTANCE); back--) {
      if (SENTENCE_END.test(text.slice(ends[back], starts[back + 1]))) return
      const word = isCapital(text, starts[back] ?? 0) ? -1 : join(prefix, words[back] ?? 0)
      if (word < 0) continue
      words[back] = word
      return
    }
  }
}
