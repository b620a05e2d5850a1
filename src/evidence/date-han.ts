import type { HanCalendar } from './calendars/han.ts'
import { type DateDraft, mergeDrafts } from './date-draft.ts'

const DIGITS = '一二三四五六七八九'
const YEAR = `(?:[12]\\d{3}|[\\uff11\\uff12][\\uff10-\\uff19]{3}|[一二][${DIGITS}〇零○]{3})`
const SMALL = `(?:\\d{1,2}|[\\uff10-\\uff19]{1,2}|[${DIGITS}十]{1,3})`

/** A Han calendar made ready for reading. */
export interface CompiledHanCalendar {
  readonly calendar: HanCalendar
  readonly pattern: RegExp
  readonly relative: ReadonlyMap<string, DateDraft['relative']>
  readonly bareYear: RegExp
}

/** Prepares a calendar; done once a language. */
export function compileHanCalendar(calendar: HanCalendar): CompiledHanCalendar {
  const { seasons, yearParts, monthParts, weekday, relatives } = calendar
  const season = (kind: 'alone' | 'afterYear', prefix: string): string =>
    (['spring', 'summer', 'autumn', 'winter'] as const).map((name) => `(?<${prefix}_${name}>${seasons[name][kind]})`).join('|')
  const parts = (table: HanCalendar['yearParts'], prefix: string): string =>
    (['early', 'mid', 'late'] as const).map((name) => `(?<${prefix}_${name}>${table[name]})`).join('|')
  const yearly = relatives.map(([words, amount, unit], index) => ({ words, amount, unit, index })).filter(({ unit }) => unit === 'year')
  const others = relatives.map(([words, , unit], index) => ({ words, unit, index })).filter(({ unit }) => unit !== 'year')
  const era = `(?:${Object.keys(calendar.eras).join('|')})`
  const year = `(?:(?<era>${era})(?<eraYear>\\d{1,3}|${SMALL}|元)|(?<year>${YEAR}))\\s?年(?!前|间|間|来|以上|以内|以下)|(?<same>${calendar.sameYear})|${yearly.map(({ words, index }) => `(?<r${index}>${words})`).join('|')}`
  const month = `(?<month>${SMALL})\\s?月份?(?:\\s?(?<day>${SMALL})(?:\\s?[日号號]|(?=[-–—~\\uff5e至到]${SMALL}[日号號]))|${parts(monthParts, 'm')})?`
  const detail = `\\s?(?:の)?${month}|(?:的|の)?${calendar.quarter}|${parts(yearParts, 'y')}|${season('afterYear', 'a')}`
  const sources = [
    `(?:(?:(?<century>${SMALL})|(?<lastCentury>上个?個?|前))\\s?世[纪紀]\\s?)?的?(?<decade>${YEAR}|${SMALL})\\s?年代`,
    `(?<![上半个個下本])(?<onlyCentury>${SMALL})\\s?世[纪紀]`,
    `(?:${year})(?:${detail})?(?:\\s?[(\\uff08]?${weekday.replace('?<w>', '?<w1>')}[)\\uff09]?|[(\\uff08](?<b1>[${Object.keys(calendar.weekdays).join('')}])[)\\uff09])?`,
    `(?<![\\d${DIGITS}十几幾数数])${month.replace(/\?<(\w+)>/gu, '?<z$1>')}(?:\\s?[(\\uff08]?${weekday.replace('?<w>', '?<w2>')}[)\\uff09]?|[(\\uff08](?<b2>[${Object.keys(calendar.weekdays).join('')}])[)\\uff09])?`,
    `(?<![\\d.,/:月${DIGITS}十第週毎每约約低])(?<loneDay>\\d{1,2}|[\\uff10-\\uff19]{1,2})\\s?日${calendar.loneDay}`,
    weekday,
    ...others.map(({ words, index }) => `(?<r${index}>${words})`),
    season('alone', 's'),
  ]
  return {
    calendar,
    pattern: new RegExp(sources.join('|'), 'gu'),
    relative: new Map(relatives.map(([, amount, unit], index) => [`r${index}`, { amount, unit }])),
    bareYear: new RegExp(
      `(?<![\\d.,:/$€£\\u00a5\\uffe5\\p{Script=Latin}\\-])(?:19|20)\\d{2}(?![\\d%\\uff05]|[.,:]\\d|\\s?[${calendar.counters}]|\\s?\\p{Script=Latin}|-\\d{3})`,
      'gu',
    ),
  }
}

