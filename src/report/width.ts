import type { Span } from '../text/document.ts'

/** Characters two columns wide in a terminal (Unicode's East Asian Width W and F, and pictures). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
/** Characters that take no column of their own. */
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u
/** What may not begin a line, and what may not end one, where lines break between characters. */
const NOT_FIRST = /[\p{Pe}\p{Pf}”’。，、！？；：．·…—～」』》〉】）％]/u
const NOT_LAST = /[\p{Ps}\p{Pi}“‘「『《〈【（]/u
/** Controls could move the cursor or colour the terminal: a text never does. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += columns(character)
  return width
}

function columns(character: string): number {
  if (character < '\u0300') return 1
  return ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
}

/** A text as one line that is safe to show: line ends and controls become blanks, one for one, so that spans still hold. */
export function flat(text: string): string {
  return text.replace(CONTROL, ' ')
}

/**
 * Breaks a text into lines of at most `width` columns: at blanks, between wide characters, and inside a word only when it is longer than a
 * line. Gives spans of the text, trimmed; nothing but white space is left out.
 */
export function wrap(text: string, width: number): Span[] {
  const lines: Span[] = []
  let start = -1
  let used = 0
  // The last place where the line may end, and where the next would begin.
  let breakEnd = -1
  let breakNext = -1
  let previous = ''
  let at = 0
  const close = (end: number) => {
    if (start >= 0 && end > start) lines.push({ start, end })
  }
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const next = at + character.length
    const size = columns(character)
    if (/[^\S\u00A0\u202F]/.test(character)) {
      if (start >= 0) {
        if (previous !== ' ') breakEnd = at
        breakNext = next
        used += size
      }
      previous = ' '
      at = next
      continue
    }
    if (start < 0) {
      start = at
      used = 0
    } else if (previous !== ' ' && (size === 2 || WIDE.test(previous)) && !NOT_FIRST.test(character) && !NOT_LAST.test(previous)) {
      breakEnd = at
      breakNext = at
    }
    // What is left after a break may still be too long for the next line.
    while (used + size > width && at > start) {
      const cut = breakEnd > start ? { end: breakEnd, next: breakNext } : { end: at, next: at }
      close(cut.end)
      start = cut.next
      used = displayWidth(text.slice(start, at))
      breakEnd = -1
      breakNext = -1
    }
    used += size
    previous = character
    at = next
  }
  close(previous === ' ' ? (breakEnd > start ? breakEnd : text.trimEnd().length) : text.length)
  return lines
}
