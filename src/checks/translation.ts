import { HOLE_MODEL } from '../evidence/english-hole-model.ts'
import { holeOdds } from '../evidence/english-holes.ts'
import { createPartReader } from '../evidence/english-parts.ts'
import { unitsOf } from '../evidence/english-units.ts'
import { grammarHoles } from '../evidence/grammar-holes.ts'
import { createImplicitReader } from '../evidence/polarity/implicit.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { compareLetters, type LetterTest } from '../lexicon/letters.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createOpposites } from '../lexicon/opposites.ts'
import { createPathFinders } from '../lexicon/pivot/paths.ts'
import { listingsOf } from '../lexicon/pivot/pivot.ts'
import { placeReaderOf } from '../lexicon/places.ts'
import { isUnspaced, primaryLanguage } from '../lexicon/stem.ts'
import type { LexiconTable } from '../lexicon/table.ts'
import { overlaps, type Span } from '../text/document.ts'
import { type Counterparts, createCounterpartTools, findCounterparts, type Side, type WordEvidence } from './counterparts.ts'
import { type DenialCase, weighPair } from './denial-features.ts'
import { GAP_COUNTS } from './gap-counts.ts'
import { findGaps, type Gap, type GapSide } from './gaps.ts'
import { findNameForms, type NameForm } from './name-forms.ts'
import { createNameWords, findNameGaps, type NameGap } from './name-gaps.ts'
import { OMISSION_MODEL } from './omission-model.ts'
import { type OppositeCase, weighOpposites } from './opposite-features.ts'
import { createSurprises, meaningsOf, type OmissionModel, type SurpriseOf } from './surprise.ts'
import { createKinship } from './word-relations.ts'

/** A pair whose sides should say the same, word for word as far as languages let them. */
export interface Translation extends Counterparts {
  /** Log of the source's length over what the target's makes usual, and the same in standard deviations of good translations. */
  readonly excess: number
  readonly strangeness: number
  readonly sourceGaps: readonly Gap[]
  readonly targetGaps: readonly Gap[]
  /** Names of either side that the other does not have. */
  readonly sourceNames: readonly NameGap[]
  readonly targetNames: readonly NameGap[]
  /** Names of the source that stand in another form on the other side. */
  readonly nameForms: readonly NameForm[]
  readonly sourceSurprise: SurpriseOf
  readonly targetSurprise: SurpriseOf
  /** Places of either side where grammar shows that a word is missing. */
  readonly sourceHoles: ReadonlySet<number>
  readonly holes: ReadonlySet<number>
  /** The denials of both sides, weighed against each other. */
  readonly denials: { readonly source: readonly DenialCase[]; readonly target: readonly DenialCase[] }
  /** Words of one side that stand where the other has a word of opposite meaning, weighed. */
  readonly opposites: readonly OppositeCase[]
  /** Log odds of a hole after each word of an English side, -1 standing for the beginning. */
  readonly sourceHoleOdds: ReadonlyMap<number, number>
  readonly holeOdds: ReadonlyMap<number, number>
  /** The parts of speech of an English token (flags of compile.ts). */
  readonly partsOf: (token: GlossedToken) => number
  /** How much likelier a word is one of a language (primary subtag) than English, by its letters, in nats. */
  readonly lettersOf: (language: string) => LetterTest
}

/** Of languages that were not counted. */
const USUAL_SPREAD = 0.18

