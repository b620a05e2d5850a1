import { CLOSERS, charAt, EITHER, isCommonLetter, isDigit, isLetter, isWhite, STOPS, skipWhite, trimEnd, WIDE_STOPS } from './characters.ts'
import type { Document, Segment, Span } from './document.ts'
import { endsSentence, type SentenceRules, type Stop, sentenceRules } from './sentence-end.ts'

/**
 * The sentences of a document, block by block, in order. Each is trimmed of white space, and every character of a block that is not
 * white space lies in exactly one. `language` is a BCP-47 tag.
 */
export function segmentDocument(document: Document, language: string): Segment[] {
  const rules = sentenceRules(language, document.text)
  const segments: Segment[] = []
  document.blocks.forEach((block, blockIndex) => {
    for (const { start, end } of sentencesOf(document.text.slice(block.start, block.end), rules)) {
      segments.push({ start: block.start + start, end: block.start + end, index: segments.length, block: blockIndex })
    }
  })
  return segments
}

/**
 * The sentences of a text, trimmed, in order, without overlap; blank lines always end one. `offset` is added to every span: where
 * `text` begins in its document.
 */
export function segmentText(text: string, language: string, offset = 0): Span[] {
  return sentencesOf(text, sentenceRules(language, text)).map(({ start, end }) => ({ start: start + offset, end: end + offset }))
}

/** A blank line (also between the marks of a quoted e-mail), or the next item of a bulleted list. */
const HARD_BREAK = /\n[^\S\n]*(?:>[> \t]*)?(?:\n|[•▪◦‣][^\S\n])/y

/** How far ahead a bracket may close for the stops inside it to be ignored, in characters. Longer ones are slips or whole asides. */
const MAX_BRACKET = 400

function sentencesOf(text: string, rules: SentenceRules): Span[] {
  const spans: Span[] = []
  let start = skipWhite(text, 0)
  let at = start
  let quoteOpen = false
  let bracketAt = -1
  let hasWords = false

  const close = (end: number): void => {
    addSentence(spans, text, start, end)
    start = skipWhite(text, end)
    at = start
    bracketAt = -1
    hasWords = false
  }

  while (at < text.length) {
    const code = text.charCodeAt(at)
    // Nearly all of a text is letters, blanks and commas.
    if (isCommonLetter(code)) {
      hasWords = true
      at++
      continue
    }
    if (code === 0x20 || code === 0x2c) {
      at++
      continue
    }
    const character = text[at] ?? ''
    if (character === '\n' && startsAt(HARD_BREAK, text, at)) {
      close(at)
      quoteOpen = false
    } else if (STOPS.includes(character)) {
      const stop = readStop(text, at, quoteOpen, rules.language)
      if (text.slice(stop.start, stop.end).includes('"')) quoteOpen = false
      // "（…。）" inside a sentence of a script without blanks: the bracket's end says nothing of the sentence's.
      const wideBracket = stop.closesBracket && WIDE_STOPS.includes(character)
      const inside = bracketAt > start && (wideBracket || (!stop.closesBracket && closesSoon(text, bracketAt, stop.end)))
      if (stop.closesBracket) bracketAt = -1
      if (hasWords && endsSentence(text, start, stop, inside, rules)) close(stop.end)
      else at = stop.end
    } else {
      hasWords ||= /[\p{L}\p{N}]/u.test(charAt(text, at))
      if (character === '"' || character === '＂') quoteOpen = !quoteOpen
      if (character === '(' || character === '（') bracketAt = at
      if (character === ')' || character === '）') bracketAt = -1
      at++
    }
  }
  addSentence(spans, text, start, text.length)
  return spans
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function closesSoon(text: string, bracketAt: number, from: number): boolean {
  return /[)）]/.test(text.slice(from, bracketAt + MAX_BRACKET))
}

/** Adds a sentence; what holds neither letter nor digit (a lone mark) is no sentence and joins the one before it, or the next. */
function addSentence(spans: Span[], text: string, start: number, end: number): void {
  const to = trimEnd(text, start, end)
  if (to <= start) return
  const last = spans.at(-1)
  const hasWords = (from: number, until: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(from, until))
  if (last && (!hasWords(start, to) || (spans.length === 1 && !hasWords(last.start, last.end)))) {
    spans[spans.length - 1] = { start: last.start, end: to }
  } else {
    spans.push({ start, end: to })
  }
}

/** A mark after a dot or closing quote that belongs to it although a blank stands between: " . .", "« … . »". */
function spacedMark(text: string, at: number, accepted: string): number {
  let next = at
  while (next < at + 2 && next < text.length && isWhite(text[next] ?? '') && text[next] !== '\n') next++
  const character = text[next] ?? ''
  if (next === at || character === '' || !accepted.includes(character)) return -1
  const beyond = text[next + 1] ?? ''
  return isLetter(beyond) || isDigit(beyond) || beyond === '.' ? -1 : next + 1
}

const FOOTNOTE = /[¹²³⁰-⁹]+|\[\d{1,3}\]/y

/** Reads the run of sentence-ending marks at `at` and everything that closes with it. */
function readStop(text: string, at: number, quoteOpen: boolean, language: string): Stop {
  let end = at
  let marks = ''
  let closesQuotation = false
  let closesBracket = false
  for (;;) {
    const before = end
    while (end < text.length && STOPS.includes(text[end] ?? '')) marks += text[end++]
    const spacedStop = spacedMark(text, end, '.!?…')
    if (spacedStop > 0) {
      marks += text.slice(end, spacedStop)
      end = spacedStop
    }
    const character = text[end] ?? ''
    if (character !== '' && (CLOSERS.includes(character) || (EITHER.includes(character) && closesHere(text, end, quoteOpen, language)))) {
      if (')]}）】'.includes(character)) closesBracket = true
      else closesQuotation = true
      end++
    } else {
      const spacedCloser = spacedMark(text, end, quoteOpen ? '»”"' : '»”')
      if (spacedCloser > 0) {
        closesQuotation = true
        end = spacedCloser
      } else if (startsAt(FOOTNOTE, text, end)) {
        end = FOOTNOTE.lastIndex
      }
    }
    if (end === before) return { start: at, end, marks, closesQuotation, closesBracket }
  }
}

/** Whether a mark that may open or close, directly after a stop, closes: what follows it is no word. */
function closesHere(text: string, at: number, quoteOpen: boolean, language: string): boolean {
  const character = text[at] ?? ''
  const next = text[at + 1] ?? ''
  if (character === '"' || character === '＂') return quoteOpen || !(isLetter(next) || isDigit(next))
  if (character === '»' || character === '›') return language !== 'de' || !isLetter(next)
  return !(isLetter(next) || isDigit(next))
}
