import { grammarHoles } from '../evidence/grammar-holes.ts'
import { createImplicitReader } from '../evidence/polarity/implicit.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createOpposites } from '../lexicon/opposites.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { type Counterparts, createCounterpartTools, findCounterparts, type Side } from './counterparts.ts'
import { type DenialCase, weighPair } from './denial-features.ts'
import { findGaps, type Gap } from './gaps.ts'
import { createNameWords, findNameGaps, type NameGap } from './name-gaps.ts'
import { OMISSION_MODEL, type OmissionModel } from './omission-model.ts'
import { type OppositeCase, weighOpposites } from './opposite-features.ts'
import { createSurprises, type SurpriseOf } from './surprise.ts'

/** A pair whose sides should say the same, word for word as far as languages let them. */
export interface Translation extends Counterparts {
  readonly sourceGaps: readonly Gap[]
  readonly targetGaps: readonly Gap[]
  /** Names of either side that the other does not have. */
  readonly sourceNames: readonly NameGap[]
  readonly targetNames: readonly NameGap[]
  readonly sourceSurprise: SurpriseOf
  readonly targetSurprise: SurpriseOf
  /** Places of either side where grammar shows that a word is missing. */
  readonly sourceHoles: ReadonlySet<number>
  readonly holes: ReadonlySet<number>
  /** The denials of both sides, weighed against each other. */
  readonly denials: { readonly source: readonly DenialCase[]; readonly target: readonly DenialCase[] }
  /** Words of one side that stand where the other has a word of opposite meaning, weighed. */
  readonly opposites: readonly OppositeCase[]
}

/** Reads pairs closely; keeps what all pairs share. */
export function createTranslationReader(
  lexicons: Lexicons,
  model: OmissionModel = OMISSION_MODEL,
): (source: Side, target: Side) => Translation {
  const tools = createCounterpartTools(lexicons)
  const nameTools = { reader: tools.names, ...createNameWords(lexicons.concepts) }
  const denying = { denies: createImplicitReader(lexicons.concepts), opposed: createOpposites(lexicons.concepts) }
  const surprises = createSurprises(model, lexicons.concepts)
  const lengthOf = ({ text, language }: Side) => Math.log(Math.max(1, text.length)) - (model.length[primaryLanguage(language)] ?? 0)
  return (source, target) => {
    const found = findCounterparts(source, target, tools)
    const sourceSurprise = surprises(source.language, target.language)
    const targetSurprise = surprises(target.language, source.language)
    const left = { words: found.source, holes: grammarHoles(source.tokens, source.text, source.language) }
    const right = { words: found.target, holes: grammarHoles(target.tokens, target.text, target.language) }
    const [there, here] = [
      { ...source, words: found.source, surprise: sourceSurprise },
      { ...target, words: found.target, surprise: targetSurprise },
    ]
    const denials = weighPair(source, target, found, denying)
    const excess = lengthOf(source) - lengthOf(target)
    return {
      ...found,
      sourceSurprise,
      targetSurprise,
      sourceHoles: left.holes,
      holes: right.holes,
      denials,
      opposites: weighOpposites(source, target, found, denying, denials, { source: sourceSurprise, target: targetSurprise }),
      sourceGaps: findGaps(left, right, sourceSurprise, targetSurprise, excess),
      targetGaps: findGaps(right, left, targetSurprise, sourceSurprise, -excess),
      sourceNames: findNameGaps(there, here, nameTools),
      targetNames: findNameGaps(here, there, nameTools),
    }
  }
}
