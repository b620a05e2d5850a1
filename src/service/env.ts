import type { Translator } from '../i18n.ts'
import type { StoredCase } from '../store/cases.ts'
import type { Store } from '../store/store.ts'
import type { Caller } from './access/caller.ts'

/** What the handlers find in Hono's context. */
export interface ServiceEnv {
  Variables: {
    /** The caller's language: of the body, the address, the cookie or `Accept-Language`, in this order. */
    translator: Translator
    /** Where cases are kept; there for the routes behind `withStore` alone. */
    store: Store
    /** The time in milliseconds since 1970. */
    now: () => number
    /** Who asks, and what they may. */
    caller: Caller
    /** Who asks, as decisions name them: the label of their key; empty without one. */
    author: string
    /** The case that somebody without a key was let through to. */
    seenCase?: StoredCase
  }
}
