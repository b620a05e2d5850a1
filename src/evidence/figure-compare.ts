import type { Figure } from './evidence.ts'
import { convert } from './unit-conversion.ts'

/** What a pair of figures says: the same, right within its digits or unit, another value, or nothing to compare. */
export type FigureRelation = 'equal' | 'compatible' | 'different' | 'incomparable'

/** A way to read a figure: "550 pounds" is money or weight, "1.234" thousands or decimals, "50m" millions or metres. */
interface Reading {
  readonly kind: Figure['kind']
  readonly value: number
  readonly high: number
  readonly unit: string | undefined
}

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'HKD', 'NZD', 'SGD', 'TWD'])
const LONE_DOLLAR = /^[^a-z]*\$/i

/** Whether two numbers are the same but for the last bits of floating point. */
const same = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** Compares a source figure with the figure of a retelling. Not symmetric: the target may round the source, not the other way round. */
export function compareFigures(source: Figure, target: Figure): FigureRelation {
  if (source.kind === 'version' || target.kind === 'version') return compareVersions(source, target)
  let best: FigureRelation = 'incomparable'
  for (const [sourceAt, left] of readings(source).entries()) {
    for (const [targetAt, right] of readings(target).entries()) {
      const main = sourceAt === 0 && targetAt === 0
      const relation = compareReadings(left, right, source, target)
      if (relation === 'equal') return main ? 'equal' : 'compatible'
      if (relation === 'compatible' || (relation === 'different' && main && best === 'incomparable')) best = relation
    }
  }
  return best
}

function readings(figure: Figure): Reading[] {
  const { kind, value, high, unit, text } = figure
  const result: Reading[] = [{ kind, value, high, unit }]
  if (kind === 'money' && unit === 'GBP' && !text.includes('£')) result.push({ kind: 'quantity', value, high, unit: 'lb' })
  if (kind === 'money' && unit === 'MXN') result.push({ kind: 'money', value, high, unit: undefined })
  if (kind === 'quantity' && unit === 'lb') result.push({ kind: 'money', value, high, unit: 'GBP' })
  if (kind === 'quantity' && unit === 'degree') result.push({ kind, value, high, unit: '°F' }, { kind, value, high, unit: '°C' })
  // 度 also counts times.
  if (text.endsWith('度')) result.push({ kind: 'number', value, high, unit: undefined })
  if (kind === 'quantity' && unit === 'm' && /\dm$/.test(text))
    result.push({ kind: 'number', value: value * 1e6, high: high * 1e6, unit: undefined })
  if (kind === 'time-of-day' && value % 60 === 0) result.push({ kind: 'number', value: value / 60, high: value / 60, unit: undefined })
  const lone = /(?:^|[^\d.,])\d{1,3}[.,]\d{3}(?![\d.,]*\d)/.test(text)
  if (lone && kind !== 'time-of-day') {
    const factor = Number.isInteger(value) ? 0.001 : 1000
    result.push({ kind, value: value * factor, high: high * factor, unit })
  }
  return result
}

function compareVersions(source: Figure, target: Figure): FigureRelation {
  if (source.kind === target.kind) {
    if (letters(source.text) === letters(target.text)) return 'equal'
    return numerals(source.text) === numerals(target.text) ? 'compatible' : 'different'
  }
  return source.value === target.value && source.high === source.value && target.high === target.value ? 'compatible' : 'incomparable'
}

const numerals = (text: string): string => (text.match(/\d+/g) ?? []).join(' ')
const letters = (text: string): string => text.toUpperCase().replace(/[^\p{L}\d]/gu, '')

function compareReadings(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  if (left.kind === right.kind) return compareKind(left, right, source, target)
  const kinds = new Set([left.kind, right.kind])
  const has = (a: Figure['kind'], b: Figure['kind']) => kinds.has(a) && kinds.has(b)
  if (has('duration', 'age')) return compareUnits(left, right, source, target)
  if (kinds.has('time-of-day')) return compareTime(left, right)
  if (has('percent', 'ratio') || has('percent', 'multiple') || has('ratio', 'multiple')) return compareShares(left, right, source, target)
  const values = compareValues(left, right, source, target)
  const agree = values === 'equal' ? 'compatible' : values
  if (has('number', 'ratio') && agree !== 'compatible') return 'incomparable'
  // A count in words rounds no share: "two effects" is no 1.9 per cent.
  if (has('number', 'percent') && values === 'compatible' && ![source, target].every(({ text }) => /\d/.test(text))) return 'incomparable'
  if (kinds.has('number')) return agree
  if (kinds.has('ordinal')) {
    const ratio = left.kind === 'ratio' ? left.value : right.kind === 'ratio' ? right.value : undefined
    const order = left.kind === 'ordinal' ? left.value : right.value
    if (ratio !== undefined) return same(ratio * order, 1) ? 'compatible' : 'incomparable'
    return agree === 'compatible' ? 'compatible' : 'incomparable'
  }
  return 'incomparable'
}

