import type { Span } from './document.ts'

/** `han` is a run of Chinese or Japanese script that a lexicon still has to cut into words. */
export type TokenKind = 'word' | 'number' | 'han'

/** A word-like piece of a text. Punctuation and white space are between tokens, never in them. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
}

/**
 * Words (letters, marks, inner hyphens cut, apostrophes kept only as English possessives are not), numbers with their inner
 * separators, and runs of Han or kana. One alternation, each branch over its own class: linear.
 */
const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|\p{N}+(?:[.,'’٫\u{a0}\u{202f}]\p{N}+)*|[\p{L}--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]][[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]]*/gv

const HAN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u
const DIGIT = /^\p{N}/u

/** Cuts a stretch of text (the whole by default) into tokens, in order; spans are in `text`. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  const part = text.slice(span.start, span.end)
  for (const match of part.matchAll(TOKEN)) {
    const piece = match[0]
    const start = span.start + match.index
    tokens.push({ kind: kindOf(piece), text: piece, start, end: start + piece.length })
  }
  return tokens
}

function kindOf(piece: string): TokenKind {
  const first = piece.charCodeAt(0)
  if (first < 128) return first <= 57 ? 'number' : 'word'
  return HAN.test(piece) ? 'han' : DIGIT.test(piece) ? 'number' : 'word'
}
