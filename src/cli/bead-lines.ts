import type { Bead, Lines } from '../align/parallel.ts'

/** Beads as `[0, 1]:[2]`, one a line. */
export function printBeads(beads: readonly Bead[]): string {
  let text = ''
  for (const { source, target } of beads) text += `${group(source)}:${group(target)}\n`
  return text
}

/** Beads with their probabilities (three decimals) and the languages of both sides, as one line of JSON. */
export function printBeadJson(beads: readonly Bead[], source: Lines, target: Lines): string {
  const head = {
    source: { language: source.language, lines: source.lines.length },
    target: { language: target.language, lines: target.lines.length },
  }
  const rounded = beads.map(({ source, target, probability }) => ({ source, target, probability: Math.round(probability * 1000) / 1000 }))
  return `${JSON.stringify({ ...head, beads: rounded })}\n`
}

const group = (lines: readonly number[]) => `[${lines.join(', ')}]`

/** The lines of a text as read: without a byte order mark, and without the empty one behind the last line end. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
