/** Values by key, of which the ones used last are kept. */
export interface LastUsed<T> {
  get(key: string): T | undefined
  /** Keeps a value, and gives it back. */
  keep(key: string, value: T): T
}

/** Keeps the values that were used last, at most so many. */
export function lastUsed<T>(most: number): LastUsed<T> {
  const values = new Map<string, T>()
  const keep = (key: string, value: T) => {
    values.delete(key)
    values.set(key, value)
    for (const oldest of values.keys()) if (values.size > most) values.delete(oldest)
    return value
  }
  return {
    keep,
    get(key) {
      const value = values.get(key)
      return value === undefined ? undefined : keep(key, value)
    },
  }
}
