import { InputError, inFile } from '../errors.ts'
import type { CaseKnowledge } from '../report/case.ts'
import type { Document, DocumentMeta, Party } from '../text/document.ts'
import { readEml } from '../text/readers/eml.ts'
import { readHtml } from '../text/readers/html.ts'
import { readMarkdown } from '../text/readers/markdown.ts'
import { readPlain } from '../text/readers/plain.ts'
import type { KnowledgeInput, TextInput } from './schemas.ts'

/**
 * A document of a text as sent. What the caller states (language, date, sender, ...) wins over what the text says of itself.
 * Throws InputError (`input.empty`, `input.no-body`, ...), with the text's id as `file`.
 */
export async function documentOf(input: TextInput): Promise<Document> {
  try {
    const document = await read(input)
    if (document.text.trim() === '') throw new InputError('input.empty')
    const language = input.language ?? document.language
    return { ...document, meta: { ...document.meta, ...metaOf(input) }, ...(language === undefined ? {} : { language }) }
  } catch (error) {
    throw error instanceof InputError ? inFile(error, input.id) : error
  }
}

async function read({ id, text, format = 'plain' }: TextInput): Promise<Document> {
  if (format === 'email') return readEml(new TextEncoder().encode(text), id)
  if (format === 'html') return readHtml(text, id)
  return format === 'markdown' ? readMarkdown(text, id) : readPlain(text, id)
}

function metaOf({ date, from, to, title, outlet, url }: TextInput): DocumentMeta {
  return {
    ...(date === undefined ? {} : { date }),
    ...(from === undefined ? {} : { from: partyOf(from) }),
    ...(to === undefined ? {} : { to: to.map(partyOf) }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  }
}

/** A sender as sent: an object, `Name <address>`, or a name alone. */
function partyOf(party: string | { name?: string | undefined; address?: string | undefined }): Party {
  if (typeof party !== 'string') return { name: party.name ?? '', address: party.address ?? '' }
  const [, name, address] = /^([^<>]*)<([^<>]*)>\s*$/.exec(party) ?? [undefined, party, '']
  return { name: (name ?? '').trim(), address: (address ?? '').trim() }
}

/** What the caller knows, in the engine's shape. */
export function knowledgeOf(input: KnowledgeInput): CaseKnowledge {
  const people = (input.people ?? []).map(({ name, spellings, renderings, role }) => ({
    name,
    ...(spellings === undefined ? {} : { spellings }),
    ...(renderings === undefined ? {} : { renderings }),
    ...(role === undefined ? {} : { role }),
  }))
  return { people, glossary: input.glossary ?? [] }
}
