import { isCommonLetter } from '../text/characters.ts'
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
  /** Letters of which some stand wherever the pattern matches, in lower case: looked for first. Undefined where the pattern has none of its own. */
  readonly letters: readonly string[] | undefined
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
  /** How the first words of `phrases` begin, see beginningOf. */
  readonly beginnings: ReadonlySet<number>
  readonly counted: ReadonlySet<string>
  readonly dayIntro: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly daySuffix: RegExp
  readonly periods: readonly Period[]
}

const alternatives = (list: string): string[] => list.split('|').filter((word) => word !== '')
const wordSet = (list: string): ReadonlySet<string> => new Set(alternatives(list))
const fold = (word: string): string => word.normalize('NFC').toLowerCase()

/** A word by its first two letters and its length. */
const beginningOf = (first: number, second: number, length: number): number =>
  (first * 0x10000 + (length > 1 ? second : 0)) * 64 + Math.min(63, length)

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
    beginnings: new Set([...phrases.keys()].map((word) => beginningOf(word.charCodeAt(0), word.charCodeAt(1), word.length))),
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
  const letters = patterns.map(ownLetters)
  return {
    part,
    letters: letters.every((own) => own !== undefined) ? [...new Set(letters)] : undefined,
    values: Object.entries(table).map(([value, list]) => [new RegExp(`^(?:${list})$`, 'u'), Number(value)]),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  }
}

/** The longest run of letters that every match of a pattern holds: outside of brackets, and without a letter that may be left out. */
function ownLetters(pattern: string): string | undefined {
  const plain = pattern.replace(/\\./gu, ' ').replace(/\[[^\]]*\]/gu, ' ')
  // Groups stand in groups: the innermost go first.
  let outside = plain
  for (let inside = ''; inside !== outside; outside = outside.replace(/\([^()]*\)/gu, ' ')) inside = outside
  const runs = outside.replace(/\p{L}[?*{]/gu, ' ').match(/\p{L}{3,}/gu) ?? []
  return runs.sort((a, b) => b.length - a.length)[0]
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

function readPeriods(text: string, folded: string, { periods }: CompiledCalendar): DateAtom[] {
  const atoms: DateAtom[] = []
  for (const { part, pattern, letters, values } of periods) {
    if (letters && !letters.some((own) => folded.includes(own))) continue
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

const LETTER = /^[\p{L}\p{M}]/u

/** Where the words (letters with their marks) and the numbers of a text begin and end, in order. */
function placesOfWords(text: string): { readonly starts: number[]; readonly ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  const isDigitAt = (at: number) => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39
  /** How many code units of a letter or mark stand at a place; 0 for none. */
  const letterAt = (at: number): number => {
    const code = text.charCodeAt(at)
    if (isCommonLetter(code)) return 1
    if (code < 0x80) return 0
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    return LETTER.test(character) ? character.length : 0
  }
  for (let at = 0; at < text.length; ) {
    let end = at
    if (isDigitAt(at)) while (end < text.length && isDigitAt(end)) end++
    else for (let size = letterAt(at); size > 0; size = end < text.length ? letterAt(end) : 0) end += size
    if (end > at) {
      starts.push(at)
      ends.push(end)
    }
    at = Math.max(end, at + 1)
  }
  return { starts, ends }
}

/** Reads the words and numbers of a text that can be parts of dates, in order, without overlaps. */
export function readAtoms(text: string, compiled: CompiledCalendar): DateAtom[] {
  // Folding keeps the length of nearly every text: then once for all words will do.
  const composed = text.normalize('NFC')
  const whole = composed.toLowerCase()
  const inPlace = whole.length === text.length && composed === text
  const periods = readPeriods(text, whole, compiled)
  const { starts, ends } = placesOfWords(text)
  const tokenAt = (i: number): (Span & { readonly word: string }) | undefined => {
    const [start, end] = [starts[i], ends[i]]
    if (start === undefined || end === undefined) return undefined
    return { word: inPlace ? whole.slice(start, end) : fold(text.slice(start, end)), start, end }
  }
  const atoms: DateAtom[] = []
  let period = 0
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? 0
    while ((periods[period]?.end ?? Infinity) <= start) period++
    const here = periods[period]
    if (here !== undefined && here.start <= start) {
      atoms.push(here)
      while ((starts[i + 1] ?? Infinity) < here.end) i++
      continue
    }
    // Most words begin no date: they are not cut out.
    const code = whole.charCodeAt(start)
    const isNumber = code >= 0x30 && code <= 0x39
    if (inPlace && !isNumber && !compiled.beginnings.has(beginningOf(code, whole.charCodeAt(start + 1), (ends[i] ?? 0) - start))) continue
    const token = tokenAt(i)
    if (token === undefined) break
    if (/^\d/u.test(token.word)) {
      const number = readNumber(text, token, compiled)
      if (number !== undefined) {
        atoms.push(number)
        while ((starts[i + 1] ?? Infinity) < number.end) i++
      }
      continue
    }
    for (const { words, meaning } of compiled.phrases.get(token.word) ?? []) {
      const following = words.map((_, k) => tokenAt(i + k))
      const last = following[words.length - 1]
      if (
        last === undefined ||
        !words.every((word, k) => following[k]?.word === word && (k === 0 || joins(text, following[k - 1], following[k])))
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
