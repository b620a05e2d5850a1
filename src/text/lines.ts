import { isHanOrKana, isWhite, trimEnd } from './characters.ts'
import type { Span } from './document.ts'

/** One line of a text: its words without the white space (and marks of quoting) around them. `start === end` for a blank line. */
export interface Line extends Span {
  /** Where the line itself begins, before its indentation or marks of quoting. */
  readonly from: number
}

/** The lines of `text` between two offsets; with `quoted`, leading `>` marks count as white space. */
export function linesOf(text: string, from = 0, to = text.length, quoted = false): Line[] {
  const lines: Line[] = []
  let at = from
  while (at < to) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 || newline > to ? to : newline
    let start = at
    while (start < end && (isWhite(text[start] ?? '') || (quoted && text[start] === '>'))) start++
    lines.push({ from: at, start, end: trimEnd(text, start, end) })
    at = end + 1
  }
  return lines
}

/** The width of a text in columns: Chinese and Japanese characters take two. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += isHanOrKana(character) ? 2 : 1
  return columns
}
