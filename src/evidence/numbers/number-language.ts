/** Forms separated by `|`, in lower case, `ё` written `е`, dashes and apostrophes as `-` and `'`. A form ending in `*` stands for every word it begins. */
export type Forms = string

/** Words before or after an amount that widen it. */
export interface BoundForms {
  readonly about?: Forms
  readonly 'at-least'?: Forms
  readonly 'at-most'?: Forms
}

/** A measure is written `kind:unit`, for instance `duration:year`, `quantity:km`. */
export type MeasureKey = `${'duration' | 'quantity' | 'age' | 'percent' | 'multiple'}:${string}`

/** What one language knows of numbers, as data. Every list may be left out where the language has no such thing. */
export interface NumberLanguage {
  readonly language: string
  /** The decimal separator; the other one of `.` and `,` separates thousands. */
  readonly decimal: '.' | ','
  /** Whether a comma or point before exactly three digits is taken for thousands either way, because the language's countries differ. */
  readonly mixedThousands?: boolean
  /** Value -> words below one hundred, and hundreds that are one word. */
  readonly cardinals: Readonly<Record<string, Forms>>
  /** Power of ten or dozen -> words and abbreviations that multiply what stands before. */
  readonly scales: Readonly<Record<string, Forms>>
  /** Scales that may stand without a number before them ("mil", "tausend"). */
  readonly bareScales?: Forms
  readonly articles?: Forms
  readonly connectors?: Forms
  readonly ordinals: Readonly<Record<string, Forms>>
  readonly ordinalSuffixes?: Forms
  readonly ordinalPrefixes?: Forms
  /** Denominator -> words. */
  readonly fractions: Readonly<Record<string, Forms>>
  /** Words that mean one half before a scale or measure ("half a million", "meia hora"). */
  readonly halfBefore?: Forms
  /** Words that are a half of something said ("metade", "Hälfte"). */
  readonly halves?: Forms
  readonly andHalf?: Forms
  /** Single words with a value of their own ("couple", "anderthalb", "both"); weak where they often do not count. */
  readonly singles?: Readonly<Record<string, Forms>>
  readonly weakSingles?: Readonly<Record<string, Forms>>
  /** Multiples in one word ("double", "triplicar"), always weak. */
  readonly multipleWords?: Readonly<Record<string, Forms>>
  readonly boundsBefore: BoundForms
  readonly boundsAfter?: BoundForms
  readonly measures: Readonly<Partial<Record<MeasureKey, Forms>>>
  /** What follows an age ("years old", "-jähriger") and what stands before one ("aged"). */
  readonly ageAfter?: Forms
  readonly ageBefore?: Forms
  readonly currencies: Readonly<Record<string, Forms>>
  readonly percent?: Forms
  readonly percentBefore?: Forms
  readonly rangeWords?: Forms
  readonly between?: readonly (readonly [Forms, Forms])[]
  /** "in", "out of": one in five. */
  readonly outOf?: Forms
  readonly morning?: Forms
  readonly afternoon?: Forms
  readonly morningBefore?: Forms
  readonly afternoonBefore?: Forms
  readonly clock?: Forms
  /** Words before hours and minutes that tell 4.40 from a decimal ("alle ore", "às"). */
  readonly clockBefore?: Forms
  readonly months: Forms
  /** Words between a day and its month ("of", "de"). */
  readonly dayOf?: Forms
  /** Words between a scale and its unit ("millions of euros"). */
  readonly unitOf?: Forms
  readonly yearBefore?: Forms
  readonly yearAfter?: Forms
  readonly decadeBefore?: Forms
  readonly decadeAfter?: Forms
  readonly centuryBefore?: Forms
  readonly centuryAfter?: Forms
  /** Nouns that are counted: after them `2018` is no year; in Chinese and Japanese also the classifiers. */
  readonly counted: Forms
  /** Words and names that hold a numeral but count nothing. */
  readonly idioms?: Forms
  /** Left parts and suffixes of numbers written in one word (German, Dutch, Italian, Russian adjectives). */
  readonly compound?: CompoundForms
}

/** Morphemes of numbers written as one word. */
export interface CompoundForms {
  readonly parts: Readonly<Record<string, Forms>>
  readonly scales: Readonly<Record<string, Forms>>
  /** The link between unit and ten ("und", "en"), where the unit comes first. */
  readonly link?: Forms
  readonly ordinalEndings?: Forms
  /** Endings that turn the number into a measure: `duration:year` -> "jährig*". */
  readonly measureEndings?: Readonly<Partial<Record<MeasureKey, Forms>>>
  /** Value -> endings that add to the number ("einhalb"). */
  readonly addEndings?: Readonly<Record<string, Forms>>
}

/** A kind with the unit that refines it. */
export interface Measure {
  readonly kind: 'duration' | 'quantity' | 'age' | 'percent' | 'multiple'
  readonly unit: string
}
