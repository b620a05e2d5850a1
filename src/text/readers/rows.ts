/**
 * The rows of a table (RFC 4180: quoted cells may hold separators, line breaks and doubled quotes), without empty ones. The separator is a tab,
 * semicolon or comma, as the first line has it; a byte order mark is left out. Linear in the text.
 */
export function* readRows(table: string): Generator<string[]> {
  const text = table.replace(/^\uFEFF/, '')
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
