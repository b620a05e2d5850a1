import type { PathFinder, PivotPath } from '../../evidence/name-resolution.ts'
import { findCollision } from './collision.ts'
import type { Pivot } from './pivot.ts'

/** A path weaker than this explains nothing (see the measure of chance collisions in `collision.ts`). */
const MIN_STRENGTH = 0.3

/** So many answers are kept; then the memory starts afresh. */
const MAX_KNOWN = 20_000

/** A finder of paths through a pivot that remembers its answers: texts name the same people again and again. */
export function createPathFinder(pivot: Pivot): PathFinder {
  const known = new Map<string, PivotPath | undefined>()
  return (wrong, right, renderings) => {
    const key = `${wrong}\n${right}\n${renderings.join()}`
    if (known.has(key)) return known.get(key)
    const collision = findCollision(wrong, right, pivot, renderings)
    const path = collision && collision.strength >= MIN_STRENGTH ? { language: pivot.language, ...collision } : undefined
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(key, path)
    return path
  }
}
