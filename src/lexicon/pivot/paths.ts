import type { PathFinder, PivotPath } from '../../evidence/name-resolution.ts'
import { findCollision, wordsOfName } from './collision.ts'
import type { Pivot } from './pivot.ts'
import { readBack, spelledWord } from './read-back.ts'
import { lettersOf } from './spelled.ts'
import { SPELLED_PIVOTS } from './spelled-pivots.ts'

/** A path weaker than this explains nothing (see the measure of chance collisions in `collision.ts`). */
const MIN_STRENGTH = 0.3

/** So many answers are kept; then the memory starts afresh. */
const MAX_KNOWN = 20_000

/** Finders of paths through the pivots, and through those that write names by their sound. */
export function createPathFinders(pivots: readonly Pivot[]): PathFinder[] {
  return [...pivots.map(createPathFinder), createReadBackFinder(pivots)]
}

/** A finder of paths through a pivot that remembers its answers: texts name the same people again and again. */
export function createPathFinder(pivot: Pivot): PathFinder {
  const spelling = { wordsOf: keep(wordsOfName), lettersOf: keep(lettersOf) }
  return remember((wrong, right, renderings) => {
    const collision = findCollision(wrong, right, pivot, renderings, spelling)
    return collision && collision.strength >= MIN_STRENGTH ? { language: pivot.language, ...collision } : undefined
  })
}

/** From so many marks on a form is told to have been read back; one more is worth so much. */
const MIN_MARKS = 2
const FIRST_MARKS = 0.5
const EACH_MARK = 0.1
/** The rules guess at a language's spelling where a table would know it. */
const MOST = 0.85
/** Forms that people bear as their names may be somebody else's. */
const BORNE = 0.15

/** A finder of forms that Japanese, Korean or Russian spelling, read back, makes of a name. */
function createReadBackFinder(pivots: readonly Pivot[]): PathFinder {
  const isBorne = (name: string) => pivots.some((pivot) => pivot.forms(name).some(({ origin }) => origin === 'table'))
  const spelled = keep(spelledWord)
  return remember((wrong, right) => {
    if (/\s/.test(wrong) || /\s/.test(right)) return undefined
    let best: PivotPath | undefined
    const [form, name] = [spelled(wrong), spelled(right)]
    for (const pivot of SPELLED_PIVOTS) {
      const found = readBack(form, name, pivot)
      if (!found || found.marks < MIN_MARKS) continue
      const strength = Math.min(MOST, FIRST_MARKS + EACH_MARK * (found.marks - MIN_MARKS)) - (isBorne(wrong) ? BORNE : 0)
      if (strength >= MIN_STRENGTH && strength > (best?.strength ?? 0))
        best = { language: found.language, written: found.written, reading: found.reading, kind: 'read-back', strength }
    }
    return best
  })
}

/** Keeps what follows from a word. */
function keep<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= MAX_KNOWN) known.clear()
    const made = read(word)
    known.set(word, made)
    return made
  }
}

function remember(find: PathFinder): PathFinder {
  const known = new Map<string, PivotPath | undefined>()
  return (wrong, right, renderings) => {
    const key = `${wrong}\n${right}\n${renderings.join()}`
    if (known.has(key)) return known.get(key)
    const path = find(wrong, right, renderings)
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(key, path)
    return path
  }
}
