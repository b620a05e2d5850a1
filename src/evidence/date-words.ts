import type { Span } from '../text/document.ts'
import type { Calendar, RelativeUnit } from './calendars/calendar.ts'
import type { DateMention } from './evidence.ts'

/** A word, phrase or number that can be part of a date. */
export interface DateAtom extends Span {
  readonly kind: 'month' | 'weekday' | 'season' | 'part' | 'relative' | 'same-year' | 'day-word' | 'number' | 'period' | 'none'
  /** Month, weekday, day or number; units from the text's date; the first year or month of a period. */
  readonly value: number
  /** An abbreviation, or a word that is also an ordinary one: a date only in company. */
  readonly short?: boolean
  readonly ordinary?: boolean
  readonly part?: DateMention['part']
  readonly unit?: RelativeUnit
  /** For numbers: how many digits, and whether an ordinal's ending follows. */
  readonly digits?: number
  readonly suffixed?: boolean
}

type Meaning = Omit<DateAtom, 'start' | 'end'>

interface Phrase {
  readonly words: readonly string[]
  readonly meaning: Meaning
}

interface Period {
  readonly pattern: RegExp
  readonly part: 'decade' | 'century' | 'quarter'
  readonly values: readonly (readonly [word: RegExp, value: number])[]
}

/** A calendar made ready for reading: phrases by first word, longest first, and the patterns of the longer periods. */
export interface CompiledCalendar {
  readonly calendar: Calendar
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly glue: ReadonlySet<string>
  readonly contexts: ReadonlySet<string>
  readonly ranges: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
  readonly dayIntro: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly daySuffix: RegExp
  readonly periods: readonly Period[]
}

const alternatives = (list: string): string[] => list.split('|').filter((word) => word !== '')
const wordSet = (list: string): ReadonlySet<string> => new Set(alternatives(list))
const fold = (word: string): string => word.normalize('NFC').toLowerCase()

