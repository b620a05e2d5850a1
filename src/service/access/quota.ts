import type { StoredCase } from '../../store/cases.ts'
import type { StoredCorrection } from '../../store/corrections.ts'
import type { StoredKey } from '../../store/keys.ts'

/** Requests and bytes of their bodies. */
export interface Spent {
  readonly requests: number
  readonly bytes: number
}

/** The minute that quotas are counted by, in milliseconds. */
export const MINUTE = 60_000
/** What one address may spend in a minute without a key. */
export const ANONYMOUS_QUOTA: Spent = { requests: 20, bytes: 75 * 1024 }
/** What one key may spend in a minute: enough to bring in ten thousand retellings in some minutes, too little to hold a service up. */
export const KEY_QUOTA: Spent = { requests: 600, bytes: 64 * 1024 * 1024 }

/** What was spent in the minute that runs, and in the one before. */
export interface Counted {
  readonly current: Spent
  readonly previous: Spent
}

/** What was spent, and whether the quota had room for what was to be added. */
export type Taken = Counted & { readonly taken: boolean }

/** Counts what callers spend. Both platforms have one; all rules are here and not in them. */
export interface RequestCounts {
  /** Adds a cost to what `who` has spent if the quota has room for it, as one step; `taken` tells whether it did. */
  readonly take: (who: string, cost: Spent, quota: Spent, now: number) => Promise<Taken>
  /** The same, and what else the request asks of the store first, in one go; where the counts are not in the store, each is asked for itself. */
  readonly enter?: (visit: Visit) => Promise<Entry>
}

/** A request at the door. */
export interface Visit {
  readonly who: string
  readonly cost: Spent
  readonly quota: Spent
  readonly now: number
  /** The hash of the key that it comes with: counted is only if the key holds. */
  readonly key?: string
  /** The case that it is about, and whether it will want to know what was corrected in it. */
  readonly caseId?: string
  readonly corrections?: boolean
}

/** What was found of a visit. */
export interface Entry {
  readonly counted: Taken
  readonly key?: StoredKey | undefined
  readonly found?: StoredCase | undefined
  readonly corrections?: readonly StoredCorrection[]
}

export const NOTHING: Spent = { requests: 0, bytes: 0 }

/**
 * What may still be spent in the minute that runs: the quota less the share of the minute before that a window of sixty seconds still
 * covers (a sliding window counter). Never negative.
 */
export function roomFor(quota: Spent, previous: Spent, now: number): Spent {
  const share = 1 - (now % MINUTE) / MINUTE
  const room = (limit: number, spent: number) => Math.max(0, limit - Math.floor(spent * share))
  return { requests: room(quota.requests, previous.requests), bytes: room(quota.bytes, previous.bytes) }
}

/** Whether a cost fits into a room beside what was spent. */
export function fits(cost: Spent, { requests, bytes }: Spent, room: Spent): boolean {
  return requests + cost.requests <= room.requests && bytes + cost.bytes <= room.bytes
}

/** In how many seconds, at least one, a cost that fits into the quota will have room, if nothing else is spent meanwhile. */
export function secondsUntilRoom(cost: Spent, quota: Spent, { current, previous }: Counted, now: number): number {
  const elapsed = now % MINUTE
  const wait = (limit: number, now: number, before: number, more: number) => {
    if (Math.floor(before * (1 - elapsed / MINUTE)) + now + more <= limit) return 0
    // The share of the minute before shrinks until this one ends, then this one becomes the one before. Shares are rounded down: one is free.
    const left = limit - now - more
    if (left >= 0) return MINUTE * (1 - (left + 1) / before) - elapsed + 1
    return MINUTE - elapsed + MINUTE * Math.max(0, 1 - (limit - more + 1) / now) + 1
  }
  const most = Math.max(
    wait(quota.requests, current.requests, previous.requests, cost.requests),
    wait(quota.bytes, current.bytes, previous.bytes, cost.bytes),
  )
  return Math.max(1, Math.ceil(most / 1000))
}
