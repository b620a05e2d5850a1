import type { Block, BlockKind, Span } from '../document.ts'
import { type Line, linesOf } from '../lines.ts'
import { paragraphBlocks } from '../paragraphs.ts'
import {
  ATTRIBUTION,
  ATTRIBUTION_BEGIN,
  COPIED_FROM,
  COPIED_OTHERS,
  DEVICE_SIGNATURE,
  FAREWELL,
  FORWARD_SUBJECT,
  FORWARDED_MESSAGE,
  ORIGINAL_MESSAGE,
} from './mail-marks.ts'

/** What the headers of a message tell about its body. */
export interface MailContext {
  /** The sender's name, by which a signature is known. */
  readonly sender?: string
  readonly subject?: string
  /** Stretches that the message's HTML marks as quoted. */
  readonly quoted?: readonly Span[]
  /** Offset in the body from which on the text is of messages attached to this one. */
  readonly attachedFrom?: number
}

/** Lines longer than this, in characters, are no marks of mail programs. */
const MAX_MARK = 300

type Voice = 'own' | 'quoted' | 'forwarded' | 'signature'

/** The blocks of a message's body: what the sender wrote, what is repeated from earlier messages, what is passed on, the signature. */
export function mailBlocks(text: string, context: MailContext = {}): Block[] {
  const blocks: Block[] = []
  for (const { voice, start, end } of voicesOf(text, context)) {
    const kind: BlockKind | null = voice === 'own' ? null : voice
    for (const block of paragraphBlocks(text, start, end, { headings: false, quoted: voice !== 'own' })) {
      blocks.push(kind ? { ...block, kind } : block)
    }
  }
  return blocks
}

/** Stretches of one voice, in order. */
function voicesOf(text: string, context: MailContext): (Span & { readonly voice: Voice })[] {
  const end = context.attachedFrom ?? text.length
  const lines = linesOf(text, 0, end)
  const marked = context.quoted ?? []
  let next = 0
  const voices: Voice[] = lines.map((line) => {
    while (next < marked.length && (marked[next]?.end ?? 0) <= line.start) next++
    const span = marked[next]
    return line.start < line.end && (text[line.start] === '>' || (span && span.start < line.end)) ? 'quoted' : 'own'
  })
  const cut = earlierMessage(text, lines, voices, context)
  if (cut) voices.fill(cut.voice, cut.line)
  markAttributions(text, lines, voices)
  markSignature(text, lines, voices, context.sender)
  const stretches: { voice: Voice; start: number; end: number }[] = []
  lines.forEach((line, index) => {
    const last = stretches.at(-1)
    const voice = voices[index] ?? 'own'
    // Blank lines take the side of what is above them.
    if (last && (line.start === line.end || last.voice === voice)) last.end = line.end
    else stretches.push({ voice, start: line.from, end: line.end })
  })
  if (end < text.length) stretches.push({ voice: 'forwarded', start: end, end: text.length })
  return stretches
}

/** Where a message is copied in, without marks before its lines, down to the end. */
function earlierMessage(
  text: string,
  lines: readonly Line[],
  voices: readonly Voice[],
  context: MailContext,
): { line: number; voice: Voice } | null {
  const passedOn = FORWARD_SUBJECT.test(context.subject ?? '')
  for (const [index, line] of lines.entries()) {
    if (line.start === line.end || line.end - line.start > MAX_MARK) continue
    const words = wordsOf(text, line)
    const mayMark = /^[-_]|[:：]$/.test(words)
    if (mayMark && FORWARDED_MESSAGE.test(words)) return { line: index, voice: 'forwarded' }
    if (voices[index] === 'quoted') continue
    if (mayMark && ORIGINAL_MESSAGE.test(words)) return { line: index, voice: passedOn ? 'forwarded' : 'quoted' }
    if (COPIED_FROM.test(words) && isHeaderGroup(text, lines, index)) {
      // Outlook draws a line above the group.
      const above = lines[index - 1]
      const ruled = above !== undefined && /^[-_*]{5,}$/.test(wordsOf(text, above))
      return { line: ruled ? index - 1 : index, voice: passedOn ? 'forwarded' : 'quoted' }
    }
    const attribution = attributionAt(text, lines, index)
    if (attribution) {
      const next = nextWords(lines, index + attribution.count)
      // With marks before the lines below, only those are quoted: the sender's words may go on after them.
      if (next !== null && voices[next] !== 'quoted') return { line: index, voice: 'quoted' }
    }
  }
  return null
}

