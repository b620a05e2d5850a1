import type { RelativeUnit } from './calendar.ts'

/** How a language that writes dates in Han characters does so. Lists are sources of regular expressions, alternatives divided by `|`. */
export interface HanCalendar {
  readonly language: string
  readonly weekday: string
  readonly weekdays: Readonly<Record<string, number>>
  readonly relatives: readonly (readonly [words: string, amount: number, unit: RelativeUnit])[]
  readonly sameYear: string
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', { readonly alone: string; readonly afterYear: string }>>
  readonly yearParts: Readonly<Record<'early' | 'mid' | 'late', string>>
  readonly monthParts: Readonly<Record<'early' | 'mid' | 'late', string>>
  readonly quarter: string
  /** Names of eras with the year before their first. */
  readonly eras: Readonly<Record<string, number>>
  /** What may or may not follow a day without a month (a look-ahead). */
  readonly loneDay: string
  /** Characters after four digits that make them a count. */
  readonly counters: string
}
