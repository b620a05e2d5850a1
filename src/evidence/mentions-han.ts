import { isTelling, transliteratedRun } from '../lexicon/transliteration.ts'
import type { Span } from '../text/document.ts'

/**
 * What stands before and after a dot between two parts of a foreign name in Chinese. The text goes on without a blank, so the stretch before may begin with
 * other words and the one after end with them.
 */
export interface DottedName {
  readonly before: Span
  readonly after: Span
}

/** Renderings of one name word are not longer. */
export const LONGEST_RENDERING = 8

const DOTTED = /\p{sc=Han}+(?:[·•‧・･．]\p{sc=Han}+)+/gu
const DOT = /[·•‧・･．]/u

/** Names with dots in a stretch of text, in order; of three parts ("X·Y·Z") each pair, then the outer ones. */
export function findDottedNames(text: string, span: Span): DottedName[] {
  const found: DottedName[] = []
  for (const match of text.slice(span.start, span.end).matchAll(DOTTED)) {
    let at = span.start + match.index
    const parts = match[0].split(DOT).map((piece): Span => {
      const start = at
      at += piece.length + 1
      return { start, end: start + piece.length }
    })
    parts.forEach((part, i) => {
      for (const next of [
        parts[i + 1],
        (parts[i + 1]?.end ?? 0) - (parts[i + 1]?.start ?? 0) > LONGEST_RENDERING ? undefined : parts[i + 2],
      ]) {
        if (!next) continue
        const before = { start: Math.max(part.start, part.end - LONGEST_RENDERING), end: part.end }
        found.push({ before, after: { start: next.start, end: Math.min(next.end, next.start + LONGEST_RENDERING) } })
      }
    })
  }
  return found
}

/** Maximal runs of three characters and more that spell foreign names, at least one of them used for hardly anything else. */
export function findTransliterations(text: string, span: Span): Span[] {
  const found: Span[] = []
  for (let start = span.start; start < span.end; start++) {
    const length = transliteratedRun(text, start, span.end - start)
    if (length >= 3 && isTelling(text.slice(start, start + length))) found.push({ start, end: start + length })
    start += length
  }
  return found
}

/**
 * Whether a name may begin and end there: no character beside it that would spell more of a name, unless that character belongs to a word ("公布" before
 * a name), and no dot.
 */
export function standsAlone(text: string, { start, end }: Span, isWord: (word: string) => boolean): boolean {
  return !touchesDot(text, { start, end }) && startsFreely(text, start, isWord) && endsFreely(text, end, isWord)
}

/** Whether a dot joins a stretch to another. */
export const touchesDot = (text: string, { start, end }: Span): boolean => DOT.test(text.charAt(start - 1)) || DOT.test(text.charAt(end))

/** Whether no more of a name precedes. */
export const startsFreely = (text: string, start: number, isWord: (word: string) => boolean): boolean =>
  !isTelling(text.charAt(start - 1)) || isWord(text.slice(Math.max(0, start - 2), start))

/** Whether no more of a name follows. */
export const endsFreely = (text: string, end: number, isWord: (word: string) => boolean): boolean =>
  !isTelling(text.charAt(end)) || isWord(text.slice(end, end + 2))