function compareKind(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  if (left.unit === right.unit || left.kind === 'age') return compareValues(left, right, source, target)
  if (left.kind === 'money') return compareMoney(left, right, source, target)
  if (left.kind === 'duration' || left.kind === 'quantity') return compareUnits(left, right, source, target)
  // Per cent and percentage points are often told alike.
  const values = compareValues(left, right, source, target)
  return values === 'equal' ? 'compatible' : values
}

/** Currencies differ, unless a bare `$` is made plain ("$5" as "5 Australian dollars"). */
function compareMoney(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  const values = compareValues(left, right, source, target)
  if (values !== 'equal' && values !== 'compatible') return values
  if (left.unit === undefined || right.unit === undefined) return 'compatible'
  const plain = LONE_DOLLAR.test(source.text) || /^[^$]*dol/i.test(source.text)
  return plain && DOLLARS.has(left.unit) && DOLLARS.has(right.unit) ? 'compatible' : 'different'
}

/** The shares that a converted amount may be off, as both sides are rounded: "385 miles", "620 km"; twice that where it is told round ("30 yards", "30 m") or both sides say "about". */
const CONVERSION_TOLERANCE = 0.05
const ROUND_TOLERANCE = 0.1
/** And how far beyond it lies what "over" or "at least" may be told as. */
const OVER_TOLERANCE = 1.2

function compareUnits(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  if (left.unit === undefined || right.unit === undefined || left.unit === right.unit) return compareValues(left, right, source, target)
  const low = convert(left.value, left.unit, right.unit)
  const high = convert(left.high, left.unit, right.unit)
  if (low === undefined || high === undefined)
    return same(left.value, right.value) ? 'compatible' : left.kind === 'quantity' ? 'different' : 'incomparable'
  const near = (converted: number, told: number) => {
    const loose = (source.bound === 'about' && target.bound === 'about') || (roughDigits(told) === 1 && told >= 10)
    const share = loose ? ROUND_TOLERANCE : CONVERSION_TOLERANCE
    const allowed = Math.max(share * Math.abs(converted), left.unit?.startsWith('°') ? 1 : 0)
    return (
      Math.abs(converted - told) <= allowed ||
      // "Over half an inch" may well be told as 1.5 cm.
      (source.bound === 'at-least' && told > converted && told <= converted * OVER_TOLERANCE) ||
      (left.kind === 'quantity' && told !== 0 && Math.abs(converted - told) < lastPlace(told, target.digits))
    )
  }
  // A difference of temperatures converts without the offset: 10 degrees Fahrenheit warmer is 5.6 Celsius.
  const offset = left.unit === '°F' && right.unit === '°C' ? (left.value * 5) / 9 : undefined
  return (near(low, right.value) && near(high, right.high)) || (offset !== undefined && near(offset, right.value))
    ? 'compatible'
    : 'different'
}

function compareShares(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  const asRatio = (reading: Reading): Reading =>
    reading.kind === 'percent'
      ? { ...reading, kind: 'ratio', unit: undefined, value: reading.value / 100, high: reading.high / 100 }
      : { ...reading, kind: 'ratio', unit: undefined }
  const [a, b] = [asRatio(left), asRatio(right)]
  // Thirds have no end as decimals: a percentage may give them to a whole point.
  if (Math.abs(a.value - b.value) <= 0.005 && Math.abs(a.high - b.high) <= 0.005) return 'compatible'
  if (left.kind !== 'percent' && right.kind !== 'percent') return same(a.value * b.value, 1) ? 'compatible' : 'incomparable'
  if (left.kind === 'multiple' || right.kind === 'multiple') return 'incomparable'
  return compareValues(a, b, source, target) === 'compatible' ? 'compatible' : 'different'
}

/** Minutes of the day; an hour in words or a bare number may mean the morning or the afternoon. */
function compareTime(left: Reading, right: Reading): FigureRelation {
  const [time, other] = left.kind === 'time-of-day' ? [left, right] : [right, left]
  if (other.kind === 'number' || (other.kind === 'duration' && other.unit === 'hour'))
    return (other.value * 60 - time.value) % 720 === 0 ? 'compatible' : 'incomparable'
  return 'incomparable'
}

/** What one more in the last written digit is worth; whole numbers count to one. */
const lastPlace = (value: number, digits: number): number =>
  Number.isInteger(value)
    ? Math.max(1, 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits))
    : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits)

const roundTo = (value: number, digits: number): number => (value === 0 ? 0 : Number(value.toPrecision(Math.min(21, Math.max(1, digits)))))

/** Significant digits without the zeros at the end of a whole number. */
function roughDigits(value: number): number {
  let rest = Math.abs(value)
  if (rest === 0 || !Number.isInteger(rest)) return 2
  while (rest % 10 === 0) rest /= 10
  return Math.max(1, String(rest).replace(/e.*/, '').length)
}

