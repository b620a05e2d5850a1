import { likeness } from '../align/cognates.ts'
import type { WordRecord } from '../lexicon/gloss.ts'
import type { WordClass } from './counterparts.ts'
import { soundsAlike } from './name-counterparts.ts'

/** Words of some length that share so much of their spelling are taken for relatives. */
const COGNATE_FLOOR = 0.72
const KNOWN_COGNATE_FLOOR = 0.8
/** A name must sound so alike across scripts. */
export const NAME_FLOOR = 0.66
const LATIN = /^[\p{sc=Latin}'’]+$/u

/** How surely two words are one by their letters and sounds, 0..1; `a` and `b` are their kinds. */
export function likenessOf(x: WordRecord, a: WordClass, y: WordRecord, b: WordClass): number {
  if (x.identity === y.identity) return 1
  if (a === 'acronym' && b === 'acronym') return sameLetters(x.folded, y.folded) ? 0.6 : 0
  const [n, m] = [x.sound.length, y.sound.length]
  if (n < 2 || m < 2) return 0
  if (a === 'name' || b === 'name' || a === 'acronym' || b === 'acronym') {
    const sameScript = LATIN.test(x.form) === LATIN.test(y.form)
    if (!(sameScript && (x.known || y.known) && a !== b)) {
      if (n < 3 || m < 3) return 0
      const alike = sameScript ? spelledAlike(x, y) : soundsAlike(x.folded, y.folded)
      return alike >= NAME_FLOOR ? 0.9 * alike : 0
    }
  }
  if (n < 4 || m < 4 || x.sound.charCodeAt(0) !== y.sound.charCodeAt(0) || x.sound.charCodeAt(1) !== y.sound.charCodeAt(1)) return 0
  const floor = x.known && y.known ? KNOWN_COGNATE_FLOOR : COGNATE_FLOOR
  if (2 * Math.min(n, m) < floor * (n + m)) return 0
  const alike = likeness(x.sound, y.sound)
  return alike >= floor ? (x.known && y.known ? 0.6 : 0.9) * alike : 0
}

/** Whether two acronyms may be one in two languages: mostly the same letters in another order ("NATO", "OTAN"). */
function sameLetters(a: string, b: string): boolean {
  if (!LATIN.test(a) || !LATIN.test(b)) return false
  let common = 0
  const rest = [...b]
  for (const letter of a) {
    const at = rest.indexOf(letter)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return common >= 2 && 2 * common >= 0.75 * (a.length + b.length)
}

/** A common beginning says more than letters here and there ("Israel", "israeliano"). */
function spelledAlike(a: WordRecord, b: WordRecord): number {
  const whole = likeness(a.sound, b.sound)
  let common = 0
  while (common < a.sound.length && a.sound[common] === b.sound[common]) common++
  const shorter = Math.min(a.sound.length, b.sound.length)
  return common >= 4 && common >= shorter - 2 ? Math.max(whole, 0.8) : whole
}
