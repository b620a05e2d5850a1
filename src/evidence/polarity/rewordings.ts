import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'
import { plainLower } from './denials.ts'
import { REWORDED_AMOUNTS } from './rewording-amounts.ts'
import { REWORDINGS } from './rewording-words.ts'

/** What may say on the other side, without a denial, what a denied phrase says ("not yet": "still"). */
export interface Rewording {
  /** The phrase with its denial. */
  readonly denied: Span
  /** Where the other side says it so, in order: never empty. */
  readonly plain: readonly Span[]
}

const ALL = [...REWORDINGS, ...REWORDED_AMOUNTS]

const spansOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))

/** The denied phrases of a text for which another text has words that may say the same; languages as BCP-47. */
export function findRewordings(own: { text: string; language: string }, other: { text: string; language: string }): Rewording[] {
  const [from, to] = [primaryLanguage(own.language), primaryLanguage(other.language)]
  const [here, there] = [plainLower(own.text), plainLower(other.text)]
  return ALL.flatMap(({ denied, plain }): Rewording[] => {
    const [phrase, answer] = [denied[from], plain[to]]
    const found = phrase && answer ? spansOf(phrase, here) : []
    const answers = found.length > 0 && answer ? spansOf(answer, there) : []
    return answers.length === 0 ? [] : found.map((span) => ({ denied: span, plain: answers }))
  })
}
