import { expect, test } from 'vitest'
import { quotedSpan, reportJson } from '../../src/report/json.ts'
import { handMade } from '../web/fixture.ts'

test('the report as JSON has what DESIGN.md promises', () => {
  const report = reportJson(handMade(), ({ key }) => `because of ${key}`)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(Object.keys(report)).toEqual(['retelling', 'sources', 'links', 'findings', 'score', 'notices'])
  expect(report.findings[0]).toEqual({
    id: 'f1',
    type: 'figure.altered',
    mqm: 'accuracy/mistranslation',
    severity: 'major',
    confidence: 0.9,
    retelling: {
      start: 16,
      end: 23,
      exact: 'US$ 500',
      selector: [
        { type: 'TextQuoteSelector', exact: 'US$ 500', prefix: 'Velas\n\nGastaram ', suffix: ' em velas. Maria acendeu todas.' },
        { type: 'TextPositionSelector', start: 16, end: 23 },
      ],
    },
    source: {
      id: 'letter',
      start: 9,
      end: 13,
      exact: '$300',
      selector: [
        { type: 'TextQuoteSelector', exact: '$300', prefix: 'We spent ', suffix: ' on candles. Mara <lit> them all' },
        { type: 'TextPositionSelector', start: 9, end: 13 },
      ],
    },
    expected: '$300',
    reason: 'because of a.key',
  })
  expect(report.findings[2]).toMatchObject({ retelling: null, source: { id: 'letter' } })
})

test('prefix and suffix are at most 32 characters', () => {
  const [quote] = quotedSpan({ text: `${'a'.repeat(40)}X${'b'.repeat(40)}` }, { start: 40, end: 41 }).selector
  expect(quote).toEqual({ type: 'TextQuoteSelector', exact: 'X', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) })
})
