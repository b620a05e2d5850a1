import { env } from 'cloudflare:workers'
import { describe } from 'vitest'
import { openD1Store } from '../../src/platform/d1-store.ts'
import { revokeKeys } from '../../src/store/keys.ts'
import { testHostile } from '../service/same-hostile.ts'
import { askAnybody, makeKey } from './ask.ts'

describe('requests that lie, to the service in workerd', () =>
  testHostile({
    ask(path, { from = 'somewhere', key, ...init } = {}) {
      const headers = new Headers(init.headers)
      headers.set('cf-connecting-ip', encodeURIComponent(from))
      if (key !== undefined) headers.set('authorization', `Bearer ${key}`)
      return askAnybody(path, { ...init, headers })
    },
    makeKey,
    revoke: async (label) => void (await revokeKeys(openD1Store(env.DB), label, 2)),
  }))
