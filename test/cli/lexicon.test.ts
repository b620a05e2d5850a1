import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildPackage, type Command } from './command.ts'

const fixtures = join(import.meta.dirname, '..', 'lexicon', 'glossary', 'fixtures')

/** Invented words, so that no dictionary that is built in knows them. */
const PAIRS = [
  ['the drimble sank', 'o trovado afundou'],
  ['a drimble burned', 'um trovado queimou'],
  ['two drimbles waited', 'dois trovados esperaram'],
  ['the vornet sank', 'o caspelo afundou'],
  ['a vornet waited', 'um caspelo esperou'],
  ['the vornet burned', 'o caspelo queimou'],
  ['the drimble and the vornet', 'o trovado e o caspelo'],
  ['no drimble here', 'nenhum trovado aqui'],
] as const
const EXPECTED = /^drimble\tx\ttrovado:0\.\d+$/m

let retold: Command
beforeAll(async () => {
  retold = await buildPackage()
  retold.file('pairs.tsv', PAIRS.map(([a, b]) => `${a}\t${b}\n`).join(''))
  retold.file('turned.tsv', PAIRS.map(([a, b]) => `${b}\t${a}\tnote\r\n`).join(''))
  retold.file('a.en.txt', PAIRS.map(([a]) => `${a}\n`).join(''))
  retold.file('a.pt.txt', PAIRS.map(([, b]) => `${b}\n`).join(''))
  retold.file('column.tsv', 'the quay\to cais\nonly one\n')
  retold.file('empty.tsv', '\n')
  retold.file('cut.tmx', '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>quay')
  retold.file('bad.en-pt.tsv', '# languages: en pt\nquay\tx\tcais\n')
  retold.file('what.tsv', 'quay\tx\tcais:1\n')
  for (const name of readdirSync(fixtures)) retold.file(name, readFileSync(join(fixtures, name)))
})
afterAll(() => retold.remove())

const read = (name: string) => readFileSync(join(retold.folder, name), 'utf8')
const TRAIN = ['--min-count', '1', '--min-probability', '0.3']

describe('retold lexicon train', () => {
  test('learns words from two columns and leaves no temporary file', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('retold-train-'))
    const run = await retold.run([
      'lexicon',
      'train',
      'pairs.tsv',
      '--source-lang',
      'en',
      '--target-lang',
      'pt',
      '--out',
      'out.tsv',
      ...TRAIN,
    ])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out).toMatch(/^out\.tsv: \d+ words with \d+ translations .* from 8 sentence pairs\n$/)
    expect(read('out.tsv')).toMatch(/^# languages: en pt\n/)
    expect(read('out.tsv')).toMatch(EXPECTED)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('retold-train-'))).toEqual(before)
  })

  test('English on the other side, standard output', async () => {
    const run = await retold.run(['lexicon', 'train', 'turned.tsv', '--source-lang', 'pt', '--target-lang', 'en', ...TRAIN])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out).toMatch(EXPECTED)
  })

  test('from what align wrote', async () => {
    await retold.run([
      'align',
      '--source',
      'a.en.txt',
      '--target',
      'a.pt.txt',
      '--lines',
      '--source-lang',
      'en',
      '--target-lang',
      'pt',
      '--format',
      'tmx',
      '--out',
      'a.tmx',
    ])
    const all = await retold.run(['lexicon', 'train', 'a.tmx', '--source-lang', 'en', '--target-lang', 'pt', ...TRAIN])
    expect(all.out).toMatch(EXPECTED)
    expect(
      await retold.run(['lexicon', 'train', 'a.tmx', '--format', 'beads', '--source-lang', 'en', '--target-lang', 'pt', ...TRAIN]),
    ).toMatchObject({ status: 0 })
  })

  test.each([
    [['pairs.tsv', '--source-lang', 'pt', '--target-lang', 'es'], /^retold: one side of a dictionary is English/],
    [['pairs.tsv', '--target-lang', 'es'], /^retold: missing: --source-lang/],
    [['column.tsv', '--source-lang', 'en', '--target-lang', 'pt'], /^retold: column\.tsv: line 2 has no tab/],
    [['empty.tsv', '--source-lang', 'en', '--target-lang', 'pt'], /^retold: empty\.tsv: there is no translated sentence/],
    [['cut.tmx', '--source-lang', 'en', '--target-lang', 'pt'], /^retold: cut\.tmx: this is no valid XML/],
    [['nowhere.tsv', '--source-lang', 'en', '--target-lang', 'pt'], /^retold: nowhere\.tsv: no such file/],
  ])('%j is told in one line', async (args, line) => {
    const run = await retold.run(['lexicon', 'train', ...args, '--out', 'never.tsv'])
    expect(run.status).toBe(2)
    expect(run.err).toMatch(line)
    expect(run.err.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(retold.folder)).not.toContain('never.tsv')
  })
})

