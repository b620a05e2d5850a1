import type { DateMention } from './evidence.ts'

/** `compatible`: nothing contradicts, one says more than the other. `incomparable`: they speak of different things (a weekday, a year). */
export type DateAgreement = 'equal' | 'compatible' | 'different' | 'incomparable'

/** What of a date is known after its relative part was resolved. */
export interface ResolvedDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

/** Two dates that belong together, by their indices, and how well they agree. */
export interface DatePair {
  readonly source: number
  readonly target: number
  readonly agreement: 'equal' | 'compatible'
}

const DAY = 86_400_000

/** Days by which "early", "late" and seasons may miss each other before they contradict: two months. */
const PART_SLACK = 61

/** The same for parts of a month ("late May") against days or months: ten days. */
const MONTH_SLACK = 10

/** Months of the narrowing parts, first to last, counted from 1; 13 and 14 are in the next year. Seasons are the northern ones. */
const PART_MONTHS: Readonly<Partial<Record<NonNullable<DateMention['part']>, readonly [number, number]>>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
}

/**
 * Fills in what a relative date means.
 * @param textDate the text's own date, ISO 8601; its day is taken as written, in the offset it states
 */
export function resolveDate(mention: DateMention, textDate?: string): ResolvedDate {
  const { year, month, day, relative } = mention
  const known = {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
  const base = textDate === undefined ? undefined : readIsoDay(textDate)
  if (relative === undefined || base === undefined) return known
  if (relative.unit === 'year') return { ...known, year: base.year + relative.amount }
  if (relative.unit === 'month') {
    const months = base.year * 12 + base.month - 1 + relative.amount
    return { ...known, year: Math.floor(months / 12), month: (months % 12) + 1 }
  }
  if (relative.unit === 'week') return known
  const resolved = new Date(Date.UTC(base.year, base.month - 1, base.day + relative.amount))
  return { year: resolved.getUTCFullYear(), month: resolved.getUTCMonth() + 1, day: resolved.getUTCDate() }
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function readIsoDay(date: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date)
  return match === null ? undefined : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Whether two dates from two texts can be the same. Texts' own dates are ISO 8601; without them, relative dates compare by their words. */
export function compareDates(source: DateMention, target: DateMention, sourceDate?: string, targetDate?: string): DateAgreement {
  const bothDated = sourceDate !== undefined && targetDate !== undefined
  if (source.relative !== undefined && target.relative !== undefined && !bothDated) return compareRelatives(source, target)
  if (source.relative?.unit === 'week' || target.relative?.unit === 'week') {
    return source.relative?.unit === target.relative?.unit && sourceDate?.slice(0, 10) === targetDate?.slice(0, 10)
      ? compareRelatives(source, target)
      : 'incomparable'
  }
  const a = { ...source, ...resolveDate(source, sourceDate) }
  const b = { ...target, ...resolveDate(target, targetDate) }
  const narrowed = comparePeriods(a, b)
  if (narrowed !== undefined) return narrowed
  const fields = compareFields(a, b)
  // "Yesterday" written on the other side of midnight, or of the date line.
  if (fields === 'different' && (source.relative?.unit === 'day' || target.relative?.unit === 'day') && dayDistance(a, b) === 1)
    return 'compatible'
  return fields
}

function compareRelatives(a: DateMention, b: DateMention): DateAgreement {
  if (a.relative?.unit !== b.relative?.unit) return 'incomparable'
  if (a.relative?.amount !== b.relative?.amount) return 'different'
  return compareFields(a, b) === 'different'
    ? 'different'
    : a.month === b.month && a.day === b.day && a.part === b.part
      ? 'equal'
      : 'compatible'
}

type Comparable = Pick<DateMention, 'year' | 'month' | 'day' | 'weekday' | 'part'>

function compareFields(a: Comparable, b: Comparable): DateAgreement {
  let shared = 0
  let lacking = 0
  for (const field of ['year', 'month', 'day'] as const) {
    const [left, right] = [a[field], b[field]]
    if (left !== undefined && right !== undefined) {
      if (left !== right) return 'different'
      shared++
    } else if (left !== right) lacking++
  }
  const [left, right] = [weekdayOf(a), weekdayOf(b)]
  if (left !== undefined && right !== undefined && (a.weekday !== undefined || b.weekday !== undefined)) {
    if (left !== right) return 'different'
    shared++
  }
  if (a.weekday !== b.weekday || a.part !== b.part) lacking++
  if (shared === 0) return a.part !== undefined && a.part === b.part ? (lacking === 0 ? 'equal' : 'compatible') : 'incomparable'
  return lacking === 0 ? 'equal' : 'compatible'
}

function weekdayOf(date: Comparable): number | undefined {
  if (date.weekday !== undefined) return date.weekday
  if (date.year === undefined || date.month === undefined || date.day === undefined) return undefined
  return ((new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() + 6) % 7) + 1
}

function dayDistance(a: Comparable, b: Comparable): number | undefined {
  const [yearA, yearB] = [a.year ?? b.year, b.year ?? a.year]
  if (yearA === undefined || a.month === undefined || a.day === undefined) return undefined
  if (yearB === undefined || b.month === undefined || b.day === undefined) return undefined
  return Math.abs(Date.UTC(yearA, a.month - 1, a.day) - Date.UTC(yearB, b.month - 1, b.day)) / DAY
}

/** Judges dates of which at least one is a part, quarter, decade or century; `undefined` when none is. */
function comparePeriods(a: Comparable, b: Comparable): DateAgreement | undefined {
  if (a.part === undefined && b.part === undefined) return undefined
  if (a.part === b.part && a.year === b.year && a.month === b.month && a.day === b.day) return 'equal'
  if (a.part === b.part && isLong(a)) return 'different'
  const yearless = a.year === undefined || b.year === undefined
  const left = periodOf(yearless ? { ...a, year: 2001 } : a)
  const right = periodOf(yearless ? { ...b, year: 2001 } : b)
  if (yearless) {
    if (isLong(a) || isLong(b) || saysOnlyYear(a) || saysOnlyYear(b) || a.weekday !== undefined || b.weekday !== undefined)
      return 'incomparable'
    if (isNarrowedAlone(a) || isNarrowedAlone(b)) return 'incomparable'
  }
  const slack = isFuzzy(a.part) || isFuzzy(b.part) ? (namesMonth(a) && namesMonth(b) ? MONTH_SLACK : PART_SLACK) : 0
  const apart = Math.max(right.start - left.end, left.start - right.end)
  // Without a year, January follows December.
  const distance = yearless
    ? Math.min(
        apart,
        Math.max(right.start + 365 - left.end, left.start - right.end - 365),
        Math.max(left.start + 365 - right.end, right.start - left.end - 365),
      )
    : apart
  return distance > slack ? 'different' : 'compatible'
}

const isFuzzy = (part: DateMention['part']): boolean => part !== undefined && part !== 'decade' && part !== 'century' && part !== 'quarter'
const namesMonth = (date: Comparable): boolean => date.month !== undefined && date.part !== 'quarter'
const isLong = (date: Comparable): boolean => date.part === 'decade' || date.part === 'century'
const saysOnlyYear = (date: Comparable): boolean => date.year !== undefined && date.month === undefined && date.part === undefined
const isNarrowedAlone = (date: Comparable): boolean =>
  (date.part === 'early' || date.part === 'mid' || date.part === 'late') && date.month === undefined && date.year === undefined

/** First and last day of a period with a year, as days since 1970. */
function periodOf(date: Comparable): { start: number; end: number } {
  const year = date.year ?? 1970
  const days = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m - 1, d) / DAY)
  if (date.part === 'decade') return { start: days(year, 1, 1), end: days(year + 9, 12, 31) }
  if (date.part === 'century') return { start: days(year - 1, 1, 1), end: days(year + 99, 12, 31) }
  if (date.part === 'quarter' && date.month !== undefined) return { start: days(year, date.month, 1), end: days(year, date.month + 3, 0) }
  if (date.month !== undefined) {
    if (date.day !== undefined) return { start: days(year, date.month, date.day), end: days(year, date.month, date.day) }
    const [first, last] = date.part === 'early' ? [1, 10] : date.part === 'mid' ? [11, 20] : date.part === 'late' ? [21, 31] : [1, 31]
    return { start: days(year, date.month, first), end: Math.min(days(year, date.month, last), days(year, date.month + 1, 0)) }
  }
  const [first, last] = (date.part === undefined ? undefined : PART_MONTHS[date.part]) ?? [1, 12]
  return { start: days(year, first, 1), end: days(year, last + 1, 0) }
}

