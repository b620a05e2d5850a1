/** What is filled into an error's text: shown as given. */
export type ErrorParams = Readonly<Record<string, string | number>>

/**
 * Something is wrong with what was handed in, not with the program. `code` is stable and is also the key of the text for people in
 * `locales/<language>/errors.json`; the command line prints it as one line (status 2), HTTP maps it to problem+json.
 */
export class InputError extends Error {
  override readonly name: string = 'InputError'
  readonly code: string
  readonly params: ErrorParams

  constructor(code: string, params: ErrorParams = {}) {
    super(Object.keys(params).length > 0 ? `${code} ${JSON.stringify(params)}` : code)
    this.code = code
    this.params = params
  }
}

/** The command or request itself is wrong (an unknown option, a missing argument); its codes begin with `usage.`. */
export class UsageError extends InputError {
  override readonly name: string = 'UsageError'
}

/** The same error, told of a named file: `file` joins its parameters unless it names one already. */
export function inFile(error: InputError, file: string): InputError {
  const params = { file, ...error.params }
  return error instanceof UsageError ? new UsageError(error.code, params) : new InputError(error.code, params)
}
