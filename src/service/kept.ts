import type { Context, MiddlewareHandler } from 'hono'
import { once } from '../platform/once.ts'
import { findCase, type StoredCase } from '../store/cases.ts'
import { bringInCases } from '../store/shipped.ts'
import type { Store } from '../store/store.ts'
import { maySee } from './access/caller.ts'
import type { ServiceDeps } from './deps.ts'
import type { ServiceEnv } from './env.ts'
import { Refused } from './problems.ts'

/** The store, open, with the shipped cases in it; null where the service keeps nothing. */
export function keptStore(deps: ServiceDeps): () => Promise<Store | null> {
  return once(async () => {
    const { store: open } = deps
    if (!open) return null
    const store = await open()
    await bringInCases(store, await deps.cases(), deps.now())
    return store
  })
}

/** Puts the store where the handlers of kept cases find it; without one, their routes answer 503. */
export function withStore(open: () => Promise<Store | null>, now: () => number): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const store = await open()
    if (!store) throw new Refused('no-store')
    c.set('store', store)
    c.set('now', now)
    return next()
  }
}

/** What lies below a case that a caller may not see is not there for them, whatever they want of it. */
export const hideUnseen: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  if (c.get('caller').kind === 'anonymous')
    c.set('foundCase', { ...c.get('foundCase'), found: await caseOf(c, c.req.param('id') ?? '', 'read') })
  return next()
}

/** The refusal of an address that leads to nothing. */
export function nothingAt(c: Context<ServiceEnv>): Refused {
  return new Refused('not-found', { params: { path: c.req.path } })
}

/** Finds the case of a request, and refuses it when there is none that the caller may see or, if it is to be changed, when it came with the program. */
export async function caseOf(c: Context<ServiceEnv>, id: string, wanted: 'read' | 'change'): Promise<StoredCase> {
  const before = c.get('foundCase')?.found
  // A request that was let through to a case has found it already.
  const found = wanted === 'read' && before?.id === id ? before : await findCase(c.get('store'), id)
  if (!found || !maySee(c.get('caller'), found)) throw nothingAt(c)
  if (wanted === 'change' && found.origin === 'shipped') throw new Refused('read-only', { params: { id } })
  return found
}
