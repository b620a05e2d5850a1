import { compareWithPrepared } from '../compare.ts'
import { InputError } from '../errors.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { openPrepared, packPrepared } from '../prepare/pack.ts'
import { prepare } from '../prepare/prepare.ts'
import type { PreparedCase } from '../prepare/prepared-case.ts'
import type { Comparison } from '../report/report.ts'
import type { Document } from '../text/document.ts'
import type { CaseSide } from './case-side.ts'
import { lastUsed } from './last-used.ts'
import type { PackShelf } from './packs.ts'
import type { Engine } from './reports.ts'

/** How many prepared sides are kept at hand: a large case takes some 50 MB. */
const KEPT_SIDES = 2
/** How many comparisons are kept at hand, for those who ask for the same report at the same time, or for another format of it: an article takes some 3 MB. */
const KEPT_COMPARISONS = 4

/**
 * An engine that prepares each side once and keeps the last few, however many retellings are held against them. `id` names the build: it
 * changes with code and tables. With `packs`, a side that any process has prepared is opened in the time that reading it takes.
 *
 * Whoever asks for what another is about to make gets what that one made: after each wait the engine looks whether it is there by now, and from
 * that look to the end nothing waits. No promise is shared, since at the edge one request must not wait for what another one began.
 */
export function createEngine(lexicons: Lexicons, id: string, packs?: PackShelf): Engine {
  const sides = lastUsed<PreparedCase>(KEPT_SIDES)
  const comparisons = lastUsed<Comparison>(KEPT_COMPARISONS)

  async function prepared(side: CaseSide, read: () => Promise<readonly Document[]>): Promise<PreparedCase> {
    const pack = sides.get(side.hash) ? undefined : await packs?.read(side)
    const open = sides.get(side.hash) ?? (pack && opened(pack, lexicons))
    if (open) return sides.keep(side.hash, open)
    const documents = await read()
    const known = sides.get(side.hash)
    if (known) return known
    const made = sides.keep(side.hash, prepare(documents, { lexicons, knowledge: side.knowledge }))
    // Nobody's answer fails because what would have saved time could not be kept.
    await packs?.write(side, packPrepared(made)).catch(() => undefined)
    return made
  }

  return {
    id,
    async compare(inputs, side, read, retelling, options) {
      const before = comparisons.get(inputs ?? '')
      if (before) return before
      const known = await prepared(side, read)
      const meanwhile = comparisons.get(inputs ?? '')
      if (meanwhile) return meanwhile
      const made = compareWithPrepared(known, retelling, options)
      return inputs === null ? made : comparisons.keep(inputs, made)
    },
  }
}

function opened(pack: Uint8Array, lexicons: Lexicons): PreparedCase | undefined {
  try {
    return openPrepared(pack, lexicons)
  } catch (error) {
    // A pack is what can be made again: one that is damaged or of other tables is none.
    if (error instanceof InputError) return undefined
    throw error
  }
}
