import type { SentencePair } from '../check.ts'
import type { Finding } from './finding.ts'
import { plain } from './paint.ts'
import { findingBlock } from './text.ts'
import type { TextStyle } from './text-layout.ts'

/** The findings of one sentence pair, to read in a terminal; both sentences are shown whole. */
export function pairText(pair: SentencePair, findings: readonly Finding[], { translator, width, paint = plain }: TextStyle): string {
  const style = { translator, width: Math.max(40, width), paint }
  const blocks = findings.map((finding) => {
    const whole = (text: string, marks: Finding['retelling']) => ({
      text,
      passage: { start: 0, end: text.length, marks: marks ? [marks] : [] },
    })
    return findingBlock(
      finding,
      { id: pair.id, retelling: whole(pair.target, finding.retelling), source: whole(pair.source, finding.source) },
      style,
    )
  })
  return blocks.map((lines) => `${lines.map((line) => line.trimEnd()).join('\n')}\n\n`).join('')
}
