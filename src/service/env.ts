import type { Translator } from '../i18n.ts'
import type { StoredCase } from '../store/cases.ts'
import type { StoredCorrection } from '../store/corrections.ts'
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
    /** The case that a request asks about, where it was found at the door, and what was corrected in it, where that was asked for. */
    foundCase?: { readonly found: StoredCase; readonly corrections?: readonly StoredCorrection[] | undefined }
  }
}
