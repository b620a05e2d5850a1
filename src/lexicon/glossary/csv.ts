import type { TermGroup } from './glossary.ts'

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/
/** First rows that name the columns, not terms. */
const HEADS: ReadonlySet<string> = new Set(['source', 'target', 'term', 'translation'])

/**
 * The rows of a table (RFC 4180: quoted cells may hold separators, line breaks and doubled quotes) as groups of terms. A first row of language tags
 * names the columns, others are left out; without one the first column is of `source`, the second of `target`, and of nothing when that is not told.
 */
export function* readCsv(text: string, source: string, target: string | undefined): Generator<TermGroup> {
  const rows = readRows(text.replace(/^\uFEFF/, ''))
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

function* readRows(text: string): Generator<string[]> {
  const separator = separatorOf(text)
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at)
    if (quoted) {
      if (c !== '"') cell += c
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (c === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (c === separator) {
      row.push(cell)
      cell = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text.charAt(at + 1) === '\n') at++
      row.push(cell)
      if (row.some((value) => value.trim() !== '')) yield row
      row = []
      cell = ''
    } else cell += c
  }
  row.push(cell)
  if (row.some((value) => value.trim() !== '')) yield row
}

/** A tab where the first line has one outside quotation marks (no term holds any), else the more frequent of semicolon and comma. */
function separatorOf(text: string): string {
  const counts = { '\t': 0, ';': 0, ',': 0 }
  let quoted = false
  for (const c of text.slice(0, 10_000)) {
    if (c === '"') quoted = !quoted
    else if (quoted) continue
    else if (c === '\n' || c === '\r') break
    else if (c === '\t' || c === ';' || c === ',') counts[c]++
  }
  return counts['\t'] > 0 ? '\t' : counts[';'] > counts[','] ? ';' : ','
}
