import { type Counted, fits, MINUTE, NOTHING, type RequestCounts, roomFor, type Spent } from './quota.ts'

/** So many callers are remembered; who came longest ago is forgotten first. */
const MAX_CALLERS = 20_000

/** Counts in this process. */
export function createMemoryCounts(): RequestCounts {
  const callers = new Map<string, { readonly minute: number } & Counted>()
  return {
    async take(who, cost, quota, now) {
      const minute = Math.floor(now / MINUTE)
      const known = callers.get(who)
      const current: Spent = known?.minute === minute ? known.current : NOTHING
      const previous: Spent = known?.minute === minute ? known.previous : known?.minute === minute - 1 ? known.current : NOTHING
      const taken = fits(cost, current, roomFor(quota, previous, now))
      const after = taken ? { requests: current.requests + cost.requests, bytes: current.bytes + cost.bytes } : current
      callers.delete(who)
      callers.set(who, { minute, current: after, previous })
      const [oldest] = callers.keys()
      if (callers.size > MAX_CALLERS && oldest !== undefined) callers.delete(oldest)
      return { taken, current: after, previous }
    },
  }
}
