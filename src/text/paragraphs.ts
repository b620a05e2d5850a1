import { isHanOrKana, isLower } from './characters.ts'
import type { Block } from './document.ts'
import { columnsOf, type Line, linesOf } from './lines.ts'

/** How plain text is cut into blocks. */
export interface ParagraphOptions {
  /** Whether short lines without a stop before a paragraph are headings; they are in articles, not in messages. */
  readonly headings: boolean
  /** Whether `>` at the beginning of lines is a mark of quoting, not of the text. */
  readonly quoted: boolean
}

/** Lines broken by a program are at most this wide, in columns; wider lines are whole paragraphs. */
const MAX_WRAP = 100
/** Narrower than this no program breaks lines: they are verses, lists or names. */
const MIN_WRAP = 40
/** The share of breaks that must stand where the next word would not have fitted, for a text to count as wrapped by a program. */
const WRAPPED_SHARE = 0.7
const MAX_HEADING = 120

/**
 * The blocks of plain text between two offsets: paragraphs (parted by blank lines, or one a line), list items, headings. Lines that
 * a program broke at some width are joined again. The marks of list items are left out of the blocks.
 */
export function paragraphBlocks(text: string, from: number, to: number, options: ParagraphOptions): Block[] {
  const lines = linesOf(text, from, to, options.quoted)
  const numbers = listNumbers(text, lines)
  const width = wrapWidth(text, lines)
  const blocks: Block[] = []
  let previous: Line | null = null
  for (const line of lines) {
    if (line.start === line.end) {
      previous = null
      continue
    }
    const content = contentStart(text, line, numbers)
    const last = blocks.at(-1)
    if (last && previous && content === line.start && goesOn(text, previous, line, width, last)) {
      blocks[blocks.length - 1] = { ...last, end: line.end }
    } else {
      blocks.push({ start: content, end: line.end, kind: content === line.start ? 'paragraph' : 'list-item' })
    }
    previous = line
  }
  return options.headings
    ? blocks.map((block, index) => (isHeading(text, block, blocks[index + 1]) ? { ...block, kind: 'heading' } : block))
    : blocks
}

const BULLET = /[•▪◦‣∙●○■□➢➤✓·]\s*(?=\S)|[*+]\s+(?=\S)/y
const HYPHEN = /[-–]\s+(?=\S)/y
const NUMBER = /\(?(\d{1,3})[.)]\s+(?=\S)/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The numbers that begin a line and have a neighbour (n - 1 or n + 1) that does too: "8. Dezember" alone is no item. */
function listNumbers(text: string, lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const line of lines) {
    const number = matchAt(NUMBER, text, line.start)?.[1]
    if (number !== undefined) found.add(Number(number))
  }
  return new Set([...found].filter((number) => found.has(number - 1) || found.has(number + 1)))
}

/** Where a line's words begin, past the mark of a list item. */
function contentStart(text: string, line: Line, numbers: ReadonlySet<number>): number {
  if (matchAt(BULLET, text, line.start)) return Math.min(BULLET.lastIndex, line.end)
  const number = matchAt(NUMBER, text, line.start)?.[1]
  if (number !== undefined && numbers.has(Number(number)) && NUMBER.lastIndex < line.end) return NUMBER.lastIndex
  // A hyphen may also begin a turn of speech; that one ends like a sentence.
  if (matchAt(HYPHEN, text, line.start) && HYPHEN.lastIndex < line.end && !/[.!?…]["”»’]?$/.test(text.slice(line.start, line.end))) {
    return HYPHEN.lastIndex
  }
  return line.start
}

function firstWordColumns(text: string, line: Line): number {
  const first = text[line.start] ?? ''
  if (isHanOrKana(first)) return 2
  return columnsOf(/^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + MAX_WRAP)))?.[0] ?? '')
}

/** The width at which a program broke the lines, in columns; 0 when whole paragraphs stand on lines. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const breaks: { columns: number; next: number }[] = []
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (line.start < line.end && next && next.start < next.end) {
      breaks.push({
        columns: columnsOf(text.slice(line.start, Math.min(line.end, line.start + 2 * MAX_WRAP))),
        next: firstWordColumns(text, next),
      })
    }
  }
  const width = breaks.reduce((widest, { columns }) => (columns <= MAX_WRAP ? Math.max(widest, columns) : widest), 0)
  if (width < MIN_WRAP || breaks.length < 3) return 0
  const wrapped = breaks.filter(({ columns, next }) => columns <= MAX_WRAP && columns + 1 + next > width - 4).length
  return wrapped >= WRAPPED_SHARE * breaks.length ? width : 0
}

/** Whether `next` continues the paragraph that `line` is part of. */
function goesOn(text: string, line: Line, next: Line, width: number, block: Block): boolean {
  const columns = columnsOf(text.slice(line.start, Math.min(line.end, line.start + 2 * MAX_WRAP)))
  if (width > 0 && columns <= MAX_WRAP) return columns + 1 + firstWordColumns(text, next) > width - 4 || broken(text, line, next)
  const indented = block.kind === 'list-item' && next.start > next.from && line.start === line.from
  return indented || (columns >= 30 && broken(text, line, next))
}

/** A line that stops in mid-sentence: no mark at its end, and a small letter goes on. */
function broken(text: string, line: Line, next: Line): boolean {
  return !/[.!?:;…。！？：；”"»)\]]/.test(text[line.end - 1] ?? '') && isLower(text[next.start] ?? '')
}

/** A short line without a stop, before a paragraph longer than itself. */
function isHeading(text: string, block: Block, next: Block | undefined): boolean {
  const words = text.slice(block.start, block.end)
  if (block.kind !== 'paragraph' || !next || next.kind !== 'paragraph' || words.length > MAX_HEADING || words.includes('\n')) return false
  return (
    !/[.!?:;,…。！？：；，]["”»’)]*$/.test(words) &&
    next.end - next.start > words.length &&
    /[.!?…。！？:]["”»’」)]*$/.test(text.slice(next.start, next.end))
  )
}
