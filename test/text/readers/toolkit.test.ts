import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTbx } from '../../../src/lexicon/glossary/tbx.ts'
import { comparisonTmx } from '../../../src/report/tmx.ts'
import { readDocuments } from '../../../src/text/read.ts'
import { readTmx, readXliff } from '../../../src/text/readers/bilingual.ts'
import { ferryComparison } from '../../report/ferry.ts'

/** What the Translate Toolkit 3.8.4 (Debian 12) wrote: po2xliff, po2tmx and its term base of a few sentences; odf2xliff of our article as OpenDocument. */
const path = (name: string) => new URL(`../fixtures/toolkit/${name}`, import.meta.url)
const fixture = (name: string) => readFileSync(path(name), 'utf8')

const PAIRS = [
  ['The ferry costs <b>40</b> & sails at "noon".', 'A balsa custa <b>400</b> & parte ao meio-dia.'],
  ['Nobody objected, Maud Ellery wrote.', 'Ninguém se opôs, escreveu Maud Ellery.'],
  ['Two lines\nof one message.', 'Duas linhas\nde uma mensagem.'],
]
const wordsOf = (pairs: Iterable<{ source: string; target: string }>) => [...pairs].map(({ source, target }) => [source, target])

describe('what the Translate Toolkit wrote', () => {
  test('a translation memory', () => {
    expect(wordsOf(readTmx(fixture('ferry.tmx')))).toEqual(PAIRS)
    expect([...readTmx(fixture('ferry.tmx'))][0]).toMatchObject({ sourceLang: 'en', targetLang: 'pt-BR' })
  })

  test('XLIFF: what is not translated is left out', () => {
    expect(wordsOf(readXliff(fixture('ferry.xlf'))).slice(1)).toEqual(PAIRS)
  })

  test('a term base, whose other language it did not know', () => {
    expect([...readTbx(fixture('terms.tbx'))].map(({ terms }) => terms.map(({ language, text }) => `${language} ${text}`))).toEqual([
      ['en pilot', 'xx prático'],
      ['en quay', 'xx cais'],
      ['en tide gauge', 'xx marégrafo'],
    ])
  })

  test('XLIFF of our article with tags in its sentences: the words are whole', async () => {
    const [article] = await readDocuments({ name: 'article.xlf', bytes: readFileSync(path('article.xlf')) })
    const [original] = await readDocuments({
      name: 'article.odt',
      bytes: readFileSync(new URL('../fixtures/office/article.odt', import.meta.url)),
    })
    const paragraphs = (text = '') => text.split('\n\n').sort()
    // The toolkit also takes what was struck out, a comment, the footnote's number, the title twice, head and foot of the page.
    const extra = ['Gestrichener Anfang.', 'Bitte prüfen.', '1', original?.meta.title, 'Hafenblatt am Sonntag', 'Seite']
    expect(paragraphs(article?.text)).toEqual(paragraphs([original?.text, ...extra].join('\n\n')))
  })
})

describe('what the Translate Toolkit made of our translation memory', () => {
  const ours = comparisonTmx([ferryComparison()])

  test('it holds the same sentences after it read and wrote it', () => {
    expect(wordsOf(readTmx(fixture('retold.tmx')))).toEqual(wordsOf(readTmx(ours)))
  })

  test.runIf(hasToolkit())('and so it does today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'retold-'))
    try {
      writeFileSync(join(folder, 'ours.tmx'), ours)
      const program =
        'import json, sys\nfrom translate.storage import tmx\nprint(json.dumps([[u.source, u.target] for u in tmx.tmxfile.parsefile(sys.argv[1]).units]))'
      const read: unknown = JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, join(folder, 'ours.tmx')], { encoding: 'utf8' }))
      expect(read).toEqual(wordsOf(readTmx(ours)))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

function hasToolkit(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import translate.storage.tmx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
