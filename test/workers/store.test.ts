import { env } from 'cloudflare:workers'
import { describe } from 'vitest'
import { openD1Store } from '../../src/platform/d1-store.ts'
import { testStore } from '../store/same-store.ts'

describe('the store on D1', () =>
  testStore(async () => {
    for (const table of ['cases', 'texts', 'idempotency']) await env.DB.prepare(`DELETE FROM ${table}`).run()
    return openD1Store(env.DB)
  }))
