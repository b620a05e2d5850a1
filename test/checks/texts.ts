import { compare } from '../../src/compare.ts'
import type { CasePerson } from '../../src/evidence/people.ts'
import type { GlossaryTerm } from '../../src/report/case.ts'
import type { Finding, FindingType } from '../../src/report/finding.ts'
import type { Report } from '../../src/report/report.ts'
import type { Document, DocumentMeta } from '../../src/text/document.ts'
import { paragraphBlocks } from '../../src/text/paragraphs.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

const lexicons = shippedLexicons()

/** A plain document out of a text, with what is known of it. */
export function documentOf(id: string, text: string, meta: DocumentMeta = {}, language?: string): Document {
  return {
    id,
    text,
    format: 'plain',
    meta,
    blocks: paragraphBlocks(text, 0, text.length, { headings: false, quoted: false }),
    notices: [],
    ...(language ? { language } : {}),
  }
}

/** A message from somebody. */
export const letter = (id: string, from: string, text: string, date = '2020-03-04T09:00:00Z'): Document =>
  documentOf(id, text, { from: { name: from, address: '' }, date }, 'en')

/** The report on a retelling in a language. */
export const reportOn = (sources: readonly Document[], retelling: string, language: string): Report =>
  compare(sources, documentOf('retelling', retelling, {}, language), { lexicons, knowledge: { people: [], glossary: [] } }).report

/** What a retelling is found to have changed: the words and the type of each finding, of the given types only. */
export function findingsIn(
  sources: readonly Document[],
  retelling: string,
  language: string,
  types: readonly FindingType[],
  knowledge: { readonly people?: readonly CasePerson[]; readonly glossary?: readonly GlossaryTerm[] } = {},
): (Finding & { readonly words: string })[] {
  const document = documentOf('retelling', retelling, {}, language)
  const { report } = compare(sources, document, {
    lexicons,
    knowledge: { people: knowledge.people ?? [], glossary: knowledge.glossary ?? [] },
  })
  return report.findings
    .filter((finding) => types.includes(finding.type))
    .map((finding) => ({ ...finding, words: finding.retelling ? retelling.slice(finding.retelling.start, finding.retelling.end) : '' }))
}
