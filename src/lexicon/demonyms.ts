import { createReducer } from './stem.ts'

/** Places and their peoples whose English names do not begin alike. */
const PAIRS = `France:French Spain:Spanish Wales:Welsh Netherlands:Dutch Holland:Dutch Switzerland:Swiss Denmark:Danish Greece:Greek Poland:Polish
  Ireland:Irish Philippines:Filipino Thailand:Thai Iceland:Icelandic Spain:Spaniard Denmark:Dane Scotland:Scottish Burma:Burmese Kosovo:Albanian
  Finland:Finnish Turkey:Turkish Iraq:Iraqi US:American USA:American America:US America:USA US:USA UK:British UK:Britain Britain:British Russia:Russian
  Catalonia:Catalan Saxony:Saxon Siam:Thai Persia:Iran Moscow:Muscovite Bavaria:Bavarian Europe:EU`

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
