import type { Translator } from '../i18n.ts'

/** What the handlers find in Hono's context. */
export interface ServiceEnv {
  Variables: {
    /** The caller's language: of the body, the address, the cookie or `Accept-Language`, in this order. */
    translator: Translator
  }
}
