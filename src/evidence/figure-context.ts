import { type Amount, amount } from './number-amount.ts'
import { readHan } from './number-han.ts'
import { digitCount, isDigit, readLiteral, scaled } from './number-literal.ts'
import { readWords } from './number-words.ts'
import type { Numbers } from './numbers/compile.ts'
import { isCjk, isWordLetter, type Phrases, phraseAt, phraseBefore, wordEnd } from './numbers/phrases.ts'

/** A text being read for figures: as it is, folded, and how its language writes numbers. */
export interface FigureText {
  readonly original: string
  readonly text: string
  readonly numbers: Numbers
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 0.2],
  ['⅛', 0.125],
])

/** The place after one blank or hyphen, if there is one. */
export const afterGap = (text: string, at: number): number => (text[at] === ' ' || text[at] === '-' ? at + 1 : at)
/** The place before blanks that end at `at`. */
export function beforeGap(text: string, at: number): number {
  let result = at
  while (result > 0 && text[result - 1] === ' ') result--
  return result
}

/** A phrase at `at`, or after one blank or hyphen. */
export function phraseNear<T>(phrases: Phrases<T>, text: string, at: number) {
  return phraseAt(phrases, text, at) ?? (text[at] === ' ' || text[at] === '-' ? phraseAt(phrases, text, at + 1) : undefined)
}

/** A phrase that ends before `end`, blanks between them left out. */
export const phraseLeft = <T>(phrases: Phrases<T>, text: string, end: number) => phraseBefore(phrases, text, beforeGap(text, end))

/** Whether a word or number can begin at `at`. */
export const startsWord = (text: string, at: number): boolean => !isWordLetter(text[at]) || !isWordLetter(text[at - 1])

function wordBefore(text: string, at: number): string {
  const end = beforeGap(text, at)
  let start = end
  while (start > 0 && isWordLetter(text[start - 1])) start--
  return text.slice(start, end)
}

/** Reads the amount that begins at `at`: digits, words or Chinese numerals with their scales, halves and fractions; undefined if none does. */
export function readAmount(context: FigureText, at: number): Amount | undefined {
  const { text, numbers } = context
  const character = text[at]
  if (character === undefined) return undefined
  const sign = SIGNS.get(character)
  if (sign !== undefined) return amount({ start: at, end: at + 1 }, sign, 2, 'digits', { ratio: true })
  if (numbers.cjk) {
    const han = readHan(text, at)
    if (han) return hanFraction(context, han)
  }
  if (isDigit(character) || character === '.') {
    const read = readLiteral(text, at, numbers.data)
    if (!read) return undefined
    const first = amount(read, read.value, read.digits, 'digits', { plain: read.plain })
    if (numbers.cjk) return hanFraction(context, withScales(context, first))
    return fractionOf(context, withScales(context, withHalf(context, first)))
  }
  if (!isWordLetter(character)) return numbers.cjk && isCjk(character) ? halfOf(context, at) : undefined
  const half = halfOf(context, at)
  if (half) return half
  const part = articlePart(context, at)
  if (part) return part
  const words = readWords(text, at, numbers)
  const single = phraseAt(numbers.singles, text, at)
  if (single && single.end > (words?.end ?? 0)) {
    const { value, weak, kind } = single.value
    const read = amount(single, value, digitCount(value), 'words', {
      weak,
      ...(kind === 'multiple' ? { measure: { kind, unit: 'x' } } : {}),
    })
    return kind === 'multiple' ? read : withScales(context, read)
  }
  if (!words) return undefined
  if (words.ordinal) return words
  return fractionOf(context, withScales(context, withHalf(context, words)))
}

function withHalf(context: FigureText, read: Amount): Amount {
  const half = phraseNear(context.numbers.andHalf, context.text, read.end)
  const sign = SIGNS.get(context.text[read.end] ?? '')
  if (sign !== undefined && read.form === 'digits')
    return { ...read, end: read.end + 1, value: read.value + sign, high: read.value + sign, digits: read.digits + 1, plain: false }
  return half
    ? { ...read, end: half.end, value: read.value + 0.5, high: read.high + 0.5, digits: read.digits + 1, weak: false, plain: false }
    : read
}

