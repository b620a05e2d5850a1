import { describe, expect, it } from 'vitest'
import { compare } from '../src/compare.ts'
import { NO_LEXICONS } from '../src/lexicon/lexicons.ts'
import { shippedCase } from './bench/cases.ts'
import { shippedLexicons } from './bench/lexicons.ts'
import { documentOf, letter } from './checks/texts.ts'

const lexicons = shippedLexicons()
const cases = await shippedCase()
const letters = [
  letter('one', 'Ida Holm', 'The ferry will carry 300 people. Nobody paid for the new engine, and the council refused to help.'),
  letter('two', 'Pavel Zorin', 'I sold the warehouse to a fishing company. The price was lower than we had hoped.', '2020-05-01T08:00:00Z'),
]

describe('compare', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s: spans lie in the texts, links cover every segment once', (_, each) => {
    const { report, segments } = compare(each.sources, each.retelling, { lexicons, knowledge: each.knowledge })
    const texts = new Map(each.sources.map((source) => [source.id, source.text]))
    let last = 0
    for (const link of report.links) {
      expect(link.retelling.start).toBeGreaterThanOrEqual(last)
      last = link.retelling.end
      for (const source of link.sources) expect(segments.get(source.id)).toContainEqual({ start: source.start, end: source.end })
    }
    for (const finding of report.findings) {
      expect(finding.confidence).toBeGreaterThan(0)
      expect(finding.confidence).toBeLessThan(1)
      if (finding.retelling) expect(each.retelling.text.slice(finding.retelling.start, finding.retelling.end).trim()).not.toBe('')
      if (finding.source) expect(texts.get(finding.source.id)?.slice(finding.source.start, finding.source.end).trim()).not.toBe('')
    }
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length)
  })

  it.each(cases.map((each) => [each.name, each] as const))('%s: finds planted errors and no right passage', (_, each) => {
    const { report } = compare(each.sources, each.retelling, { lexicons, knowledge: each.knowledge })
    const family = (type: string) => type.split('.')[0]
    const at = (text: string) => {
      const start = each.retelling.text.indexOf(text)
      return { start, end: start + text.length }
    }
    const touching = (text: string, kind: string) => {
      const span = at(text)
      return report.findings.filter(
        (f) =>
          f.severity !== 'neutral' &&
          family(f.type) === kind &&
          f.retelling &&
          f.retelling.start < span.end &&
          span.start < f.retelling.end,
      )
    }
    const found = (each.findings ?? []).filter((note) => touching(note.text, family(note.type) ?? '').length > 0)
    expect(found.length).toBeGreaterThanOrEqual(Math.floor((each.findings ?? []).length / 4))
    const planted = (each.findings ?? []).map((note) => at(note.text))
    for (const { kind, text } of each.silent ?? []) {
      if (kind !== 'name' && kind !== 'date') continue
      const accused = touching(text, kind).filter(
        (f) => !planted.some((span) => (f.retelling?.start ?? 0) < span.end && span.start < (f.retelling?.end ?? 0)),
      )
      expect(accused.map(({ type }) => `${type}: ${text}`)).toEqual([])
    }
  })

  it('gives the same report for the same input', () => {
    const retelling = documentOf('r', 'A balsa vai levar 300 pessoas. Pavel Zorin vendeu o armazém.', {}, 'pt-BR')
    const once = compare(letters, retelling, { lexicons }).report
    expect(compare(letters, retelling, { lexicons }).report).toEqual(once)
  })

  it('reads a retelling in the language of its sources', () => {
    const retelling = documentOf(
      'r',
      'The ferry carries 400 people, wrote Ida Holm.\n\nA fishing company bought the warehouse from Pavel Zorin.',
      {},
      'en',
    )
    const { report } = compare(letters, retelling, { lexicons })
    expect(report.links.map((link) => link.sources[0]?.id)).toEqual(['one', 'two'])
    expect(report.findings.filter(({ type }) => type === 'figure.altered')).toHaveLength(1)
    expect(report.notices).toEqual([])
  })

  it('works without a lexicon, by names, figures and cognates, and says so', () => {
    const retelling = documentOf('r', 'Ida Holm: 300 osób. Pavel Zorin.', {}, 'pl')
    const { report } = compare(letters, retelling, { lexicons: NO_LEXICONS })
    expect(report.notices.map(({ key }) => key)).toContain('notice.no-lexicon')
  })

  it('leaves alone what no source holds', () => {
    const retelling = documentOf('r', 'O campeonato de xadrez começou ontem com chuva forte e pouca gente na praça.', {}, 'pt-BR')
    expect(compare(letters, retelling, { lexicons }).report.findings).toEqual([])
  })

  it('takes no sources and an empty word', () => {
    expect(compare([], documentOf('r', 'Bom dia.', {}, 'pt-BR'), { lexicons }).report.findings).toEqual([])
  })
})