/** Pairs the dates of two texts, the best agreement and then the nearest places first; each date is used once. */
export function matchDates(
  source: readonly DateMention[],
  target: readonly DateMention[],
  sourceDate?: string,
  targetDate?: string,
): { readonly pairs: readonly DatePair[]; readonly source: readonly number[]; readonly target: readonly number[] } {
  const candidates: (DatePair & { readonly detail: number })[] = []
  for (const [i, left] of source.entries()) {
    for (const [j, right] of target.entries()) {
      const agreement = compareDates(left, right, sourceDate, targetDate)
      if (agreement === 'equal' || agreement === 'compatible')
        candidates.push({ source: i, target: j, agreement, detail: sharedDetail(left, right) })
    }
  }
  candidates.sort(
    (a, b) =>
      Number(b.agreement === 'equal') - Number(a.agreement === 'equal') ||
      b.detail - a.detail ||
      Math.abs(a.source - a.target) - Math.abs(b.source - b.target) ||
      a.source - b.source,
  )
  const [usedSource, usedTarget] = [new Set<number>(), new Set<number>()]
  const pairs: DatePair[] = []
  for (const { source: i, target: j, agreement } of candidates) {
    if (usedSource.has(i) || usedTarget.has(j)) continue
    usedSource.add(i)
    usedTarget.add(j)
    pairs.push({ source: i, target: j, agreement })
  }
  const unused = (list: readonly DateMention[], used: ReadonlySet<number>): number[] => [...list.keys()].filter((index) => !used.has(index))
  return { pairs: pairs.sort((a, b) => a.source - b.source), source: unused(source, usedSource), target: unused(target, usedTarget) }
}

