/** Columns of a text that no terminal shows, and what is comfortable to read on one. */
const COLUMNS = { file: 100, least: 60, most: 120 }

/** How wide to print: as the terminal is (also when the text goes through a pager on it), COLUMNS, else 100; between 60 and 120. */
export function columnsToPrint(toFile: boolean): number {
  const terminal = toFile ? undefined : (process.stdout.columns ?? process.stderr.columns)
  const asked = terminal || Number(process.env.COLUMNS) || COLUMNS.file
  return Math.min(COLUMNS.most, Math.max(COLUMNS.least, asked))
}
