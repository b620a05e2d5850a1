import type { DateDraft } from './date-draft.ts'

const ISO = /(?<![\p{L}\d.\-/])(?<y>1[5-9]\d\d|20\d\d)(?<s>[-/.])(?<m>0?[1-9]|1[0-2])\k<s>(?<d>0?[1-9]|[12]\d|3[01])(?=T\d|(?![\d\-/]))/gu
const DIGITS = /(?<![\p{L}\d.\-/])(?<a>\d{1,2})(?<s>[-/.])(?<b>\d{1,2})\k<s>(?<y>1[5-9]\d\d|20\d\d|\d\d)(?![\d\-/]|\.\d)/gu

/** Whether a day exists in its month (of any year). */
export function isDayOf(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
}

/** Dates in digits with a year: ISO 8601, and three numbers in the language's order unless only the other order is a date. */
export function readDigitDates(text: string, order: 'dmy' | 'mdy'): DateDraft[] {
  const drafts: DateDraft[] = []
  for (const match of text.matchAll(ISO)) {
    const { y, m, d } = match.groups ?? {}
    if (isDayOf(Number(m), Number(d)))
      drafts.push({ start: match.index, end: match.index + match[0].length, year: Number(y), month: Number(m), day: Number(d) })
  }
  for (const match of text.matchAll(DIGITS)) {
    const { a, b, y, s } = match.groups ?? {}
    // Two-digit years only with slashes: "1.2.16" is more often a version.
    if (y === undefined || (y.length === 2 && s !== '/')) continue
    const year = y.length === 2 ? (Number(y) < 70 ? 2000 : 1900) + Number(y) : Number(y)
    const pairs = [
      [Number(a), Number(b)],
      [Number(b), Number(a)],
    ]
    if (order === 'mdy') pairs.reverse()
    const [day, month] = pairs.find(([d = 0, m = 0]) => isDayOf(m, d)) ?? []
    if (day === undefined || month === undefined) continue
    drafts.push({ start: match.index, end: match.index + match[0].length, year, month, day })
  }
  // The one day that has its digits for a name.
  if (order === 'mdy')
    for (const match of text.matchAll(/(?<![\d/.])9\/11(?![\d/]|\.\d)/gu))
      drafts.push({ start: match.index, end: match.index + 4, month: 9, day: 11 })
  return drafts.sort((a, b) => a.start - b.start)
}
