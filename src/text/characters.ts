/** Marks that can end a sentence, of all scripts. */
export const STOPS = '.!?…‼⁇⁈⁉。！？｡．؟۔।॥'
/** Those of them that end it without a blank after them. */
export const WIDE_STOPS = '。！？｡'
/** Marks that close a quotation or bracket wherever they stand. */
export const CLOSERS = ')]}”’」』）】》〉］｝〞〟'
/** Marks that open or close, as context tells. */
export const EITHER = '"\'“‘«»‹›＂*_'
/** Marks and signs that may stand before the first word of a sentence. */
export const OPENERS = '"\'“‘„‚«»‹›＂([{（［「『【《〈¿¡—–-*_•·'

const LETTER = /\p{L}/u
const LOWER = /\p{Ll}/u
const UPPER = /\p{Lu}/u
const DIGIT = /\p{Nd}/u
const WHITE = /\s/
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ー]/u

/** Whether a code unit is a Latin or Cyrillic letter of those that nearly all texts are written with: quicker than asking Unicode's tables. */
export function isCommonLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x400 && code <= 0x481)
}

/** The character at an offset (both halves of a surrogate pair), '' past the end. */
export function charAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

/** Whether a character (or its first half) is a letter of any script. */
export const isLetter = (character: string): boolean => LETTER.test(character)
export const isLower = (character: string): boolean => LOWER.test(character)
export const isUpper = (character: string): boolean => UPPER.test(character)
export const isDigit = (character: string): boolean => DIGIT.test(character)
export const isWhite = (character: string): boolean => character !== '' && WHITE.test(character)
/** Whether a character is of the scripts that write words without blanks (Chinese, Japanese). */
export const isHanOrKana = (character: string): boolean => HAN_OR_KANA.test(character)

/** The first offset from `at` on that is not white space (at most `end`). */
export function skipWhite(text: string, at: number, end = text.length): number {
  let result = at
  while (result < end && isWhite(text[result] ?? '')) result++
  return result
}

/** The offset after the last character before `end` that is not white space (at least `start`). */
export function trimEnd(text: string, start: number, end: number): number {
  let result = end
  while (result > start && isWhite(text[result - 1] ?? '')) result--
  return result
}
