import { beadsOf, type LineAlignment, type Lines } from '../align/parallel.ts'

/** Beads as `[0, 1]:[2]`, one a line. */
export function printBeads({ path }: LineAlignment): string {
  let text = ''
  for (const { i, x, j, y } of path) text += `${group(i, x)}:${group(j, y)}\n`
  return text
}

/** Beads with their probabilities (three decimals) and the languages of both sides, as one line of JSON. */
export function printBeadJson(alignment: LineAlignment, source: Lines, target: Lines): string {
  const head = {
    source: { language: source.language, lines: source.lines.length },
    target: { language: target.language, lines: target.lines.length },
  }
  const rounded = beadsOf(alignment).map(({ source, target, probability }) => ({
    source,
    target,
    probability: Math.round(probability * 1000) / 1000,
  }))
  return `${JSON.stringify({ ...head, beads: rounded })}\n`
}

/** The numbers of `count` lines from `first` on. */
function group(first: number, count: number): string {
  let numbers = count > 0 ? `${first}` : ''
  for (let line = first + 1; line < first + count; line++) numbers += `, ${line}`
  return `[${numbers}]`
}

/** The lines of a text as read: without a byte order mark, and without the empty one behind the last line end. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
