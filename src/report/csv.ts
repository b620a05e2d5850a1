import type { Message } from './finding.ts'
import { MQM_TYPE } from './finding.ts'
import type { Comparison } from './report.ts'

/** The columns, by the names of the JSON report; a contract for scripts, so they are not translated. */
const COLUMNS = [
  'retelling',
  'language',
  'id',
  'type',
  'mqm',
  'severity',
  'confidence',
  'start',
  'end',
  'exact',
  'source',
  'source_start',
  'source_end',
  'source_exact',
  'expected',
  'suggestion',
  'reason',
] as const

/** The findings of comparisons as a table (RFC 4180: CRLF, quotation marks doubled), one row a finding, with a row of names. */
export function comparisonCsv(comparisons: readonly Comparison[], render: (message: Message) => string): string {
  const rows: (readonly (string | number)[])[] = [COLUMNS]
  for (const { report, retelling, sources } of comparisons) {
    for (const finding of report.findings) {
      const { retelling: span, source } = finding
      const document = source && sources.find(({ id }) => id === source.id)
      rows.push([
        report.retelling.id,
        report.retelling.language,
        finding.id,
        finding.type,
        MQM_TYPE[finding.type],
        finding.severity,
        finding.confidence,
        ...(span ? [span.start, span.end, retelling.text.slice(span.start, span.end)] : ['', '', '']),
        ...(source ? [source.id, source.start, source.end, document?.text.slice(source.start, source.end) ?? ''] : ['', '', '', '']),
        finding.expected ?? '',
        finding.suggestion ?? '',
        render(finding.reason),
      ])
    }
  }
  return csvRows(rows)
}

/** Rows as RFC 4180 text. Cells that a spreadsheet would run as a formula are made text. */
export function csvRows(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A cell. A text that a spreadsheet would take for a formula is kept one by an apostrophe before it (OWASP, CSV injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
