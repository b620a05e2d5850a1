import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/errors.ts'
import type { Document } from '../../src/text/document.ts'
import { idOf, readDocuments } from '../../src/text/read.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readAll(name: string): Promise<Document[]> {
  return readDocuments({ name, bytes: readFileSync(new URL(`fixtures/${name}`, import.meta.url)) })
}

async function readOne(name: string): Promise<Document> {
  const [document, ...others] = await readAll(name)
  expect(others).toEqual([])
  if (!document) throw new Error('no document')
  return document
}

/** Blocks as "kind: words", with line ends shown as a slash. */
function blocksOf(document: Document): string[] {
  return document.blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end).replaceAll(/\r?\n/g, '/')}`)
}

const noticesOf = (document: Document): string[] => document.notices.map((notice) => notice.key)

async function errorOf(name: string, bytes?: Uint8Array): Promise<unknown> {
  try {
    await (bytes ? readDocuments({ name, bytes }) : readAll(name))
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, file: error.params.file }
    throw error
  }
  return 'no error'
}

describe('e-mail', () => {
  test('takes the plain part and the headers', async () => {
    expect(await readOne('alternative.eml')).toMatchObject({
      id: 'alternative',
      text: 'The plain words.\n',
      format: 'email',
      meta: {
        title: 'The plan',
        from: { name: 'Ann Lee', address: 'ann@example.org' },
        to: [{ name: 'Bo Moore', address: 'bo@example.org' }],
        cc: [
          { name: 'Reis, Carla', address: 'carla@example.org' },
          { name: '', address: 'dan@example.org' },
        ],
        date: '2020-03-03T09:15:00-05:00',
        messageId: '<1@example.org>',
      },
      notices: [],
    })
  })

  test('decodes base64, windows-1252 and encoded words', async () => {
    const document = await readOne('base64-windows-1252.eml')
    expect(document.text).toContain('“Enough” — that is what Zürich said. It costs €5.')
    expect(document.meta).toMatchObject({ title: 'Re: Zürich', from: { name: 'Änn Lee' } })
  })

  test.each<[string, string[]]>([
    [
      'reply-and-forward.eml',
      [
        'paragraph: I agree with all of it.',
        'quoted: On Mon, 2 Mar 2020 at 18:40, Bo Moore',
        'quoted: <bo@example.org> wrote:',
        'quoted: We should start in May.',
        'quoted: Do you agree?',
        'paragraph: May is fine.',
        'signature: Ann',
        'forwarded: ---------- Forwarded message ---------',
        'forwarded: From: Carla Reis <carla@example.org>',
        'forwarded: Date: Sun, 1 Mar 2020 at 08:00',
        'forwarded: Subject: Money',
        'forwarded: To: Ann Lee <ann@example.org>',
        'forwarded: There is none left.',
      ],
    ],
    [
      'outlook.eml',
      [
        'paragraph: Ja, einverstanden.',
        'signature: Viele Grüße',
        'signature: Ann',
        'quoted: ________________________________',
        'quoted: Von: Bo Moore <bo@example.org>',
        'quoted: Gesendet: Montag, 2. März 2020 18:40',
        'quoted: An: Ann Lee <ann@example.org>',
        'quoted: Betreff: Der Plan',
        'quoted: Wir beginnen im Mai.',
      ],
    ],
    [
      'nested-message.eml',
      [
        'paragraph: See below.',
        'forwarded: From: Carla Reis <carla@example.org>',
        'forwarded: Date: 2020-03-01T08:00:00+01:00',
        'forwarded: Subject: Money',
        'forwarded: There is none left, café or not.',
      ],
    ],
    [
      'html-only.eml',
      [
        'paragraph: Dear Bo,',
        'paragraph: we start in\u00A0May.',
        'paragraph: Tea',
        'paragraph: Milk',
        'quoted: On Mon, 2 Mar 2020 at 18:40, Bo Moore <bo@example.org> wrote:',
        'quoted: When do we start?',
      ],
    ],
    ['signature.eml', ['paragraph: We start in May.', 'signature: --', 'signature: Ann Lee', 'signature: Acme Corp.']],
    ['missing-boundary.eml', ['paragraph: The parts cannot be told apart, but the words are here.']],
    ['no-boundary-parameter.eml', ['paragraph: Nobody said what parts them.']],
    ['truncated.eml', ['paragraph: The message breaks off in the mid']],
    ['latin1-undeclared.eml', ['paragraph: Wir müssen reden, sagte sie.']],
    ['headers.txt', ['paragraph: We start in May.']],
  ])('%s', async (name, blocks) => {
    expect(blocksOf(await readOne(name))).toEqual(blocks)
  })

  test('says what was not read or not well formed', async () => {
    expect((await readOne('nested-message.eml')).notices).toEqual([
      { key: 'notice.attachment-ignored', params: { name: 'budget.pdf', type: 'application/pdf' } },
    ])
    expect(noticesOf(await readOne('missing-boundary.eml'))).toEqual(['notice.mime-broken'])
  })

  test('a message without any text is an error that names the file', async () => {
    expect(await errorOf('header-only.eml')).toEqual({ code: 'input.no-body', file: 'header-only.eml' })
    expect(await errorOf('attachment-only.eml')).toEqual({ code: 'input.no-body', file: 'attachment-only.eml' })
  })

  test('a mailbox gives a document a message; "From" in the text does not begin one', async () => {
    const documents = await readAll('box.mbox')
    expect(documents.map(({ id, meta, text }) => [id, meta.title, text.trim()])).toEqual([
      ['box-1', 'One', 'The first.\n\nFrom the start I knew it.\n>From here on, too.'],
      ['box-2', 'Two', 'From now on it stands in mid-paragraph:\nFrom this line nothing starts.'],
      ['box-3', undefined, ''],
    ])
    expect(documents.map(noticesOf)).toEqual([[], [], ['notice.message-empty']])
  })

  test('reads messages nested beyond the bounds without failing', async () => {
    const deep = Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary="x${at}"\n\n--x${at}\n`).join('')
    const [document] = await readDocuments({ name: 'deep.eml', bytes: utf8(`From: a@example.org\nSubject: deep\n${deep}\nThe words.\n`) })
    expect(document?.text).toContain('The words.')
  })

  test('law: no bytes after a header make the reader throw anything but an InputError', async () => {
    const line = fc.constantFrom(
      '--b',
      '--b--',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      'SGVsbG8=',
      '=E9=',
      '> a',
      'From: x',
      'On 1 wrote:',
      '<p>',
      '=?utf-8?Q?',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const head = 'From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n'
        const outcome = await errorOf('x.eml', utf8(head + lines.join('\n')))
        expect(outcome === 'no error' || (outcome as { code: string }).code === 'input.no-body').toBe(true)
      }),
    )
  })
})

