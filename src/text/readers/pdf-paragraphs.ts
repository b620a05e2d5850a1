import { isHanOrKana, isLower, isUpper } from '../characters.ts'
import type { BlockKind } from '../document.ts'
import type { PdfLine } from './pdf-lines.ts'

/** A paragraph as it was before lines and pages were broken. */
export interface PdfParagraph {
  readonly words: string
  readonly kind: BlockKind
}

/** A distance between lines above this many usual ones parts paragraphs. */
const GAP = 1.3
/** Letters larger than this many times the body's are headings; smaller than that, below the body, footnotes. */
const LARGER = 1.15
const SMALLER = 0.92
const MAX_HEADING = 200
/** How far a first line is moved in, in heights of its letters, to begin a paragraph. */
const INDENT = 0.8
/** Lines at the head and foot of pages that are looked at for running heads and page numbers. */
const EDGE = 2

/** Paragraphs of pages: running heads and page numbers left out, footnotes at the end. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const kept = withoutRunningLines(pages)
  const body = bodySize(kept.flat())
  const [texts, notes] = [
    kept.map((page) => page.filter((line) => !isNote(line, page, body))),
    kept.map((page) => page.filter((line) => isNote(line, page, body))),
  ]
  const compounds = compoundsIn(kept.flat())
  return [
    ...assemble(texts, body, compounds),
    ...assemble(notes, body, compounds).map(
      ({ words }): PdfParagraph => ({ words: words.replace(/^\d{1,3}\s?(?=\p{L})/u, ''), kind: 'paragraph' }),
    ),
  ]
}

/** Lines that stand at the edge of at least half of the pages (and two), the same each time or with a number that goes up with the page. */
function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>()
  const edges = pages.map(edgeLines)
  for (const [page, edge] of edges.entries())
    for (const key of new Set([...edge].flatMap((line) => keysOf(line, page)))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return pages.map((page, index) =>
    page.filter(
      (line) => !edges[index]?.has(line) || !keysOf(line, index).some((key) => (counts.get(key) ?? 0) >= Math.max(2, pages.length / 2)),
    ),
  )
}

/** What a running line has in common with those of other pages: its height and words, or its words with one of its numbers counted from the page. */
function keysOf({ text, y }: PdfLine, page: number): string[] {
  const numbers = [...text.matchAll(/\d{1,5}/g)].slice(0, 4)
  const counted = numbers.map(
    ({ 0: number, index }) => `${text.slice(0, index)}{${Number(number) - page}}${text.slice(index + number.length)}`,
  )
  return [text, ...counted].map((key) => `${Math.round(y)} ${key}`)
}

function edgeLines(page: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const sorted = [...page].sort((a, b) => b.y - a.y)
  return new Set([...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)])
}

/** The size that most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(Math.round(size * 2), (letters.get(Math.round(size * 2)) ?? 0) + text.length)
  return ([...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 20) / 2
}

/** Small letters with nothing of the body's size below them. */
function isNote(line: PdfLine, page: readonly PdfLine[], body: number): boolean {
  return line.size < SMALLER * body && page.every((other) => other.y >= line.y || other.size < SMALLER * body)
}

/** Words with a hyphen that stand within a line: where one is broken at its hyphen, the hyphen stays. */
function compoundsIn(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => [...text.matchAll(/\p{L}+-\p{L}+/gu)].map(([word]) => word.toLowerCase())))
}

function assemble(pages: readonly (readonly PdfLine[])[], body: number, compounds: ReadonlySet<string>): PdfParagraph[] {
  const paragraphs: { words: string; kind: BlockKind }[] = []
  const numbers = numbersIn(pages.flat())
  for (const page of pages) {
    const pitch = pitchOf(page)
    const right = Math.max(...page.map((line) => line.right))
    page.forEach((line, index) => {
      const previous = page[index - 1]
      const last = paragraphs.at(-1)
      const item = itemStart(line.text, numbers)
      const kind = line.size > LARGER * body && line.text.length < MAX_HEADING ? 'heading' : item > 0 ? 'list-item' : 'paragraph'
      const goesOn =
        last &&
        !(kind === 'list-item') &&
        (last.kind === 'heading') === (kind === 'heading') &&
        (previous && !jumps(previous, line) ? follows(previous, line, pitch, right) : isUnfinished(last.words, line.text))
      if (last && goesOn) last.words = joinLines(last.words, line.text, compounds)
      else paragraphs.push({ words: kind === 'list-item' ? line.text.slice(item) : line.text, kind })
    })
  }
  return paragraphs
}

