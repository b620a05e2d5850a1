import { readFileSync } from 'node:fs'
import { strToU8, zipSync, zlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { readDocuments, streamDocuments } from '../../../src/text/read.ts'
import { docxOf, odtOf, pdfLines, pdfOf, wordParagraph } from './made-files.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url)))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** The code of what is wrong with a file; its text when nothing is. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readDocuments({ name, bytes })).map(({ text }) => text).join(' | ')
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
}

const MB = 1024 * 1024
/** Blanks in a document's place: five hundred to one. */
const bomb = (bytes: number) => docxOf('', { 'word/document.xml': new Uint8Array(bytes).fill(0x20) })
const laughs = (root: string, use: string) =>
  `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${use}`

describe('files that mean harm are refused for what they are', () => {
  test.each<[string, string, () => Uint8Array, string]>([
    ['a zip bomb', 'a.docx', () => bomb(70 * MB), 'input.unpacked-too-large'],
    ['a bomb whose directory tells a small size', 'a.docx', () => lying(bomb(20 * MB)), 'input.unpacked-too-large'],
    ['a file whose directory tells a larger size', 'a.docx', () => lying(docxOf(wordParagraph('Tide.'))), 'input.damaged'],
    ['a PDF whose page unpacks to 70 MB', 'a.pdf', () => packedPdf(70 * MB, '/Filter/FlateDecode'), 'input.unpacked-too-large'],
    [
      'and one that says that it is a picture',
      'a.pdf',
      () => packedPdf(70 * MB, '/Filter/FlateDecode/Subtype/Image'),
      'input.unpacked-too-large',
    ],
    [
      'an archive of many files',
      'a.docx',
      () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`word/${i}`, new Uint8Array()]))),
      'input.too-many-entries',
    ],
    [
      'entities in Word',
      'a.docx',
      () => docxOf('', { 'word/document.xml': laughs('w:document', '<w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>') }),
      'input.malformed-xml',
    ],
    ['entities in OpenDocument', 'a.odt', () => odtOf('<text:p>&b;</text:p>'), 'input.malformed-xml'],
    [
      'entities in XLIFF',
      'a.xliff',
      () => utf8(laughs('xliff', '<xliff><file><unit><segment><source>&b;</source></segment></unit></file></xliff>')),
      'input.malformed-xml',
    ],
    [
      'entities in TMX',
      'a.tmx',
      () => utf8(laughs('tmx', '<tmx><body><tu><tuv><seg>&b;</seg></tuv></tu></body></tmx>')),
      'input.malformed-xml',
    ],
    [
      'a file from elsewhere in TMX',
      'a.tmx',
      () => utf8('<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/hostname">]><tmx><body><tu><tuv><seg>&x;</seg></tuv></tu></body></tmx>'),
      'input.malformed-xml',
    ],
    ['elements nested without end', 'a.docx', () => docxOf('<w:x>'.repeat(200_000)), 'input.malformed-xml'],
  ])('%s', async (_name, name, bytes, code) => {
    expect(await outcome(name, bytes())).toBe(code)
  })
})

describe('files that cannot be read say why', () => {
  test.each<[string, string, () => Uint8Array, string]>([
    ['a PDF with pictures of pages', 'a.pdf', () => pdfOf(['q 10 0 0 10 0 0 cm Q']), 'input.no-text-layer'],
    ['a PDF with a password', 'a.pdf', () => fixture('locked.pdf'), 'input.encrypted'],
    ['a Word file with a password', 'a.docx', () => fixture('locked.docx'), 'input.encrypted'],
    ['an OpenDocument file with a password', 'a.odt', () => fixture('locked.odt'), 'input.encrypted'],
    ['a file of old Word', 'a.doc', () => fixture('old.doc'), 'input.old-office'],
    ['a spreadsheet', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'input.unknown-format'],
    ['rich text', 'a.rtf', () => utf8('{\\rtf1 Tide}'), 'input.unknown-format'],
    ['a picture', 'a.docx', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'input.binary'],
    ['a glossary', 'a.tbx', () => utf8('<?xml version="1.0"?><martif type="TBX"><text/></martif>'), 'input.glossary-not-text'],
    ['a Word file without words', 'a.docx', () => docxOf('<w:p/>'), 'input.empty'],
    ['half a Word file', 'a.docx', () => half(fixture('article.docx')), 'input.damaged'],
    ['half an OpenDocument file', 'a.odt', () => half(fixture('article.odt')), 'input.damaged'],
    ['the beginning of a PDF', 'a.pdf', () => fixture('article.pdf').subarray(0, 600), 'input.damaged'],
    [
      'half an XLIFF file',
      'a.xliff',
      () => utf8('<xliff version="2.0" srcLang="en"><file id="f"><unit id="u"><segment><sou'),
      'input.malformed-xml',
    ],
    ['a table without a column of texts', 'a.csv', () => utf8('name,age,place\nAnn,40,Quay\n'), 'input.no-column'],
  ])('%s', async (_name, name, bytes, code) => {
    expect(await outcome(name, bytes())).toBe(code)
  })
})

