/**
 * A loader that keeps what it has loaded. It keeps the value, not the promise: in a Worker one request must not wait for what another
 * one began, and a failure is not remembered. Of loads that ran side by side the first that is done counts, for all.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: { readonly value: T } | undefined
  return async () => {
    if (kept) return kept.value
    const value = await load()
    kept ??= { value }
    return kept.value
  }
}