describe('retold lexicon import', () => {
  test.each([
    [['basic.tbx', '--target-lang', 'pt-BR'], 'pt-BR', 'lighthouse keeper\tx\tfaroleiro:1, guarda de farol:1'],
    [['core.tbx'], 'fr', 'bollard\tx\tbitte d’amarrage:1'],
    [['quoted.csv'], 'pt-BR', 'quay\tx\tcais:1, molhe:1'],
    [['semicolons.csv', '--target-lang', 'de'], 'de', 'quay\tx\tKai:1'],
    [['memory.tmx'], 'es', 'anchor\tx\tancla:1'],
  ])('%j', async (args, language, line) => {
    const run = await retold.run(['lexicon', 'import', ...args])
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out.split('\n')).toEqual(expect.arrayContaining([`# languages: en ${language}`, line]))
  })

  test.each([
    [['basic.tbx'], /several languages \(de, pt-BR, pt-PT\)/],
    [['basic.tbx', '--target-lang', 'ja'], /there are no terms/],
    [['pairs.txt'], /pairs\.txt: no such file/],
    [['a.en.txt'], /known are \.tbx, \.csv and \.tmx/],
    [['cut.tmx'], /no valid XML/],
  ])('%j is told in one line', async (args, line) => {
    const run = await retold.run(['lexicon', 'import', ...args])
    expect(run).toMatchObject({ status: 2, out: '' })
    expect(run.err).toMatch(line)
  })
})

describe('dictionary files in use', () => {
  test('info tells what is in them', async () => {
    await retold.run(['lexicon', 'import', 'quoted.csv', '--out', 'terms.tsv'])
    const run = await retold.run(['lexicon', 'info', 'terms.tsv'])
    expect(run.out).toMatch(/terms\.tsv +Brazilian Portuguese +2 words, 3 translations +[\d,]+ bytes +2 trained or imported/)
  })

  test('a sentence of words that only the file knows is linked with it', async () => {
    retold.file(
      'words.tsv',
      '# languages: en pt\ndrimble\tx\ttrovado:0.9\nvornet\tx\tcaspelo:0.9\nsplood\tx\tgrimo:0.9\nquibbed\tx\tlacrou:0.9\n',
    )
    retold.file(
      'sets.json',
      JSON.stringify({
        id: 's',
        sourceLang: 'en',
        targetLang: 'pt',
        sources: [{ id: 'a', segments: ['Marnish wombelled throp.', 'Drimble quibbed vornet splood.', 'Hask lommed perrin.'] }],
        retelling: ['Trovado lacrou caspelo grimo.'],
      }),
    )
    const linksOf = async (args: readonly string[]) => JSON.parse((await retold.run(['link', 'sets.json', ...args])).out).links[0]
    expect(await linksOf([])).toEqual([])
    expect(await linksOf(['--lexicon', 'words.tsv'])).toMatchObject([{ source: 'a', segment: 1 }])
  })

  test.each([
    ['bad.en-pt.tsv', /bad\.en-pt\.tsv: line 2 is no entry/],
    ['what.tsv', /what\.tsv: the language cannot be told/],
    ['none.tsv', /none\.tsv: no such file/],
  ])('%s is told in one line', async (file, line) => {
    for (const args of [
      ['align', '--source', 'a.en.txt', '--target', 'a.pt.txt', '--lines', '--lexicon', file],
      ['lexicon', 'info', file],
    ]) {
      const run = await retold.run(args)
      expect(run).toMatchObject({ status: 2, out: '' })
      expect(run.err).toMatch(line)
    }
  })
})