describe('a wrong ending does not matter', () => {
  const docx = docxOf(wordParagraph('The quay is closed.'))
  const html = utf8('<!doctype html><html><body><p>The quay is closed.</p></body></html>')
  const srt = utf8('1\n00:00:01,000 --> 00:00:02,000\nThe quay is closed.\n')
  test.each<[string, Uint8Array]>([
    ['Word as .txt', docx],
    ['Word as .pdf', docx],
    ['PDF as .docx', pdfOf([pdfLines(['The quay is closed.'])])],
    ['OpenDocument as .md', odtOf('<text:p>The quay is closed.</text:p>')],
    ['a web page as .docx', html],
    ['subtitles as .txt', srt],
    ['plain text as .pdf', utf8('The quay is closed.')],
    ['plain text as .docx', utf8('The quay is closed.')],
    [
      'XLIFF as .xml',
      utf8(
        '<?xml version="1.0"?><xliff version="2.0" srcLang="en"><file id="f"><unit id="u"><segment><source>The quay is closed.</source></segment></unit></file></xliff>',
      ),
    ],
  ])('%s', async (name, bytes) => {
    expect(await outcome(`note${/\.\w+$/.exec(name)?.[0]}`, bytes)).toBe('The quay is closed.')
  })
})

describe('large files', () => {
  test('a Word file of 5 MB, most of it pictures', async () => {
    const picture = new Uint8Array(6 * MB)
    for (let at = 0; at < picture.length; at += 65_536) crypto.getRandomValues(picture.subarray(at, at + 65_536))
    const bytes = docxOf(wordParagraph('The quay is closed.'), { 'word/media/image1.png': picture })
    expect(bytes.length).toBeGreaterThan(5 * MB)
    expect(await outcome('a.docx', bytes)).toBe('The quay is closed.')
  })

  test('a Word file with 20,000 paragraphs', async () => {
    const body = Array.from({ length: 20_000 }, (_, index) =>
      wordParagraph(`Line ${index}: the tide came in at ${index % 24} and went out again before the gulls.`),
    ).join('')
    const [document] = await readDocuments({ name: 'a.docx', bytes: docxOf(body) })
    expect(document?.blocks.length).toBe(20_000)
  })

  test('a mailbox with 10,000 messages, one by one', async () => {
    const message = (index: number) =>
      `From x Mon Mar  2 18:40:00 2020\nFrom: Ann Lee <ann@example.org>\nDate: Mon, 2 Mar 2020 18:40:00 +0000\nSubject: Tide ${index}\n\nThe tide of day ${index}.\n\n`
    const bytes = utf8(Array.from({ length: 10_000 }, (_, index) => message(index)).join(''))
    let count = 0
    for await (const { id, text, meta } of streamDocuments({ name: 'tides.mbox', bytes })) {
      if (count % 1000 === 0)
        expect([id, meta.title, text.trim()]).toEqual([`tides-${count + 1}`, `Tide ${count}`, `The tide of day ${count}.`])
      count++
    }
    expect(count).toBe(10_000)
  })
})

/** A PDF with one stream of blanks. */
function packedPdf(unpacked: number, dictionary: string): Uint8Array {
  const packed = zlibSync(new Uint8Array(unpacked).fill(0x20))
  const before = strToU8(`%PDF-1.4\n1 0 obj\n<<${dictionary}/Length ${packed.length}>>\nstream\n`)
  return Uint8Array.from([...before, ...packed, ...strToU8('\nendstream\nendobj\n')])
}

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)

/** The same archive, whose directory says of every file that it has 4,000 bytes. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4000, true)
  return bytes
}
