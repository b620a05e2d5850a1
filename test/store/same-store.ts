import { describe, expect, test } from 'vitest'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { caseSide, createSideKeeper } from '../../src/store/case-side.ts'
import { createCase, deleteCase, findCase, knowledgeOfCase, listCases, type NewCase, updateCase } from '../../src/store/cases.ts'
import { addCorrection, deleteCorrection, linkCorrections, listCorrections } from '../../src/store/corrections.ts'
import { type DecisionChange, decide, listDecisions, undoDecisions } from '../../src/store/decisions.ts'
import { newDocument } from '../../src/store/documents.ts'
import { keepAnswer, releaseKey, reserveKey } from '../../src/store/idempotency.ts'
import { addRetellings, deleteRetelling, findRetelling, findVersion, listRetellings, listVersions } from '../../src/store/retellings.ts'
import { texts } from '../../src/store/schema.ts'
import { bringInCases } from '../../src/store/shipped.ts'
import { addSources, deleteSource, findSource, listSources, sourceDocuments } from '../../src/store/sources.ts'
import type { Store } from '../../src/store/store.ts'
import { readPlain } from '../../src/text/readers/plain.ts'
import { readSubtitles } from '../../src/text/readers/subtitles.ts'

const text = (id: string, words: string) => newDocument(readPlain(words, id))
const NOW = 1_770_000_000_000

const bare = (id: string): NewCase => ({ id, title: `Case ${id}`, summary: '', knowledge: EMPTY_CASE, sources: [], retellings: [] })
const harbour = async (id: string): Promise<NewCase> => ({
  ...bare(id),
  knowledge: {
    people: [{ name: 'Mara Quill', spellings: ['M. Quill'], renderings: { zh: ['玛拉·奎尔'] }, role: 'harbour master' }],
    glossary: [{ term: 'chart', renderings: { pt: ['carta náutica'] } }],
  },
  sources: [await text('letter', 'Nobody was invited.\n\nThe lamp is out.'), await text('note', 'It costs $20.')],
  retellings: [{ text: await text('gazeta', 'Ninguém foi convidado.') }],
})

const keptTexts = async ({ db }: Store) => (await db.select({ text: texts.text }).from(texts).all()).map((row) => row.text).sort()

const dismissal = (key: string, more: Partial<DecisionChange> = {}): DecisionChange => ({
  retellingId: 'gazeta',
  scope: 'finding',
  key,
  type: 'name.misspelled',
  status: 'dismissed',
  note: '',
  author: '',
  retellingWords: 'torkilson',
  sourceWords: 'thorkildsen',
  ...more,
})

