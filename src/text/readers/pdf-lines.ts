import { withoutRadicals } from './pdf-radicals.ts'

/** What is needed of a piece of text on a page: its words, place (`transform`: scale, skew, skew, scale, x, y from the bottom left) and size in points. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/** A line of a page. `size` is its letters' height; `x` and `right` are its edges, `y` its base line from the page's foot: all in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Pieces whose base lines differ by less than this share of their height stand on one line: footnote marks and indices are raised. */
const SAME_LINE = 0.5
/** A gap wider than this share of the height is a blank that was not written. */
const BLANK = 0.17
/** Digits smaller than this share of their line's letters are a footnote mark. */
const RAISED = 0.75

/** The lines of a page in the order of its content. Turned text (water marks, edges of tables) is left out. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let open: PdfLine | null = null
  for (const item of items) {
    const { text, x, y, size } = placed(item)
    if (text === '' || item.transform[1] !== 0 || item.transform[2] !== 0) continue
    const onLine: boolean = open !== null && Math.abs(open.y - y) < SAME_LINE * Math.max(open.size, size) && x >= open.right - size
    if (open && onLine) open = joined(open, { text, x, right: x + item.width, y, size })
    else {
      if (open) lines.push(open)
      open = { text, x, right: x + item.width, y, size }
    }
  }
  if (open) lines.push(open)
  return lines.map((line) => ({ ...line, text: withoutRadicals(line.text).replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '')
}

function placed({ str, transform, height }: PdfItem) {
  return { text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, size: height || Math.abs(transform[3] ?? 0) }
}

function joined(line: PdfLine, next: PdfLine): PdfLine {
  if (isFootnoteMark(line, next)) return { ...line, right: next.right }
  const gap = next.x - line.right > BLANK * Math.max(line.size, next.size)
  const blank = gap && !/\s$/.test(line.text) && !/^\s/.test(next.text) ? ' ' : ''
  const larger = next.size > line.size
  return {
    text: line.text + blank + next.text,
    x: line.x,
    right: next.right,
    y: larger ? next.y : line.y,
    size: Math.max(line.size, next.size),
  }
}

/** Small raised digits after a word or a stop; after a single letter or a short unit (m², CO₂) they are part of it. */
function isFootnoteMark(line: PdfLine, next: PdfLine): boolean {
  const raised = next.size < RAISED * line.size && next.y > line.y
  return raised && /^[\d*†‡,\s]+$/.test(next.text) && /(?:\p{L}{4}|[.,;:!?…)”“"»’])$/u.test(line.text)
}
