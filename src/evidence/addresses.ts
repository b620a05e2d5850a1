import type { Address } from './evidence.ts'

/** Web addresses with their scheme, bare ones that begin with www, and mail addresses: each branch over its own class, linear. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** What every address holds: most texts have none, and this is quicker to look for. */
const SIGN = /@|https?:|www\./gi
const BLANK = /\s/

/** All addresses of a text, in order, without the punctuation that ends their sentence. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = []
  SIGN.lastIndex = 0
  for (let sign = SIGN.exec(text); sign !== null; sign = SIGN.exec(text)) {
    // No address holds a blank: it lies between the blanks around its sign.
    let start = sign.index
    while (start > 0 && !BLANK.test(text[start - 1] ?? '')) start--
    let end = sign.index
    while (end < text.length && !BLANK.test(text[end] ?? '')) end++
    for (const { 0: written, index } of text.slice(start, end).matchAll(ADDRESS)) {
      const whole = written.replace(/[.,;:!?)\]…。，]+$/u, '')
      found.push({ text: whole, start: start + index, end: start + index + whole.length })
    }
    SIGN.lastIndex = end
  }
  return found
}