/** Reads pairs closely; keeps what all pairs share. */
export function createTranslationReader(
  lexicons: Lexicons,
  counts: OmissionModel = GAP_COUNTS,
): (source: Side, target: Side) => Translation {
  const tools = createCounterpartTools(lexicons)
  const nameTools = {
    reader: tools.names,
    ...createNameWords(lexicons.concepts),
    findPaths: createPathFinders(lexicons.pivots),
    isThing: createThingReader(lexicons.pivots),
    places: placeReaderOf(lexicons.concepts),
    initials: ({ token: { word } }: WordEvidence) =>
      word.folded.charAt(0) +
      meaningsOf(word.concepts, lexicons.concepts)
        .map(({ stem }) => stem.charAt(0))
        .join(''),
  }
  const denying = { denies: createImplicitReader(lexicons.concepts), opposed: createOpposites(lexicons.concepts) }
  const partsOf = createPartReader(lexicons)
  const letters = new Map<string, LetterTest>()
  const lettersOf = (language: string) => {
    const known = letters.get(language) ?? compareLetters(keysOf(lexicons.tables.get(language)), lexicons.lemmas)
    letters.set(language, known)
    return known
  }
  const kinship = createKinship(tools.related, lexicons.conceptCount)
  const breadthIn = tools.breadths
  const surprises = createSurprises(OMISSION_MODEL, lexicons.concepts)
  const gapSurprises = createSurprises(counts, lexicons.concepts)
  const spreadOf = ({ language }: Side) => counts.spread?.[primaryLanguage(language)] ?? 0
  const lengthOf = ({ text, language }: Side) => Math.log(Math.max(1, text.length)) - (counts.length[primaryLanguage(language)] ?? 0)
  return (source, target) => {
    const found = findCounterparts(source, target, tools)
    const sourceSurprise = surprises(source.language, target.language)
    const targetSurprise = surprises(target.language, source.language)
    const [openThere, openHere] = [gapSurprises(source.language, target.language), gapSurprises(target.language, source.language)]
    const left = gapSide(source, found.source, partsOf)
    const right = gapSide(target, found.target, partsOf)
    const [there, here] = [
      { ...source, words: found.source, surprise: sourceSurprise },
      { ...target, words: found.target, surprise: targetSurprise },
    ]
    const { forms, sourceAnswered, targetAnswered } = findNameForms(there, here, nameTools)
    const denials = weighPair(source, target, found, denying)
    const excess = lengthOf(source) - lengthOf(target)
    const [from, to] = [primaryLanguage(source.language), primaryLanguage(target.language)]
    return {
      ...found,
      excess,
      strangeness: excess / (Math.hypot(spreadOf(source), spreadOf(target)) || USUAL_SPREAD),
      sourceSurprise,
      targetSurprise,
      sourceHoles: left.holes,
      holes: right.holes,
      denials,
      opposites: weighOpposites(source, target, found, denying, denials, { source: sourceSurprise, target: targetSurprise }),
      sourceHoleOdds: left.holeOdds,
      holeOdds: right.holeOdds,
      partsOf,
      lettersOf,
      sourceGaps: findGaps(left, right, {
        surprise: openThere,
        otherSurprise: openHere,
        excess,
        miss: missOf(counts, from, to),
        partsOf,
        breadth: breadthIn(to),
        kinship,
      }),
      targetGaps: findGaps(right, left, {
        surprise: openHere,
        otherSurprise: openThere,
        excess: -excess,
        miss: missOf(counts, to, from),
        partsOf,
        breadth: breadthIn(from),
        kinship,
      }),
      sourceNames: findNameGaps(there, here, nameTools).filter(({ run }) => !isAmong(sourceAnswered, run)),
      targetNames: findNameGaps(here, there, nameTools).filter(({ run }) => !isAmong(targetAnswered, run)),
      nameForms: forms,
    }
  }
}

const isAmong = (spans: readonly Span[], run: Span): boolean => spans.some((span) => overlaps(span, run))

/** Tells by the pivots' tables of names which words are names of things, or of nobody who lives. */
function createThingReader(pivots: Lexicons['pivots']): (word: string) => boolean {
  return (word) => listingsOf(word, pivots).some((names) => names.length > 0 && !names.some(({ personal }) => personal))
}

/** The words of a table, without stems and phrases. */
function* keysOf(table: LexiconTable | undefined): Generator<string> {
  for (let index = 0; index < (table?.size ?? 0); index++) {
    const key = table?.key(index) ?? ''
    if (/^\p{L}+$/u.test(key)) yield key
  }
}

const NO_ODDS: ReadonlyMap<number, number> = new Map()

function gapSide({ language, text, tokens }: Side, words: readonly WordEvidence[], partsOf: (token: GlossedToken) => number): GapSide {
  const primary = primaryLanguage(language)
  const isEnglish = primary === 'en'
  return {
    words,
    text,
    holes: grammarHoles(tokens, text, language),
    holeOdds: isEnglish ? holeOdds(unitsOf(tokens, text, partsOf), HOLE_MODEL) : NO_ODDS,
    isEnglish,
    isUnspaced: isUnspaced(language),
  }
}

/** How often known words of one language have no counterpart in another; through English where they were not counted together. */
function missOf(model: OmissionModel, own: string, other: string): number {
  const known = (direction: string) => model.miss[direction]?.known
  const direct = known(`${own}>${other}`)
  if (direct !== undefined) return direct
  return 1 - (1 - (known(`${own}>en`) ?? 0.5)) * (1 - (known(`en>${other}`) ?? 0.5))
}
