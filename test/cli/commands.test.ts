import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docxOf, odtOf, wordParagraph } from '../text/readers/made-files.ts'
import { buildPackage, type Command } from './command.ts'

const LETTER =
  'From: Maud Ellery <maud@example.org>\nTo: Ivo Marsh <ivo@example.org>\nDate: Mon, 3 Feb 2031 10:00:00 +0000\nSubject: quay\n\nThe quay is closed.\n'
const MANIFEST = {
  id: 'ferry',
  title: 'The ferry',
  obtain: { box: { from: 'the box in the attic' } },
  sources: [
    {
      id: 'letter-1',
      file: 'emails/letter-1.eml',
      date: '2031-02-03T10:00:00Z',
      from: 'Maud Ellery',
      to: ['Ivo Marsh'],
      subject: 'quay',
      obtain: 'box',
    },
    { id: 'letter-2', file: 'emails/letter-2.eml', date: '2031-02-04', from: 'Ivo Marsh', obtain: 'box' },
  ],
  retellings: [{ id: 'artigo.pt', file: 'articles/artigo.pt.txt', language: 'pt-BR' }],
}

let retold: Command
beforeAll(async () => {
  retold = await buildPackage({ ferry: MANIFEST })
  retold.file('a.en', 'The ferry sails at noon.\nThe quay is closed.\nNobody objected.\n')
  retold.file('a.pt', 'A balsa parte ao meio-dia.\nO cais está fechado.\nNinguém se opôs.\n')
  retold.file('in/letter-1.eml', LETTER)
  retold.file('in/letter-2.eml', LETTER.replaceAll('Maud Ellery', 'Ida Crane'))
  retold.file('in/artigo.pt.txt', 'O cais está fechado.\n')
})
afterAll(() => retold.remove())

const lines = (text: string) => text.trimEnd().split('\n')

