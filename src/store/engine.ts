import { compareWithPrepared } from '../compare.ts'
import { InputError } from '../errors.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { openPrepared, packPrepared } from '../prepare/pack.ts'
import { prepare } from '../prepare/prepare.ts'
import type { PreparedCase } from '../prepare/prepared-case.ts'
import type { Document } from '../text/document.ts'
import type { CaseSide } from './case-side.ts'
import type { PackShelf } from './packs.ts'
import type { Engine } from './reports.ts'

/** How many prepared sides are kept at hand: a large case takes some 50 MB. */
const KEPT_SIDES = 2

/**
 * An engine that prepares each side once and keeps the last few, however many retellings are held against them. `id` names the build: it
 * changes with code and tables. With `packs`, a side that any process has prepared is opened in the time that reading it takes.
 */
export function createEngine(lexicons: Lexicons, id: string, packs?: PackShelf): Engine {
  const sides = new Map<string, PreparedCase>()
  return {
    id,
    async compare(side, read, retelling, corrections) {
      const known = sides.get(side.hash) ?? (await opened(side, lexicons, packs)) ?? (await made(side, read, lexicons, packs))
      // The side used last comes last.
      sides.delete(side.hash)
      sides.set(side.hash, known)
      for (const oldest of sides.keys()) if (sides.size > KEPT_SIDES) sides.delete(oldest)
      return compareWithPrepared(known, retelling, { corrections })
    },
  }
}

async function opened(side: CaseSide, lexicons: Lexicons, packs: PackShelf | undefined): Promise<PreparedCase | undefined> {
  const pack = await packs?.read(side)
  if (!pack) return undefined
  try {
    return openPrepared(pack, lexicons)
  } catch (error) {
    // A pack is what can be made again: one that is damaged or of other tables is none.
    if (error instanceof InputError) return undefined
    throw error
  }
}

async function made(
  side: CaseSide,
  read: () => Promise<readonly Document[]>,
  lexicons: Lexicons,
  packs: PackShelf | undefined,
): Promise<PreparedCase> {
  const prepared = prepare(await read(), { lexicons, knowledge: side.knowledge })
  // Nobody's answer fails because what would have saved time could not be kept.
  await packs?.write(side, packPrepared(prepared)).catch(() => undefined)
  return prepared
}
