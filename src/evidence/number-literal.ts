import type { Span } from '../text/document.ts'
import { isWordLetter } from './numbers/phrases.ts'

/** A number written in digits. `digits` counts the significant digits as written, zeros at the end included ("300" has 3, "0.50" has 2). */
export interface Literal extends Span {
  readonly value: number
  readonly digits: number
  /** Nothing but digits stands there: no separator. */
  readonly plain: boolean
}

/** How a language writes numbers: its decimal separator, and whether a lone separator before three digits means thousands either way. */
export interface NumberFormat {
  readonly decimal: '.' | ','
  readonly mixedThousands?: boolean
}

const FOLDS: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2007': ' ',
  '\u3000': ' ',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  '\u00ad': '-',
  '—': '–',
  '−': '–',
  '‒': '–',
  '〜': '~',
  '～': '~',
  '％': '%',
  '．': '.',
  '：': ':',
  '＄': '$',
  '￥': '¥',
  '／': '/',
  '＋': '+',
  ё: 'е',
}

// Everything that FOLDS has, wide digits, and white space other than a plain blank or line feed.
const FOLDED = /[０-９]|[^\S\n ]|[’‘‐‑\u00ad—−‒〜～％．：＄￥／＋ё]/g

/**
 * The text in lower case with one writing for each sign (blanks, dashes, apostrophes, wide digits), code unit for code unit, so that
 * spans hold in both.
 */
export function foldNumbers(text: string): string {
  return lowerCase(text).replace(FOLDED, (character) => {
    const code = character.charCodeAt(0)
    if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 48)
    return FOLDS[character] ?? ' '
  })
}

/** Lower case of the same length: the few letters that grow (İ) stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const small = (text[at] ?? '').toLowerCase()
    return small.length === 1 ? small : (text[at] ?? '')
  }).join('')
}

export const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'

/** The end of the run of digits that begins at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at
  while (isDigit(text[end])) end++
  return end
}

/** `mantissa` times `factor`, exact for powers of ten where the decimal result has a number. */
export function scaled(mantissa: number, factor: number): number {
  const exponent = Math.log10(factor)
  const rounded = Math.round(exponent)
  const text = String(mantissa)
  if (Math.abs(exponent - rounded) > 1e-9 || text.includes('e')) return mantissa * factor
  return Number(`${text}e${rounded}`)
}

/** How many significant digits a plain integer is written with. */
export const digitCount = (value: number): number => (value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value)) + 1e-9) + 1)

/**
 * Reads the number written in digits at `at` of a folded text, undefined where none begins. Groups of three after the language's
 * thousands sign (or a blank, or an apostrophe) are one number; where the language leaves it open, `275.000` is read as thousands.
 */
export function readLiteral(text: string, at: number, format: NumberFormat): Literal | undefined {
  const before = text[at - 1]
  if (text[at] === '.' && isDigit(text[at + 1]) && !isDigit(before) && !isWordLetter(before) && before !== '.') {
    const end = digitsEnd(text, at + 1)
    return literal(at, end, '0', text.slice(at + 1, end))
  }
  if (!isDigit(text[at])) return undefined
  const ends = [digitsEnd(text, at)]
  const groups = [text.slice(at, ends[0])]
  const signs: string[] = []
  for (let end = ends[0] ?? at; groups.length < 8; ) {
    const sign = text[end] ?? ''
    if (!".,' ".includes(sign) || sign === '' || !isDigit(text[end + 1])) break
    const next = digitsEnd(text, end + 1)
    const group = text.slice(end + 1, next)
    if ((sign === ' ' || sign === "'") && (group.length !== 3 || (groups[0]?.length ?? 4) > 3 || groups[0] === '0')) break
    signs.push(sign)
    groups.push(group)
    ends.push(next)
    end = next
  }
  return decide(at, groups, signs, ends, format)
}

function literal(start: number, end: number, whole: string, fraction: string): Literal {
  const significant = `${whole}${fraction}`.replace(/^0+/, '')
  return {
    start,
    end,
    value: Number(fraction === '' ? whole : `${whole}.${fraction}`),
    digits: Math.max(1, significant.length),
    plain: fraction === '',
  }
}

function decide(start: number, groups: string[], signs: string[], ends: number[], format: NumberFormat): Literal {
  const first = groups[0] ?? ''
  const plainEnd = ends[0] ?? start
  const plain = literal(start, plainEnd, first, '')
  if (signs.length === 0) return plain
  const lastSign = signs.at(-1) ?? ''
  const last = groups.at(-1) ?? ''
  const grouped = (until: number) => first.length <= 3 && first !== '0' && groups.slice(1, until).every((group) => group.length === 3)
  const whole = (until: number) => groups.slice(0, until).join('')
  const end = ends.at(-1) ?? start
  const thousands = (until: number): Literal => ({ ...literal(start, ends[until - 1] ?? end, whole(until), ''), plain: false })
  const sameSigns = signs.every((sign) => sign === lastSign)
  if (signs.length > 1) {
    if (sameSigns && grouped(groups.length)) return thousands(groups.length)
    // 1,00,000: India groups by two above the thousands.
    const indian = (until: number) => {
      const middle = groups.slice(1, until - 1)
      return (
        first.length <= 2 &&
        until > 2 &&
        groups[until - 1]?.length === 3 &&
        signs.slice(0, until - 1).every((sign) => sign === ',') &&
        middle.every((group) => group.length === 2)
      )
    }
    if (indian(groups.length)) return thousands(groups.length)
    if (lastSign === '.' && indian(groups.length - 1)) return { ...literal(start, end, whole(groups.length - 1), last), plain: false }
    const bodySign = signs[0] ?? ''
    if (
      signs.slice(0, -1).every((sign) => sign === bodySign) &&
      bodySign !== lastSign &&
      '.,'.includes(lastSign) &&
      grouped(groups.length - 1)
    )
      return { ...literal(start, end, whole(groups.length - 1), last), plain: false }
    // A list ("1,2,3"), a version or a broken number: only its first part is read here.
    return decide(start, groups.slice(0, 2), signs.slice(0, 1), ends.slice(0, 2), format)
  }
  if (lastSign === ' ' || lastSign === "'") return thousands(2)
  const decimalHere = { ...literal(start, end, first, last), plain: false }
  if (last.length === 3 && first.length <= 3 && first !== '0') {
    const readAsDecimal = lastSign === format.decimal && format.mixedThousands !== true && last !== '000'
    return readAsDecimal ? decimalHere : thousands(2)
  }
  // In a language with decimal points, "2016,12" is a year and something else.
  if (lastSign !== format.decimal && lastSign === ',' && first.length > 3) return plain
  return decimalHere
}
