import type { Block, BlockKind, Document } from '../document.ts'
import { readFrontMatter } from '../front-matter.ts'
import { type Line, linesOf } from '../lines.ts'

/**
 * Reads Markdown, to the letter: headings, paragraphs, list items and block quotations (kind `quoted`) as blocks, without their
 * marks; marks inside a line stay. Front matter gives the metadata; without a title there, the first heading is the title.
 */
export function readMarkdown(text: string, id: string): Document {
  const front = readFrontMatter(text)
  const blocks = markdownBlocks(text, front?.end ?? 0)
  const heading = blocks.find((block) => block.kind === 'heading')
  const title = front?.meta.title ?? (heading && text.slice(heading.start, heading.end))
  return {
    id,
    text,
    format: 'markdown',
    meta: { ...(title ? { title } : {}), ...front?.meta },
    blocks,
    ...(front?.language ? { language: front.language } : {}),
    notices: [],
  }
}

const FENCE = /^(?:```|~~~)/
const RULE = /^(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,}|={3,})$/
const HEADING = /^#{1,6}[ \t]+/
const ITEM = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/

function markdownBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = []
  let open: BlockKind | null = null
  let fenced = false
  for (const line of linesOf(text, from)) {
    const words = text.slice(line.start, line.end)
    if (FENCE.test(words)) {
      fenced = !fenced
      open = null
    } else if (words === '' || words === '>') {
      open = null
    } else if (!fenced && RULE.test(words)) {
      underline(blocks, open, words)
      open = null
    } else {
      open = addLine(blocks, open, line, words, fenced)
    }
  }
  return blocks.filter((block) => block.end > block.start)
}

/** A line of = or - directly under a one-line paragraph makes it a heading; elsewhere it is a rule. */
function underline(blocks: Block[], open: BlockKind | null, rule: string): void {
  const last = blocks.at(-1)
  if (last && open === 'paragraph' && /^[=-]/.test(rule)) blocks[blocks.length - 1] = { ...last, kind: 'heading' }
}

function addLine(blocks: Block[], open: BlockKind | null, line: Line, words: string, fenced: boolean): BlockKind | null {
  const quote = /^>[>\s]*/.exec(words)?.[0] ?? ''
  const inner = words.slice(quote.length)
  const mark = fenced ? '' : (HEADING.exec(inner)?.[0] ?? ITEM.exec(inner)?.[0] ?? '')
  const start = Math.min(line.start + quote.length + mark.length, line.end)
  const heading = mark.startsWith('#')
  const kind: BlockKind = heading ? 'heading' : quote !== '' ? 'quoted' : mark !== '' ? 'list-item' : 'paragraph'
  const last = blocks.at(-1)
  // A line without a mark of its own goes on with the paragraph, item or quotation above it.
  const goesOn = last && open !== null && mark === '' && (kind === open || (kind === 'paragraph' && open === 'list-item'))
  if (goesOn) blocks[blocks.length - 1] = { ...last, end: line.end }
  else blocks.push({ start, end: heading ? line.start + words.replace(/\s+#+$/, '').length : line.end, kind })
  return heading ? null : goesOn ? open : kind
}
