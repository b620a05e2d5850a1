import { describe, expect, test } from 'vitest'
import { loadCases } from '../../src/platform/node-files.ts'
import { once } from '../../src/platform/once.ts'
import { isWhole, readCase } from '../../src/platform/shipped-case.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const manifest = (value: unknown) => file('case.json', JSON.stringify(value))

describe('readCase', () => {
  test('reads texts with what the case knows of them, sources by date', async () => {
    const shipped = await readCase({
      id: 'candles',
      files: [
        manifest({
          title: 'The candles',
          description: 'Who paid.',
          people: [{ name: 'Mara Quill', renderings: { zh: ['玛拉'] } }, { role: 'nobody' }],
          glossary: [{ term: 'wick', renderings: { pt: ['pavio'] } }],
          sources: [
            { id: 'late', file: 'letters/b.txt', date: '2021-06-01' },
            { id: 'early', file: 'letters/a.txt', date: '2021-05-01' },
          ],
          retellings: [
            { id: 'one', file: 'one.pt.txt', language: 'pt-BR', outlet: 'O Farol', translatedFrom: 'two' },
            { id: 'gone', file: 'gone.txt' },
          ],
        }),
        file('letters/a.txt', 'We bought candles.'),
        file('letters/b.txt', 'They are gone.'),
        file('one.pt.txt', 'Compramos velas.'),
      ],
    })
    expect(shipped.sources.map(({ id }) => id)).toEqual(['early', 'late'])
    expect(shipped.retellings).toMatchObject([{ id: 'one', language: 'pt-BR', meta: { outlet: 'O Farol' }, text: 'Compramos velas.' }])
    expect(shipped.translatedFrom).toEqual(new Map([['one', 'two']]))
    expect(shipped.knowledge).toEqual({
      people: [{ name: 'Mara Quill', spellings: [], renderings: { zh: ['玛拉'] } }],
      glossary: [{ term: 'wick', renderings: { pt: ['pavio'] } }],
    })
    expect(isWhole(shipped)).toBe(true)
  })

  test.each([
    ['no case.json', [], 'input.not-found'],
    ['broken JSON', [file('case.json', '{')], 'input.malformed-json'],
    ['a list', [manifest([])], 'input.malformed-json'],
    ['no title', [manifest({})], 'input.missing-field'],
  ])('%s is told with a code', async (_name, files, code) => {
    await expect(readCase({ id: 'candles', files })).rejects.toMatchObject({ code })
  })
})

test('the corpus ships one whole case, with retellings in six languages', async () => {
  const [shipped, ...more] = await loadCases()
  expect(more).toEqual([])
  expect(shipped?.retellings.map(({ language }) => language).sort()).toEqual(['de', 'es', 'fr', 'it', 'pt-BR', 'zh-Hans'])
})

test('once keeps a value, never a failure', async () => {
  let calls = 0
  const load = once(async () => {
    calls++
    if (calls === 1) throw new Error('not yet')
    return calls
  })
  await expect(load()).rejects.toThrow('not yet')
  expect([await load(), await load()]).toEqual([2, 2])
})
