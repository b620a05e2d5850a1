import { PART_FLAGS } from '../lexicon/compile.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'

/** What stands at one place of an English sentence: a word or a mark, as bits of what it may be. */
export interface Unit {
  readonly bits: number
  /** The index of its token; -1 for marks and for the sentence's ends. */
  readonly token: number
}

const set = (list: string) => new Set(list.split(' '))

/** Closed classes, each a bit. A word may be in several. */
const CLASSES: readonly ReadonlySet<string>[] = [
  set('the'),
  set('a an'),
  set('my your his its our their her whose'),
  set('this that these those'),
  set('some any no every each all both many few several most more much less other another such enough half'),
  set('of'),
  set('to'),
  set(
    'in on at by for with from into over under between among against during before after about through without within toward towards upon across behind beyond near along around despite per via amid like',
  ),
  set('and or nor'),
  set('but because if when while although though since as than whether unless until so where'),
  set('that who which what how why whom'),
  set('i he she we they'),
  set('it you'),
  set('him her me us them himself itself themselves'),
  set('is are was were be been being am'),
  set('have has had having do does did'),
  set('will would can could may might shall should must'),
  set('not t'),
  set('s'),
  set('also very too then now just only even still already however there here up out down off away back again'),
]
export const CLASS_COUNT = CLASSES.length
const bit = (index: number) => 2 ** index
/** Bits after the classes. */
export const [EDGE, COMMA, OPENING, CLOSING, NUMBER, NAME, NOUN, VERB, ADJECTIVE, ADVERB, PLURAL] = Array.from({ length: 11 }, (_, i) =>
  bit(CLASS_COUNT + i),
) as [number, number, number, number, number, number, number, number, number, number, number]
export const UNIT_BITS = CLASS_COUNT + 11

const MARKS = /[.;:!?]|[,]|[([{“"‘«]|[)\]}”’»]|[–—]/gu

/** The units of an English sentence, its ends included. `partsOf` tells the parts of speech of a token's word (flags of compile.ts; 0 unknown). */
export function unitsOf(tokens: readonly GlossedToken[], text: string, partsOf: (token: GlossedToken) => number): Unit[] {
  const units: Unit[] = [{ bits: EDGE, token: -1 }]
  let at = 0
  tokens.forEach((token, i) => {
    pushMarks(text.slice(at, token.start), units)
    const opens = ((units[units.length - 1]?.bits ?? EDGE) & (EDGE | OPENING)) !== 0
    units.push({ bits: bitsOf(token, partsOf(token), opens), token: i })
    at = token.end
  })
  pushMarks(text.slice(at), units)
  units.push({ bits: EDGE, token: -1 })
  return units
}

function pushMarks(between: string, units: Unit[]): void {
  for (const [mark] of between.matchAll(MARKS)) {
    const bits = /[.;:!?–—]/u.test(mark) ? EDGE : mark === ',' ? COMMA : /[([{“"‘«]/u.test(mark) ? OPENING : CLOSING
    if (units[units.length - 1]?.bits !== bits) units.push({ bits, token: -1 })
  }
}

function bitsOf({ word, capital }: GlossedToken, parts: number, opens: boolean): number {
  if (word.isNumber) return NUMBER
  const form = word.folded
  let bits = 0
  CLASSES.forEach((words, i) => {
    if (words.has(form)) bits += bit(i)
  })
  if (bits > 0) return bits
  if (capital && !opens) return NAME
  const ending = /(?:ing|ed|ly|s)$/.exec(form)?.[0] ?? ''
  if (parts === 0) {
    if (capital) return NAME
    if (ending === 'ly') return ADVERB
    if (/(?:ous|ive|ful|less|able|ible|ical|ic|al|ary)$/.test(form)) return ADJECTIVE
    if (ending === 'ing' || ending === 'ed') return VERB + ADJECTIVE
    return NOUN + (ending === 's' ? PLURAL : 0)
  }
  const [n, v, a, r] = (['n', 'v', 'adj', 'adv'] as const).map((part) => parts & (PART_FLAGS[part] ?? 0))
  if (ending === 'ly' && (a || r)) return ADVERB
  if (ending === 'ed') return v ? VERB + ADJECTIVE : a ? ADJECTIVE : NOUN
  if (ending === 'ing') return VERB + NOUN + ADJECTIVE
  if (ending === 's' && !form.endsWith('ss')) return (n ? NOUN + PLURAL : 0) + (v ? VERB : 0) || NOUN + PLURAL
  return (n ? NOUN : 0) + (v ? VERB : 0) + (a ? ADJECTIVE : 0) + (r ? ADVERB : 0)
}