/** Multiplies by the scale words that follow: "10 mil milhões", "$275k", "2.5 hundred million". */
export function withScales(context: FigureText, read: Amount): Amount {
  const { text, numbers } = context
  let result = read
  // "$300+ billion"
  if (text[result.end] === '+' && phraseNear(numbers.scales, text, result.end + 1))
    result = { ...result, end: result.end + 1, bound: 'at-least' }
  for (;;) {
    const near =
      phraseAt(numbers.scales, text, result.end) ??
      (text[result.end] === ' ' || text[result.end] === '-' ? phraseAt(numbers.scales, text, result.end + 1) : undefined)
    if (!near) return result
    // A letter alone is a scale only when it clings to digits: "50m" but not "5 m".
    if (near.form.length === 1 && isWordLetter(near.form) && near.start !== result.end) return result
    if ((near.form === 'm' || near.form === 'mm') && isMetre(context, result, near.end)) return result
    const value = scaled(result.value, near.value)
    result = {
      ...result,
      end: near.end,
      value,
      high: scaled(result.high, near.value),
      scaled: near.value >= 1000,
      weak: false,
      plain: false,
    }
  }
}

/** "50m" is money or people where a currency or a counted noun stands beside it, a length otherwise. */
function isMetre(context: FigureText, read: Amount, end: number): boolean {
  const { text, numbers } = context
  return (
    !phraseLeft(numbers.currencySigns, text, read.start) &&
    !phraseNear(numbers.counted, text, end) &&
    !phraseNear(numbers.currencySigns, text, end)
  )
}

/** "a third of", "a decade later": where the article is no number of its own. */
function articlePart({ text, numbers }: FigureText, at: number): Amount | undefined {
  const stop = wordEnd(text, at)
  const word = text.slice(at, stop)
  if (!numbers.articles.has(word) || numbers.cardinals.has(word)) return undefined
  const hit = phraseAt(numbers.fractions, text, stop + 1)
  if (!hit && phraseAt(numbers.measures, text, stop + 1)) return amount({ start: at, end: stop }, 1, 1, 'words', { weak: true })
  if (!hit || hit.value === 2) return undefined
  return amount({ start: at, end: hit.end }, 1 / hit.value, 2, 'words', { ratio: true, weak: !phraseNear(numbers.unitOf, text, hit.end) })
}

function fractionOf(context: FigureText, read: Amount): Amount {
  const { text, numbers } = context
  if (read.scaled || read.value > 99 || !Number.isInteger(read.value)) return read
  const hit = phraseNear(numbers.fractions, text, read.end)
  if (!hit || hit.start === read.end) return read
  const value = read.value / hit.value
  if (value >= 1 || numbers.ordinals.get(hit.form) === undefined || read.value > 1 || read.form === 'words') {
    if (value >= 1 && hit.value !== 2) return read
    return {
      ...read,
      end: hit.end,
      value,
      high: value,
      digits: 2,
      ratio: true,
      weak: numbers.articles.has(text.slice(read.start, read.end)) && hit.value > 2 && numbers.ordinals.get(hit.form) !== undefined,
      plain: false,
    }
  }
  return read
}

function halfOf(context: FigureText, at: number): Amount | undefined {
  const { text, numbers } = context
  const before = phraseAt(numbers.halfBefore, text, at)
  if (before) {
    const next = afterGap(text, before.end)
    const scale = phraseAt(numbers.scales, text, next)
    if (scale && (scale.form.length > 2 || isCjk(scale.form))) {
      const value = scaled(0.5, scale.value)
      return withScales(context, amount({ start: at, end: scale.end }, value, 1, 'words', { scaled: true }))
    }
    if (phraseAt(numbers.measures, text, next)) return amount(before, 0.5, 1, 'words')
  }
  const half = phraseAt(numbers.halves, text, at)
  // The first half of a game or a year is no share.
  if (half && numbers.ordinals.has(wordBefore(text, at))) return undefined
  return half ? amount(half, 0.5, 1, 'words', { ratio: true, weak: half.form === 'half' }) : undefined
}

/** 三分之一, 百分之二十, and digits on either side. */
function hanFraction(context: FigureText, read: Amount): Amount {
  const { text } = context
  const link = ['分之', '分の'].find((form) => text.startsWith(form, read.end))
  if (!link) return read
  const after = read.end + link.length
  if (read.value === 100 && text[after] === '百')
    return amount({ start: read.start, end: after + 1 }, 100, 3, 'han', { measure: { kind: 'percent', unit: '%' } })
  const next = readAmount(context, after)
  if (!next || read.value === 0) return read
  const base = { start: read.start, end: next.end }
  if (read.value === 100) return amount(base, next.value, next.digits, next.form, { measure: { kind: 'percent', unit: '%' } })
  const value = read.value === 1000 ? next.value / 10 : next.value / read.value
  return amount(base, value, 2, next.form, read.value === 1000 ? { measure: { kind: 'percent', unit: '%' } } : { ratio: true })
}
