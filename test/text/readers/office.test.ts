import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/text/document.ts'
import { readDocuments } from '../../../src/text/read.ts'
import { linesOfPage } from '../../../src/text/readers/pdf-lines.ts'
import { docxOf, odtOf, pdfLines, pdfOf, wordParagraph } from './made-files.ts'

const ARTICLE = readFileSync(new URL('../../../corpus/skerry-light/retellings/hafenblatt-am-sonntag.de.md', import.meta.url), 'utf8')
const NOTE = 'Die Bilanz der Reederei ist nicht öffentlich.'
const ITEMS = ['Eine Million sofort.', 'Der Rest, wenn ein Schiff ohne Hand am Ruder einläuft.']

async function readOne(name: string, bytes: Uint8Array): Promise<Document> {
  const [document, ...more] = await readDocuments({ name, bytes })
  if (!document || more.length > 0) throw new Error('not one document')
  return document
}
const fixture = (name: string) => readOne(name, readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url)))
const blocksOf = ({ text, blocks }: Document) => blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

/** The article's own paragraphs, and what was put in to make files of office programs: a list after the fourth, a footnote at the end. */
const expected = [
  ...ARTICLE.split('---\n')
    .slice(2)
    .join('---\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => (paragraph.startsWith('# ') ? `heading: ${paragraph.slice(2)}` : `paragraph: ${paragraph.replace(/^> /, '')}`)),
  `paragraph: ${NOTE}`,
]
expected.splice(5, 0, ...ITEMS.map((item) => `list-item: ${item}`))

describe('what LibreOffice wrote of our article', () => {
  test.each(['article.docx', 'article.odt', 'article.fodt', 'article.pdf'])('%s holds its paragraphs to the letter', async (name) => {
    const document = await fixture(name)
    expect(blocksOf(document)).toEqual(expected)
    expect(document.meta.title).toBe('Der Mann, der lieber rudern wollte')
  })
})

describe('Word', () => {
  test.each<[string, string, string[]]>([
    [
      'a change that took words away',
      '<w:p><w:r><w:t>The quay </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>closed.</w:t></w:r></w:ins></w:p>',
      ['paragraph: The quay closed.'],
    ],
    [
      'hidden words',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret. </w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Open.</w:t></w:r></w:p>',
      ['paragraph: Open.'],
    ],
    [
      'breaks and tabs',
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>',
      ['paragraph: One\ntwo\tthree'],
    ],
    [
      'a text box inside a paragraph, and its older twin',
      `<w:p><w:r><w:t>Before </w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph('Boxed.')}</w:txbxContent></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wordParagraph('Boxed.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>and after.</w:t></w:r></w:p>`,
      ['paragraph: Boxed.', 'paragraph: Before and after.'],
    ],
    [
      'a heading by its outline level',
      '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Tides</w:t></w:r></w:p>',
      ['heading: Tides'],
    ],
    [
      'a table',
      `<w:tbl><w:tr><w:tc>${wordParagraph('Left')}</w:tc><w:tc>${wordParagraph('Right')}</w:tc></w:tr></w:tbl>`,
      ['paragraph: Left', 'paragraph: Right'],
    ],
  ])('%s', async (_name, body, blocks) => {
    expect(blocksOf(await readOne('a.docx', docxOf(body)))).toEqual(blocks)
  })

  test('styles that build on a heading are headings; tables of contents are left out', async () => {
    const style = (id: string, name: string, base = '') =>
      `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${base && `<w:basedOn w:val="${base}"/>`}</w:style>`
    const styles = `<w:styles xmlns:w="x">${style('H', 'heading 1')}${style('Mine', 'House heading', 'H')}${style('T1', 'toc 1')}</w:styles>`
    const styled = (id: string, words: string) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
    const bytes = docxOf(styled('T1', 'Tides 3') + styled('Mine', 'Tides') + styled('None', 'They turn.'), { 'word/styles.xml': styles })
    expect(blocksOf(await readOne('a.docx', bytes))).toEqual(['heading: Tides', 'paragraph: They turn.'])
  })
})

describe('OpenDocument', () => {
  test.each<[string, string, string[]]>([
    [
      'blanks that are counted, and white space that is none',
      '<text:p>One\n   two<text:s text:c="2"/>three<text:tab/>four<text:line-break/>five</text:p>',
      ['paragraph: One two  three\tfour\nfive'],
    ],
    [
      'a comment and its author',
      '<text:p>Open<office:annotation><dc:creator>Ann</dc:creator><text:p>Really?</text:p></office:annotation> sea.</text:p>',
      ['paragraph: Open sea.'],
    ],
    [
      'lists in lists',
      '<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>',
      ['list-item: One', 'list-item: Two'],
    ],
  ])('%s', async (_name, body, blocks) => {
    expect(blocksOf(await readOne('a.odt', odtOf(body)))).toEqual(blocks)
  })
})

describe('PDF', () => {
  const filler = 'The keeper of the light wrote down what he had seen that night, and'
  test.each<[string, (string | number)[], string[]]>([
    [
      'words hyphenated at the end of a line',
      [filler, 'the harbour mas-', 'ter read it.'],
      [`paragraph: ${filler} the harbour master read it.`],
    ],
    [
      'a hyphen that belongs to its word',
      [`${filler} the well-known tide,`, 'and then the well-', 'known storm.'],
      [`paragraph: ${filler} the well-known tide, and then the well-known storm.`],
    ],
    [
      'a hyphen for a word left out',
      [filler, 'the two- and', 'the three-', 'and four-masters sailed.'],
      [`paragraph: ${filler} the two- and the three- and four-masters sailed.`],
    ],
    [
      'a web address over two lines',
      [filler, 'put it at https://light.example/', 'logs/2019 for all.'],
      [`paragraph: ${filler} put it at https://light.example/logs/2019 for all.`],
    ],
    [
      'a number at the beginning of a line',
      [filler, 'counted to', '31. Then he slept.'],
      [`paragraph: ${filler} counted to 31. Then he slept.`],
    ],
    [
      'a numbered list',
      [filler, 'slept.', '1. The lamp is lit.', '2. The door is shut.'],
      [`paragraph: ${filler} slept.`, 'list-item: The lamp is lit.', 'list-item: The door is shut.'],
    ],
    ['paragraphs parted by a gap', [filler, 'slept.', 1, filler, 'woke.'], [`paragraph: ${filler} slept.`, `paragraph: ${filler} woke.`]],
  ])('%s', async (_name, lines, blocks) => {
    expect(blocksOf(await readOne('a.pdf', pdfOf([pdfLines(lines)])))).toEqual(blocks)
  })

  test('running heads and page numbers are no part of the text; a sentence goes on over the page', async () => {
    const page = (number: number, ...lines: string[]) => pdfLines([`The Tide Tables, page ${number} of 3`, 2, ...lines, 2, `- ${number} -`])
    const document = await readOne(
      'a.pdf',
      pdfOf([page(1, filler, 'went on'), page(2, 'sleeping until dawn.', filler), page(3, 'then left', 'for good.')]),
    )
    expect(blocksOf(document)).toEqual([`paragraph: ${filler} went on sleeping until dawn.`, `paragraph: ${filler} then left for good.`])
  })

  test('lines at the edge that only look alike stay', async () => {
    const pages = ['Item 4 costs 12.', 'Item 9 costs 7.', 'Item 17 costs 80.'].map((line) => pdfLines([line, 2, filler, 'slept.']))
    expect((await readOne('a.pdf', pdfOf(pages))).text.match(/Item \d+/g)).toEqual(['Item 4', 'Item 9', 'Item 17'])
  })

  test.each([
    ['⼀个⼩⻢⻋⻔', '一个小马车门'],
    ['⼾⼝ of the ﬁrst ofﬁce', '户口 of the first office'],
  ])('characters in disguise: %s', (shown, meant) => {
    const item = { str: shown, transform: [12, 0, 0, 12, 40, 700], width: 100, height: 12 }
    expect(linesOfPage([item]).map(({ text }) => text)).toEqual([meant])
  })
})
