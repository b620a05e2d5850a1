import { alike, findNear } from './approximate.ts'

/** Words of a text to be found again: where they stood (UTF-16 code units), and up to 32 characters on either side. */
export interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
}

/** Where they now stand. */
export interface Anchor {
  readonly start: number
  readonly end: number
}

/** Fewer characters stand in many places: there the words around them must agree too. */
const SHORT = 24
/** A text may differ from the quotation in so large a share of its characters. */
const MAX_ERROR = 0.15
/** How alike the surroundings must be: on both sides of a short text, on one side of a long one that stands in several places. */
const BOTH_SIDES = 0.7
const ONE_SIDE = 0.6
/** Of two places the better one must be better by this much (of 2), or neither is taken. */
const CLEARLY = 0.25
/** Beyond so many steps the search for a near text stays around the old place. */
const MAX_STEPS = 30_000_000

interface Candidate extends Anchor {
  readonly before: number
  readonly after: number
}

/**
 * Finds quoted words in a text: at their place, then to the letter elsewhere, then nearly (at most 15% other characters). Null when they are not there, or
 * when it is not clear where: a wrong place is worse than none. White space and quotation marks may be of another kind.
 */
export function anchorQuote(text: string, quote: Quote): Anchor | null {
  const folded = foldMarks(text)
  const wanted = { ...quote, exact: foldMarks(quote.exact), prefix: foldMarks(quote.prefix), suffix: foldMarks(quote.suffix) }
  const { exact, start } = wanted
  if (exact.trim() === '') return null
  const short = exact.length < SHORT
  if (folded.startsWith(exact, start)) {
    const here = candidateAt(folded, start, start + exact.length, wanted)
    if (!short || Math.max(here.before, here.after) >= ONE_SIDE) return placeOf(here)
  }
  const exactly = occurrences(folded, exact).map((at) => candidateAt(folded, at, at + exact.length, wanted))
  if (short) return choose(exactly.filter(({ before, after }) => before >= BOTH_SIDES && after >= BOTH_SIDES))
  const [only] = exactly
  if (only && exactly.length === 1) return placeOf(only)
  if (only) return choose(exactly.filter(({ before, after }) => Math.max(before, after) >= ONE_SIDE))
  return nearly(folded, wanted)
}

function nearly(text: string, quote: Quote): Anchor | null {
  const { exact } = quote
  const reach = Math.floor(MAX_STEPS / exact.length / 2)
  const from = text.length > 2 * reach ? Math.max(0, quote.start - reach) : 0
  const limit = Math.floor(exact.length * MAX_ERROR)
  const found = findNear(text.slice(from, from + 2 * reach), exact, limit)
    .map(({ start, end }) => candidateAt(text, start + from, end + from, quote))
    // Other digits make another statement, however few characters they are.
    .filter(({ start, end }) => digitsOf(text.slice(start, end)) === digitsOf(exact))
    .filter(({ before, after }) => Math.max(before, after) >= ONE_SIDE)
  return choose(found)
}

/** The candidate whose surroundings are clearly the best; null when there is none. */
function choose(candidates: readonly Candidate[]): Anchor | null {
  const value = ({ before, after }: Candidate) => before + after
  const [best, second] = [...candidates].sort((a, b) => value(b) - value(a))
  if (!best || (second && value(best) - value(second) < CLEARLY)) return null
  return placeOf(best)
}

const placeOf = ({ start, end }: Anchor): Anchor => ({ start, end })

function candidateAt(text: string, start: number, end: number, { prefix, suffix }: Quote): Candidate {
  return {
    start,
    end,
    before: alike(text.slice(Math.max(0, start - prefix.length), start), prefix),
    after: alike(text.slice(end, end + suffix.length), suffix),
  }
}

function occurrences(text: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at)
  return places
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim()

const MARKS: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‑': '-' }

/** One writing for blanks and quotation marks; the length stays. */
const foldMarks = (text: string): string => text.replace(/[\s‘’“”„«»‑]/g, (character) => MARKS[character] ?? ' ')
