import type { Span } from '../text/document.ts'
import type { Bound } from './evidence.ts'
import type { Measure } from './numbers/number-language.ts'

/** A number as read at one place, before its unit and bound are known. */
export interface Amount extends Span {
  readonly value: number
  readonly high: number
  /** Significant digits as written, of the part before the last scale word. */
  readonly digits: number
  readonly form: 'digits' | 'words' | 'han'
  /** A scale word (million, 万) took part. */
  readonly scaled: boolean
  readonly ordinal: boolean
  readonly ratio: boolean
  /** "a", "um", "one", "一": often no count at all. */
  readonly weak: boolean
  /** Nothing but digits, without separator or scale. */
  readonly plain: boolean
  /** One numeral character of Chinese or Japanese: a count only with a classifier or unit after it. */
  readonly lone: boolean
  readonly bound?: Bound
  readonly measure?: Measure
}

const PLAIN = { ordinal: false, ratio: false, weak: false, plain: false, lone: false, scaled: false }

/** An amount with the usual settings, overridden by `more`. */
export function amount(span: Span, value: number, digits: number, form: Amount['form'], more: Partial<Amount> = {}): Amount {
  return { start: span.start, end: span.end, value, high: value, digits, form, ...PLAIN, ...more }
}
