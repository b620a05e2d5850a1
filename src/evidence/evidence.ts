import type { Span } from '../text/document.ts'

/** A name as it stands in a text: a maximal run of name words ("Larry Page", "do Vale do Silício" without its leading particle). */
export interface Mention extends Span {
  readonly text: string
  /** True when only its place (start of a sentence, a heading in capitals) makes it look like a name. */
  readonly weak: boolean
  /** Its name words, in order, without particles. */
  readonly words: readonly NameWord[]
}

/** One word of a name, with its span. */
export interface NameWord extends Span {
  readonly text: string
}

/** Kinds of marks: a pair of characters, or the dash of a turn of speech. */
export type QuotationMarks = 'double' | 'single' | 'guillemets' | 'corner' | 'dash' | 'none'

/** Words presented as somebody's. The span covers the words without their marks; `outer` with them. */
export interface Quotation extends Span {
  readonly outer: Span
  readonly marks: QuotationMarks
  /** False when the closing mark is missing and the paragraph's end closed it. */
  readonly closed: boolean
  /** The name that the text gives as the speaker, and the reporting word; absent when it does not say (never guessed across paragraphs). */
  readonly speaker?: Span
  readonly cue?: Span
  /** Speaker and reporting word stand in the clause that introduces or follows the marks: hardly to be misread. */
  readonly direct?: true
  /** True when the words are continued after an interruption ("…", sugeriu Altman, "…"): same speaker, same utterance. */
  readonly continues: boolean
  /** `title` and `scare` are no speech: a work's title, a word held at arm's length. */
  readonly use: 'speech' | 'title' | 'scare'
}

/** How a figure is meant. `about` covers "quase", "more than", "up to" and the like, told apart by `bound`. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most'

/** What a figure measures. `unit` refines it: an ISO 4217 code for money, an SI-like symbol for quantities, `year`/`month`/`day`/`hour`/… for durations. */
export type FigureKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'multiple'
  | 'ordinal'
  | 'duration'
  | 'quantity'
  | 'age'
  | 'time-of-day'
  | 'version'

/** An amount, exact. `value` and `high` are decimal numbers in the base unit (percent: 25 bps = 0.25; money: whole currency units; 24/7 and versions: see `text`). */
export interface Figure extends Span {
  readonly kind: FigureKind
  readonly value: number
  /** Upper end of a range ("2-3 years"); equal to `value` where there is no range. */
  readonly high: number
  readonly unit?: string
  readonly bound: Bound
  /** How many significant decimal digits the text gives; what a rounded rendering is judged by. */
  readonly digits: number
  readonly text: string
  /** True for number words and articles that often do not count ("one", "um", "a couple"): never a reason to accuse on their own. */
  readonly weak: boolean
}

/** A calendar date or period, as far as the text says. Month 1..12, day 1..31, weekday 1 (Monday)..7. */
export interface DateMention extends Span {
  readonly text: string
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  /** "early 2018", "mid-2017", "end of summer", "1990s": how the period is narrowed or widened. */
  readonly part?: 'early' | 'mid' | 'late' | 'decade' | 'century' | 'spring' | 'summer' | 'autumn' | 'winter' | 'quarter'
  /** Days from the text's own date ("yesterday" -1, "tomorrow" 1); whole months or years in `relative.unit`. */
  readonly relative?: { readonly amount: number; readonly unit: 'day' | 'week' | 'month' | 'year' }
}

/** A negation or hedge with the words it governs. */
export interface PolarityCue extends Span {
  readonly kind: 'negation' | 'hedge' | 'certainty' | 'obligation'
  readonly scope: Span
}

/** A web or mail address as it stands, with the text that was evidently meant as part of it (`whole`) when blanks broke it. */
export interface Address extends Span {
  readonly text: string
}

/** All that the engine knows of one document's sentences; lists are in order of `start`. */
export interface Evidence {
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  readonly polarity: readonly PolarityCue[]
  readonly addresses: readonly Address[]
}
