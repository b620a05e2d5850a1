import { InputError } from '../../errors.ts'
import { isWhite } from '../characters.ts'
import type { Block, BlockKind } from '../document.ts'

/** The longest text that is taken from an office file, in UTF-16 code units. */
const MAX_LENGTH = 10 * 1024 * 1024

/** A text as it grows, paragraph by paragraph, parted by blank lines. */
export interface ParagraphText {
  /** Adds a paragraph, trimmed; an empty one adds nothing. Throws InputError `input.too-large`. */
  add(words: string, kind: BlockKind): void
  result(): { readonly text: string; readonly blocks: readonly Block[] }
}

/** Begins a text that is put together from paragraphs. */
export function createParagraphText(): ParagraphText {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  return {
    add(words, kind) {
      const trimmed = trim(words)
      if (trimmed === '') return
      const glue = length > 0 ? '\n\n' : ''
      const start = length + glue.length
      parts.push(glue, trimmed)
      length = start + trimmed.length
      if (length > MAX_LENGTH) throw new InputError('input.too-large', { bytes: length, limit: MAX_LENGTH })
      blocks.push({ start, end: length, kind })
    },
    result: () => ({ text: parts.join(''), blocks }),
  }
}

function trim(words: string): string {
  let start = 0
  let end = words.length
  while (start < end && isWhite(words[start] ?? '')) start++
  while (end > start && isWhite(words[end - 1] ?? '')) end--
  return words.slice(start, end)
}
