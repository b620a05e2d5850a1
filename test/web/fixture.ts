import type { Comparison, ReportFinding } from '../../src/report/report.ts'
import { scoreOf } from '../../src/report/report.ts'
import type { Document, Span } from '../../src/text/document.ts'

const plain = (id: string, text: string, language: string, blocks: Document['blocks']): Document => ({
  id,
  text,
  language,
  format: 'plain',
  meta: {},
  blocks,
  notices: [],
})

export const spanIn = (text: string, words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

export const LETTER = 'We spent $300 on candles. Mara <lit> them all.\n\n> Who pays?\n> Not I.'
export const ARTICLE = 'Velas\n\nGastaram US$ 500 em velas. Maria acendeu todas.'

/** A comparison made by hand: one letter, one article of a heading and two sentences, one finding of each shape. */
export function handMade(): Comparison {
  const quoted = LETTER.indexOf('> Who')
  const letter = plain('letter', LETTER, 'en', [
    { kind: 'paragraph', start: 0, end: quoted - 2 },
    { kind: 'quoted', start: quoted, end: LETTER.length },
  ])
  const article = plain('article', ARTICLE, 'pt-BR', [
    { kind: 'heading', start: 0, end: 5 },
    { kind: 'paragraph', start: 7, end: ARTICLE.length },
  ])
  const [spent, lit, quote] = ['We spent $300 on candles.', 'Mara <lit> them all.', '> Who pays?\n> Not I.'].map((words) =>
    spanIn(LETTER, words),
  )
  const [gastaram, maria] = ['Gastaram US$ 500 em velas.', 'Maria acendeu todas.'].map((words) => spanIn(ARTICLE, words))
  if (!spent || !lit || !quote || !gastaram || !maria) throw new Error('the fixture does not fit its texts')
  const reason = { key: 'a.key', params: {} }
  const findings: ReportFinding[] = [
    {
      id: 'f1',
      type: 'figure.altered',
      severity: 'major',
      confidence: 0.9,
      retelling: spanIn(ARTICLE, 'US$ 500'),
      source: { id: 'letter', ...spanIn(LETTER, '$300') },
      expected: '$300',
      reason,
    },
    {
      id: 'f2',
      type: 'name.mistranslated',
      severity: 'critical',
      confidence: 0.8,
      retelling: spanIn(ARTICLE, '500 em'),
      source: null,
      reason,
    },
    { id: 'f3', type: 'quote.dropped', severity: 'neutral', confidence: 0.7, retelling: null, source: { id: 'letter', ...quote }, reason },
  ]
  return {
    report: {
      retelling: { id: 'article', language: 'pt-BR' },
      sources: [{ id: 'letter', language: 'en' }],
      links: [
        { retelling: { start: 0, end: 5 }, kind: 'paraphrase', sources: [] },
        { retelling: gastaram, kind: 'translation', sources: [{ id: 'letter', ...spent, score: 0.9 }] },
        { retelling: maria, kind: 'paraphrase', sources: [{ id: 'letter', ...lit, score: 0.8 }] },
      ],
      findings,
      score: scoreOf(findings, 9),
      notices: [],
    },
    retelling: article,
    sources: [letter],
    segments: new Map([['letter', [spent, lit, quote]]]),
    names: () => [],
    diffOf: (link) => [
      { kind: 'kept', source: `link ${link}`, sourceSpan: null, retelling: `ligação ${link}`, retellingSpan: null, gloss: `link ${link}` },
      { kind: 'changed', source: '$300', sourceSpan: null, retelling: 'US$ 500', retellingSpan: null, gloss: '$500' },
      { kind: 'dropped', source: 'all', sourceSpan: null, retelling: '', retellingSpan: null, gloss: '' },
    ],
  }
}
