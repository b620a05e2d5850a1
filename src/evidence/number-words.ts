import { type Amount, amount } from './number-amount.ts'
import { readCompound } from './number-compound.ts'
import { digitCount, scaled } from './number-literal.ts'
import type { Numbers } from './numbers/compile.ts'
import { isWordLetter, phraseAt, phraseBefore, wordEnd } from './numbers/phrases.ts'

/** A finished piece of a spoken number: 300 in "three hundred"; what may still be added to it is less than `room`. */
interface Piece {
  readonly value: number
  readonly room: number
}

/** What is left free below a piece: twenty takes up to nine, hundred up to ninety-nine; French soixante and quatre-vingts up to nineteen. */
function roomOf(value: number, language: string): number {
  if (value === 0) return 0
  if (language === 'fr' && (value === 60 || value === 80)) return 20
  if (language === 'fr' && value === 10) return 10
  if (value % 100 === 0) return 100
  return value >= 20 && value % 10 === 0 ? 10 : 0
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((total, piece) => total + piece.value, 0)

/** Multiplies the pieces that are smaller than the scale ("dois | mil" times milhões), as speech does. */
function applyScale(pieces: readonly Piece[], scale: number): Piece[] {
  let keep = pieces.length
  while (keep > 0 && (pieces[keep - 1]?.value ?? 0) < scale) keep--
  const factor = keep === pieces.length ? 1 : sum(pieces.slice(keep))
  return [...pieces.slice(0, keep), { value: scaled(factor, scale), room: scale }]
}

/** Where the next word of a number can begin: after a blank, a hyphen, or a connecting "and". */
function nextWord(text: string, at: number, numbers: Numbers): { readonly at: number; readonly joined: boolean } | undefined {
  const sign = text[at]
  if (sign !== ' ' && sign !== '-') return undefined
  if (!isWordLetter(text[at + 1])) return undefined
  const end = wordEnd(text, at + 1)
  if (!numbers.connectors.has(text.slice(at + 1, end))) return { at: at + 1, joined: false }
  return (text[end] === ' ' || text[end] === '-') && isWordLetter(text[end + 1]) ? { at: end + 1, joined: true } : undefined
}

/** Reads a number in words ("two hundred and five thousand", "dois mil milhões"); undefined where the word at `at` begins none. */
export function readWords(text: string, at: number, numbers: Numbers): Amount | undefined {
  const { language } = numbers.data
  let pieces: Piece[] = []
  let end = at
  let place: { readonly at: number; readonly joined: boolean } | undefined = { at, joined: false }
  let lastScale = 1
  let firstWord = ''
  let words = 0
  while (place) {
    const stop = wordEnd(text, place.at)
    const word = text.slice(place.at, stop)
    if (words === 0) firstWord = word
    const room = pieces.at(-1)?.room ?? Number.POSITIVE_INFINITY
    const article = words > 0 && !place.joined && numbers.articles.has(word)
    const free = !article && (!place.joined || language !== 'en' || room >= 100)
    const scale = words > 0 && !place.joined ? phraseAt(numbers.scales, text, place.at) : undefined
    const hedged =
      words === 0 && !numbers.bareScales.has(word) && text[at - 1] === ' ' && !!phraseBefore(numbers.boundsBefore, text, at - 1)
    const bare = !scale && (numbers.bareScales.has(word) || hedged) ? phraseAt(numbers.scales, text, place.at) : undefined
    const value =
      numbers.cardinals.get(word) ?? (words === 0 && numbers.articles.has(word) && phraseAt(numbers.scales, text, stop + 1) ? 1 : undefined)
    const ordinal = numbers.ordinals.get(word)
    if (scale && isWholeWord(scale.form) && !(pieces.length === 1 && pieces[0]?.value === 0)) {
      pieces = applyScale(pieces, scale.value)
      lastScale = scale.value
      end = scale.end
    } else if (bare && isWholeWord(bare.form) && bare.value >= 100 && bare.value < room) {
      pieces = [...pieces, { value: bare.value, room: bare.value }]
      lastScale = bare.value
      end = bare.end
    } else if (value !== undefined && language === 'fr' && value === 20 && pieces.at(-1)?.value === 4) {
      pieces = [...pieces.slice(0, -1), { value: 80, room: 20 }]
      end = stop
    } else if (value !== undefined && free && (value < room || pieces.length === 0)) {
      pieces = [...pieces, { value, room: roomOf(value, language) }]
      lastScale = 1
      end = stop
    } else if (ordinal !== undefined && free && (pieces.length === 0 || ordinal < room) && !isFraction(ordinal, pieces)) {
      const total = sum(pieces) + ordinal
      return amount({ start: at, end: stop }, total, digitCount(total), 'words', { ordinal: true, weak: total <= 2 })
    } else {
      const compound = readCompound(word, numbers)
      if (!compound || compound.value >= room || !free) break
      const whole = sum(pieces) + compound.value
      if (compound.ordinal || compound.measure)
        return amount({ start: at, end: stop }, whole, digitCount(whole), 'words', {
          ordinal: compound.ordinal,
          weak: compound.ordinal && whole <= 2,
          ...(compound.measure ? { measure: compound.measure } : {}),
        })
      pieces = [...pieces, { value: compound.value, room: compound.room }]
      lastScale = 1
      end = stop
    }
    words++
    place = nextWord(text, end, numbers)
  }
  if (pieces.length === 0 || words === 0) return undefined
  const value = sum(pieces)
  const single = words === 1 && (value === 1 || numbers.articles.has(firstWord))
  return amount({ start: at, end }, value, digitCount(value / lastScale), 'words', { weak: single, scaled: lastScale >= 1000 })
}

/** Abbreviated scales ("k", "mm") belong after digits, not among words. */
const isWholeWord = (form: string): boolean => form.length > 2

/** "two thirds" is no "second and third": a small number before an ordinal word makes a fraction, unless it is a ten or hundred. */
const isFraction = (ordinal: number, pieces: readonly Piece[]): boolean => pieces.length > 0 && ordinal >= (pieces.at(-1)?.room ?? 0)
