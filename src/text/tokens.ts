import type { Span } from './document.ts'

/** `han` is a run of Chinese or Japanese script that a lexicon still has to cut into words. */
export type TokenKind = 'word' | 'number' | 'han'

/** A word-like piece of a text. Punctuation and white space are between tokens, never in them. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
}

/** What a character may be part of: a run of Han or kana, a number, a word (as a letter, or as a mark behind one). Some are several. */
const HAN = 1
const NUMBER = 2
const LETTER = 4
const MARK = 8

/** What a character is; those of most texts by their place, without asking Unicode's tables. */
function classOf(code: number): number {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return NUMBER
    const small = code | 0x20
    return small >= 0x61 && small <= 0x7a ? LETTER : 0
  }
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? 0 : LETTER
  if ((code >= 0x400 && code < 0x482) || (code >= 0x48a && code < 0x530)) return LETTER
  if ((code >= 0x4e00 && code < 0x9fff) || (code >= 0x3041 && code < 0x3097) || (code >= 0x30a1 && code < 0x30fb)) return HAN
  if (code >= 0x2010 && code < 0x2028) return 0
  return classByUnicode(String.fromCodePoint(code))
}

// The expressions stand inside because making them takes a millisecond, which most texts do not need.
function classByUnicode(character: string): number {
  const number = /^\p{N}/u.test(character) ? NUMBER : 0
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u.test(character)) return HAN | number
  return number | (/^\p{L}/u.test(character) ? LETTER : 0) | (/^\p{M}/u.test(character) ? MARK : 0)
}

/** Marks inside numbers: full stop, comma, apostrophes, the Arabic decimal mark, blanks that do not break. */
const isSeparator = (code: number) =>
  code === 0x2e || code === 0x2c || code === 0x27 || code === 0x2019 || code === 0x66b || code === 0xa0 || code === 0x202f

/**
 * Visits the tokens of a stretch of text in order: words (letters and marks), numbers with their inner separators, and runs of Han or kana. Linear.
 */
export function scanTokens(text: string, from: number, to: number, visit: (kind: TokenKind, start: number, end: number) => void): void {
  const codeAt = (at: number): number => {
    const code = text.charCodeAt(at)
    return code < 0xd800 || code > 0xdbff || at + 1 >= to ? code : (text.codePointAt(at) ?? code)
  }
  /** The end of the run of characters of some classes, none of them of `others`. */
  const endOfRun = (start: number, classes: number, others: number): number => {
    let at = start
    while (at < to) {
      const code = codeAt(at)
      const found = classOf(code)
      if ((found & classes) === 0 || (found & others) !== 0) break
      at += code > 0xffff ? 2 : 1
    }
    return at
  }
  let at = from
  while (at < to) {
    const code = codeAt(at)
    const found = classOf(code)
    let end = at + (code > 0xffff ? 2 : 1)
    if (found & HAN) {
      end = endOfRun(end, HAN, 0)
      visit('han', at, end)
    } else if (found & NUMBER) {
      end = endOfRun(end, NUMBER, 0)
      while (end < to && isSeparator(text.charCodeAt(end))) {
        const next = endOfRun(end + 1, NUMBER, 0)
        if (next === end + 1) break
        end = next
      }
      visit('number', at, end)
    } else if (found & LETTER) {
      end = endOfRun(end, LETTER | MARK, HAN)
      visit('word', at, end)
    }
    at = end
  }
}

/** Cuts a stretch of text (the whole by default) into tokens, in order; spans are in `text`. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  scanTokens(text, span.start, span.end, (kind, start, end) => {
    tokens.push({ kind, text: text.slice(start, end), start, end })
  })
  return tokens
}
