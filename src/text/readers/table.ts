import { InputError } from '../../errors.ts'
import type { Document } from '../document.ts'
import { optional } from '../front-matter.ts'
import { type PartialPair, readSide, type Side, type TranslatedPair } from './bilingual.ts'
import { readPlain } from './plain.ts'
import { readRows } from './rows.ts'

const TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/
/** Names of columns that look like tags of languages. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(['id', 'key', 'url'])

/**
 * Reads a table (CSV, TSV): with a column `text` a document a row (further columns: id, language, date, from, title, outlet, url); else sentence
 * pairs, of which one side is the text. Throws InputError `input.no-column`, `input.no-pairs`, `input.empty`.
 */
export function readTable(table: string, id: string, side: Side): Document[] {
  const [head = []] = readRows(table)
  if (!names(head).includes('text')) return [readSide(readTablePairs(table), id, side, 'table')]
  const documents = [...readTexts(table, id)]
  if (documents.length === 0) throw new InputError('input.empty')
  return documents
}

function* readTexts(table: string, id: string): Generator<Document> {
  const rows = readRows(table)
  const head = names(rows.next().value ?? [])
  let number = 0
  for (const row of rows) {
    number++
    const cell = (name: string): string => row[head.indexOf(name)]?.trim() ?? ''
    const document = readPlain(cell('text'), cell('id') || `${id}-${number}`)
    if (document.text === '') continue
    const meta = {
      ...document.meta,
      ...optional('date', cell('date')),
      ...optional('title', cell('title')),
      ...optional('outlet', cell('outlet')),
      ...optional('url', cell('url')),
    }
    const from = cell('from')
    yield {
      ...document,
      format: 'table',
      meta: from === '' ? meta : { ...meta, from: { name: from, address: '' } },
      ...optional('language', cell('language')),
    }
  }
}

const names = (row: readonly string[]): string[] => row.map((cell) => cell.trim().toLowerCase())

/**
 * The sentence pairs of a table: columns `source` and `target` (also `id`, `sourceLang`, `targetLang`), or two columns named by their languages
 * (`en`, `pt-BR`), or two columns without names. Without an id a pair has its number, from 1. Throws InputError `input.no-column`.
 */
export function* readTablePairs(table: string): Generator<TranslatedPair & PartialPair> {
  const [first = []] = readRows(table)
  const columns = columnsOf(first)
  let number = 0
  for (const row of readRows(table)) {
    if (columns.named && number === 0 && row.join('\0') === first.join('\0')) {
      columns.named = false
      continue
    }
    number++
    const cell = (at: number): string => row[at]?.trim() ?? ''
    const [source, target] = [cell(columns.source), cell(columns.target)]
    if (source === '' || target === '') continue
    yield {
      id: cell(columns.id) || String(number),
      source,
      target,
      ...optional('sourceLang', cell(columns.sourceLang) || columns.languages[0]),
      ...optional('targetLang', cell(columns.targetLang) || columns.languages[1]),
    }
  }
}

interface Columns {
  named: boolean
  readonly id: number
  readonly source: number
  readonly target: number
  readonly sourceLang: number
  readonly targetLang: number
  readonly languages: readonly string[]
}

function columnsOf(first: readonly string[]): Columns {
  const head = names(first)
  const others = { id: head.indexOf('id'), sourceLang: head.indexOf('sourcelang'), targetLang: head.indexOf('targetlang') }
  const [source, target] = [head.indexOf('source'), head.indexOf('target')]
  if (source >= 0 && target >= 0) return { named: true, source, target, ...others, languages: [] }
  const tagged = first.flatMap((cell, index) => (TAG.test(cell.trim()) && !NO_LANGUAGES.has(cell.trim().toLowerCase()) ? [index] : []))
  const [left, right] = tagged
  if (left !== undefined && right !== undefined && tagged.length === first.length - (others.id >= 0 ? 1 : 0))
    return {
      named: true,
      source: left,
      target: right,
      ...others,
      languages: [left, right].map((at) => (first[at] ?? '').trim().replaceAll('_', '-')),
    }
  if (first.length === 2) return { named: false, id: -1, source: 0, target: 1, sourceLang: -1, targetLang: -1, languages: [] }
  throw new InputError('input.no-column')
}
