import { strToU8, zipSync } from 'fflate'

/** Files made by hand, as small as their formats allow: for what no office program would write. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document with this XML as the body's content. */
export function docxOf(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])))
}

/** A paragraph of a Word document. */
export const wordParagraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** An OpenDocument text with this XML in its body. */
export function odtOf(body: string, manifest = ''): Uint8Array<ArrayBuffer> {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
  })
}

/** A PDF with a page for each of these content streams; the font `/F` is Helvetica. */
export function pdfOf(pages: readonly string[], trailer = ''): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}

/** Lines of a page, 12 points, from the top down; a number moves the next line down by so many lines. */
export function pdfLines(lines: readonly (string | number)[]): string {
  const moves = lines.map((line) => (typeof line === 'number' ? `0 ${-14 * line} Td` : `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`))
  return `BT /F 12 Tf 40 360 Td ${moves.join(' ')} ET`
}
