import { FUNCTION_TRAIT, KNOWN_TRAIT, NUMBER_TRAIT, type WordColumns } from './word-columns.ts'

/** The words of a text in order: where each stands, and its number. Filled anew by each text, so that memory is not taken anew. */
export interface WordRun {
  count: number
  starts: Int32Array
  ends: Int32Array
  words: Int32Array
}

const FIRST_ROOM = 4

/** A run with room for a few words; it grows with the longest sentence. */
export function createWordRun(): WordRun {
  return { count: 0, starts: new Int32Array(FIRST_ROOM), ends: new Int32Array(FIRST_ROOM), words: new Int32Array(FIRST_ROOM) }
}

/** Puts a word behind those of a run. */
export function addToken(run: WordRun, start: number, end: number, word: number): void {
  const at = run.count++
  if (at === run.words.length) {
    run.starts = twice(run.starts)
    run.ends = twice(run.ends)
    run.words = twice(run.words)
  }
  run.starts[at] = start
  run.ends[at] = end
  run.words[at] = word
}

function twice(list: Int32Array): Int32Array {
  const longer = new Int32Array(2 * list.length)
  longer.set(list)
  return longer
}

/** Whether an upper-case letter stands at a place of a text. */
export function isCapital(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  return first < 128 ? first >= 65 && first <= 90 : text.charAt(at) !== text.charAt(at).toLowerCase()
}

/** Whether a token is an initial, or two of the same as Spanish writes for a plural. */
export const isInitial = (text: string, start: number, end: number): boolean =>
  (end - start === 1 || (end - start === 2 && text.charCodeAt(start) === text.charCodeAt(start + 1))) && isCapital(text, start)

const STOP = /^\.[ \u00a0\u202f]?$/

/** Joins initials with stops that the lexicon knows together ("U.S.", "U.N.", Spanish "EE. UU."); `wordOf` gives the word of their letters. */
export function joinInitials(text: string, run: WordRun, words: WordColumns, wordOf: (letters: string) => number): void {
  const { starts, ends } = run
  const isLetter = (at: number) =>
    isInitial(text, starts[at] ?? 0, ends[at] ?? 0) && ((words.traits[run.words[at] ?? 0] ?? 0) & NUMBER_TRAIT) === 0
  const endsInStop = (at: number) => STOP.test(text.slice(ends[at], starts[at + 1]))
  for (let at = 0; at < run.count - 1; at++) {
    if (!isLetter(at)) continue
    let last = at
    while (last + 1 < run.count && isLetter(last + 1) && endsInStop(last)) last++
    const end = ends[last] ?? 0
    if (last === at || text[end] !== '.') continue
    const word = wordOf(text.slice(starts[at], end).replace(/[. \u00a0\u202f]/g, ''))
    const traits = words.traits[word] ?? 0
    if ((traits & KNOWN_TRAIT) !== 0 && (traits & FUNCTION_TRAIT) === 0) replaceTokens(run, at, last, word)
  }
}

/** One token for those from `first` to `last`. */
function replaceTokens(run: WordRun, first: number, last: number, word: number): void {
  run.ends[first] = run.ends[last] ?? 0
  run.words[first] = word
  for (const list of [run.starts, run.ends, run.words]) list.copyWithin(first + 1, last + 1, run.count)
  run.count -= last - first
}
