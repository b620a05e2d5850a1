import { expect, it } from 'vitest'
import { compareInSteps, compareWithPrepared } from '../src/compare.ts'
import { NO_LEXICONS } from '../src/lexicon/lexicons.ts'
import { prepare } from '../src/prepare/prepare.ts'
import type { Document } from '../src/text/document.ts'

const document = (id: string, language: string, text: string): Document => ({
  id,
  text,
  format: 'plain',
  meta: {},
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  language,
  notices: [],
})

const letter = document(
  'letter',
  'en',
  'Anders Thorkildsen asked for 300 lamps on 3 May 2019. Mira Gowda refused. Anders Thorkildsen wrote again.',
)
const article = document('article', 'en', 'Anders Torkilsen asked for 400 lamps on 3 May 2019. Mira Gowda refused.')
const prepared = prepare([letter], { lexicons: NO_LEXICONS })

it('tells the names first, and gives the report that it gives in one step', () => {
  const steps = compareInSteps(prepared, article)
  const first = steps.next()
  if (first.done) throw new Error('nothing half way')
  const { findings, share } = first.value
  expect(findings.map(({ type, expected }) => [type, expected])).toEqual([['name.misspelled', 'Anders Thorkildsen']])
  expect(share).toBeGreaterThan(0)
  const last = steps.next()
  if (!last.done) throw new Error('a second step')
  expect(last.value.report).toEqual(compareWithPrepared(prepared, article).report)
  expect(last.value.report.findings).toEqual(expect.arrayContaining(findings.map((each) => expect.objectContaining({ ...each }))))
  expect(last.value.report.findings.length).toBeGreaterThan(findings.length)
})