/** What holds of the store on every database. `open` gives an empty one. */
export function testStore(open: () => Promise<Store>): void {
  describe('cases', () => {
    test('a case comes back as it was given, with its texts', async () => {
      const store = await open()
      const wanted = await harbour('harbour')
      expect(await createCase(store, wanted, NOW)).toBe(true)
      expect(await findCase(store, 'harbour')).toMatchObject({
        title: 'Case harbour',
        revision: 1,
        created: NOW,
        sources: 2,
        retellings: 1,
      })
      expect(await knowledgeOfCase(store, 'harbour')).toEqual(wanted.knowledge)
      expect(await sourceDocuments(store, 'harbour')).toEqual(wanted.sources.map(({ document }) => document))
    })

    test('a second case of the same id is refused, and leaves nothing behind', async () => {
      const store = await open()
      await createCase(store, bare('harbour'), NOW)
      expect(await createCase(store, await harbour('harbour'), NOW)).toBe(false)
      expect(await keptTexts(store)).toEqual([])
      expect(await findCase(store, 'harbour')).toMatchObject({ sources: 0 })
    })

    test('pages follow one another in the order of the ids', async () => {
      const store = await open()
      for (const id of ['c', 'a', 'b']) await createCase(store, bare(id), NOW)
      expect((await listCases(store, 2)).map(({ id }) => id)).toEqual(['a', 'b'])
      expect((await listCases(store, 2, 'b')).map(({ id }) => id)).toEqual(['c'])
    })

    test('a change holds for the revision that it was made for, and for no other', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      const change = { title: 'New', summary: 's', knowledge: EMPTY_CASE }
      expect(await updateCase(store, 'harbour', change, 1, NOW + 1)).toBe(true)
      expect(await updateCase(store, 'harbour', { ...change, title: 'Late' }, 1, NOW + 2)).toBe(false)
      expect(await findCase(store, 'harbour')).toMatchObject({ title: 'New', revision: 2, updated: NOW + 1 })
      expect(await knowledgeOfCase(store, 'harbour')).toEqual(EMPTY_CASE)
    })

    test('deleting deletes the texts too, but for those that another case holds', async () => {
      const store = await open()
      await createCase(store, await harbour('one'), NOW)
      await createCase(store, { ...bare('two'), sources: [await text('copy', 'It costs $20.')] }, NOW)
      expect(await keptTexts(store)).toEqual(['It costs $20.', 'Ninguém foi convidado.', 'Nobody was invited.\n\nThe lamp is out.'])
      expect(await deleteCase(store, 'one', 99)).toBe(false)
      expect(await deleteCase(store, 'one', 1)).toBe(true)
      expect(await deleteCase(store, 'one')).toBe(false)
      expect(await keptTexts(store)).toEqual(['It costs $20.'])
      await deleteCase(store, 'two')
      expect(await keptTexts(store)).toEqual([])
    })
  })

  describe('sources', () => {
    test('are added all or none, and change the revision of their case', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      expect(await addSources(store, 'harbour', [await text('third', 'The third.'), await text('note', 'Another note.')], NOW)).toBe(
        'exists',
      )
      expect((await listSources(store, 'harbour', 9)).map(({ id }) => id)).toEqual(['letter', 'note'])
      expect(await keptTexts(store)).not.toContain('The third.')
      expect(await addSources(store, 'harbour', [await text('third', 'The third.')], NOW)).toBeNull()
      expect(await findSource(store, 'harbour', 'third')).toMatchObject({ text: 'The third.', format: 'plain' })
      expect(await findCase(store, 'harbour')).toMatchObject({ revision: 2, sources: 3 })
      expect(await deleteSource(store, 'harbour', 'third', NOW)).toBe(true)
      expect(await deleteSource(store, 'harbour', 'third', NOW)).toBe(false)
      expect(await keptTexts(store)).not.toContain('The third.')
    })

    test('subtitles keep the times of their words, as sources and as retellings', async () => {
      const store = await open()
      const film = (id: string, seconds: string) => readSubtitles(`1\n00:00:${seconds},500 --> 00:01:00,000\nThe lamp\nis out.\n`, id)
      await createCase(store, { ...bare('film'), sources: [await newDocument(film('en', '05'))] }, NOW)
      const [source] = await sourceDocuments(store, 'film')
      expect(source?.cues).toEqual([{ start: 0, end: 16, from: 5500, to: 60_000 }])
      const { hash } = await caseSide(store, 'film')
      await addRetellings(store, 'film', [{ text: await newDocument(film('pt', '07')) }], NOW)
      expect(await findVersion(store, 'film', 'pt', 1)).toMatchObject({ cues: [[0, 16, 7500, 60_000]] })
      expect((await caseSide(store, 'film')).hash).toBe(hash)
    })

    test('of a case that is not there are refused', async () => {
      const store = await open()
      expect(await addSources(store, 'nowhere', [await text('a', 'A.')], NOW)).toBe('no-parent')
      expect(await keptTexts(store)).toEqual([])
    })

    test('500 with long texts go in at once', async () => {
      const store = await open()
      await createCase(store, bare('large'), NOW)
      const many = await Promise.all(
        Array.from({ length: 500 }, (_, number) => text(`s${number}`, `Letter ${number}. ${'The lamp is out. '.repeat(100)}`)),
      )
      expect(await addSources(store, 'large', many, NOW)).toBeNull()
      expect(await sourceDocuments(store, 'large')).toHaveLength(500)
    })
  })

  describe('retellings', () => {
    test('a new text for an id is its next version; the old one stays', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      await addRetellings(store, 'harbour', [{ text: await text('gazeta', 'Ninguém veio.'), translatedFrom: 'courier' }], NOW + 5)
      expect(await findRetelling(store, 'harbour', 'gazeta')).toMatchObject({
        retelling: { current: 2, created: NOW, updated: NOW + 5, translatedFrom: 'courier' },
        version: { number: 2 },
      })
      expect((await findVersion(store, 'harbour', 'gazeta', 1))?.text).toBe('Ninguém foi convidado.')
      expect((await listVersions(store, 'harbour', 'gazeta', 9)).map(({ number }) => number)).toEqual([2, 1])
      expect(await listRetellings(store, 'harbour', 9)).toHaveLength(1)
      expect(await deleteRetelling(store, 'harbour', 'gazeta', NOW)).toBe(true)
      expect(await findVersion(store, 'harbour', 'gazeta', 1)).toBeUndefined()
      expect(await keptTexts(store)).not.toContain('Ninguém veio.')
    })
  })

  describe('decisions', () => {
    test('are kept, changed, and undone one action at a time', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      await decide(store, 'harbour', 'gazeta', [dismissal('k1')], NOW)
      await decide(store, 'harbour', 'gazeta', [dismissal('k1', { status: 'accepted', note: 'right' }), dismissal('k2')], NOW + 1)
      const shown = async () => (await listDecisions(store, 'harbour', 'gazeta')).map(({ key, status, note }) => [key, status, note])
      expect(await shown()).toEqual([
        ['k1', 'accepted', 'right'],
        ['k2', 'dismissed', ''],
      ])
      expect(await undoDecisions(store, 'harbour', 'gazeta')).toBe(2)
      expect(await shown()).toEqual([['k1', 'dismissed', '']])
      await decide(store, 'harbour', 'gazeta', [dismissal('k1', { status: null })], NOW + 2)
      expect(await shown()).toEqual([])
      expect(await undoDecisions(store, 'harbour', 'gazeta')).toBe(1)
      expect(await undoDecisions(store, 'harbour', 'gazeta')).toBe(1)
      expect(await undoDecisions(store, 'harbour', 'gazeta')).toBe(0)
      expect(await shown()).toEqual([])
    })

    test('of a case as a whole are seen from every retelling, and go with their retelling otherwise', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      await decide(store, 'harbour', 'gazeta', [dismissal('all', { scope: 'case', retellingId: '' }), dismissal('one')], NOW)
      expect((await listDecisions(store, 'harbour', 'other')).map(({ key }) => key)).toEqual(['all'])
      await deleteRetelling(store, 'harbour', 'gazeta', NOW)
      expect((await listDecisions(store, 'harbour')).map(({ key }) => key)).toEqual(['all'])
    })
  })

  describe('corrections', () => {
    test('of names and terms join what the case knows; of links stay with their sentence', async () => {
      const store = await open()
      await createCase(store, await harbour('harbour'), NOW)
      const before = await caseSide(store, 'harbour')
      const add = (id: string, retelling: string, correction: Parameters<typeof addCorrection>[2]['correction']) =>
        addCorrection(store, 'harbour', { id, retelling, correction, created: NOW })
      await add('1', '', { kind: 'spelling', person: 'Mara Quill', spelling: 'Marra' })
      await add('2', '', { kind: 'spelling', person: 'Ilo Brandt', spelling: '伊洛', language: 'zh' })
      await add('3', '', { kind: 'term', term: 'chart', language: 'pt', rendering: 'carta' })
      await add('4', 'gazeta', { kind: 'link', exact: 'convidado', start: 12, sources: [] })
      await add('5', 'gazeta', { kind: 'link', exact: 'convidado', start: 12, sources: [{ id: 'note', start: 0, end: 5 }] })
      const side = await caseSide(store, 'harbour')
      expect(side.hash).not.toBe(before.hash)
      expect(side.knowledge.people).toMatchObject([
        { name: 'Mara Quill', spellings: ['M. Quill', 'Marra'] },
        { name: 'Ilo Brandt', renderings: { zh: ['伊洛'] } },
      ])
      expect(side.knowledge.glossary).toEqual([{ term: 'chart', renderings: { pt: ['carta náutica', 'carta'] } }])
      const links = await listCorrections(store, 'harbour', 'gazeta')
      expect(linkCorrections(links, 'Dizem: ninguém foi convidado.')).toEqual([
        { retelling: { start: 19, end: 28 }, sources: [{ id: 'note', start: 0, end: 5 }] },
      ])
      expect(linkCorrections(links, 'Ninguém veio.')).toEqual([])
      for (const id of ['1', '2', '3']) expect(await deleteCorrection(store, 'harbour', id)).toBe(true)
      expect(await caseSide(store, 'harbour')).toEqual(before)
    })
  })

  test('a keeper of sides sees every change at once', async () => {
    const store = await open()
    await createCase(store, await harbour('harbour'), NOW)
    const find = createSideKeeper()
    const kept = async () => {
      const found = await findCase(store, 'harbour')
      return found && find(store, found)
    }
    const spelling = { kind: 'spelling', person: 'Mara Quill', spelling: 'Quil' } as const
    const changes: (() => Promise<unknown>)[] = [
      async () => undefined,
      async () => addSources(store, 'harbour', [await text('memo', 'Come at noon.')], NOW),
      async () => addCorrection(store, 'harbour', { id: 'c', retelling: '', correction: spelling, created: NOW }),
      async () => deleteSource(store, 'harbour', 'note', NOW),
      async () => updateCase(store, 'harbour', { ...bare('harbour'), knowledge: EMPTY_CASE }, 3, NOW),
      async () => deleteCorrection(store, 'harbour', 'c'),
      async () => deleteCase(store, 'harbour').then(() => createCase(store, bare('harbour'), NOW + 1)),
    ]
    const hashes = new Set<string>()
    for (const change of changes) {
      await change()
      const side = await kept()
      expect(side).toEqual(await caseSide(store, 'harbour'))
      expect(await kept()).toBe(side)
      hashes.add(side?.hash ?? '')
    }
    expect(hashes.size).toBe(changes.length)
  })

  test('shipped cases come in once, and again when they have changed; decisions stay', async () => {
    const store = await open()
    const { id, title, summary, knowledge } = bare('shipped')
    const shipped = {
      id,
      title,
      summary,
      knowledge,
      sources: [readPlain('The lamp is out.', 'letter')],
      retellings: [readPlain('A lâmpada apagou.', 'gazeta'), readPlain('灯灭了。', 'ribao')],
      translatedFrom: new Map([['gazeta', 'ribao']]),
    }
    await bringInCases(store, [shipped], NOW)
    await bringInCases(store, [shipped], NOW + 1)
    expect(await findCase(store, 'shipped')).toMatchObject({ origin: 'shipped', revision: 1, retellings: 2 })
    await decide(store, 'shipped', 'gazeta', [dismissal('k')], NOW)
    await bringInCases(
      store,
      [{ ...shipped, title: 'Better', retellings: [readPlain('A lâmpada apagou-se.', 'gazeta')], sources: [readPlain('Out.', 'note')] }],
      NOW + 2,
    )
    expect(await findCase(store, 'shipped')).toMatchObject({ title: 'Better', revision: 3, retellings: 1, sources: 1 })
    expect(await findRetelling(store, 'shipped', 'gazeta')).toMatchObject({ version: { number: 2 } })
    expect(await listDecisions(store, 'shipped', 'gazeta')).toHaveLength(1)
    expect(await keptTexts(store)).toEqual(['A lâmpada apagou-se.', 'A lâmpada apagou.', 'Out.'])
  })

  test('an idempotency key is had once, answers again, and is free after a crash or a day', async () => {
    const store = await open()
    const answer = { status: 201, headers: { location: '/x' }, body: '{}' }
    expect(await reserveKey(store, 'k', 'r', NOW)).toEqual({ kind: 'new' })
    expect(await reserveKey(store, 'k', 'r', NOW + 1)).toEqual({ kind: 'busy' })
    expect(await reserveKey(store, 'k', 'other', NOW + 1)).toEqual({ kind: 'other' })
    expect(await reserveKey(store, 'k', 'r', NOW + 60_001)).toEqual({ kind: 'new' })
    await keepAnswer(store, 'k', answer)
    expect(await reserveKey(store, 'k', 'r', NOW + 120_000)).toEqual({ kind: 'answered', answer })
    expect(await reserveKey(store, 'k', 'r', NOW + 90_000_000)).toEqual({ kind: 'new' })
    await releaseKey(store, 'k')
    expect(await reserveKey(store, 'k', 'other', NOW)).toEqual({ kind: 'new' })
  })
}
