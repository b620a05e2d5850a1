import type { Figure } from './evidence.ts'
import type { FigureText } from './figure-context.ts'
import { digitsEnd, isDigit } from './number-literal.ts'
import { isWordLetter, phraseAt, phraseBefore, wordEnd } from './numbers/phrases.ts'

const UPPER = /\p{Lu}/u
const DOTTED = /\d+(?:\.\d+){2,}(?![\d,])/y
const SLASHED = /\d{1,3}\/\d{1,3}(?![\d/]|[.,]\d)/y

/**
 * Names that hold digits: GPT-4, COVID-19, 1v1, 3D, 24/7, 2.0.1. Told by a letter that touches the digits and is no unit, sign or
 * scale. `value` is the number in it; names are compared by their text.
 */
export function readVersion(context: FigureText, at: number): Figure | undefined {
  const { text, original, numbers } = context
  if (isWordLetter(text[at])) {
    const word = wordEnd(text, at)
    const sign = text[word] === '-' ? word + 1 : word
    if (!isDigit(text[sign])) return undefined
    const capital = UPPER.test(original.slice(at, word))
    if (!capital || phraseBefore(numbers.currencySigns, text, word) || phraseBefore(numbers.boundsBefore, text, word)) return undefined
    if (sign > word && (word - at > 12 || text[digitsEnd(text, sign)] === '%')) return undefined
    return figure(context, at, tokenEnd(text, sign))
  }
  if (!isDigit(text[at])) return undefined
  DOTTED.lastIndex = at
  const dotted = DOTTED.exec(text)
  if (
    dotted &&
    !dotted[0]
      .split('.')
      .slice(1)
      .every((group) => group.length === 3)
  )
    return figure(context, at, at + dotted[0].length)
  SLASHED.lastIndex = at
  const slashed = SLASHED.exec(text)
  if (slashed) {
    const [upper = 0, lower = 1] = slashed[0].split('/').map(Number)
    if (upper >= lower || slashed[0] === '9/11') return figure(context, at, at + slashed[0].length)
  }
  const end = digitsEnd(text, at)
  if (text[at] === '0' && end - at > 1) return figure(context, at, phoneEnd(text, end))
  if (!isWordLetter(text[end])) return undefined
  if (
    [
      numbers.scales,
      numbers.measures,
      numbers.ordinalSuffixes,
      numbers.clock,
      numbers.currencies,
      numbers.currencySigns,
      numbers.halfDay,
      numbers.periodAfter,
      numbers.percent,
      numbers.ageAfter,
    ].some((table) => phraseAt<unknown>(table, text, end))
  )
    return undefined
  if (/h\d/.test(text.slice(end, end + 2))) return undefined
  const last = wordEnd(text, end)
  return last - end <= 2 || isDigit(text[last]) ? figure(context, at, tokenEnd(text, last)) : undefined
}

function tokenEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    if (isDigit(text[end]) || isWordLetter(text[end])) end++
    else if ('-.'.includes(text[end] ?? ' ') && isDigit(text[end + 1])) end++
    else return end
  }
}

function phoneEnd(text: string, from: number): number {
  let end = from
  while (text[end] === ' ' && isDigit(text[end + 1])) end = digitsEnd(text, end + 1)
  return end
}

function figure({ original }: FigureText, start: number, end: number): Figure {
  const text = original.slice(start, end)
  const value = Number(/\d+(?:\.\d+)?/.exec(text)?.[0] ?? Number.NaN)
  return { start, end, kind: 'version', value, high: value, bound: 'exact', digits: 1, text, weak: false }
}
