import type { Address } from './evidence.ts'

/** Web addresses with their scheme, bare ones that begin with www, and mail addresses: each branch over its own class, linear. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** What every address holds: most texts have none, and this is quicker to look for. */
const SIGN = /@|https?:|www\./i

/** All addresses of a text, in order, without the punctuation that ends their sentence. */
export function findAddresses(text: string): Address[] {
  if (!SIGN.test(text)) return []
  return [...text.matchAll(ADDRESS)].map((match) => {
    const whole = match[0].replace(/[.,;:!?)\]…。，]+$/u, '')
    return { text: whole, start: match.index, end: match.index + whole.length }
  })
}