describe('web pages', () => {
  test('an article: what the page says of it, and its text without navigation and advertising', async () => {
    const document = await readOne('article.html')
    expect(document).toMatchObject({
      id: 'article',
      format: 'html',
      language: 'en-GB',
      meta: {
        title: 'Acme goes ahead',
        outlet: 'The Riverton Post',
        date: '2020-03-05T06:30:00+00:00',
        url: 'https://post.example.org/acme-goes-ahead',
        from: { name: 'Dan Cole', address: '' },
      },
      notices: [],
    })
    expect(blocksOf(document).map((block) => block.slice(0, 40))).toEqual([
      'heading: Acme goes ahead',
      'paragraph: By Dan Cole',
      'paragraph: The board of Acme met in Rive',
      'heading: An end to the quarrel',
      'paragraph: “We have waited long enough,”',
      'paragraph: It is done. Let us work.',
      'paragraph: The decision ends a quarrel o',
      'paragraph: The board of Acme met in Rive',
      'list-item: First, the plan.',
      'list-item: Second, the money.',
    ])
    expect(document.text).not.toMatch(/kettle|Subscribe|Home|track/)
  })

  test('a page without article: all that is seen, with a notice', async () => {
    const document = await readOne('not-article.html')
    expect(blocksOf(document)).toEqual(['paragraph: Menu', 'paragraph: Hello there.'])
    expect(noticesOf(document)).toEqual(['notice.html-not-article'])
  })

  test('an encoding that the page states is used', async () => {
    expect(await readOne('latin1.html')).toMatchObject({ text: 'Já chega, disse ela.', language: 'pt', meta: { title: 'Não' } })
  })

  test.each([
    ['a fragment', '<p>One <b>two</b>.<p>Three.', 'One two.\n\nThree.'],
    ['no body', '<html lang=pt><title>T</title><p>One.', 'One.'],
    ['no html', '<!doctype html><body class="x"><p>One.', 'One.'],
    ['words after the body', '<html><body><p>One.</p></body><p>Two.</p></html>', 'One.\n\nTwo.'],
    ['tags that cross, entities', '<html><body>A <b>b <i>c</b> d</i> &lt;e&gt; &eacute;', 'A b c d <e> é'],
    ['line breaks and quotation elements', '<html><body>A <q>b</q><br><br>C<br>D', 'A “b”\n\nC\nD'],
  ])('broken: %s', async (_, html, text) => {
    const [document] = await readDocuments({ name: 'a.html', bytes: utf8(html) })
    expect(document?.text).toBe(text)
  })

  test('a language that the text contradicts is not believed', async () => {
    const html = '<html lang="en"><p>A diretoria decidiu que o plano começa em maio, mas ninguém sabe quem vai pagar a conta.</p></html>'
    const [document] = await readDocuments({ name: 'a.html', bytes: utf8(html) })
    expect(document?.language).toBeUndefined()
    expect(document?.notices).toContainEqual({ key: 'notice.language-contradicted', params: { stated: 'en', language: 'pt' } })
  })

  test('a page that nests too deeply is still read', async () => {
    const html = `<html><body>${'<div>'.repeat(5000)}<p>The words &amp; more.</p><script>x < y</script>`
    const [document] = await readDocuments({ name: 'deep.html', bytes: utf8(html) })
    expect(document?.text).toContain('The words & more.')
    expect(document?.notices).toEqual([{ key: 'notice.html-too-deep', params: {} }])
  })
})

