/**
 * How a script writes names of Latin scripts. `spellings`: for letters of the Latin name (one to four, folded) what may stand for them; an empty string
 * where they may be silent. `silent`: characters of the script that may stand anywhere and say nothing (a soft sign). `vowels` of the script.
 */
export interface Transcription {
  readonly spellings: ReadonlyMap<string, readonly string[]>
  readonly silent: ReadonlySet<string>
  readonly vowels: ReadonlySet<string>
}

/** Reads `letters=spelling,spelling` items, a `-` for silence. */
export function parseSpellings(items: string): Map<string, string[]> {
  return new Map(
    items
      .trim()
      .split(/\s+/)
      .map((item) => {
        const [letters = '', list = ''] = item.split('=')
        return [letters, list.split(',').map((spelling) => (spelling === '-' ? '' : spelling))]
      }),
  )
}

const LATIN_VOWELS: ReadonlySet<string> = new Set('aeiouy')
const LONGEST = 4
const SILENT = 0.02
const VOWEL_FOR_VOWEL = 0.5
const DROPPED_VOWEL = 0.6
const OTHER = 1

/**
 * How far a word of another script is from what may be written for a Latin name: the least sum of letters exchanged, dropped or added
 * (1 each, vowels about half) beside the allowed spellings, which cost nothing. Both folded.
 */
export function transcriptionCost(name: string, written: string, transcription: Transcription): number {
  const costs = costsOf(name, written, transcription, false)
  return costs[costs.length - 1] ?? 0
}

/** The same where the word may hold more before and after what is written for the name, which costs nothing. */
export function transcriptionCostWithin(name: string, written: string, transcription: Transcription): number {
  const costs = costsOf(name, written, transcription, true)
  return Math.min(...costs.slice(name.length * (written.length + 1)))
}

/** Costs by letters of the name and of the word read so far. `anywhere`: the word may begin before the name. */
function costsOf(name: string, written: string, { spellings, silent, vowels }: Transcription, anywhere: boolean): Float64Array {
  const [n, m] = [name.length, written.length]
  const width = m + 1
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY)
  cost[0] = 0
  if (anywhere) cost.fill(0, 0, width)
  const offer = (i: number, j: number, price: number) => {
    const at = i * width + j
    if (price < (cost[at] ?? 0)) cost[at] = price
  }
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const here = cost[i * width + j] ?? Number.POSITIVE_INFINITY
      const [letter, sign] = [name.charAt(i), written.charAt(j)]
      if (j < m) offer(i, j + 1, here + (silent.has(sign) ? SILENT : vowels.has(sign) ? DROPPED_VOWEL : OTHER))
      if (i === n) continue
      for (let length = 1; length <= LONGEST && i + length <= n; length++) {
        for (const spelling of spellings.get(name.slice(i, i + length)) ?? [])
          if (written.startsWith(spelling, j)) offer(i + length, j + spelling.length, here)
      }
      if (letter === name.charAt(i - 1)) offer(i + 1, j, here)
      offer(i + 1, j, here + (LATIN_VOWELS.has(letter) ? DROPPED_VOWEL : OTHER))
      if (j < m) offer(i + 1, j + 1, here + (LATIN_VOWELS.has(letter) && vowels.has(sign) ? VOWEL_FOR_VOWEL : OTHER))
    }
  }
  return cost
}
