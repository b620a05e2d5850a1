/** Up to so many values are put in order one by one: their number times the number of all is the time it takes. */
const FEW = 64

/** Where the `count` highest values stand, highest first; equals in order. */
export function highest(values: Float64Array, count: number): number[] {
  const best: number[] = []
  if (Math.min(count, values.length) > FEW) {
    for (let i = 0; i < values.length; i++) best.push(i)
    return best.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, count)
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    let at = best.length
    while (at > 0 && value > (values[best[at - 1] ?? 0] ?? 0)) at--
    if (at >= count) continue
    for (let to = Math.min(best.length, count - 1); to > at; to--) best[to] = best[to - 1] ?? 0
    best[at] = i
  }
  return best
}
