import type { Translator } from '../i18n.ts'
import { comparisonAnnotations } from '../report/annotations.ts'
import { comparisonCsv } from '../report/csv.ts'
import type { Message } from '../report/finding.ts'
import { comparisonHtml } from '../report/html.ts'
import { comparisonMarkdown } from '../report/markdown.ts'
import { renderMessage } from '../report/messages.ts'
import type { Comparison } from '../report/report.ts'
import { comparisonText } from '../report/text.ts'
import { comparisonTmx } from '../report/tmx.ts'
import { comparisonXliff } from '../report/xliff.ts'

/** How wide lines of a report in plain text are, in columns. */
const TEXT_WIDTH = 100

/** A report as a file: its content type, the ending of its name, and how it is written. */
export interface ReportFile {
  readonly type: string
  readonly ending: string
  readonly print: (comparison: Comparison, translator: Translator) => string
}

const rendered = (translator: Translator) => (message: Message) => renderMessage(message, translator)

/** The formats that a kept report can be had in, beside its JSON. */
export const REPORT_FILES = {
  text: {
    type: 'text/plain; charset=utf-8',
    ending: 'txt',
    print: (comparison, translator) => comparisonText(comparison, { translator, width: TEXT_WIDTH }),
  },
  html: { type: 'text/html; charset=utf-8', ending: 'html', print: (comparison, translator) => comparisonHtml([comparison], translator) },
  csv: {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    print: (comparison, translator) => comparisonCsv([comparison], rendered(translator)),
  },
  tmx: { type: 'application/x-tmx+xml; charset=utf-8', ending: 'tmx', print: (comparison) => comparisonTmx([comparison]) },
  xliff: {
    type: 'application/xliff+xml; charset=utf-8',
    ending: 'xlf',
    print: (comparison, translator) => comparisonXliff([comparison], rendered(translator)),
  },
  markdown: {
    type: 'text/markdown; charset=utf-8',
    ending: 'md',
    print: (comparison, translator) => comparisonMarkdown([comparison], translator),
  },
  annotations: {
    type: 'application/ld+json; charset=utf-8',
    ending: 'jsonld',
    print: (comparison, translator) =>
      `${JSON.stringify(comparisonAnnotations([comparison], rendered(translator), translator.locale), null, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, ReportFile>>
export type ReportFileFormat = keyof typeof REPORT_FILES
