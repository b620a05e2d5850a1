import { InputError } from '../errors.ts'

/** A JSON object of the user's. */
export type Fields = Readonly<Record<string, unknown>>

/** Where a value stands: the file, and the path of the value in it (`[0].sources[2].id`). */
export interface Place {
  readonly file: string
  readonly path: string
}

/** Parses JSON. Throws InputError `input.malformed-json` with the parser's own words. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new InputError('input.malformed-json', { file, detail: error instanceof Error ? error.message : String(error) })
  }
}

export function objectAt(value: unknown, { file, path }: Place): Fields {
  if (!isFields(value)) throw new InputError('input.wrong-field', { file, field: path === '' ? '(root)' : path, expected: '{…}' })
  return value
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listAt(value: unknown, { file, path }: Place): readonly unknown[] {
  if (value === undefined) throw new InputError('input.missing-field', { file, field: path })
  if (!Array.isArray(value)) throw new InputError('input.wrong-field', { file, field: path === '' ? '(root)' : path, expected: '[…]' })
  return value
}

export function stringAt(value: unknown, { file, path }: Place): string {
  if (value === undefined) throw new InputError('input.missing-field', { file, field: path })
  if (typeof value !== 'string') throw new InputError('input.wrong-field', { file, field: path, expected: '"…"' })
  return value
}

/** A list of strings. */
export function stringsAt(value: unknown, place: Place): string[] {
  return listAt(value, place).map((item, index) => stringAt(item, { file: place.file, path: `${place.path}[${index}]` }))
}
