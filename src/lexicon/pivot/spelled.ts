/** Letters that pinyin and other spellings exchange: x for s, q for ch and k, and the like. */
const ALIKE: ReadonlySet<string> = new Set(
  'xs xh sc sz qc qk zc tc ts zj jg jy jr ck wv wf vf td pb kg rl iy ie ae ao ou uw eo ln'
    .split(' ')
    .flatMap(([a = '', b = '']) => [a + b, b + a]),
)
const ALIKE_COST = 0.3
/** A vowel more or less: pinyin puts one into every cluster ("si ji"). */
const VOWEL_COST = 0.5

const LETTERS = 26
const A = 97

/** What it costs to exchange one letter for another, and to drop one: looked up for every pair of letters, so by code. */
const CHANGE = new Float64Array(LETTERS * LETTERS).map((_, pair) => {
  const a = String.fromCharCode(A + Math.floor(pair / LETTERS))
  const b = String.fromCharCode(A + (pair % LETTERS))
  return a === b ? 0 : ALIKE.has(a + b) ? ALIKE_COST : 1
})
const DROP = new Float64Array(LETTERS).map((_, letter) => ('aeiouh'.includes(String.fromCharCode(A + letter)) ? VOWEL_COST : 1))

/**
 * How far two spellings lie apart: the least sum of changes, 0 for the same, at most the length of the longer. Exchanges that pinyin brings
 * with it cost less. Both are lower-case Latin letters, a to z. Infinity when it is more than `limit`.
 */
export function spellingDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  const width = b.length
  const row = new Float64Array(width + 1)
  for (let j = 0; j < width; j++) row[j + 1] = (row[j] ?? 0) + (DROP[b.charCodeAt(j) - A] ?? 1)
  for (let i = 0; i < a.length; i++) {
    const x = a.charCodeAt(i) - A
    const dropX = DROP[x] ?? 1
    let diagonal = row[0] ?? 0
    let left = diagonal + dropX
    let least = left
    row[0] = left
    for (let j = 0; j < width; j++) {
      const y = b.charCodeAt(j) - A
      const above = row[j + 1] ?? 0
      left = Math.min(diagonal + (CHANGE[x * LETTERS + y] ?? 1), above + dropX, left + (DROP[y] ?? 1))
      row[j + 1] = left
      diagonal = above
      if (left < least) least = left
    }
    if (least > limit) return Number.POSITIVE_INFINITY
  }
  const distance = row[width] ?? 0
  return distance > limit ? Number.POSITIVE_INFINITY : distance
}

/** Letters only, ü as u, doubled letters once: "huang ren xun" -> "huangrenxun", "nadella" -> "nadela". */
export function lettersOf(text: string): string {
  let letters = ''
  for (const character of text) {
    const letter = character === 'ü' ? 'u' : character
    if (letter >= 'a' && letter <= 'z' && !letters.endsWith(letter)) letters += letter
  }
  return letters
}

/** A spelling that follows a reading less closely than this is chance. */
export const CLOSE_ENOUGH = 0.66

/**
 * How closely `wrong` spells out a reading, `aloud`: CLOSE_ENOUGH to 1, or 0 when less closely, or when it is nearer to the right spelling, which
 * makes it a plain misspelling. All are as `lettersOf` gives them.
 */
export function spellsOut(wrong: string, aloud: string, right: string): number {
  const longest = Math.max(wrong.length, aloud.length)
  if (wrong === '' || aloud === '' || Math.abs(wrong.length - aloud.length) > longest * 0.35) return 0
  const limit = (1 - CLOSE_ENOUGH) * longest
  const distance = spellingDistance(wrong, aloud, limit)
  if (distance > limit || (right !== '' && distance >= spellingDistance(wrong, right))) return 0
  return 1 - distance / longest
}
