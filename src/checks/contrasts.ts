import type { PlacedDenial } from '../evidence/polarity/reader.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { WordEvidence } from './counterparts.ts'
import type { DenialCase } from './denial-features.ts'
import { carriesMeaning } from './open-words.ts'

/** Both words must be told this surely. */
const TOLD = 0.5
/** How far, in words, what is affirmed stands from the denial. */
const REACH = 4
/** What may lead over from what is denied to what is affirmed. */
const BUT = new Set('but sondern sino mas senao mais ma bensi maar а но 而是 而在 rather instead'.split(' '))

/** What stands between the words of "A, and not B". */
const JOINS = /[,，、而]|(?<!\p{L})(?:and|e|y|et|und|en|и)(?!\p{L})/u

/** Both words of a contrast are there to be seen, and both have changed places. */
const CONFIDENCE = 0.85

/** A side with its denials. `text`: what its words' spans count in; `from`: where that begins in the side's document, `id`. */
export interface ContrastingSide {
  readonly id: string
  readonly language: string
  readonly text: string
  readonly from: number
  readonly words: readonly WordEvidence[]
  readonly denials: readonly DenialCase[]
}

/**
 * Contrasts of two words that the target tells the other way round, as findings: "to the crews, not to the company" told as "to the company, not to the
 * crews". It denies the one that the source affirms, and affirms the one that it denies.
 */
export function swappedContrasts(source: ContrastingSide, target: ContrastingSide): Finding[] {
  const [there, here] = [contrastsOf(source), contrastsOf(target)]
  return there.flatMap((own) =>
    here.flatMap((other): Finding[] => {
      const isSwapped = own.affirmed.some((at) => meets(source.words[at], other.denied))
      const [denied, origin] = [target.words[other.denied], source.words[own.denied]]
      const affirmed = target.words[other.affirmed.find((at) => meets(origin, at)) ?? -1]
      if (!isSwapped || !denied || !origin || !affirmed) return []
      return [
        {
          type: 'polarity.flipped',
          severity: 'critical',
          confidence: CONFIDENCE,
          retelling: { start: denied.token.start + target.from, end: denied.token.end + target.from },
          source: { id: source.id, start: origin.token.start + source.from, end: origin.token.end + source.from },
          reason: { key: 'polarity.contrast', params: { denied: denied.token.word.form, affirmed: affirmed.token.word.form } },
        },
      ]
    }),
  )
}

const meets = (word: WordEvidence | undefined, place: number): boolean =>
  word !== undefined && word.partner === place && word.direct >= TOLD

/** In Japanese a denial ends its clause. */
const contrastsOf = (side: ContrastingSide) =>
  primaryLanguage(side.language) === 'ja' ? [] : side.denials.flatMap(({ denial }) => contrastOf(denial, side) ?? [])

/** The word that a denial takes out and those that may stand against it: just before the denial ("A, not B"), or after "but" ("not B but A"). */
function contrastOf({ place, governed }: PlacedDenial, { words, text }: ContrastingSide) {
  const denied = governed.find((at) => at > place && (words[at]?.partner ?? -1) >= 0)
  if (denied === undefined) return undefined
  const told = (at: number) => {
    const word = words[at]
    return word !== undefined && carriesMeaning(word) && word.partner >= 0
  }
  const affirmed: number[] = []
  const before = words.slice(0, place).findLastIndex((_, at) => told(at))
  const between = text.slice(words[before]?.token.end ?? 0, words[place]?.token.start)
  if (before >= place - REACH && before >= 0 && JOINS.test(between)) affirmed.push(before)
  const but = words.findIndex(({ token }, at) => at > denied && at <= denied + REACH && BUT.has(token.word.folded))
  if (but >= 0) for (let at = but + 1; at <= but + REACH && affirmed.length < 2; at++) if (told(at)) affirmed.push(at)
  return affirmed.length > 0 ? { denied, affirmed } : undefined
}
