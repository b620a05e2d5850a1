import { readXml } from '../../text/readers/xml.ts'
import type { TermGroup } from './glossary.ts'

/** Elements that hold the terms for one thing, and of one language: TBX-Basic of 2008 and TBX core of 2019 (ISO 30042). */
const ENTRIES: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec'])
const TERMS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec'])
/** How both dialects say that a term is not to be used. */
const REJECTED = /deprecated|superseded/i

/**
 * The entries of a term base, in either dialect; terms that it says are deprecated or superseded are left out. Time is linear in the file.
 * Throws InputError `input.malformed-xml`.
 */
export function* readTbx(xml: string): Generator<TermGroup> {
  let terms: { language: string; text: string }[] = []
  let language = ''
  let words: string | null = null
  let status: string | null = null
  let current: { text: string; rejected: boolean }[] = []
  const settle = () => {
    for (const { text, rejected } of current) if (!rejected && text !== '') terms.push({ language, text })
    current = []
  }
  for (const event of readXml(xml)) {
    if (event.kind === 'text') {
      if (words !== null) words += event.text
      if (status !== null) status += event.text
      continue
    }
    const name = event.name.replace(/^.*:/, '')
    if (event.kind === 'open') {
      const { attributes } = event
      if (ENTRIES.has(name)) terms = []
      else if (LANGUAGES.has(name)) language = attributes['xml:lang'] ?? attributes.lang ?? ''
      else if (name === 'term') words = ''
      else if (name === 'administrativeStatus' || (name === 'termNote' && attributes.type === 'administrativeStatus')) status = ''
    } else if (name === 'term' && words !== null) {
      current.push({ text: words.replace(/\s+/g, ' ').trim(), rejected: false })
      words = null
    } else if (status !== null && (name === 'administrativeStatus' || name === 'termNote')) {
      if (REJECTED.test(status)) current = current.map(({ text }) => ({ text, rejected: true }))
      status = null
    } else if (TERMS.has(name) || LANGUAGES.has(name)) settle()
    else if (ENTRIES.has(name) && terms.length > 0) yield { terms }
  }
}
