import type { Bound, Figure, FigureKind } from './evidence.ts'
import { afterGap, beforeGap, type FigureText, phraseLeft, phraseNear, readAmount } from './figure-context.ts'
import { isDatePart } from './figure-dates.ts'
import type { Amount } from './number-amount.ts'
import { digitsEnd, isDigit, scaled } from './number-literal.ts'
import { isCjk, isWordLetter, phraseAt } from './numbers/phrases.ts'
import { CURRENCY_CODES } from './numbers/shared-units.ts'

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES.map((code) => code.toLowerCase()))

/** A figure in the making. */
interface Draft {
  readonly start: number
  readonly end: number
  readonly kind: FigureKind
  readonly unit?: string
  readonly value: number
  readonly high: number
  readonly digits: number
  readonly bound: Bound
}

/** The figure that an amount makes with what stands around it; undefined where it is a date or no count at all. */
export function measured(context: FigureText, read: Amount): Figure | undefined {
  const { text, original, numbers } = context
  const draft = withUnit(context, read)
  const bare = draft.kind === 'number'
  const ordinal = bare && !read.scaled ? ordinalAround(context, draft.start, draft.end) : undefined
  const counted = phraseNear(numbers.counted, text, draft.end)
  const follows = draft.kind === 'money' || draft.kind === 'percent' || draft.kind === 'quantity' || (!!counted && !numbers.cjk)
  if (isDatePart(context, { ...read, ordinal: read.ordinal || !!ordinal }, ordinal?.end ?? draft.end, follows)) return undefined
  const named = ordinal ? { ...draft, ...ordinal, kind: 'ordinal' as const } : bare ? withAgeBefore(context, draft) : draft
  if (!Number.isFinite(named.value) || (read.lone && named.kind === 'number' && !counted)) return undefined
  const one = numbers.cjk && named.kind === 'number' && read.plain && read.high === 1
  const weak = (read.weak || one) && named.kind !== 'money' && named.kind !== 'percent'
  const bounded = withBound(context, named)
  return { ...bounded, text: original.slice(bounded.start, bounded.end), weak }
}

/** Adds the currency, percentage or measure beside the number. */
function withUnit(context: FigureText, read: Amount): Draft {
  const { text, numbers } = context
  const { start, value, high, digits } = read
  const base: Draft = {
    start,
    end: read.end,
    kind: read.ratio ? 'ratio' : read.ordinal ? 'ordinal' : 'number',
    value,
    high,
    digits,
    bound: read.bound ?? 'exact',
  }
  if (read.measure) return { ...base, ...read.measure }
  if (read.ordinal) return base
  let { end, bound } = base
  while (numbers.cjk && '多余餘来來'.includes(text[end] ?? ' ')) {
    bound = bound === 'exact' ? 'at-least' : bound
    end++
  }
  const after = unitAfter(context, end) ?? (read.scaled ? unitAfterOf(context, end) : undefined)
  const sign = currencyBefore(context, start)
  if (sign)
    return withRest(context, {
      ...base,
      bound,
      start: sign.start,
      end: after?.kind === 'money' ? after.end : end,
      kind: 'money',
      unit: sign.value,
    })
  if (after) {
    const { kind, unit, factor } = after
    return withRest(context, { ...base, bound, end: after.end, kind, unit, value: scaled(value, factor), high: scaled(high, factor) })
  }
  const percent = phraseLeft(numbers.percentBefore, text, start)
  if (percent) return { ...base, bound, end, start: percent.start, kind: 'percent', unit: '%' }
  return { ...base, bound, end }
}

/** Adds what follows the unit: "and a half", or a smaller unit (6 foot 6). */
function withRest(context: FigureText, draft: Draft): Draft {
  if (draft.value !== draft.high || draft.unit === undefined || draft.kind === 'percent') return draft
  const smaller = SMALLER.get(draft.unit)
  const rest = smaller ? smallerPart(context, draft.end, smaller) : undefined
  if (smaller && rest) {
    const value = draft.value + rest.value / smaller.count
    return { ...draft, end: rest.end, value, high: value, digits: draft.digits + 2 }
  }
  const half = phraseNear(context.numbers.andHalf, context.text, draft.end)
  return half ? { ...draft, end: half.end, value: draft.value + 0.5, high: draft.high + 0.5, digits: draft.digits + 1 } : draft
}

function withAgeBefore({ text, numbers }: FigureText, draft: Draft): Draft {
  const age = draft.value < 130 ? phraseLeft(numbers.ageBefore, text, draft.start) : undefined
  return age ? { ...draft, start: age.start, kind: 'age', unit: 'year' } : draft
}

function withBound(context: FigureText, draft: Draft): Draft {
  const { text, numbers } = context
  const left = boundBefore(context, draft.start)
  const right = phraseNear(numbers.boundsAfter, text, draft.end)
  const isSum = right?.form === '+' && isDigit(text[right.end])
  const bound = left?.value ?? (draft.bound === 'exact' && right && !isSum ? right.value : draft.bound)
  return { ...draft, bound, start: left?.start ?? draft.start, end: right && !isSum ? right.end : draft.end }
}

interface Smaller {
  readonly unit: string
  readonly count: number
}

