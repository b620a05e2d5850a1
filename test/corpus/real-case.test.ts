import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const renderings = z.record(z.string(), z.array(z.string().min(1)).min(1))

/** Strict: a field that could hold others' text (a body, an excerpt, a wrong form) is an error. */
const real = z
  .strictObject({
    id: z.literal('musk-v-altman'),
    title: z.string(),
    description: z.string(),
    people: z.array(z.strictObject({ name: z.string(), role: z.string(), spellings: z.array(z.string()), renderings })),
    glossary: z.array(z.strictObject({ term: z.string(), renderings })),
    sources: z.array(
      z.strictObject({
        id: z.string(),
        file: z.string(),
        date: z.iso.datetime({ offset: true }),
        from: z.string(),
        to: z.array(z.string()).min(1),
        cc: z.array(z.string()).min(1).optional(),
        subject: z.string(),
        obtain: z.string(),
      }),
    ),
    retellings: z.array(
      z.strictObject({ id: z.string(), file: z.string(), language: z.string(), outlet: z.string(), pivot: z.string(), obtain: z.string() }),
    ),
    obtain: z.record(z.string(), z.strictObject({ what: z.string(), from: z.string(), address: z.url().optional(), how: z.string() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../corpus/musk-v-altman/case.json', import.meta.url), 'utf8')))

test('every text says where it is to be had', () => {
  const ways = [...real.sources, ...real.retellings].map((one) => one.obtain)
  expect(ways.filter((way) => !(way in real.obtain))).toEqual([])
  expect(real.sources.length).toBe(39)
})

test('messages are in order, each under its own id', () => {
  const dates = real.sources.map((one) => Date.parse(one.date))
  expect(dates).toEqual([...dates].sort((a, b) => a - b))
  expect(new Set(real.sources.map((one) => one.id)).size).toBe(real.sources.length)
  expect(real.sources.filter((one) => one.file !== `emails/${one.id}.eml` || !one.id.startsWith(one.date.slice(0, 10)))).toEqual([])
})

test('every sender and recipient is among the people', () => {
  const known = new Set(real.people.flatMap((one) => [one.name, ...one.spellings]))
  const named = real.sources.flatMap((one) => [one.from, ...one.to, ...(one.cc ?? [])])
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('terms are rendered in six languages', () => {
  expect(real.glossary.length).toBeGreaterThanOrEqual(12)
  for (const { renderings } of real.glossary) expect(Object.keys(renderings).sort()).toEqual(['de', 'es', 'fr', 'it', 'pt', 'zh'])
})