function compareValues(left: Reading, right: Reading, source: Figure, target: Figure): FigureRelation {
  if (same(left.value, right.value) && same(left.high, right.high)) return 'equal'
  if (left.kind === 'time-of-day') return (left.value - right.value) % 720 === 0 ? 'compatible' : 'different'
  if (left.high !== left.value || right.high !== right.value) {
    const inside = left.high === left.value && left.value >= right.value && left.value <= right.high && target.bound !== 'exact'
    return inside ? 'compatible' : 'different'
  }
  if (left.kind === 'ordinal' || left.kind === 'age') return 'different'
  // As written: "2.8 billion" for 2,794,000,000. The source must be the finer one.
  const finer =
    source.digits > target.digits &&
    !(target.bound === 'at-least' && right.value > left.value) &&
    !(target.bound === 'at-most' && right.value < left.value)
  if (finer && same(roundTo(left.value, target.digits), right.value)) return 'compatible'
  return target.bound !== 'exact' && target.bound !== source.bound && withinBound(left.value, right.value, target.bound)
    ? 'compatible'
    : 'different'
}

/** Whether a hedged rendering ("quase 300 mil", "more than 1,000") is right for the exact value. */
function withinBound(exact: number, told: number, bound: Figure['bound']): boolean {
  const rough = roughDigits(told)
  const step = Math.max(10 ** (Math.floor(Math.log10(Math.abs(told) || 1)) + 1 - rough), Math.abs(told) * 0.1)
  if (bound === 'at-least') return exact >= told && exact < told + step
  if (bound === 'at-most') return exact <= told && exact > told - step
  return Math.abs(exact - told) <= step / 2 || same(roundTo(exact, rough), told)
}

/** A source figure and the target figure that tells it, by their places in the lists. */
export interface FigurePair {
  readonly source: number
  readonly target: number
  readonly result: FigureRelation
}

/** Which figures tell each other, and which are left over on either side. Pairs that differ are never made: they stay unmatched. */
export interface FigureMatch {
  readonly pairs: readonly FigurePair[]
  readonly unmatchedSource: readonly number[]
  readonly unmatchedTarget: readonly number[]
}

/**
 * Pairs the figures of two passages greedily, best first: equal before compatible, sure before weak, then those whose places agree. The
 * two ends of a range may be told by two figures of their own ("between 7 and 10": 7 to 10), and a figure said twice may be told once.
 */
export function matchFigures(source: readonly Figure[], target: readonly Figure[]): FigureMatch {
  const candidates: (FigurePair & { readonly cost: number })[] = []
  for (const [s, left] of source.entries()) {
    for (const [t, right] of target.entries()) {
      const result = compareFigures(left, right)
      if (result !== 'equal' && result !== 'compatible') continue
      const drift = Math.abs(s / Math.max(1, source.length) - t / Math.max(1, target.length))
      const cost = (result === 'equal' ? 0 : 4) + (left.weak === right.weak ? 0 : 2) + (left.kind === right.kind ? 0 : 1) + drift
      candidates.push({ source: s, target: t, result, cost })
    }
  }
  candidates.sort((a, b) => a.cost - b.cost)
  const usedSource = new Set<number>()
  const usedTarget = new Set<number>()
  const pairs: FigurePair[] = []
  const take = (s: number, t: number, result: FigureRelation) => {
    usedSource.add(s)
    usedTarget.add(t)
    pairs.push({ source: s, target: t, result })
  }
  for (const { source: s, target: t, result } of candidates) if (!usedSource.has(s) && !usedTarget.has(t)) take(s, t, result)
  splitRanges(source, target, usedSource, usedTarget, take)
  splitRanges(target, source, usedTarget, usedSource, (t, s, result) => take(s, t, result))
  for (const { source: s, target: t, result } of candidates) if (!usedSource.has(s) || !usedTarget.has(t)) take(s, t, result)
  return {
    pairs,
    unmatchedSource: source.flatMap((_, at) => (usedSource.has(at) ? [] : [at])),
    unmatchedTarget: target.flatMap((_, at) => (usedTarget.has(at) ? [] : [at])),
  }
}

function splitRanges(
  ranges: readonly Figure[],
  others: readonly Figure[],
  used: ReadonlySet<number>,
  usedOthers: ReadonlySet<number>,
  take: (range: number, other: number, result: FigureRelation) => void,
): void {
  for (const [at, range] of ranges.entries()) {
    if (used.has(at) || range.high === range.value) continue
    const find = (value: number) =>
      others.findIndex(
        (other, place) =>
          !usedOthers.has(place) &&
          other.value === value &&
          other.high === value &&
          other.kind !== 'version' &&
          other.kind !== 'time-of-day',
      )
    const low = find(range.value)
    const high = find(range.high)
    if (low < 0 || high < 0 || low === high) continue
    take(at, low, 'compatible')
    take(at, high, 'compatible')
  }
}
