import type { WordRecord } from './gloss.ts'

/** An English stem that a word means, and how surely, 0..1. */
export interface OwnMeaning {
  readonly stem: string
  readonly weight: number
}

/** Rarer meanings are chance. */
const MIN_WEIGHT = 0.3
/** "Unwilling" beside "willing". */
const DENIED =
  /^(?:(?:un(?!i[tvfoq]|der|til|do$)|non(?!e))\p{L}{3,}|dis(?:lik|agre|approv|obe|believ|trust|satisf|content|respect|regard|comfort|honest|loyal|pleas)\p{L}*|in(?:cap|abil|suffic|adequa|activ|sign|soluble)\p{L}*|im(?:poss|prob)\p{L}*|reluct\p{L}*)$/u
/** How words of any language begin or end that deny by themselves. */
const DENIES =
  /^(?:un|in|im|il|ir|i(?=rr|ll)|dis|des|dés|non|nicht|miss|mis|mé|on|anti|a(?=n?(?:norm|mor|syn))|sans|sem|sin|senza|ohne|не|без|бес|анти)|(?:los|lose[nrsm]?|loos|loze|less|frei|vrij)$|[不無无非未没難难免欠失]/u

/** Whether a word (folded) begins or ends as words do that deny by themselves. */
export const hasDenyingAffix = (folded: string): boolean => DENIES.test(folded)

/** What a word means, weightiest first as the lexicons have it; without what only an expression with a denial means ("não disposto": "unwilling"). */
export function ownMeanings({ folded, concepts: ids, weights }: WordRecord, concepts: readonly string[]): OwnMeaning[] {
  const list = ids.flatMap((id, i): OwnMeaning[] => {
    const stem = concepts[id]
    const weight = weights[i] ?? 0
    return stem !== undefined && weight >= MIN_WEIGHT ? [{ stem, weight }] : []
  })
  if (hasDenyingAffix(folded)) return list
  const kept = list.filter(({ stem }) => !DENIED.test(stem))
  // A word that only means what is denied means that ("blass": "unsaturated").
  return kept.some(({ weight }) => weight >= 0.8 * (list[0]?.weight ?? 0)) ? kept : list
}
