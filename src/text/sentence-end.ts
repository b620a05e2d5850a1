import {
  type AbbreviationKind,
  abbreviationsOf,
  GERMAN_BEFORE_ORDINAL,
  GERMAN_MONTHS,
  NAMES_WITH_MARKS,
  REPORTING_VERBS,
} from './abbreviations.ts'
import { charAt, isDigit, isHanOrKana, isLetter, isLower, isUpper, OPENERS, skipWhite, WIDE_STOPS } from './characters.ts'
import { stopwordsOf } from './stopwords.ts'

/** What the rules need to know of a language and of a text's habits. */
export interface SentenceRules {
  readonly language: string
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<AbbreviationKind>>
  readonly starters: ReadonlySet<string>
  /** The writer begins sentences without a capital ("sounds good. i will call"). */
  readonly lowercaseStyle: boolean
}

/** A run of sentence-ending marks with the closing marks after it: where it starts and ends, and what it holds. */
export interface Stop {
  readonly start: number
  readonly end: number
  /** The sentence-ending marks alone. */
  readonly marks: string
  readonly closesQuotation: boolean
  readonly closesBracket: boolean
}

/** The rules for a language (a BCP-47 tag; unknown ones get the common rules). `sample` is text of the same writer. */
export function sentenceRules(language: string, sample: string): SentenceRules {
  const primary = language.split('-')[0] ?? ''
  return {
    language: primary,
    abbreviations: abbreviationsOf(primary),
    starters: stopwordsOf(primary),
    lowercaseStyle: primary === 'en' && /(?:^|[\s,;])i(?:['’](?:m|d|ll|ve))?\s/.test(sample.slice(0, 20_000)),
  }
}

/**
 * Whether the sentence that began at `start`, and holds words already, ends with `stop`. `insideBracket`: a bracket that opened after
 * `start` is still open.
 */
export function endsSentence(text: string, start: number, stop: Stop, insideBracket: boolean, rules: SentenceRules): boolean {
  const after = skipWhite(text, stop.end)
  if (after >= text.length) return true
  if (stop.marks === '.' && isListMark(text, start, stop.start)) return false
  const next = text[after] ?? ''
  if (insideBracket || ',;:)]}%，、；：'.includes(next)) return false
  if (WIDE_STOPS.includes(stop.marks.at(-1) ?? '')) return !(stop.closesQuotation && continuesWideQuotation(text, after))
  return after === stop.end ? endsWithoutBlank(text, stop) : endsBeforeBlank(text, start, stop, after, rules)
}

/** "1", "(2", "a", "iv" alone before a dot: the mark of a list item. */
function isListMark(text: string, start: number, end: number): boolean {
  return end - start <= 8 && /^\W{0,2}(?:\d{1,3}|\p{L}|[ivx]{1,4})$/u.test(text.slice(start, end))
}

const JAPANESE_AFTER_QUOTATION =
  /(?:と(?!ころ|ても|はいえ|もかく|りわけ)|って|は(?!い|じめ)|が|を|に|で(?!も|は)|の(?!ち)|も(?!し|ちろん)|や(?!が)|から|まで|など|だ(?!が|から)|な(?!お|ぜ|ど))/y
const CHINESE_REPORT =
  /[^，。！？；：“”「」\s]{0,12}?(?:说|說|表示|称|稱|道|问|問|指出|回应|回應|回答|补充|補充|强调|強調|解释|解釋|喊|写|寫)[，。；,]/y

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function continuesWideQuotation(text: string, at: number): boolean {
  return matchesAt(JAPANESE_AFTER_QUOTATION, text, at) || matchesAt(CHINESE_REPORT, text, at)
}

/** No blank follows: a sentence ends only between letters of scripts without blanks, or after a closing mark before a capital. */
function endsWithoutBlank(text: string, stop: Stop): boolean {
  const next = charAt(text, stop.end)
  const before = charAt(text, stop.start - 1)
  if (isHanOrKana(before) && (isHanOrKana(next) || '“「『《（'.includes(next))) return !/^(?:…|\.{2})/.test(stop.marks)
  return stop.closesQuotation && isUpper(next) && stop.marks !== '…'
}

const EDITORIAL_ELLIPSIS = /[[(（]\s?(?:\.{3}|…+)\s?[\])）]/y

/** The offset of the first letter or digit of what follows, past opening marks, dashes and "[...]". */
function skipOpeners(text: string, at: number): number {
  let result = at
  for (;;) {
    EDITORIAL_ELLIPSIS.lastIndex = result
    if (EDITORIAL_ELLIPSIS.test(text)) result = skipWhite(text, EDITORIAL_ELLIPSIS.lastIndex)
    else if (result < text.length && OPENERS.includes(text[result] ?? '')) result = skipWhite(text, result + 1)
    else return result
  }
}

const WORD = /[\p{L}\p{M}]+/uy

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at
  return WORD.exec(text.slice(0, at + 40))?.[0] ?? ''
}

function endsBeforeBlank(text: string, start: number, stop: Stop, after: number, rules: SentenceRules): boolean {
  const first = skipOpeners(text, after)
  const character = charAt(text, first)
  const ellipsis = /^(?:\.{2,}|…+)$/.test(stop.marks)
  // "[...]" stands for words left out, not for a sentence's end.
  if (ellipsis && stop.closesBracket && /[[(]\s?$/.test(text.slice(Math.max(start, stop.start - 2), stop.start))) return false
  const token = tokenBefore(text, start, stop.start)
  if (isLower(character) && !isUpper(charAt(text, first + 1))) {
    const plainEnd = /^[.?!]+$/.test(stop.marks) && !ellipsis && !stop.closesQuotation && first === after
    return rules.lowercaseStyle && plainEnd && /^\p{Ll}{2,}$/u.test(token) && !rules.abbreviations.has(token)
  }
  if (stop.closesQuotation && isReportingClause(text, after, /[?!]/.test(stop.marks))) return false
  if (/[?!]/.test(stop.marks)) return !NAMES_WITH_MARKS.has(token.toLowerCase() + stop.marks)
  if (stop.marks !== '.') return true
  if (stop.closesQuotation) return true
  return endsAfterDot(text, start, stop, token, first, rules) && !(stop.closesBracket && rules.abbreviations.has(token.toLowerCase()))
}

const TOKEN_CHARACTER = /[\p{L}\p{M}\p{N}.\-'’º°ª№&/]/u

/** The word with its inner dots that stands directly before a stop ("U.S" of "U.S."). */
function tokenBefore(text: string, start: number, end: number): string {
  let from = end
  while (from > start && end - from < 24 && TOKEN_CHARACTER.test(text[from - 1] ?? '')) from--
  const token = text.slice(from, end).replace(/^[-.'’&]+/, '')
  // An elided article is no part of the word: "l’art. 12", "L'on. Neri".
  return /^\p{L}{1,4}['’](.+)$/u.exec(token)?.[1] ?? token
}

function endsAfterDot(text: string, start: number, stop: Stop, token: string, first: number, rules: SentenceRules): boolean {
  const nextWord = wordAt(text, first)
  const isWord = nextWord.length > 1 || text[first + 1] !== '.'
  const starts = isWord && rules.starters.has(nextWord.toLowerCase()) && isUpper(charAt(text, first))
  const digit = isDigit(charAt(text, first))
  const lower = token.toLowerCase()
  const kinds = rules.abbreviations.get(lower)
  // "in de VS.", "BV.": two capitals and more without dots are an acronym, not the abbreviation in small letters.
  if (kinds && !/^\p{Lu}{2,}$/u.test(token)) {
    if (kinds.has('before') && !(kinds.has('loose') && starts)) return false
    if (kinds.has('number') && (digit || /^(?:[IVXLC]{2,}|[VX])$/.test(nextWord))) return false
    if (kinds.has('closing')) return !digit && (rules.language !== 'de' || starts)
    if (kinds.has('loose')) return starts || (first > skipWhite(text, stop.end) && '“„«"'.includes(text[first - 1] ?? ''))
    // "No." and "art." are words too when no figure follows.
    if (kinds.has('number') && lower.length > 1) return true
  }
  // Spanish doubles the initials of plurals: "EE. UU.", "FF. AA.".
  if (rules.language === 'es' && /^(\p{Lu})\1$/u.test(token)) return !/^(\p{Lu})\1$/u.test(nextWord) && starts
  if (/^\p{L}$/u.test(token)) return starts && !isInitialOfName(text, start, stop.start, nextWord)
  if (/^\p{L}(?:\.-?\p{L}{1,2})+$/u.test(token)) return starts
  if (rules.language === 'de' && !endsAfterGermanNumber(text, start, stop.start, token, nextWord, starts)) return false
  // "Mgr", "Ltd", "Kfz": no vowel and not all in capitals means an abbreviation that no list has.
  if (/^[bcdfghjklmnpqrstvwxz]{2,4}$/i.test(token) && /[a-z]$/.test(token)) return starts
  return true
}

/** "Samuel L. A. Reed": a single capital after an initial's is one more initial, also where it spells a word ("A"). */
function isInitialOfName(text: string, start: number, end: number, nextWord: string): boolean {
  const before = /(\p{Lu}[\p{L}.]*)\s\p{Lu}$/u.exec(text.slice(Math.max(start, end - 30), end))
  return before !== null && nextWord.length <= 1
}

/** German ordinals: "am 8. Dezember", "im 19. Jahrhundert", "Ludwig XIV. König". */
function endsAfterGermanNumber(text: string, start: number, end: number, token: string, nextWord: string, starts: boolean): boolean {
  if (!/^(?:\d{1,3}|[IVX]{2,5})$/.test(token)) return true
  if (GERMAN_MONTHS.has(nextWord.toLowerCase())) return false
  return /^\d/.test(token) ? !precededByArticle(text, start, end - token.length) : starts
}

function precededByArticle(text: string, start: number, end: number): boolean {
  const word = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(start, end - 24), end))?.[1]
  return word !== undefined && GERMAN_BEFORE_ORDINAL.has(word.toLowerCase())
}

/** "He said that ..." begins a sentence of its own. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['that', 'que', 'che', 'dass', 'dat', 'he', 'she', 'it', 'they', 'the'])

/**
 * Whether what follows a closed quotation only says who spoke: up to three capitalised words, then a verb of speech. After a full
 * stop the clause must also end there, because writers set a comma before it; after ? and ! it may go on.
 */
function isReportingClause(text: string, at: number, afterQuestion: boolean): boolean {
  const words = text.slice(at, at + 80).match(/[\p{L}\p{M}'’.-]+|[^\s\p{L}\p{M}]/gu) ?? []
  for (let index = 0; index < Math.min(words.length, 4); index++) {
    const word = words[index] ?? ''
    if (index > 0 && REPORTING_VERBS.has(word.toLowerCase().replace(/[.!?]$/, ''))) {
      return (afterQuestion && !CONJUNCTIONS.has(words[index + 1] ?? '')) || /[.!?]$/.test(word) || /^[,;:—–]/.test(words[index + 1] ?? '')
    }
    if (!isUpper(charAt(word, 0)) || !isLetter(charAt(word, 0))) return false
  }
  return false
}
