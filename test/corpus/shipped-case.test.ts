import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MQM_TYPE, PENALTY } from '../../src/report/finding.ts'
import type { Document } from '../../src/text/document.ts'
import { readDocuments } from '../../src/text/read.ts'

const CASE = new URL('../../corpus/skerry-light/', import.meta.url)

const renderings = z.record(z.string(), z.array(z.string().min(1)).min(1))
const finding = z.strictObject({
  type: z.enum(Object.keys(MQM_TYPE)),
  text: z.string().min(1),
  /** Which of several equal texts, from 1; absent when the text stands once. */
  occurrence: z.int().positive().optional(),
  source: z.string().nullable(),
  sourceText: z.string().optional(),
  expected: z.string().optional(),
  severity: z.enum(Object.keys(PENALTY)),
  note: z.string().optional(),
})
const annotations = z.strictObject({
  findings: z.array(finding),
  silent: z.array(z.strictObject({ kind: z.enum(['name', 'figure', 'date', 'quote', 'polarity', 'modality']), text: z.string().min(1) })),
  alignment: z.array(z.strictObject({ passage: z.string(), sources: z.array(z.string()).min(1) })),
  unaligned: z.array(z.string()),
})
const shipped = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    people: z.array(z.strictObject({ name: z.string(), role: z.string(), spellings: z.array(z.string()), renderings })),
    glossary: z.array(z.strictObject({ term: z.string(), renderings })),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        file: z.string(),
        date: z.string(),
        from: z.string(),
        to: z.array(z.string()).min(1),
        cc: z.array(z.string()).min(1).optional(),
        subject: z.string(),
      }),
    ),
    retellings: z.array(
      z.strictObject({
        id: z.string(),
        file: z.string(),
        language: z.string(),
        outlet: z.string(),
        date: z.string(),
        translatedFrom: z.string().optional(),
      }),
    ),
    annotations: z.record(z.string(), annotations),
  })
  .parse(JSON.parse(readFileSync(new URL('case.json', CASE), 'utf8')))

/** Every type that a person can plant; the others (left out, added) are views of the engine. */
const PLANTED = Object.keys(MQM_TYPE).filter((type) => !['quote.dropped', 'passage.omitted', 'passage.added'].includes(type))

async function read(file: string): Promise<Document> {
  const [document, ...others] = await readDocuments({ name: file, bytes: readFileSync(new URL(file, CASE)) })
  if (!document || others.length > 0) throw new Error(`${file} is not one document`)
  return document
}

/** How often a text stands in another, overlaps included. */
function occurrences(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++
  return count
}

const plain = (text: string) => text.replaceAll('’', "'").replace(/\s+/g, ' ')
const filesIn = (folder: string) => readdirSync(new URL(folder, CASE)).map((name) => `${folder}${name}`)
const names = (parties: readonly { readonly name: string }[] | undefined) => parties?.map((party) => party.name)

describe('the case as a whole', () => {
  test('lists every file, once', () => {
    expect(shipped.sources.map((one) => one.file).sort()).toEqual(filesIn('emails/').sort())
    expect(shipped.retellings.map((one) => one.file).sort()).toEqual(filesIn('retellings/').sort())
    expect(Object.keys(shipped.annotations).sort()).toEqual(shipped.retellings.map((one) => one.id).sort())
  })

  test('has sixteen messages over two years, in order, between five people', () => {
    const dates = shipped.sources.map((one) => Date.parse(one.date))
    expect(dates.length).toBeGreaterThanOrEqual(16)
    expect(dates).toEqual([...dates].sort((a, b) => a - b))
    expect(Math.max(...dates) - Math.min(...dates)).toBeGreaterThan(2 * 365 * 86_400_000)
    expect(new Set(shipped.sources.map((one) => one.from)).size).toBe(5)
  })

  test('has retellings in six languages, one translated from the Chinese one', () => {
    expect(shipped.retellings.map((one) => one.language).sort()).toEqual(['de', 'es', 'fr', 'it', 'pt-BR', 'zh-Hans'])
    const translated = shipped.retellings.filter((one) => one.translatedFrom)
    expect(translated.map((one) => one.language)).toEqual(['pt-BR'])
    expect(shipped.retellings.find((one) => one.id === translated[0]?.translatedFrom)?.language).toBe('zh-Hans')
  })

  test.each(PLANTED)('plants %s at least twice', (type) => {
    const findings = Object.values(shipped.annotations).flatMap((one) => one.findings)
    expect(findings.filter((one) => one.type === type).length).toBeGreaterThanOrEqual(2)
  })

  test('knows right forms only: no planted wrong name is among them', () => {
    const right = new Set([
      ...shipped.people.flatMap((one) => [one.name, ...one.spellings, ...Object.values(one.renderings).flat()]),
      ...shipped.glossary.flatMap((one) => [one.term, ...Object.values(one.renderings).flat()]),
    ])
    const wrong = Object.values(shipped.annotations).flatMap((one) =>
      one.findings.filter((found) => /^(?:name\.mis|term\.)/.test(found.type)).map((found) => found.text),
    )
    expect(wrong.filter((text) => right.has(text))).toEqual([])
  })
})

