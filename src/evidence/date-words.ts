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
  /** Matches wherever `pattern` does: what stands around is not looked at, which takes longest. */
  readonly looser: RegExp
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
  /** Marks by `slotOf` for the first words of `phrases`. */
  readonly beginnings: Uint8Array
  readonly counted: ReadonlySet<string>
  readonly dayIntro: ReadonlySet<string>
  readonly ordinals: ReadonlySet<string>
  readonly daySuffix: RegExp
  readonly periods: readonly Period[]
}

const alternatives = (list: string): string[] => list.split('|').filter((word) => word !== '')
const wordSet = (list: string): ReadonlySet<string> => new Set(alternatives(list))
const fold = (word: string): string => word.normalize('NFC').toLowerCase()

/** Where words with these first two letters and this length are marked; others may be, too. */
const slotOf = (first: number, second: number, length: number): number =>
  ((first * 37) ^ ((length > 1 ? second : 0) * 1031) ^ (length * 293)) & (SLOTS - 1)
const SLOTS = 4096

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
    beginnings: markBeginnings(phrases.keys()),
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

function markBeginnings(words: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(SLOTS)
  for (const word of words) marks[slotOf(word.charCodeAt(0), word.charCodeAt(1), word.length)] = 1
  return marks
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
    looser: new RegExp(source, 'iu'),
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
  for (const { part, pattern, looser, letters, values } of periods) {
    if (letters ? !letters.some((own) => folded.includes(own)) : !looser.test(text)) continue
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

const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39

/** How many code units of a letter or mark stand at a place; 0 for none. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (isCommonLetter(code)) return 1
  if (code < 0x80) return 0
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return LETTER.test(character) ? character.length : 0
}

/** Where the next word (letters with their marks) or number from a place on begins; the text's length where there is none. */
function nextWord(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isCommonLetter(code) || isDigitCode(code) || (code >= 0x80 && letterAt(text, at) > 0)) break
  }
  return at
}

/** Where the word or number that begins at a place ends. */
function endOfWord(text: string, start: number): number {
  let at = start
  if (isDigitCode(text.charCodeAt(at))) {
    while (at < text.length && isDigitCode(text.charCodeAt(at))) at++
    return at
  }
  while (at < text.length) {
    const size = isCommonLetter(text.charCodeAt(at)) ? 1 : letterAt(text, at)
    if (size === 0) break
    at += size
  }
  return at
}

/** The end of the last word that begins before a place; `end` is that of the one before. */
function passWords(text: string, end: number, before: number): number {
  let last = end
  for (let start = nextWord(text, last); start < before && start < text.length; start = nextWord(text, last)) last = endOfWord(text, start)
  return last
}

/** Reads the words and numbers of a text that can be parts of dates, in order, without overlaps. */
export function readAtoms(text: string, compiled: CompiledCalendar): DateAtom[] {
  // Folding keeps the length of nearly every text: then once for all words will do.
  const composed = text.normalize('NFC')
  const whole = composed.toLowerCase()
  const inPlace = whole.length === text.length && composed === text
  const periods = readPeriods(text, whole, compiled)
  const wordAt = (start: number, end: number) => (inPlace ? whole.slice(start, end) : fold(text.slice(start, end)))
  const atoms: DateAtom[] = []
  let period = 0
  let end = 0
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, end)) {
    end = endOfWord(text, start)
    while ((periods[period]?.end ?? Infinity) <= start) period++
    const here = periods[period]
    if (here !== undefined && here.start <= start) {
      atoms.push(here)
      end = passWords(text, end, here.end)
      continue
    }
    const isNumber = isDigitCode(text.charCodeAt(start))
    // Most words begin no date: they are not cut out.
    if (inPlace && !isNumber && compiled.beginnings[slotOf(whole.charCodeAt(start), whole.charCodeAt(start + 1), end - start)] === 0)
      continue
    const word = wordAt(start, end)
    if (isNumber) {
      const number = readNumber(text, { word, start, end }, compiled)
      if (number === undefined) continue
      atoms.push(number)
      end = passWords(text, end, number.end)
      continue
    }
    for (const { words, meaning } of compiled.phrases.get(word) ?? []) {
      const last = endOfPhrase(text, end, words, wordAt)
      if (last === undefined) continue
      if (meaning.kind !== 'none') atoms.push({ ...meaning, start, end: last })
      end = last
      break
    }
  }
  return atoms
}

/** Where a phrase ends whose first word ends at `end`; undefined where other words follow. */
function endOfPhrase(
  text: string,
  end: number,
  words: readonly string[],
  wordAt: (start: number, end: number) => string,
): number | undefined {
  let last = end
  for (let k = 1; k < words.length; k++) {
    const start = nextWord(text, last)
    const next = endOfWord(text, start)
    if (start === text.length || wordAt(start, next) !== words[k] || !GAP.test(text.slice(last, start))) return undefined
    last = next
  }
  return last
}

/** What may stand between the words of a phrase. */
const GAP = /^[\s\-‐‑'’]{0,2}$/u

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
