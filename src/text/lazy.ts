/**
 * A table whose entries are made when they are first asked for, and kept: of ten languages a text needs one or two, and an isolate that starts needs
 * none. Making an entry has to be pure, so that nobody can tell when it was made.
 */
export function lazyTable<T>(makers: Readonly<Record<string, () => T>>): Readonly<Record<string, T>> {
  const table: Record<string, T> = {}
  for (const [key, make] of Object.entries(makers)) {
    Object.defineProperty(table, key, {
      get() {
        const value = make()
        Object.defineProperty(table, key, { value, enumerable: true })
        return value
      },
      enumerable: true,
      configurable: true,
    })
  }
  return table
}
