/** Initials and finals of pinyin that transliterations exchange. */
const INITIALS: readonly string[] = ['l n r', 'z zh j', 'c ch q', 's sh x', 'f h', 'b p', 'd t', 'g k', 'w f', 'y j']
const FINALS: readonly string[] = [
  'an ang',
  'en eng',
  'in ing',
  'ai ei',
  'e ei',
  'o uo',
  'ong un',
  'i ü',
  'u ü',
  'ian in',
  'e a',
  'i e',
  'ao o',
  'u uo',
  'ia a',
  'un en',
  'ui ei',
]

function confusions(groups: readonly string[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => group.split(' ').flatMap((a, _, all) => all.filter((b) => b !== a).map((b) => `${a} ${b}`))))
}

const CONFUSED_INITIALS = confusions(INITIALS)
const CONFUSED_FINALS = confusions(FINALS)

function split(syllable: string): readonly [initial: string, final: string] {
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?/.exec(syllable)?.[0] ?? ''
  return [initial, syllable.slice(initial.length)]
}

function isConfused(a: string, b: string): boolean {
  const [initialA, finalA] = split(a)
  const [initialB, finalB] = split(b)
  if (finalA === finalB) return CONFUSED_INITIALS.has(`${initialA} ${initialB}`)
  return initialA === initialB && CONFUSED_FINALS.has(`${finalA} ${finalB}`)
}

const LONGEST_SYLLABLE = 6

/** Whether all but one syllable's worth of letters is shared at the beginning and the end: a cheap test that most pairs fail. */
function differInOnePlace(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  if (longer - shorter > LONGEST_SYLLABLE) return false
  let shared = 0
  while (shared < shorter && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  let end = 0
  while (end < shorter - shared && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++
  return longer - shared - end <= LONGEST_SYLLABLE
}

/** What sets two readings apart: nothing, one syllable that is often confused, a dropped `er` (尔, for r or l), or more. */
export type ReadingDifference = 'none' | 'syllable' | 'coda' | 'more'

/** Compares readings, syllables joined by blanks. */
export function compareReadings(a: string, b: string): ReadingDifference {
  if (a === b) return 'none'
  if (!differInOnePlace(a, b)) return 'more'
  const left = a.split(' ')
  const right = b.split(' ')
  if (left.length === right.length) {
    const apart = left.findIndex((syllable, i) => syllable !== right[i])
    if (left.slice(apart + 1).join(' ') !== right.slice(apart + 1).join(' ')) return 'more'
    return isConfused(left[apart] ?? '', right[apart] ?? '') ? 'syllable' : 'more'
  }
  if (Math.abs(left.length - right.length) !== 1) return 'more'
  const [long, short] = left.length > right.length ? [left, b] : [right, a]
  const dropped = long.some((syllable, i) => syllable === 'er' && i > 0 && [...long.slice(0, i), ...long.slice(i + 1)].join(' ') === short)
  return dropped ? 'coda' : 'more'
}

/** Syllables that only write a consonant: transliterations put them in or leave them out (尔 for r and l, 德 for d). */
const CONSONANT_SIGNS: ReadonlySet<string> = new Set('er de te si ke fu pu bu mu ze ci'.split(' '))
const DROP_LIQUID = 0.35
const DROP_SIGN = 0.5
const CONFUSE = 0.4
const SAME_INITIAL = 0.7

/**
 * How far two readings lie apart, as a share of the longer (0 the same, 1 nothing in common): the least sum of exchanged, dropped and added
 * syllables, where those that transliterations mix up or leave out cost less. The costs order what was seen in news of one person under
 * several spellings (Sutskever, Thorkildsen); they are not fitted.
 */
export function readingDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 1
  const row = [0]
  for (const syllable of b) row.push((row[row.length - 1] ?? 0) + dropCost(syllable))
  for (const left of a) {
    let diagonal = row[0] ?? 0
    row[0] = diagonal + dropCost(left)
    b.forEach((right, j) => {
      const above = row[j + 1] ?? 0
      row[j + 1] = Math.min(diagonal + changeCost(left, right), above + dropCost(left), (row[j] ?? 0) + dropCost(right))
      diagonal = above
    })
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length)
}

const dropCost = (syllable: string) => (syllable === 'er' ? DROP_LIQUID : CONSONANT_SIGNS.has(syllable) ? DROP_SIGN : 1)

function changeCost(a: string, b: string): number {
  if (a === b) return 0
  if (isConfused(a, b)) return CONFUSE
  return split(a)[0] === split(b)[0] ? SAME_INITIAL : 1
}