describe('text files', () => {
  test('Markdown to the letter, with front matter', async () => {
    const document = await readOne('notes.md')
    expect(document).toMatchObject({
      format: 'markdown',
      language: 'pt-BR',
      meta: {
        title: 'The plan',
        date: '2020-03-05',
        outlet: 'Jornal do Rio',
        url: 'https://jornal.example.org/plano',
        from: { name: 'Ana Lima' },
      },
    })
    expect(document.text).toBe(readFileSync(new URL('fixtures/notes.md', import.meta.url), 'utf8'))
    expect(blocksOf(document)).toEqual([
      'heading: O plano segue',
      'paragraph: Ana **Lima** falou na quinta-feira./A reunião durou pouco.',
      'list-item: Primeiro, o dinheiro.',
      'list-item: Depois, o prazo/  de dois anos.',
      'list-item: Começar',
      'quoted: Já chega./> Vamos trabalhar.',
      'heading: O fim',
      'paragraph: Nada mais.',
    ])
  })

  test('plain text: headings, paragraphs a line, list items', async () => {
    expect(blocksOf(await readOne('article.txt'))).toEqual([
      'heading: O plano segue em frente',
      'paragraph: A diretoria da Acme se reuniu na quinta-feira e decidiu que o plano começa em maio.',
      'paragraph: “Esperamos demais”, disse Ana Lima, que dirige a empresa. Ninguém respondeu.',
      'list-item: Ana Lima: diretora',
      'list-item: Bruno Reis: advogado',
      'list-item: Primeiro, o dinheiro',
      'list-item: Depois, o prazo',
      'paragraph: 8. Dezember is no list item.',
    ])
  })

  test('lines that a program broke are joined', async () => {
    expect((await readOne('wrapped.txt')).blocks).toHaveLength(2)
  })

  test('UTF-16 to the letter, its mark included', async () => {
    const document = await readOne('utf16.txt')
    expect(document.text).toBe('\uFEFFThe plan is ready.\r\n\r\nWe start in May.')
    expect(blocksOf(document)).toEqual(['paragraph: The plan is ready.', 'paragraph: We start in May.'])
  })

  test.each([
    ['empty.txt', 'input.empty'],
    ['binary.txt', 'input.binary'],
  ])('%s: %s', async (name, code) => {
    expect(await errorOf(name)).toEqual({ code, file: name })
  })

  test('front matter in a text file is no text', async () => {
    const [document] = await readDocuments({ name: 'a.txt', bytes: utf8('---\nlanguage: de\n---\nDer Plan steht.') })
    expect(document).toMatchObject({ language: 'de', blocks: [{ start: 21, end: 36 }] })
  })

  test.each([
    ['a line of dashes is no front matter', '---\nDer Plan steht.\n---\n', 2],
    ['a page without words is empty', '<html><body><img src="a.png"></body></html>', 'input.empty'],
    ['rich text is not known', '{\\rtf1 x}', 'input.unknown-format'],
  ])('%s', async (_, text, expected) => {
    if (typeof expected === 'string') expect(await errorOf('a.txt', utf8(text))).toEqual({ code: expected, file: 'a.txt' })
    else expect((await readDocuments({ name: 'a.txt', bytes: utf8(text) }))[0]?.blocks.length).toBeGreaterThanOrEqual(expected)
  })

  test('law: blocks of any text are in order, apart and not empty', async () => {
    const line = fc.constantFrom(
      '',
      ' ',
      'Words here',
      '• item',
      '1. one',
      '2. two',
      '- x',
      '> quoted',
      '# head',
      '---',
      '===',
      '```',
      'a: b',
      '— Não.',
      'A long line that goes on and on until it is wide,',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), fc.constantFrom('a.txt', 'a.md'), async (lines, name) => {
        const text = `x\n${lines.join('\n')}`
        const [document] = await readDocuments({ name, bytes: utf8(text) })
        let last = 0
        for (const { start, end } of document?.blocks ?? []) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

test.each([
  ['mails/2020-03-03-lee.eml', '2020-03-03-lee'],
  ['C:\\texts\\ifanr.pt.txt', 'ifanr.pt'],
  ['plan', 'plan'],
  ['.hidden', '.hidden'],
])('the id of %s is %s', (name, id) => {
  expect(idOf(name)).toBe(id)
})