const BULLET = /^[•▪◦‣∙●○■□➢➤✓]\s*/u
const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\p{L})/u

/** Where the words of a list item begin in a line; 0 for other lines. A number makes one only next to its neighbours: "31. May" alone is none. */
function itemStart(text: string, numbers: ReadonlySet<number>): number {
  const bullet = BULLET.exec(text)
  if (bullet) return bullet[0].length
  const number = NUMBER.exec(text)
  const value = Number(number?.[1])
  return number && (numbers.has(value - 1) || numbers.has(value + 1)) ? number[0].length : 0
}

/** The numbers that begin lines. */
function numbersIn(lines: readonly PdfLine[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ text }) => NUMBER.exec(text)?.[1] ?? []).map(Number))
}

/** The usual distance between lines. */
function pitchOf(page: readonly PdfLine[]): number {
  const distances = page.flatMap((line, index) => {
    const distance = (page[index - 1]?.y ?? 0) - line.y
    return index > 0 && distance > 0 && distance < 4 * line.size ? [distance] : []
  })
  distances.sort((a, b) => a - b)
  return distances[distances.length >> 1] ?? 0
}

/** Whether the text goes on elsewhere: in the next column, or over a picture. */
const jumps = (previous: PdfLine, line: PdfLine): boolean => line.y > previous.y || line.x > previous.right

function follows(previous: PdfLine, line: PdfLine, pitch: number, right: number): boolean {
  if (Math.abs(previous.size - line.size) > 0.12 * previous.size) return false
  if (previous.y - line.y > GAP * Math.max(pitch, line.size)) return false
  const ended = /[.!?…。！？:][”“"»’)\]]*$/u.test(previous.text)
  const indented = line.x > previous.x + INDENT * line.size && line.x < previous.x + 5 * line.size
  const short = previous.right < right - 0.2 * (right - previous.x)
  return !(ended && (indented || short))
}

/** Whether a text that stops at the end of a page or column goes on with these words. */
function isUnfinished(text: string, next: string): boolean {
  return !/[.!?…。！？:][”“"»’)\]]*$/u.test(text) || isLower(next.charAt(0))
}

/** Words that may follow a hyphen which stands for a word left out ("Ein- und Ausgabe"). */
const SUSPENDED = /^(?:und|oder|bis|sowie|and|or|to|et|ou|y|o|e|en|of)\s/u

/** A web address that goes on in the next line. */
const BROKEN_ADDRESS = /https?:\/\/[^\s]{0,300}[/_?&=%#-]$/u

function joinLines(text: string, next: string, compounds: ReadonlySet<string>): string {
  const [last, first] = [text.at(-1) ?? '', next.charAt(0)]
  const before = text.at(-2) ?? ''
  if (last === '\u00AD') return text.slice(0, -1) + next
  if (BROKEN_ADDRESS.test(text)) return text + next
  if ((last === '-' || last === '\u2010') && /[\p{L}\p{N}]/u.test(before)) {
    if (SUSPENDED.test(next)) return `${text} ${next}`
    const word = `${/\p{L}+-$/u.exec(text)?.[0] ?? ''}${/^\p{L}+/u.exec(next)?.[0] ?? ''}`.toLowerCase()
    return isLower(first) && !compounds.has(word) ? text.slice(0, -1) + next : text + next
  }
  if (isHanOrKana(last) || isHanOrKana(first) || /[，。、；：！？」』）》—]$/u.test(text))
    return text + (isUpper(first) && isUpper(last) ? ' ' : '') + next
  return `${text} ${next}`
}