function wordsOf(text: string, line: Line): string {
  return text.slice(line.start, line.end).replace(/^[>\s]+/, '')
}

/** The next line with words at or after `index`; null at the end. */
function nextWords(lines: readonly Line[], index: number): number | null {
  for (let at = index; at < lines.length; at++) {
    const line = lines[at]
    if (line && line.start < line.end) return at
  }
  return null
}

function isHeaderGroup(text: string, lines: readonly Line[], index: number): boolean {
  const group = lines.slice(index + 1, index + 8).map((line) => `${wordsOf(text, line)} `)
  return COPIED_OTHERS.filter((pattern) => group.some((words) => pattern.test(words))).length >= 2
}

/** How many lines an attribution takes that begins on this line (up to three); null when none does. */
function attributionAt(text: string, lines: readonly Line[], index: number): { count: number } | null {
  const line = lines[index]
  if (!line) return null
  let words = wordsOf(text, line)
  let count = 1
  if (!/[:：]$/.test(words) && !ATTRIBUTION_BEGIN.test(words)) return null
  while (count < 3 && !/[:：]$/.test(words)) {
    const next = lines[index + count]
    if (!next || next.start === next.end || next.end - next.start > MAX_MARK) return null
    words += ` ${wordsOf(text, next)}`
    count++
  }
  return words.length <= 2 * MAX_MARK && /[:：]$/.test(words) && ATTRIBUTION.test(words) ? { count } : null
}

/** The attribution above quoted lines belongs to them. */
function markAttributions(text: string, lines: readonly Line[], voices: Voice[]): void {
  for (let index = 0; index < lines.length; index++) {
    if (voices[index] !== 'own') continue
    const attribution = attributionAt(text, lines, index)
    if (!attribution) continue
    const next = nextWords(lines, index + attribution.count)
    if (next === null || voices[next] !== 'own') voices.fill('quoted', index, index + attribution.count)
  }
}

/** The signature at the end of the sender's own words: after "-- ", the sender's name alone, what a phone adds. */
function markSignature(text: string, lines: readonly Line[], voices: Voice[], sender: string | undefined): void {
  const delimiter = lines.findIndex(
    (line, index) => voices[index] === 'own' && /^-- ?$/.test(text.slice(line.from, line.end).concat(' ').trimEnd()),
  )
  if (delimiter >= 0) {
    for (let index = delimiter; index < lines.length && voices[index] === 'own'; index++) voices[index] = 'signature'
  }
  let first = -1
  let seen = 0
  for (let index = lines.length - 1; index >= 0 && seen < 3; index--) {
    const line = lines[index]
    if (!line || line.start === line.end || voices[index] !== 'own') continue
    seen++
    const words = text.slice(line.start, line.end)
    const closes = DEVICE_SIGNATURE.test(words) || isNameOf(words, sender) || (FAREWELL.test(words) && first >= 0)
    if (!closes) break
    first = index
  }
  if (first < 0) return
  // A message that is nothing but a name or a greeting is still the message.
  const ownBefore = lines.some((line, index) => index < first && voices[index] === 'own' && line.start < line.end)
  if (ownBefore) for (let index = first; index < lines.length; index++) if (voices[index] === 'own') voices[index] = 'signature'
}

/** "Sam", "- Sam", "Sam Altman", "S." or "SA" for a sender of the name "Sam Altman". */
function isNameOf(words: string, sender: string | undefined): boolean {
  const bare = words
    .replace(/^[-–—~*\s]+/, '')
    .replace(/[.,*\s]+$/, '')
    .toLowerCase()
  if (bare === '' || bare.length > 60 || !sender) return false
  const names = sender
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name !== '')
  const initials = names.map((name) => name[0] ?? '').join('')
  if (bare === initials || bare === initials[0] || bare === names.join(' ')) return true
  // "Greg" signs for Gregory, and a title or middle name may be left out.
  return bare.split(/\s+/).every((word) => names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))))
}
