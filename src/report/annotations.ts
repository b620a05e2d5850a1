import type { Message } from './finding.ts'
import { MQM_TYPE } from './finding.ts'
import { quotedSpan } from './json.ts'
import type { Comparison, ReportFinding } from './report.ts'

/** A W3C Web Annotation (2017) of a finding, as plain data for JSON-LD. */
export type Annotation = Readonly<Record<string, unknown>>

/**
 * The findings as Web Annotations on the retelling (motivation `assessing`): the reason as text in `locale`, the type and severity as tags,
 * the target by quotation and by position. A finding that points at nothing in the retelling targets its source.
 */
export function comparisonAnnotations(
  comparisons: readonly Comparison[],
  render: (message: Message) => string,
  locale: string,
): Annotation[] {
  return comparisons.flatMap((comparison) => comparison.report.findings.map((finding) => annotation(finding, comparison, render, locale)))
}

function annotation(finding: ReportFinding, comparison: Comparison, render: (message: Message) => string, locale: string): Annotation {
  const { retelling, sources, report } = comparison
  const source = sources.find(({ id }) => id === finding.source?.id)
  const inRetelling = finding.retelling && { source: addressOf(retelling), selector: quotedSpan(retelling, finding.retelling).selector }
  const inSource = finding.source && source && { source: addressOf(source), selector: quotedSpan(source, finding.source).selector }
  return {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { retold: 'urn:retold:terms:' }],
    id: `urn:retold:${encodeURIComponent(report.retelling.id)}:${finding.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: locale, value: render(finding.reason) },
      { type: 'TextualBody', purpose: 'tagging', value: finding.type },
      { type: 'TextualBody', purpose: 'tagging', value: `mqm:${MQM_TYPE[finding.type]}` },
      { type: 'TextualBody', purpose: 'tagging', value: `severity:${finding.severity}` },
      ...(finding.suggestion === undefined
        ? []
        : [
            {
              type: 'TextualBody',
              purpose: 'editing',
              format: 'text/plain',
              language: report.retelling.language,
              value: finding.suggestion,
            },
          ]),
      ...(inRetelling && inSource ? [{ type: 'SpecificResource', purpose: 'linking', ...inSource }] : []),
    ],
    target: inRetelling ?? inSource ?? { source: addressOf(retelling) },
    'retold:confidence': finding.confidence,
    ...(finding.expected === undefined ? {} : { 'retold:expected': finding.expected }),
  }
}

function addressOf({ id, meta }: { readonly id: string; readonly meta: { readonly url?: string } }): string {
  return meta.url ?? `urn:retold:text:${encodeURIComponent(id)}`
}
