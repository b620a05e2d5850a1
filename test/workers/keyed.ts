import { env } from 'cloudflare:workers'
import { openD1Store } from '../../src/platform/d1-store.ts'
import { revokeKeys } from '../../src/store/keys.ts'
import type { Keyed } from '../service/same-access.ts'
import { askAnybody, makeKey } from './ask.ts'

/** The Worker as it is asked from different addresses, with keys and without. */
export const keyedWorker: Keyed = {
  ask(path, { from = 'somewhere', key, ...init } = {}) {
    const headers = new Headers(init.headers)
    headers.set('cf-connecting-ip', encodeURIComponent(from))
    if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
    return askAnybody(path, { ...init, headers })
  },
  makeKey,
  revoke: async (label) => void (await revokeKeys(openD1Store(env.DB), label, 2)),
}
