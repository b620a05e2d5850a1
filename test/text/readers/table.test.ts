import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../../src/text/read.ts'
import type { Side } from '../../../src/text/readers/bilingual.ts'
import { readTablePairs } from '../../../src/text/readers/table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a table of sentence pairs', () => {
  test.each<[string, string, object[]]>([
    [
      'named columns, in any order',
      'target,id,source,sourceLang\nA maré.,t1,The tide.,en\n',
      [{ id: 't1', source: 'The tide.', target: 'A maré.', sourceLang: 'en' }],
    ],
    [
      'columns named by languages',
      'en;pt_BR\nThe tide.;A maré.\n',
      [{ id: '1', source: 'The tide.', target: 'A maré.', sourceLang: 'en', targetLang: 'pt-BR' }],
    ],
    [
      'an id beside languages',
      'id\ten\tde\n7\tThe tide.\tDie Flut.\n',
      [{ id: '7', source: 'The tide.', target: 'Die Flut.', sourceLang: 'en', targetLang: 'de' }],
    ],
    [
      'two columns without names',
      '"The tide, again.",A maré.\nNo.,Não.\n',
      [
        { id: '1', source: 'The tide, again.', target: 'A maré.' },
        { id: '2', source: 'No.', target: 'Não.' },
      ],
    ],
    ['rows that are half empty', 'source,target\nThe tide.,\nNo.,Não.\n', [{ id: '2', source: 'No.', target: 'Não.' }]],
    ['line breaks inside a cell', 'source,target\n"The\ntide.","A ""maré""."\n', [{ id: '1', source: 'The\ntide.', target: 'A "maré".' }]],
  ])('%s', (_name, table, pairs) => {
    expect([...readTablePairs(table)]).toEqual(pairs)
  })
})

describe('one side of sentence pairs is a text', () => {
  const xliff = (version: string, units: string) =>
    `<?xml version="1.0"?><xliff version="${version}" srcLang="en" trgLang="pt"><file source-language="en" target-language="pt">${units}</file></xliff>`
  const files: [string, string][] = [
    ['a.csv', 'en,pt\nThe tide.,A maré.\nNo.,Não.\n'],
    [
      'a.tmx',
      '<tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b></bpt>tide.<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="pt"><seg>A maré.</seg></tuv><tuv xml:lang="de"><seg>Die Flut.</seg></tuv></tu><tu><tuv xml:lang="en"><seg>No.</seg></tuv><tuv xml:lang="pt"><seg>Não.</seg></tuv></tu></body></tmx>',
    ],
    [
      'a.xlf',
      xliff(
        '1.2',
        '<trans-unit id="1"><source>The <g id="1">tide</g>.<x id="2"/></source><target>A <ph id="3">{code}</ph>maré.</target></trans-unit><trans-unit id="2"><source>No.</source><target>Não.</target></trans-unit>',
      ),
    ],
    [
      'a.xliff',
      xliff(
        '2.1',
        '<unit id="1"><segment><source>The <pc id="1">tide</pc>.<ph id="2"/></source><target>A <mrk id="m" type="term">maré</mrk>.</target></segment><segment><source>No.</source><target>Não.</target></segment></unit>',
      ),
    ],
  ]
  describe.each(files)('%s', (name, file) => {
    test.each<[Side, string, string]>([
      ['source', 'en', 'The tide.\n\nNo.'],
      ['target', 'pt', 'A maré.\n\nNão.'],
    ])('%s: tags are left out, their words are kept', async (side, language, text) => {
      const [document] = await readDocuments({ name, bytes: utf8(file) }, { side })
      expect([document?.language, document?.text]).toEqual([language, text])
      expect(document?.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n\n'))
    })
  })

  test('what is not translated yet is a source all the same', async () => {
    const bytes = utf8(xliff('2.1', '<unit id="1"><segment><source>The tide.</source></segment></unit>'))
    expect((await readDocuments({ name: 'a.xliff', bytes }))[0]?.text).toBe('The tide.')
    await expect(readDocuments({ name: 'a.xliff', bytes }, { side: 'target' })).rejects.toThrow('input.no-pairs')
  })
})

test('a table of texts is a document a row, with what its columns say', async () => {
  const table = 'id,date,from,language,text\nl1,2020-03-02,Ann Lee,en,"The quay is closed.\n\nSince May."\n,,,,No.\n'
  const documents = await readDocuments({ name: 'letters.csv', bytes: utf8(table) })
  expect(documents).toMatchObject([
    {
      id: 'l1',
      language: 'en',
      meta: { date: '2020-03-02', from: { name: 'Ann Lee', address: '' } },
      text: 'The quay is closed.\n\nSince May.',
    },
    { id: 'letters-2', text: 'No.' },
  ])
  expect(documents[0]?.blocks).toHaveLength(2)
})