/** Units told in two steps: 6 foot 6, two hours thirty minutes. */
const SMALLER: ReadonlyMap<string, Smaller> = new Map([
  ['ft', { unit: 'in', count: 12 }],
  ['hour', { unit: 'minute', count: 60 }],
  ['minute', { unit: 'second', count: 60 }],
  ['lb', { unit: 'oz', count: 16 }],
])

function smallerPart(context: FigureText, end: number, smaller: Smaller): { readonly end: number; readonly value: number } | undefined {
  const { text, numbers } = context
  const next = readAmount(context, afterGap(text, end))
  if (!next || next.ordinal || next.ratio || next.value >= smaller.count) return undefined
  const unit = phraseNear(numbers.measures, text, next.end)
  if (unit?.value.unit === smaller.unit) return { end: unit.end, value: next.value }
  return text[end] === '-' && smaller.unit === 'in' ? { end: next.end, value: next.value } : undefined
}

interface After {
  readonly kind: FigureKind
  readonly unit: string
  readonly factor: number
  readonly end: number
}

function unitAfter(context: FigureText, end: number): After | undefined {
  const { text, numbers } = context
  const percent = phraseNear(numbers.percent, text, end)
  if (percent) return { kind: 'percent', unit: '%', factor: 1, end: percent.end }
  const age = phraseNear(numbers.ageAfter, text, end)
  const measure = phraseNear(numbers.measures, text, end)
  if (age && age.end >= (measure?.end ?? 0)) return { kind: 'age', unit: 'year', factor: 1, end: age.end }
  const currency = currencyAfter(context, end)
  if (currency && currency.end >= (measure?.end ?? 0)) return currency
  if (!measure || !isUnit(text, end, measure)) return undefined
  const { kind, unit } = measure.value
  if (unit === 'bps') return { kind: 'percent', unit: 'point', factor: 0.01, end: measure.end }
  if (unit === '成') return { kind: 'percent', unit: '%', factor: 10, end: measure.end }
  return { kind, unit, factor: 1, end: measure.end }
}

/** "millions of euros", "milhões de quilômetros": after a scale the unit comes with a preposition. */
function unitAfterOf(context: FigureText, end: number): After | undefined {
  const of = phraseNear(context.numbers.unitOf, context.text, end)
  return of && of.start > end ? unitAfter(context, of.end) : undefined
}

/** A letter alone ("m", "g", "x") is a unit close to its number, not a word of its own further on. */
function isUnit(text: string, end: number, hit: { readonly start: number; readonly form: string; readonly end: number }): boolean {
  if (hit.form.length > 1 || !isWordLetter(hit.form)) return true
  return hit.start === end || (hit.start === end + 1 && text[end] === ' ' && text[hit.end] !== "'")
}

function currencyAfter(context: FigureText, end: number): After | undefined {
  const { text, original, numbers } = context
  const hit = phraseNear(numbers.currencies, text, end) ?? phraseNear(numbers.currencySigns, text, end)
  if (!hit) return undefined
  if (CODES.has(hit.form) && original.slice(hit.start, hit.end) !== hit.form.toUpperCase()) return undefined
  // A sign after a blank belongs to the number that follows it: "5 $10".
  if (!isWordLetter(hit.form[0]) && !isCjk(hit.form[0]) && isDigit(text[hit.end])) return undefined
  if (hit.value === 'CENT' || hit.value === 'PENNY')
    return { kind: 'money', unit: hit.value === 'CENT' ? 'USD' : 'GBP', factor: 0.01, end: hit.end }
  return { kind: 'money', unit: hit.value, factor: 1, end: hit.end }
}

function currencyBefore(context: FigureText, start: number) {
  const { text, original, numbers } = context
  const hit = phraseLeft(numbers.currencySigns, text, start)
  if (!hit || start - hit.end > 1) return undefined
  if (CODES.has(hit.form) && original.slice(hit.start, hit.end) !== hit.form.toUpperCase()) return undefined
  if (/[a-z]/.test(hit.form[0] ?? '') && !/[A-Z]/.test(original[hit.start] ?? '')) return undefined
  return hit
}

function ordinalAround(context: FigureText, start: number, end: number): { start: number; end: number } | undefined {
  const { text, numbers } = context
  const prefix = phraseLeft(numbers.ordinalPrefixes, text, start)
  if (prefix) return { start: prefix.start, end }
  const suffix = isDigit(text[end - 1]) && digitsEnd(text, start) === end ? phraseAt(numbers.ordinalSuffixes, text, end) : undefined
  if (!suffix) return undefined
  return { start, end: suffix.end }
}

function boundBefore(context: FigureText, start: number) {
  const { text, numbers } = context
  const hit = phraseLeft(numbers.boundsBefore, text, start)
  if (hit) return hit
  // "more than a 20%", "etwa die 300": one short word may stand between.
  const stop = beforeGap(text, start)
  let at = stop
  while (at > 0 && isWordLetter(text[at - 1])) at--
  const between = text.slice(at, stop)
  return between.length > 0 && numbers.articles.has(between) ? phraseLeft(numbers.boundsBefore, text, at) : undefined
}
