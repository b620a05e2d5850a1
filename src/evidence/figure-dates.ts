import { type FigureText, phraseLeft, phraseNear } from './figure-context.ts'
import type { Amount } from './number-amount.ts'
import { digitsEnd, isDigit } from './number-literal.ts'
import { phraseAt } from './numbers/phrases.ts'

const NUMERIC_DATE = /\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/y
const MONTH_AND_YEAR = /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/y
const YEAR_SPAN = /(?:1[89]|20)\d\d[-–/~](?:(?:1[89]|20)\d\d|\d\d)(?!\d)/y
const HAN_DATE =
  /\d{1,2}\s?[月]\s?(?:\d{1,2}\s?[日号號])?|\d{1,2}\s?[日号號](?![间間内內後后前分制目連续以か])|[〇零一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号號])?|(?:\d{4}|[〇零一二三四五六七八九]{4}|平成\d+|昭和\d+|令和\d+)\s?年(?!间|間|前|来|來|以上)|\d{2}\s?年代|[一二三四五六七八九十]{1,2}十?年代|\d{4}\s?年代/y

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? at + found[0].length : undefined
}

/** The end of a date written in digits or Chinese numerals that begins at `at` ("30.09.2018", 9月30日, 2018年), undefined where none does. */
export function dateEnd(context: FigureText, at: number): number | undefined {
  const { text, numbers } = context
  if (numbers.cjk) {
    const end = matchAt(HAN_DATE, text, at)
    // "at least 3 days", "4 days a week" are no days of the month.
    const counts =
      end !== undefined &&
      text[end - 1] === '日' &&
      !text.slice(at, end).includes('月') &&
      (phraseLeft(numbers.boundsBefore, text, at) || '週周'.includes(text[at - 1] ?? ' '))
    if (end !== undefined && !counts) return end
  }
  if (!isDigit(text[at])) return undefined
  const numeric = matchAt(NUMERIC_DATE, text, at) ?? matchAt(MONTH_AND_YEAR, text, at)
  if (numeric !== undefined && numeric - at >= 6) return numeric
  return matchAt(YEAR_SPAN, text, at)
}

/**
 * Whether an amount is a day beside its month, a bare year, a decade or a century: what dates are made of. `follows` tells that a unit,
 * currency or counted noun comes after it.
 */
export function isDatePart(context: FigureText, read: Amount, end: number, follows: boolean): boolean {
  const { text, numbers } = context
  const century = phraseNear(numbers.periodAfter, text, end) ?? phraseNear(numbers.periodAfter, text, read.end)
  if (century && (read.plain || read.ordinal || read.form === 'han')) return true
  if (!read.plain && !read.ordinal) return false
  if (read.value <= 31 && isDayOfMonth(context, read, end)) return true
  // "gli anni '30"
  const periodEnd = text[read.start - 1] === "'" ? read.start - 1 : read.start
  if (phraseLeft(numbers.periodBefore, text, periodEnd) && !follows) return true
  const fourDigits = read.plain && digitsEnd(text, read.start) - read.start === 4 && read.value >= 1000 && read.value <= 2099
  // "nel 2017 ha", "в 1870 г": after a year's preposition a unit of one or two letters is another word.
  const shortUnit = end - readEnd(context, read) <= 3 && !/[$€£¥%]/.test(text.slice(read.start, end))
  if (fourDigits && shortUnit && phraseLeft(numbers.yearBefore, text, read.start)) return true
  const isYear = read.plain && digitsEnd(text, read.start) - read.start === 4 && read.value >= 1900 && read.value <= 2099
  if (isYear && phraseNear(numbers.yearAfter, text, readEnd(context, read))) return true
  if (!read.plain || digitsEnd(text, read.start) - read.start !== 4 || follows) return false
  if (read.value >= 1900 && read.value <= 2099) return true
  if (read.value < 1000 || read.value > 2099) return false
  return (
    !!phraseLeft(numbers.yearBefore, text, read.start) ||
    !!phraseNear(numbers.yearAfter, text, end) ||
    !!phraseLeft(numbers.months, text, read.start)
  )
}

/** Where the number itself ends, units and signs after it left out. */
const readEnd = ({ text }: FigureText, read: Amount): number => (read.form === 'digits' ? digitsEnd(text, read.start) : read.end)

const DAY_BEFORE = /(\d{1,2}) ?(?:[-–,]|\p{L}{1,3}) ?$/u
const DAY_AFTER = /^ ?(?:[-–,]|\p{L}{1,3}) ?\d{1,2}(?!\d)/u

function isDayOfMonth(context: FigureText, read: Amount, end: number): boolean {
  const { text } = context
  if (monthEnds(context, read.start) || monthBegins(context, end)) return true
  // One more day may stand between: "March 4 and 5", "3 e 4 de fevereiro".
  const before = DAY_BEFORE.exec(text.slice(Math.max(0, read.start - 9), read.start))
  if (before && monthEnds(context, read.start - before[0].length)) return true
  const after = DAY_AFTER.exec(text.slice(end, end + 9))
  return !!after && monthBegins(context, end + after[0].length)
}

function monthEnds({ text, numbers }: FigureText, end: number): boolean {
  return !!phraseLeft(numbers.months, text, end) && numbers.data.language !== 'pt'
}

function monthBegins({ text, numbers }: FigureText, end: number): boolean {
  let at = end
  if (text[at] === '.' || text[at] === ',') at++
  while (text[at] === ' ') at++
  if (phraseAt(numbers.months, text, at)) return true
  const of = phraseAt(numbers.dayOf, text, at)
  return !!of && !!phraseAt(numbers.months, text, of.end + 1)
}
