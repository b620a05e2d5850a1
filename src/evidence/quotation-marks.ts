import type { QuotationMarks } from './evidence.ts'

/** How a mark can be read: what kind it makes, whether it may open, and which characters close what it opens. */
export interface Mark {
  readonly marks: QuotationMarks
  readonly opens: boolean
  readonly closers: string
}

/**
 * Every mark that opens a quotation in some language. Which reading holds is decided by what stands beside it, since “ ” » « change
 * sides between languages; 《》 are titles and never here.
 */
export const MARKS: Readonly<Record<string, Mark>> = {
  '“': { marks: 'double', opens: true, closers: '”"“' },
  '”': { marks: 'double', opens: true, closers: '”“' },
  '„': { marks: 'double', opens: true, closers: '“”"' },
  '"': { marks: 'double', opens: true, closers: '"”' },
  '＂': { marks: 'double', opens: true, closers: '＂' },
  '〝': { marks: 'double', opens: true, closers: '〞〟' },
  '«': { marks: 'guillemets', opens: true, closers: '»' },
  '»': { marks: 'guillemets', opens: true, closers: '«»' },
  '‹': { marks: 'single', opens: true, closers: '›' },
  '‘': { marks: 'single', opens: true, closers: "’'" },
  '‚': { marks: 'single', opens: true, closers: '‘’' },
  "'": { marks: 'single', opens: true, closers: "'" },
  '「': { marks: 'corner', opens: true, closers: '」' },
  '『': { marks: 'corner', opens: true, closers: '』' },
}

/** Characters that are quotation marks in one reading or another. */
export const isMark = (character: string): boolean => character in MARKS || '›」』〞〟’'.includes(character)

/** Marks that tell open from close by their own shape, whatever stands beside them. */
export const SHAPED_OPENERS = '„‚‹「『〝'
/** Marks that close whatever stands beside them. */
export const SHAPED_CLOSERS = '›」』〞〟'
