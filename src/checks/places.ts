import type { PlaceReader } from '../lexicon/places.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { Counterparts, WordEvidence } from './counterparts.ts'
import { placeOf } from './gaps.ts'

/**
 * How surely a country in the place of another is wrong: of NTREX's 17,000 translated sentences two have one that is not.
 */
const PROBABILITY = 0.95
/** A word names a place for certain from this weight of that meaning on, and may name it from the other. */
const CERTAIN = 0.7
const POSSIBLE = 0.45
/** A word that is no name may name one from this weight on. */
const SURE = 0.75
/** Each of two words that name one together, from this weight on. */
const IN_PAIRS = 0.55

/** A place of the source and the other one that the translation has instead. */
export interface PlaceChange {
  readonly from: Span
  readonly to: Span
  readonly probability: number
}

/** Countries and continents, and their peoples: where the translation has another one than the source. Currencies have a check of their own ("15 US-Dollar"). */
export function findPlaceChanges(
  translation: Pick<Counterparts, 'source' | 'target'>,
  figures: { readonly source: readonly Span[]; readonly target: readonly Span[] },
  reader: PlaceReader,
): PlaceChange[] {
  const [there, here] = [placesIn(translation.source, reader), placesIn(translation.target, reader)]
  const lost = strangers(there, here, reader).filter(({ span }) => !figures.source.some((figure) => overlaps(figure, span)))
  const put = new Set(strangers(here, there, reader).filter(({ span }) => !figures.target.some((figure) => overlaps(figure, span))))
  // Named once more than the source does, by a word that answers to nothing: "American mines in the US" for "Chinese mines in the US".
  const again = here.filter(
    (place) =>
      (translation.target[place.at]?.partner ?? -1) < 0 &&
      place.certain.length > 0 &&
      !put.has(place) &&
      here.filter((other) => isNamedBy(place, other, reader)).length > there.filter((other) => isNamedBy(place, other, reader)).length,
  )
  return lost.flatMap((from): PlaceChange[] => {
    const stretch = placeOf(translation.source, from.at, from.at, translation.target)
    const stands = ({ at }: NamedPlace, reach: number) => at >= stretch.from - reach && at <= stretch.to + reach
    const to =
      [...put].find((place) => !stretch.sure || stands(place, REACH)) ?? again.find((place) => stretch.sure && stands(place, BESIDE))
    if (!to) return []
    put.delete(to)
    if (again.includes(to)) again.splice(again.indexOf(to), 1)
    return [{ from: from.span, to: to.span, probability: PROBABILITY }]
  })
}

/** So far, in words, from where it belongs the other place may stand. */
const REACH = 4
/** And so far a word that only names a place once more: an adjective may change sides. */
const BESIDE = 2

interface NamedPlace {
  /** Its place among the words of its side. */
  readonly at: number
  readonly span: Span
  readonly folded: string
  /** Which places it names for certain; none where it is no name. */
  readonly certain: readonly number[]
  readonly possible: readonly number[]
}

function placesIn(words: readonly WordEvidence[], reader: PlaceReader): NamedPlace[] {
  const named: NamedPlace[] = []
  words.forEach(({ token }, at) => {
    const next = words[at + 1]?.token
    const isName = token.word.isProper
    const pairs = next ? reader.pairsOf(meanings(token, IN_PAIRS), meanings(next, IN_PAIRS)) : []
    const possible = [...reader.placesOf(meanings(token, isName ? POSSIBLE : SURE)), ...pairs]
    if (possible.length === 0) return
    const certain = isName ? reader.placesOf(meanings(token, CERTAIN)) : []
    const pair = token.capital && next?.capital ? pairs : []
    const end = pair.length > 0 && next ? next.end : token.end
    named.push({ at, span: { start: token.start, end }, folded: token.word.folded, certain: [...certain, ...pair], possible })
  })
  return named
}

const meanings = ({ word }: WordEvidence['token'], least: number): readonly number[] =>
  word.concepts.filter((_, i) => (word.weights[i] ?? 0) >= least)

/** The places of one side of which the other may name none, nor write their word. */
function strangers(own: readonly NamedPlace[], other: readonly NamedPlace[], reader: PlaceReader): NamedPlace[] {
  return own.filter((place) => place.certain.length > 0 && !other.some((each) => isNamedBy(place, each, reader)))
}

/** Whether a word may name a place that another names for certain, or is the same word. */
const isNamedBy = ({ certain, folded }: NamedPlace, other: NamedPlace, reader: PlaceReader): boolean =>
  other.folded === folded || other.possible.some((there) => certain.some((here) => reader.overlap(here, there)))

/**
 * Whether a name is of a place that the other side names in its own way, with words that answer to nothing else: "Vereinigte Staaten" for "US", "Dutchman"
 * for "Holländer".
 */
export function isSamePlace(
  run: { readonly words: readonly WordEvidence[]; readonly first: number; readonly last: number },
  other: { readonly words: readonly WordEvidence[] },
  reader: PlaceReader,
): boolean {
  const own = placesIn(run.words, reader)
  if (own.length === 0 || own.length !== run.words.length) return false
  const there = placesIn(other.words, reader).filter(({ at }) => {
    const partner = other.words[at]?.partner ?? -1
    return partner < 0 || (partner >= run.first && partner <= run.last)
  })
  return there.some(({ certain, possible }) =>
    own.some(
      (here) =>
        here.certain.some((a) => possible.some((b) => reader.isSame(a, b))) ||
        certain.some((b) => here.possible.some((a) => reader.isSame(a, b))),
    ),
  )
}
