import { env } from 'cloudflare:workers'
import { describe } from 'vitest'
import { openD1Store } from '../../src/platform/d1-store.ts'
import { revokeKeys } from '../../src/store/keys.ts'
import { testAccess } from '../service/same-access.ts'
import { askAnybody, makeKey } from './ask.ts'

describe('keys and quotas in workerd', () =>
  testAccess({
    ask(path, { from = 'somewhere', key, ...init } = {}) {
      const headers = new Headers(init.headers)
      headers.set('cf-connecting-ip', from)
      if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
      return askAnybody(path, { ...init, headers })
    },
    makeKey,
    revoke: async (label) => void (await revokeKeys(openD1Store(env.DB), label, 2)),
  }))
