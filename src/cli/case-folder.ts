import { join } from 'node:path'
import { InputError } from '../errors.ts'
import { readCase } from '../platform/shipped-case.ts'
import type { CaseKnowledge } from '../report/case.ts'
import { readBytes } from './input.ts'

/** What the `case.json` of a folder knows: people, glossary. Throws InputError for a folder without one, or one that is malformed. */
export async function readKnowledge(folder: string): Promise<CaseKnowledge> {
  const file = await readBytes(join(folder, 'case.json'))
  try {
    return (await readCase({ id: folder, files: [{ name: 'case.json', bytes: file.bytes }] })).knowledge
  } catch (error) {
    // Errors name the file as the user would.
    throw error instanceof InputError ? new InputError(error.code, { ...error.params, file: file.path }) : error
  }
}
