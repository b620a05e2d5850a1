import { describe, expect, test } from 'vitest'
import { docxOf, odtOf, pdfLines, pdfOf, wordParagraph } from '../text/readers/made-files.ts'
import type { Ask } from './same-routes.ts'

const SENTENCE = 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas.'
const LETTER = 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles.'

const base64 = (bytes: Uint8Array | string) =>
  btoa(Array.from(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, (byte) => String.fromCharCode(byte)).join(''))

const compare = (retelling: Record<string, string>, sources: Record<string, string>[] = [{ id: 'letter', text: LETTER }]): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'accept-language': 'en' },
  body: JSON.stringify({ sources, retelling: { id: 'article', ...retelling } }),
})

/** What any platform must do with files that are sent in. */
export function testFiles(ask: Ask): void {
  describe.each<[string, Uint8Array | string]>([
    ['article.docx', docxOf(wordParagraph(SENTENCE))],
    ['article.odt', odtOf(`<text:p>${SENTENCE}</text:p>`)],
    ['article.srt', `1\n00:00:01,000 --> 00:00:04,000\n${SENTENCE.replace(' A ', '\n\n2\n00:00:04,500 --> 00:00:06,000\nA ')}\n`],
    ['article.csv', `en,pt-BR\n"${LETTER}","${SENTENCE}"\n`],
    [
      'article.xliff',
      `<xliff version="2.0" srcLang="en" trgLang="pt-BR"><file id="f"><unit id="u"><segment><source>${LETTER}</source><target>${SENTENCE}</target></segment></unit></file></xliff>`,
    ],
  ])('%s', (name, bytes) => {
    test('as Base64 is read like its text', async () => {
      const response = await ask('/v1/compare', compare({ name, data: base64(bytes) }))
      const report = JSON.parse(await response.text())
      expect([response.status, report.retelling.text]).toEqual([200, SENTENCE])
      expect(report.findings.map(({ type }: { type: string }) => type)).toEqual(['artefact.address'])
    })
  })

  test('a PDF is read', async () => {
    const response = await ask(
      '/v1/compare',
      compare({
        name: 'article.pdf',
        data: base64(pdfOf([pdfLines(['O farol est\u00e1 fechado. N\u00e3o h\u00e1 nin-', 'gu\u00e9m l\u00e1.'].map(plain))])),
      }),
    )
    expect(JSON.parse(await response.text()).retelling.text).toBe('O farol esta fechado. Nao ha ninguem la.')
  })

  test('a form with files is the same as JSON', async () => {
    const form = new FormData()
    form.append('sources', new File([docxOf(wordParagraph(LETTER))], 'letter.docx'))
    form.append('sources', new File(['We spent $300 on candles.'], 'letter.txt'))
    form.append('retelling', new File([odtOf(`<text:p>${SENTENCE}</text:p>`)], 'farol.odt'))
    form.append('retelling-language', 'pt-BR')
    form.append('minConfidence', '0.1')
    const response = await ask('/v1/compare', { method: 'POST', body: form })
    const report = JSON.parse(await response.text())
    expect([response.status, report.retelling.id, report.retelling.language]).toEqual([200, 'farol', 'pt-BR'])
    expect(report.sources.map(({ id }: { id: string }) => id).sort()).toEqual(['letter', 'letter (2)'])
    expect(report.findings.map(({ type }: { type: string }) => type)).toEqual(['artefact.address'])
  })

  test('the page takes files as well', async () => {
    const form = new FormData()
    form.append('source-file', new File([docxOf(wordParagraph(LETTER))], 'letter.docx'))
    form.append('retelling-file', new File([`en,pt-BR\n"${LETTER}","${SENTENCE}"\n`], 'pairs.csv'))
    const response = await ask('/compare', { method: 'POST', body: form })
    const html = await response.text()
    expect([response.status, html.includes('https://lighthouse.example/velas')]).toEqual([200, true])
  })

  test('a mailbox among the sources is as many sources as it has messages', async () => {
    const message = (words: string) => `From x Mon Mar  2 18:40:00 2020\nFrom: Ann <ann@example.org>\nSubject: x\n\n${words}\n\n`
    const data = base64(message('The quay is closed.') + message(LETTER))
    const report = JSON.parse(await (await ask('/v1/compare', compare({ text: SENTENCE }, [{ id: 'box', name: 'box.mbox', data }]))).text())
    expect(report.sources.map(({ id }: { id: string }) => id)).toEqual(['box-1', 'box-2'])
  })

  test.each<[string, Record<string, string>, number, string, string]>([
    [
      'a picture',
      { name: 'a.docx', data: btoa('\u0089PNG\r\n\u001a\n\0') },
      415,
      'input.binary',
      'article: this is no text (a picture, a recording, an archive?); save it as text, Word, PDF, HTML or e-mail',
    ],
    [
      'old Word',
      { name: 'a.doc', data: btoa('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1') },
      415,
      'input.old-office',
      'article: this is a file of the old office programs (.doc, .xls, .ppt); save it as .docx or .odt',
    ],
    [
      'a zip bomb',
      { data: base64(docxOf('', { 'word/document.xml': new Uint8Array(17 << 20).fill(32) })) },
      413,
      'input.unpacked-too-large',
      'article: unpacked it would be larger than the 16777216 bytes that are read',
    ],
    [
      'a PDF without text',
      { data: base64(pdfOf(['q Q'])) },
      422,
      'input.no-text-layer',
      'article: this PDF has no text layer, only pictures of pages; run text recognition (OCR) over it first',
    ],
    ['neither text nor data', {}, 422, 'input.missing-field', 'article: the field “text” is missing'],
  ])('%s is refused', async (_name, retelling, status, code, detail) => {
    const response = await ask('/v1/compare', compare(retelling))
    expect(JSON.parse(await response.text())).toMatchObject({ type: `/problems/${code}`, status, detail })
  })
}

/** Letters that the font of a PDF made by hand has without more ado. */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '')
