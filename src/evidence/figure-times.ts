import { type FigureText, phraseLeft, phraseNear } from './figure-context.ts'
import { readHan } from './number-han.ts'
import { digitsEnd } from './number-literal.ts'
import { isWordLetter, phraseAt } from './numbers/phrases.ts'

/** A time of day: minutes after midnight, and whether morning or afternoon is certain. */
export interface ClockTime {
  readonly end: number
  readonly minutes: number
}

const MINUTES = /([:.h]| h )(\d\d)(?!\d)(?::\d\d(?!\d))?/y
const HAN_TIME = /^\s?(?:[点點時时])(?!间|間|代|期|候|常|点|评|時)(?:\s?(半|\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s?分)?)?/u

/** Reads a time of day whose hour begins at `at`: 14:00, 7.55am, 14h30, 15.00 Uhr, 下午3点半; undefined where none stands. */
export function readTime(context: FigureText, at: number): ClockTime | undefined {
  const { text, numbers } = context
  const stop = digitsEnd(text, at)
  if (numbers.cjk) {
    const han = hanTime(context, at, stop)
    if (han) return han
  }
  if (stop === at || stop - at > 2) return undefined
  const hour = Number(text.slice(at, stop))
  if (hour > 24) return undefined
  MINUTES.lastIndex = stop
  const found = MINUTES.exec(text)
  const minute = found ? Number(found[2]) : 0
  const end = found ? stop + found[0].length : stop
  const half = phraseNear(numbers.halfDay, text, end) ?? (text[end] === ' ' ? phraseNear(numbers.halfDay, text, end + 1) : undefined)
  const hourWord = found ? phraseNear(numbers.measures, text, end) : undefined
  const clock = phraseNear(numbers.clock, text, end) ?? (hourWord?.value.unit === 'hour' ? hourWord : undefined)
  const clockHalf = clock ? phraseNear(numbers.halfDay, text, clock.end) : undefined
  const before = phraseLeft(numbers.halfDayBefore, text, at)
  const mark = half ?? clockHalf ?? before
  if (minute > 59 || (found && isWordLetter(text[end]) && !half && !clock)) return undefined
  if (!found && !mark && !clock) return undefined
  if (found?.[1] === '.' && !mark && !clock && !phraseLeft(numbers.clockBefore, text, at)) return undefined
  if (before && !found && !clock && !half) return undefined
  const last = half?.end ?? clockHalf?.end ?? clock?.end ?? end
  return { end: last, minutes: minutesOf(hour, minute, mark?.value) }
}

function minutesOf(hour: number, minute: number, half: 0 | 12 | undefined): number {
  const base = half === undefined || hour > 12 ? hour : (hour % 12) + half
  return (base % 24) * 60 + minute
}

function hanTime(context: FigureText, at: number, stop: number): ClockTime | undefined {
  const { text, numbers } = context
  const hour = stop > at ? { value: Number(text.slice(at, stop)), end: stop } : readHan(text, at)
  if (!hour || hour.value > 24 || !Number.isInteger(hour.value)) return undefined
  const found = HAN_TIME.exec(text.slice(hour.end, hour.end + 8))
  if (!found) return undefined
  const before = phraseLeft(numbers.halfDayBefore, text, at)
  const end = hour.end + found[0].length
  const part = found[1]
  const minute = part === undefined ? 0 : part === '半' ? 30 : Number.isNaN(Number(part)) ? (readHan(part, 0)?.value ?? 0) : Number(part)
  if (minute > 59) return undefined
  // 点 after a Chinese numeral also counts points ("三点意见").
  if (stop === at && !before && part === undefined && !phraseAt(numbers.clock, text, end)) return undefined
  return { end, minutes: minutesOf(hour.value, minute, before?.value) }
}
