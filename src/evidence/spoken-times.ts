import { lazyTable } from '../text/lazy.ts'
import { afterGap, type FigureText, phraseLeft, phraseNear, startsWord } from './figure-context.ts'
import type { ClockTime } from './figure-times.ts'
import { digitsEnd, isDigit } from './number-literal.ts'
import { readWords } from './number-words.ts'
import { type Phrases, phraseAt, phrasesOf } from './numbers/phrases.ts'
import { SPOKEN_CLOCKS, type SpokenClock } from './numbers/spoken-clocks.ts'

interface Tables {
  readonly before: Phrases<number>
  readonly after: Phrases<number>
  readonly joints: Phrases<{ readonly sign: 1 | -1; readonly sure: boolean }>
  /** Whether the word behind the hour makes it a time by itself. */
  readonly hour: Phrases<boolean>
  readonly lead: Phrases<true>
  readonly half: Phrases<0 | 12>
}

const tables: Readonly<Record<string, Tables>> = lazyTable<Tables>(
  Object.fromEntries(Object.entries(SPOKEN_CLOCKS).map(([language, data]) => [language, () => tablesOf(data)])),
)

function tablesOf(data: SpokenClock): Tables {
  const minutes = (lists: Readonly<Record<string, string>> = {}) =>
    phrasesOf(Object.entries(lists).map(([value, forms]) => [forms, Number(value)] as const))
  return {
    before: minutes(data.before),
    after: minutes(data.after),
    joints: phrasesOf([
      [data.past ?? '', { sign: 1, sure: true } as const],
      [data.loosePast ?? '', { sign: 1, sure: false } as const],
      [data.looseTo ?? '', { sign: -1, sure: false } as const],
    ]),
    hour: phrasesOf([
      [data.hour ?? '', true],
      [data.looseHour ?? '', false],
    ]),
    lead: phrasesOf([[data.lead, true]]),
    half: phrasesOf<0 | 12>([
      [data.morning, 0],
      [data.afternoon, 12],
    ]),
  }
}

/**
 * Reads a time of day told in words that begins at `at`: "half past nine in the evening", "nueve y media", "halb zehn", "neun Uhr dreißig";
 * undefined where none stands. Forms that could be an amount as well ("nove e meia", "neuf heures et demie") are times only behind a
 * preposition of times, or before a part of the day.
 */
export function readSpokenTime(context: FigureText, at: number): ClockTime | undefined {
  const { text, numbers } = context
  const table = tables[numbers.data.language]
  if (!table || !startsWord(text, at)) return undefined
  const front = phraseAt(table.before, text, at)
  if (front) {
    const hour = smallNumber(context, afterGap(text, front.end), 24)
    return hour && hour.value > 0 ? closed(context, table, hour.value, front.value, hour.end) : undefined
  }
  const first = smallNumber(context, at, 59)
  if (!first) return undefined
  const led = !!phraseLeft(table.lead, text, at)
  const joint = phraseNear(table.joints, text, first.end)
  if (joint) {
    const hour = smallNumber(context, joint.end + 1, 24)
    const time = hour && hour.value > 0 ? closed(context, table, hour.value, joint.value.sign * first.value, hour.end) : undefined
    if (time && (joint.value.sure || time.told)) return time
  }
  if (first.value > 24) return undefined
  const word = phraseNear(table.hour, text, first.end)
  const end = word?.end ?? first.end
  const back = phraseNear(table.after, text, end)
  if (back) {
    const time = closed(context, table, first.value, back.value, back.end)
    return time.told || led ? time : undefined
  }
  const minutes = word && text[word.end] === ' ' ? smallNumber(context, word.end + 1, 59) : undefined
  if (word && minutes && (word.value || led)) return closed(context, table, first.value, minutes.value, minutes.end)
  const time = closed(context, table, first.value, 0, end)
  return time.told || word?.value === true ? time : undefined
}

/** The time with the part of the day behind it, if one stands there (`told`). */
function closed(
  { text }: FigureText,
  { half, hour: hours }: Tables,
  hour: number,
  minutes: number,
  end: number,
): ClockTime & { readonly told: boolean } {
  const stop = phraseNear(hours, text, end)?.end ?? end
  const mark = phraseNear(half, text, stop)
  // Twelve at night is midnight, twelve in the afternoon noon; without a part of the day the hour stays as told.
  const base = mark === undefined || hour > 12 ? hour : (hour % 12) + mark.value
  return { end: mark?.end ?? stop, minutes: (base * 60 + minutes + 1440) % 1440, told: mark !== undefined }
}

/** A whole number up to `most`, in digits or words, without a fraction, a scale or a sign behind it. */
function smallNumber(context: FigureText, at: number, most: number): { readonly value: number; readonly end: number } | undefined {
  const { text, numbers } = context
  if (isDigit(text[at])) {
    const end = digitsEnd(text, at)
    const value = Number(text.slice(at, end))
    return end - at <= 2 && value <= most && !/^[.,:%]\d|^%/.test(text.slice(end, end + 2)) ? { value, end } : undefined
  }
  const read = readWords(text, at, numbers)
  if (!read || read.ordinal || !Number.isInteger(read.value) || read.scaled) return undefined
  if (read.value <= most && read.value >= 0) return { value: read.value, end: read.end }
  return undefined
}