/** Reads a number in digits, wide digits or Han characters below a hundred, or a year digit by digit. */
function readHan(text: string): number {
  const plain = text.replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^\d+$/u.test(plain)) return Number(plain)
  const value = (character: string): number => DIGITS.indexOf(character) + 1
  if (!plain.includes('十')) return [...plain].reduce((sum, character) => sum * 10 + value(character), 0)
  const [tens = '', ones = ''] = plain.split('十')
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones))
}

/** The dates of a text in Chinese or Japanese; `sameYear` still to be resolved. */
export function readHanDates(text: string, compiled: CompiledHanCalendar): DateDraft[] {
  const drafts: DateDraft[] = []
  for (const match of text.matchAll(compiled.pattern)) {
    const groups = match.groups ?? {}
    const draft: DateDraft = { start: match.index, end: match.index + match[0].length }
    if (readLong(draft, groups) || readShort(draft, groups, compiled)) drafts.push(draft)
  }
  const merged = mergeDrafts(drafts, readBareYears(text, compiled.bareYear))
  carryMonths(text, merged)
  return merged
}

/** Years without 年, and the second year of "1950-53年". */
function readBareYears(text: string, pattern: RegExp): DateDraft[] {
  const years: DateDraft[] = []
  for (const match of text.matchAll(pattern)) {
    const [start, end, year] = [match.index, match.index + match[0].length, Number(match[0])]
    years.push({ start, end, year })
    const second = /^[-–~\uff5e](\d\d)\s?年/u.exec(text.slice(end, end + 5))
    if (second !== null && Number(second[1]) > year % 100) {
      years.push({ start: end + 1, end: end + second[0].length, year: year - (year % 100) + Number(second[1]) })
    }
  }
  return years
}

type Groups = Readonly<Record<string, string | undefined>>

function readLong(draft: DateDraft, groups: Groups): boolean {
  if (groups.decade !== undefined) {
    const decade = readHan(groups.decade)
    const century = groups.century === undefined ? undefined : (readHan(groups.century) - 1) * 100
    if (decade % 10 !== 0) return false
    draft.part = 'decade'
    draft.year = decade >= 1000 ? decade : decade + (century ?? (groups.lastCentury === undefined && decade < 20 ? 2000 : 1900))
    return true
  }
  if (groups.onlyCentury === undefined) return false
  const century = readHan(groups.onlyCentury)
  if (century < 1 || century > 25) return false
  draft.part = 'century'
  draft.year = (century - 1) * 100 + 1
  return true
}

function readShort(draft: DateDraft, groups: Groups, { calendar, relative }: CompiledHanCalendar): boolean {
  if (groups.year !== undefined) draft.year = readHan(groups.year)
  if (groups.era !== undefined)
    draft.year = (calendar.eras[groups.era] ?? 0) + (groups.eraYear === '元' ? 1 : readHan(groups.eraYear ?? ''))
  if (groups.same !== undefined) draft.sameYear = true
  const month = groups.month ?? groups.zmonth
  const day = groups.day ?? groups.zday ?? groups.loneDay
  if (month !== undefined) draft.month = readHan(month)
  if (day !== undefined) draft.day = readHan(day)
  if (groups.q !== undefined) {
    draft.part = 'quarter'
    draft.month = readHan(groups.q) * 3 - 2
  }
  const weekday = groups.w ?? groups.w1 ?? groups.w2 ?? groups.b1 ?? groups.b2
  if (weekday !== undefined) draft.weekday = calendar.weekdays[weekday] ?? 1
  for (const part of ['early', 'mid', 'late'] as const)
    if ((groups[`m_${part}`] ?? groups[`y_${part}`] ?? groups[`zm_${part}`]) !== undefined) draft.part = part
  for (const part of ['spring', 'summer', 'autumn', 'winter'] as const)
    if ((groups[`a_${part}`] ?? groups[`s_${part}`]) !== undefined) draft.part = part
  for (const [name, value] of relative) if (groups[name] !== undefined && value !== undefined) draft.relative = value
  return (
    (draft.month === undefined || (draft.month >= 1 && draft.month <= 12)) &&
    (draft.day === undefined || (draft.day >= 1 && draft.day <= 31))
  )
}

/** "3月3日至8日": a lone day that continues a range is in the month before it. */
function carryMonths(text: string, drafts: DateDraft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1]
    if (before?.month === undefined || before.day === undefined || draft.day === undefined || draft.month !== undefined) continue
    if (!/^\s?(?:至|到|[-–—~\uff5e〜、]|和|及|或|与|與|から|と)\s?$/u.test(text.slice(before.end, draft.start))) continue
    draft.month = before.month
    if (before.year !== undefined) draft.year = before.year
  }
}