describe.each(shipped.sources)('message $id', ({ id, file, date, from, to, cc, subject }) => {
  test('is what the case says of it', async () => {
    const document = await read(file)
    expect(document.id).toBe(id)
    expect(document.meta).toMatchObject({ date, title: subject, messageId: expect.stringContaining(id) })
    expect(document.meta.from?.name).toBe(from)
    expect(names(document.meta.to)).toEqual(to)
    expect(names(document.meta.cc)).toEqual(cc)
    expect(document.notices).toEqual([])
  })

  test('names the weekday of its date and has 60 to 250 words', async () => {
    const raw = readFileSync(new URL(file, CASE), 'utf8')
    const weekday = /^Date: (\w{3}), /m.exec(raw)?.[1]
    const named = new Date(`${date.slice(0, 10)}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' })
    expect(weekday).toBe(named)
    const words = (await read(file)).text.trim().split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(60)
    expect(words).toBeLessThanOrEqual(250)
  })
})

describe.each(shipped.retellings)('retelling $id', ({ id, file, language, outlet, date, translatedFrom }) => {
  const marks = shipped.annotations[id]
  if (!marks) throw new Error(`no annotations for ${id}`)
  const known = new Set(shipped.sources.map((one) => one.id))

  test('is what the case says of it', async () => {
    const document = await read(file)
    expect({ id: document.id, language: document.language }).toEqual({ id, language })
    expect(document.meta).toMatchObject({ outlet, date })
    if (translatedFrom) expect(document.text).toContain(`translatedFrom: ${translatedFrom}`)
  })

  test('holds each annotated text as often as said', async () => {
    const { text } = await read(file)
    const wrong = marks.findings.filter((one) => {
      const count = occurrences(text, one.text)
      return one.occurrence === undefined ? count !== 1 : count < one.occurrence
    })
    expect(wrong).toEqual([])
    expect(marks.silent.filter((one) => occurrences(text, one.text) !== 1)).toEqual([])
  })

  test('has 14 findings or more, 12 hard right passages or more, 4 background paragraphs or more', () => {
    expect(marks.findings.length).toBeGreaterThanOrEqual(14)
    expect(marks.silent.length).toBeGreaterThanOrEqual(12)
    expect(marks.unaligned.length).toBeGreaterThanOrEqual(4)
  })

  test('calls nothing both wrong and right', () => {
    const clash = marks.silent.filter(({ kind, text }) =>
      marks.findings.some((one) => one.type.startsWith(`${kind}.`) && (one.text.includes(text) || text.includes(one.text))),
    )
    expect(clash).toEqual([])
  })

  test('accounts for every paragraph, once', async () => {
    const { text, blocks } = await read(file)
    const paragraphs = blocks.filter((block) => block.kind !== 'heading').map((block) => text.slice(block.start, block.end))
    const passages = [...marks.alignment.map((one) => one.passage), ...marks.unaligned]
    expect(passages.filter((passage) => occurrences(text, passage) !== 1)).toEqual([])
    expect(paragraphs.map((paragraph) => passages.filter((passage) => paragraph.startsWith(passage)).length)).toEqual(
      paragraphs.map(() => 1),
    )
    expect(passages.length).toBe(paragraphs.length)
  })

  test('points at messages of the case, and at words that stand in them', async () => {
    const ids = [...marks.findings.flatMap((one) => one.source ?? []), ...marks.alignment.flatMap((one) => one.sources)]
    expect(ids.filter((one) => !known.has(one))).toEqual([])
    for (const { source, sourceText } of marks.findings) {
      if (!source || !sourceText || sourceText.startsWith('header date')) continue
      expect(plain((await read(`emails/${source}.eml`)).text)).toContain(plain(sourceText))
    }
  })

  test('has each finding inside a passage that draws on its message', async () => {
    const { text, blocks } = await read(file)
    const lost = marks.findings.filter((one) => {
      let at = text.indexOf(one.text)
      for (let nth = 1; nth < (one.occurrence ?? 1); nth++) at = text.indexOf(one.text, at + 1)
      const block = blocks.find((candidate) => candidate.start <= at && at < candidate.end)
      const paragraph = block ? text.slice(block.start, block.end) : ''
      const aligned = marks.alignment.find((passage) => paragraph.startsWith(passage.passage))
      return one.source !== null && !aligned?.sources.includes(one.source)
    })
    expect(lost).toEqual([])
  })
})
