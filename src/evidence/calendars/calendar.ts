/** A unit that a relative date counts in. */
export type RelativeUnit = 'day' | 'week' | 'month' | 'year'

/** A relative date: its words (alternatives divided by `|`), how many units from the text's own date, and the unit. */
export type Relative = readonly [words: string, amount: number, unit: RelativeUnit]

/**
 * How a language that divides words by blanks writes dates. All words in lower case; alternatives are divided by `|`; a blank in them
 * also stands for a hyphen or an apostrophe in the text.
 */
export interface Calendar {
  readonly language: string
  /** How the language orders a date in digits; a country may differ (en-GB). */
  readonly order: 'dmy' | 'mdy'
  /** Whether a day may follow its month ("December 8"). */
  readonly monthFirst: boolean
  /** January to December; `shortMonths` count only beside a day or a year. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** Monday to Sunday; `shortWeekdays` count only before a day or a month. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>
  readonly parts: Readonly<Record<'early' | 'mid' | 'late', string>>
  /** Of the words above those that are also ordinary words or people's names: on their own they need one of `contexts` before them. */
  readonly ordinary: string
  /** Of the weekdays those that are also ordinal numbers ("segunda"): no date before a noun. */
  readonly ordinalWeekdays?: string
  /** Words before a date: prepositions, "last", "next", "year". */
  readonly contexts: string
  /** Words that may stand between the parts of one date ("de", "of", "the"). */
  readonly glue: string
  /** Words between the two ends of a range or enumeration of days. */
  readonly ranges: string
  /** What may be stuck to a day's digits (a regular expression's source). */
  readonly daySuffix: string
  /** Days that are written as words before a month. */
  readonly dayWords: Readonly<Record<number, string>>
  /** Words after which a number alone is a day of the month ("dia"). */
  readonly dayIntro: string
  /** Patterns with `#` for the decade: digits of two or four places, or one of `decadeWords`; `~` for the words only. */
  readonly decades: readonly string[]
  readonly decadeWords: Readonly<Record<number, string>>
  /** Patterns with `#` for the century: digits, a Roman number, or one of `centuryWords`. */
  readonly centuries: readonly string[]
  readonly centuryWords: Readonly<Record<number, string>>
  /** Patterns with `#` for the quarter: a digit, a Roman number or one of `quarterWords`. */
  readonly quarters: readonly string[]
  readonly quarterWords: Readonly<Record<number, string>>
  readonly relatives: readonly Relative[]
  /** "of the same year": the year is the last one that the text named. */
  readonly sameYear: string
  /** Phrases with a date's words that are none (names of papers, "hoje em dia"). */
  readonly notDates: string
  /** What is counted: a number before one of these words is no year. */
  readonly counted: string
}
