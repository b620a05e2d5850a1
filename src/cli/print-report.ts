import type { Translator } from '../i18n.ts'
import type { Message } from '../report/finding.ts'
import { renderMessage } from '../report/messages.ts'
import type { Comparison } from '../report/report.ts'
import { columnsToPrint } from './columns.ts'

/** Formats of a report, by their names on the command line. */
export const REPORT_FORMATS = ['text', 'json', 'html', 'csv', 'tmx', 'xliff', 'annotations', 'markdown'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Comparisons as text in one format: one report, or all in one file (in JSON an array when there are several). */
export async function printReport(
  comparisons: readonly Comparison[],
  format: ReportFormat,
  translator: Translator,
  toFile: boolean,
): Promise<string> {
  const render = (message: Message) => renderMessage(message, translator)
  switch (format) {
    case 'json': {
      const { reportJson } = await import('../report/json.ts')
      const reports = comparisons.map((comparison) => reportJson(comparison, render))
      return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
    }
    case 'html':
      return (await import('../report/html.ts')).comparisonHtml(comparisons, translator)
    case 'csv':
      return (await import('../report/csv.ts')).comparisonCsv(comparisons, render)
    case 'tmx':
      return (await import('../report/tmx.ts')).comparisonTmx(comparisons)
    case 'xliff':
      return (await import('../report/xliff.ts')).comparisonXliff(comparisons, render)
    case 'markdown':
      return (await import('../report/markdown.ts')).comparisonMarkdown(comparisons, translator)
    case 'annotations': {
      const { comparisonAnnotations } = await import('../report/annotations.ts')
      return `${JSON.stringify(comparisonAnnotations(comparisons, render, translator.locale), null, 2)}\n`
    }
    case 'text': {
      const [{ comparisonText }, { paintFor }] = await Promise.all([import('../report/text.ts'), import('./colour.ts')])
      const width = columnsToPrint(toFile)
      const paint = paintFor(toFile ? {} : process.stdout, process.env)
      return comparisons.map((comparison) => comparisonText(comparison, { translator, width, paint })).join('\n\n')
    }
  }
}
