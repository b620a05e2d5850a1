import { readRows } from '../../text/readers/rows.ts'
import type { TermGroup } from './glossary.ts'

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/
/** First rows that name the columns, not terms. */
const HEADS: ReadonlySet<string> = new Set(['source', 'target', 'term', 'translation'])

/**
 * The rows of a table (RFC 4180: quoted cells may hold separators, line breaks and doubled quotes) as groups of terms. A first row of language tags
 * names the columns, others are left out; without one the first column is of `source`, the second of `target`, and of nothing when that is not told.
 */
export function* readCsv(text: string, source: string, target: string | undefined): Generator<TermGroup> {
  const rows = readRows(text)
  const first = rows.next()
  if (first.done) return
  const head = first.value.map((cell) => cell.trim())
  const named = head.filter((cell) => TAG.test(cell)).length >= 2 && TAG.test(head[0] ?? '') && TAG.test(head[1] ?? '')
  const languages = named ? head.map((cell) => (TAG.test(cell) ? cell : '')) : [source, target ?? '']
  if (!named && !HEADS.has((head[0] ?? '').toLowerCase())) yield groupOf(head, languages)
  for (const row of rows) yield groupOf(row, languages)
}

function groupOf(row: readonly string[], languages: readonly string[]): TermGroup {
  return {
    terms: row.flatMap((cell, i) => (languages[i] && cell.trim() !== '' ? [{ language: languages[i] ?? '', text: cell.trim() }] : [])),
  }
}
