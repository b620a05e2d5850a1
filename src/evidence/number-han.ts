import { type Amount, amount } from './number-amount.ts'
import { digitCount, isDigit, readLiteral, scaled } from './number-literal.ts'

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'〇零一二三四五六七八九两兩壹贰叁肆伍陆柒捌玖'].map((character, at) => [
    character,
    [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9][at] ?? 0,
  ]),
)
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
])
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
])
/** Numerals of cheques; alone they are other words and surnames (陆, 伍). */
const FORMAL = '壹贰叁肆伍陆柒捌玖拾佰仟'
/** "and some" between digits and scale or counter: 20多万, 3000余人. */
const MORE = '多余餘幾几'

interface State {
  /** Finished parts of ten thousand and up, the running part below it, and the numeral not yet multiplied. */
  total: number
  section: number
  current: number | undefined
  high: number | undefined
}

/**
 * Reads a number written with Chinese numerals, or with digits and 万, 億 and the like ("二百五十", "3万5千", "二〇一八"); undefined where
 * none begins at `at`. Two neighbouring numerals are a range ("两三天": two or three).
 */
export function readHan(text: string, at: number): Amount | undefined {
  const state: State = { total: 0, section: 0, current: undefined, high: undefined }
  let end = at
  let bound: Amount['bound']
  let unit = 1
  let digits = 0
  let numerals = 0
  let literal = false
  let positional = 0
  let vague = false
  for (;;) {
    // "3,000 多亿": digits may stand apart from their scale.
    if (literal && text[end] === ' ' && state.current !== undefined && isScaleOrMore(text[end + 1])) end++
    const character = text[end]
    if (isDigit(character)) {
      if (state.current !== undefined) break
      const read = readLiteral(text, end, { decimal: '.' })
      if (!read || (numerals > 0 && !Number.isInteger(read.value))) break
      // "百20": digits after Chinese numerals belong together only after a scale ("3亿5000万").
      if (numerals > 0 && unit < 100) break
      literal = true
      state.current = read.value
      digits = read.digits
      end = read.end
      numerals++
      continue
    }
    const digit = character === undefined ? undefined : DIGITS.get(character)
    const small = character === undefined ? undefined : SMALL.get(character)
    const large = character === undefined ? undefined : LARGE.get(character)
    if (digit !== undefined) {
      if (literal && state.current !== undefined) break
      if (state.current === undefined) state.current = digit
      else if (positional === 1 && state.current > 0 && digit === state.current + 1 && !isNumeralDigit(text[end + 1])) state.high = digit
      else if (digit === 0 || state.current === 0 || positional >= 1) state.current = state.current * 10 + digit
      positional++
      digits = digitCount(state.current)
    } else if (small !== undefined) {
      if (state.high !== undefined) {
        if (state.section > 0) break
        state.high *= small
      }
      state.section += scaled(state.current ?? 1, small)
      if (state.current === undefined) digits = Math.max(digits, 1)
      state.current = undefined
      positional = 0
      unit = small
    } else if (large !== undefined) {
      const section = state.section + (state.current ?? 0)
      if (section === 0 && state.total === 0) break
      if (section === 0 || large > unit) state.total = scaled(state.total + section, large)
      else state.total += scaled(section, large)
      if (state.high !== undefined) state.high = scaled(state.high, large)
      state.section = 0
      state.current = undefined
      positional = 0
      unit = large
    } else if (character !== undefined && MORE.includes(character) && numerals > 0 && bound === undefined) {
      const next = text[end + 1] ?? ''
      const scaleNext = LARGE.has(next) || SMALL.has(next)
      if (character === '几' || character === '幾') {
        if (state.current !== undefined && !scaleNext) break
        vague = true
      }
      bound = 'at-least'
      end++
      continue
    } else break
    numerals++
    end++
  }
  if (numerals === 0) return undefined
  if (literal && numerals === 1) return undefined
  // A trailing single numeral after 万 or 百 counts the next lower place: 三万五.
  const tail = state.current ?? 0
  const colloquial =
    !literal && state.section + state.total > 0 && unit >= 100 && tail > 0 && tail < 10 && text[end - 2] !== '零' && text[end - 2] !== '〇'
  const value = state.total + state.section + (colloquial ? scaled(tail, unit / 10) : tail)
  const own = end - at - (bound ? 1 : 0) === 1
  // 百, 千 or 万 alone begin words (百分比, 万人) and count nothing.
  const share = text.startsWith('分之', end) || text.startsWith('分の', end)
  if (own && !literal && !share && (value >= 100 || FORMAL.includes(text[at] ?? ' '))) return undefined
  return amount({ start: at, end }, value, Math.max(1, literal ? digits : significant(value)), 'han', {
    high: state.high !== undefined && state.high > value ? state.high : value,
    scaled: unit >= 1e4,
    lone: own,
    // 一 counts like an article, 两 often means both, 十几 is "some teens".
    weak: (own && (value === 1 || text[at] === '两' || text[at] === '兩')) || vague,
    ...(bound ? { bound } : {}),
  })
}

const isScaleOrMore = (character: string | undefined): boolean =>
  character !== undefined && (LARGE.has(character) || MORE.slice(0, 3).includes(character))
const isNumeralDigit = (character: string | undefined): boolean => character !== undefined && DIGITS.has(character)

/** Digits before the last large scale, as spoken: 二百万 has one. */
function significant(value: number): number {
  let rest = value
  while (rest >= 1e4 && rest % 1e4 === 0) rest /= 1e4
  return digitCount(rest)
}
