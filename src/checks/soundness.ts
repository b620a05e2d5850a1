import type { ExaminedText } from '../evidence/examine.ts'
import { isUnspaced } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { type GapOdds, gapOddsOf, pairProbability } from './pair-evidence.ts'
import type { Translation } from './translation.ts'

/**
 * From this probability on a pair as a whole looks as if something were wrong; languages written without spaces are read less surely. Set in sentences that
 * had not been learnt from (test/bench/fit-checks.ts, curve): three or four of a hundred good translations of DEMETR, ced22 and NTREX reach it.
 */
const UNSOUND = { spaced: 0.3, unspaced: 0.42 } as const
/** What something missing or added says of itself, and what the pair says of it, where the pair as a whole looks sound: of ced22's 19 in 190 were right then. */
const SOUND = { itself: 0.15, pair: 0.5 } as const
/** From this confidence on something missing or added is major. */
const MAJOR = 0.8

/** How a pair looks as a whole. */
export interface Soundness {
  /** The log odds of its gaps, each seen by itself. */
  readonly odds: GapOdds
  /** Whether it looks as if something were wrong. */
  readonly isUnsound: boolean
  /** How probably something missing or added is an error (0..1), by how probably it is one seen by itself. */
  readonly weigh: (itself: number) => Pick<Finding, 'severity' | 'confidence'>
}

const known = new WeakMap<Translation, Soundness>()

/** How a pair looks as a whole; asked for by several checks and kept with its translation. */
export function soundnessOf(translation: Translation, source: ExaminedText, target: ExaminedText): Soundness {
  const before = known.get(translation)
  if (before) return before
  const odds = gapOddsOf(translation)
  const sideOf = ({ language, document: { text } }: ExaminedText) => ({ language, text })
  const pair = pairProbability({ translation, source: sideOf(source), target: sideOf(target) }, odds)
  const isUnsound = pair >= (isUnspaced(source.language) || isUnspaced(target.language) ? UNSOUND.unspaced : UNSOUND.spaced)
  const weigh = (itself: number) => {
    const confidence = isUnsound ? pair : SOUND.itself * itself + SOUND.pair * pair
    return { severity: confidence >= MAJOR ? ('major' as const) : ('minor' as const), confidence }
  }
  const soundness = { odds, isUnsound, weigh }
  known.set(translation, soundness)
  return soundness
}