/** Prepares a calendar; done once a language. */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
  const phrases = new Map<string, Phrase[]>()
  const ordinary = wordSet(calendar.ordinary)
  const add = (list: string, meaning: Meaning): void => {
    for (const form of alternatives(list)) {
      const words = form.split(' ')
      const first = words[0] ?? ''
      const entry = { words, meaning: ordinary.has(form) ? { ...meaning, ordinary: true } : meaning }
      phrases.set(
        first,
        [...(phrases.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
      )
    }
  }
  for (const [index, list] of calendar.months.entries()) add(list, { kind: 'month', value: index + 1 })
  for (const [index, list] of calendar.shortMonths.entries()) add(list, { kind: 'month', value: index + 1, short: true })
  for (const [index, list] of calendar.weekdays.entries()) add(list, { kind: 'weekday', value: index + 1 })
  for (const [index, list] of calendar.shortWeekdays.entries()) add(list, { kind: 'weekday', value: index + 1, short: true })
  for (const season of ['spring', 'summer', 'autumn', 'winter'] as const)
    add(calendar.seasons[season], { kind: 'season', value: 0, part: season })
  for (const part of ['early', 'mid', 'late'] as const) add(calendar.parts[part], { kind: 'part', value: 0, part })
  for (const [words, value, unit] of calendar.relatives) add(words, { kind: 'relative', value, unit })
  for (const [day, words] of Object.entries(calendar.dayWords)) add(words, { kind: 'day-word', value: Number(day) })
  add(calendar.notDates, { kind: 'none', value: 0 })
  add(calendar.sameYear, { kind: 'same-year', value: 0 })
  return {
    calendar,
    phrases,
    glue: wordSet(calendar.glue),
    contexts: wordSet(calendar.contexts),
    ranges: wordSet(calendar.ranges),
    counted: wordSet(calendar.counted),
    dayIntro: wordSet(calendar.dayIntro),
    ordinals: wordSet(calendar.ordinalWeekdays ?? ''),
    daySuffix: new RegExp(`(?:${calendar.daySuffix})(?![\\p{L}\\d])`, 'yu'),
    periods: [
      compilePeriod('decade', calendar.decades, "['’‘]?\\d0|1\\d\\d0|20\\d0", calendar.decadeWords),
      compilePeriod('century', calendar.centuries, '\\d{1,2}|[ivx]{1,5}', calendar.centuryWords),
      compilePeriod('quarter', calendar.quarters, '[1-4]|i{1,3}|iv', calendar.quarterWords),
    ],
  }
}

/** `#` stands for the number in digits or words, `~` for words only. */
function compilePeriod(part: Period['part'], patterns: readonly string[], digits: string, table: Readonly<Record<number, string>>): Period {
  const words = Object.values(table).join('|')
  const source = patterns
    .map((pattern) => pattern.replace('#', `(${digits}|${words})`).replace('~', `(${words})`))
    .join('|')
    .replaceAll(' ', '\\s')
  return {
    part,
    values: Object.entries(table).map(([value, list]) => [new RegExp(`^(?:${list})$`, 'u'), Number(value)]),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  }
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

function readRoman(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text[i] ?? ''] ?? 0
    sum += value < (ROMAN[text[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

function readPeriods(text: string, { periods }: CompiledCalendar): DateAtom[] {
  const atoms: DateAtom[] = []
  for (const { part, pattern, values } of periods) {
    for (const match of text.matchAll(pattern)) {
      const written = fold(match.slice(1).find((group) => group !== undefined) ?? '').replace(/^['’‘]/u, '')
      const number = values.find(([word]) => word.test(written))?.[1] ?? (/^\d+$/u.test(written) ? Number(written) : readRoman(written))
      let value = number
      if (part === 'century') value = (number - 1) * 100 + 1
      else if (part === 'quarter') value = number * 3 - 2
      else if (number < 100) value = number < 20 ? 2000 + number : 1900 + number
      if (part === 'century' && (number < 1 || number > 25)) continue
      atoms.push({ kind: 'period', part, value, start: match.index, end: match.index + match[0].length })
    }
  }
  return atoms.sort((a, b) => a.start - b.start || b.end - a.end)
}

const TOKEN = /[\p{L}\p{M}]+|\d+/gu

/** Reads the words and numbers of a text that can be parts of dates, in order, without overlaps. */
export function readAtoms(text: string, compiled: CompiledCalendar): DateAtom[] {
  const periods = readPeriods(text, compiled)
  // Folding keeps the length of nearly every text: then once for all words will do.
  const whole = fold(text)
  const inPlace = whole.length === text.length && text.normalize('NFC') === text
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: written, index: start }) => {
    const end = start + written.length
    return { word: inPlace ? whole.slice(start, end) : fold(written), start, end }
  })
  const atoms: DateAtom[] = []
  let period = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) break
    while ((periods[period]?.end ?? Infinity) <= token.start) period++
    const here = periods[period]
    if (here !== undefined && here.start <= token.start) {
      atoms.push(here)
      while ((tokens[i + 1]?.start ?? Infinity) < here.end) i++
      continue
    }
    if (/^\d/u.test(token.word)) {
      const number = readNumber(text, token, compiled)
      if (number !== undefined) {
        atoms.push(number)
        while ((tokens[i + 1]?.start ?? Infinity) < number.end) i++
      }
      continue
    }
    for (const { words, meaning } of compiled.phrases.get(token.word) ?? []) {
      const last = tokens[i + words.length - 1]
      if (
        last === undefined ||
        !words.every((word, k) => tokens[i + k]?.word === word && (k === 0 || joins(text, tokens[i + k - 1], tokens[i + k])))
      )
        continue
      if (meaning.kind !== 'none') atoms.push({ ...meaning, start: token.start, end: last.end })
      i += words.length - 1
      break
    }
  }
  return atoms
}

function joins(text: string, left: Span | undefined, right: Span | undefined): boolean {
  return left !== undefined && right !== undefined && /^[\s\-‐‑'’]{0,2}$/u.test(text.slice(left.end, right.start))
}

/** Numbers of an address stand at most so far behind its beginning. */
const ADDRESS = 80

/** A whole number that is not part of an amount, a time, a version or an address. */
function readNumber(text: string, token: Span & { readonly word: string }, { daySuffix }: CompiledCalendar): DateAtom | undefined {
  if (token.word.length > 4) return undefined
  const before = text.slice(Math.max(0, token.start - 2), token.start)
  if (/(?:\d[.,:/]|[$€£¥#§+\p{L}@=_]|\d)$/u.test(before) && !/[’']$/u.test(before)) return undefined
  if (before.endsWith('/') && /(?:\/\/|www\.)\S*$/u.test(text.slice(Math.max(0, token.start - ADDRESS), token.start))) return undefined
  // "R$ 2015", and the end of a telephone number.
  if (/[$€£¥]\s$/u.test(before) || /(?:^|\D)\d{3}-$/u.test(text.slice(Math.max(0, token.start - 5), token.start))) return undefined
  daySuffix.lastIndex = token.end
  const suffix = daySuffix.exec(text)?.[0] ?? ''
  const end = token.end + (suffix === '.' ? 0 : suffix.length)
  const after = text.slice(end, end + 3)
  if (suffix === '' && /^(?:[.,:]\d|\s?[%‰°€$£]|[\p{L}_@])/u.test(after)) return undefined
  return {
    kind: 'number',
    value: Number(token.word),
    digits: token.word.length,
    suffixed: suffix !== '' && !(token.word.length === 4 && /^[-.]/.test(suffix)),
    start: token.start,
    end,
  }
}
