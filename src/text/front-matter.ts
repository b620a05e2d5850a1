import type { DocumentMeta } from './document.ts'

/** What the lines between `---` and `---` at the top of a file say, and where the text after them begins. */
export interface FrontMatter {
  readonly meta: DocumentMeta
  readonly language?: string
  readonly end: number
}

const KEYS: ReadonlySet<string> = new Set(['title', 'date', 'language', 'lang', 'outlet', 'url', 'author', 'from'])
const MAX_LENGTH = 5000

/** Reads front matter; null when the text does not begin with it. Keys: title, date, language (lang), outlet, url, author (from). */
export function readFrontMatter(text: string): FrontMatter | null {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)
  if (!opening) return null
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening[0].length, opening[0].length + MAX_LENGTH))
  if (!closing) return null
  const lines = text.slice(opening[0].length, opening[0].length + closing.index).split(/\r?\n/)
  const values = new Map<string, string>()
  for (const line of lines) {
    const pair = /^([A-Za-z][\w-]*)\s*:(.*)$/.exec(line)
    if (pair) values.set((pair[1] ?? '').toLowerCase(), unquoted((pair[2] ?? '').trim()))
    else if (line.trim() !== '' && !/^\s*(?:#|-|\s\S)/.test(line)) return null
  }
  if (![...values.keys()].some((key) => KEYS.has(key))) return null
  const value = (...keys: string[]): string | undefined => keys.map((key) => values.get(key)).find((one) => one)
  const author = value('author', 'from')
  const language = value('language', 'lang')
  return {
    meta: {
      ...optional('title', value('title')),
      ...optional('date', value('date')),
      ...optional('outlet', value('outlet')),
      ...optional('url', value('url')),
      ...(author ? { from: { name: author, address: '' } } : {}),
    },
    ...(language ? { language } : {}),
    end: opening[0].length + closing.index + closing[0].length,
  }
}

/** An object with one property, or none when there is no value. */
export function optional<K extends string, V>(key: K, value: V | undefined | null | ''): { readonly [P in K]?: V } {
  const result: { [P in K]?: V } = {}
  if (value !== undefined && value !== null && value !== '') result[key] = value
  return result
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
}
