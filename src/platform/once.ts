/**
 * A loader that keeps what it has loaded. It keeps the value, not the promise: in a Worker one request must not wait for what another
 * one began, and a failure is not remembered.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: { readonly value: T } | undefined
  return async () => {
    kept ??= { value: await load() }
    return kept.value
  }
}
