import type { Address } from './evidence.ts'

/** Web addresses with their scheme, bare ones that begin with www, and mail addresses: each branch over its own class, linear. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

/** All addresses of a text, in order, without the punctuation that ends their sentence. */
export function findAddresses(text: string): Address[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const whole = match[0].replace(/[.,;:!?)\]…。，]+$/u, '')
    return { text: whole, start: match.index, end: match.index + whole.length }
  })
}