describe('help', () => {
  it.each([
    ['--help', /^Usage: retold COMMAND/],
    ['help', /^Usage: retold COMMAND/],
    ['', /^Usage: retold COMMAND/],
    ['help align', /^Usage: retold align --source A --target B --lines/],
    ['corpus add --help', /^Usage: retold corpus add CASE_ID FILES/],
    ['--help --locale pt', /^Uso: retold COMMAND/],
    ['compare --help --locale=pt-BR', /Exemplos:/],
  ])('retold %s', async (args, text) => {
    const { status, out, err } = await retold.run(args.split(' ').filter(Boolean))
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(text)
    expect(out).not.toMatch(/cli\.\w/)
  })

  it('names every command', async () => {
    const { out } = await retold.run(['--help'])
    for (const name of ['compare', 'align', 'link', 'check', 'corpus', 'lexicon', 'serve'])
      expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  })

  it('tells the version', async () => {
    expect((await retold.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('align', () => {
  const args = ['align', '--source', 'a.en', '--target', 'a.pt', '--lines']

  it('prints beads that hold each line once', async () => {
    expect(lines((await retold.run(args)).out)).toEqual(['[0]:[0]', '[1]:[1]', '[2]:[2]'])
  })

  it.each(['beads', 'json'])('answers the plain command line as it answers any other: %s', async (format) => {
    const plain = await retold.run([...args, '--format', format])
    expect(await retold.run([...args, '--format', format, '--locale', 'en'])).toEqual(plain)
    expect(await retold.run([...args.map((arg) => arg.replace('a.en', './a.en')), `--format=${format}`])).toEqual(plain)
  })

  it('goes by the endings or by the text for the languages', async () => {
    retold.file('source.txt', readFileSync(join(retold.folder, 'a.en')))
    retold.file('target.txt', readFileSync(join(retold.folder, 'a.pt')))
    const { out } = await retold.run(['align', '--source', 'source.txt', '--target', 'target.txt', '--lines', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ source: { language: 'en', lines: 3 }, target: { language: 'pt', lines: 3 } })
  })

  it('writes a translation memory that check reads', async () => {
    await retold.run([...args, '--format', 'tmx', '--out', 'memory.tmx'])
    const { status, out } = await retold.run(['check', 'memory.tmx'])
    expect(status).toBe(0)
    expect(lines(out).map((line) => JSON.parse(line).id)).toEqual(['1', '2', '3'])
  })
})

describe('link', () => {
  it('gives a line a set and a list a sentence', async () => {
    const sources = [{ id: 'letter', segments: ['The ferry sails at noon.', 'The northern quay is closed until spring.'] }]
    const set = {
      sourceLang: 'en',
      targetLang: 'pt-BR',
      sources,
      retelling: ['O cais norte está fechado até a primavera.', 'Chove muito na cidade.'],
    }
    retold.file(
      'sets.json',
      JSON.stringify([
        { id: 's1', ...set },
        { id: 's2', ...set },
      ]),
    )
    const answers = lines((await retold.run(['link', 'sets.json'])).out).map((line) => JSON.parse(line))
    expect(answers.map(({ id, links }) => [id, links.length])).toEqual([
      ['s1', 2],
      ['s2', 2],
    ])
  })
})

describe('formats', () => {
  const expected = ['artefact.punctuation']
  it.each<[string, string | Uint8Array]>([
    ['artigo.docx', docxOf(wordParagraph('A balsa parte ao meio-dia. . Ninguém veio.'))],
    ['artigo.odt', odtOf('<text:p>A balsa parte ao meio-dia. . Ninguém veio.</text:p>')],
    ['artigo.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nA balsa parte ao\n\n00:02.000 --> 00:03.000\nmeio-dia. . Ninguém veio.\n'],
    ['artigo.csv', 'en,pt\nThe ferry sails at noon.,A balsa parte ao meio-dia. . Ninguém veio.\n'],
  ])('compare reads %s', async (name, bytes) => {
    retold.file(name, bytes)
    retold.file('carta.docx', docxOf(wordParagraph('The ferry sails at noon. Nobody came.')))
    const { out, err } = await retold.run(['compare', 'carta.docx', '--with', name, '--format', 'json'])
    expect(err).toBe('')
    expect(JSON.parse(out).findings.map(({ type }: { type: string }) => type)).toEqual(expected)
  })

  it('compare writes Markdown where the name of the file says so', async () => {
    retold.file('artigo.docx', docxOf(wordParagraph('A balsa parte ao meio-dia. . Ninguém veio.')))
    retold.file('carta.docx', docxOf(wordParagraph('The ferry sails at noon. Nobody came.')))
    expect((await retold.run(['compare', 'carta.docx', '--with', 'artigo.docx', '--out', 'report.md'])).status).toBe(0)
    expect(readFileSync(join(retold.folder, 'report.md'), 'utf8')).toMatch(/^# artigo\n/)
  })

  it.each([
    ['pairs.csv', 'id,source,target\na,It is open.,Está aberto.\n'],
    ['pairs.txt', '{"id": "a", "source": "It is open.", "target": "Está aberto."}\n'],
  ])('check reads %s', async (name, text) => {
    retold.file(name, text)
    expect((await retold.run(['check', name])).out).toBe('{"id":"a","findings":[]}\n')
  })
})

describe('check', () => {
  it('answers in the order of the pairs, by id', async () => {
    retold.file(
      'pairs.jsonl',
      '{"id": "b", "source": "It is closed.", "target": "Está fechado. .", "sourceLang": "en", "targetLang": "pt"}\n{"id": "a", "source": "It is open.", "target": "Está aberto."}\n',
    )
    const { status, out } = await retold.run(['check', 'pairs.jsonl', '--fail-on', 'minor'])
    const answers = lines(out).map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(answers[0].findings.map(({ type }: { type: string }) => type)).toContain('artefact.punctuation')
    expect(status).toBe(1)
  })

  it('reads JSON lines from standard input', async () => {
    const { out } = await retold.run(['check', '-'], { input: '{"id": "1", "source": "It is open.", "target": "Está aberto."}\n' })
    expect(JSON.parse(out).id).toBe('1')
  })
})

describe('corpus', () => {
  const texts = () => join(dirname(dirname(retold.program)), 'corpus', 'ferry', 'texts')

  it('tells where the texts of a case without any are to be had', async () => {
    const { status, out } = await retold.run(['corpus', 'verify'])
    expect(status).toBe(0)
    expect(out).toMatch(/^ferry: none of its 3 texts is here.*\n {2}the box in the attic\n$/)
  })

  it('brings texts in, records them, and tells what is missing, changed or at odds', async () => {
    rmSync(texts(), { recursive: true, force: true })
    const added = await retold.run(['corpus', 'add', 'ferry', 'in'])
    expect(lines(added.out)).toEqual(['artigo.pt: added as a retelling', 'letter-1: added as a source', 'letter-2: added as a source'])
    const record = JSON.parse(readFileSync(join(texts(), 'added.json'), 'utf8'))
    expect(record.texts.map(({ file }: { file: string }) => file)).toEqual([
      'texts/articles/artigo.pt.txt',
      'texts/emails/letter-1.eml',
      'texts/emails/letter-2.eml',
    ])
    expect(record.texts[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect((await retold.run(['corpus', 'list'])).out).toContain('2 of 2 sources, 1 of 1 retellings')

    const odds = await retold.run(['corpus', 'verify', 'ferry'])
    expect(odds.status).toBe(1)
    expect(lines(odds.out)).toEqual([
      'ferry: letter-2 has date “2031-02-03T10:00:00+00:00”, the case says “2031-02-04”',
      'ferry: letter-2 has from “Ida Crane”, the case says “Ivo Marsh”',
    ])

    rmSync(join(texts(), 'emails', 'letter-2.eml'))
    writeFileSync(join(texts(), 'articles', 'artigo.pt.txt'), 'O cais está aberto.\n')
    expect(lines((await retold.run(['corpus', 'verify', 'ferry'])).out)).toEqual([
      'ferry: letter-2 is missing; the box in the attic',
      'ferry: texts/articles/artigo.pt.txt was changed since it was added',
    ])
  })

  it('adds a text that the case does not name, told what it is', async () => {
    retold.file('brief.txt', 'Der Kai ist geschlossen.\n')
    const { out } = await retold.run([
      'corpus',
      'add',
      'ferry',
      'brief.txt',
      '--as',
      'retelling',
      '--id',
      '../brief.de',
      '--language',
      'de',
    ])
    expect(out).toBe('../brief.de: added as a retelling\n')
    expect(existsSync(join(texts(), 'retellings', '-brief.de.txt'))).toBe(true)
  })
})

describe('serve', () => {
  it('answers until it is told to stop', async () => {
    const child = spawn(process.execPath, [retold.program, 'serve', '--port', '0', '--data', join(retold.folder, 'data')])
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => resolve(/http:\S+/.exec(text)?.[0] ?? ''))
        child.on('close', () => reject(new Error('ended early')))
      })
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
    } finally {
      child.kill('SIGTERM')
    }
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(status).toBe(0)
  })
})
