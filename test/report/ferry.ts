import { type Finding, MQM_TYPE } from '../../src/report/finding.ts'
import { type Comparison, scoreOf } from '../../src/report/report.ts'
import type { Document, Span } from '../../src/text/document.ts'

/** A small comparison made by hand: a letter about a ferry, and its retelling in Portuguese with a Chinese name and what formats stumble over. */

const LETTER = 'The ferry costs <40> & sails at "noon".\nMaud Ellery wrote that nobody objected.\nThe quay is closed.'
const RETELLING =
  '=A balsa custa <400> & parte ao meio-dia.\nMaude Elery (莫德·埃勒里) escreveu que “todos\u0007 se opuseram”. 码头关闭了，没有人知道什么时候重新开放。'

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}
const inLetter = (words: string) => ({ id: 'letter', ...spanOf(LETTER, words) })
const inRetelling = (words: string) => spanOf(RETELLING, words)

const FINDINGS: readonly Finding[] = [
  {
    type: 'figure.altered',
    severity: 'major',
    confidence: 0.93,
    retelling: inRetelling('<400>'),
    source: inLetter('<40>'),
    expected: '40',
    reason: { key: 'figure.altered', params: { there: '40', here: '400' } },
    suggestion: '40',
  },
  {
    type: 'name.misspelled',
    severity: 'minor',
    confidence: 0.8,
    retelling: inRetelling('Maude Elery'),
    source: inLetter('Maud Ellery'),
    expected: 'Maud Ellery',
    reason: { key: 'name.spelling', params: { form: 'Maude Elery', right: 'Maud Ellery', likeness: 91 } },
    suggestion: 'Maud Ellery',
  },
  {
    type: 'polarity.flipped',
    severity: 'critical',
    confidence: 0.71,
    retelling: inRetelling('“todos\u0007 se opuseram”'),
    source: inLetter('nobody objected'),
    reason: { key: 'polarity.deniedThere', params: { word: 'nobody' } },
  },
  {
    type: 'quote.altered',
    severity: 'major',
    confidence: 0.5,
    retelling: inRetelling('escreveu que “todos\u0007'),
    source: null,
    reason: { key: 'quote.altered.clause', params: {} },
  },
  {
    type: 'quote.dropped',
    severity: 'neutral',
    confidence: 0.6,
    retelling: null,
    source: inLetter('"noon"'),
    reason: { key: 'quote.dropped.passage', params: { words: 11, percent: 40 } },
  },
]

const LETTER_LINES = LETTER.split('\n').map((line) => spanOf(LETTER, line))
const RETELLING_SENTENCES = [
  '=A balsa custa <400> & parte ao meio-dia.',
  RETELLING.slice(RETELLING.indexOf('Maude'), RETELLING.indexOf(' 码头')),
  '码头关闭了，没有人知道什么时候重新开放。',
].map((text) => spanOf(RETELLING, text))

function documentOf(id: string, text: string, more: Partial<Document>): Document {
  const blocks = text.split('\n').map((line) => ({ kind: 'paragraph' as const, ...spanOf(text, line) }))
  return { id, text, format: 'plain', meta: {}, blocks, notices: [], ...more }
}

/** The comparison; findings may be left out. */
export function ferryComparison(findings: readonly Finding[] = FINDINGS): Comparison {
  for (const { type } of findings) if (!(type in MQM_TYPE)) throw new Error(type)
  return {
    retelling: documentOf('balsa', RETELLING, { meta: { title: 'A balsa & o cais', outlet: 'Jornal <do Cais>' } }),
    sources: [
      documentOf('letter', LETTER, {
        format: 'email',
        meta: { from: { name: 'Maud Ellery', address: 'maud@example.org' }, date: '2031-02-03T23:30:00-05:00' },
      }),
    ],
    segments: new Map([['letter', LETTER_LINES]]),
    names: () => [],
    diffOf: (link) =>
      link === 0
        ? [
            { kind: 'kept', source: 'ferry', sourceSpan: null, retelling: 'balsa', retellingSpan: null, gloss: 'ferry' },
            { kind: 'changed', source: '<40>', sourceSpan: null, retelling: '<400>', retellingSpan: null, gloss: '<400>' },
            { kind: 'dropped', source: 'noon', sourceSpan: null, retelling: '', retellingSpan: null, gloss: '' },
            { kind: 'added', source: '', sourceSpan: null, retelling: 'parte', retellingSpan: null, gloss: 'leaves' },
          ]
        : [],
    report: {
      retelling: { id: 'balsa', language: 'pt-BR' },
      sources: [{ id: 'letter', language: 'en' }],
      links: RETELLING_SENTENCES.map((retelling, index) => ({
        retelling,
        kind: 'translation',
        sources: LETTER_LINES.slice(index, index + 1).map((line) => ({ id: 'letter', ...line, score: 0.9 - index / 10 })),
      })),
      findings: findings.map((finding, index) => ({ ...finding, id: `f${index + 1}` })),
      score: scoreOf(findings, 40),
      ...(findings.length > 0 ? { pivot: { language: 'zh', probability: 0.87, evidence: ['f2'] } } : {}),
      notices: [{ key: 'notice.no-lexicon', params: { language: 'pt' } }],
    },
  }
}
