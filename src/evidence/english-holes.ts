import { sumTrees, type Trees } from '../text/trees.ts'
import { ADJECTIVE, CLASS_COUNT, EDGE, NAME, NOUN, NUMBER, PLURAL, UNIT_BITS, type Unit, VERB } from './english-units.ts'

/** Units on either side that are looked at bit by bit. */
const LEFT = 3
const RIGHT = 2

/** What the model sees of the place after unit `at`: the bits of the units around it, and how far the phrase that it stands in has come. */
export function placeFeatures(units: readonly Unit[], at: number): number[] {
  const features: number[] = []
  for (let offset = 1 - LEFT; offset <= RIGHT; offset++) {
    const bits = units[at + offset]?.bits ?? EDGE
    for (let i = 0; i < UNIT_BITS; i++) features.push(Math.floor(bits / 2 ** i) % 2)
  }
  // Since the last article or preposition: has a noun been seen, could one have been, how many words ago was it?
  let [back, sure, maybe, opener] = [0, 0, 0, 0]
  for (let i = at; i > 0 && back < 6; i--) {
    const bits = units[i]?.bits ?? EDGE
    const low = bits % 2 ** CLASS_COUNT
    if (low > 0) {
      opener = low % 16 > 0 ? 1 : low % 256 > 0 ? 2 : 0
      break
    }
    if (bits & EDGE) break
    if (bits & NAME || (bits & NOUN && !(bits & ~(NOUN | PLURAL)))) sure++
    else if (bits & (NOUN | NUMBER)) maybe++
    back++
  }
  features.push(back, sure, maybe, opener)
  // Verbs since the clause began, and after the place.
  let [verbs, perhaps] = [0, 0]
  for (let i = at; i > 0; i--) {
    const bits = units[i]?.bits ?? EDGE
    if (bits & EDGE) break
    if (bits & (2 ** 14 + 2 ** 15 + 2 ** 16)) verbs++
    else if (bits & VERB) {
      if (bits & (NOUN | ADJECTIVE)) perhaps++
      else verbs++
    }
  }
  features.push(Math.min(4, verbs), Math.min(4, perhaps))
  return features
}

/** For each token, the log odds that a word is missing after it; the first is the place before all. */
export function holeOdds(units: readonly Unit[], model: Trees): Map<number, number> {
  const odds = new Map<number, number>()
  for (let at = 0; at + 1 < units.length; at++) {
    const value = sumTrees(model, placeFeatures(units, at))
    // A place is named by the last token at or before it.
    let i = at
    while (i > 0 && (units[i]?.token ?? -1) < 0) i--
    const token = units[i]?.token ?? -1
    odds.set(token, Math.max(odds.get(token) ?? Number.NEGATIVE_INFINITY, value))
  }
  return odds
}
