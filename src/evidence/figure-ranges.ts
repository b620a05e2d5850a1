import { afterGap, type FigureText, phraseLeft, phraseNear, readAmount } from './figure-context.ts'
import type { Amount } from './number-amount.ts'
import { isDigit, readLiteral, scaled } from './number-literal.ts'
import { phraseAt } from './numbers/phrases.ts'

/** Joins an amount with the upper end of its range ("2-3", "20 to 30", "$100-200k"), or with its denominator ("1/10", "one in five"). */
export function readRange(context: FigureText, first: Amount): Amount {
  const { text, numbers } = context
  if (first.ordinal || first.ratio || first.measure || first.high !== first.value) return first
  if (text[first.end] === '/' && first.form === 'digits' && first.plain && isDigit(text[first.end + 1])) {
    const lower = readLiteral(text, first.end + 1, numbers.data)
    if (lower?.plain && lower.value > first.value && lower.value <= 100) {
      const ending = phraseAt(numbers.ordinalSuffixes, text, lower.end)
      const value = first.value / lower.value
      return { ...first, end: ending?.end ?? lower.end, value, high: value, digits: 2, ratio: true, plain: false }
    }
  }
  const outOf = phraseNear(numbers.outOf, text, first.end)
  if (outOf && first.value < 10) {
    const whole = readAmount(context, afterGap(text, outOf.end))
    if (
      whole &&
      !whole.ordinal &&
      !whole.ratio &&
      whole.plain === first.plain &&
      whole.value > first.value &&
      whole.value <= 100 &&
      isShare(context, first, whole)
    ) {
      const value = first.value / whole.value
      return { ...first, end: whole.end, value, high: value, digits: 2, ratio: true, weak: false, plain: false }
    }
  }
  const second = readSecond(context, first)
  if (!second) return first
  const carries = second.scaled && !first.scaled && first.value < 1000
  const factor = carries ? second.value / coefficient(context, second) : 1
  const low = carries && scaled(first.value, factor) <= second.value ? scaled(first.value, factor) : first.value
  if (second.value <= low) return first
  // "a or b" joins two amounts of one size only.
  if (second.joint === 'word' && second.value > low * 20) return first
  return {
    ...first,
    end: second.end,
    value: low,
    high: second.high,
    digits: second.digits,
    scaled: second.scaled,
    weak: false,
    plain: first.plain && second.plain,
  }
}

/** "one in five" is a share where no unit follows that would make it "five days". */
function isShare(context: FigureText, first: Amount, whole: Amount): boolean {
  const { text, numbers } = context
  if (phraseNear(numbers.measures, text, whole.end) || phraseNear(numbers.months, text, whole.end)) return false
  return first.value <= 9 && whole.value >= 2 && (first.value === 1 || first.form === whole.form)
}

function coefficient(context: FigureText, second: Amount): number {
  const again = readLiteral(context.text, second.start, context.numbers.data)
  if (again) return again.value
  let value = second.value
  for (const power of [1e12, 1e9, 1e6, 1e3]) if (value >= power && value % power === 0) value /= power
  return value
}

function readSecond(context: FigureText, first: Amount): (Amount & { readonly joint: 'word' | 'sign' }) | undefined {
  const { text, numbers } = context
  const start = signStart(context, first.start)
  const pair = numbers.between.find(({ before }) => phraseLeft(before, text, start))
  let at = first.end
  const measure = phraseNear(numbers.percent, text, at) ?? phraseNear(numbers.currencySigns, text, at)
  if (measure && (measure.start === at || pair)) at = measure.end
  const joint = pair ? (phraseAt(pair.joint, text, at) ?? phraseNear(pair.joint, text, at)) : undefined
  const word = joint ?? (measure ? undefined : phraseNear(numbers.rangeWords, text, at))
  let next = -1
  if (word) next = afterGap(text, word.end)
  else if ('-–~至到'.includes(text[at] ?? ' ')) next = at + 1
  else if (text[at] === ' ' && '–~-'.includes(text[at + 1] ?? '.') && text[at + 2] === ' ') next = at + 3
  if (next < 0) return undefined
  const sign = phraseAt(numbers.currencySigns, text, next)
  if (sign) next = sign.end
  const second = readAmount(context, next)
  if (!second || second.ordinal || second.ratio || second.measure || second.lone !== first.lone) return undefined
  if (isDigit(text[next]) !== isDigit(text[first.start]) || (text[second.end] === '-' && isDigit(text[second.end + 1]))) return undefined
  return { ...second, joint: word && !pair ? 'word' : 'sign' }
}

/** Where the currency sign before an amount begins, or the amount itself. */
function signStart(context: FigureText, start: number): number {
  return phraseLeft(context.numbers.currencySigns, context.text, start)?.start ?? start
}