function sharedDetail(a: DateMention, b: DateMention): number {
  return (['year', 'month', 'day', 'weekday', 'part'] as const).filter((field) => a[field] !== undefined && a[field] === b[field]).length
}

/**
 * Whether a date that a text gives for a document agrees with the document's own date.
 * @param headerDate ISO 8601; both its day as written and its day in UTC are accepted
 */
export function compareWithHeader(mention: DateMention, headerDate: string): 'equal' | 'compatible' | 'different' {
  return compareWithDays(mention, headerDays(headerDate))
}

/** The days that a document's own date (ISO 8601) may mean: as written and in UTC; undefined for one that cannot be read. */
export function headerDays(headerDate: string): readonly (Day | undefined)[] {
  const instant = new Date(headerDate)
  return [headerDate, ...(Number.isNaN(instant.getTime()) ? [] : [instant.toISOString()])].map(readIsoDay)
}

/** The same as `compareWithHeader`, where the days of a header are at hand. */
export function compareWithDays(mention: DateMention, days: readonly (Day | undefined)[]): 'equal' | 'compatible' | 'different' {
  let best: 'equal' | 'compatible' | 'different' = 'different'
  for (const header of days) {
    if (header === undefined || mention.relative !== undefined) return 'compatible'
    const agreement = compareDates({ start: 0, end: 0, text: '', ...header }, mention)
    const full = mention.month !== undefined && mention.day !== undefined
    if (agreement !== 'different' && full) return 'equal'
    if (agreement !== 'different') best = 'compatible'
  }
  return best
}
