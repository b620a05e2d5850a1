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

/** What only Unicode's tables tell. */
const UNTOLD = 16

/** The classes of the characters of Latin and Cyrillic script, which most texts are written in, by their place. */
const CLASSES: Uint8Array = classesByPlace()

function classesByPlace(): Uint8Array {
  const classes = new Uint8Array(0x530)
  classes.fill(NUMBER, 0x30, 0x3a).fill(LETTER, 0x41, 0x5b).fill(LETTER, 0x61, 0x7b)
  // Among the signs of Latin-1: ª, µ, º; and ², ³, ¹, ¼, ½, ¾.
  for (const code of [0xaa, 0xb5, 0xba]) classes[code] = LETTER
  for (const code of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) classes[code] = NUMBER
  classes.fill(LETTER, 0xc0, 0x250).fill(0, 0xd7, 0xd8).fill(0, 0xf7, 0xf8)
  classes.fill(UNTOLD, 0x250, 0x400).fill(LETTER, 0x400).fill(UNTOLD, 0x482, 0x48a)
  return classes
}

/** What a character is; those of most texts by their place, without asking Unicode's tables. */
function classOf(code: number): number {
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

/** Where tokens stand: start, end and kind (its place in `TOKEN_KINDS`) of each, side by side. Filled anew by each text, so that memory is not taken anew. */
export interface TokenSpans {
  count: number
  numbers: Int32Array
}

/** The kinds of tokens by their numbers. */
export const TOKEN_KINDS: readonly [word: 'word', number: 'number', han: 'han'] = ['word', 'number', 'han']
/** The number of words. */
export const WORD_KIND = 0
const [NUMBER_KIND, HAN_KIND] = [1, 2]

/** Room for tokens. */
export function createTokenSpans(): TokenSpans {
  return { count: 0, numbers: new Int32Array(3 * 4) }
}

/** Finds the tokens of a stretch of text in order: words (letters and marks), numbers with their inner separators, and runs of Han or kana. Linear. */
export function findTokens(text: string, from: number, to: number, spans: TokenSpans): void {
  spans.count = 0
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    const code = unit < SURROGATES ? unit : codeAt(text, at, to)
    let found = unit < CLASSES.length ? (CLASSES[unit] ?? 0) : UNTOLD
    if (found === UNTOLD) found = classOf(code)
    let end = at + (code > 0xffff ? 2 : 1)
    if (found & HAN) {
      end = endOfRun(text, end, to, HAN, 0)
      add(spans, at, end, HAN_KIND)
    } else if (found & NUMBER) {
      end = endOfRun(text, end, to, NUMBER, 0)
      while (end < to && isSeparator(text.charCodeAt(end))) {
        const next = endOfRun(text, end + 1, to, NUMBER, 0)
        if (next === end + 1) break
        end = next
      }
      add(spans, at, end, NUMBER_KIND)
    } else if (found & LETTER) {
      end = endOfRun(text, end, to, LETTER | MARK, HAN)
      add(spans, at, end, WORD_KIND)
    }
    at = end
  }
}

const SURROGATES = 0xd800

function codeAt(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at)
  return code < 0xd800 || code > 0xdbff || at + 1 >= to ? code : (text.codePointAt(at) ?? code)
}

/** The end of the run of characters of some classes, none of them of `others`. */
function endOfRun(text: string, start: number, to: number, classes: number, others: number): number {
  let at = start
  while (at < to) {
    const unit = text.charCodeAt(at)
    const code = unit < SURROGATES ? unit : codeAt(text, at, to)
    let found = unit < CLASSES.length ? (CLASSES[unit] ?? 0) : UNTOLD
    if (found === UNTOLD) found = classOf(code)
    if ((found & classes) === 0 || (found & others) !== 0) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

function add(spans: TokenSpans, start: number, end: number, kind: number): void {
  const at = 3 * spans.count++
  if (at === spans.numbers.length) {
    const wider = new Int32Array(2 * at)
    wider.set(spans.numbers)
    spans.numbers = wider
  }
  spans.numbers[at] = start
  spans.numbers[at + 1] = end
  spans.numbers[at + 2] = kind
}

/** Cuts a stretch of text (the whole by default) into tokens, in order; spans are in `text`. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const spans = createTokenSpans()
  findTokens(text, span.start, span.end, spans)
  const tokens: Token[] = []
  for (let at = 0; at < 3 * spans.count; at += 3) {
    const [start, end] = [spans.numbers[at] ?? 0, spans.numbers[at + 1] ?? 0]
    tokens.push({ kind: TOKEN_KINDS[spans.numbers[at + 2] ?? 0] ?? 'word', text: text.slice(start, end), start, end })
  }
  return tokens
}
