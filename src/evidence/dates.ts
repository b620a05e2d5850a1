import type { Span } from '../text/document.ts'
import { lazyTable } from '../text/lazy.ts'
import { calendars, hanCalendars } from './calendars/index.ts'
import { readDigitDates } from './date-digits.ts'
import { type DateDraft, mergeDrafts } from './date-draft.ts'
import { type CompiledHanCalendar, compileHanCalendar, readHanDates } from './date-han.ts'
import { joinAtoms } from './date-runs.ts'
import { type CompiledCalendar, compileCalendar, readAtoms } from './date-words.ts'
import type { DateMention } from './evidence.ts'

const compiled: Readonly<Record<string, CompiledCalendar>> = lazyTable<CompiledCalendar>(
  Object.fromEntries(Object.entries(calendars).map(([language, calendar]) => [language, () => compileCalendar(calendar)])),
)

const compiledHan: Readonly<Record<string, CompiledHanCalendar>> = lazyTable<CompiledHanCalendar>(
  Object.fromEntries(Object.entries(hanCalendars).map(([language, calendar]) => [language, () => compileHanCalendar(calendar)])),
)

/** How far back the year of "in the same year" is looked for, in UTF-16 code units. */
const LOOK_BACK = 4000

/**
 * Finds the dates and periods of a text, in order and without overlaps.
 * @param language BCP-47; the country matters for dates in digits only (`en-GB` puts the day first)
 * @param span limits the search; spans of the result point into `text` all the same
 */
export function extractDates(text: string, language: string, span: Span = { start: 0, end: text.length }): DateMention[] {
  const drafts = readDrafts(text.slice(span.start, span.end), language)
  let lastYear: number | undefined
  let searched = span.start === 0
  const mentions: DateMention[] = []
  for (const { sameYear, ...draft } of drafts) {
    const start = draft.start + span.start
    const end = draft.end + span.start
    let year = draft.year
    if (sameYear === true) {
      if (lastYear === undefined && !searched) {
        const before = Math.max(0, span.start - LOOK_BACK)
        lastYear = readDrafts(text.slice(before, span.start), language).findLast(isPlainYear)?.year
        searched = true
      }
      year = lastYear
      if (year === undefined && draft.month === undefined && draft.part === undefined) continue
    }
    if (isPlainYear(draft)) lastYear = draft.year
    mentions.push({ ...draft, ...(year === undefined ? {} : { year }), start, end, text: text.slice(start, end) })
  }
  return mentions
}

const isPlainYear = (draft: DateDraft): boolean => draft.year !== undefined && draft.part !== 'decade' && draft.part !== 'century'

function readDrafts(text: string, language: string): DateDraft[] {
  const primary = language.toLowerCase().split('-')[0] ?? ''
  const han = compiledHan[primary]
  if (han !== undefined) return mergeDrafts(readDigitDates(text, 'dmy'), readHanDates(text, han))
  const calendar = compiled[primary]
  if (calendar === undefined) return readDigitDates(text, 'dmy')
  const order = language.toLowerCase() === 'en-us' || language.toLowerCase() === 'en' || primary !== 'en' ? calendar.calendar.order : 'dmy'
  const digits = readDigitDates(text, order)
  const words = joinAtoms(text, readAtoms(text, calendar), calendar)
  return mergeDrafts(digits, words)
}
