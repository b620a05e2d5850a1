import type { Comparison } from './report.ts'
import { attributes, escapeXml } from './xml.ts'

/** One unit of a translation memory: the same words in several languages (BCP-47); `score` is a probability, 0..1. */
export interface TranslationUnit {
  readonly segments: readonly { readonly language: string; readonly text: string }[]
  readonly score?: number
  /** What else is known, as `prop` elements: type and text. */
  readonly props?: Readonly<Record<string, string>>
}

/** A translation memory in TMX 1.4b. */
export function tmx(sourceLanguage: string, units: readonly TranslationUnit[]): string {
  const header = attributes({
    creationtool: 'retold',
    creationtoolversion: '1',
    datatype: 'plaintext',
    segtype: 'sentence',
    adminlang: 'en',
    srclang: sourceLanguage,
    'o-tmf': 'retold',
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header${header}/>`,
    '  <body>',
    ...units.map(unitElement),
    '  </body>',
    '</tmx>',
    '',
  ].join('\n')
}

function unitElement({ segments, score, props = {} }: TranslationUnit, index: number): string {
  const all = { ...(score === undefined ? {} : { 'x-score': score.toFixed(3) }), ...props }
  return [
    `    <tu${attributes({ tuid: index + 1 })}>`,
    ...Object.entries(all).map(([type, text]) => `      <prop${attributes({ type })}>${escapeXml(text)}</prop>`),
    ...segments.map(({ language, text }) => `      <tuv${attributes({ 'xml:lang': language })}><seg>${escapeXml(text)}</seg></tuv>`),
    '    </tu>',
  ].join('\n')
}

/** The links of comparisons as a translation memory: each passage with the source words that it draws on, source first. */
export function comparisonTmx(comparisons: readonly Comparison[]): string {
  const units = comparisons.flatMap(linkedUnits)
  return tmx(units[0]?.segments[0]?.language ?? comparisons[0]?.report.sources[0]?.language ?? 'en', units)
}

function linkedUnits({ report, retelling, sources }: Comparison): TranslationUnit[] {
  const languages = new Map(report.sources.map(({ id, language }) => [id, language]))
  return report.links
    .filter((link) => link.sources.length > 0)
    .map((link) => {
      const best = link.sources[0]
      const ordered = [...link.sources].sort(
        (a, b) => sources.findIndex(({ id }) => id === a.id) - sources.findIndex(({ id }) => id === b.id) || a.start - b.start,
      )
      const text = ordered.map(({ id, start, end }) => sources.find((source) => source.id === id)?.text.slice(start, end) ?? '').join(' ')
      return {
        segments: [
          { language: languages.get(best?.id ?? '') ?? 'und', text: unbroken(text) },
          { language: report.retelling.language, text: unbroken(retelling.text.slice(link.retelling.start, link.retelling.end)) },
        ],
        ...(best ? { score: best.score } : {}),
        props: { 'x-kind': link.kind, 'x-source': [...new Set(ordered.map(({ id }) => id))].join(' '), 'x-retelling': report.retelling.id },
      }
    })
}

/** Lines wrapped in a file are no part of what it says. */
function unbroken(text: string): string {
  return text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim()
}
