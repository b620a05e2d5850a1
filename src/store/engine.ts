import { compareWithPrepared } from '../compare.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { prepare } from '../prepare/prepare.ts'
import type { PreparedCase } from '../prepare/prepared-case.ts'
import type { Engine } from './reports.ts'

/** How many prepared sides are kept at hand: a large case takes some 50 MB. */
const KEPT_SIDES = 2

/**
 * An engine that prepares each side once and keeps the last few, however many retellings are held against them. `id` names the build: it
 * changes with code and tables.
 */
export function createEngine(lexicons: Lexicons, id: string): Engine {
  const sides = new Map<string, PreparedCase>()
  return {
    id,
    async compare(side, read, retelling, corrections) {
      const prepared = sides.get(side.hash) ?? prepare(await read(), { lexicons, knowledge: side.knowledge })
      // The side used last comes last.
      sides.delete(side.hash)
      sides.set(side.hash, prepared)
      for (const oldest of sides.keys()) if (sides.size > KEPT_SIDES) sides.delete(oldest)
      return compareWithPrepared(prepared, retelling, { corrections })
    },
  }
}
