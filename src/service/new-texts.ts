import { InputError } from '../errors.ts'
import { type NewDocument, newDocument } from '../store/documents.ts'
import type { NewRetelling } from '../store/retellings.ts'
import type { RetellingInput } from './case-schemas.ts'
import type { TextInput } from './schemas.ts'
import { asSent, documentOf, documentsOf } from './texts.ts'

/** Texts as sent, read and hashed; of a mailbox each message is one. Throws InputError: one cannot be read, or two have the same id. */
export async function newSources(inputs: readonly TextInput[]): Promise<NewDocument[]> {
  const read = await Promise.all(
    inputs.map(async (input) => (await documentsOf(input)).map((document) => newDocument(document, asSent(input)))),
  )
  const documents = await Promise.all(read.flat())
  refuseTwins(
    documents.map(({ document }) => document),
    'sources',
  )
  return documents
}

/** The same for retellings. */
export function newRetellings(inputs: readonly RetellingInput[]): Promise<NewRetelling[]> {
  refuseTwins(inputs, 'retellings')
  return Promise.all(
    inputs.map(async ({ translatedFrom, ...input }): Promise<NewRetelling> => {
      const text = await newDocument(await documentOf(input, 'target'), asSent(input))
      return { text, ...(translatedFrom === undefined ? {} : { translatedFrom }) }
    }),
  )
}

/** Throws InputError `input.duplicate-id` when two texts of a list have the same id. */
export function refuseTwins(inputs: readonly { readonly id: string }[], list: string): void {
  const seen = new Set<string>()
  for (const { id } of inputs) {
    if (seen.has(id)) throw new InputError('input.duplicate-id', { file: list, id })
    seen.add(id)
  }
}
