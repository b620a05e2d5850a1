import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { translatorFor } from '../../src/i18n.ts'
import { Room } from '../../src/web/room.tsx'
import { roomView } from '../../src/web/room-model.ts'
import { ARTICLE, handMade } from './fixture.ts'

describe('roomView', () => {
  const view = roomView(handMade())

  test('cuts each block into sentences and pieces without losing a character', () => {
    const texts = view.blocks.map(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''))
    expect(texts).toEqual(['Velas', ARTICLE.slice(7)])
  })

  test('sentences point at their counterparts, both ways', () => {
    const to = (runs: (typeof view.blocks)[number]['runs']) =>
      runs.filter(({ anchor }) => anchor).map(({ anchor, counterparts }) => [anchor, ...counterparts.map((other) => other.anchor)])
    expect(view.blocks.flatMap(({ runs }) => to(runs))).toEqual([['r1'], ['r2', 's1-1'], ['r3', 's1-2']])
    expect(view.sources.flatMap(({ blocks }) => blocks.flatMap(({ runs }) => to(runs)))).toEqual([['s1-1', 'r2'], ['s1-2', 'r3'], ['s1-3']])
    expect(view.sources[0]?.retold).toBe(2)
  })

  test('overlapping findings share pieces; a number stands where its finding ends', () => {
    const pieces = view.blocks[1]?.runs[0]?.pieces.map(({ text, findings, ends }) => [
      text,
      findings.map((f) => f.number),
      ends.map((f) => f.number),
    ])
    expect(pieces).toEqual([
      ['Gastaram ', [], []],
      ['US$ ', [1], []],
      ['500', [1, 2], [1]],
      [' em', [2], [2]],
      [' velas.', [], []],
    ])
  })

  test('a finding stands at the block where it begins, with the diff of its own sentence; the rest is loose', () => {
    expect(view.blocks.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[], [1, 2]])
    expect(view.findings[0]?.diff[0]?.source).toBe('link 1')
    expect(view.findings[0]?.source).toEqual({ number: 1, anchor: 's1-1' })
    expect(view.loose.map(({ finding }) => finding.id)).toEqual(['f3'])
  })
})

describe('Room', () => {
  const comparison = handMade()
  const app = new Hono().get('/', (c) =>
    c.html(<Room view={roomView(comparison)} report={comparison.report} translator={translatorFor('en')} />),
  )
  let html = ''
  beforeAll(async () => {
    html = await (await app.request('/')).text()
  })

  test('marks by the worst severity and escapes what the texts hold', () => {
    expect(html).toContain('<mark class="mark major" data-findings="f1">US$ </mark>')
    expect(html).toContain('<mark class="mark critical" data-findings="f1 f2">500</mark>')
    expect(html).toContain('Mara &lt;lit&gt; them all.')
  })

  test('a dropped passage is marked in the source; evidence for others is not', () => {
    expect(html).toMatch(/<mark class="mark neutral" data-findings="f3">Who pays\?\nNot I\.<\/mark>/)
    expect(html).toContain('<span class="evidence" data-findings="f1">$300</span>')
  })

  test('a note tells type, wording, expectation, severity, confidence and source', () => {
    const note = /<article class="note major" id="f1".*?<\/article>/s
      .exec(html)?.[0]
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(note).toContain('▲ 1 Altered figure US$ 500 expected: $300')
    expect(note).toContain('major · 90% sure · source 1')
    expect(note).toContain('link 1 − $300 + US$ 500 ($500) − all')
  })

  test('every anchor is there once, and every link within the room leads to one', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })
})
