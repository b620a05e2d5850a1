import { InputError } from '../errors.ts'
import type { Span } from '../text/document.ts'
import type { FindingType, Message, Severity } from './finding.ts'
import type { Comparison, ReportFinding } from './report.ts'
import { attributes, escapeXml } from './xml.ts'

/** Types of the localization quality issue data category (ITS 2.0, appendix C) that the findings belong to. */
const ITS_TYPE: Readonly<Record<FindingType, string>> = {
  'name.mistranslated': 'mistranslation',
  'name.misspelled': 'misspelling',
  'name.inconsistent': 'inconsistent-entities',
  'figure.altered': 'numbers',
  'figure.dropped': 'numbers',
  'date.altered': 'numbers',
  'quote.altered': 'mistranslation',
  'quote.truncated': 'omission',
  'quote.spliced': 'mistranslation',
  'quote.unsupported': 'addition',
  'quote.misattributed': 'mistranslation',
  'quote.unmarked': 'typographical',
  'quote.dropped': 'omission',
  'polarity.flipped': 'mistranslation',
  'modality.strengthened': 'mistranslation',
  'modality.weakened': 'mistranslation',
  'term.mistranslated': 'terminology',
  'passage.omitted': 'omission',
  'passage.added': 'addition',
  'passage.untranslated': 'untranslated',
  'artefact.calque': 'mistranslation',
  'artefact.address': 'mistranslation',
  'artefact.punctuation': 'typographical',
}

/** ITS severities go from 0 to 100. */
const ITS_SEVERITY: Readonly<Record<Severity, number>> = { neutral: 0, minor: 25, major: 50, critical: 100 }

/**
 * Comparisons as XLIFF 2.1: a file for each retelling, a unit for each of its passages with the source words that it draws on, the findings
 * as annotations of the target with ITS localization quality issues (of the source where nothing in the retelling can be pointed at).
 * Throws InputError `output.several-languages`: a file of this format has one target language.
 */
export function comparisonXliff(comparisons: readonly Comparison[], render: (message: Message) => string): string {
  const first = comparisons[0]?.report
  const languages = new Set(comparisons.map(({ report }) => report.retelling.language))
  if (languages.size > 1) throw new InputError('output.several-languages', { languages: [...languages].join(', ') })
  const root = attributes({
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:its': 'http://www.w3.org/2005/11/its',
    'its:version': '2.0',
    version: '2.1',
    srcLang: first?.sources[0]?.language ?? 'en',
    trgLang: first?.retelling.language ?? 'und',
  })
  const files = comparisons.flatMap((comparison, index) => fileElement(comparison, `f${index + 1}`, render))
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<xliff${root}>`, ...files, '</xliff>', ''].join('\n')
}

function fileElement(comparison: Comparison, id: string, render: (message: Message) => string): string[] {
  const { report, retelling, sources } = comparison
  const units = report.links.map((link, index) => {
    const source = link.sources.map((span) => textOfSource(comparison, span)).join(' ')
    const inside = report.findings.filter(
      ({ retelling: span }) => span && span.start < link.retelling.end && link.retelling.start < span.end,
    )
    const target = marked(retelling.text, link.retelling, inside, ({ retelling: span }) => span, render)
    return unitElement(`u${index + 1}`, escapeXml(source), target)
  })
  const unplaced = report.findings
    .filter((finding) => finding.retelling === null && finding.source !== null)
    .map((finding, index) => {
      const document = sources.find((source) => source.id === finding.source?.id)
      const span = finding.source ?? { start: 0, end: 0 }
      return unitElement(
        `s${index + 1}`,
        marked(document?.text ?? '', span, [finding], ({ source }) => source, render),
      )
    })
  return [`  <file${attributes({ id, original: report.retelling.id, 'xml:space': 'preserve' })}>`, ...units, ...unplaced, '  </file>']
}

function textOfSource({ sources }: Comparison, { id, start, end }: Span & { readonly id: string }): string {
  return sources.find((source) => source.id === id)?.text.slice(start, end) ?? ''
}

function unitElement(id: string, source: string, target?: string): string {
  const content = `<source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}`
  return `    <unit${attributes({ id })}><segment>${content}</segment></unit>`
}

/**
 * A passage with its findings as annotations. Findings may overlap, which elements cannot: each is a pair of `sm` and `em`, clipped to the
 * passage; its id holds the passage's, since a finding may reach over several.
 */
function marked(
  text: string,
  passage: Span,
  findings: readonly ReportFinding[],
  spanOf: (finding: ReportFinding) => Span | null,
  render: (message: Message) => string,
): string {
  const events = findings.flatMap((finding) => {
    const span = spanOf(finding)
    if (!span) return []
    const id = `${finding.id}-${passage.start}`
    return [
      { at: Math.max(span.start, passage.start), opens: 1, element: `<sm${attributes({ id, ...issue(finding, render) })}/>` },
      { at: Math.min(span.end, passage.end), opens: 0, element: `<em${attributes({ startRef: id })}/>` },
    ]
  })
  events.sort((a, b) => a.at - b.at || a.opens - b.opens)
  let at = passage.start
  let out = ''
  for (const event of events) {
    out += escapeXml(text.slice(at, event.at)) + event.element
    at = event.at
  }
  return out + escapeXml(text.slice(at, passage.end))
}

function issue(finding: ReportFinding, render: (message: Message) => string): Readonly<Record<string, string | number>> {
  return {
    type: 'its:generic',
    'its:locQualityIssueType': ITS_TYPE[finding.type],
    'its:locQualityIssueComment': `${finding.type}: ${render(finding.reason)}`,
    'its:locQualityIssueSeverity': ITS_SEVERITY[finding.severity],
    'its:locQualityIssueProfileRef': 'https://themqm.org/',
  }
}
