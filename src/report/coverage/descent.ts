import type { FindingType } from '../finding.ts'
import type { CoverageDigest } from './digest.ts'

/** An error that at least two retellings share. `weight` is how much it speaks for common descent (natural log units; rarer errors weigh more). */
export interface SharedError {
  readonly key: string
  readonly type: FindingType
  readonly exact: string
  readonly expected?: string
  readonly weight: number
  readonly retellings: readonly { readonly id: string; readonly finding: string; readonly exact: string }[]
}

/**
 * From which other retelling one seems to descend. `probability` is 0..1 over all candidates and "none of them"; `direction` is `dated` where the dates say which
 * came first, `stated` where the retelling itself says so, `unknown` otherwise (then the two may also descend from a third). `errors` are keys of shared errors.
 */
export interface Descent {
  readonly id: string
  readonly parent: string | null
  readonly probability: number
  readonly direction: 'dated' | 'stated' | 'unknown'
  readonly errors: readonly string[]
}

/** Findings less sure than this are no ground to relate two texts. */
const SURE = 0.5
/** How unlikely it is beforehand that one given text descends from another (log odds against): two rare shared errors outweigh it, one common one does not. */
const RESERVE = 2.5
/** What an error says when every retelling has it: the same reading suggests itself to all, a shared parent is only one reason. */
const COMMON = 0.2

/** Errors shared by at least two retellings, the weightiest first. Weight: minus the log of the share of retellings that have it (Laplace-smoothed), times the least confidence. */
export function sharedErrors(digests: readonly CoverageDigest[]): SharedError[] {
  const groups = new Map<
    string,
    { id: string; finding: string; exact: string; confidence: number; type: FindingType; expected?: string }[]
  >()
  for (const { retelling, errors } of digests) {
    const seen = new Set<string>()
    for (const { key, confidence, finding, exact, type, expected } of errors) {
      if (confidence < SURE || seen.has(key)) continue
      seen.add(key)
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push({ id: retelling, finding, exact, confidence, type, ...(expected === undefined ? {} : { expected }) })
    }
  }
  const shared: SharedError[] = []
  for (const [key, group] of groups) {
    const [first] = group
    if (!first || group.length < 2) continue
    const rarity = -Math.log((group.length + 1) / (digests.length + 2))
    shared.push({
      key,
      type: first.type,
      exact: first.exact,
      ...(first.expected === undefined ? {} : { expected: first.expected }),
      weight: Math.max(COMMON, 1 + rarity) * Math.min(...group.map(({ confidence }) => confidence)),
      retellings: group.map(({ id, finding, exact }) => ({ id, finding, exact })),
    })
  }
  return shared.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
}

/**
 * The tree of descent that shared errors suggest (after the common-error method of textual criticism): each retelling's likeliest parent among those not dated
 * later, with the probability that it is the one; null where "none" is likelier. `stated` holds what retellings say themselves, by their ids.
 */
export function descentOf(
  digests: readonly CoverageDigest[],
  shared: readonly SharedError[],
  stated: ReadonlyMap<string, string> = new Map(),
): Descent[] {
  const weights = new Map<string, Map<string, { weight: number; keys: string[] }>>()
  for (const { key, weight, retellings } of shared) {
    for (const a of retellings) {
      for (const b of retellings) {
        if (a.id === b.id) continue
        const row = weights.get(a.id) ?? new Map<string, { weight: number; keys: string[] }>()
        weights.set(a.id, row)
        const cell = row.get(b.id) ?? { weight: 0, keys: [] }
        row.set(b.id, cell)
        cell.weight += weight
        cell.keys.push(key)
      }
    }
  }
  const dates = new Map(digests.map(({ retelling, date }) => [retelling, Date.parse(date ?? '')]))
  return digests.map(({ retelling: id }): Descent => {
    const told = stated.get(id)
    const row = weights.get(id)
    if (told !== undefined && dates.has(told))
      return { id, parent: told, probability: 1, direction: 'stated', errors: row?.get(told)?.keys ?? [] }
    const own = dates.get(id) ?? Number.NaN
    const candidates = [...(row ?? [])].flatMap(([other, { weight, keys }]) => {
      const date = dates.get(other) ?? Number.NaN
      const later = date > own
      // A text that says it comes from this one is no parent of it.
      if (later || stated.get(other) === id) return []
      return [{ other, weight, keys, dated: date < own }]
    })
    const total = candidates.reduce((sum, { weight }) => sum + Math.exp(Math.min(weight, 50)), Math.exp(RESERVE))
    const [best] = candidates.sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
    const none = Math.exp(RESERVE) / total
    const probability = best ? Math.exp(Math.min(best.weight, 50)) / total : 0
    if (!best || none >= probability) return { id, parent: null, probability: none, direction: 'unknown', errors: [] }
    return { id, parent: best.other, probability, direction: best.dated ? 'dated' : 'unknown', errors: best.keys }
  })
}
