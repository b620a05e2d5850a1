import type { DateMention } from './evidence.ts'

/** A date while it is put together. `sameYear` waits for the last year named before. */
export type DateDraft = { -readonly [K in keyof Omit<DateMention, 'text'>]: DateMention[K] } & { sameYear?: boolean }

/** Both lists, each in order and without overlaps, in one; where two overlap, the one of the first list stays. */
export function mergeDrafts(first: readonly DateDraft[], second: readonly DateDraft[]): DateDraft[] {
  const merged: DateDraft[] = []
  let next = 0
  for (const draft of second) {
    for (let kept = first[next]; kept !== undefined && kept.end <= draft.start; kept = first[++next]) merged.push(kept)
    if ((first[next]?.start ?? Infinity) >= draft.end) merged.push(draft)
  }
  return [...merged, ...first.slice(next)]
}
