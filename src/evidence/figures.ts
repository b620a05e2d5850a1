import { isCommonLetter } from '../text/characters.ts'
import type { Span } from '../text/document.ts'
import type { Figure } from './evidence.ts'
import { type FigureText, phraseNear, readAmount } from './figure-context.ts'
import { dateEnd } from './figure-dates.ts'
import { measured } from './figure-measures.ts'
import { readRange } from './figure-ranges.ts'
import { readTime } from './figure-times.ts'
import { readVersion } from './figure-versions.ts'
import { foldNumbers, isDigit } from './number-literal.ts'
import { mayBeginAmount } from './numbers/compile.ts'
import { numbersOf } from './numbers/index.ts'
import { isCjk, isWordLetter, phraseAt, wordEnd } from './numbers/phrases.ts'
import { readSpokenTime } from './spoken-times.ts'

/**
 * The amounts of a text, in order and without overlap: numbers in digits or words with their unit, range and bound. `language` is a
 * BCP-47 tag (its primary subtag decides; unknown languages are read with English conventions). Spans in `skip` (dates, addresses) are
 * not read. Days, months and bare years are left out: they are dates.
 */
export function extractFigures(text: string, language: string, skip: readonly Span[] = []): Figure[] {
  const context: FigureText = { original: text, text: foldNumbers(text), numbers: numbersOf(language) }
  const spans = [...skip].sort((a, b) => a.start - b.start)
  const figures: Figure[] = []
  let nextSkip = 0
  let floor = 0
  for (let at = 0; at < text.length; ) {
    while ((spans[nextSkip]?.end ?? Number.POSITIVE_INFINITY) <= at) nextSkip++
    const span = spans[nextSkip]
    if (span && span.start <= at) {
      at = Math.max(span.end, at + 1)
      floor = at
      continue
    }
    const begins = nextBeginning(context, at, span ? span.start : text.length)
    if (begins > at) {
      at = begins
      continue
    }
    const read = readAt(context, at)
    const clear = read.figure && (!span || read.figure.end <= span.start)
    if (read.figure && clear) {
      figures.push(startingFrom(read.figure, floor))
      floor = read.figure.end
    }
    at = Math.max(at + 1, read.figure && !clear ? at + 1 : read.end)
  }
  return figures
}

/** Gives up words before a figure ("more than") that another figure or a skipped span already holds. */
function startingFrom(figure: Figure, floor: number): Figure {
  return figure.start >= floor ? figure : { ...figure, start: floor, text: figure.text.slice(floor - figure.start) }
}

/** Signs that begin a number beside digits, letters and the point before a digit. */
const NUMBER_SIGNS = '½¼¾⅓⅔⅕⅛〇'

interface Read {
  readonly figure?: Figure
  readonly end: number
}

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39

/**
 * The next place from `from` on where something may begin, told by its first letters; `limit`, or the end of the word that reaches over it, where nothing
 * does. Goes by codes: nearly all of a text is passed over here.
 */
function nextBeginning({ text, numbers: { beginnings } }: FigureText, from: number, limit: number): number {
  let at = from
  let inWord = isWordLetter(text[at - 1])
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (isCommonLetter(code) || (code >= 0x80 && isWordLetter(text[at]))) {
      const end = wordEnd(text, at)
      if (!inWord) {
        if (!beginnings || mayBeginAmount(text, at, end, beginnings)) return at
        if (isDigitCode(text.charCodeAt(text.charCodeAt(end) === HYPHEN ? end + 1 : end))) return at
      }
      at = end
    } else {
      if (code < 0x80 ? isDigitCode(code) || (code === POINT && isDigitCode(text.charCodeAt(at + 1))) : mayBeNumber(text[at])) return at
      at++
    }
    inWord = false
  }
  return at
}

const [HYPHEN, POINT] = [0x2d, 0x2e]
const mayBeNumber = (character = ' '): boolean => isCjk(character) || NUMBER_SIGNS.includes(character)

function readAt(context: FigureText, at: number): Read {
  const { text, numbers } = context
  const character = text[at]
  const idiom = phraseAt(numbers.idioms, text, at)
  // "Una vez" counts nothing, "una vez de cada diez" does.
  if (idiom && (phraseNear(numbers.outOf, text, idiom.end)?.form.length ?? 0) <= 3) return { end: idiom.end }
  const date = dateEnd(context, at)
  if (date !== undefined) return { end: date }
  const time = (isDigit(character) || numbers.cjk ? readTime(context, at) : undefined) ?? readSpokenTime(context, at)
  if (time) {
    const base = { start: at, end: time.end, value: time.minutes, high: time.minutes, digits: 4 }
    return {
      figure: { ...base, kind: 'time-of-day', unit: 'minute', bound: 'exact', text: context.original.slice(at, time.end), weak: false },
      end: time.end,
    }
  }
  const version = readVersion(context, at)
  if (version) return { figure: version, end: version.end }
  const amount = readAmount(context, at)
  if (!amount) return { end: isWordLetter(character) ? wordEnd(text, at) : at + 1 }
  const range = readRange(context, amount)
  const figure = measured(context, range)
  return figure ? { figure, end: figure.end } : { end: range.end }
}
