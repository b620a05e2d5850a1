import { describe, expect, test } from 'vitest'
import { compare } from '../../src/compare.ts'
import { translatorFor } from '../../src/i18n.ts'
import { comparisonHtml } from '../../src/report/html.ts'
import { reportJson } from '../../src/report/json.ts'
import { comparisonMarkdown } from '../../src/report/markdown.ts'
import { renderMessage } from '../../src/report/messages.ts'
import { comparisonText } from '../../src/report/text.ts'
import { shownTime, timeText } from '../../src/report/times.ts'
import { readSubtitles } from '../../src/text/readers/subtitles.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

const cue = (start: number, end: number, from: number, to: number) => ({ start, end, from, to })

describe('when words are shown', () => {
  const cues = [cue(0, 10, 1000, 2500), cue(11, 20, 2600, 4000), cue(22, 30, 9000, 9500)]
  test.each<[string, number, number, string | undefined]>([
    ['words of one cue', 12, 15, '00:00:02.600–00:00:04.000'],
    ['words that run over two', 8, 15, '00:00:01.000–00:00:04.000'],
    ['all', 0, 30, '00:00:01.000–00:00:09.500'],
    ['only the blank between two', 20, 22, undefined],
  ])('%s', (_name, start, end, expected) => {
    const time = shownTime({ cues }, { start, end })
    expect(time && timeText(time)).toBe(expected)
  })
  test('hours are counted on', () => {
    expect(timeText({ from: 3_723_004, to: 360_000_000 })).toBe('01:02:03.004–100:00:00.000')
  })
  test('a text without cues has no times', () => {
    expect(shownTime({}, { start: 0, end: 5 })).toBeUndefined()
  })
})

describe('a finding in subtitles tells when its words are shown, on both sides', () => {
  const source = readSubtitles(
    'WEBVTT\n\n00:05.000 --> 00:07.250\nNobody was invited to the lighthouse.\n\n01:00.000 --> 01:02.000\nThe ferry costs 40 dollars.\n',
    'film.en',
  )
  const retelling = readSubtitles(
    '1\n00:00:05,100 --> 00:00:07,300\nNinguém foi convidado ao farol.\n\n2\n00:01:00,100 --> 00:01:02,100\nA balsa custa 400 dólares.\n',
    'film.pt',
  )
  const english = translatorFor('en')
  const comparison = compare([source], { ...retelling, language: 'pt-BR' }, { lexicons: shippedLexicons() })
  const here = '00:01:00.100–00:01:02.100'
  const there = '00:01:00.000–00:01:02.000'

  test('in JSON', () => {
    const [finding] = reportJson(comparison, (message) => renderMessage(message, english)).findings
    expect(finding).toMatchObject({
      type: 'figure.altered',
      retelling: { exact: '400 dólares', time: { from: 60_100, to: 62_100 } },
      source: { id: 'film.en', time: { from: 60_000, to: 62_000 } },
    })
  })

  test.each<[string, string]>([
    ['text', comparisonText(comparison, { translator: english, width: 90 })],
    ['Markdown', comparisonMarkdown([comparison], english).replaceAll('\\', '')],
    ['HTML', comparisonHtml([comparison], english)],
  ])('in %s', (_format, printed) => {
    expect(printed).toContain(here)
    expect(printed).toContain(`film.en · ${there}`)
  })
})
