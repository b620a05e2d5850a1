import { InputError } from '../errors.ts'
import { type NewDocument, newDocument } from '../store/documents.ts'
import type { NewRetelling } from '../store/retellings.ts'
import type { RetellingInput } from './case-schemas.ts'
import type { TextInput } from './schemas.ts'
import { documentOf } from './texts.ts'

/** Texts as sent, read and hashed. Throws InputError: one cannot be read, or two have the same id. */
export function newSources(inputs: readonly TextInput[]): Promise<NewDocument[]> {
  refuseTwins(inputs, 'sources')
  return Promise.all(inputs.map(async (input) => newDocument(await documentOf(input), input.text)))
}

/** The same for retellings. */
export function newRetellings(inputs: readonly RetellingInput[]): Promise<NewRetelling[]> {
  refuseTwins(inputs, 'retellings')
  return Promise.all(
    inputs.map(async ({ translatedFrom, ...input }): Promise<NewRetelling> => {
      const text = await newDocument(await documentOf(input), input.text)
      return { text, ...(translatedFrom === undefined ? {} : { translatedFrom }) }
    }),
  )
}

/** Throws InputError `input.duplicate-id` when two texts of a list have the same id. */
export function refuseTwins(inputs: readonly TextInput[], list: string): void {
  const seen = new Set<string>()
  for (const { id } of inputs) {
    if (seen.has(id)) throw new InputError('input.duplicate-id', { file: list, id })
    seen.add(id)
  }
}
