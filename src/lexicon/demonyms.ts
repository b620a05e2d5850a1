import { createReducer } from './stem.ts'

/** Places and their peoples whose English names do not begin alike. */
const PAIRS = `France:French Spain:Spanish Wales:Welsh Netherlands:Dutch Holland:Dutch Switzerland:Swiss Denmark:Danish Greece:Greek Poland:Polish
  Ireland:Irish Philippines:Filipino Thailand:Thai Iceland:Icelandic Spain:Spaniard Denmark:Dane Scotland:Scottish Burma:Burmese Kosovo:Albanian
  Finland:Finnish Turkey:Turkish Iraq:Iraqi U.S.:American USA:American America:U.S. America:USA U.S.:USA UK:British UK:Britain Britain:British Russia:Russian
  Catalonia:Catalan Saxony:Saxon Siam:Thai Persia:Iran Moscow:Muscovite Bavaria:Bavarian Europe:EU`

/** Capitals that stand for their governments ("Madrid answered"). */
const CAPITALS = `Washington:U.S. Washington:USA Washington:America Washington:American Moscow:Russia Moscow:Russian Kremlin:Russia Beijing:China Beijing:Chinese
  Paris:France Paris:French Berlin:Germany Berlin:German London:Britain London:UK London:British London:England Madrid:Spain Madrid:Spanish Rome:Italy
  Rome:Italian Lisbon:Portugal Tokyo:Japan Tokyo:Japanese Athens:Greece Athens:Greek Ankara:Turkey Ankara:Turkish Kiev:Ukraine Kyiv:Ukraine
  Pyongyang:Korea Seoul:Korea Tehran:Iran Delhi:India Brussels:Belgium Brussels:EU Warsaw:Poland Vienna:Austria Cairo:Egypt Jerusalem:Israel
  Pentagon:U.S. Congress:U.S. Capitol:Congress Westminster:Britain Holland:Netherlands Dutch:Holland England:Britain English:British England:British`

/** How many letters a place and its people have in common at the beginning, at least: "Norway", "Norwegian". */
const COMMON = 4

/** Tells whether two concepts (stems of `concepts`) are a place and its people. */
export function createDemonyms(concepts: readonly string[]): (a: number, b: number) => boolean {
  const reduce = createReducer('en')
  const pairs = new Set<string>()
  for (const pair of PAIRS.trim().split(/\s+/)) {
    const [a = '', b = ''] = pair.split(':').map((word) => reduce(word).stem)
    pairs.add(`${a} ${b}`).add(`${b} ${a}`)
  }
  return (a, b) => {
    const [x, y] = [concepts[a], concepts[b]]
    if (x === undefined || y === undefined) return false
    return x === y || (x.length >= COMMON && x.slice(0, COMMON) === y.slice(0, COMMON)) || pairs.has(`${x} ${y}`)
  }
}

/** Concepts that name the same place in other words, with how surely: its people, or its capital for its government. */
export function createKin(concepts: readonly string[]): (concept: number) => readonly (readonly [concept: number, strength: number])[] {
  const reduce = createReducer('en')
  const ids = new Map(concepts.map((stem, id) => [stem, id]))
  const kin = new Map<number, (readonly [number, number])[]>()
  for (const [list, strength] of [
    [PAIRS, PEOPLE],
    [CAPITALS, CAPITAL],
  ] as const) {
    for (const pair of list.trim().split(/\s+/)) {
      const [a, b] = pair.split(':').map((word) => ids.get(reduce(word).stem))
      if (a === undefined || b === undefined) continue
      kin.set(a, [...(kin.get(a) ?? []), [b, strength]])
      kin.set(b, [...(kin.get(b) ?? []), [a, strength]])
    }
  }
  return (concept) => kin.get(concept) ?? []
}

/** What it says that one side has a people where the other has its place, and a capital for a country. */
const PEOPLE = 0.8
const CAPITAL = 0.55
