import { getDocumentProxy } from 'unpdf'
import { InputError } from '../../errors.ts'
import type { Document } from '../document.ts'
import { optional } from '../front-matter.ts'
import { headingOf } from './docx.ts'
import { createParagraphText } from './paragraph-text.ts'
import { boundPdf } from './pdf-bounds.ts'
import { linesOfPage, type PdfLine } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

/** More pages than this are a shelf, not a text. */
const MAX_PAGES = 2000

/**
 * Reads the text layer of a PDF: lines are joined into paragraphs, words that were hyphenated at line ends are made whole, running heads and page
 * numbers are left out, footnotes follow at the end. `limit` bounds what may be unpacked, in bytes. Throws InputError `input.encrypted`, `input.damaged`, `input.no-text-layer` (pages that are
 * pictures), `input.too-many-pages`, `input.too-large`, `input.unpacked-too-large`.
 */
export async function readPdf(bytes: Uint8Array, id: string, limit: number): Promise<Document> {
  boundPdf(bytes, limit)
  // The library takes the buffer for itself.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw failureOf(error)
  })
  try {
    if (pdf.numPages > MAX_PAGES) throw new InputError('input.too-many-pages', { count: pdf.numPages, limit: MAX_PAGES })
    const pages: PdfLine[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      pages.push(linesOfPage((await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))))
      page.cleanup()
    }
    const text = createParagraphText()
    for (const { words, kind } of paragraphsOf(pages)) text.add(words, kind)
    const result = text.result()
    if (!/[\p{L}\p{N}]/u.test(result.text)) throw new InputError('input.no-text-layer')
    return { id, format: 'pdf', meta: optional('title', headingOf(result) ?? (await titleOf(pdf))), ...result, notices: [] }
  } catch (error) {
    throw error instanceof InputError ? error : failureOf(error)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function titleOf(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<string | undefined> {
  const { info } = await pdf.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  // Printers give names of files and programs.
  return title === '' || /^(?:Microsoft Word - |untitled)|\.(?:docx?|odt|pdf|html?)$/i.test(title) ? undefined : title
}

function failureOf(error: unknown): InputError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new InputError('input.encrypted')
  return new InputError('input.damaged', { detail: error instanceof Error ? error.message.slice(0, 200) : 'PDF' })
}
