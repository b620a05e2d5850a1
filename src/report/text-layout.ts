import type { Translator } from '../i18n.ts'
import type { Span } from '../text/document.ts'
import type { Severity } from './finding.ts'
import { type Ink, type Paint, plain } from './paint.ts'
import type { Passage } from './passages.ts'
import { displayWidth, flat, wrap } from './width.ts'

/** How a printed report looks: `width` in columns, `paint` for terminals. */
export interface TextStyle {
  readonly translator: Translator
  readonly width: number
  readonly paint?: Paint
}

/** A style with everything settled. */
export type Style = Required<TextStyle>

/** The colour of each severity. */
export const INKS: Readonly<Record<Severity, Ink>> = { neutral: 'dim', minor: 'cyan', major: 'yellow', critical: 'red' }
/** A sign beside the colour. */
export const SIGNS: Readonly<Record<Severity, string>> = { neutral: '○', minor: '●', major: '▲', critical: '◆' }
/** Heaviest first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor', 'neutral']

/** A heading in a line across the page. */
export function rule(text: string, { paint, width }: Style, inks: readonly Ink[] = ['bold']): string {
  const left = Math.max(0, width - displayWidth(text) - 4)
  return `${paint(['dim'], '──')} ${paint(inks, text)} ${paint(['dim'], '─'.repeat(left))}`
}

/** From this share of a passage on it counts as marked whole, and is not underlined. */
const WHOLE = 0.9

/** A passage over several lines with its marked words set off: painted, or underlined by a line of carets where there is no colour. */
export function quote(text: string, passage: Passage, label: string, { width, paint }: Style, inks: readonly Ink[]): string[] {
  const shown = flat(text.slice(passage.start, passage.end))
  // Where everything is marked, marks say nothing.
  const whole = passage.marks.some((mark) => mark.end - mark.start >= (passage.end - passage.start) * WHOLE)
  const marks = whole ? [] : passage.marks.map((mark) => ({ start: mark.start - passage.start, end: mark.end - passage.start }))
  const indent = ' '.repeat(displayWidth(label))
  return wrap(shown, width - indent.length).flatMap((line, index) => {
    const pieces = cut(line, marks)
    const before = index === 0 ? paint(['dim'], label) : indent
    const painted = `${before}${pieces.map(({ start, end, marked }) => (marked ? paint(inks, shown.slice(start, end)) : shown.slice(start, end))).join('')}`
    if (paint !== plain || !pieces.some(({ marked }) => marked)) return [painted]
    const carets = pieces.map(({ start, end, marked }) => (marked ? '^' : ' ').repeat(displayWidth(shown.slice(start, end))))
    return [painted, `${indent}${carets.join('')}`]
  })
}

/** A line cut where marked words begin and end. */
function cut(line: Span, marks: readonly Span[]): (Span & { readonly marked: boolean })[] {
  const pieces: (Span & { marked: boolean })[] = []
  let at = line.start
  for (const mark of marks) {
    const start = Math.max(at, mark.start)
    const end = Math.min(line.end, mark.end)
    if (end <= start) continue
    if (start > at) pieces.push({ start: at, end: start, marked: false })
    pieces.push({ start, end, marked: true })
    at = end
  }
  if (at < line.end) pieces.push({ start: at, end: line.end, marked: false })
  return pieces
}

/** A text over as many lines as it takes, the first after its label. */
export function lay(text: string, label: string, { width, paint }: Style, inks: readonly Ink[] = []): string[] {
  const indent = displayWidth(label)
  const put = (line: string) => (inks.length > 0 ? paint(inks, line) : line)
  return wrap(text, width - indent).map(
    ({ start, end }, index) => `${index === 0 ? paint(['dim'], label) : ' '.repeat(indent)}${put(text.slice(start, end))}`,
  )
}

/** A text with blanks up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
