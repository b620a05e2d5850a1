import { type LexiconEntry, LexiconLineError } from './entries.ts'

/**
 * Reads a table of names by language: places, peoples, institutions and what else has a name of its own in every language. A line `@ en de ja` names the
 * columns of the lines that follow (tabs between them): an English name, then its translations with commas between, `=` where the name stays as it is,
 * nothing where it is left open. Empty lines and lines that begin with `#` are skipped. Gives lexicon entries by language; throws
 * LexiconLineError when a line has other columns.
 */
export function parseNameTable(text: string): Map<string, LexiconEntry[]> {
  const found = new Map<string, LexiconEntry[]>()
  let columns: readonly string[] = []
  text.split('\n').forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return
    if (line.startsWith('@')) {
      columns = line.slice(1).trim().split(/\s+/).slice(1)
      return
    }
    const [lemma, ...cells] = line.split('\t')
    if (!lemma || columns.length === 0 || cells.length > columns.length) throw new LexiconLineError(i + 1, line)
    cells.forEach((cell, column) => {
      const language = columns[column]
      if (!language || cell === '') return
      const translations = cell.split(', ').map((name) => (name === '=' ? lemma : name))
      const list = found.get(language) ?? []
      list.push({ lemma, pos: 'name', translations })
      found.set(language, list)
    })
  })
  return found
}
