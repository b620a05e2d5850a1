import { InputError } from '../errors.ts'
import type { CaseKnowledge } from '../report/case.ts'
import type { Document, DocumentMeta, Party } from '../text/document.ts'
import { readDocuments } from '../text/read.ts'
import type { Side } from '../text/readers/bilingual.ts'
import type { KnowledgeInput, TextInput } from './schemas.ts'

/** What may be unpacked from one office file, in bytes: a Worker has 128 MB for everything. */
const MAX_UNPACKED = 16 * 1024 * 1024

/**
 * The documents of a text as sent: one, or one a message of a mailbox and row of a table, whose ids begin with that of the text. What the caller
 * states (language, date, sender, ...) wins over what the text says of itself. `side` chooses the side of a file of sentence pairs. Throws
 * InputError (`input.empty`, `input.missing-field`, `input.damaged`, ...), with the text's id as `file`.
 */
export async function documentsOf(input: TextInput, side: Side = 'source'): Promise<Document[]> {
  try {
    const documents = await read(input, side)
    return documents.map((document) => {
      if (document.text.trim() === '') throw new InputError('input.empty')
      const language = input.language ?? document.language
      return { ...document, meta: { ...document.meta, ...metaOf(input) }, ...(language === undefined ? {} : { language }) }
    })
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, { ...error.params, file: input.id }) : error
  }
}

/** The document of a text as sent, as `documentsOf` gives it; throws InputError `input.several-texts` when it holds more than one. */
export async function documentOf(input: TextInput, side: Side = 'source'): Promise<Document> {
  const [document, ...more] = await documentsOf(input, side)
  if (!document || more.length > 0) throw new InputError(document ? 'input.several-texts' : 'input.empty', { file: input.id })
  return document
}

/** A text as it was sent: its words, or its file in Base64. What its hash is taken of. */
export function asSent({ text, data }: TextInput): string {
  return data ?? text
}

async function read({ id, text, data, name, format }: TextInput, side: Side): Promise<Document[]> {
  if (data !== undefined) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    const documents = await readDocuments({ name: name ?? id, bytes }, { side, unpacked: MAX_UNPACKED })
    return documents.map((document, index) => ({ ...document, id: documents.length > 1 ? `${id}-${index + 1}` : id }))
  }
  if (text === '') throw new InputError('input.missing-field', { field: 'text' })
  if (format === 'email') return [await (await import('../text/readers/eml.ts')).readEml(new TextEncoder().encode(text), id)]
  if (format === 'html') return [(await import('../text/readers/html.ts')).readHtml(text, id)]
  if (format === 'markdown') return [(await import('../text/readers/markdown.ts')).readMarkdown(text, id)]
  return [(await import('../text/readers/plain.ts')).readPlain(text, id)]
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
